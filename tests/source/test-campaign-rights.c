/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may use the register in a database: colleagues who read the same lines,
 * and nobody else; and hands off what is not ours. */
#include "campaign-table-fixture.h"

/* --- what may be done ---------------------------------------------------- */

static void
assert_state (const char *user, CurioCampaignTableState expected)
{
  g_autoptr (CurioCampaignTable) table = open_as (user);

  g_assert_cmpint (curio_campaign_table_get_state (table), ==, expected);
}

/* Whether there is a register that USER sees nothing of. */
static void
assert_hidden (const char *user, gboolean expected)
{
  g_autoptr (CurioCampaignTable) table = open_as (user);

  g_assert_cmpint (curio_campaign_table_is_hidden (table), ==, expected);
}

static void
test_rights (void)
{
  make_lines ();
  assert_state ("anna", CURIO_CAMPAIGN_TABLE_NO_RIGHT);
  assert_hidden ("anna", FALSE);
  /* A schema that an administrator has made for her. */
  run ("CREATE SCHEMA curio; GRANT USAGE, CREATE ON SCHEMA curio TO anna");
  assert_state ("anna", CURIO_CAMPAIGN_TABLE_UNMADE);
  assert_state ("ben", CURIO_CAMPAIGN_TABLE_NO_RIGHT);
  {
    g_autoptr (CurioCampaignTable) anna = open_as ("anna");

    add (anna, "Spring");
  }
  assert_state ("anna", CURIO_CAMPAIGN_TABLE_READY);
  /* She does not own the schema, so its owner has to let others in. */
  assert_state ("ben", CURIO_CAMPAIGN_TABLE_NO_RIGHT);
  assert_hidden ("ben", TRUE);
  assert_hidden ("anna", FALSE);
  run ("GRANT USAGE ON SCHEMA curio TO ben");
  assert_state ("ben", CURIO_CAMPAIGN_TABLE_READY);
  run ("REVOKE INSERT ON ALL TABLES IN SCHEMA curio FROM ben");
  assert_state ("ben", CURIO_CAMPAIGN_TABLE_READABLE);
  assert_state ("carl", CURIO_CAMPAIGN_TABLE_NO_RIGHT);
  /* Who comes later is let in by the owner of the tables all the same. */
  run ("GRANT SELECT ON public.retail TO carl;"
       "GRANT USAGE ON SCHEMA curio TO carl");
  {
    g_autoptr (CurioCampaignTable) anna = open_as ("anna");

    add (anna, "Summer");
  }
  assert_state ("carl", CURIO_CAMPAIGN_TABLE_READY);
}

/* Nobody gets to see customers who may not read the lines. */
static void
test_strangers (void)
{
  g_autoptr (CurioCampaignTable) boss = NULL;

  make_lines ();
  boss = open_as ("boss");
  add (boss, "Spring");
  assert_state ("ben", CURIO_CAMPAIGN_TABLE_READY);
  assert_state ("carl", CURIO_CAMPAIGN_TABLE_NO_RIGHT);
  /* Who comes later is let in with the next campaign. */
  run ("GRANT SELECT ON public.retail TO carl");
  add (boss, "Summer");
  assert_state ("carl", CURIO_CAMPAIGN_TABLE_READY);
}

static void
test_read_only (void)
{
  g_autofree char *set = NULL;

  make_lines ();
  set = g_strdup_printf (
      "ALTER DATABASE %s SET default_transaction_read_only = on", database);
  run (set);
  assert_state ("boss", CURIO_CAMPAIGN_TABLE_READ_ONLY);
}

static void
test_read_only_later (void)
{
  g_autofree char *set = NULL;
  g_autoptr (CurioCampaignTable) table = NULL;

  make_lines ();
  table = open_as ("boss");
  add (table, "Spring");
  set = g_strdup_printf (
      "ALTER DATABASE %s SET default_transaction_read_only = on", database);
  run (set);
  assert_state ("boss", CURIO_CAMPAIGN_TABLE_READABLE);
}

static void
test_foreign (void)
{
  make_lines ();
  run ("CREATE SCHEMA curio; CREATE TABLE curio.cat (name text)");
  assert_state ("boss", CURIO_CAMPAIGN_TABLE_FOREIGN);
  run ("CREATE TABLE curio.register_version (paws int);"
       "CREATE TABLE curio.campaign (name text);"
       "CREATE TABLE curio.campaign_customer (name text)");
  assert_state ("boss", CURIO_CAMPAIGN_TABLE_FOREIGN);
}

static void
test_newer (void)
{
  g_autoptr (CurioCampaignTable) table = NULL;

  make_lines ();
  table = open_as ("boss");
  add (table, "Spring");
  run ("UPDATE curio.register_version SET version = 2");
  assert_state ("boss", CURIO_CAMPAIGN_TABLE_NEWER);
  assert_hidden ("boss", TRUE);
}

/* Two tables of lines in one database are two shops. */
static void
test_two_tables (void)
{
  g_autofree char *conninfo = NULL;
  g_autoptr (CurioSource) source = NULL;
  g_autoptr (CurioCampaignTable) first = NULL;
  g_autoptr (CurioCampaignTable) second = NULL;
  g_autoptr (GError) error = NULL;

  make_lines ();
  run ("CREATE TABLE public.\"Other\" (invoice_no text)");
  first = open_as ("boss");
  add (first, "Spring");
  conninfo = g_strdup_printf ("host=%s port=%d user=boss dbname=%s",
                              server->folder, server->port, database);
  source = curio_source_new_server (conninfo, "\"Other\"");
  second = curio_campaign_table_open (source, NULL, &error);
  g_assert_no_error (error);
  add (second, "Spring");
  assert_listed (first, 1, "Spring");
  assert_listed (second, 1, "Spring");
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  start_server ();
#define ADD(name, func) g_test_add_func ("/campaign-rights/" name, func)
  ADD ("rights", test_rights);
  ADD ("strangers", test_strangers);
  ADD ("read-only", test_read_only);
  ADD ("read-only-later", test_read_only_later);
  ADD ("foreign", test_foreign);
  ADD ("newer", test_newer);
  ADD ("two-tables", test_two_tables);
#undef ADD
  status = g_test_run ();
  stop_server ();
  return status;
}
