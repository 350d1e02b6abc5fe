/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Offers off the main loop.  The engine is cancelled by a number that it looks
 * at; a GCancellable sets it. */

#include "curio-campaign-offering.h"

#include "curio-similar-test.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignOffering
{
  CurioOfferTexts *texts;
};

typedef struct
{
  CurioLedger *ledger;
  gint32 as_of_day;
  CurioWork work;
} Job;

CurioCampaignOffering *
curio_campaign_offering_ref (CurioCampaignOffering *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CurioCampaignOffering *self = data;

  curio_offer_texts_free (self->texts);
}

void
curio_campaign_offering_unref (CurioCampaignOffering *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

CurioCampaignTexts
curio_campaign_offering_get_texts (CurioCampaignOffering *self)
{
  g_return_val_if_fail (self != NULL, (CurioCampaignTexts){ 0 });

  return curio_offer_texts_get (self->texts);
}

/* --- work ---------------------------------------------------------------- */

static void
free_job (Job *job)
{
  curio_ledger_unref (job->ledger);
  g_free (job);
}

static void
cancelled_cb (GCancellable *cancellable, gpointer work)
{
  curio_work_cancel (work);
}

static void
run (CurioLedger *ledger, gint32 as_of_day, GCancellable *cancellable,
     GAsyncReadyCallback callback, gpointer data, GTaskThreadFunc func)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->ledger = curio_ledger_ref (ledger);
  job->as_of_day = as_of_day;
  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, job, (GDestroyNotify)free_job);
  g_task_run_in_thread (task, func);
}

static void
make_in_thread (GTask *task, gpointer nothing, gpointer data,
                GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  CurioOfferTexts *texts = curio_offer_texts_new (job->ledger, job->as_of_day,
                                                  cancellable, &error);
  CurioCampaignOffering *self;

  if (texts == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  self = g_atomic_rc_box_new0 (CurioCampaignOffering);
  self->texts = texts;
  g_task_return_pointer (task, self,
                         (GDestroyNotify)curio_campaign_offering_unref);
}

void
curio_campaign_offering_start (CurioLedger *ledger, gint32 as_of_day,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data)
{
  run (ledger, as_of_day, cancellable, callback, data, make_in_thread);
}

CurioCampaignOffering *
curio_campaign_offering_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- the test ------------------------------------------------------------ */

/* "18 % against 12 % (difference 5 % to 7 %)". */
static char *
describe_rates (const CurioHitRate *rate)
{
  g_autofree char *likeness
      = curio_format_percent (rate->likeness.estimate, 1);
  g_autofree char *popularity
      = curio_format_percent (rate->popularity.estimate, 1);
  double low = rate->difference.low, high = rate->difference.high;
  g_autofree char *least = curio_format_decimal (100 * low, 1);
  g_autofree char *most = curio_format_decimal (100 * high, 1);

  /* Translators: two shares, then the 95 % interval of their difference in
   * points: "12.1 % against 8.0 % (difference 3.1 to 5.1 pts)". */
  return g_strdup_printf (_ ("%s against %s (difference %s to %s pts)"),
                          likeness, popularity, least, most);
}

static char *
describe_test (const CurioSimilarTest *test)
{
  g_autofree char *count = curio_format_count (test->n_customers);
  g_autofree char *rates = NULL;

  if (test->n_customers == 0)
    return g_strdup (_ ("How good the offers are cannot be said: nobody has "
                        "ordered twice."));
  rates = describe_rates (&test->few);
  switch (test->few.verdict)
    {
    case CURIO_VERDICT_BETTER:
      /* Translators: the second %s is rates, the first a count. */
      return g_strdup_printf (
          _ ("Tried on the last order of %s customers: it held one of the "
             "three offers for more of them than one of the three best "
             "sellers, %s."),
          count, rates);
    case CURIO_VERDICT_WORSE:
      return g_strdup_printf (
          _ ("Offers do worse here than the three best sellers: tried on the "
             "last order of %s customers, %s. Better offer those."),
          count, rates);
    case CURIO_VERDICT_CANNOT_TELL:
    default:
      return g_strdup_printf (
          _ ("Offers do not beat the three best sellers here: tried on the "
             "last order of %s customers, %s."),
          count, rates);
    }
}

static void
test_in_thread (GTask *task, gpointer nothing, gpointer data,
                GCancellable *cancellable)
{
  Job *job = data;
  gulong handler = g_cancellable_connect (
      cancellable, G_CALLBACK (cancelled_cb), &job->work, NULL);
  CurioSimilarTest test;
  gboolean done = curio_similar_test_measure (job->ledger, job->as_of_day,
                                              &job->work, &test);

  g_cancellable_disconnect (cancellable, handler);
  if (done)
    g_task_return_pointer (task, describe_test (&test), g_free);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _ ("Cancelled"));
}

void
curio_campaign_offering_start_test (CurioLedger *ledger, gint32 as_of_day,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data)
{
  run (ledger, as_of_day, cancellable, callback, data, test_in_thread);
}

char *
curio_campaign_offering_finish_test (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
