/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the server counted is believed on a quick look: when, for how long, and
 * when not.  A line is written, and the counters of before are made those of
 * after, as if nobody had counted it. */
#include "curio-kept-connection.h"
#include "refresh-writers.h"

static CurioTableState *
look_now (const CurioSource *source)
{
  g_autoptr (GError) error = NULL;
  CurioTableState *state = NULL;

  g_assert_true (run (&writers[0], "SELECT pg_stat_force_next_flush ()"));
  curio_facts_unref (
      curio_source_load_stated (source, NULL, NULL, &state, &error));
  g_assert_no_error (error);
  return state;
}

typedef struct
{
  const char *name;
  gint64 age; /* of the last count of all lines, in seconds */
  CurioRefreshCare care;
  CurioRefreshOutcome expected;
} Case;

static const Case cases[] = {
  {"believed",        10,    CURIO_REFRESH_QUICK, CURIO_REFRESH_UNCHANGED},
  { "nearly an hour", 3500,  CURIO_REFRESH_QUICK, CURIO_REFRESH_UNCHANGED},
  { "an hour",        3600,  CURIO_REFRESH_QUICK, CURIO_REFRESH_ADDED    },
  { "asked for",      10,    CURIO_REFRESH_SURE,  CURIO_REFRESH_ADDED    },
 /* The clock of this computer was put back since. */
  { "clock put back", -1000, CURIO_REFRESH_QUICK, CURIO_REFRESH_ADDED    },
};

/* Facts and state of before a line that nobody has counted. */
static CurioFacts *
load_before (const CurioSource *source, CurioTableState **out_state,
             const char *statement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioTableState) after = NULL;
  CurioFacts *facts;

  make_table ("believed");
  facts = curio_source_load_stated (source, NULL, NULL, out_state, &error);
  g_assert_no_error (error);
  g_assert_true (run (&writers[0], statement));
  after = look_now (source);
  g_assert_cmpstr ((*out_state)->counters, !=, after->counters);
  g_free ((*out_state)->counters);
  (*out_state)->counters = g_strdup (after->counters);
  return facts;
}

static void
check_outcome (const CurioSource *source, const CurioFacts *facts,
               const CurioTableState *state, CurioRefreshCare care,
               CurioRefreshOutcome expected)
{
  g_autoptr (GError) error = NULL;
  CurioRefresh refresh;

  g_assert_true (curio_source_refresh (source, facts, state, care, NULL, NULL,
                                       &refresh, &error));
  g_assert_no_error (error);
  g_assert_cmpint (refresh.outcome, ==, expected);
  curio_refresh_clear (&refresh);
}

#define NEW_LINE                                                              \
  "INSERT INTO believed VALUES "                                              \
  "('n1', 'c1', 'd', 1, '2012-01-01', 1, '1', 'UK')"

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "believed");
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = load_before (source, &state, NEW_LINE);

  state->proved_at = g_get_real_time () / G_USEC_PER_SEC - one->age;
  check_outcome (source, facts, state, one->care, one->expected);
}

/* Where nobody counts there is nothing to believe. */
static void
test_not_counted (void)
{
  g_autofree char *conninfo
      = g_strconcat (server->conninfo, " options='-c track_counts=off'", NULL);
  g_autoptr (CurioSource) source
      = curio_source_new_server (conninfo, "believed");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = NULL;

  make_table ("believed");
  facts = curio_source_load_stated (source, NULL, NULL, &state, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (state->counters, ==, "");
  g_assert_true (run (&writers[0], NEW_LINE));
  check_outcome (source, facts, state, CURIO_REFRESH_QUICK,
                 CURIO_REFRESH_ADDED);
}

/* Four thousand million transactions later the numbers of rows come round: one
 * line less and one more would look like none. */
static void
test_numbers_come_round (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "believed");
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioTableState) now = NULL;
  g_autoptr (CurioFacts) facts = load_before (
      source, &state, "DELETE FROM believed WHERE ctid = '(0,1)'; " NEW_LINE);

  now = look_now (source);
  state->settled = now->next - (G_GUINT64_CONSTANT (1) << 32);
  check_outcome (source, facts, state, CURIO_REFRESH_SURE,
                 CURIO_REFRESH_RELOADED);
}

/* --- counting -------------------------------------------------------------
 */

static gint64
count_scans (void)
{
  g_autofree char *n = server_fixture_ask (
      server, "SELECT pg_stat_get_numscans('believed'::regclass)");

  return g_ascii_strtoll (n, NULL, 10);
}

/* All looks of the facts' state, which takes that of the look. */
static CurioRefreshOutcome
look_again (const CurioSource *source, const CurioFacts *facts,
            CurioTableState **state, CurioRefreshCare care)
{
  g_autoptr (GError) error = NULL;
  CurioRefresh refresh;
  CurioRefreshOutcome outcome;

  g_assert_true (curio_source_refresh (source, facts, *state, care, NULL, NULL,
                                       &refresh, &error));
  g_assert_no_error (error);
  outcome = refresh.outcome;
  g_assert_true ((refresh.facts == NULL)
                 == (outcome == CURIO_REFRESH_UNCHANGED));
  curio_table_state_free (*state);
  *state = g_steal_pointer (&refresh.state);
  curio_refresh_clear (&refresh);
  return outcome;
}

