/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Titles are true: for hundreds of invented shops, seasonal and not, large and
 * tiny, and for any dates and countries, each title is read and checked
 * against counts that are made here.  Each kind of title must have come up. */

#include "curio-figure.h"

#include "truth.h"

#include <math.h>
#include <string.h>

#define N_SHOPS 150

typedef struct
{
  GStringChunk *texts;
  GArray *invoices;
} Shop;

static const char *const countries[] = { "United Kingdom", "France", "EIRE" };

/* How much one more month of the year sells; November is the season. */
static double
get_season (gint32 day)
{
  int year, month, day_of_month;

  curio_day_get (day, &year, &month, &day_of_month);
  return month == 11 ? 1 : month == 8 ? 0.46 : 0.65;
}

static void
add_invoice (Shop *shop, GRand *random, gint32 day, guint n_customers,
             gboolean is_alike)
{
  g_autofree char *iso = curio_day_to_iso (day);
  g_autofree char *customer = g_strdup_printf (
      "%d", g_rand_int_range (random, 10000, 10000 + (int)n_customers));
  gint64 mills = g_rand_int_range (random, is_alike ? 200000 : 1,
                                   is_alike ? 400000 : 1000000);
  Invoice invoice = {
    .customer = g_rand_double (random) < 0.15
                    ? NULL
                    : g_string_chunk_insert_const (shop->texts, customer),
    .country = countries[g_rand_int_range (random, 0, 3)],
    .day = g_string_chunk_insert_const (shop->texts, iso),
    /* Some shops sell much of one thing. */
    .mills = g_rand_double (random) < 0.3 ? 310000 + mills % 10000 : mills,
  };

  if (g_rand_double (random) < 0.2)
    invoice.mills = -invoice.mills / 3 - 1;
  g_array_append_val (shop->invoices, invoice);
}

static void
shop_init (Shop *shop, GRand *random)
{
  gint32 first = curio_day_new (2009, g_rand_int_range (random, 1, 13), 1);
  /* A season shows in years of many alike orders. */
  gboolean is_seasonal = g_rand_int_range (random, 0, 5) == 0;
  int n_days = is_seasonal ? 740 : g_rand_int_range (random, 1, 1200);
  guint n = is_seasonal ? 1500 : (guint)g_rand_int_range (random, 1, 600);
  guint n_customers = (guint)g_rand_int_range (random, 1, 100);

  *shop = (Shop){ g_string_chunk_new (4096),
                  g_array_new (FALSE, TRUE, sizeof (Invoice)) };
  while (shop->invoices->len < n)
    {
      gint32 day = first + g_rand_int_range (random, 0, n_days);

      if (!is_seasonal || g_rand_double (random) < get_season (day))
        add_invoice (shop, random, day, n_customers, is_seasonal);
    }
}

static void
shop_clear (Shop *shop)
{
  g_array_unref (shop->invoices);
  g_string_chunk_free (shop->texts);
}

/* --- segments: the sums are the engine's, the sentence is checked -------- */

