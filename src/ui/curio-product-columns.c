/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the product list: titles, cells, and which of them sorts. */

#include "curio-product-columns.h"
#include "curio-list-cell.h"

#include "curio-format.h"
#include "curio-product-findings.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *title;
  CurioCellKind kind;
} Column;

static const Column columns[CURIO_N_PRODUCT_COLUMNS] = {
  [CURIO_PRODUCT_CODE] = {N_ ("Code"),           CURIO_CELL_CODE  },
  [CURIO_PRODUCT_NAME] = { N_ ("Item"),          CURIO_CELL_TEXT  },
  [CURIO_PRODUCT_UNITS] = { N_ ("Pieces"),        CURIO_CELL_NUMBER},
  [CURIO_PRODUCT_VALUE] = { N_ ("Gross sales"),   CURIO_CELL_MONEY },
  [CURIO_PRODUCT_ORDERS] = { N_ ("Orders"),        CURIO_CELL_NUMBER},
  [CURIO_PRODUCT_BUYERS] = { N_ ("Buyers"),        CURIO_CELL_NUMBER},
  [CURIO_PRODUCT_CANCELLED] = { N_ ("Cancelled"),     CURIO_CELL_NUMBER},
 /* Translators: cancelled lines as a share of all. */
  [CURIO_PRODUCT_RATE] = { N_ ("of lines"),      CURIO_CELL_NUMBER},
 /* xgettext:no-c-format */
  [CURIO_PRODUCT_INTERVAL] = { N_ ("95 % interval"), CURIO_CELL_NUMBER},
  [CURIO_PRODUCT_CANCELLED_UNITS] = { N_ ("Pieces back"),   CURIO_CELL_NUMBER},
  [CURIO_PRODUCT_CANCELLED_LINES] = { N_ ("Lines back"),    CURIO_CELL_NUMBER},
};

/* Enough of a name to know the item by: where the columns have no room beside
 * it, those of what came back are scrolled to. */
#define LEAST_NAME_WIDTH 190

/* --- cells -------------------------------------------------------------- */

static char *
format_rate (const CurioProduct *product)
{
  double low, high;
  double rate = curio_product_get_cancelled_rate (product, &low, &high);

  return product->n_cancelled_lines > 0 ? curio_format_percent (rate, 1)
                                        : g_strdup ("–");
}

static char *
format_interval (const CurioProduct *product)
{
  double low, high;

  curio_product_get_cancelled_rate (product, &low, &high);
  return product->n_cancelled_lines > 0 ? curio_describe_interval (low, high)
                                        : g_strdup ("–");
}

/* Of what came back; a dash where nothing did. */
static char *
format_back (const CurioProduct *product, gint64 count)
{
  return product->n_cancelled_lines > 0 ? curio_format_count (count)
                                        : g_strdup ("–");
}

static char *
format_cell (CurioProductRow *row, CurioProductColumn column)
{
  const CurioProduct *product = curio_product_row_get (row);
  const CurioFacts *facts = curio_product_row_get_facts (row);

  switch (column)
    {
    case CURIO_PRODUCT_CODE:
      return g_strdup (
          curio_dictionary_get (facts->products, product->product));
    case CURIO_PRODUCT_NAME:
      return *facts->product_names[product->product] != '\0'
                 ? curio_product_get_title (facts, product->product)
                 : g_strdup ("–");
    case CURIO_PRODUCT_UNITS:
      return curio_format_count (product->sold_units);
    case CURIO_PRODUCT_VALUE:
      return curio_format_money (product->sold_mills);
    case CURIO_PRODUCT_ORDERS:
      return curio_format_count (product->n_orders);
    case CURIO_PRODUCT_BUYERS:
      return product->n_buyers != CURIO_BUYERS_UNKNOWN
                 ? curio_format_count (product->n_buyers)
                 : g_strdup ("–");
    case CURIO_PRODUCT_CANCELLED:
      return product->n_cancelled_lines > 0
                 ? curio_format_money (product->cancelled_mills)
                 : g_strdup ("–");
    case CURIO_PRODUCT_CANCELLED_UNITS:
      return format_back (product, product->cancelled_units);
    case CURIO_PRODUCT_CANCELLED_LINES:
      return format_back (product, product->n_cancelled_lines);
    case CURIO_PRODUCT_RATE:
      return format_rate (product);
    case CURIO_PRODUCT_INTERVAL:
      return format_interval (product);
    case CURIO_N_PRODUCT_COLUMNS:
      break;
    }
  g_return_val_if_reached (NULL);
}

