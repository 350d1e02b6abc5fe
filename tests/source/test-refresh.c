/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeping up: whatever happens to a table between two looks, a refresh gives
 * the facts that a whole load gives.  Random histories on a real server, with
 * transactions that overlap, and the single cases that the histories are made
 * of. */
#include "facts-equality.h"
#include "refresh-writers.h"

#define N_HISTORIES 520

#define COLUMNS                                                               \
  "(invoice_no, stock_code, description, quantity, invoice_date, "            \
  "unit_price, customer_id, country)"

static void
end_transactions (void)
{
  for (int i = 0; i < N_WRITERS; i++)
    if (writers[i].is_open)
      {
        run (&writers[i], "ROLLBACK");
        writers[i].is_open = FALSE;
      }
}

/* --- histories ------------------------------------------------------------
 */

static guint next_invoice;

static void
insert (Writer *writer, GRand *rand)
{
  static const char *const customers[]
      = { "'1'", "'2.0'", "'K-17'", "NULL", "'14'", "' '" };
  static const char *const countries[] = { "'UK'", "'EIRE'", "'Jersey'" };
  static const char *const codes[]
      = { "'c1'", "'c2'", "'POST'", "'b'", "'9'" };
  gboolean is_late = g_rand_int_range (rand, 0, 12) == 0;
  guint invoice = is_late ? (guint)g_rand_int_range (rand, 0, 14)
                          : 1000 + next_invoice++;
  const char *kind = !is_late && invoice % 5 == 0 ? "C" : "i";
#define PICK(of) of[g_rand_int_range (rand, 0, G_N_ELEMENTS (of))]

  for (int i = g_rand_int_range (rand, 1, 5); i > 0; i--)
    {
      g_autofree char *sql = g_strdup_printf (
          "INSERT INTO h " COLUMNS " VALUES ('%s%u', %s, 'd%d', %d, timestamp "
          "'2011-01-%02d 00:00' + %d * interval '%s', %d.25, %s, %s)",
          kind, invoice, PICK (codes), g_rand_int_range (rand, 0, 6),
          g_rand_int_range (rand, -1, 6), g_rand_int_range (rand, 1, 9),
          g_rand_int_range (rand, 0, 6),
          g_rand_int_range (rand, 0, 8) == 0 ? "300 milliseconds" : "1 hour",
          g_rand_int_range (rand, 0, 4), PICK (customers), PICK (countries));

      if (!run (writer, sql))
        return;
    }
#undef PICK
}

static void
change (Writer *writer, GRand *rand)
{
  static const char *const statements[] = {
    "UPDATE h SET quantity = quantity + 1 WHERE invoice_no = 'i%d'",
    "UPDATE h SET country = country WHERE invoice_no = 'i%d'",
    "DELETE FROM h WHERE invoice_no = 'i%d'",
    "DELETE FROM h WHERE ctid = (SELECT min (ctid) FROM h) AND %d > 0",
  };
  /* Constant texts with one number each. */
  g_auto (GStrv) parts = g_strsplit (
      statements[g_rand_int_range (rand, 0, G_N_ELEMENTS (statements))], "%d",
      2);
  g_autofree char *sql = g_strdup_printf (
      "%s%d%s", parts[0], g_rand_int_range (rand, 0, 14), parts[1]);

  run (writer, sql);
}

/* What cannot be taken back, or locks all others out: by one who has nothing
 * else under way. */
static void
rebuild (Writer *writer, GRand *rand)
{
  static const char *const statements[] = {
    "VACUUM h",
    "VACUUM h",
    "VACUUM (FREEZE) h",
    "VACUUM FULL h",
    "ALTER TABLE h ADD COLUMN IF NOT EXISTS extra int DEFAULT 7",
    "ALTER TABLE h ALTER COLUMN quantity TYPE bigint",
    "ALTER TABLE h DROP COLUMN unit_price;"
    "ALTER TABLE h ADD COLUMN unit_price numeric DEFAULT 2.5",
    "CREATE TEMP TABLE kept AS SELECT * FROM h; TRUNCATE h;"
    "INSERT INTO h SELECT * FROM kept; DROP TABLE kept",
    "TRUNCATE h; INSERT INTO h " COLUMNS " SELECT 'i' || g, 'c1', 'd', 1, "
    "'2011-01-01', 1, '1', 'UK' FROM generate_series (1, 30) g",
    "ANALYZE h",
  };

  if (!writer->is_open)
    run (writer,
         statements[g_rand_int_range (rand, 0, G_N_ELEMENTS (statements))]);
}

