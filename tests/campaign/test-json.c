/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of JSON: what is of another kind is not there, and what was written
 * reads back. */

#include "curio-json.h"

#include <string.h>

static void
test_parse (void)
{
  static const char *const others[]
      = { "", "nonsense", "[]", "3", "\"{}\"", "null", "{" };
  g_autoptr (JsonNode) root = curio_json_parse ("{\"a\": 1} ", 9);

  g_assert_nonnull (root);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (curio_json_parse (others[i], strlen (others[i])));
  g_assert_null (curio_json_get_object (NULL));
}

static void
test_kinds (void)
{
  static const char text[] = "{\"text\": \"t\", \"number\": 1, \"null\": null,"
                             " \"array\": [\"a\", \"b\"], \"object\": {},"
                             " \"mixed\": [\"a\", 1], \"empty\": []}";
  g_autoptr (JsonNode) root = curio_json_parse (text, strlen (text));
  JsonObject *object = curio_json_get_object (root);
  g_autoptr (GList) members = json_object_get_members (object);
  g_auto (GStrv) texts = NULL;
  g_auto (GStrv) empty = NULL;
  guint n = 99;

  for (GList *link = members; link != NULL; link = link->next)
    {
      const char *name = link->data;
      gboolean is_list = strchr ("ame", name[0]) != NULL;

      g_assert_cmpstr (curio_json_get_text (object, name), ==,
                       g_str_equal (name, "text") ? "t" : NULL);
      g_assert_true ((curio_json_get_array (object, name) != NULL) == is_list);
    }
  g_assert_null (curio_json_get_text (object, "missing"));
  g_assert_null (curio_json_get_array (object, "missing"));

  texts = curio_json_dup_texts (json_object_get_member (object, "array"), &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (g_strv_length (texts), ==, 2);
  g_assert_cmpstr (texts[1], ==, "b");
  empty = curio_json_dup_texts (json_object_get_member (object, "empty"), &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_nonnull (empty);
  g_assert_null (
      curio_json_dup_texts (json_object_get_member (object, "mixed"), NULL));
  g_assert_null (
      curio_json_dup_texts (json_object_get_member (object, "text"), NULL));
  g_assert_null (curio_json_dup_texts (NULL, NULL));
}

static void
test_print (void)
{
  static char *const list[] = { (char *)"x", (char *)"\"y\"\n", NULL };
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autofree char *text = NULL;

  json_builder_begin_object (json);
  curio_json_add_text (json, "name", "é\t");
  curio_json_add_text (json, "none", NULL);
  curio_json_add_texts (json, "list", list);
  curio_json_add_texts (json, "nobody", NULL);
  json_builder_end_object (json);
  text = curio_json_print (json);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"name\" : \"é\\t\",\n"
                   "  \"none\" : null,\n"
                   "  \"list\" : [\n"
                   "    \"x\",\n"
                   "    \"\\\"y\\\"\\n\"\n"
                   "  ],\n"
                   "  \"nobody\" : null\n"
                   "}\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/parse", test_parse);
  g_test_add_func ("/json/kinds", test_kinds);
  g_test_add_func ("/json/print", test_print);
  return g_test_run ();
}
