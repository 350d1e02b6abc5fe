/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was noticed in a contact file, on disk, so that it can be looked at
 * after the dialog that read the file is closed. */

#include "curio-kept-problems.h"

#include <string.h>

/* By CurioContactProblemKind. */
static const char *const kinds[CURIO_N_CONTACT_PROBLEMS]
    = { "no-opt-out-column", "no-consent-column", "cut-off",   "no-id",
        "bad-row",           "second-header",     "two-rows",  "same-row",
        "same-email",        "bad-email",         "bad-phone", "no-consent",
        "no-opt-out",        "unknown",           "kept-out" };

/* A line is [kind, line, value]. */
enum
{
  PART_KIND,
  PART_LINE,
  PART_VALUE,
  N_PARTS
};

/* --- writing ------------------------------------------------------------- */

static void
write_line (const CurioContactProblem *problem, JsonBuilder *json)
{
  g_autofree char *value
      = g_utf8_make_valid (problem->value != NULL ? problem->value : "", -1);

  json_builder_begin_array (json);
  json_builder_add_string_value (json, kinds[problem->kind]);
  json_builder_add_int_value (json, problem->line);
  json_builder_add_string_value (json, value);
  json_builder_end_array (json);
}

void
curio_kept_problems_write (const CurioContacts *contacts, JsonBuilder *json)
{
  g_return_if_fail (contacts != NULL && json != NULL);

  json_builder_set_member_name (json, "noticed");
  json_builder_begin_object (json);
  json_builder_set_member_name (json, "counts");
  json_builder_begin_object (json);
  for (guint i = 0; i < CURIO_N_CONTACT_PROBLEMS; i++)
    if (contacts->n_problems[i] > 0)
      {
        json_builder_set_member_name (json, kinds[i]);
        json_builder_add_int_value (json, contacts->n_problems[i]);
      }
  json_builder_end_object (json);
  json_builder_set_member_name (json, "lines");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < contacts->n_listed; i++)
    write_line (&contacts->problems[i], json);
  json_builder_end_array (json);
  json_builder_end_object (json);
}

/* --- reading ------------------------------------------------------------- */

/* NULL where NODE is no such thing. */
static JsonNode *
get_member (JsonObject *object, const char *name, JsonNodeType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_TYPE (node) == type ? node : NULL;
}

static gboolean
get_number (JsonNode *node, guint32 *out)
{
  gint64 number;

  if (!JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  number = json_node_get_int (node);
  *out = (guint32)number;
  return number >= 0 && number <= G_MAXUINT32;
}

/* NULL where NODE holds no text. */
static const char *
get_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static int
find_kind (const char *name)
{
  for (int i = 0; name != NULL && i < CURIO_N_CONTACT_PROBLEMS; i++)
    if (strcmp (kinds[i], name) == 0)
      return i;
  return -1;
}

static void
read_line (JsonNode *node, CurioContactBuilder *builder)
{
  JsonArray *parts;
  guint32 line;
  int kind;
  const char *value;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return;
  parts = json_node_get_array (node);
  if (json_array_get_length (parts) != N_PARTS)
    return;
  kind = find_kind (get_text (json_array_get_element (parts, PART_KIND)));
  value = get_text (json_array_get_element (parts, PART_VALUE));
  if (kind >= 0 && value != NULL
      && get_number (json_array_get_element (parts, PART_LINE), &line))
    curio_contact_builder_note (builder, (CurioContactProblemKind)kind, line,
                                value);
}

void
curio_kept_problems_read (JsonObject *head, CurioContactBuilder *builder)
{
  JsonNode *noticed, *counts, *lines;

  g_return_if_fail (head != NULL && builder != NULL);

  noticed = get_member (head, "noticed", JSON_NODE_OBJECT);
  if (noticed == NULL)
    return;
  counts = get_member (json_node_get_object (noticed), "counts",
                       JSON_NODE_OBJECT);
  lines
      = get_member (json_node_get_object (noticed), "lines", JSON_NODE_ARRAY);
  if (counts == NULL || lines == NULL)
    return;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (lines));
       i++)
    read_line (json_array_get_element (json_node_get_array (lines), i),
               builder);
  /* More were counted than there was room for. */
  for (guint i = 0; i < CURIO_N_CONTACT_PROBLEMS; i++)
    {
      JsonNode *count = get_member (json_node_get_object (counts), kinds[i],
                                    JSON_NODE_VALUE);
      guint32 n;

      if (count != NULL && get_number (count, &n))
        builder->contacts->n_problems[i] = n;
    }
}
