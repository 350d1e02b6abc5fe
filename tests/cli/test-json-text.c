/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON as people read it: short numbers that read back the same. */

#include "curio-json-text.h"

#include <math.h>

static void
assert_printed (double value, int digits, const char *expected)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  g_autofree char *whole = g_strdup_printf ("[%s]\n", expected);

  json_builder_begin_array (json);
  curio_json_add_value (json, value, digits);
  json_builder_end_array (json);
  root = json_builder_get_root (json);
  text = curio_json_to_text (root);
  g_assert_cmpstr (text, ==, whole);
}

static void
test_numbers (void)
{
  assert_printed (523.3, 2, "523.3");
  assert_printed (19287250.57, 2, "19287250.57");
  assert_printed (0.1 + 0.2, 6, "0.3");
  assert_printed (-1.0557149, 6, "-1.055715");
  assert_printed (1.0 / 3, 6, "0.333333");
  assert_printed (NAN, 2, "null");
  assert_printed (INFINITY, 2, "null");
}

static void
test_money (void)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (json);
  curio_json_add_money (json, "a", 1005);
  curio_json_add_money (json, "b", -1005);
  curio_json_add_money (json, "c", 1004);
  curio_json_add_text (json, "d", "a \"b\"\n\xC3\xA9");
  curio_json_add_text (json, "e", NULL);
  curio_json_add_int (json, "f", G_MAXINT64);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  text = curio_json_to_text (root);
  g_assert_cmpstr (text, ==,
                   "{\n  \"a\": 1.01,\n  \"b\": -1.01,\n  \"c\": 1,\n"
                   "  \"d\": \"a \\\"b\\\"\\n\xC3\xA9\",\n  \"e\": null,\n"
                   "  \"f\": 9223372036854775807\n}\n");
}

static void
test_nesting (void)
{
  g_autoptr (JsonNode) root
      = json_from_string ("{\"a\":[],\"b\":{},\"c\":[[1,2],{\"d\":3}]}", NULL);
  g_autofree char *text = curio_json_to_text (root);
  g_autoptr (JsonNode) again = json_from_string (text, NULL);

  g_assert_cmpstr (text, ==,
                   "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    [1, 2],\n"
                   "    {\n      \"d\": 3\n    }\n  ]\n}\n");
  g_assert_true (json_node_equal (root, again));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-text/numbers", test_numbers);
  g_test_add_func ("/json-text/money", test_money);
  g_test_add_func ("/json-text/nesting", test_nesting);
  return g_test_run ();
}