static void
fill_cell (GtkListItem *item, CurioProductRow *row, CurioProductColumn column)
{
  g_autofree char *text = format_cell (row, column);

  curio_list_cell_set (CURIO_LIST_CELL (gtk_list_item_get_child (item)), text,
                       0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item,
          gpointer user_data)
{
  CurioProductColumn column = GPOINTER_TO_UINT (user_data);
  GtkWidget *cell = curio_list_cell_new (columns[column].kind);

  if (column == CURIO_PRODUCT_NAME)
    gtk_widget_set_size_request (cell, LEAST_NAME_WIDTH, -1);
  gtk_list_item_set_child (item, cell);
}

static void
changed_cb (CurioProductRow *row, gpointer user_data)
{
  fill_cell (user_data, row,
             GPOINTER_TO_UINT (g_object_get_data (user_data, "column")));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item,
         gpointer user_data)
{
  CurioProductRow *row = gtk_list_item_get_item (item);

  g_object_set_data (G_OBJECT (item), "column", user_data);
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

/* --- order -------------------------------------------------------------- */

/* As in the list of customers a probe in the place of a row learns which
 * column is asked first. */
typedef struct
{
  CurioProductColumn column;
} Probe;

static int
compare_probes (gconstpointer first, gconstpointer second, gpointer user_data)
{
  ((Probe *)first)->column = GPOINTER_TO_UINT (user_data);
  return GTK_ORDERING_SMALLER;
}

void
curio_product_columns_get_order (GtkColumnView *view,
                                 CurioProductColumn *out_column,
                                 gboolean *out_is_falling)
{
  Probe first = { CURIO_N_PRODUCT_COLUMNS };
  Probe second = { CURIO_N_PRODUCT_COLUMNS };
  GtkOrdering ordering = gtk_sorter_compare (gtk_column_view_get_sorter (view),
                                             &first, &second);

  *out_column = first.column < CURIO_N_PRODUCT_COLUMNS ? first.column
                                                       : CURIO_PRODUCT_VALUE;
  *out_is_falling = ordering != GTK_ORDERING_SMALLER;
}

/* --- columns ------------------------------------------------------------ */

static GtkColumnViewColumn *
make_column (CurioProductColumn id)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column
      = gtk_column_view_column_new (_ (columns[id].title), factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (
      gtk_custom_sorter_new (compare_probes, GUINT_TO_POINTER (id), NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb),
                    GUINT_TO_POINTER (id));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb),
                    GUINT_TO_POINTER (id));
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, id == CURIO_PRODUCT_NAME);
  return column;
}

void
curio_product_columns_add (GtkColumnView *view)
{
  for (guint id = 0; id < CURIO_N_PRODUCT_COLUMNS; id++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column (id);

      gtk_column_view_append_column (view, column);
      if (id == CURIO_PRODUCT_VALUE)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
    }
}

void
curio_product_columns_align_titles (GtkColumnView *view)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header ? gtk_widget_get_first_child (header) : NULL;

  for (guint id = 0; id < CURIO_N_PRODUCT_COLUMNS && title != NULL; id++)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (box != NULL
          && (columns[id].kind == CURIO_CELL_NUMBER
              || columns[id].kind == CURIO_CELL_MONEY))
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      title = gtk_widget_get_next_sibling (title);
    }
}
