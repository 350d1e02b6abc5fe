/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The contacts of the dialog: file, bar and counts. */

#include "curio-campaign-contacts-card.h"

#include "curio-rows.h"

#include "curio-campaign-bar.h"
#include "curio-campaign-contacts-dialog.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignContactsCard
{
  AdwBin parent_instance;

  GtkSpinner *spinner;
  GtkLabel *file;
  GtkLabel *joined;
  GtkButton *change;
  CurioCampaignBar *bar;
  GtkBox *counts;
  GtkWidget *numbers;
  GtkLabel *none;
  GtkWidget *countries;
  GtkLabel *countries_label;

  CurioCampaignPlanner *planner;
};

/* What the bar shows, from the left.  Some reasons are rare: they are shown
 * where there are any. */
static const struct
{
  CurioReach reach; /* SENT: all who are matched */
  const char *css_class;
  gboolean is_always_shown;
} parts[] = {
  {CURIO_REACH_SENT,            "reach-matched", TRUE },
  { CURIO_REACH_HELD_ELSEWHERE, "reach-without", FALSE},
  { CURIO_REACH_WRITTEN_LATELY, "reach-without", FALSE},
  { CURIO_REACH_NO_ADDRESS,     "reach-without", TRUE },
  { CURIO_REACH_BAD_ADDRESS,    "reach-without", FALSE},
  { CURIO_REACH_SAME_ADDRESS,   "reach-without", FALSE},
  { CURIO_REACH_TWO_ROWS,       "reach-without", FALSE},
  { CURIO_REACH_OPTED_OUT,      "reach-out",     TRUE },
  { CURIO_REACH_NO_CONSENT,     "reach-out",     FALSE},
  { CURIO_REACH_NOT_IN_FILE,    "reach-unknown", TRUE },
};

G_DEFINE_FINAL_TYPE (CurioCampaignContactsCard, curio_campaign_contacts_card,
                     ADW_TYPE_BIN)

static guint
count_part (const CurioCampaignDraft *draft, guint part)
{
  return parts[part].reach == CURIO_REACH_SENT
             ? draft->n_matched
             : draft->n_by_reach[parts[part].reach];
}

static GtkWidget *
make_count (guint n, const char *title, const char *css_class)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *swatch = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *count = curio_format_count (n);
  GtkWidget *number = gtk_label_new (count);
  GtkWidget *words = gtk_label_new (title);

  gtk_widget_set_size_request (swatch, 9, 9);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (swatch, "bar-part");
  gtk_widget_add_css_class (swatch, css_class);
  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_add_css_class (number, "reach-count");
  gtk_widget_add_css_class (words, "caption-text");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 7);
  gtk_grid_attach (GTK_GRID (grid), swatch, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), number, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), words, 1, 1, 1, 1);
  return grid;
}

static void
show_counts (CurioCampaignContactsCard *self, const CurioCampaignDraft *draft)
{
  guint counts[G_N_ELEMENTS (parts)];
  const char *classes[G_N_ELEMENTS (parts)];
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->counts))))
    gtk_box_remove (self->counts, child);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      counts[i] = count_part (draft, i);
      classes[i] = parts[i].css_class;
      if (counts[i] == 0 && !parts[i].is_always_shown)
        continue;
      gtk_box_append (
          self->counts,
          make_count (counts[i],
                      parts[i].reach == CURIO_REACH_SENT
                          ? _ ("matched")
                          : _ (curio_reach_table[parts[i].reach].title),
                      parts[i].css_class));
    }
  curio_campaign_bar_set (self->bar, counts, classes, G_N_ELEMENTS (parts));
}

