/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `curio figures` says of how firm the segments are. */

#include "curio-rfm-figures.h"

#include "curio-json-text.h"
#include "curio-rfm-inspect.h"

static const char *const what_if_keys[CURIO_N_WHAT_IFS] = {
  [CURIO_WHAT_IF_TIES] = "ties_the_other_way",
  [CURIO_WHAT_IF_CANCELLATIONS] = "cancellations_the_other_way",
  [CURIO_WHAT_IF_AS_OF] = "as_of_since",
};

static void
add_ties (JsonBuilder *json, const char *name, const guint32 ties[4])
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (int i = 0; i < 4; i++)
    json_builder_add_int_value (json, ties[i]);
  json_builder_end_array (json);
}

static const char *
name_segment (guint segment)
{
  return segment == CURIO_NOT_YET_CUSTOMERS ? "not scored"
                                            : curio_segments[segment].name;
}

/* By segment now, then by segment then; those who stay are left out. */
static void
add_moves (JsonBuilder *json, const CurioRfmChange *change)
{
  json_builder_set_member_name (json, "moves");
  json_builder_begin_array (json);
  for (guint from = 0; from < CURIO_N_MOVEMENT_ROWS; from++)
    for (guint to = 0; to < CURIO_N_MOVEMENT_ROWS; to++)
      if (from != to && change->cells[from][to] > 0)
        {
          json_builder_begin_object (json);
          curio_json_add_text (json, "from", name_segment (from));
          curio_json_add_text (json, "to", name_segment (to));
          curio_json_add_int (json, "customers", change->cells[from][to]);
          json_builder_end_object (json);
        }
  json_builder_end_array (json);
}

static void
add_what_if (JsonBuilder *json, const CurioMeasures *measures,
             CurioWhatIf what_if, gint32 as_of)
{
  CurioRfmChange change;

  curio_rfm_change_measure (measures, what_if, as_of, &change);
  json_builder_set_member_name (json, what_if_keys[what_if]);
  json_builder_begin_object (json);
  curio_json_add_int (json, "customers", change.n);
  curio_json_add_int (json, "moved", change.n_moved);
  add_moves (json, &change);
  json_builder_end_object (json);
  curio_rfm_change_clear (&change);
}

void
curio_rfm_figures_add (JsonBuilder *json, const CurioReading *reading,
                       gint32 since)
{
  CurioRfmTies ties;

  curio_rfm_count_ties (reading->measures, &ties);
  json_builder_set_member_name (json, "rfm_inspection");
  json_builder_begin_object (json);
  json_builder_set_member_name (json, "on_cut_points");
  json_builder_begin_object (json);
  add_ties (json, "recency", ties.recency);
  add_ties (json, "frequency", ties.frequency);
  add_ties (json, "monetary", ties.monetary);
  json_builder_end_object (json);
  for (guint i = 0; i < CURIO_N_WHAT_IFS; i++)
    if (i != CURIO_WHAT_IF_AS_OF || since != CURIO_DAY_NONE)
      add_what_if (json, reading->measures, i, since);
  json_builder_end_object (json);
}
