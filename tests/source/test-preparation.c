/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `curio prepare` prints is run by psql, and then Curio does its work as
 * the role that it made, and that role can do nothing else. */
#include "curio-preparation.h"

#include <string.h>

#include "curio-campaign-table.h"
#include "load-fixture.h"
#include "preparation-fixture.h"

#define ODD_TABLE "Odd \"\"t'a\\ble; --"
#define ODD_ROLE "o'd\"d \\ro;le"

static ServerFixture *server;

static void
check_reads_only (const char *role, const char *schema, const char *table)
{
  static const struct
  {
    const char *statement;
    gboolean may;
  } cases[] = {
    {"SELECT count(*) FROM %s",               TRUE },
    { "SELECT xmin FROM %s",                  TRUE },
    { "DELETE FROM %s",                       FALSE},
    { "UPDATE %s SET country = 'x'",          FALSE},
    { "INSERT INTO %s SELECT * FROM %s",      FALSE},
    { "TRUNCATE %s",                          FALSE},
    { "CREATE TABLE public.mine AS TABLE %s", FALSE},
    { "CREATE SCHEMA mine",                   FALSE},
    { "SELECT * FROM public.secret",          FALSE},
  };
  g_autofree char *name = g_strdup_printf ("%s.%s", schema, table);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) statement = g_string_new (cases[i].statement);

      g_string_replace (statement, "%s", name, 0);
      preparation_fixture_check_may (server, role, statement->str,
                                     cases[i].may);
    }
}

static void
check_loads (const char *role, const char *table)
{
  g_autofree char *conninfo = preparation_fixture_connect_as (server, role);
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, table);
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = curio_source_load (source, NULL, NULL, &error);

  g_assert_no_error (error);
  load_fixture_check_facts (facts, &load_types[0]);
}

static CurioCampaignTableState
ask_register (const char *role, const char *table)
{
  g_autofree char *conninfo = preparation_fixture_connect_as (server, role);
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, table);
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioCampaignTable) register_table
      = curio_campaign_table_open (source, NULL, &error);

  g_assert_no_error (error);
  return curio_campaign_table_get_state (register_table);
}

/* --- the parts ----------------------------------------------------------- */

static void
test_role (void)
{
  const CurioPreparation parts = { .role = "reader" };
  g_autofree char *text = NULL;

  load_fixture_create_table (server, "plain", &load_types[0]);
  text = preparation_fixture_print (&parts, NULL, "plain");
  preparation_fixture_run (server, text);
  check_reads_only ("reader", "public", "plain");
  check_loads ("reader", "plain");
  g_assert_cmpint (ask_register ("reader", "plain"), ==,
                   CURIO_CAMPAIGN_TABLE_READ_ONLY);
}

/* The names of a person's tables may be anything. */
static void
test_odd_names (void)
{
  const CurioPreparation parts = { .role = ODD_ROLE };
  g_autofree char *text = NULL;

  load_fixture_create_table (server, "odd", &load_types[0]);
  server_fixture_run (server, "CREATE SCHEMA \"My.Shop\";"
                              "ALTER TABLE odd SET SCHEMA \"My.Shop\";"
                              "ALTER TABLE \"My.Shop\".odd RENAME TO"
                              " \"" ODD_TABLE "\"");
  text = preparation_fixture_print (&parts, NULL,
                                    "\"My.Shop\".\"" ODD_TABLE "\"");
  preparation_fixture_run (server, text);
  check_reads_only (ODD_ROLE, "\"My.Shop\"", "\"" ODD_TABLE "\"");
  check_loads (ODD_ROLE, "\"My.Shop\".\"" ODD_TABLE "\"");
}

/* Where Curio looks it finds the schema, and says who may connect. */
static void
test_looked_up (void)
{
  const CurioPreparation parts = { .role = "guest" };
  g_autofree char *text = NULL;

  load_fixture_create_table (server, "hidden", &load_types[0]);
  server_fixture_run (server, "CREATE SCHEMA closed;"
                              "ALTER TABLE hidden SET SCHEMA closed;"
                              "ALTER ROLE boss SET search_path = closed");
  text = preparation_fixture_print (&parts, server->conninfo, "HIDDEN");
  server_fixture_run (server, "ALTER ROLE boss RESET search_path");
  g_assert_nonnull (strstr (text, "\"closed\".\"hidden\""));
  g_assert_nonnull (strstr (text, "ON DATABASE \"postgres\" TO \"guest\""));
  preparation_fixture_run (server, text);
  check_loads ("guest", "closed.hidden");
}

/* Parts that come one after the other take nothing back: who was given the
 * register still writes to it, and who read only may write when he is given
 * it. */