static void
show_file (CurioCampaignContactsCard *self, const CurioContacts *contacts)
{
  const GError *trouble = curio_campaign_planner_get_trouble (self->planner);
  gboolean is_loading = curio_campaign_planner_is_loading (self->planner);

  gtk_label_set_text (self->file, contacts != NULL ? contacts->file_name
                                  : is_loading ? _ ("Reading the contacts…")
                                               : _ ("No contact file"));
  gtk_spinner_set_spinning (self->spinner, is_loading);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_loading);
  gtk_widget_set_visible (GTK_WIDGET (self->change), !is_loading);
  gtk_widget_set_visible (GTK_WIDGET (self->joined), contacts != NULL);
  gtk_button_set_label (self->change, contacts != NULL ? _ ("Change…")
                                                       : _ ("Choose a file…"));
  gtk_label_set_text (
      self->none,
      trouble != NULL
          ? trouble->message
          : _ ("The sales data has no addresses. Choose a CSV file with "
               "customer number and e-mail; consent and who opted out are "
               "read from it."));
  gtk_widget_set_visible (GTK_WIDGET (self->none),
                          !is_loading
                              && (contacts == NULL || trouble != NULL));
  gtk_widget_set_visible (self->numbers, contacts != NULL);
}

/* Names that are no country are asked, where the file has a column of
 * countries. */
static void
show_countries (CurioCampaignContactsCard *self,
                const CurioCampaignDraft *draft)
{
  guint n = g_strv_length (draft->unknown_countries);
  g_autofree char *text = g_strdup_printf (
      ngettext ("“%s” is no country: its customers go without a code.",
                "%2$u names such as “%1$s” are no countries: their customers "
                "go without a code.",
                n),
      n > 0 ? draft->unknown_countries[0] : "", n);

  gtk_label_set_text (self->countries_label, text);
  gtk_widget_set_visible (self->countries, n > 0);
}

static void
update (CurioCampaignContactsCard *self)
{
  const CurioCampaignDraft *draft
      = curio_campaign_planner_get_draft (self->planner);
  const CurioContacts *contacts
      = curio_campaign_planner_get_contacts (self->planner);

  show_file (self, contacts);
  if (contacts != NULL)
    show_counts (self, draft);
  show_countries (self, draft);
}

static void
done_cb (CurioCampaignContactsCard *self)
{
  curio_campaign_planner_load_contacts (self->planner);
}

static void
change_cb (CurioCampaignContactsCard *self)
{
  curio_campaign_contacts_dialog_choose_file (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
      curio_campaign_planner_get_facts (self->planner),
      curio_campaign_planner_get_key (self->planner), G_CALLBACK (done_cb),
      self);
}

static void
countries_cb (CurioCampaignContactsCard *self)
{
  const CurioCampaignDraft *draft
      = curio_campaign_planner_get_draft (self->planner);

  curio_campaign_countries_dialog_present (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
      curio_campaign_planner_get_key (self->planner),
      (const char *const *)draft->unknown_countries, G_CALLBACK (done_cb),
      self);
}

static void
bind_template (GtkWidgetClass *class)
{
  static const struct
  {
    const char *name;
    gsize offset;
  } children[] = {
#define CHILD(name)                                                           \
  { #name, G_STRUCT_OFFSET (CurioCampaignContactsCard, name) }
    CHILD (spinner),         CHILD (file), CHILD (joined),
    CHILD (change),          CHILD (bar),  CHILD (counts),
    CHILD (numbers),         CHILD (none), CHILD (countries),
    CHILD (countries_label),
#undef CHILD
  };

  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-campaign-contacts-card.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (class, children[i].name, FALSE,
                                               children[i].offset);
  gtk_widget_class_bind_template_callback (class, change_cb);
  gtk_widget_class_bind_template_callback (class, countries_cb);
}

static void
curio_campaign_contacts_card_class_init (CurioCampaignContactsCardClass *class)
{
  g_type_ensure (CURIO_TYPE_CAMPAIGN_BAR);
  g_type_ensure (CURIO_TYPE_ROWS);
  bind_template (GTK_WIDGET_CLASS (class));
}

static void
curio_campaign_contacts_card_init (CurioCampaignContactsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
curio_campaign_contacts_card_set_planner (CurioCampaignContactsCard *self,
                                          CurioCampaignPlanner *planner)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_CONTACTS_CARD (self));

  self->planner = planner;
  g_signal_connect_object (planner, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
