/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window shows of customers who come back and of movement is what
 * `curio figures` prints with the same options, under selections drawn by lot.
 * Months, segments and countries are held against it in test-window-figures.
 */

#include "curio-format.h"
#include "curio-movement-view.h"
#include "ui-figures.h"

#include <math.h>
#include <string.h>

#define N_SELECTIONS 6
#define POINT                                                                 \
  0.0051 /* of a share that is told in hundredths of a per cent               \
          */

static Figures shop;

/* --- who comes back ------------------------------------------------------ */

/* Those who ordered in the months after the first; where the command tells
 * nothing of a cohort, because nobody of it ordered, the map has noughts. */
static void
check_cohort (CurioTable *table, guint row, JsonObject *cohort)
{
  JsonArray *active = cohort != NULL
                          ? json_object_get_array_member (cohort, "active")
                          : NULL;

  if (cohort != NULL)
    figures_compare (&shop, "a cohort's customers",
                     figures_get_cell (table, row, 1),
                     figures_get_number (cohort, "size"), 0);
  for (guint later = 1; later + 1 < curio_table_get_n_columns (table); later++)
    {
      double shown = figures_get_cell (table, row, later + 1);
      double printed = NAN;

      if (active == NULL)
        printed = isnan (shown) ? NAN : 0;
      else if (later < json_array_get_length (active)
               && !json_array_get_null_element (active, later))
        printed = json_array_get_double_element (active, later);
      figures_compare (&shop, "a cohort", shown, printed, 0);
    }
}

/* NAME is as the map writes a month: "Jan 2011". */
static JsonObject *
find_cohort (JsonObject *cohorts, const char *name)
{
  g_autoptr (GList) months = json_object_get_members (cohorts);

  for (GList *i = months; i != NULL; i = i->next)
    {
      int year = (int)g_ascii_strtoll (i->data, NULL, 10);
      int month = (int)g_ascii_strtoll (strchr (i->data, '-') + 1, NULL, 10);
      g_autofree char *shown
          = curio_format_month (12 * (year - 1970) + month - 1);

      if (g_str_equal (shown, name))
        return json_object_get_object_member (cohorts, i->data);
    }
  return NULL;
}

/* Row 0 is the mean. */
static void
check_cohorts (JsonObject *figures)
{
  JsonObject *cohorts = json_object_get_object_member (figures, "cohorts");
  g_autoptr (CurioTable) table = NULL;
  guint n_found = 0;

  figures_show_page (&shop, "customers/retention");
  g_object_set (figures_find_card (&shop, "cohorts"), "choice", 1, NULL);
  table = figures_read_table (&shop, "customers/retention", "cohorts");
  for (guint row = 1; row < curio_table_get_n_rows (table); row++)
    {
      JsonObject *cohort
          = find_cohort (cohorts, curio_table_get_plain (table, row, 0));

      check_cohort (table, row, cohort);
      n_found += cohort != NULL;
    }
  g_assert_cmpuint (n_found, ==, json_object_get_size (cohorts));
}

/* A month of which days are missing has a share in the command's figures
 * alone. */
static void
check_returning (JsonObject *figures)
{
  static const char *const members[] = { "before_share", "again_share" };
  g_autoptr (CurioTable) table
      = figures_read_table (&shop, "customers/retention", "returning");

  for (guint i = 0; i < curio_table_get_n_rows (table); i++)
    for (guint k = 0; k < G_N_ELEMENTS (members); k++)
      {
        JsonObject *month = figures_get_row (figures, "monthly", i);
        double shown = figures_get_cell (table, i, k + 1);
        double share = figures_get_number (
            figures_get_row (figures, "returning", i), members[k]);

        if (!isnan (shown) || figures_get_number (month, "days_missing") == 0)
          figures_compare (&shop, members[k], shown, share * 100, 0.0501);
      }
}

static void
check_gaps (JsonObject *figures)
{
  JsonObject *gaps = json_object_get_object_member (figures, "order_gaps");
  g_autoptr (CurioTable) table
      = figures_read_table (&shop, "customers/retention", "order-gaps");
  double n = 0;

  for (guint i = 0; i < curio_table_get_n_rows (table); i++)
    n += figures_get_cell (table, i, 2);
  figures_compare (&shop, "gaps between orders", n,
                   figures_get_number (
                       json_object_get_object_member (gaps, "between"), "n"),
                   0);
}

