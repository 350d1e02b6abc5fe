/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a title and asks the plain counts whether it holds. */

#include "truth.h"

#include "curio-format.h"

#include <math.h>
#include <string.h>

static GMatchInfo *
match (const char *pattern, const char *title)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  GMatchInfo *info;

  g_assert_nonnull (regex);
  if (g_regex_match (regex, title, 0, &info))
    return info;
  g_match_info_free (info);
  return NULL;
}

static gboolean
matches_text (const char *pattern, const char *title, const char *expected)
{
  g_autoptr (GMatchInfo) info = match (pattern, title);
  g_autofree char *found = info != NULL ? g_match_info_fetch (info, 1) : NULL;

  return found != NULL && g_str_equal (found, expected);
}

static double
fetch_number (GMatchInfo *info, int group)
{
  g_autofree char *text = g_match_info_fetch (info, group);
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autofree char *joined = g_strjoinv ("", parts);

  return g_ascii_strtod (joined, NULL);
}

/* --- sales -------------------------------------------------------------- */

static const TruthMonth *
find_named (const TruthMonth *months, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *month_name = curio_format_month_name (months[i].month);

      if (g_str_equal (month_name, name))
        return &months[i];
    }
  return NULL;
}

/* In these twelve months PEAK is above all others and MULTIPLE times OTHER, or
 * up to half of it more. */
static gboolean
holds_year (const TruthMonth *months, const char *peak_name,
            const char *multiple, const char *other_name)
{
  static const char *const words[]
      = { "twice", "three times", "four times", "five times" };
  const TruthMonth *peak = find_named (months, 12, peak_name);
  const TruthMonth *other;

  for (guint i = 0; i < 12; i++)
    if (&months[i] != peak && months[i].net_mills >= peak->net_mills)
      return FALSE;
  if (multiple == NULL || multiple[0] == '\0')
    return TRUE;
  other = find_named (months, 12, other_name);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (multiple, words[i]))
      return other->net_mills > 0
             && peak->net_mills >= (i + 2) * other->net_mills
             && peak->net_mills < (i + 2.5) * other->net_mills;
  return FALSE;
}

static gboolean
holds_yearly_peak (const Truth *self, GMatchInfo *info)
{
  g_autofree char *peak = g_match_info_fetch (info, 1);
  g_autofree char *multiple = g_match_info_fetch (info, 3);
  g_autofree char *other = g_match_info_fetch (info, 4);
  g_autofree char *years = g_match_info_fetch (info, 5);
  guint n_years
      = g_str_equal (years, "both years")
            ? 2
            : (guint)g_ascii_strtoull (strrchr (years, 'f') + 1, NULL, 10);
  guint n;
  const TruthMonth *months = truth_get_complete (self, &n);

  if (n / 12 != n_years)
    return FALSE;
  for (guint y = 0; y < n_years; y++)
    if (!holds_year (&months[n - 12 * (y + 1)], peak, multiple, other))
      return FALSE;
  return TRUE;
}

/* One month, named with its year, above every other one, whole or not. */
static gboolean
holds_peak (const Truth *self, GMatchInfo *info)
{
  const TruthMonth *months = (const TruthMonth *)(gpointer)self->months->data;
  g_autofree char *name = g_match_info_fetch (info, 1);
  g_autofree char *money = g_match_info_fetch (info, 2);
  const TruthMonth *peak = NULL;

  for (guint i = 0; i < self->months->len; i++)
    {
      g_autofree char *full = curio_format_month_full (months[i].month);

      if (g_str_equal (full, name))
        peak = &months[i];
    }
  for (guint i = 0; i < self->months->len; i++)
    if (&months[i] != peak && months[i].net_mills >= peak->net_mills)
      return FALSE;
  {
    g_autofree char *expected = curio_format_money_short (peak->net_mills);

    return g_str_equal (money, expected);
  }
}

gboolean
truth_holds_sales (const Truth *self, const char *title)
{
  g_autoptr (GMatchInfo) yearly
      = match ("^(\\w+) is the peak(: (.*times|twice) (\\w+))? in "
               "(both years|each of \\d+ years)$",
               title);
  g_autoptr (GMatchInfo) peak
      = match ("^(\\w+ \\d{4}) is the peak: (.+)$", title);
  g_autofree char *net = curio_format_money_short (self->net_mills);

  if (yearly != NULL)
    return holds_yearly_peak (self, yearly);
  if (peak != NULL)
    return self->months->len >= 3 && holds_peak (self, peak);
  return matches_text ("^Net sales come to (.+)$", title, net);
}

/* --- cancellations ------------------------------------------------------ */

static double
measure_rate (const TruthMonth *months)
{
  double n_placed = 0, n_cancelled = 0;

  for (guint i = 0; i < 12; i++)
    {
      n_placed += months[i].n_placed;
      n_cancelled += months[i].n_cancelled;
    }
  return 100 * n_cancelled / n_placed;
}

/* A rate is shown whole, or to one decimal where that is more. */
static gboolean
shows (double shown, double rate)
{
  return fabs (shown - rate) <= 0.5 + 1e-9;
}

static gboolean
holds_change (const Truth *self, GMatchInfo *info)
{
  g_autofree char *verb = g_match_info_fetch (info, 1);
  guint n;
  const TruthMonth *months = truth_get_complete (self, &n);
  double before, last;

  if (n < 24)
    return FALSE;
  before = measure_rate (&months[n - 24]);
  last = measure_rate (&months[n - 12]);
  return shows (fetch_number (info, 2), before)
         && shows (fetch_number (info, 3), last)
         && (g_str_equal (verb, "fell") ? last < before : last > before);
}

