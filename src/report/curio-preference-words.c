/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How taste is told: which country or segment is spoken of, and how much more
 * of something it buys. */

#include "curio-preference-words.h"

#include "curio-format.h"
#include "curio-line-measures.h"

#include <glib/gi18n-lib.h>

/* From here on decimals tell nothing, and below this one is not enough. */
#define MANY_TIMES 99.95
#define FEW_TIMES 0.05

/* --- of whom ------------------------------------------------------------- */

gboolean
curio_country_dwarfs_others (const CurioMeasures *measures,
                             const CurioCountry *country)
{
  gint64 all_mills = measures->totals.net_mills;

  /* Of a loss nothing is a share. */
  return all_mills > 0 && country->net_mills > all_mills / 2;
}

static gboolean
prefers_something (const CurioPreference *preference, guint32 group)
{
  CurioPreferred first;

  return curio_preference_rank (preference, group, &first, 1) > 0;
}

const CurioPreference *
curio_find_preference (const CurioMeasures *measures, CurioGrouping grouping,
                       gboolean without_pairs)
{
  return without_pairs
             ? curio_measures_get_preference_without_pairs (measures, grouping)
             : curio_measures_get_preference (measures, grouping);
}

int
curio_country_choose (const CurioMeasures *measures, int country,
                      gboolean without_pairs)
{
  const CurioCountries *countries = &measures->countries;
  const CurioPreference *preference;

  if (countries->n == 0)
    return -1;
  if (country >= 0
      && (guint32)country < measures->view.ledger->facts->n_countries)
    return country;
  preference = curio_find_preference (measures, CURIO_GROUP_BY_COUNTRY,
                                      without_pairs);
  for (guint32 i = 1; i < countries->n; i++)
    if (prefers_something (preference, countries->countries[i].country))
      return (int)countries->countries[i].country;
  return (int)countries->countries[0].country;
}

int
curio_segment_choose (const CurioMeasures *measures, int segment,
                      gboolean without_pairs)
{
  const CurioSegmentSum *sums = measures->rfm.segments;
  const CurioPreference *preference;
  int best = -1;

  if (segment >= 0 && segment < CURIO_N_SEGMENTS)
    return segment;
  preference = curio_find_preference (measures, CURIO_GROUP_BY_SEGMENT,
                                      without_pairs);
  for (int i = 0; i < CURIO_N_SEGMENTS; i++)
    if (prefers_something (preference, (guint32)i)
        && (best < 0 || sums[i].monetary_mills > sums[best].monetary_mills))
      best = i;
  for (int i = 0; best < 0 && i < CURIO_N_SEGMENTS; i++)
    if (sums[i].n_customers > 0)
      best = i;
  return best;
}

const char *
curio_country_get_name (const CurioMeasures *measures, guint32 country)
{
  const CurioFacts *facts = measures->view.ledger->facts;

  return curio_format_country (
      curio_dictionary_get (facts->countries, country));
}

char *
curio_product_get_name (const CurioMeasures *measures, guint32 product)
{
  const CurioFacts *facts = measures->view.ledger->facts;
  char *name = curio_format_product (facts->product_names[product]);

  if (*name != '\0')
    return name;
  g_free (name);
  return g_strdup (curio_dictionary_get (facts->products, product));
}

/* --- how much more ------------------------------------------------------- */

char *
curio_times_format (double times, int digits)
{
  return times >= MANY_TIMES ? g_strdup_printf ("%.0f", times)
                             : curio_format_decimal (times, digits);
}

static char *
format_number (double times)
{
  g_autofree char *least = NULL;

  if (times >= FEW_TIMES)
    return curio_times_format (times, 1);
  least = curio_format_decimal (2 * FEW_TIMES, 1);
  return g_strdup_printf ("<%s", least);
}

char *
curio_preferred_format_times (const CurioPreferred *preferred)
{
  g_autofree char *number = NULL;
  double times;

  if (!curio_preferred_get_times (preferred, &times))
    return g_strdup (_ ("only here"));
  number = format_number (times);
  /* Translators: 4.2×, so many times as often. */
  return g_strdup_printf (_ ("%s×"), number);
}

/* "4.2 times as often as elsewhere" */
static char *
describe_times (const CurioPreferred *preferred, CurioGrouping grouping)
{
  g_autofree char *number = NULL;
  double times;

  if (preferred->units == 0)
    return g_strdup (_ ("not bought"));
  if (!curio_preferred_get_times (preferred, &times))
    return g_strdup (grouping == CURIO_GROUP_BY_SEGMENT
                         ? _ ("bought by nobody else")
                         : _ ("bought nowhere else"));
  number = format_number (times);
  return g_strdup_printf (grouping == CURIO_GROUP_BY_SEGMENT
                              ? _ ("%s times as often as the rest")
                              : _ ("%s times as often as elsewhere"),
                          number);
}

