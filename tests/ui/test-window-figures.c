/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window shows is what `curio figures` prints with the same options:
 * dates, countries, segments and books are drawn by lot, and the tables behind
 * the charts on screen and the customer list are held against the command's
 * figures, which are measured anew. */

#include "curio-customers-page.h"
#include "curio-figure-card.h"
#include "curio-figures-json.h"
#include "curio-window.h"
#include "ui-demo.h"
#include "ui-stage.h"

#include <math.h>

#define N_LINES 20000
#define N_SELECTIONS 12
#define PENNY 0.0051

static CurioFacts *facts;
static CurioWindow *window;
static CurioSession *session;
static guint n_compared;

/* --- what the command prints --------------------------------------------- */

static JsonNode *
print_figures (void)
{
  const CurioBooks books = { curio_session_get_books (session), NULL };
  const CurioSelection *selection = curio_session_get_selection (session);
  g_autoptr (CurioLedger) ledger = curio_ledger_new (facts, &books);
  g_autoptr (CurioMeasures) measures = curio_measures_new (ledger, selection);
  g_autoptr (JsonBuilder) json = json_builder_new ();
  const CurioReading reading = { .facts = facts,
                                 .books = books.kind,
                                 .selection = *selection,
                                 .ledger = ledger,
                                 .measures = measures };

  json_builder_begin_object (json);
  curio_figures_add_orders (json, &reading);
  json_builder_end_object (json);
  return json_builder_get_root (json);
}

static JsonObject *
get_row (JsonObject *figures, const char *array, guint row)
{
  return json_array_get_object_element (
      json_object_get_array_member (figures, array), row);
}

static guint
count_rows (JsonObject *figures, const char *array)
{
  return json_array_get_length (json_object_get_array_member (figures, array));
}

/* --- what is on screen --------------------------------------------------- */

/* The card of this figure, scrolled to or not. */
static CurioFigureCard *
find_card (GtkWidget *root, const char *figure)
{
  CurioFigureCard *found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (CURIO_IS_FIGURE_CARD (root))
    return g_strcmp0 (curio_figure_card_get_figure (CURIO_FIGURE_CARD (root)),
                      figure)
                   == 0
               ? CURIO_FIGURE_CARD (root)
               : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_card (child, figure);
  return found;
}

static CurioTable *
read_table (const char *page, const char *figure)
{
  CurioFigureCard *card;

  g_assert_true (curio_window_show_page (window, page));
  stage_settle ();
  card = find_card (GTK_WIDGET (curio_window_get_page (window)), figure);
  g_assert_nonnull (card);
  return curio_chart_tabulate (
      curio_chart_view_get_chart (curio_figure_card_get_view (card)));
}

static double
get_cell (CurioTable *table, guint row, guint column)
{
  return g_ascii_strtod (curio_table_get_plain (table, row, column), NULL);
}

static void
compare (const char *what, double shown, double printed, double most)
{
  n_compared++;
  if (fabs (shown - printed) > most)
    g_error ("%s: the window shows %f, the command prints %f", what, shown,
             printed);
}

/* --- figures ------------------------------------------------------------- */

/* Fewer orders than none, which the POC's books have, are no column but a
 * dash. */
static void
compare_cell (CurioTable *table, guint row, guint column, const char *figure,
              double printed)
{
  const char *text = curio_table_get_plain (table, row, column);

  if (g_str_equal (figure, "orders") && printed < 0)
    g_assert_cmpstr (text, ==, "");
  else
    compare (figure, g_ascii_strtod (text, NULL), printed, PENNY);
}

/* Each month's row holds these members, beginning at the second column. */
static void
check_months (JsonObject *figures, const char *page, const char *figure,
              const char *first, const char *second)
{
  g_autoptr (CurioTable) table = read_table (page, figure);

  g_assert_cmpuint (curio_table_get_n_rows (table), ==,
                    count_rows (figures, "monthly"));
  for (guint i = 0; i < curio_table_get_n_rows (table); i++)
    {
      JsonObject *month = get_row (figures, "monthly", i);

      compare_cell (table, i, 1, figure,
                    json_object_get_double_member (month, first));
      if (second != NULL)
        compare_cell (table, i, 2, figure,
                      json_object_get_double_member (month, second));
    }
}

static JsonObject *
get_segment (JsonObject *figures, const char *name)
{
  JsonObject *all = json_object_get_object_member (figures, "segments");

  return json_object_has_member (all, name)
             ? json_object_get_object_member (all, name)
             : NULL;
}

