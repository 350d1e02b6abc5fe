/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One country out of many, by its name. */

#include "curio-country-chooser.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioCountryChooser
{
  AdwBin parent_instance;

  GtkDropDown *drop_down;
  GArray *listed; /* of guint32: the country of each entry */
  CurioFacts *facts;
  gboolean updating;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (CurioCountryChooser, curio_country_chooser, ADW_TYPE_BIN)

/* --- the list ------------------------------------------------------------ */

static int
compare_names (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CurioFacts *facts = user_data;

  return g_utf8_collate (curio_format_country (curio_dictionary_get (
                             facts->countries, *(const guint32 *)a)),
                         curio_format_country (curio_dictionary_get (
                             facts->countries, *(const guint32 *)b)));
}

/* All countries of FACTS by name: a list that changed with the selection would
 * be built anew in every frame of a drag. */
static GArray *
list_countries (CurioFacts *facts)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < facts->n_countries; i++)
    g_array_append_val (list, i);
  g_array_sort_with_data (list, compare_names, facts);
  return list;
}

static void
fill (CurioCountryChooser *self, const CurioFacts *facts)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->listed->len; i++)
    gtk_string_list_append (
        names,
        curio_format_country (curio_dictionary_get (
            facts->countries, g_array_index (self->listed, guint32, i))));
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
  g_object_unref (names);
}

static void
select_country (CurioCountryChooser *self, int country)
{
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->listed->len; i++)
    if ((int)g_array_index (self->listed, guint32, i) == country)
      position = i;
  gtk_drop_down_set_selected (self->drop_down, position);
}

/* A drop-down is its button to a screen reader. */
static void
say_country (CurioCountryChooser *self, const CurioFacts *facts, int country)
{
  GtkWidget *button
      = gtk_widget_get_first_child (GTK_WIDGET (self->drop_down));
  g_autofree char *label
      = country < 0
            ? g_strdup (_ ("Country"))
            : g_strdup_printf (_ ("Country: %s"),
                               curio_format_country (curio_dictionary_get (
                                   facts->countries, (guint32)country)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
curio_country_chooser_update (CurioCountryChooser *self,
                              const CurioMeasures *measures, int country)
{
  CurioFacts *facts = measures->view.ledger->facts;

  g_return_if_fail (CURIO_IS_COUNTRY_CHOOSER (self));

  self->updating = TRUE;
  if (facts != self->facts)
    {
      g_clear_pointer (&self->listed, g_array_unref);
      g_clear_pointer (&self->facts, curio_facts_unref);
      self->listed = list_countries (facts);
      self->facts = curio_facts_ref (facts);
      fill (self, facts);
    }
  select_country (self, country);
  say_country (self, facts, country);
  self->updating = FALSE;
}

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, gpointer user_data)
{
  CurioCountryChooser *self = user_data;
  guint position = gtk_drop_down_get_selected (drop_down);

  if (!self->updating && self->listed != NULL && position < self->listed->len)
    g_signal_emit (self, chosen_signal, 0,
                   (int)g_array_index (self->listed, guint32, position));
}

/* --- the search ---------------------------------------------------------- */

static GtkWidget *
find_within (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_within (child, type);
  return found;
}

/* A person who opens a list with a search begins to type; and whoever presses
 * Enter at once after the last letter must not get what was first before it.
 * (Earlier than now the search has no list to search in.) */
static void
shown_cb (GtkWidget *popover, gpointer user_data)
{
  GtkWidget *search = find_within (popover, GTK_TYPE_SEARCH_ENTRY);

  if (search == NULL)
    return;
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (search), 0);
  gtk_widget_grab_focus (search);
}

/* Enter takes the first that the search has found. */
static void
search_activated_cb (GtkSearchEntry *search, gpointer user_data)
{
  GtkWidget *list = find_within (user_data, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model
      = list != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (list)) : NULL;

  if (model == NULL || g_list_model_get_n_items (G_LIST_MODEL (model)) == 0)
    return;
  gtk_selection_model_select_item (model, 0, TRUE);
  g_signal_emit_by_name (list, "activate", 0);
}

static void
watch_search (CurioCountryChooser *self)
{
  GtkWidget *popover
      = find_within (GTK_WIDGET (self->drop_down), GTK_TYPE_POPOVER);
  GtkWidget *search
      = popover != NULL ? find_within (popover, GTK_TYPE_SEARCH_ENTRY) : NULL;

  if (search == NULL)
    return;
  g_signal_connect_after (popover, "show", G_CALLBACK (shown_cb), NULL);
  g_signal_connect (search, "activate", G_CALLBACK (search_activated_cb),
                    popover);
}

/* --- the button ---------------------------------------------------------- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item,
          gpointer user_data)
{
  gtk_list_item_set_child (
      item, g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END,
                          "width-chars", 4, "xalign", 0.0, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item,
         gpointer user_data)
{
  gtk_label_set_text (
      GTK_LABEL (gtk_list_item_get_child (item)),
      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* The entries are as usual; the name on the button gives way in a narrow
 * window. */
static void
make_button_narrow (CurioCountryChooser *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_list_factory (self->drop_down,
                                  gtk_drop_down_get_factory (self->drop_down));
  gtk_drop_down_set_factory (self->drop_down, factory);
}

/* --- life ---------------------------------------------------------------- */

static void
curio_country_chooser_finalize (GObject *object)
{
  CurioCountryChooser *self = CURIO_COUNTRY_CHOOSER (object);

  g_clear_pointer (&self->listed, g_array_unref);
  g_clear_pointer (&self->facts, curio_facts_unref);
  G_OBJECT_CLASS (curio_country_chooser_parent_class)->finalize (object);
}

static void
curio_country_chooser_class_init (CurioCountryChooserClass *class)
{
  G_OBJECT_CLASS (class)->finalize = curio_country_chooser_finalize;
  chosen_signal
      = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
curio_country_chooser_init (CurioCountryChooser *self)
{
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (
      NULL,
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  gtk_drop_down_set_enable_search (self->drop_down, TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down),
                               _ ("Choose the country"));
  gtk_widget_add_css_class (GTK_WIDGET (self->drop_down), "pill-drop-down");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Country"),
                                  -1);
  g_signal_connect (self->drop_down, "notify::selected",
                    G_CALLBACK (selected_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
  make_button_narrow (self);
  watch_search (self);
}
