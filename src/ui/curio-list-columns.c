/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the customer list: titles, cells, and which of them sorts. */

#include "curio-list-columns.h"
#include "curio-list-cell.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *title;
  CurioCellKind kind;
} Column;

static const Column columns[CURIO_N_LIST_COLUMNS] = {
  [CURIO_LIST_NUMBER] = {N_ ("Customer"),         CURIO_CELL_CODE    },
  [CURIO_LIST_COUNTRY] = { N_ ("Country"),         CURIO_CELL_TEXT    },
  [CURIO_LIST_LAST_ORDER] = { N_ ("Last order"),      CURIO_CELL_NUMBER  },
  [CURIO_LIST_ORDERS] = { N_ ("Orders"),          CURIO_CELL_NUMBER  },
  [CURIO_LIST_SPEND] = { N_ ("Net spend"),       CURIO_CELL_MONEY   },
 /* Translators: recency, frequency and monetary score. */
  [CURIO_LIST_R] = { N_ ("R"),               CURIO_CELL_SCORE   },
  [CURIO_LIST_F] = { N_ ("F"),               CURIO_CELL_SCORE   },
  [CURIO_LIST_M] = { N_ ("M"),               CURIO_CELL_SCORE   },
  [CURIO_LIST_SEGMENT] = { N_ ("Segment"),         CURIO_CELL_SEGMENT },
  [CURIO_LIST_FIRST_ORDER] = { N_ ("First order"),     CURIO_CELL_NUMBER  },
  [CURIO_LIST_RECENCY] = { N_ ("Days since"),      CURIO_CELL_NUMBER  },
  [CURIO_LIST_AVERAGE] = { N_ ("Average order"),   CURIO_CELL_NUMBER  },
 /* Translators: cancelled invoices. */
  [CURIO_LIST_CANCELLED] = { N_ ("Cancelled"),       CURIO_CELL_NUMBER  },
  [CURIO_LIST_CANCELLED_VALUE] = { N_ ("Cancelled value"), CURIO_CELL_NUMBER  },
  [CURIO_LIST_WHY] = { N_ ("Why here"),        CURIO_CELL_SENTENCE},
};

/* --- cells -------------------------------------------------------------- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item,
          gpointer user_data)
{
  gtk_list_item_set_child (
      item, curio_list_cell_new (columns[GPOINTER_TO_UINT (user_data)].kind));
}

static char *
format_cell (CurioCustomerRow *row, CurioListColumn column)
{
  const CurioScored *scored = curio_customer_row_get_scored (row);
  const CurioCustomerSum *sum = curio_customer_row_get_sum (row);

  switch (column)
    {
    case CURIO_LIST_NUMBER:
      return g_strdup (curio_customer_row_get_number (row));
    case CURIO_LIST_COUNTRY:
      return g_strdup (curio_customer_row_get_country (row));
    case CURIO_LIST_LAST_ORDER:
      return curio_format_day (scored->last_day);
    case CURIO_LIST_ORDERS:
      return curio_format_count (scored->frequency);
    case CURIO_LIST_SPEND:
      return curio_format_money (scored->monetary_mills);
    case CURIO_LIST_R:
      return g_strdup_printf ("%d", scored->r);
    case CURIO_LIST_F:
      return g_strdup_printf ("%d", scored->f);
    case CURIO_LIST_M:
      return g_strdup_printf ("%d", scored->m);
    case CURIO_LIST_SEGMENT:
      return g_strdup (curio_segment_get_title (scored->segment));
    case CURIO_LIST_FIRST_ORDER:
      return curio_format_day (sum->first_day);
    case CURIO_LIST_RECENCY:
      return curio_format_count (scored->recency_days);
    case CURIO_LIST_AVERAGE:
      return curio_format_money (curio_customer_get_average (scored, sum));
    case CURIO_LIST_CANCELLED:
      return curio_format_count (sum->n_cancelled);
    case CURIO_LIST_CANCELLED_VALUE:
      return curio_format_money (sum->cancelled_mills);
    case CURIO_LIST_WHY:
      return curio_customer_row_explain (row);
    case CURIO_N_LIST_COLUMNS:
      break;
    }
  g_return_val_if_reached (NULL);
}

/* What gives the cell its colour. */
static int
get_level (const CurioScored *scored, CurioListColumn column)
{
  return column == CURIO_LIST_R         ? scored->r
         : column == CURIO_LIST_F       ? scored->f
         : column == CURIO_LIST_M       ? scored->m
         : column == CURIO_LIST_SEGMENT ? (int)scored->segment
                                        : 0;
}