static gboolean
holds_fraction (const char *words, double share)
{
  static const struct
  {
    const char *name;
    double value;
  } fractions[] = {
    {"half",            0.5    },
    { "a third",        1.0 / 3},
    { "two thirds",     2.0 / 3},
    { "a quarter",      0.25   },
    { "three quarters", 0.75   },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    {
      double value = fractions[i].value;

      if (!g_str_has_suffix (words, fractions[i].name)
          || strlen (words) - strlen (fractions[i].name) > 7)
        continue;
      if (g_str_has_prefix (words, "nearly "))
        return share < value && share > value - 0.06;
      return g_str_has_prefix (words, "over ") && share > value
             && share < value + 0.06;
    }
  return g_str_has_suffix (words, "%")
         && fabs (g_ascii_strtod (words, NULL) / 100 - share) <= 0.00501;
}

static int
find_named_segment (const char *title)
{
  for (int i = 0; i < CURIO_N_SEGMENTS; i++)
    if (strstr (title, curio_segments[i].name) != NULL)
      return i;
  return -1;
}

static gboolean
holds_segment_sales (const CurioMeasures *measures, const char *title)
{
  const CurioSegmentSum *sums = measures->rfm.segments;
  int segment = find_named_segment (title);
  const char *share = strstr (title, " brings ");
  g_autofree char *words = NULL;

  if (segment < 0)
    return strstr (title, " scores") != NULL
           || g_str_equal (title, "No customer to put into a segment");
  for (int i = 0; i < CURIO_N_SEGMENTS; i++)
    if (i != segment && sums[i].n_customers > 0
        && sums[i].monetary_mills >= sums[segment].monetary_mills)
      return FALSE;
  if (atoi (title) != (int)sums[segment].n_customers)
    return FALSE;
  if (!g_str_has_suffix (title, " of all net sales"))
    return measures->totals.net_mills < sums[segment].monetary_mills;
  share = share != NULL ? share + strlen (" brings ")
                        : strstr (title, " bring ") + strlen (" bring ");
  words = g_strndup (share, strlen (share) - strlen (" of all net sales"));
  return holds_fraction (words, (double)sums[segment].monetary_mills
                                    / (double)measures->totals.net_mills);
}

static gboolean
holds_segment_customers (const CurioMeasures *measures, const char *title)
{
  const CurioSegmentSum *sums = measures->rfm.segments;
  int segment = find_named_segment (title);
  g_autofree char *end = NULL;

  if (segment < 0)
    return strstr (title, " scores") != NULL
           || g_str_equal (title, "No customer to put into a segment");
  end = g_strdup_printf (": %u of %u customer%s", sums[segment].n_customers,
                         measures->rfm.n, measures->rfm.n == 1 ? "" : "s");
  for (int i = 0; i < CURIO_N_SEGMENTS; i++)
    if (i != segment && sums[i].n_customers >= sums[segment].n_customers)
      return FALSE;
  return g_str_has_suffix (title, end);
}

static guint n_cells; /* titles that named one */

static gint64
fetch (GMatchInfo *info, const char *name, gint64 otherwise)
{
  g_autofree char *text = g_match_info_fetch_named (info, name);

  return text != NULL && *text != '\0' ? g_ascii_strtoll (text, NULL, 10)
                                       : otherwise;
}

/* As many are in that segment who ordered so often and so long ago. */
static gboolean
holds_named_cell (const CurioRfm *rfm, GMatchInfo *info)
{
  g_autofree char *segment = g_match_info_fetch_named (info, "segment");
  gint64 often = fetch (info, "often", 1);
  gint64 most_often = fetch (info, "most_often", often);
  gint64 high = fetch (info, "high", fetch (info, "most", G_MAXINT64));
  gint64 low = fetch (info, "over", fetch (info, "low", 0) - 1) + 1;
  g_autofree char *more = g_match_info_fetch_named (info, "more");
  guint n = 0;

  if (fetch (info, "high", 0) > 0 && fetch (info, "low", 0) == 0)
    low = high;
  if (more != NULL && *more != '\0')
    most_often = G_MAXINT64;
  for (guint32 i = 0; i < rfm->n; i++)
    n += rfm->customers[i].frequency >= often
         && rfm->customers[i].frequency <= most_often
         && rfm->customers[i].recency_days >= low
         && rfm->customers[i].recency_days <= high
         && g_str_equal (curio_segments[rfm->customers[i].segment].name,
                         segment);
  n_cells++;
  return n == fetch (info, "n", 0);
}

static gboolean
holds_cell (const CurioMeasures *measures, const char *title)
{
  g_autoptr (GRegex) regex = g_regex_new (
      "^(?<n>\\d+) customers ordered (?:once,|(?<often>\\d+)"
      "(?:–(?<most_often>\\d+))? times?(?<more> or more)?, last) "
      "(?:over (?<over>\\d+) days? ago|within (?<most>\\d+) days?|"
      "(?:(?<low>\\d+)–)?(?<high>\\d+) days? ago): (?<segment>.+)$",
      0, 0, NULL);
  g_autoptr (GMatchInfo) info = NULL;
  g_autoptr (GString) plain = g_string_new (title);
  guint32 most = 0, n_most = 0;

  for (guint i = 0; i < 25; i++)
    most = MAX (most, measures->rfm.grid[i / 5][i % 5]);
  for (guint i = 0; i < 25; i++)
    n_most += measures->rfm.grid[i / 5][i % 5] == most;
  g_string_replace (plain, "within a day", "within 1 day", 1);
  if (g_regex_match (regex, plain->str, 0, &info))
    return n_most == 1 && fetch (info, "n", 0) == most
           && holds_named_cell (&measures->rfm, info);
  return (n_most > 1 || most < 2)
         && (strstr (title, " scores") != NULL
             || g_str_equal (title, "No customer to put into a segment"));
}

/* --- the search ---------------------------------------------------------- */

static GHashTable *seen; /* the kinds of titles, digits and names aside */

static void
note_kind (const char *title)
{
  g_autoptr (GRegex) regex = g_regex_new (
      "£?[\\d.,]*\\d(\u00A0[kM%])?|January|February|March|April|May|June|July|"
      "August|September|October|November|December|twice|\\w+ times",
      0, 0, NULL);
  char *kind = g_regex_replace_literal (regex, title, -1, 0, "_", 0, NULL);

  g_hash_table_add (seen, kind);
}

static char *
build_title (const CurioMeasures *measures, const char *id,
             gboolean by_customers)
{
  const CurioFigureOptions options
      = { .by_customers = by_customers, .segment = -1, .country = -1 };
  g_autoptr (CurioChart) chart
      = curio_figure_build (curio_figure_find (id), measures, &options);

  note_kind (chart->title);
  return g_strdup (chart->title);
}

#define ASSERT_HOLDS(title, holds)                                            \
  G_STMT_START                                                                \
  {                                                                           \
    if (!(holds))                                                             \
      g_error ("not true: %s", title);                                        \
  }                                                                           \
  G_STMT_END

static void
check_months (const CurioMeasures *measures, const Truth *truth)
{
  g_autofree char *sales = build_title (measures, "monthly-sales", FALSE);
  g_autofree char *orders = build_title (measures, "orders", FALSE);
  g_autofree char *back = build_title (measures, "new-returning", FALSE);
  g_autofree char *amounts = build_title (measures, "invoice-amounts", FALSE);

  ASSERT_HOLDS (sales, truth_holds_sales (truth, sales));
  ASSERT_HOLDS (orders, truth_holds_cancellations (truth, orders));
  ASSERT_HOLDS (back, truth_holds_returning (truth, back));
  ASSERT_HOLDS (amounts, truth_holds_amounts (truth, amounts));
}

static void
check_segments (const CurioMeasures *measures)
{
  g_autofree char *sales = build_title (measures, "segments", FALSE);
  g_autofree char *customers = build_title (measures, "segments", TRUE);
  g_autofree char *cell = build_title (measures, "rfm-grid", FALSE);

  ASSERT_HOLDS (sales, holds_segment_sales (measures, sales));
  ASSERT_HOLDS (customers, holds_segment_customers (measures, customers));
  ASSERT_HOLDS (cell, holds_cell (measures, cell));
}

static void
check_selection (const Shop *shop, const InvoiceBooks *books, gint32 from_day,
                 gint32 to_day, const char *country)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (CurioMeasures) measures = NULL;
  g_autoptr (GError) error = NULL;
  Truth truth;

  selection.from_day = from_day;
  selection.to_day = to_day;
  if (country != NULL
      && !curio_selection_add_country (&selection, books->facts, country,
                                       &error))
    return;
  measures = curio_measures_new (books->ledger, &selection);
  curio_selection_clear (&selection);
  truth_init (&truth, (const Invoice *)(gpointer)shop->invoices->data,
              shop->invoices->len, from_day, to_day, country);
  if (truth.months->len > 0)
    {
      check_months (measures, &truth);
      check_segments (measures);
    }
  truth_clear (&truth);
}

