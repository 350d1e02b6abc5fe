/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From … to …, either of which may be left open. */

#include "curio-campaign-range.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignRange
{
  AdwBin parent_instance;

  GtkEntry *ends[2];
  gboolean filling;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CurioCampaignRange, curio_campaign_range, ADW_TYPE_BIN)

/* A person writes £8,000 as they read it. */
static gboolean
parse (const char *text, gint64 or_else, gint64 *out)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0x2212 || c == '-')
        g_string_append_c (digits, '-');
      else if (!g_unichar_isspace (c) && c != ','
               && g_unichar_type (c) != G_UNICODE_CURRENCY_SYMBOL)
        g_string_append_unichar (digits, c);
    }
  *out = or_else;
  return digits->len == 0
         || g_ascii_string_to_signed (digits->str, 10, -1000000000000,
                                      1000000000000, out, NULL);
}

static void
mark (GtkEntry *entry, gboolean is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
      is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
      -1);
}

gboolean
curio_campaign_range_get (CurioCampaignRange *self, gint64 *out_least,
                          gint64 *out_most)
{
  gboolean is_least, is_most, is_ordered;

  g_return_val_if_fail (CURIO_IS_CAMPAIGN_RANGE (self), FALSE);

  is_least = parse (gtk_editable_get_text (GTK_EDITABLE (self->ends[0])),
                    G_MININT64, out_least);
  is_most = parse (gtk_editable_get_text (GTK_EDITABLE (self->ends[1])),
                   G_MAXINT64, out_most);
  is_ordered = !is_least || !is_most || *out_least <= *out_most;
  mark (self->ends[0], !is_least);
  mark (self->ends[1], !is_most || !is_ordered);
  return is_least && is_most && is_ordered;
}

static void
changed_cb (CurioCampaignRange *self)
{
  if (!self->filling)
    g_signal_emit (self, changed_signal, 0);
}

static void
curio_campaign_range_class_init (CurioCampaignRangeClass *class)
{
  changed_signal
      = g_signal_new ("changed", CURIO_TYPE_CAMPAIGN_RANGE, G_SIGNAL_RUN_LAST,
                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
curio_campaign_range_init (CurioCampaignRange *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < G_N_ELEMENTS (self->ends); i++)
    {
      self->ends[i] = GTK_ENTRY (gtk_entry_new ());
      gtk_editable_set_width_chars (GTK_EDITABLE (self->ends[i]), 7);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (self->ends[i]), 9);
      gtk_entry_set_placeholder_text (self->ends[i],
                                      i == 0 ? _ ("from") : _ ("to"));
      gtk_entry_set_activates_default (self->ends[i], TRUE);
      gtk_entry_set_alignment (self->ends[i], 1);
      gtk_widget_set_valign (GTK_WIDGET (self->ends[i]), GTK_ALIGN_CENTER);
      g_signal_connect_object (self->ends[i], "changed",
                               G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ends[i]));
    }
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
curio_campaign_range_new (const char *name)
{
  CurioCampaignRange *self = g_object_new (CURIO_TYPE_CAMPAIGN_RANGE, NULL);
  g_autofree char *least = g_strdup_printf (_ ("%s, at least"), name);
  g_autofree char *most = g_strdup_printf (_ ("%s, at most"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ends[0]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, least, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ends[1]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, most, -1);
  return GTK_WIDGET (self);
}

static void
fill (GtkEntry *entry, gint64 value, gboolean is_open)
{
  g_autofree char *text
      = is_open ? g_strdup ("") : g_strdup_printf ("%" G_GINT64_FORMAT, value);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

void
curio_campaign_range_set (CurioCampaignRange *self, gint64 least, gint64 most)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_RANGE (self));

  self->filling = TRUE;
  fill (self->ends[0], least, least == G_MININT64);
  fill (self->ends[1], most, most == G_MAXINT64);
  self->filling = FALSE;
}
