/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compares JSON with what is expected of it. */

#include "json-expectation.h"

#include <json-glib/json-glib.h>
#include <math.h>

#define NEAR 0.00001

static void compare (JsonNode *node, JsonNode *expected, const char *path);

static void
compare_objects (JsonNode *node, JsonNode *expected, const char *path)
{
  JsonObject *object = json_node_get_object (node);
  JsonObject *wanted = json_node_get_object (expected);
  g_autoptr (GList) names = json_object_get_members (wanted);

  /* An empty object is expected to be empty. */
  if (names == NULL && json_object_get_size (object) > 0)
    g_error ("%s is not empty", path);
  for (GList *at = names; at != NULL; at = at->next)
    {
      g_autofree char *inner = g_strconcat (path, "/", at->data, NULL);

      if (!json_object_has_member (object, at->data))
        g_error ("%s is missing", inner);
      compare (json_object_get_member (object, at->data),
               json_object_get_member (wanted, at->data), inner);
    }
}

static void
compare_arrays (JsonNode *node, JsonNode *expected, const char *path)
{
  JsonArray *array = json_node_get_array (node);
  JsonArray *wanted = json_node_get_array (expected);
  guint n = json_array_get_length (wanted);

  if (json_array_get_length (array) != n)
    g_error ("%s has %u elements, not %u", path, json_array_get_length (array),
             n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *inner = g_strdup_printf ("%s/%u", path, i);

      compare (json_array_get_element (array, i),
               json_array_get_element (wanted, i), inner);
    }
}

static gboolean
is_number (JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

static void
compare (JsonNode *node, JsonNode *expected, const char *path)
{
  if (JSON_NODE_TYPE (node) != JSON_NODE_TYPE (expected))
    g_error ("%s is of another type", path);
  if (JSON_NODE_HOLDS_OBJECT (expected))
    compare_objects (node, expected, path);
  else if (JSON_NODE_HOLDS_ARRAY (expected))
    compare_arrays (node, expected, path);
  else if (JSON_NODE_HOLDS_VALUE (expected) && is_number (expected))
    {
      double value = json_node_get_double (node);
      double wanted = json_node_get_double (expected);

      if (!is_number (node) || fabs (value - wanted) > NEAR)
        g_error ("%s is %g, not %g", path, value, wanted);
    }
  else if (!json_node_equal (node, expected))
    g_error ("%s is %s, not %s", path, json_to_string (node, FALSE),
             json_to_string (expected, FALSE));
}

void
assert_json (const char *text, const char *expected)
{
  g_autofree char *quoted = g_strdelimit (g_strdup (expected), "'", '"');
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (text, &error);
  g_autoptr (JsonNode) wanted = NULL;

  g_assert_no_error (error);
  wanted = json_from_string (quoted, &error);
  g_assert_no_error (error);
  compare (node, wanted, "");
}
