/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `curio figures` cannot tell of a shop that was loaded as sums of its
 * lines: said, never guessed. */

#include "curio-grain-figures.h"

#include "curio-cells.h"
#include "curio-grain-words.h"
#include "curio-json-text.h"

/* Members from the root down; a * is each element of a list. */
static const char *const untold[] = {
  "best_sellers/*/buyers",
  "best_sellers/*/first_day",
  "best_sellers/*/last_day",
  "surely_cancelled/*/buyers",
  "surely_cancelled/*/first_day",
  "surely_cancelled/*/last_day",
  "cancellation_matches",
  "giant_pairs",
  "product/price_points",
  "segment_preference",
  "segment/favourites",
  "customer/products",
  "chi_square/segment",
  "data_health/loaded_twice",
  "data_health/overlap",
  "offers_quality",
  "offer",
};

static gboolean blank (JsonNode *node, char **path);

static gboolean
blank_elements (JsonNode *node, char **path)
{
  JsonArray *list;
  gboolean found = FALSE;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  list = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (list); i++)
    found |= blank (json_array_get_element (list, i), path);
  return found;
}

/* Makes what PATH leads to null; FALSE where it leads nowhere. */
static gboolean
blank (JsonNode *node, char **path)
{
  JsonObject *object;

  if (g_str_equal (path[0], "*"))
    return blank_elements (node, path + 1);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  object = json_node_get_object (node);
  if (!json_object_has_member (object, path[0]))
    return FALSE;
  if (path[1] != NULL)
    return blank (json_object_get_member (object, path[0]), path + 1);
  json_object_set_null_member (object, path[0]);
  return TRUE;
}

static void
add_day (JsonObject *object, const char *name, gint32 day)
{
  g_autofree char *iso = curio_day_to_iso (day);

  json_object_set_string_member (object, name, iso);
}

static void
add_product_days (JsonObject *figures, const CurioReading *reading)
{
  JsonObject *days;
  gint32 from, to;

  if (!curio_cells_widen (&reading->measures->view, &from, &to))
    {
      json_object_set_null_member (figures, "product_days");
      return;
    }
  days = json_object_new ();
  add_day (days, "from", from);
  add_day (days, "to", to);
  json_object_set_object_member (figures, "product_days", days);
}

/* Null: the sums were made for this reading, or are of nobody knows when; that
 * they were made before is told apart. */
static void
add_age (JsonObject *figures, const CurioFacts *facts)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *iso = NULL;

  json_object_set_boolean_member (figures, "rolled_up", facts->are_rolled_up);
  json_object_set_null_member (figures, "data_of");
  if (facts->rolled_up_us == 0)
    return;
  time = g_date_time_new_from_unix_utc (facts->rolled_up_us / G_USEC_PER_SEC);
  iso = g_date_time_format_iso8601 (time);
  json_object_set_string_member (figures, "data_of", iso);
}

void
curio_grain_figures_finish (JsonNode *root, const CurioReading *reading)
{
  JsonObject *figures = json_node_get_object (root);
  gboolean has_lines = curio_facts_has_lines (reading->facts);
  JsonArray *names;

  json_object_set_string_member (figures, "grain",
                                 has_lines ? "lines" : "orders");
  if (has_lines)
    return;
  names = json_array_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (untold); i++)
    {
      g_auto (GStrv) path = g_strsplit (untold[i], "/", -1);

      if (blank (root, path))
        json_array_add_string_element (names, untold[i]);
    }
  json_object_set_array_member (figures, "not_at_this_grain", names);
  add_product_days (figures, reading);
  add_age (figures, reading->facts);
}

void
curio_grain_figures_append (GString *out, const CurioReading *reading)
{
  g_autofree char *days = NULL;
  g_autofree char *age = NULL;

  if (curio_facts_has_lines (reading->facts))
    return;
  days = curio_grain_describe_days (&reading->measures->view);
  g_string_append_printf (out, "\n%s\n", curio_grain_get_sentence ());
  age = curio_grain_explain_age (reading->facts);
  if (age != NULL)
    g_string_append_printf (out, "%s\n", age);
  if (days != NULL)
    g_string_append_printf (out, "%s\n", days);
}
