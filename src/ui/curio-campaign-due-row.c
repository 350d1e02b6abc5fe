/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Due to reorder", with its back-test, which takes tens of milliseconds and
 * so is made in a worker thread, and only where somebody wants it. */

#include "curio-campaign-due-row.h"

#include "curio-format.h"
#include "curio-reorder-test.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignDueRow
{
  AdwActionRow parent_instance;

  GtkSwitch *toggle;
  CurioLedger *ledger;
  gint32 as_of_day;
  GCancellable *cancellable; /* of the test; NULL: not asked for yet */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CurioCampaignDueRow, curio_campaign_due_row,
                     ADW_TYPE_ACTION_ROW)

/* --- the test ------------------------------------------------------------ */

typedef struct
{
  CurioLedger *ledger;
  gint32 as_of_day;
  CurioReorderTest test;
} Trial;

static void
free_trial (gpointer data)
{
  Trial *trial = data;

  curio_ledger_unref (trial->ledger);
  g_free (trial);
}

static void
try_in_thread (GTask *task, gpointer source, gpointer data,
               GCancellable *cancellable)
{
  Trial *trial = data;

  curio_reorder_test_measure (trial->ledger, trial->as_of_day, &trial->test);
  g_task_return_boolean (task, TRUE);
}

static char *
describe (const CurioReorderTest *test)
{
  g_autofree char *due = curio_format_percent (test->precision.estimate, 0);
  g_autofree char *recent
      = curio_format_percent (test->recent_precision.estimate, 0);
  g_autofree char *rates = NULL;

  if (test->n_months == 0 || test->sum.n_due == 0)
    return g_strdup (_ ("Past their own rhythm. There is too little history "
                        "to say how well that does."));
  rates = g_strdup_printf (
      ngettext ("Past their own rhythm. In the last %u month %s of those due "
                "ordered within %d days, and %s of as many who ordered last.",
                "Past their own rhythm. In the last %u months %s of those due "
                "ordered within %d days, and %s of as many who ordered last.",
                test->n_months),
      test->n_months, due, CURIO_REORDER_TEST_DAYS, recent);
  if (test->verdict == CURIO_VERDICT_BETTER)
    return g_steal_pointer (&rates);
  return g_strdup_printf (_ ("%s So it does no better than who ordered last."),
                          rates);
}

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CurioCampaignDueRow *self = CURIO_CAMPAIGN_DUE_ROW (source);
  const Trial *trial = g_task_get_task_data (G_TASK (result));
  g_autofree char *words = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  words = describe (&trial->test);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
}

static void
try (CurioCampaignDueRow *self)
{
  g_autoptr (GTask) task = NULL;
  Trial *trial;

  if (self->cancellable != NULL || self->ledger == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  trial = g_new0 (Trial, 1);
  trial->ledger = curio_ledger_ref (self->ledger);
  trial->as_of_day = self->as_of_day;
  task = g_task_new (self, self->cancellable, tried_cb, NULL);
  g_task_set_source_tag (task, try);
  g_task_set_task_data (task, trial, free_trial);
  g_task_run_in_thread (task, try_in_thread);
}

/* --- the row ------------------------------------------------------------- */

static void
toggled_cb (CurioCampaignDueRow *self)
{
  if (gtk_switch_get_active (self->toggle))
    try (self);
  g_signal_emit (self, changed_signal, 0);
}

void
curio_campaign_due_row_set_ledger (CurioCampaignDueRow *self,
                                   CurioLedger *ledger, gint32 as_of_day)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_DUE_ROW (self));

  g_clear_pointer (&self->ledger, curio_ledger_unref);
  self->ledger = curio_ledger_ref (ledger);
  self->as_of_day = as_of_day;
}

gboolean
curio_campaign_due_row_get_active (CurioCampaignDueRow *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_DUE_ROW (self), FALSE);

  return gtk_switch_get_active (self->toggle);
}

void
curio_campaign_due_row_set_active (CurioCampaignDueRow *self, gboolean active)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_DUE_ROW (self));

  gtk_switch_set_active (self->toggle, active);
}

static void
curio_campaign_due_row_dispose (GObject *object)
{
  CurioCampaignDueRow *self = CURIO_CAMPAIGN_DUE_ROW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->ledger, curio_ledger_unref);
  G_OBJECT_CLASS (curio_campaign_due_row_parent_class)->dispose (object);
}

static void
curio_campaign_due_row_class_init (CurioCampaignDueRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = curio_campaign_due_row_dispose;
  changed_signal
      = g_signal_new ("changed", CURIO_TYPE_CAMPAIGN_DUE_ROW,
                      G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
curio_campaign_due_row_init (CurioCampaignDueRow *self)
{
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self),
                                         GTK_WIDGET (self->toggle));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               _ ("Past their own rhythm"));
  g_signal_connect_object (self->toggle, "notify::active",
                           G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}
