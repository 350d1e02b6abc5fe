/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An audience's text of any bytes: what is understood must be understood the
 * same when it is written out again, and finding it must not fall over; what
 * is not must leave an error and nothing else. */
#include "fuzz-target.h"

#include <string.h>

#include "curio-audience-text.h"
#include "curio-error.h"
#include "shop-fixture.h"

static const ShopLine shop[] = {
  {"1",  "85123A", "X", 1, "2010-01-01", 500, "1", "United Kingdom"   },
  { "2", "22423",  "X", 1, "2010-01-02", 400, "2", "Germany"          },
  { "3", "A,\"b",  "X", 1, "2010-02-03", 300, "3", "Channel; Islands "},
  { "4", "22423",  "X", 1, "2010-02-04", 200, "1", "EIRE"             },
};

/* Made once and kept. */
static CurioMeasures *
get_measures (void)
{
  static CurioMeasures *measures;
  const CurioSelection all = CURIO_SELECTION_ALL;

  if (measures == NULL)
    measures = curio_measures_new (
        shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop)), &all);
  return measures;
}

static void
check_again (const CurioCampaignAudience *audience,
             const CurioMeasures *measures)
{
  const CurioFacts *facts = measures->view.ledger->facts;
  g_autofree char *text = curio_audience_to_text (audience, facts);
  g_auto (CurioCampaignAudience) again = { 0 };
  g_autoptr (GError) error = NULL;
  CurioAudienceSum sum;

  curio_audience_parse (text, facts, &again, &error);
  g_assert_no_error (error);
  g_assert_true (curio_campaign_audience_equal (audience, &again));
  curio_campaign_audience_measure (audience, measures, &sum);
  g_assert_cmpuint (sum.n + sum.n_negative, <=, measures->rfm.n);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  const CurioMeasures *measures = get_measures ();
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_autoptr (GError) error = NULL;

  if (curio_audience_parse (text, measures->view.ledger->facts, &audience,
                            &error))
    {
      g_assert_no_error (error);
      check_again (&audience, measures);
    }
  else
    {
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpuint (audience.n_groups, ==, 0);
    }
  return 0;
}

GBytes *
fuzz_target_get_seed (guint i)
{
  static const char *const seeds[] = {
    "segment=Can't Lose; segment=At Risk, spend>=8000; with-negative",
    "country=Germany|EIRE, orders>=3, last-order<2011-06-01, bought=85123A",
    "was=Champions@2010-02-01, not-bought=\"A,\"\"b\", spend<99.505",
    "country=\"Channel; Islands \"; was=not-yet@2010-01-02",
    "first-order-in=2010-01+1; top=10%; ordered-from=EIRE; ordered-in=2010-02",
    "new-in=2010-02, orders=1, last-order>=2010-01-01; everybody",
  };

  return i < G_N_ELEMENTS (seeds)
             ? g_bytes_new_static (seeds[i], strlen (seeds[i]))
             : NULL;
}
