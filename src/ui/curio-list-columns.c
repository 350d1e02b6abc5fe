/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the customer list: titles, cells, and which of them sorts. */

#include "curio-list-columns.h"
#include "curio-swatch.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  CELL_CODE,
  CELL_TEXT,
  CELL_NUMBER,
  CELL_SCORE,
  CELL_SEGMENT,
  CELL_SENTENCE,
} CellKind;

typedef struct
{
  const char *title;
  CellKind kind;
  const char *css_class;
  gboolean expands;
} Column;

static const Column columns[CURIO_N_LIST_COLUMNS] = {
  [CURIO_LIST_NUMBER] = {N_ ("Customer"),    CELL_CODE,     "strong", FALSE},
  [CURIO_LIST_COUNTRY] = { N_ ("Country"),    CELL_TEXT,     NULL,     FALSE},
  [CURIO_LIST_LAST_ORDER] = { N_ ("Last order"), CELL_NUMBER,   NULL,     FALSE},
  [CURIO_LIST_ORDERS] = { N_ ("Orders"),     CELL_NUMBER,   NULL,     FALSE},
  [CURIO_LIST_SPEND] = { N_ ("Net spend"),  CELL_NUMBER,   "strong", FALSE},
 /* Translators: recency, frequency and monetary score. */
  [CURIO_LIST_R] = { N_ ("R"),          CELL_SCORE,    NULL,     FALSE},
  [CURIO_LIST_F] = { N_ ("F"),          CELL_SCORE,    NULL,     FALSE},
  [CURIO_LIST_M] = { N_ ("M"),          CELL_SCORE,    NULL,     FALSE},
  [CURIO_LIST_SEGMENT] = { N_ ("Segment"),    CELL_SEGMENT,  NULL,     FALSE},
  [CURIO_LIST_WHY] = { N_ ("Why here"),   CELL_SENTENCE, NULL,     TRUE },
};

/* --- cells -------------------------------------------------------------- */

static GtkWidget *
make_label (const Column *column)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean is_number = column->kind == CELL_NUMBER;

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  gtk_widget_add_css_class (label, "numeric");
  if (column->css_class)
    gtk_widget_add_css_class (label, column->css_class);
  return label;
}

/* Cut short, with an ellipsis, where not even N_CHARS have room.  Wrapping
 * would be kinder and cost GtkLabel several times as long to measure. */
static void
let_shrink (GtkWidget *label, int n_chars)
{
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), n_chars);
}

static GtkWidget *
make_text (const Column *column)
{
  GtkWidget *label = make_label (column);

  let_shrink (label, 11);
  return label;
}

/* Two lines where it is narrow. */
static GtkWidget *
make_sentence (const Column *column)
{
  GtkWidget *label = make_label (column);

  let_shrink (label, 15);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_widget_add_css_class (label, "why-here");
  return label;
}

static GtkWidget *
make_badge (const Column *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "score");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static GtkWidget *
make_segment (const Column *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = make_text (column);
  GtkWidget *swatch = g_object_new (CURIO_TYPE_SWATCH, "width-request", 12,
                                    "height-request", 12, NULL);

  gtk_box_append (GTK_BOX (box), swatch);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  return box;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item,
          gpointer user_data)
{
  static GtkWidget *(*const makers[]) (const Column *) = {
    [CELL_CODE] = make_label,      [CELL_TEXT] = make_text,
    [CELL_NUMBER] = make_label,    [CELL_SCORE] = make_badge,
    [CELL_SEGMENT] = make_segment, [CELL_SENTENCE] = make_sentence,
  };
  const Column *column = &columns[GPOINTER_TO_UINT (user_data)];

  gtk_list_item_set_child (item, makers[column->kind](column));
}

static char *
format_cell (CurioCustomerRow *row, CurioListColumn column)
{
  const CurioScored *scored = curio_customer_row_get_scored (row);

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
      return g_strdup (curio_segments[scored->segment].name);
    case CURIO_LIST_WHY:
      return curio_customer_row_explain (row);
    case CURIO_N_LIST_COLUMNS:
      break;
    }
  g_return_val_if_reached (NULL);
}

/* Dark for a high score: "score-1" to "score-5". */
static void
colour_badge (GtkWidget *label, const char *score)
{
  char css_class[] = "score-0";

  for (char c = '1'; c <= '5'; c++)
    {
      css_class[6] = c;
      if (c == *score)
        gtk_widget_add_css_class (label, css_class);
      else
        gtk_widget_remove_css_class (label, css_class);
    }
}

static void
fill_cell (GtkListItem *item, CurioCustomerRow *row, CurioListColumn column)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  g_autofree char *text = format_cell (row, column);

  if (columns[column].kind == CELL_SEGMENT)
    {
      curio_swatch_set_segment (
          CURIO_SWATCH (gtk_widget_get_first_child (child)),
          curio_customer_row_get_scored (row)->segment);
      child = gtk_widget_get_last_child (child);
    }
  gtk_label_set_text (GTK_LABEL (child), text);
  if (columns[column].kind == CELL_SCORE)
    colour_badge (child, text);
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
  gtk_column_view_column_set_expand (column, columns[id].expands);
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

void
curio_list_columns_show_segment (GtkColumnView *view, gboolean is_shown)
{
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (
      gtk_column_view_get_columns (view), CURIO_LIST_SEGMENT);

  gtk_column_view_column_set_visible (column, is_shown);
}

void
curio_list_columns_align_titles (GtkColumnView *view)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header ? gtk_widget_get_first_child (header) : NULL;

  for (guint id = 0; id < CURIO_N_LIST_COLUMNS && title != NULL; id++)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (box != NULL && columns[id].kind == CELL_NUMBER)
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      if (box != NULL && columns[id].kind == CELL_SCORE)
        gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
      title = gtk_widget_get_next_sibling (title);
    }
}
