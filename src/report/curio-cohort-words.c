/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of the cohort map: the sentence of a cell, caption and key. */

#include "curio-cohort-values.h"

#include "curio-currency.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

/* --- numbers ------------------------------------------------------------- */

char *
curio_cohort_values_format_short (const CurioCohortValues *self, double value)
{
  return curio_format_decimal (
      self->show == CURIO_COHORTS_SPEND_EACH ? value : 100 * value, 0);
}

char *
curio_cohort_values_format (const CurioCohortValues *self, double value)
{
  if (self->show == CURIO_COHORTS_SPEND_EACH)
    return curio_format_money ((gint64)(value * 1000));
  return curio_format_percent (value, 0);
}

/* "one month later", "3 months later" */
static char *
describe_later (guint32 later)
{
  if (later == 1)
    return g_strdup (_ ("one month later"));
  return g_strdup_printf (
      ngettext ("%u month later", "%u months later", later), later);
}

/* --- sentences of marks -------------------------------------------------- */

/* How many days of MONTH the view has. */
static int
count_days (const CurioView *view, gint32 month)
{
  gint32 first = MAX (curio_month_first_day (month), view->from_day);
  gint32 last = MIN (curio_month_first_day (month + 1) - 1, view->to_day);

  return MAX (last - first + 1, 0);
}

static char *
describe_days (const CurioCohortValues *self, const CurioCohortRow *row,
               guint32 later)
{
  int n_days;

  if (curio_cohort_map_is_whole (&self->map, row, later))
    return g_strdup ("");
  n_days = count_days (&self->measures->view, row->month + (gint32)later);
  return g_strdup_printf (
      ngettext (" (%d day of it)", " (%d days of it)", (gulong)n_days),
      n_days);
}

/* "98 of 375 customers ordered, 26.1 %" */
static char *
say_customers (guint32 n_active, guint32 size)
{
  g_autofree char *part = curio_format_count (n_active);
  g_autofree char *whole = curio_format_count (size);
  g_autofree char *share
      = curio_format_percent ((double)n_active / (double)size, 1);

  return g_strdup_printf (ngettext ("%s of %s customer ordered, %s",
                                    "%s of %s customers ordered, %s", size),
                          part, whole, share);
}

static char *
say_spend (const CurioCohortValues *self, gint64 net_mills, gint64 first_mills,
           guint32 size)
{
  g_autofree char *net = curio_format_money (net_mills);
  g_autofree char *first = curio_format_money (first_mills);
  g_autofree char *count = curio_format_count (size);
  g_autofree char *each = curio_format_money_pence (net_mills / size);
  g_autofree char *share = NULL;

  if (self->show == CURIO_COHORTS_SPEND_EACH)
    return g_strdup_printf (
        ngettext ("%s net spend, %s for %s customer",
                  "%s net spend, %s for each of %s customers", size),
        net, each, count);
  if (first_mills <= 0)
    return g_strdup_printf (_ ("%s net spend"), net);
  share = curio_format_percent ((double)net_mills / (double)first_mills, 1);
  return g_strdup_printf (_ ("%s net spend, %s of the first month’s %s"), net,
                          share, first);
}

static char *
say_cell (const CurioCohortValues *self, const CurioCohortRow *row,
          guint32 later)
{
  return curio_cohort_values_is_spend (self)
             ? say_spend (self, row->net_mills[later], row->first_mills,
                          row->size)
             : say_customers (row->active[later], row->size);
}

char *
curio_cohort_values_label_cell (const CurioCohortValues *self,
                                const CurioCohortRow *row, guint32 later)
{
  g_autofree char *first = curio_format_month_full (row->month);
  g_autofree char *month
      = curio_format_month_full (row->month + (gint32)later);
  g_autofree char *days = describe_days (self, row, later);
  g_autofree char *numbers = say_cell (self, row, later);

  /* Translators: two months, the second perhaps with its days, and numbers:
   * "First order in October 2010, in November 2010: 98 of 375 customers
   * ordered, 26.1 %". */
  return g_strdup_printf (_ ("First order in %s, in %s%s: %s"), first, month,
                          days, numbers);
}

char *
curio_cohort_values_label_mean (const CurioCohortValues *self, guint32 later)
{
  const CurioCohortMean *mean = &self->map.means[later];
  g_autofree char *when = describe_later (later);
  g_autofree char *numbers
      = curio_cohort_values_is_spend (self)
            ? say_spend (self, mean->net_mills, mean->first_mills,
                         mean->n_customers)
            : say_customers (mean->n_active, mean->n_customers);

  /* Translators: a number of cohorts, "one month later", and numbers. */
  return g_strdup_printf (
      ngettext ("%u cohort, %s: %s", "%u cohorts, %s: %s", mean->n_cohorts),
      mean->n_cohorts, when, numbers);
}

char *
curio_cohort_values_label_row (const CurioCohortValues *self,
                               const CurioCohortRow *row)
{
  g_autofree char *month = curio_format_month_full (row->month);
  g_autofree char *size = curio_format_count (row->size);
  g_autofree char *first = curio_format_money (row->first_mills);

  /* Translators: a month, a number of customers and what they spent. */
  return g_strdup_printf (
      ngettext ("First order in %s: %s customer, net spend that month %s",
                "First order in %s: %s customers, net spend that month %s",
                row->size),
      month, size, first);
}

/* --- caption and key ----------------------------------------------------- */