static void
check_concentration (JsonObject *figures)
{
  JsonObject *printed
      = json_object_get_object_member (figures, "concentration");
  g_autoptr (CurioTable) table
      = figures_read_table (&shop, "customers/activity", "concentration");

  for (guint i = 0; i < curio_table_get_n_rows (table); i++)
    for (guint k = 0; k < figures_count_rows (printed, "top"); k++)
      {
        JsonObject *top = figures_get_row (printed, "top", k);

        if (figures_get_cell (table, i, 0)
            != figures_get_number (top, "percent"))
          continue;
        figures_compare (&shop, "the top's customers",
                         figures_get_cell (table, i, 1),
                         figures_get_number (top, "customers"), 0);
        figures_compare (&shop, "the top's share",
                         figures_get_cell (table, i, 2),
                         100 * figures_get_number (top, "share"), POINT);
      }
}

/* --- movement ------------------------------------------------------------ */

static double
get_moved (JsonObject *movement, const char *from, const char *to)
{
  gboolean is_sum = g_str_equal (from, "Together");
  const char *key
      = g_str_equal (from, "Not yet customers") ? "not yet customers" : from;
  JsonObject *row;

  if (is_sum && g_str_equal (to, "Together"))
    return figures_get_number (movement, "customers");
  if (is_sum || g_str_equal (to, "Together"))
    {
      row = json_object_get_object_member (movement,
                                           is_sum ? "columns" : "rows");
      key = is_sum ? to : key;
      return json_object_has_member (row, key) ? figures_get_number (row, key)
                                               : 0;
    }
  row = json_object_get_object_member (movement, "matrix");
  if (!json_object_has_member (row, key))
    return 0;
  row = json_object_get_object_member (row, key);
  return json_object_has_member (row, to) ? figures_get_number (row, to) : 0;
}

static void
check_moved (JsonObject *movement, const char *figure)
{
  g_autoptr (CurioTable) table
      = figures_read_table (&shop, "segments/movement", figure);

  for (guint i = 0; i < curio_table_get_n_rows (table); i++)
    for (guint k = 1; k < curio_table_get_n_columns (table); k++)
      {
        const char *from = curio_table_get_plain (table, i, 0);
        const char *to = curio_table_get_name (table, k);
        const char *shown = curio_table_get_plain (table, i, k);

        figures_compare (&shop, from, g_ascii_strtod (shown, NULL),
                         get_moved (movement, from, to), 0);
      }
}

/* From a day by lot: both ways of showing it. */
static void
check_movement (gint32 since, JsonObject *figures)
{
  JsonObject *movement = json_object_get_object_member (figures, "movement");
  GtkWidget *view
      = figures_find (figures_show_page (&shop, "segments/movement"),
                      CURIO_TYPE_MOVEMENT_VIEW);
  GtkStack *ways = GTK_STACK (gtk_widget_get_template_child (
      view, CURIO_TYPE_MOVEMENT_VIEW, "figures"));

  g_signal_emit_by_name (
      gtk_widget_get_template_child (view, CURIO_TYPE_MOVEMENT_VIEW, "since"),
      "day-chosen", since);
  gtk_stack_set_visible_child_name (ways, "flows");
  check_moved (movement, "movement");
  gtk_stack_set_visible_child_name (ways, "table");
  check_moved (movement, "movement-matrix");
}

/* --- by lot -------------------------------------------------------------- */

static gint32
choose_since (void)
{
  const CurioMeasures *measures = curio_session_get_measures (shop.session);
  gint32 as_of = measures->view.as_of_day;

  return as_of == CURIO_DAY_NONE || as_of < shop.facts->first_day + 3
             ? CURIO_DAY_NONE
             : g_test_rand_int_range (shop.facts->first_day + 1, as_of);
}

static void
check_one (void)
{
  gint32 since = choose_since ();
  g_autoptr (JsonNode) root = figures_print (&shop, since);
  JsonObject *figures = json_node_get_object (root);

  if (json_object_get_int_member (figures, "invoices") == 0)
    return;
  check_cohorts (figures);
  check_returning (figures);
  check_gaps (figures);
  check_concentration (figures);
  if (since != CURIO_DAY_NONE)
    check_movement (since, figures);
}

static void
test_random (void)
{
  figures_try (&shop, N_SELECTIONS, check_one, N_SELECTIONS * 20);
}

int
main (int argc, char **argv)
{
  return figures_main (&shop, argc, argv, "/ui/window-tables/random",
                       test_random);
}