/* What a writer has done is counted some moments later, when it has nothing
 * else to do; here at once. */
static void
count_now (Writer *writer)
{
  if (!writer->is_open)
    g_assert_true (run (writer, "SELECT pg_stat_force_next_flush ()"));
}

static void
switch_transaction (Writer *writer, GRand *rand)
{
  if (writer->is_open)
    {
      gboolean keeps = g_rand_int_range (rand, 0, 4) > 0;

      if (run (writer, keeps ? "COMMIT" : "ROLLBACK"))
        writer->is_open = FALSE;
    }
  else
    {
      /* While it is in a transaction nothing of it is counted. */
      count_now (writer);
      writer->is_open = run (writer, "BEGIN");
    }
}

/* A part of a transaction, taken back or not. */
static void
insert_in_part (Writer *writer, GRand *rand)
{
  if (!writer->is_open || !run (writer, "SAVEPOINT part"))
    return;
  insert (writer, rand);
  if (writer->is_open)
    run (writer, g_rand_boolean (rand) ? "RELEASE SAVEPOINT part"
                                       : "ROLLBACK TO SAVEPOINT part");
}

/* Mostly new lines, as in a shop. */
static void
take_step (GRand *rand)
{
  Writer *writer = &writers[g_rand_int_range (rand, 0, N_WRITERS)];
  int dice = g_rand_int_range (rand, 0, 100);

  if (dice < 60)
    insert (writer, rand);
  else if (dice < 70)
    switch_transaction (writer, rand);
  else if (dice < 82)
    insert_in_part (writer, rand);
  else if (dice < 92)
    change (writer, rand);
  else
    rebuild (writer, rand);
}

static guint n_outcomes[3];
static guint n_counted_late;

/* The facts move on, as in the window. */
static CurioRefreshOutcome
refresh (const CurioSource *source, CurioRefreshCare care, CurioFacts **facts,
         CurioTableState **state)
{
  g_autoptr (GError) error = NULL;
  CurioRefresh found;

  g_assert_true (curio_source_refresh (source, *facts, *state, care, NULL,
                                       NULL, &found, &error));
  g_assert_no_error (error);
  n_outcomes[found.outcome]++;
  if (found.facts != NULL)
    {
      curio_facts_unref (*facts);
      *facts = g_steal_pointer (&found.facts);
    }
  curio_table_state_free (*state);
  *state = g_steal_pointer (&found.state);
  return found.outcome;
}

/* A look that believes what was counted may come too early to find anything;
 * once all is counted it finds everything. */
static void
check_refresh (const CurioSource *source, CurioRefreshCare care,
               CurioFacts **facts, CurioTableState **state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) whole = NULL;
  CurioRefreshOutcome outcome = refresh (source, care, facts, state);

  if (care == CURIO_REFRESH_QUICK && outcome == CURIO_REFRESH_UNCHANGED)
    {
      for (int i = 0; i < N_WRITERS; i++)
        count_now (&writers[i]);
      outcome = refresh (source, care, facts, state);
      n_counted_late += outcome != CURIO_REFRESH_UNCHANGED;
    }
  whole = curio_source_load (source, NULL, NULL, &error);
  g_assert_no_error (error);
  facts_assert_same (*facts, whole);
}

static void
live_history (const CurioSource *source, GRand *rand)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  CurioRefreshCare care
      = g_rand_boolean (rand) ? CURIO_REFRESH_QUICK : CURIO_REFRESH_SURE;

  make_table ("h");
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    take_step (rand);
  facts = curio_source_load_stated (source, NULL, NULL, &state, &error);
  g_assert_no_error (error);
  for (int round = g_rand_int_range (rand, 2, 5); round > 0; round--)
    {
      for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
        take_step (rand);
      check_refresh (source, care, &facts, &state);
    }
  end_transactions ();
}

