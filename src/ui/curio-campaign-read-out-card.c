/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The read-out of one campaign.  All lines of the books count, whatever dates
 * and countries are selected: a campaign is read from the day it was sent. */

#include "curio-campaign-read-out-card.h"

#include "curio-chart-view.h"
#include "curio-figure-file.h"
#include "curio-rows.h"
#include "curio-saver.h"
#include "curio-word-button.h"

#include "curio-customer-file.h"
#include "curio-preset.h"
#include "curio-read-out-figure.h"
#include "curio-read-out-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _CurioCampaignReadOutCard
{
  AdwBin parent_instance;

  GtkLabel *days;
  GtkBox *choices;
  CurioChartView *view;
  GtkLabel *spend;
  GtkWidget *actions;

  guint32 window;  /* days */
  char *file_name; /* of what shows, without its ending */
};

/* For how long orders count. */
static const guint32 windows[] = { 30, 60, 90 };

enum
{
  REMOVE_WANTED,
  WINDOW_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CurioCampaignReadOutCard, curio_campaign_read_out_card,
                     ADW_TYPE_BIN)

static void
measure (CurioCampaignReadOutCard *self, CurioSession *session,
         const CurioRegistered *campaign, CurioReadOut *out)
{
  curio_read_out_measure (
      curio_session_get_ledger (session), (const char *const *)campaign->sent,
      campaign->n_sent, (const char *const *)campaign->held_out,
      campaign->n_held_out, campaign->sent_day, self->window, out);
}

void
curio_campaign_read_out_card_show (CurioCampaignReadOutCard *self,
                                   CurioSession *session,
                                   const CurioRegistered *campaign)
{
  CurioReadOut read_out;
  g_autofree char *days = NULL, *spend = NULL;

  g_return_if_fail (CURIO_IS_CAMPAIGN_READ_OUT_CARD (self));

  gtk_widget_set_visible (GTK_WIDGET (self), campaign != NULL);
  if (campaign == NULL)
    return;
  measure (self, session, campaign, &read_out);
  days = curio_read_out_describe_days (&read_out);
  spend = curio_read_out_describe_spend (&read_out);
  gtk_label_set_text (self->days, days);
  gtk_label_set_text (self->spend, spend != NULL ? spend : "");
  gtk_widget_set_visible (GTK_WIDGET (self->spend), spend != NULL);
  curio_chart_view_set_chart (
      self->view, curio_build_read_out (&read_out, campaign->name));
  g_free (self->file_name);
  self->file_name = curio_read_out_name_file (
      &read_out, curio_session_get_ledger (session), campaign->name);
}

char *
curio_campaign_read_out_card_get_verdict (CurioCampaignReadOutCard *self,
                                          CurioSession *session,
                                          const CurioRegistered *campaign)
{
  CurioReadOut read_out;

  g_return_val_if_fail (CURIO_IS_CAMPAIGN_READ_OUT_CARD (self), NULL);

  measure (self, session, campaign, &read_out);
  return g_strdup (curio_read_out_get_answer (&read_out));
}

static gboolean
write_numbers (const char *path, gpointer text, GCancellable *cancellable,
               GError **error)
{
  return curio_file_write_atomic (path, text, strlen (text), 0644, TRUE,
                                  error);
}

/* Without the footer, which would be a row of another kind. */
static char *
make_csv (CurioTable *table)
{
  const CurioDialect *dialect = &curio_presets[CURIO_PRESET_PLAIN].dialect;
  guint n_columns = curio_table_get_n_columns (table);
  GString *text = g_string_new (NULL);

  for (guint r = 0; r <= curio_table_get_n_rows (table); r++)
    for (guint c = 0; c < n_columns; c++)
      {
        curio_cell_append_text (text, dialect,
                                r == 0
                                    ? curio_table_get_name (table, c)
                                    : curio_table_get_plain (table, r - 1, c));
        g_string_append (text, c + 1 < n_columns ? "," : "\r\n");
      }
  return g_string_free (text, FALSE);
}

void
curio_campaign_read_out_card_export (CurioCampaignReadOutCard *self)
{
  const CurioChart *chart = curio_chart_view_get_chart (self->view);
  g_autoptr (CurioTable) table = NULL;

  g_return_if_fail (CURIO_IS_CAMPAIGN_READ_OUT_CARD (self));

  if (chart == NULL)
    return;
  table = curio_chart_tabulate (chart);
  curio_saver_ask (
      curio_saver_new (g_strdup (_ ("The numbers")),
                       g_strconcat (self->file_name, ".csv", NULL),
                       write_numbers, make_csv (table), g_free),
      GTK_WIDGET (self));
}

static void
picture_cb (CurioCampaignReadOutCard *self)
{
  if (curio_chart_view_get_chart (self->view) != NULL)
    curio_figure_file_ask (self->view, self->file_name, "png");
}

static void
remove_cb (CurioCampaignReadOutCard *self)
{
  g_signal_emit (self, signals[REMOVE_WANTED], 0);
}

static void
window_cb (GtkToggleButton *button, gpointer user_data)
{
  CurioCampaignReadOutCard *self = user_data;

  if (!gtk_toggle_button_get_active (button))
    return;
  self->window
      = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "window"));
  g_signal_emit (self, signals[WINDOW_CHANGED], 0);
}

static void
add_choices (CurioCampaignReadOutCard *self)
{
  GtkToggleButton *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      g_autofree char *label = g_strdup_printf (
          ngettext ("%u day", "%u days", windows[i]), windows[i]);
      GtkWidget *button = gtk_toggle_button_new_with_label (label);

      if (first == NULL)
        first = GTK_TOGGLE_BUTTON (button);
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      gtk_widget_set_tooltip_text (button,
                                   _ ("For how long orders are counted"));
      g_object_set_data (G_OBJECT (button), "window",
                         GUINT_TO_POINTER (windows[i]));
      gtk_box_append (self->choices, button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (window_cb), self,
                               0);
    }
  gtk_toggle_button_set_active (first, TRUE);
}

static void
curio_campaign_read_out_card_finalize (GObject *object)
{
  g_free (CURIO_CAMPAIGN_READ_OUT_CARD (object)->file_name);
  G_OBJECT_CLASS (curio_campaign_read_out_card_parent_class)
      ->finalize (object);
}

static void
curio_campaign_read_out_card_class_init (CurioCampaignReadOutCardClass *class)
{
  static const char *const names[N_SIGNALS]
      = { "remove-wanted", "window-changed" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i]
        = g_signal_new (names[i], G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  G_OBJECT_CLASS (class)->finalize = curio_campaign_read_out_card_finalize;
  g_type_ensure (CURIO_TYPE_CHART_VIEW);
  g_type_ensure (CURIO_TYPE_WORD_BUTTON);
  g_type_ensure (CURIO_TYPE_ROWS);
  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/uk/co/londongiftshop/Curio/ui/curio-campaign-read-out-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignReadOutCard,
                                        days);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignReadOutCard,
                                        choices);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignReadOutCard,
                                        view);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignReadOutCard,
                                        spend);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignReadOutCard,
                                        actions);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, picture_cb);
  gtk_widget_class_bind_template_callback (
      widget_class, curio_campaign_read_out_card_export);
}

static void
curio_campaign_read_out_card_init (CurioCampaignReadOutCard *self)
{
  self->window = windows[0];
  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
}
