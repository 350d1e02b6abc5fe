/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What offers are worth: the last order of each customer is hidden from the
 * model, which then says what they will want. */

#include "curio-similar-test.h"

#include "curio-offer.h"

#include <string.h>

#define CUSTOMERS_PER_LOOK 16

/* Shares of the time. */
#define PURCHASES_PERMILLE 50
#define SIMILAR_PERMILLE 700

/* Knuth's, The Art of Computer Programming 3, section 6.4: the golden ratio of
 * 2^32. */
#define HASH_MULTIPLIER 2654435761u

/* A customer to ask, and the order that was hidden. */
typedef struct
{
  guint32 customer;
  guint32 order;
  gint32 day;
} Question;

typedef struct
{
  const CurioLedger *ledger;
  GArray *questions;
  guint32 *known_end; /* [n_customers] */
  CurioPurchases *purchases;
  CurioSimilar *similar;
  CurioShelf shelf;
  CurioRecommender recommender;
  guint32 *hidden; /* [n_products] the order in which it is, plus one */
} Test;

gboolean
curio_similar_test_reports (const CurioFacts *facts, guint32 customer)
{
  guint32 hash = g_str_hash (curio_facts_get_customer_id (facts, customer));

  return (hash * HASH_MULTIPLIER) >> 31;
}

/* --- what is hidden ------------------------------------------------------ */

static gboolean
has_goods (const CurioLedger *ledger, guint32 order)
{
  const CurioFacts *facts = ledger->facts;

  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    if (ledger->is_goods[facts->line_product[i]]
        && curio_ledger_is_sale_line (ledger, i))
      return TRUE;
  return FALSE;
}

/* Cuts the history of CUSTOMER before their last order, if there is one before
 * that. */
static void
hide_last (Test *self, guint32 customer)
{
  const CurioFacts *facts = self->ledger->facts;
  guint32 start = facts->first_order[customer];
  guint32 last = self->known_end[customer], before;

  while (last > start && !has_goods (self->ledger, last - 1))
    last--;
  if (last == start)
    return;
  before = --last;
  while (before > start && !has_goods (self->ledger, before - 1))
    before--;
  if (before == start)
    return;

  self->known_end[customer] = last;
  if (curio_similar_test_reports (facts, customer))
    {
      Question question = { customer, last, facts->order_day[last] };

      g_array_append_val (self->questions, question);
    }
}

/* The shelf only moves forward. */
static int
compare_questions (gconstpointer a, gconstpointer b)
{
  const Question *x = a, *y = b;

  if (x->day != y->day)
    return x->day < y->day ? -1 : 1;
  return (x->order > y->order) - (x->order < y->order);
}

/* --- one question -------------------------------------------------------- */

static void
mark_hidden (Test *self, guint32 order)
{
  const CurioFacts *facts = self->ledger->facts;

  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    if (curio_ledger_is_sale_line (self->ledger, i))
      self->hidden[facts->line_product[i]] = order + 1;
}

static gboolean
has_hit (const Test *self, const CurioRecommended *said, guint32 n,
         guint32 order)
{
  for (guint32 i = 0; i < n; i++)
    if (self->hidden[said[i].product] == order + 1)
      return TRUE;
  return FALSE;
}

static void
count (CurioHitRate *self, gboolean by_likeness, gboolean by_popularity)
{
  self->hits.n_both += by_likeness && by_popularity;
  self->hits.n_only_1 += by_likeness && !by_popularity;
  self->hits.n_only_2 += !by_likeness && by_popularity;
  self->hits.n_neither += !by_likeness && !by_popularity;
}

static void
ask (Test *self, const Question *question, CurioSimilarTest *out)
{
  CurioRecommended like[CURIO_SIMILAR_TEST_MANY];
  CurioRecommended popular[CURIO_SIMILAR_TEST_MANY];
  CurioHitRate *rates[] = { &out->few, &out->many };
  guint32 n_like, n_popular;

  curio_shelf_advance (&self->shelf, question->day);
  mark_hidden (self, question->order);
  n_like = curio_recommender_rank (&self->recommender, question->customer,
                                   like, CURIO_SIMILAR_TEST_MANY);
  n_popular
      = curio_recommender_rank_popular (&self->recommender, question->customer,
                                        popular, CURIO_SIMILAR_TEST_MANY);
  for (gsize i = 0; i < G_N_ELEMENTS (rates); i++)
    count (
        rates[i],
        has_hit (self, like, MIN (n_like, rates[i]->n_said), question->order),
        has_hit (self, popular, MIN (n_popular, rates[i]->n_said),
                 question->order));
}

static gboolean
ask_all (Test *self, CurioWork *work, CurioSimilarTest *out)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      ask (self, &g_array_index (self->questions, Question, i), out);
      if (i % CUSTOMERS_PER_LOOK == 0 && curio_work_is_cancelled (work))
        return FALSE;
      curio_work_tell (work, SIMILAR_PERMILLE, CURIO_WORK_ALL, i + 1,
                       self->questions->len);
    }
  return TRUE;
}

/* --- the test ------------------------------------------------------------ */

static void
sum_up (CurioHitRate *self)
{
  const CurioPairedCounts *hits = &self->hits;
  guint32 n = hits->n_both + hits->n_only_1 + hits->n_only_2 + hits->n_neither;

  curio_proportion_measure (hits->n_both + hits->n_only_1, n, &self->likeness);
  curio_proportion_measure (hits->n_both + hits->n_only_2, n,
                            &self->popularity);
  curio_proportion_compare_paired (hits, &self->difference);
  self->verdict = curio_interval_judge (&self->difference);
}

static gboolean
prepare (Test *self, const CurioLedger *ledger, gint32 as_of_day,
         CurioWork *work)
{
  *self = (Test){
    .ledger = ledger,
    .questions = g_array_new (FALSE, FALSE, sizeof (Question)),
    .known_end = curio_orders_before (ledger, as_of_day),
    .hidden = g_new0 (guint32, ledger->facts->n_products + 1),
  };
  for (guint32 i = 0; i < ledger->facts->n_customers; i++)
    hide_last (self, i);
  g_array_sort (self->questions, compare_questions);

  self->purchases = curio_purchases_new (ledger, self->known_end, work);
  if (self->purchases != NULL)
    self->similar = curio_similar_new (self->purchases, work,
                                       PURCHASES_PERMILLE, SIMILAR_PERMILLE);
  if (self->similar == NULL)
    return FALSE;
  curio_shelf_init (&self->shelf, ledger, self->known_end);
  curio_recommender_init (&self->recommender, self->purchases, self->similar,
                          &self->shelf);
  return TRUE;
}

static void
clear (Test *self)
{
  curio_recommender_clear (&self->recommender);
  curio_shelf_clear (&self->shelf);
  curio_similar_free (self->similar);
  curio_purchases_free (self->purchases);
  g_free (self->known_end);
  g_free (self->hidden);
  g_array_unref (self->questions);
}

gboolean
curio_similar_test_measure (const CurioLedger *ledger, gint32 as_of_day,
                            CurioWork *work, CurioSimilarTest *out)
{
  gboolean done;
  Test test;

  *out = (CurioSimilarTest){ .as_of_day = as_of_day };
  out->few.n_said = CURIO_SIMILAR_TEST_FEW;
  out->many.n_said = CURIO_SIMILAR_TEST_MANY;
  done
      = prepare (&test, ledger, as_of_day, work) && ask_all (&test, work, out);
  out->n_customers = test.questions->len;
  sum_up (&out->few);
  sum_up (&out->many);
  clear (&test);
  return done;
}
