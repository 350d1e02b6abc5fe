/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `curio figures` says of offers: what they are worth, what they are for
 * one customer, and who is due to reorder. */

#include "curio-offer-figures.h"

#include "curio-format.h"
#include "curio-json-text.h"
#include "curio-offer.h"
#include "curio-reorder-test.h"
#include "curio-reorder.h"
#include "curio-similar-test.h"
#include "curio-text-table.h"

#include <glib/gi18n-lib.h>

#define N_ALIKE 10

static const char *const verdicts[] = {
  [CURIO_VERDICT_CANNOT_TELL] = "cannot tell",
  [CURIO_VERDICT_BETTER] = "better",
  [CURIO_VERDICT_WORSE] = "not better",
};

/* --- for programs -------------------------------------------------------- */

void
curio_offer_figures_add_share (JsonBuilder *json, const char *name,
                               const CurioInterval *share)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  curio_json_add_real (json, "rate", share->estimate, 6);
  curio_json_add_real (json, "low", share->low, 6);
  curio_json_add_real (json, "high", share->high, 6);
  json_builder_end_object (json);
}

static void
add_hit_rate (JsonBuilder *json, const char *name, const CurioHitRate *rate)
{
  const CurioPairedCounts *hits = &rate->hits;

  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  curio_json_add_int (json, "said", rate->n_said);
  curio_json_add_int (json, "hits", hits->n_both + hits->n_only_1);
  curio_json_add_int (json, "popular_hits", hits->n_both + hits->n_only_2);
  curio_json_add_int (json, "both", hits->n_both);
  curio_offer_figures_add_share (json, "offers", &rate->likeness);
  curio_offer_figures_add_share (json, "popular", &rate->popularity);
  curio_offer_figures_add_share (json, "difference", &rate->difference);
  curio_json_add_text (json, "verdict", verdicts[rate->verdict]);
  json_builder_end_object (json);
}

static void
add_quality (JsonBuilder *json, const CurioReading *reading)
{
  CurioSimilarTest test;

  curio_similar_test_measure (reading->ledger,
                              reading->measures->view.as_of_day, NULL, &test);
  json_builder_set_member_name (json, "offers_quality");
  json_builder_begin_object (json);
  curio_json_add_int (json, "customers", test.n_customers);
  add_hit_rate (json, "of_three", &test.few);
  add_hit_rate (json, "of_ten", &test.many);
  json_builder_end_object (json);
}

static void
add_product (JsonBuilder *json, const CurioFacts *facts, const char *name,
             guint32 product)
{
  curio_json_add_text (json, name,
                       curio_dictionary_get (facts->products, product));
}

