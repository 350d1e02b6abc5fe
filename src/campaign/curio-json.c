/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of JSON: read with suspicion, written for people. */

#include "curio-json.h"

/* --- reading ------------------------------------------------------------- */

JsonNode *
curio_json_parse (const char *bytes, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonNode) root = NULL;

  if (!json_parser_load_from_data (parser, bytes, (gssize)length, NULL))
    return NULL;
  root = json_parser_steal_root (parser);
  return curio_json_get_object (root) != NULL ? g_steal_pointer (&root) : NULL;
}

JsonObject *
curio_json_get_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node)
             ? json_node_get_object (node)
             : NULL;
}

static gboolean
is_text (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_STRING;
}

const char *
curio_json_get_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && is_text (node) ? json_node_get_string (node) : NULL;
}

JsonArray *
curio_json_get_array (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node)
             ? json_node_get_array (node)
             : NULL;
}

char **
curio_json_dup_texts (JsonNode *node, guint *out_n)
{
  g_auto (GStrv) texts = NULL;
  JsonArray *array;
  guint n;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;
  array = json_node_get_array (node);
  n = json_array_get_length (array);
  texts = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      JsonNode *text = json_array_get_element (array, i);

      if (!is_text (text))
        return NULL;
      texts[i] = g_strdup (json_node_get_string (text));
    }
  if (out_n != NULL)
    *out_n = n;
  return g_steal_pointer (&texts);
}

/* --- writing ------------------------------------------------------------- */

void
curio_json_add_text (JsonBuilder *json, const char *member, const char *text)
{
  json_builder_set_member_name (json, member);
  if (text != NULL)
    json_builder_add_string_value (json, text);
  else
    json_builder_add_null_value (json);
}

void
curio_json_add_texts (JsonBuilder *json, const char *member,
                      char *const *texts)
{
  json_builder_set_member_name (json, member);
  if (texts == NULL)
    {
      json_builder_add_null_value (json);
      return;
    }
  json_builder_begin_array (json);
  for (guint i = 0; texts[i] != NULL; i++)
    json_builder_add_string_value (json, texts[i]);
  json_builder_end_array (json);
}

char *
curio_json_print (JsonBuilder *json)
{
  g_autoptr (JsonNode) root = json_builder_get_root (json);
  g_autofree char *text = json_to_string (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}
