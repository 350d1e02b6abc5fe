/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio benchmark --answers`: what it prints beside its times is what `curio
 * figures` says of the same dates and countries. */

#include "cli-home.h"

#include <json-glib/json-glib.h>

#define N_ANSWERS 2 /* of all countries, and of some */

static CliHome home;

static void
run (const char *line, CliRun *out_run)
{
  cli_home_run (&home, line, out_run);
  g_assert_cmpstr (out_run->err, ==, "");
  g_assert_cmpint (out_run->status, ==, 0);
}

static JsonNode *
run_json (const char *line)
{
  g_auto (CliRun) done = { 0 };
  g_autoptr (GError) error = NULL;
  JsonNode *node;

  run (line, &done);
  node = json_from_string (done.out, &error);
  g_assert_no_error (error);
  return node;
}

/* The figures that `curio figures` has of the selection of ANSWER. */
static JsonNode *
ask_figures (JsonObject *answer)
{
  g_autoptr (GString) line
      = g_string_new ("figures --local=shop --format=json");

  g_string_append_printf (line, " --from=%s --to=%s",
                          json_object_get_string_member (answer, "from_"),
                          json_object_get_string_member (answer, "to"));
  if (!json_object_get_null_member (answer, "countries"))
    {
      JsonArray *names = json_object_get_array_member (answer, "countries");

      for (guint i = 0; i < json_array_get_length (names); i++)
        g_string_append_printf (line, " --country='%s'",
                                json_array_get_string_element (names, i));
    }
  return run_json (line->str);
}

static void
assert_times (JsonArray *rounds)
{
  guint n = json_array_get_length (rounds);

  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat (json_array_get_double_element (rounds, i), >, 0);
}

static void
check_answer (JsonObject *answer)
{
  static const char *const names[] = {
    "as_of",   "lines",    "invoices",       "customers",
    "cuts",    "segments", "invoice_amount", "invoice_amount_to_85",
    "monthly", "cohorts",  "all_countries",  "total_sales",
  };
  g_autoptr (JsonNode) figures = ask_figures (answer);

  assert_times (json_object_get_array_member (answer, "ms"));
  assert_times (json_object_get_array_member (answer, "processor_ms"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!json_node_equal (
            json_object_get_member (answer, names[i]),
            json_object_get_member (json_node_get_object (figures), names[i])))
      g_error ("%s is another number", names[i]);
}

static void
test_answers (void)
{
  g_auto (CliRun) filled = { 0 };
  g_autofree char *line = g_strdup_printf (
      "benchmark --local=shop --answers=%d --format=json", N_ANSWERS);
  g_autoptr (JsonNode) times = NULL;
  JsonObject *object;
  JsonArray *answers;

  run ("demo --local=shop --lines=20000 --unlogged", &filled);
  times = run_json (line);
  object = json_node_get_object (times);
  answers = json_object_get_array_member (object, "answers");
  g_assert_cmpuint (json_array_get_length (answers), ==, N_ANSWERS);
  for (guint i = 0; i < N_ANSWERS; i++)
    check_answer (json_array_get_object_element (answers, i));
  g_assert_true (json_object_has_member (object, "recompute_ms"));
  g_assert_false (json_object_has_member (object, "offer_model_ms"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cli_home_init (&home);
  g_test_add_func ("/answers/answers", test_answers);
  status = g_test_run ();
  cli_home_clear (&home);
  return status;
}