static void
fill_cell (GtkListItem *item, CurioCustomerRow *row, CurioListColumn column)
{
  g_autofree char *text = format_cell (row, column);

  curio_list_cell_set (
      CURIO_LIST_CELL (gtk_list_item_get_child (item)), text,
      get_level (curio_customer_row_get_scored (row), column));
}

static void
changed_cb (CurioCustomerRow *row, gpointer user_data)
{
  GtkListItem *item = user_data;

  fill_cell (item, row,
             GPOINTER_TO_UINT (g_object_get_data (user_data, "column")));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item,
         gpointer user_data)
{
  CurioCustomerRow *row = gtk_list_item_get_item (item);

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

/* GTK 4.8 does not tell by which column a view is sorted, but its sorter asks
 * that column's sorter first.  So a probe is given to it in the place of two
 * rows: the column writes its number into it and says "smaller"; the view
 * turns that round where it sorts falling.  Rows themselves are never
 * compared: the model sorts by number. */
typedef struct
{
  CurioListColumn column;
} Probe;

static int
compare_probes (gconstpointer first, gconstpointer second, gpointer user_data)
{
  ((Probe *)first)->column = GPOINTER_TO_UINT (user_data);
  return GTK_ORDERING_SMALLER;
}

void
curio_list_columns_get_order (GtkColumnView *view, CurioListColumn *out_column,
                              gboolean *out_is_falling)
{
  Probe first = { CURIO_N_LIST_COLUMNS };
  Probe second = { CURIO_N_LIST_COLUMNS };
  GtkOrdering ordering;

  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (view), &first,
                                 &second);
  *out_column
      = first.column < CURIO_N_LIST_COLUMNS ? first.column : CURIO_LIST_SPEND;
  *out_is_falling = ordering != GTK_ORDERING_SMALLER;
}

/* --- columns ------------------------------------------------------------ */

static GtkColumnViewColumn *
make_column (CurioListColumn id)
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
  gtk_column_view_column_set_visible (column, curio_list_column_is_usual (id));
  return column;
}

void
curio_list_columns_add (GtkColumnView *view)
{
  for (guint id = 0; id < CURIO_N_LIST_COLUMNS; id++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column (id);

      gtk_column_view_append_column (view, column);
      if (id == CURIO_LIST_SPEND)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
    }
}

gboolean
curio_list_column_is_usual (CurioListColumn id)
{
  return id <= CURIO_LIST_SEGMENT || id == CURIO_LIST_WHY;
}

const char *
curio_list_column_get_title (CurioListColumn id)
{
  g_return_val_if_fail (id < CURIO_N_LIST_COLUMNS, NULL);

  return _ (columns[id].title);
}

void
curio_list_columns_show (GtkColumnView *view, CurioListColumn id,
                         gboolean is_shown)
{
  g_autoptr (GtkColumnViewColumn) column
      = g_list_model_get_item (gtk_column_view_get_columns (view), id);

  gtk_column_view_column_set_visible (column, is_shown);
}

/* The last of them that is shown reaches to the edge, as its rows do. */
void
curio_list_columns_stretch (GtkColumnView *view)
{
  static const CurioListColumn wide[]
      = { CURIO_LIST_WHY, CURIO_LIST_SEGMENT, CURIO_LIST_COUNTRY,
          CURIO_LIST_NUMBER };
  GListModel *all = gtk_column_view_get_columns (view);
  gboolean is_done = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    {
      g_autoptr (GtkColumnViewColumn) column
          = g_list_model_get_item (all, wide[i]);
      gboolean is_shown = gtk_column_view_column_get_visible (column);

      gtk_column_view_column_set_expand (column, is_shown && !is_done);
      is_done = is_done || is_shown;
    }
}

void
curio_list_columns_align_titles (GtkColumnView *view)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header ? gtk_widget_get_first_child (header) : NULL;

  for (guint id = 0; id < CURIO_N_LIST_COLUMNS && title != NULL; id++)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (box != NULL
          && (columns[id].kind == CURIO_CELL_NUMBER
              || columns[id].kind == CURIO_CELL_MONEY))
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      if (box != NULL && columns[id].kind == CURIO_CELL_SCORE)
        gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
      title = gtk_widget_get_next_sibling (title);
    }
}
