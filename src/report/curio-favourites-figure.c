/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one country, or one segment, buys more of than the others: the surest
 * differences, the largest of them first. */

#include "curio-builders.h"

#include "curio-format.h"
#include "curio-grain-words.h"
#include "curio-preference-words.h"
#include "curio-product-findings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_PRODUCTS 15
/* So few look as if something were missing. */
#define FEW_PRODUCTS 4
/* A bar's value is a whole number, so fine that a table rounds as its text
 * does. */
#define PER_TIME 1e6

typedef struct
{
  const CurioMeasures *measures;
  const CurioPreference *preference;
  guint32 group;
  const char *name; /* of the group */
  guint32 n;
  CurioPreferred products[N_PRODUCTS];
} Favourites;

/* --- bars ---------------------------------------------------------------- */

/* Infinite where nobody else bought it. */
static double
get_times (const CurioPreferred *preferred)
{
  double times;

  return curio_preferred_get_times (preferred, &times) ? times : INFINITY;
}

/* What nobody else bought leads; among these the odds decide, to which the
 * prior adds what others might have bought. */
static int
compare_times (gconstpointer a, gconstpointer b)
{
  const CurioPreferred *first = a, *second = b;
  double x = get_times (first), y = get_times (second);

  if (x == y)
    {
      x = first->log_odds;
      y = second->log_odds;
    }
  return x > y ? -1 : x < y;
}

/* The longest bar that a number gives, or 1 where none does. */
static double
get_most_times (const Favourites *self)
{
  double most = 0;

  for (guint32 i = 0; i < self->n; i++)
    if (isfinite (get_times (&self->products[i])))
      most = MAX (most, get_times (&self->products[i]));
  return most > 0 ? most : 1;
}

static char *
format_axis (gint64 value)
{
  double times = (double)value / PER_TIME;
  g_autofree char *number
      = curio_times_format (times, value % (gint64)PER_TIME == 0 ? 0 : 1);

  return g_strdup_printf (_ ("%s×"), number);
}

/* "4.2× · 1,240 units" */
static char *
make_text (const CurioPreferred *preferred)
{
  g_autofree char *times = curio_preferred_format_times (preferred);
  g_autofree char *units = curio_format_count (preferred->units);

  /* Translators: "4.2×", and a number of units. */
  return g_strdup_printf (
      ngettext ("%s · %s unit", "%s · %s units", (gulong)preferred->units),
      times, units);
}

/* As long as the longest where nobody else bought it: no number says more. */
static void
make_bar (const Favourites *self, guint32 i, double most, CurioBar *out)
{
  const CurioPreferred *preferred = &self->products[i];
  double times = get_times (preferred);

  *out = (CurioBar){
    .id = (int)preferred->product,
    .name = curio_product_get_name (self->measures, preferred->product),
    .text = make_text (preferred),
    .value = isfinite (times) ? times * PER_TIME : most * PER_TIME,
    .is_endless = !isfinite (times),
    .low = NAN,
    .high = NAN,
    .ink = self->preference->grouping == CURIO_GROUP_BY_SEGMENT
               ? (CurioInk)(CURIO_INK_TILE + self->group)
               : CURIO_INK_MEASURE,
    .label = curio_preferred_describe (self->measures, self->preference,
                                       self->group, preferred),
  };
}

static CurioChart *
make_bars (const Favourites *self)
{
  CurioBar bars[N_PRODUCTS];
  double most = get_most_times (self);
  CurioChart *chart;

  for (guint32 i = 0; i < self->n; i++)
    make_bar (self, i, most, &bars[i]);
  chart = curio_bars_new (bars, self->n, 0, format_axis, NULL);
  for (guint32 i = 0; i < self->n; i++)
    {
      g_free ((char *)bars[i].name);
      g_free ((char *)bars[i].text);
      g_free ((char *)bars[i].label);
    }
  return chart;
}

/* --- words --------------------------------------------------------------- */

