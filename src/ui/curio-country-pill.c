/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pill of the countries.  The list is built for the facts and books in
 * force, most invoices first; ticking answers at once. */

#include "curio-country-pill.h"
#include "curio-list-keys.h"
#include "curio-name-order.h"

#include "curio-format.h"
#include "curio-ledger.h"

#include <glib/gi18n-lib.h>

struct _CurioCountryPill
{
  CurioPill parent_instance;

  GtkPopover *popover;
  GtkSearchEntry *search;
  GtkListBox *list;

  CurioLedger *listed; /* what the list was made of */
  GPtrArray *checks;   /* of GtkCheckButton, by country; borrowed */
  gboolean updating;
  gboolean choosing; /* the popover is open: one step, however many ticks */
};

typedef struct
{
  guint32 country;
  guint32 n_invoices;
  const char *name;
} Entry;

G_DEFINE_FINAL_TYPE (CurioCountryPill, curio_country_pill, CURIO_TYPE_PILL)

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = a, *right = b;

  if (left->n_invoices != right->n_invoices)
    return left->n_invoices > right->n_invoices ? -1 : 1;
  return curio_name_compare (left->name, right->name);
}

/* Every country of the facts, with its invoices in the books. */
static GArray *
count_invoices (const CurioLedger *ledger)
{
  const CurioFacts *facts = ledger->facts;
  GArray *entries
      = g_array_sized_new (FALSE, TRUE, sizeof (Entry), facts->n_countries);

  g_array_set_size (entries, facts->n_countries);
  for (guint32 i = 0; i < facts->n_countries; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);

      entry->country = i;
      entry->name = curio_dictionary_get (facts->countries, i);
    }
  for (guint32 i = 0; i < facts->n_orders; i++)
    if (curio_ledger_counts_order (ledger, i))
      g_array_index (entries, Entry, facts->order_country[i]).n_invoices++;

  g_array_sort (entries, compare_entries);
  return entries;
}

static void
apply (CurioCountryPill *self)
{
  g_autofree guint8 *mask = g_new0 (guint8, self->checks->len + 1);
  guint n_chosen = 0;

  for (guint i = 0; i < self->checks->len; i++)
    {
      mask[i] = gtk_check_button_get_active (self->checks->pdata[i]);
      n_chosen += mask[i];
    }
  curio_session_set_countries (curio_pill_get_session (CURIO_PILL (self)),
                               n_chosen == self->checks->len ? NULL : mask);
}

static void
toggled_cb (CurioCountryPill *self)
{
  if (!self->updating)
    apply (self);
}

static void
choose_all_or_none (CurioCountryPill *self, gboolean all)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i], all);
  self->updating = FALSE;
  apply (self);
}

static void
all_clicked_cb (CurioCountryPill *self)
{
  choose_all_or_none (self, TRUE);
}

static void
none_clicked_cb (CurioCountryPill *self)
{
  choose_all_or_none (self, FALSE);
}

static void
row_activated_cb (CurioCountryPill *self, GtkListBoxRow *row)
{
  GtkWidget *box = gtk_list_box_row_get_child (row);
  GtkCheckButton *check = GTK_CHECK_BUTTON (gtk_widget_get_first_child (box));

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static gboolean
matches_search (GtkListBoxRow *row, gpointer data)
{
  CurioCountryPill *self = data;
  GtkWidget *box = gtk_list_box_row_get_child (row);
  const char *name = gtk_check_button_get_label (
      GTK_CHECK_BUTTON (gtk_widget_get_first_child (box)));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return *text == '\0' || g_str_match_string (text, name, TRUE);
}

static void
search_changed_cb (CurioCountryPill *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static gboolean
finds_any (CurioCountryPill *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (matches_search (row, self))
      return TRUE;
  return FALSE;
}

/* Enter in the search: these and no others.  A slip of the fingers, which
 * finds none, leaves what is chosen and can be mended. */
static void
search_activated_cb (CurioCountryPill *self)
{
  GtkListBoxRow *row;

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0'
      || !finds_any (self))
    return;
  self->updating = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      GtkWidget *box = gtk_list_box_row_get_child (row);

      gtk_check_button_set_active (
          GTK_CHECK_BUTTON (gtk_widget_get_first_child (box)),
          matches_search (row, self));
    }
  self->updating = FALSE;
  apply (self);
  gtk_popover_popdown (self->popover);
}

