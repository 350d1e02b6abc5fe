/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `curio figures --since` says of movement between segments. */

#include "curio-movement-figures.h"

#include "curio-format.h"
#include "curio-json-text.h"
#include "curio-text-table.h"

#include <glib/gi18n-lib.h>

/* --- for programs ---------------------------------------------------------
 */

static void
add_day (JsonBuilder *json, const char *name, gint32 day)
{
  g_autofree char *iso = day == CURIO_DAY_NONE ? NULL : curio_day_to_iso (day);

  curio_json_add_text (json, name, iso);
}

static const char *
get_key (guint row)
{
  return row == CURIO_NOT_YET_CUSTOMERS ? "not yet customers"
                                        : curio_segments[row].name;
}

static void
add_row (JsonBuilder *json, const CurioMovement *movement, guint row)
{
  json_builder_set_member_name (json, get_key (row));
  json_builder_begin_object (json);
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    if (movement->cells[row][i] > 0)
      curio_json_add_int (json, curio_segments[i].name,
                          movement->cells[row][i]);
  json_builder_end_object (json);
}

/* What the rows, or the columns, add up to. */
static void
add_sums (JsonBuilder *json, const char *name, const CurioMovement *movement,
          guint n, gboolean are_rows)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  for (guint i = 0; i < n; i++)
    {
      guint32 sum
          = curio_movement_count (movement, are_rows ? i : CURIO_MOVEMENT_ALL,
                                  are_rows ? CURIO_MOVEMENT_ALL : i);

      if (sum > 0)
        curio_json_add_int (json, get_key (i), sum);
    }
  json_builder_end_object (json);
}

static void
add_counts (JsonBuilder *json, const CurioMovement *movement)
{
  guint32 left, came;

  curio_movement_count_best (movement, &left, &came);
  curio_json_add_int (json, "customers_since", movement->n_before);
  curio_json_add_int (json, "customers", movement->n_after);
  curio_json_add_int (json, "same_segment",
                      curio_movement_count_same (movement));
  curio_json_add_int (json, "left_best", left);
  curio_json_add_int (json, "came_into_best", came);
}

void
curio_movement_figures_add (JsonBuilder *json, const CurioMovement *movement)
{
  json_builder_set_member_name (json, "movement");
  json_builder_begin_object (json);
  add_day (json, "since", movement->since);
  add_day (json, "as_of", movement->as_of);
  add_counts (json, movement);
  add_sums (json, "rows", movement, CURIO_N_MOVEMENT_ROWS, TRUE);
  add_sums (json, "columns", movement, CURIO_N_SEGMENTS, FALSE);
  json_builder_set_member_name (json, "matrix");
  json_builder_begin_object (json);
  for (guint i = 0; i < CURIO_N_MOVEMENT_ROWS; i++)
    if (curio_movement_count (movement, i, CURIO_MOVEMENT_ALL) > 0)
      add_row (json, movement, i);
  json_builder_end_object (json);
  json_builder_end_object (json);
}

/* --- for people -----------------------------------------------------------
 */

/* A dot is easier to look past than a nought. */
static void
append_count (CurioTextTable *table, guint32 n)
{
  if (n > 0)
    curio_text_table_take (table, curio_format_count (n));
  else
    curio_text_table_add (table, "·");
}

static void
append_row (CurioTextTable *table, const CurioMovement *movement, guint row)
{
  curio_text_table_add (table, row == CURIO_NOT_YET_CUSTOMERS
                                   ? _ ("not yet customers")
                                   : curio_segments[row].name);
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    append_count (table, movement->cells[row][i]);
  append_count (table,
                curio_movement_count (movement, row, CURIO_MOVEMENT_ALL));
}

void
curio_movement_figures_append (GString *out, const CurioMovement *movement)
{
  g_autoptr (CurioTextTable) table = curio_text_table_new ("lrrrrrrrrrrr");
  g_autofree char *since = curio_format_day (movement->since);
  g_autofree char *as_of = curio_format_day (movement->as_of);

  /* Translators: two dates. */
  g_string_append_printf (
      out, _ ("\nFrom the segment as of %s (row) into that as of %s\n"), since,
      as_of);
  curio_text_table_add (table, "");
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    curio_text_table_add (table, curio_segments[i].name);
  curio_text_table_add (table, _ ("together"));
  for (guint i = 0; i < CURIO_N_MOVEMENT_ROWS; i++)
    append_row (table, movement, i);
  curio_text_table_add (table, _ ("together"));
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    append_count (table,
                  curio_movement_count (movement, CURIO_MOVEMENT_ALL, i));
  append_count (table, movement->n_after);
  curio_text_table_print (table, out);
}
