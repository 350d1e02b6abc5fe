/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long offers take, and what they are worth on these lines. */

#include "curio-benchmark.h"

#include "curio-offer.h"
#include "curio-stopwatch.h"

#define N_MODELS 5
#define N_CUSTOMERS 1000
#define MS_PER_SECOND 1000

/* Makes the offers of a thousand customers, or all, taken evenly. */
static void
time_offers (const CurioOffers *offers, CurioStopwatch *watch)
{
  guint32 n_customers = offers->ledger->facts->n_customers;
  guint32 n = MIN (n_customers, N_CUSTOMERS);
  g_autofree guint32 *customers = g_new (guint32, n + 1);
  g_autofree CurioOffer *made = g_new (CurioOffer, n + 1);

  for (guint32 i = 0; i < n; i++)
    customers[i] = (guint32)((guint64)i * n_customers / n);
  curio_stopwatch_start (watch);
  curio_offers_make (offers, customers, n, NULL, made);
  curio_stopwatch_stop (watch);
}

static void
time_models (const CurioLedger *ledger, gint32 as_of_day, CurioOfferTimes *out)
{
  g_auto (CurioStopwatch) models, made;

  curio_stopwatch_init (&models);
  curio_stopwatch_init (&made);
  for (guint i = 0; i < N_MODELS; i++)
    {
      g_autoptr (CurioOffers) offers = NULL;

      curio_stopwatch_start (&models);
      offers = curio_offers_new (ledger, as_of_day, NULL);
      curio_stopwatch_stop (&models);
      time_offers (offers, &made);
    }
  out->model_ms = MS_PER_SECOND * curio_stopwatch_get_median (&models);
  out->offers_1000_ms = MS_PER_SECOND * curio_stopwatch_get_median (&made);
}

void
curio_benchmark_offers (CurioFacts *facts, CurioOfferTimes *out_times)
{
  g_autoptr (CurioLedger) ledger
      = curio_ledger_new (facts, &(CurioBooks){ CURIO_BOOKS_TRADING, NULL });
  gint32 as_of_day = ledger->last_day + 1;
  g_auto (CurioStopwatch) watch;

  time_models (ledger, as_of_day, out_times);
  curio_stopwatch_init (&watch);
  curio_stopwatch_start (&watch);
  curio_similar_test_measure (ledger, as_of_day, NULL, &out_times->offers);
  curio_stopwatch_stop (&watch);
  out_times->test_ms = MS_PER_SECOND * curio_stopwatch_get_median (&watch);
  curio_reorder_test_measure (ledger, as_of_day, &out_times->reorder);
}