static void
check_shop (GRand *random)
{
  Shop shop;
  g_auto (InvoiceBooks) books = { 0 };

  shop_init (&shop, random);
  invoice_books_init (&books, (const Invoice *)(gpointer)shop.invoices->data,
                      shop.invoices->len, CURIO_BOOKS_TRADING, NULL);
  check_selection (&shop, &books, books.facts->first_day,
                   books.facts->last_day, NULL);
  for (guint i = 0; i < 3; i++)
    {
      gint32 a = g_rand_int_range (random, books.facts->first_day,
                                   books.facts->last_day + 1);
      gint32 b = g_rand_int_range (random, books.facts->first_day,
                                   books.facts->last_day + 1);

      check_selection (&shop, &books, MIN (a, b), MAX (a, b),
                       i == 0 ? NULL
                              : countries[g_rand_int_range (random, 0, 3)]);
    }
  shop_clear (&shop);
}

static void
test_titles_are_true (void)
{
  static const char *const kinds[] = {
    "_ is the peak: _ _ in both years",
    "_ is the peak in both years",
    "_ _ is the peak: _",
    "Net sales come to _",
    "Cancellations fell from _ to _ per _ orders placed",
    "Cancellations rose from _ to _ per _ orders placed",
    "Cancellations: _ per _ orders placed",
    "Cancelled invoices: _, for _ orders",
    "In _, _ of a month’s customers had ordered before",
    "Of a month’s customers, _ had ordered before",
    "Orders pile up just above _",
    "Of all orders, the middle one comes to _",
    "_ Champions bring _ of all net sales",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (20111209);

  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < N_SHOPS; i++)
    check_shop (random);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!g_hash_table_contains (seen, kinds[i]))
      g_error ("never said: %s", kinds[i]);
  g_assert_cmpuint (n_cells, >, 0);
  g_hash_table_unref (seen);
}