/* Where others write elsewhere, one pass over the lines proves that they are
 * what they were, be they held as lines or as sums; what was proved is
 * believed for another hour. */
static void
test_counted (gconstpointer data)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "believed");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  gint64 n_scans;

  make_table ("believed");
  source->grain = (CurioGrain)GPOINTER_TO_INT (data);
  facts = curio_source_load_stated (source, NULL, NULL, &state, &error);
  g_assert_no_error (error);
  g_assert_true (run (&writers[0], "SELECT pg_current_xact_id ()"));
  g_usleep (1100 * 1000);
  n_scans = count_scans ();
#define LOOK(care) look_again (source, facts, &state, CURIO_REFRESH_##care)
  g_assert_cmpint (LOOK (SURE), ==, CURIO_REFRESH_UNCHANGED);
  curio_kept_connection_forget ();
  for (int i = 0; count_scans () == n_scans; i++)
    {
      g_assert_cmpint (i, <, 1000);
      g_usleep (10 * 1000);
    }
  g_assert_cmpint (count_scans (), ==, n_scans + 1);
  state->proved_at -= 3600;
  g_assert_true (run (&writers[0], "SELECT pg_current_xact_id ()"));
  g_assert_cmpint (LOOK (QUICK), ==, CURIO_REFRESH_UNCHANGED);
  g_assert_cmpint (g_get_real_time () / G_USEC_PER_SEC - state->proved_at, <,
                   60);
  g_assert_true (run (&writers[0], "DELETE FROM believed"
                                   " WHERE ctid = '(0,1)';" NEW_LINE));
  g_assert_cmpint (LOOK (SURE), ==, CURIO_REFRESH_RELOADED);
#undef LOOK
}

/* --- too many -------------------------------------------------------------
 */

#define N_ROWS 41
/* So few rows that the planner would never think of sums. */
#define BELITTLE                                                              \
  "UPDATE pg_class SET reltuples = 1, relpages = 1 WHERE relname = "          \
  "'believed'"

/* Loaded at GRAIN; looked at again, by a budget that N_ROWS are above and not
 * twice above, when STATEMENT has added N_MORE. */
static void
check_reloaded (CurioGrain grain, const char *statement, gint64 n_more,
                gboolean has_lines)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "believed");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  CurioRefresh refresh;

  make_table ("believed");
  source->grain = grain;
  facts = curio_source_load_stated (source, NULL, NULL, &state, &error);
  g_assert_no_error (error);
  g_assert_true (run (&writers[0], statement));
  g_assert_true (run (&writers[0], BELITTLE));
  source->grain = CURIO_GRAIN_AUTO;
  source->line_budget = N_ROWS / 2 + 1;
  g_assert_true (curio_source_refresh (
      source, facts, state, CURIO_REFRESH_SURE, NULL, NULL, &refresh, &error));
  g_assert_no_error (error);
  g_assert_cmpint (refresh.outcome, ==, CURIO_REFRESH_RELOADED);
  g_assert_cmpint (curio_facts_has_lines (refresh.facts), ==, has_lines);
  g_assert_cmpint (refresh.facts->n_rows, ==, N_ROWS + n_more);
  curio_refresh_clear (&refresh);
}

/* What was too large for the budget is not tried again, though the load would
 * bear with twice as many. */
static void
test_sums_stay_sums (void)
{
  check_reloaded (CURIO_GRAIN_ORDERS, NEW_LINE, 1, FALSE);
}

/* Emptied and begun anew, it is read by lines again. */
static void
test_sums_become_lines (void)
{
  check_reloaded (CURIO_GRAIN_ORDERS, "TRUNCATE believed; " NEW_LINE,
                  1 - N_ROWS, TRUE);
}

/* New lines by which all become too many: the sums are read. */
static void
test_lines_become_sums (void)
{
  check_reloaded (CURIO_GRAIN_LINES,
                  NEW_LINE "; INSERT INTO believed SELECT 'n' || g, 'c1',"
                           " 'd', 1, '2012-01-01', 1, '1', 'UK'"
                           " FROM generate_series (2, 1000) g",
                  1000, FALSE);
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
      g_autofree char *path
          = g_strconcat ("/refresh-belief/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/refresh-belief/not-counted", test_not_counted);
  g_test_add_func ("/refresh-belief/numbers-come-round",
                   test_numbers_come_round);
  g_test_add_data_func ("/refresh-belief/counted/lines",
                        GINT_TO_POINTER (CURIO_GRAIN_LINES), test_counted);
  g_test_add_data_func ("/refresh-belief/counted/sums",
                        GINT_TO_POINTER (CURIO_GRAIN_ORDERS), test_counted);
  g_test_add_func ("/refresh-belief/sums-stay-sums", test_sums_stay_sums);
  g_test_add_func ("/refresh-belief/sums-become-lines",
                   test_sums_become_lines);
  g_test_add_func ("/refresh-belief/lines-become-sums",
                   test_lines_become_sums);
  status = g_test_run ();
  for (int i = 0; i < N_WRITERS; i++)
    PQfinish (writers[i].conn);
  server_fixture_free (server);
  return status;
}
