/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is behind a mark is as much as the mark says, under selections drawn by
 * lot: the customers of a bar of days, the lines of a cell of the map and of a
 * rule of the books. */

#include "curio-customers-page.h"
#include "curio-definitions-page.h"
#include "curio-format.h"
#include "curio-item-lines.h"
#include "curio-line-measures.h"
#include "curio-lines-window.h"
#include "curio-steady-text.h"
#include "ui-eyes.h"
#include "ui-figures.h"
#include "ui-stage.h"

#include <string.h>

#define N_SELECTIONS 4
#define N_MARKS 3

static Figures shop;
/* How many of each were compared: a kind that never was proves nothing. */
static guint n_bars, n_cells;

/* --- days between orders ------------------------------------------------- */

static guint
count_listed (void)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (curio_customers_page_get_list (
          CURIO_CUSTOMERS_PAGE (curio_window_get_page (shop.window)))));
}

/* The bar's customers, in its sentence and in the list that it opens. */
static void
check_bar (guint band, guint n_customers)
{
  CurioFigureCard *card;
  g_autofree char *count = curio_format_count (n_customers);
  g_autofree char *words = g_strdup_printf (
      n_customers == 1 ? ", by %s customer" : ", by %s customers", count);
  const CurioLayout *layout;

  figures_show_page (&shop, "customers/retention");
  card = figures_find_card (&shop, "order-gaps");
  layout = curio_chart_view_get_layout (curio_figure_card_get_view (card));
  if (layout != NULL && band < layout->marks->len)
    {
      g_assert_true (g_str_has_suffix (
          curio_layout_get_mark (layout, (int)band)->label, words));
      n_bars++;
    }
  g_signal_emit_by_name (card, "activated", (int)band, 0);
  stage_settle ();
  g_assert_true (
      CURIO_IS_CUSTOMERS_PAGE (curio_window_get_page (shop.window)));
  figures_compare (&shop, words, n_customers, count_listed (), 0);
  curio_audience_set_rule (curio_session_get_audience (shop.session), NULL);
}

static void
check_gaps (int choice)
{
  g_autoptr (CurioTable) table = NULL;
  guint n;

  figures_show_page (&shop, "customers/retention");
  g_object_set (figures_find_card (&shop, "order-gaps"), "choice", choice,
                NULL);
  table = figures_read_table (&shop, "customers/retention", "order-gaps");
  n = curio_table_get_n_rows (table);
  for (guint i = 0; n > 0 && i < N_MARKS; i++)
    {
      guint band = (guint)g_test_rand_int_range (0, (gint32)n);
      guint n_customers = (guint)figures_get_cell (table, band, 3);

      if (n_customers > 0)
        check_bar (band, n_customers);
    }
}

/* --- cells of the map ---------------------------------------------------- */

static gpointer
find_lines_window (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *i = windows; i != NULL; i = i->next)
    if (CURIO_IS_LINES_WINDOW (i->data))
      return i->data;
  return NULL;
}

/* "… ; 1,240 units in 31 orders, …" of a cell's sentence. */
static char *
cut_count (const char *label)
{
  const char *from = strstr (label, "; ") + 2;

  return g_strndup (from, (gsize)(strstr (from, " order") - from));
}

static gint64
read_number (const char *text)
{
  gint64 number = 0;

  for (; g_ascii_isdigit (*text) || *text == ','; text++)
    if (*text != ',')
      number = 10 * number + (*text - '0');
  return number;
}

/* The sale lines of PRODUCT from COUNTRY, found without asking who prefers
 * what. */
static gint64
add_up_units (const CurioMeasures *measures, guint32 country, guint32 product,
              guint32 *out_n_lines)
{
  CurioLineRule rule = CURIO_LINE_RULE (CURIO_LINES_SALES);
  const CurioFacts *facts = measures->view.ledger->facts;
  g_autofree guint32 *lines = NULL;
  gint64 units = 0;
  guint32 n;

  rule.product = product;
  lines = curio_item_find_lines (&measures->view, &rule, CURIO_ANY_PRICE,
                                 curio_session_get_without_pairs (shop.session)
                                     ? curio_measures_get_pair_lines (measures)
                                     : NULL,
                                 &n);
  *out_n_lines = 0;
  for (guint32 i = 0; i < n; i++)
    if (facts->order_country[facts->line_order[lines[i]]] == country)
      {
        units += facts->line_quantity[lines[i]];
        ++*out_n_lines;
      }
  return units;
}

