/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of countries.  A row stays its country's for as long as the facts
 * stay, so that a drag of the dates changes numbers and makes no widgets. */

#include "curio-country-table.h"
#include "curio-country-row.h"
#include "curio-list-cell.h"
#include "curio-list-keys.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioCountryTable
{
  AdwBin parent_instance;

  GtkColumnView *view;
  GtkLabel *sums;
  GListStore *rows;       /* of CurioCountryRow */
  CurioFacts *facts;      /* whose countries they are */
  CurioCountryRow **seen; /* [n_countries] the rows, NULL where not shown */
};

typedef struct
{
  const char *title;
  CurioCellKind kind;
  const char *meaning; /* of what a title is too short to say; or NULL */
} Column;

static const Column columns[CURIO_N_COUNTRY_COLUMNS] = {
  [CURIO_COUNTRY_NAME] = {N_ ("Country"),        CURIO_CELL_TEXT,   NULL                             },
  [CURIO_COUNTRY_SALES] = { N_ ("Net sales"),     CURIO_CELL_MONEY,  NULL                             },
  [CURIO_COUNTRY_SHARE]
  = { N_ ("Of all"),        CURIO_CELL_NUMBER, N_ ("Share of all net sales")    },
  [CURIO_COUNTRY_GROSS]
  = { N_ ("Gross"),         CURIO_CELL_NUMBER, N_ ("Sales before cancellations")},
  [CURIO_COUNTRY_ORDERS] = { N_ ("Orders"),        CURIO_CELL_NUMBER, NULL                             },
  [CURIO_COUNTRY_CUSTOMERS]
  = { N_ ("Customers"),     CURIO_CELL_NUMBER,
                          N_ ("Whoever has invoices from two countries is a customer of both")       },
  [CURIO_COUNTRY_AVERAGE]
  = { N_ ("Average order"), CURIO_CELL_NUMBER, N_ ("Gross sales per order")     },
  [CURIO_COUNTRY_RETURNED]
  = { N_ ("Returned"),      CURIO_CELL_NUMBER,
                          N_ ("Cancelled value as a share of gross sales")                           },
  [CURIO_COUNTRY_CANCELLED] = { N_ ("Cancelled"),     CURIO_CELL_NUMBER,
                          N_ ("Cancelled invoices per hundred orders")                               },
};

static guint chosen_signal, selected_signal;

G_DEFINE_FINAL_TYPE (CurioCountryTable, curio_country_table, ADW_TYPE_BIN)

/* --- cells --------------------------------------------------------------- */

static void
fill_cell (GtkListItem *item, CurioCountryRow *row, CurioCountryColumn column)
{
  g_autofree char *text = curio_country_row_format (row, column);

  curio_list_cell_set (CURIO_LIST_CELL (gtk_list_item_get_child (item)), text,
                       0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item,
          gpointer user_data)
{
  gtk_list_item_set_child (
      item, curio_list_cell_new (columns[GPOINTER_TO_UINT (user_data)].kind));
  g_object_set_data (G_OBJECT (item), "column", user_data);
}

static void
changed_cb (CurioCountryRow *row, gpointer user_data)
{
  fill_cell (user_data, row,
             GPOINTER_TO_UINT (g_object_get_data (user_data, "column")));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item,
         gpointer user_data)
{
  CurioCountryRow *row = gtk_list_item_get_item (item);

  fill_cell (item, row, GPOINTER_TO_UINT (user_data));
  g_signal_connect (row, "changed", G_CALLBACK (changed_cb), item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item,
           gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item),
                                        changed_cb, item);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return (int)curio_country_row_compare ((CurioCountryRow *)a,
                                         (CurioCountryRow *)b,
                                         GPOINTER_TO_UINT (user_data));
}

/* --- columns ------------------------------------------------------------- */

static GtkColumnViewColumn *
make_column (CurioCountryColumn id)
{
  gpointer number = GUINT_TO_POINTER (id);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column
      = gtk_column_view_column_new (_ (columns[id].title), factory);
  g_autoptr (GtkSorter) sorter
      = GTK_SORTER (gtk_custom_sorter_new (compare_cb, number, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), number);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), number);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, TRUE);
  return column;
}

static void
add_columns (CurioCountryTable *self)
{
  for (guint id = 0; id < CURIO_N_COUNTRY_COLUMNS; id++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column (id);

      gtk_column_view_append_column (self->view, column);
      if (id == CURIO_COUNTRY_SALES)
        gtk_column_view_sort_by_column (self->view, column,
                                        GTK_SORT_DESCENDING);
    }
}

/* Titles of numbers stand over their numbers, and say what they mean. */
static void
align_titles (CurioCountryTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header ? gtk_widget_get_first_child (header) : NULL;

  for (guint id = 0; id < CURIO_N_COUNTRY_COLUMNS && title != NULL; id++)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (box != NULL && columns[id].kind != CURIO_CELL_TEXT)
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      if (columns[id].meaning != NULL)
        gtk_widget_set_tooltip_text (title, _ (columns[id].meaning));
      title = gtk_widget_get_next_sibling (title);
    }
}

/* --- rows ---------------------------------------------------------------- */

static void
forget_rows (CurioCountryTable *self)
{
  g_list_store_remove_all (self->rows);
  g_clear_pointer (&self->seen, g_free);
  g_clear_pointer (&self->facts, curio_facts_unref);
}