static void
check_treemap (JsonObject *figures)
{
  g_autoptr (CurioTable) table = read_table ("segments/map", "segments");
  JsonObject *all = json_object_get_object_member (figures, "segments");
  guint n = 0;

  for (guint i = 0; i < curio_table_get_n_rows (table); i++)
    {
      const char *name = curio_table_get_plain (table, i, 0);
      JsonObject *segment = get_segment (figures, name);

      if (segment == NULL)
        {
          compare (name, get_cell (table, i, 1), 0, 0);
          continue;
        }
      compare (name, get_cell (table, i, 1),
               json_object_get_double_member (segment, "customers"), 0);
      compare (name, get_cell (table, i, 2),
               json_object_get_double_member (segment, "sales"), PENNY);
      n++;
    }
  g_assert_cmpuint (n, ==, json_object_get_size (all));
}

/* The list of a segment: how many, and what they spent, by its own rows. */
static void
check_list (JsonObject *figures, int segment)
{
  JsonObject *printed = get_segment (figures, curio_segments[segment].name);
  CurioCustomerList *list;
  gint64 mills = 0;
  guint n;

  curio_session_set_segment (session, segment);
  g_assert_true (curio_window_show_page (window, "customers/list"));
  stage_settle ();
  list = curio_customers_page_get_list (
      CURIO_CUSTOMERS_PAGE (curio_window_get_page (window)));
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n; i++)
    mills += curio_customer_list_get_scored (list, i)->monetary_mills;
  curio_session_set_segment (session, -1);
  if (printed == NULL)
    {
      compare ("an empty list", n, 0, 0);
      return;
    }
  compare ("the list", n, json_object_get_double_member (printed, "customers"),
           0);
  compare ("the list's spend", (double)mills / 1000,
           json_object_get_double_member (printed, "sales"), PENNY);
}

/* Countries by net sales, largest first; one that outweighs all may be left
 * out, and the figure says so. */
static void
check_countries (JsonObject *figures)
{
  g_autoptr (CurioTable) table
      = read_table ("products/countries", "countries");

  for (guint i = 0; i < curio_table_get_n_rows (table); i++)
    {
      const char *name = curio_table_get_plain (table, i, 0);
      gboolean is_found = FALSE;

      for (guint k = 0; k < count_rows (figures, "all_countries"); k++)
        {
          JsonObject *country = get_row (figures, "all_countries", k);

          if (!g_str_equal (
                  name, json_object_get_string_member (country, "country")))
            continue;
          is_found = TRUE;
          compare (name, get_cell (table, i, 1),
                   json_object_get_double_member (country, "sales"), PENNY);
        }
      if (!is_found)
        g_error ("the command knows no %s", name);
    }
}

/* --- by lot -------------------------------------------------------------- */

static void
choose (void)
{
  g_autofree guint8 *mask = g_new0 (guint8, facts->n_countries + 1);
  gint32 from = g_test_rand_int_range (facts->first_day, facts->last_day + 1);
  gint32 to = g_test_rand_int_range (from, facts->last_day + 1);

  for (guint32 i = 0; i < facts->n_countries; i++)
    mask[i] = i == 0 || g_test_rand_bit ();
  curio_session_set_dates (session, g_test_rand_bit () ? from : CURIO_DAY_NONE,
                           to);
  curio_session_set_countries (session, g_test_rand_bit () ? mask : NULL);
  curio_session_set_books (session, g_test_rand_bit () ? CURIO_BOOKS_TRADING
                                                       : CURIO_BOOKS_POC);
}

static void
check_one (void)
{
  g_autoptr (JsonNode) root = print_figures ();
  JsonObject *figures = json_node_get_object (root);

  if (json_object_get_int_member (figures, "invoices") == 0)
    return;
  check_months (figures, "sales", "monthly-sales", "sales", NULL);
  check_months (figures, "overview", "overview-sales", "sales", NULL);
  check_months (figures, "sales", "orders", "placed", "cancelled");
  check_treemap (figures);
  check_list (figures, g_test_rand_int_range (0, CURIO_N_SEGMENTS));
  check_countries (figures);
}

static void
test_random (void)
{
  for (guint i = 0; i < N_SELECTIONS; i++)
    {
      choose ();
      check_one ();
    }
  /* A test that compares little proves little. */
  g_assert_cmpuint (n_compared, >, N_SELECTIONS);
}

static void
open_shop (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("paper");

  facts = shop_new_demo (N_LINES);
  window = curio_window_new (NULL);
  session = curio_window_get_session (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1360, 860);
  gtk_window_present (GTK_WINDOW (window));
  curio_session_show (session, source, facts);
  stage_settle ();
}

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  open_shop ();
  g_test_add_func ("/ui/window-figures/random", test_random);
  status = g_test_run ();
  gtk_window_destroy (GTK_WINDOW (window));
  curio_facts_unref (facts);
  return status;
}