static void
add_alike (JsonBuilder *json, const CurioOffers *offers, guint32 product)
{
  const CurioSimilar *similar = offers->similar;
  guint32 start = similar->first[product];
  guint32 n = MIN (similar->first[product + 1] - start, N_ALIKE);

  json_builder_set_member_name (json, "alike");
  json_builder_begin_array (json);
  for (guint32 i = start; i < start + n; i++)
    {
      CurioLike like = similar->likes[i];

      json_builder_begin_object (json);
      add_product (json, offers->ledger->facts, "stock_code", like.product);
      curio_json_add_real (json, "likeness", like.likeness, 10);
      curio_json_add_int (json, "customers",
                          curio_purchases_count_common (
                              offers->purchases, product, like.product));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_favourites (JsonBuilder *json, const CurioFacts *facts,
                const CurioOffer *offer)
{
  json_builder_set_member_name (json, "bought_most");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < offer->n_favourites; i++)
    {
      const CurioFavouriteItem *item = &offer->favourites[i];

      json_builder_begin_object (json);
      add_product (json, facts, "stock_code", item->product);
      curio_json_add_int (json, "orders", item->n_orders);
      curio_json_add_int (json, "units", item->units);
      curio_json_add_money (json, "gross", item->gross_mills);
      json_builder_set_member_name (json, "still_sold");
      json_builder_add_boolean_value (json, item->is_sold);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_news (JsonBuilder *json, const CurioFacts *facts, const CurioOffer *offer)
{
  json_builder_set_member_name (json, "new");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < offer->n_new; i++)
    {
      const CurioNewItem *item = &offer->news[i];
      g_autofree char *why = curio_new_item_explain (item, facts);

      json_builder_begin_object (json);
      add_product (json, facts, "stock_code", item->product);
      add_product (json, facts, "like", item->like);
      curio_json_add_int (json, "customers", item->n_common);
      curio_json_add_text (json, "why", why);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_offer (JsonBuilder *json, const CurioOffers *offers, guint32 customer)
{
  const CurioFacts *facts = offers->ledger->facts;
  CurioOffer offer;

  curio_offers_make (offers, &customer, 1, NULL, &offer);
  json_builder_set_member_name (json, "offer");
  json_builder_begin_object (json);
  curio_json_add_text (json, "customer_id",
                       curio_facts_get_customer_id (facts, customer));
  add_favourites (json, facts, &offer);
  add_news (json, facts, &offer);
  json_builder_end_object (json);
}

static void
add_reorder_month (JsonBuilder *json, const CurioReorderMonth *month)
{
  g_autofree char *iso = curio_day_to_iso (month->day);

  json_builder_begin_object (json);
  curio_json_add_text (json, "day", iso);
  curio_json_add_int (json, "due", month->n_due);
  curio_json_add_int (json, "due_came", month->n_due_came);
  curio_json_add_int (json, "recent_came", month->n_recent_came);
  curio_json_add_int (json, "regular_came", month->n_regular_came);
  curio_json_add_int (json, "came", month->n_came);
  json_builder_end_object (json);
}

static void
add_reorder (JsonBuilder *json, const CurioReading *reading)
{
  gint32 as_of_day = reading->measures->view.as_of_day;
  CurioReorders reorders;
  CurioReorderTest test;

  curio_reorders_measure (reading->ledger, as_of_day, &reorders);
  curio_reorder_test_measure (reading->ledger, as_of_day, &test);
  json_builder_set_member_name (json, "reorder");
  json_builder_begin_object (json);
  curio_json_add_int (json, "with_a_rhythm", reorders.n);
  curio_json_add_int (json, "due", reorders.n_due);
  curio_offer_figures_add_share (json, "precision", &test.precision);
  curio_offer_figures_add_share (json, "recall", &test.recall);
  curio_offer_figures_add_share (json, "recency_precision",
                                 &test.recent_precision);
  curio_offer_figures_add_share (json, "recency_recall", &test.recent_recall);
  curio_offer_figures_add_share (json, "regulars_precision",
                                 &test.regular_precision);
  curio_offer_figures_add_share (json, "difference", &test.difference);
  curio_json_add_text (json, "verdict", verdicts[test.verdict]);
  json_builder_set_member_name (json, "months");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < test.n_months; i++)
    add_reorder_month (json, &test.months[i]);
  json_builder_end_array (json);
  json_builder_end_object (json);
  curio_reorders_clear (&reorders);
}

void
curio_offer_figures_add (JsonBuilder *json, const CurioReading *reading,
                         const CurioOfferQuestion *question)
{
  g_autoptr (CurioOffers) offers = NULL;

  add_reorder (json, reading);
  if (question->quality)
    add_quality (json, reading);
  if (!question->quality && question->customer == G_MAXUINT32)
    return;
  offers = curio_offers_new (reading->ledger,
                             reading->measures->view.as_of_day, NULL);
  if (question->quality && question->product != G_MAXUINT32)
    add_alike (json, offers, question->product);
  if (question->customer != G_MAXUINT32)
    add_offer (json, offers, question->customer);
}

/* --- for people ---------------------------------------------------------- */

static void
append_share (CurioTextTable *table, const char *name,
              const CurioInterval *share)
{
  curio_text_table_add (table, name);
  curio_text_table_take (table, curio_format_percent (share->estimate, 1));
  curio_text_table_take (table, curio_format_percent (share->low, 1));
  curio_text_table_take (table, curio_format_percent (share->high, 1));
}

static CurioTextTable *
begin_shares (void)
{
  CurioTextTable *table = curio_text_table_new ("lrrr");

  curio_text_table_add (table, "");
  curio_text_table_add (table, _ ("share"));
  curio_text_table_add (table, _ ("at least"));
  curio_text_table_add (table, _ ("at most"));
  return table;
}

static void
append_reorder (GString *out, const CurioReading *reading)
{
  g_autoptr (CurioTextTable) table = begin_shares ();
  gint32 as_of_day = reading->measures->view.as_of_day;
  g_autofree char *due = NULL;
  CurioReorders reorders;
  CurioReorderTest test;

  curio_reorders_measure (reading->ledger, as_of_day, &reorders);
  curio_reorder_test_measure (reading->ledger, as_of_day, &test);
  due = curio_format_count (reorders.n_due);
  g_string_append_printf (out, "\n%s\n", _ ("Due to reorder"));
  /* Translators: %s is a number of customers. */
  g_string_append_printf (out, _ ("  Due by their own rhythm: %s\n"), due);
  append_share (table, _ ("ordered within 30 days, of those due"),
                &test.precision);
  append_share (table, _ ("of as many who ordered last"),
                &test.recent_precision);
  append_share (table, _ ("of as many regulars who ordered last"),
                &test.regular_precision);
  if (test.sum.n_due > 0)
    curio_text_table_print (table, out);
  curio_reorders_clear (&reorders);
}

static const char *const quality_words[] = {
  [CURIO_VERDICT_CANNOT_TELL]
  = N_ ("Whether offers are better than best sellers cannot be told."),
  [CURIO_VERDICT_BETTER] = N_ ("Offers are better than best sellers."),
  [CURIO_VERDICT_WORSE] = N_ ("Offers are not better than best sellers."),
};

static void
append_quality (GString *out, const CurioReading *reading)
{
  g_autoptr (CurioTextTable) table = begin_shares ();
  CurioSimilarTest test;

  curio_similar_test_measure (reading->ledger,
                              reading->measures->view.as_of_day, NULL, &test);
  g_string_append_printf (out, "\n%s\n",
                          _ ("Of three new products, one in the next order"));
  append_share (table, _ ("offers"), &test.few.likeness);
  append_share (table, _ ("best sellers"), &test.few.popularity);
  if (test.n_customers > 0)
    curio_text_table_print (table, out);
  g_string_append_printf (out, "  %s\n", _ (quality_words[test.few.verdict]));
}

void
curio_offer_figures_append (GString *out, const CurioReading *reading,
                            const CurioOfferQuestion *question)
{
  append_reorder (out, reading);
  if (question->quality)
    append_quality (out, reading);
}
