/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON that people read too: numbers rounded to what they mean, printed short.
 * The tree, and the quoting of texts, are JSON-GLib's. */

#include "curio-json-text.h"

#include <math.h>

/* --- printing ----------------------------------------------------------- */

static void append_node (GString *out, JsonNode *node, guint depth);

static void
append_newline (GString *out, guint depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

static void
append_real (GString *out, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }
  g_string_append (out, text);
}

static void
append_value (GString *out, JsonNode *node)
{
  g_autofree char *text = NULL;

  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    {
      append_real (out, json_node_get_double (node));
      return;
    }
  text = json_to_string (node, FALSE);
  g_string_append (out, text);
}

static void
append_name (GString *out, const char *name)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), name);

  append_value (out, node);
  g_string_append (out, ": ");
}

static void
append_object (GString *out, JsonObject *object, guint depth)
{
  g_autoptr (GList) names = json_object_get_members (object);

  g_string_append_c (out, '{');
  for (GList *at = names; at != NULL; at = at->next)
    {
      append_newline (out, depth + 1);
      append_name (out, at->data);
      append_node (out, json_object_get_member (object, at->data), depth + 1);
      if (at->next != NULL)
        g_string_append_c (out, ',');
    }
  if (names != NULL)
    append_newline (out, depth);
  g_string_append_c (out, '}');
}

static gboolean
has_containers (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (node) || JSON_NODE_HOLDS_ARRAY (node))
        return TRUE;
    }
  return FALSE;
}

static void
append_array (GString *out, JsonArray *array, guint depth)
{
  guint n = json_array_get_length (array);
  gboolean is_tall = has_containers (array);

  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      if (is_tall)
        append_newline (out, depth + 1);
      append_node (out, json_array_get_element (array, i), depth + 1);
      if (i + 1 < n)
        g_string_append (out, is_tall ? "," : ", ");
    }
  if (is_tall)
    append_newline (out, depth);
  g_string_append_c (out, ']');
}

static void
append_node (GString *out, JsonNode *node, guint depth)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    append_object (out, json_node_get_object (node), depth);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    append_array (out, json_node_get_array (node), depth);
  else
    append_value (out, node);
}

char *
curio_json_to_text (JsonNode *root)
{
  GString *out = g_string_new (NULL);

  append_node (out, root, 0);
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

/* --- building ----------------------------------------------------------- */

void
curio_json_add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
curio_json_add_value (JsonBuilder *builder, double value, int digits)
{
  double unit = pow (10, digits);

  if (isfinite (value))
    json_builder_add_double_value (builder, round (value * unit) / unit);
  else
    json_builder_add_null_value (builder);
}

void
curio_json_add_real (JsonBuilder *builder, const char *name, double value,
                     int digits)
{
  json_builder_set_member_name (builder, name);
  curio_json_add_value (builder, value, digits);
}

void
curio_json_add_money (JsonBuilder *builder, const char *name, gint64 mills)
{
  gint64 pence = (ABS (mills) + 5) / 10;

  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder,
                                 (double)(mills < 0 ? -pence : pence) / 100);
}

void
curio_json_add_null (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_null_value (builder);
}
