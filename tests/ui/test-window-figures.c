/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window shows is what `curio figures` prints with the same options:
 * dates, countries, segments and books are drawn by lot, and the tables behind
 * the charts on screen and the customer list are held against the command's
 * figures, which are measured anew. */

#include "curio-customers-page.h"
#include "ui-figures.h"
#include "ui-stage.h"

#include <adwaita.h>

#define N_SELECTIONS 12
#define PENNY 0.0051

static Figures shop;

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
    figures_compare (&shop, figure, g_ascii_strtod (text, NULL), printed,
                     PENNY);
}

/* Each month's row holds these members, beginning at the second column. */
static void
check_months (JsonObject *figures, const char *page, const char *figure,
              const char *first, const char *second)
{
  g_autoptr (CurioTable) table = figures_read_table (&shop, page, figure);

  g_assert_cmpuint (curio_table_get_n_rows (table), ==,
                    figures_count_rows (figures, "monthly"));
  for (guint i = 0; i < curio_table_get_n_rows (table); i++)
    {
      JsonObject *month = figures_get_row (figures, "monthly", i);

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
  g_autoptr (CurioTable) table
      = figures_read_table (&shop, "segments/map", "segments");
  JsonObject *all = json_object_get_object_member (figures, "segments");
  guint n = 0;

  for (guint i = 0; i < curio_table_get_n_rows (table); i++)
    {
      const char *name = curio_table_get_plain (table, i, 0);
      JsonObject *segment = get_segment (figures, name);

      if (segment == NULL)
        {
          figures_compare (&shop, name, figures_get_cell (table, i, 1), 0, 0);
          continue;
        }
      figures_compare (&shop, name, figures_get_cell (table, i, 1),
                       json_object_get_double_member (segment, "customers"),
                       0);
      figures_compare (&shop, name, figures_get_cell (table, i, 2),
                       json_object_get_double_member (segment, "sales"),
                       PENNY);
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

  curio_session_set_segment (shop.session, segment);
  list = curio_customers_page_get_list (
      CURIO_CUSTOMERS_PAGE (figures_show_page (&shop, "customers/list")));
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n; i++)
    mills += curio_customer_list_get_scored (list, i)->monetary_mills;
  curio_session_set_segment (shop.session, -1);
  if (printed == NULL)
    {
      figures_compare (&shop, "an empty list", n, 0, 0);
      return;
    }
  figures_compare (&shop, "the list", n,
                   json_object_get_double_member (printed, "customers"), 0);
  figures_compare (&shop, "the list's spend", (double)mills / 1000,
                   json_object_get_double_member (printed, "sales"), PENNY);
}

/* Countries by net sales, largest first; one that outweighs all may be left
 * out, and the figure says so. */
static void
check_countries (JsonObject *figures)
{
  g_autoptr (CurioTable) table
      = figures_read_table (&shop, "products/countries", "countries");

  for (guint i = 0; i < curio_table_get_n_rows (table); i++)
    {
      const char *name = curio_table_get_plain (table, i, 0);
      gboolean is_found = FALSE;

      for (guint k = 0; k < figures_count_rows (figures, "all_countries"); k++)
        {
          JsonObject *country = figures_get_row (figures, "all_countries", k);

          if (!g_str_equal (
                  name, json_object_get_string_member (country, "country")))
            continue;
          is_found = TRUE;
          figures_compare (&shop, name, figures_get_cell (table, i, 1),
                           json_object_get_double_member (country, "sales"),
                           PENNY);
        }
      if (!is_found)
        g_error ("the command knows no %s", name);
    }
}

/* --- by lot -------------------------------------------------------------- */

static void
check_one (void)
{
  g_autoptr (JsonNode) root = figures_print (&shop, CURIO_DAY_NONE);
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
  figures_try (&shop, N_SELECTIONS, check_one, N_SELECTIONS);
}

int
main (int argc, char **argv)
{
  return figures_main (&shop, argc, argv, "/ui/window-figures/random",
                       test_random);
}
