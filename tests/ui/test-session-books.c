/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledgers of a session: which are made anew. */

#include "curio-session.h"
#include "ui-shop.h"
#include "remove-tree.h"

static const ShopOrder orders[] = {
  {"10001",  "United Kingdom", "2011-01-10", 100},
  { "10002", "France",         "2011-02-20", 30 },
};

static CurioSession *
new_session (void)
{
  CurioSession *session = curio_session_new ();
  g_autoptr (CurioSource) source = curio_source_new_local ("books");
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));

  curio_session_show (session, source, facts);
  return session;
}

/* There and back is no second pass over the lines; another list of what is no
 * goods is one. */
static void
test_ledgers (void)
{
  CurioSession *session = new_session ();
  const char *const codes[] = {
    curio_dictionary_get (curio_session_get_facts (session)->products, 0), NULL
  };
  g_autoptr (CurioLedger) trading
      = curio_ledger_ref (curio_session_get_ledger (session));
  g_autoptr (CurioLedger) poc = NULL;

  curio_session_set_books (session, CURIO_BOOKS_POC);
  poc = curio_ledger_ref (curio_session_get_ledger (session));
  g_assert_cmpint (poc->kind, ==, CURIO_BOOKS_POC);
  curio_session_set_books (session, CURIO_BOOKS_TRADING);
  g_assert_true (curio_session_get_ledger (session) == trading);
  curio_session_set_books (session, CURIO_BOOKS_POC);
  g_assert_true (curio_session_get_ledger (session) == poc);
  curio_session_set_books (session, CURIO_BOOKS_TRADING);
  g_assert_true (curio_session_set_not_goods (session, codes, NULL));
  g_assert_true (curio_session_get_ledger (session) != trading);
  g_assert_false (curio_session_get_ledger (session)->is_goods[0]);
  g_assert_true (curio_session_set_not_goods (session, NULL, NULL));
  g_assert_true (curio_session_get_ledger (session)->is_goods[0]);
  g_assert_finalize_object (session);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("curio-books-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-books/ledgers", test_ledgers);
  status = g_test_run ();
  remove_tree (home);
  return status;
}