static const char *const captions[] = {
  [CURIO_COHORTS_SHARE]
  = N_ ("Share of each cohort with an order in the month, %."),
  [CURIO_COHORTS_CUSTOMERS]
  = N_ ("Customers of each cohort with an order in the month; the colour is "
        "their share."),
  [CURIO_COHORTS_SPEND_SHARE]
  /* xgettext:no-c-format */
  = N_ ("Net spend of each cohort in the month, % of its first month’s."),
  [CURIO_COHORTS_SPEND_EACH]
  = N_ ("Net spend in the month for each customer of the cohort, £."),
};

char *
curio_cohort_values_make_caption (const CurioCohortValues *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint32 base = self->measures->view.ledger->base_month;

  if (self->segment >= 0)
    {
      g_string_append_printf (text, _ ("%s only."),
                              curio_segment_get_title (self->segment));
      g_string_append_c (text, ' ');
    }
  g_string_append (text, _ (captions[self->show]));
  g_string_replace (text, CURIO_CURRENCY_POUND, curio_currency_get (), 0);
  if (self->n_rows > 0 && self->rows[0].month == base)
    {
      g_autofree char *month = curio_format_month_full (base);

      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              _ ("%s is where the records begin: it holds "
                                 "older customers too."),
                              month);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The whole cell soonest after its first month, of the largest cohort; that of
 * the first row only if there is no other. */
static gboolean
find_example (const CurioCohortValues *self, const CurioCohortRow **out_row,
              guint32 *out_later)
{
  double unused;

  *out_row = NULL;
  for (guint32 later = 1; later <= self->n_months && *out_row == NULL; later++)
    for (guint32 i = 0; i < self->n_rows; i++)
      {
        const CurioCohortRow *row = &self->rows[i];

        if (!curio_cohort_map_is_whole (&self->map, row, later)
            || !curio_cohort_values_get (self, row, later, &unused))
          continue;
        *out_later = later;
        if (*out_row == NULL || *out_row == self->rows
            || row->size > (*out_row)->size)
          *out_row = row;
      }
  return *out_row != NULL;
}

static char *
make_spend_example (const CurioCohortValues *self, const CurioCohortRow *row,
                    guint32 later)
{
  g_autofree char *count = curio_format_count (row->size);
  g_autofree char *month = curio_format_month_full (row->month);
  g_autofree char *when = describe_later (later);
  g_autofree char *text = NULL;
  double value;

  curio_cohort_values_get (self, row, later, &value);
  text = curio_cohort_values_format (self, value);
  if (self->show == CURIO_COHORTS_SPEND_EACH)
    /* Translators: a number, a month, an amount and "one month later". */
    return g_strdup_printf (
        ngettext ("The %s customer who first ordered in %s spent %s %s.",
                  "The %s customers who first ordered in %s spent %s each %s.",
                  row->size),
        count, month, text, when);
  /* Translators: a number, a month, "one month later" and a share. */
  return g_strdup_printf (
      ngettext ("The %s customer who first ordered in %s spent %s %s of that "
                "month’s sum.",
                "The %s customers who first ordered in %s spent %s %s of that "
                "month’s sum.",
                row->size),
      count, month, when, text);
}

char *
curio_cohort_values_make_example (const CurioCohortValues *self)
{
  const CurioCohortRow *row;
  guint32 later;
  g_autofree char *count = NULL;
  g_autofree char *month = NULL;
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (!find_example (self, &row, &later))
    return NULL;
  if (curio_cohort_values_is_spend (self))
    return make_spend_example (self, row, later);
  count = curio_format_count (row->size);
  month = curio_format_month_full (row->month);
  when = describe_later (later);
  text = self->show == CURIO_COHORTS_CUSTOMERS
             ? curio_format_count (row->active[later])
             : curio_format_percent (
                 (double)row->active[later] / (double)row->size, 0);
  /* Translators: a number, a month, a share or number, "one month later". */
  return g_strdup_printf (
      ngettext ("Of the %s customer who first ordered in %s, %s ordered %s.",
                "Of the %s customers who first ordered in %s, %s ordered %s.",
                row->size),
      count, month, text, when);
}

char *
curio_cohort_values_describe_hatched (const CurioCohortValues *self)
{
  const CurioCohortMap *map = &self->map;
  gboolean begins = map->first_whole > map->first_month;
  gboolean ends = map->last_whole < map->last_month;
  gint32 month = ends ? map->last_month : map->first_month;
  int n_days = count_days (&self->measures->view, month);
  g_autofree char *name = NULL;

  if (map->n == 0 || (!begins && !ends))
    return NULL;
  if (begins && ends && map->first_month != map->last_month)
    return g_strdup (_ ("Months with days missing, not in the mean"));
  name = curio_format_month_full (month);
  /* Translators: a month and its days in the selection. */
  return g_strdup_printf (ngettext ("%s: %d day, not in the mean",
                                    "%s: %d days, not in the mean",
                                    (gulong)n_days),
                          name, n_days);
}

char *
curio_cohort_values_make_notes (const CurioCohortValues *self)
{
  gboolean begins_late
      = self->n_rows > 0 && self->rows[0].month < self->map.first_month;

  return g_strdup_printf (
      "%s\n%s",
      begins_late ? _ ("Blank: not in the selected dates.")
                  : _ ("Blank: not yet observed."),
      _ ("Mean: weighted by size, from three cohorts up."));
}
