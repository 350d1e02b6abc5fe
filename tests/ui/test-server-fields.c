/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields to connection strings and back, judged by libpq's own parser. */

#include "curio-server-fields.h"

#include <libpq-fe.h>

static void
assert_libpq_reads (const char *conninfo, const char *key, const char *value)
{
  char *message = NULL;
  PQconninfoOption *options = PQconninfoParse (conninfo, &message);
  const char *found = NULL;

  g_assert_cmpstr (message, ==, NULL);
  g_assert_nonnull (options);
  for (PQconninfoOption *at = options; at->keyword != NULL; at++)
    if (g_str_equal (at->keyword, key))
      found = at->val;
  g_assert_cmpstr (found, ==, value);
  PQconninfoFree (options);
}

static void
test_to_conninfo (void)
{
  CurioServerFields fields = { 0 };

  fields.values[CURIO_SERVER_HOST] = g_strdup ("sales.example");
  fields.values[CURIO_SERVER_PORT] = g_strdup ("5433");
  fields.values[CURIO_SERVER_DATABASE] = g_strdup ("shop");
  fields.values[CURIO_SERVER_USER] = g_strdup ("o'hara");
  fields.values[CURIO_SERVER_PASSWORD] = g_strdup ("p\\ w'd");
  fields.values[CURIO_SERVER_SSL_MODE] = g_strdup ("require");

  g_autofree char *conninfo = curio_server_fields_to_conninfo (&fields);

  assert_libpq_reads (conninfo, "host", "sales.example");
  assert_libpq_reads (conninfo, "port", "5433");
  assert_libpq_reads (conninfo, "dbname", "shop");
  assert_libpq_reads (conninfo, "user", "o'hara");
  assert_libpq_reads (conninfo, "password", "p\\ w'd");
  assert_libpq_reads (conninfo, "sslmode", "require");
  curio_server_fields_clear (&fields);
}

static void
test_empty (void)
{
  CurioServerFields fields = { 0 };

  fields.values[CURIO_SERVER_HOST] = g_strdup ("");

  g_autofree char *conninfo = curio_server_fields_to_conninfo (&fields);

  g_assert_cmpstr (conninfo, ==, "");
  curio_server_fields_clear (&fields);
}

static void
test_from_conninfo (void)
{
  CurioServerFields fields = { 0 };

  g_assert_true (curio_server_fields_from_conninfo (
      &fields, " host = db.example port=6000 user='a \\'b\\\\' dbname= x"));
  g_assert_cmpstr (fields.values[CURIO_SERVER_HOST], ==, "db.example");
  g_assert_cmpstr (fields.values[CURIO_SERVER_PORT], ==, "6000");
  g_assert_cmpstr (fields.values[CURIO_SERVER_USER], ==, "a 'b\\");
  g_assert_cmpstr (fields.values[CURIO_SERVER_DATABASE], ==, "x");
  g_assert_null (fields.values[CURIO_SERVER_PASSWORD]);
  g_assert_true (curio_server_fields_from_conninfo (&fields, ""));
  g_assert_null (fields.values[CURIO_SERVER_HOST]);
  curio_server_fields_clear (&fields);
}

static void
test_more_than_fields (void)
{
  static const char *const others[] = {
    "postgresql://u@h/db", "service=shop", "host=h options=-csearch_path=x",
    "host='open",          "nonsense",
  };
  CurioServerFields fields = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("%s", others[i]);
      g_assert_false (curio_server_fields_from_conninfo (&fields, others[i]));
      curio_server_fields_clear (&fields);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/server-fields/to-conninfo", test_to_conninfo);
  g_test_add_func ("/server-fields/empty", test_empty);
  g_test_add_func ("/server-fields/from-conninfo", test_from_conninfo);
  g_test_add_func ("/server-fields/more-than-fields", test_more_than_fields);
  return g_test_run ();
}