static void
test_one_by_one (void)
{
  const CurioPreparation reads = { .role = "later" };
  const CurioPreparation registers = { .role = "later", .registers = TRUE };
  const CurioPreparation rolls_up = { .role = "later", .rolls_up = TRUE };
  const CurioPreparation *const parts[] = { &reads, &registers, &rolls_up };

  load_fixture_create_table (server, "steps", &load_types[0]);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text
          = preparation_fixture_print (parts[i], server->conninfo, "steps");

      preparation_fixture_run (server, text);
      g_assert_cmpint (ask_register ("later", "steps"), ==,
                       i == 0 ? CURIO_CAMPAIGN_TABLE_READ_ONLY
                              : CURIO_CAMPAIGN_TABLE_READY);
    }
  server_fixture_run (server, "DROP SCHEMA curio CASCADE");
}

/* A script that would do nothing is not printed as if it did something. */
static void
check_nothing_left (const char *table)
{
  const CurioPreparation parts = { .registers = TRUE };
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, table);
  g_autoptr (GError) error = NULL;
  g_autofree char *remark = NULL;

  g_assert_null (
      curio_preparation_print (&parts, source, &remark, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
}

/* The register is made once: a second role is let into what is there. */
static void
test_second_role (void)
{
  static const char *const roles[] = { "first", "second" };

  load_fixture_create_table (server, "shared", &load_types[0]);
  server_fixture_run (server, "CREATE SCHEMA curio");
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const CurioPreparation parts = { .role = roles[i], .registers = TRUE };
      g_autofree char *text
          = preparation_fixture_print (&parts, server->conninfo, "shared");

      preparation_fixture_run (server, text);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    g_assert_cmpint (ask_register (roles[i], "shared"), ==,
                     CURIO_CAMPAIGN_TABLE_READY);
  check_nothing_left ("shared");
  server_fixture_run (server, "DROP SCHEMA curio CASCADE");
}

static void
test_register (void)
{
  const CurioPreparation parts = { .role = "marketer", .registers = TRUE };
  g_autofree char *text = NULL;

  load_fixture_create_table (server, "sold", &load_types[0]);
  text = preparation_fixture_print (&parts, NULL, "sold");
  preparation_fixture_run (server, text);
  check_reads_only ("marketer", "public", "sold");
  g_assert_cmpint (ask_register ("marketer", "sold"), ==,
                   CURIO_CAMPAIGN_TABLE_READY);
  preparation_fixture_check_may (server, "marketer",
                                 "DELETE FROM curio.campaign", FALSE);
  preparation_fixture_check_may (
      server, "marketer", "UPDATE curio.campaign SET name = 'x'", FALSE);
  preparation_fixture_check_may (server, "marketer",
                                 "DROP TABLE curio.campaign_customer", FALSE);
}

static void
test_citus (void)
{
  const CurioPreparation parts = { .distributes = TRUE };
  g_autoptr (CurioSource) source = curio_source_new_server (NULL, "retail");
  g_autoptr (GError) error = NULL;
  g_autofree char *remark = NULL;
  g_autofree char *text = NULL;

  g_clear_pointer (&source->conninfo, g_free);
  g_assert_null (
      curio_preparation_print (&parts, source, &remark, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
  source->mapping.names[CURIO_COLUMN_INVOICE] = g_strdup ("bill's no");
  text = curio_preparation_print (&parts, source, &remark, NULL, NULL);
  g_assert_nonnull (strstr (text, "create_distributed_table("
                                  "'\"public\".\"retail\"', 'bill''s no'"));
}

static void
test_bad_names (void)
{
  static const char *const roles[] = { "", "caf\xe9", "x\xc0\"" };
  g_autoptr (CurioSource) source = curio_source_new_server (NULL, "retail");

  g_clear_pointer (&source->conninfo, g_free);
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const CurioPreparation parts = { .role = roles[i] };
      g_autoptr (GError) error = NULL;
      g_autofree char *remark = NULL;

      g_assert_null (
          curio_preparation_print (&parts, source, &remark, NULL, &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  server_fixture_run (server, "CREATE TABLE public.secret (a int)");
#define ADD(name, func) g_test_add_func ("/preparation/" name, func)
  ADD ("role", test_role);
  ADD ("odd-names", test_odd_names);
  ADD ("looked-up", test_looked_up);
  ADD ("one-by-one", test_one_by_one);
  ADD ("second-role", test_second_role);
  ADD ("register", test_register);
  ADD ("citus", test_citus);
  ADD ("bad-names", test_bad_names);
#undef ADD
  status = g_test_run ();
  server_fixture_free (server);
  return status;
}