static void
set_facts (CurioCountryTable *self, CurioFacts *facts)
{
  if (self->facts == facts)
    return;
  forget_rows (self);
  self->facts = curio_facts_ref (facts);
  self->seen = g_new0 (CurioCountryRow *, facts->n_countries + 1);
}

/* Takes away the rows of countries that WANTED, [n_countries], lacks. */
static void
remove_rows (CurioCountryTable *self, const guint8 *wanted)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i > 0;
       i--)
    {
      g_autoptr (CurioCountryRow) row
          = g_list_model_get_item (G_LIST_MODEL (self->rows), i - 1);
      guint32 country = curio_country_row_get_country (row);

      if (wanted[country])
        continue;
      self->seen[country] = NULL;
      g_list_store_remove (self->rows, i - 1);
    }
}

static void
set_row (CurioCountryTable *self, const CurioMeasures *measures,
         const CurioCountry *country)
{
  CurioCountryRow **row = &self->seen[country->country];

  if (*row != NULL)
    {
      curio_country_row_set (*row, measures, country);
      return;
    }
  *row = curio_country_row_new ();
  curio_country_row_set (*row, measures, country);
  g_list_store_append (self->rows, *row);
  g_object_unref (*row); /* the store keeps it */
}

static void
say_sums (CurioCountryTable *self, const CurioMeasures *measures)
{
  const CurioCountries *countries = &measures->countries;
  const CurioTotals *totals = &measures->totals;
  g_autofree char *money = curio_format_money (totals->net_mills);
  g_autofree char *orders = curio_format_count (totals->n_orders);
  g_autofree char *customers = curio_format_count (totals->n_customers);
  g_autofree char *text = NULL, *told = NULL;
  guint64 n = 0;

  for (guint32 i = 0; i < countries->n; i++)
    n += countries->countries[i].n_customers;
  g_autofree char *sum = curio_format_count ((gint64)n);
  if (n == totals->n_customers)
    /* Translators: money and two numbers. */
    text = g_strdup_printf (_ ("Together %s in %s orders by %s customers."),
                            money, orders, customers);
  else
    /* Translators: money and three numbers, the last two of customers. */
    text = g_strdup_printf (
        _ ("Together %s in %s orders. The customers add up to %s, not to %s: "
           "some have invoices from several countries."),
        money, orders, sum, customers);
  told = g_strdup_printf (
      "%s %s", text,
      _ ("A customer counts with any invoice, a cancellation too; lists of "
         "customers hold those with an order."));
  gtk_label_set_text (self->sums, told);
}

void
curio_country_table_update (CurioCountryTable *self,
                            const CurioMeasures *measures)
{
  const CurioCountries *countries = &measures->countries;
  CurioFacts *facts = measures->view.ledger->facts;
  g_autofree guint8 *wanted = g_new0 (guint8, facts->n_countries + 1);

  g_return_if_fail (CURIO_IS_COUNTRY_TABLE (self));

  for (guint32 i = 0; i < countries->n; i++)
    wanted[countries->countries[i].country] = 1;
  set_facts (self, facts);
  remove_rows (self, wanted);
  for (guint32 i = 0; i < countries->n; i++)
    set_row (self, measures, &countries->countries[i]);
  gtk_sorter_changed (gtk_column_view_get_sorter (self->view),
                      GTK_SORTER_CHANGE_DIFFERENT);
  say_sums (self, measures);
}

/* --- life ---------------------------------------------------------------- */

static void
activated_cb (GtkColumnView *view, guint position, gpointer user_data)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (view));
  g_autoptr (CurioCountryRow) row = g_list_model_get_item (model, position);

  g_signal_emit (user_data, chosen_signal, 0,
                 (int)curio_country_row_get_country (row));
}

/* By a click or the arrow keys; sorting and measuring tell nothing. */
static void
selected_cb (GtkSingleSelection *selection, GParamSpec *pspec,
             gpointer user_data)
{
  CurioCountryRow *row = gtk_single_selection_get_selected_item (selection);

  if (row != NULL)
    g_signal_emit (user_data, selected_signal, 0,
                   (int)curio_country_row_get_country (row));
}

static void
curio_country_table_dispose (GObject *object)
{
  CurioCountryTable *self = CURIO_COUNTRY_TABLE (object);

  if (self->rows != NULL)
    forget_rows (self);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (curio_country_table_parent_class)->dispose (object);
}

static void
curio_country_table_class_init (CurioCountryTableClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_country_table_dispose;
  chosen_signal
      = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  selected_signal
      = g_signal_new ("selected", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  g_type_ensure (CURIO_TYPE_LIST_CELL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-country-table.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioCountryTable, view);
  gtk_widget_class_bind_template_child (widget_class, CurioCountryTable, sums);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
curio_country_table_init (CurioCountryTable *self)
{
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  curio_list_keys_add (self->view);
  self->rows = g_list_store_new (CURIO_TYPE_COUNTRY_ROW);
  add_columns (self);
  align_titles (self);
  sorted = gtk_sort_list_model_new (
      G_LIST_MODEL (g_object_ref (self->rows)),
      g_object_ref (gtk_column_view_get_sorter (self->view)));
  selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (sorted));
  g_object_unref (sorted);
  g_signal_connect_object (selection, "notify::selected-item",
                           G_CALLBACK (selected_cb), self, 0);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
}
