/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeping up with a server that crashes: what it did not log is gone, and no
 * look may find the table as it was. */
#include <locale.h>
#include <signal.h>

#include "curio-local-server.h"
#include "curio-shop-writer.h"
#include "refresh-writers.h"
#include "remove-tree.h"
#include "server-home.h"
#include "told-program.h"

/* --- a server -------------------------------------------------------------
 */

/* One process of the server dies; the server ends all others and starts them
 * again by itself. */
static void
crash (void)
{
  int pid = PQbackendPID (writers[0].conn);

  g_assert_no_errno (kill (pid, SIGKILL));
  server_home_wait_until_gone (pid);
  for (int i = 0; i < N_WRITERS; i++)
    g_clear_pointer (&writers[i].conn, PQfinish);
  for (int i = 0; PQping (server->conninfo) != PQPING_OK; i++)
    {
      g_assert_cmpint (i, <, 3000);
      g_usleep (10 * 1000);
    }
  open_writers ();
}

static gboolean
look (const CurioSource *source, const CurioFacts *facts,
      const CurioTableState *state, CurioRefreshCare care,
      CurioRefresh *refresh, GError **error)
{
  return curio_source_refresh (source, facts, state, care, NULL, NULL, refresh,
                               error);
}

/* Nothing has been written since, and yet nothing is there. */
static void
check_emptied (const CurioSource *source, const CurioFacts *facts,
               const CurioTableState *state)
{
  static const CurioRefreshCare cares[]
      = { CURIO_REFRESH_QUICK, CURIO_REFRESH_SURE };

  for (gsize i = 0; i < G_N_ELEMENTS (cares); i++)
    {
      g_autoptr (GError) error = NULL;
      CurioRefresh refresh;

      g_assert_false (look (source, facts, state, cares[i], &refresh, &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY);
    }
}

static void
check_unchanged (const CurioSource *source, const CurioFacts *facts,
                 const CurioTableState *state)
{
  g_autoptr (GError) error = NULL;
  CurioRefresh refresh;

  g_assert_true (
      look (source, facts, state, CURIO_REFRESH_SURE, &refresh, &error));
  g_assert_no_error (error);
  g_assert_cmpint (refresh.outcome, ==, CURIO_REFRESH_UNCHANGED);
  curio_refresh_clear (&refresh);
}

static void
test_unlogged (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "fleeting");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  CurioRefresh refresh;

  make_table ("fleeting");
  g_assert_true (run (&writers[0], "ALTER TABLE fleeting SET UNLOGGED"));
  g_assert_true (run (&writers[0], "CHECKPOINT"));
  facts = curio_source_load_stated (source, NULL, NULL, &state, &error);
  g_assert_no_error (error);
  check_unchanged (source, facts, state);
  crash ();
  check_emptied (source, facts, state);

  /* As many lines as before, by transactions whose numbers were given before,
   * perhaps. */
  make_table ("source_of_it");
  g_assert_true (
      run (&writers[0], "INSERT INTO fleeting SELECT * FROM source_of_it"));
  g_assert_true (
      look (source, facts, state, CURIO_REFRESH_SURE, &refresh, &error));
  g_assert_no_error (error);
  g_assert_cmpint (refresh.outcome, ==, CURIO_REFRESH_RELOADED);
  curio_refresh_clear (&refresh);
}

/* --- the local one --------------------------------------------------------
 */

static void
fill (const char *shop)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioShopWriter) writer
      = curio_shop_writer_new (shop, CURIO_SHOP_UNLOGGED, NULL, &error);
  const CurioRow row = {
    .invoice_no = {"1",  1},
    .stock_code = { "s", 1},
    .quantity = 1,
    .price_mills = 1000
  };

  g_assert_no_error (error);
  for (int i = 0; i < 9; i++)
    g_assert_true (curio_shop_writer_add (writer, &row, &error));
  g_assert_true (curio_shop_writer_commit (writer, &error));
}

/* A start in good order is none: the lines are not read again for it. */
static void
test_local (void)
{
  g_autofree char *home = g_strdup (g_get_user_data_dir ());
  g_autoptr (CurioSource) source = curio_source_new_local ("fleeting");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  g_autoptr (CurioLocalServer) kept = NULL;
  GPid pid;

  fill ("fleeting");
  facts = curio_source_load_stated (source, NULL, NULL, &state, &error);
  g_assert_no_error (error);
  check_unchanged (source, facts, state);
  kept = curio_local_server_acquire (NULL, &error);
  g_assert_no_error (error);
  check_unchanged (source, facts, state);
  pid = server_home_get_server (home);
  server_home_kill (pid);
  check_emptied (source, facts, state);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = NULL;
  int status;

  setlocale (LC_ALL, "");
  if (argc > 1 && g_str_equal (argv[1], TOLD_PROGRAM_ARGUMENT))
    return told_program_run ();
  home = server_home_new_furnished ();
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  open_writers ();
  g_test_add_func ("/refresh-crash/unlogged", test_unlogged);
  g_test_add_func ("/refresh-crash/local", test_local);
  status = g_test_run ();
  for (int i = 0; i < N_WRITERS; i++)
    PQfinish (writers[i].conn);
  server_fixture_free (server);
  remove_tree (home);
  server_home_clear_model ();
  return status;
}
