/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list says of a campaign. */

#include "curio-campaign-row.h"

#include "curio-audience-text.h"
#include "curio-campaign-words.h"
#include "curio-receipt.h"

#include "curio-calendar.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

char *
curio_campaign_row_describe_audience (const CurioRegistered *campaign,
                                      const CurioFacts *facts)
{
  g_autoptr (CurioReceipt) receipt
      = curio_receipt_from_json (campaign->receipt, -1, NULL);
  g_auto (CurioCampaignAudience) audience = { 0 };

  if (receipt == NULL || receipt->audience == NULL)
    return g_strdup ("");
  if (!curio_audience_parse (receipt->audience, facts, &audience, NULL))
    return g_strdup (receipt->audience);
  return curio_campaign_words_describe_audience (&audience, facts);
}

static char *
describe_when (const CurioRegistered *campaign)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (
      campaign->registered_us / G_USEC_PER_SEC);
  g_autofree char *day = NULL;

  if (time == NULL)
    return g_strdup (campaign->by != NULL ? campaign->by : "");
  day = curio_format_day (curio_day_new (g_date_time_get_year (time),
                                         g_date_time_get_month (time),
                                         g_date_time_get_day_of_month (time)));
  if (campaign->by == NULL || *campaign->by == '\0')
    return g_steal_pointer (&day);
  /* Translators: a day and who did it: "29 Nov 2026, by anna". */
  return g_strdup_printf (_ ("%s, by %s"), day, campaign->by);
}

static GtkWidget *
make_label (const char *text, const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
make_words (const CurioRegistered *campaign, const CurioFacts *facts,
            const char *verdict)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *when = describe_when (campaign);
  g_autofree char *audience
      = curio_campaign_row_describe_audience (campaign, facts);
  GtkWidget *name = make_label (campaign->name, "pane-heading", 0);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), name);
  if (*audience != '\0')
    gtk_box_append (GTK_BOX (words), make_label (audience, "pane-text", 0));
  gtk_box_append (GTK_BOX (words), make_label (when, "caption-text", 0));
  if (verdict != NULL)
    gtk_box_append (GTK_BOX (words), make_label (verdict, "pane-text", 0));
  return words;
}

static GtkWidget *
make_numbers (const CurioRegistered *campaign)
{
  GtkWidget *numbers = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *sent = curio_format_count (campaign->n_sent);
  g_autofree char *held = curio_format_count (campaign->n_held_out);
  g_autofree char *sent_text = g_strdup_printf (_ ("%s sent"), sent);
  g_autofree char *held_text = g_strdup_printf (_ ("%s held out"), held);
  GtkWidget *first = make_label (sent_text, "pane-text", 1);
  GtkWidget *second;

  gtk_widget_add_css_class (first, "strong");
  gtk_label_set_wrap (GTK_LABEL (first), FALSE);
  gtk_box_append (GTK_BOX (numbers), first);
  second = make_label (held_text, "caption-text", 1);
  gtk_label_set_wrap (GTK_LABEL (second), FALSE);
  gtk_box_append (GTK_BOX (numbers), second);
  gtk_widget_set_valign (numbers, GTK_ALIGN_START);
  return numbers;
}

GtkWidget *
curio_campaign_row_new (const CurioRegistered *campaign,
                        const CurioFacts *facts, const char *verdict)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), make_words (campaign, facts, verdict));
  gtk_box_append (GTK_BOX (box), make_numbers (campaign));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "campaign-entry");
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, campaign->name, -1);
  return row;
}
