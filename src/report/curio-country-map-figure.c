/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A heat map of taste: the products that tell the largest countries apart, and
 * how many times as often each buys them as all others do. */

#include "curio-builders.h"

#include "curio-format.h"
#include "curio-preference-words.h"
#include "curio-product-findings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_COUNTRIES 8
#define MOST_PRODUCTS 16
#define PRODUCTS_EACH 2
#define LEAST_TIMES 1.5

/* A cell is coloured by its weighted log-odds, told as times as often, in
 * steps of twice as many: of few units the prior holds back what the plain
 * ratio beside it makes look extreme. */
static const struct
{
  double least;
  guint step; /* of the ramp */
} steps[] = {
  {LEAST_TIMES, 1},
  { 2,          2},
  { 4,          3},
  { 8,          5},
  { 16,         6}
};

typedef struct
{
  const CurioMeasures *measures;
  const CurioPreference *preference;
  guint n_countries;
  guint32 countries[MOST_COUNTRIES];
  guint n_products;
  guint32 products[MOST_PRODUCTS];
} Map;

/* --- what is shown ------------------------------------------------------- */

static gboolean
has_product (const Map *self, guint32 product)
{
  for (guint i = 0; i < self->n_products; i++)
    if (self->products[i] == product)
      return TRUE;
  return FALSE;
}

/* The surest products of COUNTRY that no country before it has shown. */
static void
add_country (Map *self, guint32 country)
{
  CurioPreferred best[MOST_PRODUCTS + PRODUCTS_EACH];
  guint32 n = curio_preference_rank (self->preference, country, best,
                                     G_N_ELEMENTS (best));
  guint n_added = 0;

  if (n == 0)
    return;
  self->countries[self->n_countries++] = country;
  for (guint32 i = 0; i < n && n_added < PRODUCTS_EACH; i++)
    if (!has_product (self, best[i].product))
      {
        self->products[self->n_products++] = best[i].product;
        n_added++;
      }
}

static void
choose (Map *self)
{
  const CurioCountries *countries = &self->measures->countries;

  for (guint32 i = 0; i < countries->n && self->n_countries < MOST_COUNTRIES;
       i++)
    add_country (self, countries->countries[i].country);
}

/* --- cells --------------------------------------------------------------- */

static int
find_step (double times)
{
  int step = -1;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (times >= steps[i].least)
      step = (int)steps[i].step;
  return step;
}

/* Colour is for what is more, and told by enough orders; the rest is muted. */
static void
make_cell (const Map *self, guint32 product, guint32 country,
           CurioGridCell *out)
{
  CurioPreferred found;
  gboolean has_enough
      = curio_preference_has_enough (self->preference, country, product);
  int step;

  curio_preference_compare (self->preference, country, product, &found);
  step = has_enough ? find_step (exp (found.log_odds)) : -1;
  *out = (CurioGridCell){
    .id = (int)country,
    .series = (int)product,
    .text
    = found.units > 0 ? curio_preferred_format_times (&found) : g_strdup ("–"),
    .label = curio_preferred_describe (self->measures, self->preference,
                                       country, &found),
    .fill = step < 0 ? CURIO_INK_NONE : (CurioInk)(CURIO_INK_RAMP + step),
    .text_ink
    = step < 0 ? CURIO_INK_MUTED : (CurioInk)(CURIO_INK_ON_RAMP + step),
    .is_blank = step < 0,
    .is_idle = found.units == 0,
  };
}

static CurioChart *
make_grid (const Map *self)
{
  guint n = self->n_products * self->n_countries;
  g_autofree CurioGridCell *cells = g_new0 (CurioGridCell, n + 1);
  const char *columns[MOST_COUNTRIES];
  char *rows[MOST_PRODUCTS];
  CurioChart *chart;

  for (guint i = 0; i < self->n_products; i++)
    rows[i] = curio_product_get_name (self->measures, self->products[i]);
  for (guint i = 0; i < self->n_countries; i++)
    columns[i] = curio_country_get_name (self->measures, self->countries[i]);
  for (guint i = 0; i < n; i++)
    make_cell (self, self->products[i / self->n_countries],
               self->countries[i % self->n_countries], &cells[i]);
  chart = curio_grid_new (cells, self->n_products, self->n_countries,
                          (const char *const *)rows, columns, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_free ((char *)cells[i].text);
      g_free ((char *)cells[i].label);
    }
  for (guint i = 0; i < self->n_products; i++)
    g_free (rows[i]);
  return chart;
}

static void
add_key (CurioChart *chart)
{
  CurioGridKey key = {
    .n_inks = G_N_ELEMENTS (steps),
    .low = _ ("1.5 times"),
    .high = _ ("16 and more"),
    .notes = _ ("Paler than its number: few units. No colour: as often as "
                "elsewhere, less often, or too few orders to tell."),
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    key.inks[i] = (CurioInk)(CURIO_INK_RAMP + steps[i].step);
  curio_grid_set_key (chart, &key);
}

/* --- words --------------------------------------------------------------- */

/* A map of so few countries or products looks as if something were missing. */
#define FEW_COUNTRIES 3
#define FEW_PRODUCTS 4

static char *
describe_whole (const CurioPreferenceTest *test)
{
  g_autofree char *whole = curio_describe_preference_test (test);

  if (whole == NULL)
    return g_strdup (_ ("How often each buys a product, compared with all "
                        "others"));
  return g_strdup_printf (_ ("Times as often as elsewhere, out of a hundred "
                             "units. %s"),
                          whole);
}

static char *
make_caption (const Map *self, const CurioPreferenceTest *test,
              gboolean without_pairs)
{
  g_autofree char *whole = curio_caption_left_out (
      describe_whole (test), self->measures, CURIO_ANY_PAIR, without_pairs);
  g_autofree char *why = NULL;

  if (self->n_countries >= FEW_COUNTRIES && self->n_products >= FEW_PRODUCTS)
    return g_steal_pointer (&whole);
  why = g_strdup_printf (
      _ ("Few can be compared: a product counts from %d orders and %d units "
         "in a country on"),
      CURIO_PREFERENCE_MIN_BUYS, CURIO_PREFERENCE_MIN_UNITS);
  return g_strconcat (whole, ". ", why, NULL);
}

CurioChart *
curio_build_country_map (const CurioMeasures *measures,
                         const CurioFigureOptions *options)
{
  Map self = {
    .measures = measures,
    .preference = curio_find_preference (measures, CURIO_GROUP_BY_COUNTRY,
                                         options->without_pairs),
  };
  CurioPreferenceTest test;
  CurioChart *chart;

  curio_preference_test (self.preference, &test);
  choose (&self);
  chart = make_grid (&self);
  if (self.n_products > 0)
    add_key (chart);
  curio_chart_set_words (chart, curio_find_country_tastes (&test),
                         make_caption (&self, &test, options->without_pairs),
                         NULL);
  return chart;
}