static char *
make_title (const Favourites *self)
{
  gboolean is_segment = self->preference->grouping == CURIO_GROUP_BY_SEGMENT;
  const CurioPreferred *first = &self->products[0];
  g_autofree char *product
      = curio_product_get_name (self->measures, first->product);
  g_autofree char *number = NULL;
  double times;

  if (!curio_preferred_get_times (first, &times))
    return g_strdup_printf (is_segment ? _ ("%s: nobody else buys %s")
                                       : _ ("%s: nobody elsewhere buys %s"),
                            self->name, product);
  number = curio_times_format (times, times < 9.95 ? 1 : 0);
  return g_strdup_printf (
      is_segment
          /* Translators: a segment, a product, a number. */
          ? _ ("%s: %s, %s times as often as the rest")
          /* Translators: a country, a product, a number. */
          : _ ("%s buys %s %s times as often as elsewhere"),
      self->name, product, number);
}

static char *
make_empty_title (const Favourites *self)
{
  const CurioPreference *preference = self->preference;
  gint64 units = preference->group_units[self->group];

  if (preference->grouping == CURIO_GROUP_BY_SEGMENT
      && !curio_facts_has_lines (self->measures->view.ledger->facts))
    return g_strdup (curio_grain_get_sentence ());
  if (units == 0)
    return g_strdup_printf (_ ("%s bought nothing in this selection"),
                            self->name);
  if (units == preference->n_units)
    return g_strdup_printf (_ ("%s alone is here: nothing to compare with"),
                            self->name);
  return g_strdup_printf (_ ("%s: too little bought here to tell"),
                          self->name);
}

static char *
make_caption (const Favourites *self)
{
  gboolean is_segment = self->preference->grouping == CURIO_GROUP_BY_SEGMENT;
  const char *what = is_segment
                         ? _ ("Times as often as other customers, out of a "
                              "hundred units; the surest differences")
                         : _ ("Times as often as elsewhere, out of a hundred "
                              "units; the surest differences");
  g_autofree char *least = g_strdup_printf (
      is_segment ? _ ("A product counts from %d customers and %d units on")
                 : _ ("A product counts from %d orders and %d units on"),
      CURIO_PREFERENCE_MIN_BUYS, CURIO_PREFERENCE_MIN_UNITS);

  if (self->n == 0)
    return g_steal_pointer (&least);
  if (self->n < FEW_PRODUCTS)
    return g_strconcat (what, ". ", least, NULL);
  return g_strdup (what);
}

static CurioChart *
build (Favourites *self, const CurioFigureOptions *options)
{
  CurioChart *chart;

  self->n = curio_preference_rank (self->preference, self->group,
                                   self->products, N_PRODUCTS);
  qsort (self->products, self->n, sizeof *self->products, compare_times);
  chart = make_bars (self);
  curio_chart_set_words (
      chart, self->n > 0 ? make_title (self) : make_empty_title (self),
      curio_caption_left_out (make_caption (self), self->measures,
                              CURIO_ANY_PAIR, options->without_pairs),
      NULL);
  return chart;
}

CurioChart *
curio_build_country_favourites (const CurioMeasures *measures,
                                const CurioFigureOptions *options)
{
  guint32 country = (guint32)curio_country_choose (measures, options->country,
                                                   options->without_pairs);
  Favourites self = {
    .measures = measures,
    .preference = curio_find_preference (measures, CURIO_GROUP_BY_COUNTRY,
                                         options->without_pairs),
    .group = country,
    .name = curio_country_get_name (measures, country),
  };

  return build (&self, options);
}

CurioChart *
curio_build_segment_products (const CurioMeasures *measures,
                              const CurioFigureOptions *options)
{
  int segment = curio_segment_choose (measures, options->segment,
                                      options->without_pairs);
  Favourites self = {
    .measures = measures,
    .preference = curio_find_preference (measures, CURIO_GROUP_BY_SEGMENT,
                                         options->without_pairs),
    .group = (guint32)MAX (segment, 0),
  };
  CurioChart *chart;

  if (segment < 0)
    {
      chart = curio_bars_new (NULL, 0, 0, NULL, NULL);
      curio_chart_set_words (
          chart, g_strdup (_ ("No customer to put into a segment")),
          g_strdup (_ ("Nobody here has a customer number")), NULL);
      return chart;
    }
  self.name = curio_segment_get_title (segment);
  return build (&self, options);
}