static gboolean
holds_same (const Truth *self, GMatchInfo *info)
{
  guint n;
  const TruthMonth *months = truth_get_complete (self, &n);

  return n >= 24
         && shows (fetch_number (info, 1), measure_rate (&months[n - 24]))
         && shows (fetch_number (info, 1), measure_rate (&months[n - 12]));
}

gboolean
truth_holds_cancellations (const Truth *self, const char *title)
{
  g_autoptr (GMatchInfo) change
      = match ("^Cancellations (fell|rose) from ([\\d.,]+) to ([\\d.,]+) per "
               "100 orders placed$",
               title);
  g_autoptr (GMatchInfo) same = match (
      "^Cancellations stayed at ([\\d.,]+) per 100 orders placed$", title);
  g_autoptr (GMatchInfo) rate
      = match ("^Cancellations: ([\\d.,]+) per 100 orders placed$", title);
  g_autoptr (GMatchInfo) counts = match (
      "^Cancelled invoices: ([\\d,]+), for ([\\d,]+) orders?$", title);
  g_autoptr (GMatchInfo) none = match (
      "^([\\d,]+) orders? (was|were) placed and nothing cancelled$", title);

  if (change != NULL)
    return holds_change (self, change);
  if (same != NULL)
    return holds_same (self, same);
  if (rate != NULL)
    return shows (fetch_number (rate, 1),
                  100.0 * self->n_cancelled / self->n_placed);
  if (counts != NULL)
    return fetch_number (counts, 1) == self->n_cancelled
           && fetch_number (counts, 2) == self->n_placed;
  return none != NULL && self->n_cancelled == 0
         && fetch_number (none, 1) == self->n_placed;
}

/* --- customers who come back -------------------------------------------- */

static gboolean
holds_share (GMatchInfo *info, int group, int n_active, int n_new)
{
  g_autofree char *text = g_match_info_fetch (info, group);
  double share = 100.0 * (n_active - n_new) / n_active;

  if (n_active == 0)
    return FALSE;
  if (g_str_has_prefix (text, "over 99"))
    return share > 99 && n_new > 0;
  if (g_str_has_prefix (text, "under 1"))
    return share < 1 && n_new < n_active;
  if (g_str_has_prefix (text, "100"))
    return n_new == 0;
  return shows (g_ascii_strtod (text, NULL), share);
}

gboolean
truth_holds_returning (const Truth *self, const char *title)
{
  const TruthMonth *months = (const TruthMonth *)(gpointer)self->months->data;
  g_autoptr (GMatchInfo) yearly = match (
      "^In (\\d{4}), (.+) of a month’s customers had ordered before$", title);
  g_autoptr (GMatchInfo) all
      = match ("^Of a month’s customers, (.+) had ordered before$", title);
  g_autofree char *year
      = yearly != NULL ? g_match_info_fetch (yearly, 1) : NULL;
  int n_active = 0, n_new = 0, n_at_first = 0;

  for (guint i = 0; i < self->months->len; i++)
    {
      g_autofree char *iso = curio_month_to_iso (months[i].month);

      if (months[i].month == self->base_month)
        {
          n_at_first = months[i].n_active;
          continue;
        }
      if (year != NULL && !g_str_has_prefix (iso, year))
        continue;
      n_active += months[i].n_active;
      n_new += months[i].n_new;
    }
  if (yearly != NULL)
    return n_active >= 10 && holds_share (yearly, 2, n_active, n_new);
  if (all != NULL)
    return n_active >= 10 && holds_share (all, 1, n_active, n_new);
  if (g_str_has_prefix (title, "Too few customers "))
    return n_active > 0 && n_active < 10;
  if (g_str_has_prefix (title, "The records begin here"))
    return n_active == 0 && n_at_first > 0;
  return n_active == 0 && n_at_first == 0
         && g_str_equal (title, "No order here names its customer");
}

/* --- amounts ------------------------------------------------------------ */

static guint
count_between (const Truth *self, double low, double high)
{
  guint n = 0;

  for (guint i = 0; i < self->amounts->len; i++)
    {
      double pounds = (double)g_array_index (self->amounts, gint64, i) / 1000;

      n += pounds >= low && pounds < high;
    }
  return n;
}

/* Some band of a usual width that begins (or, BELOW, ends) there holds more
 * orders than each other band of that width. */
static gboolean
is_heap (const Truth *self, double edge, gboolean below)
{
  static const double widths[]
      = { 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      double low = below ? edge - widths[w] : edge;
      guint n = count_between (self, low, low + widths[w]);
      gboolean is_most = n > 0 && low >= 0;

      for (double other = 0; is_most && other < 40 * widths[w];
           other += widths[w])
        if (fabs (other - low) > widths[w] / 2)
          is_most = count_between (self, other, other + widths[w]) < n;
      if (is_most)
        return TRUE;
    }
  return FALSE;
}

gboolean
truth_holds_amounts (const Truth *self, const char *title)
{
  g_autoptr (GMatchInfo) above
      = match ("^Orders pile up just above £([\\d.,]+)$", title);
  g_autoptr (GMatchInfo) below
      = match ("^Orders pile up below £([\\d.,]+)$", title);
  g_autoptr (GMatchInfo) middle
      = match ("^Of all orders, the middle one comes to £([\\d.,]+)$", title);
  guint n = self->amounts->len;

  if (above != NULL)
    return is_heap (self, fetch_number (above, 1), FALSE);
  if (below != NULL)
    return is_heap (self, fetch_number (below, 1), TRUE);
  if (middle != NULL && n > 0)
    return fabs (
               fetch_number (middle, 1)
               - (double)(g_array_index (self->amounts, gint64, n / 2)
                          + g_array_index (self->amounts, gint64, (n - 1) / 2))
                     / 2000)
           <= 0.511;
  return n == 0 && g_str_equal (title, "No order here has an amount");
}