/* A cell of nothing leads nowhere. */
static void
check_cell (CurioFigureCard *card, const CurioMark *mark)
{
  g_autofree char *count = NULL;
  CurioLinesWindow *window;
  guint32 n_lines;
  gint64 units
      = add_up_units (curio_session_get_measures (shop.session),
                      (guint32)mark->id, (guint32)mark->series, &n_lines);
  int series = mark->series;

  if (units > 0)
    count = cut_count (mark->label);
  g_signal_emit_by_name (card, "activated", mark->id, series);
  window = find_lines_window ();
  if (units == 0)
    {
      g_assert_null (window);
      return;
    }
  n_cells++;
  g_assert_nonnull (window);
  g_assert_nonnull (
      strstr (gtk_label_get_text (eyes_get_child (window, "subject")), count));
  figures_compare (&shop, "units of a cell", (double)read_number (count),
                   (double)units, 0);
  figures_compare (
      &shop, "lines of a cell",
      g_list_model_get_n_items (G_LIST_MODEL (
          gtk_column_view_get_model (eyes_get_child (window, "view")))),
      n_lines, 0);
  /* "84 lines · 31 invoices · £1,240.50" */
  figures_compare (
      &shop, "orders of a cell",
      (double)read_number (strstr (count, " in ") + strlen (" in ")),
      (double)read_number (
          strstr (gtk_label_get_text (eyes_get_child (window, "summary")),
                  " · ")
          + strlen (" · ")),
      0);
  eyes_close_dialog (window);
}

static void
check_map (void)
{
  for (guint i = 0; i < N_MARKS; i++)
    {
      CurioFigureCard *card;
      const CurioLayout *layout;

      figures_show_page (&shop, "products/countries");
      card = figures_find_card (&shop, "country-preference");
      layout = curio_chart_view_get_layout (curio_figure_card_get_view (card));
      if (layout != NULL && layout->marks->len > 0)
        check_cell (card, curio_layout_get_mark (
                              layout, g_test_rand_int_range (
                                          0, (gint32)layout->marks->len)));
    }
}

/* --- rules of the books -------------------------------------------------- */

/* A minus is joined to its amount in the row alone. */
static char *
read_row (GtkListBoxRow *row)
{
  CurioSteadyText *amount
      = figures_find (GTK_WIDGET (row), CURIO_TYPE_STEADY_TEXT);
  g_auto (GStrv) parts = NULL;

  g_assert_nonnull (amount);
  parts = g_strsplit (curio_steady_text_get_text (amount), "\u2060", -1);
  return g_strjoinv ("", parts);
}

/* "84 lines\n£1,240.50", or "31 invoices\n84 lines · £1,240.50" of what is
 * odd, beside "84 lines · 31 invoices · £1,240.50" at the foot of the list. */
static void
compare_foot (const char *row, const char *foot, guint n_listed)
{
  g_auto (GStrv) told = g_strsplit_set (row, "\n", 2);
  g_auto (GStrv) parts = g_strsplit (foot, " · ", 3);
  gboolean is_odd = strstr (told[1], " · ") != NULL;
  g_autofree char *expected
      = is_odd ? g_strdup_printf ("%s · %s", parts[0], parts[2])
               : g_strdup_printf ("%s", parts[2]);

  g_assert_cmpstr (told[0], ==, is_odd ? parts[1] : parts[0]);
  g_assert_cmpstr (told[1], ==, expected);
  figures_compare (&shop, row, (double)read_number (parts[0]), n_listed, 0);
}

static void
check_rule (GtkListBoxRow *row)
{
  CurioLinesWindow *window;
  g_autofree char *told = read_row (row);

  if (!gtk_widget_get_sensitive (GTK_WIDGET (row)))
    {
      g_assert_nonnull (strstr (told, "0 lines"));
      return;
    }
  g_signal_emit_by_name (row, "activated");
  window = find_lines_window ();
  g_assert_nonnull (window);
  g_assert_cmpstr (gtk_label_get_text (eyes_get_child (window, "subject")), ==,
                   adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  compare_foot (
      told, gtk_label_get_text (eyes_get_child (window, "summary")),
      g_list_model_get_n_items (G_LIST_MODEL (
          gtk_column_view_get_model (eyes_get_child (window, "view")))));
  eyes_close_dialog (window);
}

static void
check_rules (void)
{
  static const char *const lists[] = { "counts", "oddities" };
  GtkWidget *page = figures_show_page (&shop, "definitions");
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_template_child (
          page, CURIO_TYPE_DEFINITIONS_PAGE, lists[i]));
      GtkListBoxRow *row;

      for (int k = 0; (row = gtk_list_box_get_row_at_index (list, k)) != NULL;
           k++, n++)
        check_rule (row);
    }
  g_assert_cmpuint (n, ==, 10);
}

/* --- by lot -------------------------------------------------------------- */

static void
check_one (void)
{
  if (curio_session_get_measures (shop.session)->totals.n_invoices == 0)
    return;
  check_gaps (0);
  check_gaps (1);
  check_map ();
  check_rules ();
}

static void
test_random (void)
{
  /* All there is, and then by lot. */
  check_one ();
  figures_try (&shop, N_SELECTIONS, check_one, N_SELECTIONS);
  g_assert_cmpuint (n_bars, >, 0);
  g_assert_cmpuint (n_cells, >, 0);
}

int
main (int argc, char **argv)
{
  return figures_main (&shop, argc, argv, "/ui/window-marks/random",
                       test_random);
}