static void
set_choosing (CurioCountryPill *self, gboolean choosing)
{
  CurioSession *session = curio_pill_get_session (CURIO_PILL (self));

  if (choosing == self->choosing || session == NULL)
    return;
  self->choosing = choosing;
  if (choosing)
    curio_session_begin_step (session);
  else
    curio_session_end_step (session);
}

static void
closed_cb (CurioCountryPill *self)
{
  set_choosing (self, FALSE);
}

static void
shown_cb (CurioCountryPill *self)
{
  set_choosing (self, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
add_row (CurioCountryPill *self, const Entry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check
      = gtk_check_button_new_with_label (curio_format_country (entry->name));
  g_autofree char *count = curio_format_count (entry->n_invoices);
  GtkWidget *label = gtk_label_new (count);

  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_append (self->list, box);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  self->checks->pdata[entry->country] = check;
}

static void
fill_list (CurioCountryPill *self, CurioLedger *ledger)
{
  g_autoptr (GArray) entries = count_invoices (ledger);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->checks, 0);
  g_ptr_array_set_size (self->checks, entries->len);
  for (guint i = 0; i < entries->len; i++)
    add_row (self, &g_array_index (entries, Entry, i));
  curio_ledger_ref (ledger);
  g_clear_pointer (&self->listed, curio_ledger_unref);
  self->listed = ledger;
}

static void
say_chosen (CurioCountryPill *self, const CurioSelection *selection,
            const CurioFacts *facts)
{
  g_autofree char *text = NULL;
  guint32 n_chosen = 0, chosen = 0;

  for (guint32 i = 0; i < selection->n_countries; i++)
    if (selection->countries[i])
      {
        n_chosen++;
        chosen = i;
      }

  if (selection->countries == NULL)
    text = g_strdup (_ ("All countries"));
  else if (n_chosen == 0)
    text = g_strdup (_ ("No country"));
  else if (n_chosen == 1)
    text = g_strdup (curio_format_country (
        curio_dictionary_get (facts->countries, chosen)));
  else
    text = g_strdup_printf (ngettext ("%u country", "%u countries", n_chosen),
                            n_chosen);
  curio_pill_set_text (CURIO_PILL (self), _ ("Countries"), text,
                       selection->countries == NULL ? _ ("All") : NULL);
}

static void
curio_country_pill_update (CurioPill *pill, CurioSession *session)
{
  CurioCountryPill *self = CURIO_COUNTRY_PILL (pill);
  CurioLedger *ledger = curio_session_get_ledger (session);
  const CurioSelection *selection = curio_session_get_selection (session);

  self->updating = TRUE;
  if (ledger != self->listed)
    fill_list (self, ledger);
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i],
                                 selection->countries == NULL
                                     || selection->countries[i]);
  self->updating = FALSE;
  say_chosen (self, selection, ledger->facts);
}

static void
curio_country_pill_finalize (GObject *object)
{
  CurioCountryPill *self = CURIO_COUNTRY_PILL (object);

  g_ptr_array_unref (self->checks);
  g_clear_pointer (&self->listed, curio_ledger_unref);
  G_OBJECT_CLASS (curio_country_pill_parent_class)->finalize (object);
}

static void
curio_country_pill_class_init (CurioCountryPillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = curio_country_pill_finalize;
  CURIO_PILL_CLASS (klass)->update = curio_country_pill_update;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-country-pill.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioCountryPill,
                                        popover);
  gtk_widget_class_bind_template_child (widget_class, CurioCountryPill,
                                        search);
  gtk_widget_class_bind_template_child (widget_class, CurioCountryPill, list);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
curio_country_pill_init (CurioCountryPill *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, matches_search, self, NULL);
  curio_list_keys_follow (self->search, GTK_WIDGET (self->list));
}