static char *
build_other (const Invoice *invoices, guint n, gint32 to_day, const char *id,
             const CurioFigureOptions *options)
{
  g_auto (InvoiceBooks) books = { 0 };
  CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (CurioChart) chart = NULL;

  selection.to_day = to_day;
  invoice_books_init (&books, invoices, n, CURIO_BOOKS_TRADING, &selection);
  chart = curio_figure_build (curio_figure_find (id), books.measures, options);
  return g_strdup (chart->title);
}

/* In the first month of the records nobody can have ordered before. */
static void
test_first_month (void)
{
  const char *names[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };
  const CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;
  Invoice many[2 * G_N_ELEMENTS (names)];
  guint n = G_N_ELEMENTS (names);
  g_autofree char *both = NULL, *first = NULL;

  for (guint i = 0; i < 2 * n; i++)
    many[i] = (Invoice){ names[i % n], "Malta",
                         i < n ? "2010-01-05" : "2010-02-05", 1000 };
  both = build_other (many, 2 * n, CURIO_DAY_NONE, "new-returning", &options);
  g_assert_cmpstr (both, ==,
                   "Of a month’s customers, 100\u00a0% had ordered before");
  first = build_other (many, n, CURIO_DAY_NONE, "new-returning", &options);
  g_assert_cmpstr (first, ==,
                   "The records begin here: earlier orders are not known");
}

/* The records go on to May; of January and February no longer gap is seen. */
static void
test_cut_gaps (void)
{
  static const Invoice few[] = {
    {"1",  "Malta", "2010-01-01", 1000},
    { "1", "Malta", "2010-01-11", 1000},
    { "1", "Malta", "2010-05-01", 1000},
  };
  gint32 to_day = curio_day_new (2010, 2, 28);
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;
  g_autofree char *any
      = build_other (few, G_N_ELEMENTS (few), to_day, "order-gaps", &options);
  g_autofree char *second = NULL;

  g_assert_cmpstr (any, ==,
                   "Half of the repeat orders within these dates come within "
                   "10 days of the one before");
  options.second_orders = TRUE;
  second
      = build_other (few, G_N_ELEMENTS (few), to_day, "order-gaps", &options);
  g_assert_cmpstr (second, ==,
                   "Of those who ordered again within these dates, half did "
                   "so within 10 days of the first order");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/titles-are-true", test_titles_are_true);
  g_test_add_func ("/findings/first-month", test_first_month);
  g_test_add_func ("/findings/cut-gaps", test_cut_gaps);
  return g_test_run ();
}
