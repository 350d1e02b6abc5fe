/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept of each shop between starts: there and back, and what does not
 * hold any more. */

#include "curio-session.h"
#include "curio-settings.h"
#include "curio-shop-state.h"
#include "ui-shop.h"

static const ShopOrder orders[] = {
  {"10001",  "United Kingdom", "2011-01-10", 100},
  { "10002", "France",         "2011-02-20", 30 },
  { "10003", "EIRE",           "2011-03-05", 20 },
};

static const ShopOrder other_orders[] = {
  {"10002", "France", "2011-02-20", 30},
};

static gint32
day_of (const char *iso)
{
  gint32 day;

  g_assert_true (curio_day_parse (iso, &day));
  return day;
}

static GVariant *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  GVariant *value
      = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, &error);

  g_assert_no_error (error);
  return value;
}

static void
test_there_and_back (void)
{
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));
  CurioFilter filter = CURIO_FILTER_ALL, again;
  CurioShopState state, loaded;
  g_autoptr (GVariant) value = NULL;

  filter.books = CURIO_BOOKS_POC;
  filter.selection.from_day = day_of ("2011-02-01");
  curio_selection_add_country (&filter.selection, facts, "France", NULL);
  curio_selection_add_country (&filter.selection, facts, "EIRE", NULL);
  curio_shop_state_init (&state, &filter, facts, CURIO_SEGMENT_CANT_LOSE,
                         "segments");
  state.without_pairs = TRUE;
  state.country = g_strdup ("EI\xff");
  value = g_variant_ref_sink (curio_shop_state_save (&state));
  curio_shop_state_load (&loaded, value);
  curio_shop_state_resolve (&loaded, facts, &again);

  g_assert_true (curio_filter_equal (&filter, &again));
  g_assert_cmpint (loaded.segment, ==, CURIO_SEGMENT_CANT_LOSE);
  g_assert_cmpstr (loaded.page, ==, "segments");
  g_assert_true (loaded.without_pairs);
  g_assert_cmpstr (loaded.country, ==, "EI\xff");
  curio_filter_clear (&again);
  curio_filter_clear (&filter);
  curio_shop_state_clear (&loaded);
  curio_shop_state_clear (&state);
}

/* Settings can be edited by hand. */
static void
test_nonsense (void)
{
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));
  static const char *const texts[] = {
    "{}",
    "{'from': <'2011-02-30'>, 'to': <7>, 'books': <'none'>, "
    "'segment': <'Nobody'>, 'countries': <'France'>, 'page': <1>}",
    "{'from': <'2011-03-01'>, 'to': <'2011-02-01'>}",
    /* Of other figures: no day and no country of these. */
    "{'from': <'1999-01-01'>, 'to': <'1999-12-31'>, "
    "'countries': <[b'Atlantis']>}",
    "{'from': <'2012-01-01'>}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GVariant) value = parse (texts[i]);
      CurioFilter filter, all = CURIO_FILTER_ALL;
      CurioShopState state;

      curio_shop_state_load (&state, value);
      curio_shop_state_resolve (&state, facts, &filter);
      g_assert_true (curio_filter_equal (&filter, &all));
      g_assert_cmpint (state.segment, ==, -1);
      g_assert_null (state.page);
      curio_shop_state_clear (&state);
    }
}

/* One country is gone, the others stay. */
static void
test_lost_country (void)
{
  g_autoptr (CurioFacts) facts
      = shop_new (other_orders, G_N_ELEMENTS (other_orders));
  g_autoptr (GVariant) value = parse ("{'countries': <[b'EIRE', b'France']>}");
  CurioShopState state;
  CurioFilter filter;

  curio_shop_state_load (&state, value);
  curio_shop_state_resolve (&state, facts, &filter);
  g_assert_nonnull (filter.selection.countries);
  g_assert_cmpuint (filter.selection.n_countries, ==, facts->n_countries);
  curio_filter_clear (&filter);
  curio_shop_state_clear (&state);
}

/* A shop that keeps sums only has no line, and days all the same. */
static void
test_sums (void)
{
  g_autoptr (CurioFacts) facts = shop_new_sums ();
  g_autoptr (GVariant) value
      = parse ("{'from': <'2011-02-01'>, 'to': <'2011-02-28'>}");
  CurioShopState state;
  CurioFilter filter;

  curio_shop_state_load (&state, value);
  curio_shop_state_resolve (&state, facts, &filter);
  g_assert_cmpint (filter.selection.from_day, ==, day_of ("2011-02-01"));
  g_assert_cmpint (filter.selection.to_day, ==, day_of ("2011-02-28"));
  curio_filter_clear (&filter);
  curio_shop_state_clear (&state);
}

static CurioSession *
open_shop (const char *shop)
{
  CurioSession *session = curio_session_new ();
  g_autoptr (CurioSource) source = curio_source_new_local (shop);
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));

  curio_session_set_remembers (session, TRUE);
  curio_session_show (session, source, facts);
  return session;
}

static void
test_session (void)
{
  CurioSession *session;

  g_assert_nonnull (curio_settings_get ());
  session = open_shop ("one");
  curio_session_set_page (session, "customers");
  curio_session_set_dates (session, day_of ("2011-02-01"), CURIO_DAY_NONE);
  curio_session_set_segment (session, CURIO_SEGMENT_AT_RISK);
  g_assert_finalize_object (session);

  session = open_shop ("two");
  g_assert_cmpint (curio_session_get_selection (session)->from_day, ==,
                   CURIO_DAY_NONE);
  g_assert_null (curio_session_get_page (session));
  g_assert_cmpint (curio_session_get_segment (session), ==, -1);
  curio_session_set_books (session, CURIO_BOOKS_POC);
  g_assert_finalize_object (session);

  session = open_shop ("one");
  g_assert_cmpint (curio_session_get_measures (session)->totals.net_mills, ==,
                   50 * 1000);
  g_assert_cmpint (curio_session_get_books (session), ==, CURIO_BOOKS_TRADING);
  g_assert_cmpstr (curio_session_get_page (session), ==, "customers");
  g_assert_cmpint (curio_session_get_segment (session), ==,
                   CURIO_SEGMENT_AT_RISK);
  /* It begins there: nothing to undo. */
  g_assert_false (curio_session_can_undo (session));
  g_assert_finalize_object (session);
}

int
main (int argc, char **argv)
{
  g_autofree char *data = NULL;

  g_test_init (&argc, &argv, NULL);
  data = g_test_build_filename (G_TEST_BUILT, "..", "..", "data", NULL);
  g_setenv ("GSETTINGS_SCHEMA_DIR", data, TRUE);
  /* Not the settings of whoever runs the test. */
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_test_add_func ("/shop-state/there-and-back", test_there_and_back);
  g_test_add_func ("/shop-state/nonsense", test_nonsense);
  g_test_add_func ("/shop-state/lost-country", test_lost_country);
  g_test_add_func ("/shop-state/sums", test_sums);
  g_test_add_func ("/shop-state/session", test_session);
  return g_test_run ();
}