/* "1,240 units in 31 orders" */
static char *
describe_buys (const CurioPreferred *preferred, CurioGrouping grouping)
{
  g_autofree char *units = curio_format_count (preferred->units);
  g_autofree char *n = curio_format_count (preferred->n_buys);
  g_autofree char *buys = g_strdup_printf (
      grouping == CURIO_GROUP_BY_SEGMENT
          ? ngettext ("by %s customer", "by %s customers", preferred->n_buys)
          : ngettext ("in %s order", "in %s orders", preferred->n_buys),
      n);

  /* Translators: units, then "in 31 orders" or "by 31 customers". */
  return g_strdup_printf (
      ngettext ("%s unit %s", "%s units %s", (gulong)preferred->units), units,
      buys);
}

static const char *
get_group_name (const CurioMeasures *measures,
                const CurioPreference *preference, guint32 group)
{
  return preference->grouping == CURIO_GROUP_BY_SEGMENT
             ? curio_segment_get_title (group)
             : curio_country_get_name (measures, group);
}

char *
curio_preferred_describe_lines (const CurioMeasures *measures,
                                const CurioPreference *preference,
                                guint32 group, const CurioPreferred *preferred)
{
  g_autofree char *name
      = curio_product_get_name (measures, preferred->product);
  g_autofree char *buys = describe_buys (preferred, preference->grouping);

  /* Translators: a country, a product, and "1,240 units in 31 orders". */
  return g_strdup_printf (_ ("%s: %s, %s"),
                          get_group_name (measures, preference, group), name,
                          buys);
}

char *
curio_preferred_describe (const CurioMeasures *measures,
                          const CurioPreference *preference, guint32 group,
                          const CurioPreferred *preferred)
{
  CurioGrouping grouping = preference->grouping;
  const char *who = get_group_name (measures, preference, group);
  g_autofree char *name
      = curio_product_get_name (measures, preferred->product);
  g_autofree char *times = describe_times (preferred, grouping);
  g_autofree char *buys = describe_buys (preferred, grouping);
  g_autofree char *share = curio_format_percent (preferred->share, 2);
  g_autofree char *there
      = curio_format_percent (preferred->share_elsewhere, 2);

  /* Translators: a country or segment, a product, "4.2 times as often as
   * elsewhere", "1,240 units in 31 orders", and two shares of all units. */
  return g_strdup_printf (_ ("%s: %s, %s; %s, %s of all units here and %s of "
                             "all others"),
                          who, name, times, buys, share, there);
}

/* --- the table as a whole ------------------------------------------------ */

/* From here on down it is called chance no more. */
#define LEAST_SURE_P 0.05
#define LEAST_TOLD_P 0.0001

/* Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, section
 * 7.2, calls 0.1, 0.3 and 0.5 small, medium and large. */
char *
curio_find_country_tastes (const CurioPreferenceTest *test)
{
  if (test->test.df == 0)
    return g_strdup (_ ("One country or one product: nothing to compare"));
  if (test->test.p > LEAST_SURE_P)
    return g_strdup (_ ("No sure difference in what these countries buy"));
  if (test->test.cramers_v < 0.1)
    return g_strdup (_ ("Countries hardly differ in what they buy"));
  if (test->test.cramers_v < 0.3)
    return g_strdup (_ ("Countries differ somewhat in what they buy"));
  if (test->test.cramers_v < 0.5)
    return g_strdup (_ ("Countries differ clearly in what they buy"));
  return g_strdup (_ ("Countries differ widely in what they buy"));
}

/* "p < 0.0001", "p = 0.0312" */
static char *
describe_p (double p)
{
  gboolean is_least = p < LEAST_TOLD_P;
  g_autofree char *number
      = curio_format_decimal (is_least ? LEAST_TOLD_P : p, 4);

  return g_strdup_printf (is_least ? "p\u00a0<\u00a0%s" : "p\u00a0=\u00a0%s",
                          number);
}

/* "chi-square 1,280.0 with 1 degree of freedom, p < 0.0001" */
static char *
describe_chi_square (const CurioChiSquare *test)
{
  g_autofree char *statistic = curio_format_decimal (test->statistic, 1);
  g_autofree char *df = curio_format_count (test->df);
  g_autofree char *p = describe_p (test->p);

  /* Translators: two numbers, and "p < 0.0001". */
  return g_strdup_printf (
      ngettext ("chi-square %s with %s degree of freedom, %s",
                "chi-square %s with %s degrees of freedom, %s", test->df),
      statistic, df, p);
}

char *
curio_describe_preference_test (const CurioPreferenceTest *test)
{
  g_autofree char *chi_square = NULL, *v = NULL;

  if (test->test.df == 0)
    return NULL;
  chi_square = describe_chi_square (&test->test);
  v = curio_format_decimal (test->test.cramers_v, 2);
  return g_strdup_printf (
      test->test.p > LEAST_SURE_P
          /* Translators: "chi-square 1.2 with …", and a number. */
          ? _ ("May be chance: %s. Strength (Cramér’s V): %s of 1")
          /* Translators: "chi-square 1.2 with …", and a number. */
          : _ ("Piece by piece: %s. Strength (Cramér’s V): %s of 1"),
      chi_square, v);
}
