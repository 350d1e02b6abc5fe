/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chip with two buttons in it. */

#include "curio-campaign-chip.h"
#include "curio-swatch.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

#define SWATCH_SIZE 12
#define NAME_CHARS_MAX 34

struct _CurioCampaignChip
{
  AdwBin parent_instance;
};

enum
{
  WANTED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CurioCampaignChip, curio_campaign_chip, ADW_TYPE_BIN)

static void
wanted_cb (CurioCampaignChip *self)
{
  g_signal_emit (self, signals[WANTED], 0);
}

static void
removed_cb (CurioCampaignChip *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static GtkWidget *
make_words (int segment, const char *name, const char *count)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *number = gtk_label_new (count);

  if (segment >= 0)
    {
      GtkWidget *swatch = g_object_new (CURIO_TYPE_SWATCH, "segment", segment,
                                        "width-request", SWATCH_SIZE,
                                        "height-request", SWATCH_SIZE, NULL);

      gtk_box_append (GTK_BOX (box), swatch);
    }
  if (g_utf8_strlen (name, -1) > NAME_CHARS_MAX)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS_MAX);
    }
  gtk_widget_add_css_class (number, "strong");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), number);
  return box;
}

static void
curio_campaign_chip_class_init (CurioCampaignChipClass *class)
{
  static const char *const names[N_SIGNALS] = { "wanted", "removed" };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i]
        = g_signal_new (names[i], G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
curio_campaign_chip_init (CurioCampaignChip *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "audience-chip");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
curio_campaign_chip_new (int segment, const char *name, guint n)
{
  CurioCampaignChip *self = g_object_new (CURIO_TYPE_CAMPAIGN_CHIP, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *cross = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *count = curio_format_count (n);
  g_autofree char *label = g_strdup_printf ("%s %s", name, count);
  g_autofree char *tip = g_strdup_printf (_ ("Change “%s”"), name);
  g_autofree char *gone = g_strdup_printf (_ ("Leave out “%s”"), name);

  gtk_button_set_child (GTK_BUTTON (chip), make_words (segment, name, count));
  gtk_widget_set_tooltip_text (chip, tip);
  gtk_widget_set_tooltip_text (cross, gone);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cross),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gone, -1);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (wanted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cross, "clicked", G_CALLBACK (removed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), chip);
  gtk_box_append (GTK_BOX (box), cross);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