static void
test_histories (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20111209);
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "h");

  for (int i = 0; i < N_HISTORIES; i++)
    live_history (source, rand);
  g_test_message ("%u unchanged, %u added to, %u loaded anew; %u counted late",
                  n_outcomes[CURIO_REFRESH_UNCHANGED],
                  n_outcomes[CURIO_REFRESH_ADDED],
                  n_outcomes[CURIO_REFRESH_RELOADED], n_counted_late);
  /* Each way was gone, or the test has shown nothing. */
  for (int i = 0; i < 3; i++)
    g_assert_cmpuint (n_outcomes[i], >, N_HISTORIES / 4);
  g_assert_cmpuint (n_counted_late, >, N_HISTORIES / 8);
}

/* --- single cases ---------------------------------------------------------
 */

typedef struct
{
  const char *name;
  const char *first;  /* before the load, by one who keeps it open */
  const char *second; /* between load and refresh, by the same */
  CurioRefreshOutcome expected;
} Case;

#define SALE(invoice)                                                         \
  "INSERT INTO one VALUES ('" invoice                                         \
  "', 'c1', 'd', 1, '2012-01-01', 1, '1', 'UK');"

static const Case cases[] = {
  {"nothing",           "",                                            "",                                                    CURIO_REFRESH_UNCHANGED},
  { "new",              "",                                            SALE ("n1") SALE ("n1"),                               CURIO_REFRESH_ADDED    },
  { "late",             "",                                            SALE ("i1"),                                           CURIO_REFRESH_RELOADED },
  { "updated",          "",                                            "UPDATE one SET quantity = 9 WHERE invoice_no = 'i1'",
   CURIO_REFRESH_RELOADED                                                                                                                            },
  { "deleted",          "",                                            "DELETE FROM one WHERE invoice_no = 'i1'",
   CURIO_REFRESH_RELOADED                                                                                                                            },
 /* The number of lines is the same as before. */
  { "exchanged",        "",
   "DELETE FROM one WHERE ctid = (SELECT min (ctid) FROM one);" SALE ("n1"),
   CURIO_REFRESH_RELOADED                                                                                                                            },
  { "taken back",       "",                                            "BEGIN;" SALE ("n1") "ROLLBACK",
   CURIO_REFRESH_UNCHANGED                                                                                                                           },
  { "under way",        "BEGIN;" SALE ("n1"),                          "COMMIT",                                              CURIO_REFRESH_ADDED    },
  { "in part",          "BEGIN; SAVEPOINT a;" SALE ("n1") "RELEASE a", "COMMIT",
   CURIO_REFRESH_ADDED                                                                                                                               },
  { "truncated",        "",                                            "TRUNCATE one;" SALE ("n1"),                           CURIO_REFRESH_RELOADED },
  { "rewritten",        "",                                            "ALTER TABLE one ALTER quantity TYPE bigint",
   CURIO_REFRESH_RELOADED                                                                                                                            },
 /* Every row stays where it is, and every price is another. */
  { "column exchanged", "",
   "ALTER TABLE one DROP COLUMN unit_price;"
    "ALTER TABLE one ADD COLUMN unit_price numeric DEFAULT 7",                                                                CURIO_REFRESH_RELOADED },
  { "vacuumed",         "DELETE FROM one WHERE invoice_no = 'i2'",     "VACUUM one",
   CURIO_REFRESH_UNCHANGED                                                                                                                           },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "one");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  g_autoptr (CurioFacts) whole = NULL;
  CurioRefresh refresh;

  make_table ("one");
  g_assert_true (run (&writers[1], one->first));
  facts = curio_source_load_stated (source, NULL, NULL, &state, &error);
  g_assert_no_error (error);
  g_assert_cmpint (curio_table_state_get_sight (state), ==, CURIO_SIGHT_CLEAR);
  g_assert_true (run (&writers[1], one->second));
  g_assert_true (curio_source_refresh (
      source, facts, state, CURIO_REFRESH_SURE, NULL, NULL, &refresh, &error));
  g_assert_no_error (error);
  g_assert_cmpint (refresh.outcome, ==, one->expected);
  whole = curio_source_load (source, NULL, NULL, &error);
  facts_assert_same (refresh.facts != NULL ? refresh.facts : facts, whole);
  curio_refresh_clear (&refresh);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  open_writers ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/refresh/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/refresh/histories", test_histories);
  status = g_test_run ();
  for (int i = 0; i < N_WRITERS; i++)
    PQfinish (writers[i].conn);
  server_fixture_free (server);
  return status;
}
