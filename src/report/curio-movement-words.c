/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the two figures of movement between segments have in common: the ids of
 * their marks, the sentences on them, and the table behind them. */

#include "curio-movement-words.h"

#include "curio-format.h"
#include "curio-shared-measures.h"

#include <glib/gi18n-lib.h>

#define PLACES 16 /* more than there are rows, and CURIO_MOVEMENT_ALL */

int
curio_movement_get_id (guint from, guint to)
{
  return (int)((from + 1) * PLACES + to);
}

static gboolean
is_place (guint index, guint n)
{
  return index < n || index == CURIO_MOVEMENT_ALL;
}

gboolean
curio_movement_parse_id (int id, guint *out_from, guint *out_to)
{
  if (id < PLACES)
    return FALSE;
  *out_from = (guint)id / PLACES - 1;
  *out_to = (guint)id % PLACES;
  return is_place (*out_from, CURIO_N_MOVEMENT_ROWS)
         && is_place (*out_to, CURIO_N_SEGMENTS);
}

const char *
curio_movement_get_row_name (guint from)
{
  if (from == CURIO_NOT_YET_CUSTOMERS)
    return _ ("Not yet customers");
  return from == CURIO_MOVEMENT_ALL ? _ ("Together")
                                    : curio_segment_get_title (from);
}

/* Who had not ordered by then; in a part of the records, as far as is seen. */
static char *
describe_not_yet (const CurioMovement *self, guint32 n, const char *count,
                  const char *day)
{
  if (self->misses_earlier)
    return g_strdup_printf (
        /* Translators: a number and a date. */
        ngettext ("%s customer had no order in this selection before %s",
                  "%s customers had no order in this selection before %s", n),
        count, day);
  return g_strdup_printf (
      /* Translators: a number and a date. */
      ngettext ("%s customer had not ordered before %s",
                "%s customers had not ordered before %s", n),
      count, day);
}

static char *
describe_row (const CurioMovement *self, guint from, guint32 n,
              const char *count)
{
  g_autofree char *day = curio_format_day (self->since);

  if (from == CURIO_NOT_YET_CUSTOMERS)
    return describe_not_yet (self, n, count, day);
  return g_strdup_printf (
      /* Translators: a number, a segment, and a date. */
      ngettext ("%s customer was in %s on %s", "%s customers were in %s on %s",
                n),
      count, curio_segment_get_title (from), day);
}

static char *
describe_column (const CurioMovement *self, guint to, guint32 n,
                 const char *count)
{
  g_autofree char *day = curio_format_day (self->as_of);

  if (to == CURIO_MOVEMENT_ALL)
    return g_strdup_printf (
        ngettext ("%s customer on %s", "%s customers on %s", n), count, day);
  return g_strdup_printf (
      /* Translators: a number, a segment, and a date. */
      ngettext ("%s customer is in %s on %s", "%s customers are in %s on %s",
                n),
      count, curio_segment_get_title (to), day);
}

static char *
describe_new (const CurioMovement *self, guint32 n, const char *count,
              const char *name)
{
  g_autofree char *day = curio_format_day (self->since);

  if (self->misses_earlier)
    return g_strdup_printf (
        /* Translators: a number, a date, and a segment. */
        ngettext (
            "%s customer with no order in this selection before %s is in %s",
            "%s customers with no order in this selection before %s are in %s",
            n),
        count, day, name);
  return g_strdup_printf (
      /* Translators: a number and a segment. */
      ngettext ("%s new customer is in %s", "%s new customers are in %s", n),
      count, name);
}

static char *
describe_move (const CurioMovement *self, guint from, guint to, guint32 n,
               const char *count)
{
  const char *name = curio_segment_get_title (to);

  if (from == to)
    return g_strdup_printf (
        /* Translators: a number and a segment. */
        ngettext ("%s customer is in %s on both dates",
                  "%s customers are in %s on both dates", n),
        count, name);
  if (from == CURIO_NOT_YET_CUSTOMERS)
    return describe_new (self, n, count, name);
  return g_strdup_printf (
      /* Translators: a number and two segments. */
      ngettext ("%s customer moved from %s to %s",
                "%s customers moved from %s to %s", n),
      count, curio_segment_get_title (from), name);
}

char *
curio_movement_describe (const CurioMovement *self, guint from, guint to)
{
  guint32 n = curio_movement_count (self, from, to);
  guint32 of = curio_movement_count (self, from, CURIO_MOVEMENT_ALL);
  g_autofree char *count = curio_format_count (n);
  g_autofree char *all = NULL, *share = NULL, *move = NULL;

  if (from == CURIO_MOVEMENT_ALL)
    return describe_column (self, to, n, count);
  if (to == CURIO_MOVEMENT_ALL)
    return describe_row (self, from, n, count);
  move = describe_move (self, from, to, n, count);
  if (of == 0)
    return g_steal_pointer (&move);
  all = curio_format_count (of);
  share = curio_format_share ((double)n / of);
  /* Translators: "31 customers moved from Champions to Loyal Customers", the
   * share of those who were Champions, and how many those were. */
  return g_strdup_printf (_ ("%s: %s of %s"), move, share, all);
}

char *
curio_movement_describe_sums (const CurioMovement *self)
{
  g_autofree char *before = curio_format_count (self->n_before);
  g_autofree char *after = curio_format_count (self->n_after);
  g_autofree char *not_yet
      = curio_format_count (self->n_after - self->n_before);

  /* Translators: three numbers of customers: of the first date, of those who
   * had not ordered by then, and of the second date. */
  return g_strdup_printf (ngettext ("%s customer then, %s not yet; %s now",
                                    "%s customers then, %s not yet; %s now",
                                    self->n_before),
                          before, not_yet, after);
}

CurioTable *
curio_movement_tabulate (const CurioMovement *self)
{
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("From"), FALSE);
  for (guint to = 0; to < CURIO_N_SEGMENTS; to++)
    curio_table_add_column (table, curio_segment_get_title (to), TRUE);
  curio_table_add_column (table, _ ("Together"), TRUE);
  for (guint row = 0; row <= CURIO_N_MOVEMENT_ROWS; row++)
    {
      guint from = row < CURIO_N_MOVEMENT_ROWS ? row : CURIO_MOVEMENT_ALL;

      curio_table_add_text (table, curio_movement_get_row_name (from));
      for (guint to = 0; to < CURIO_N_SEGMENTS; to++)
        curio_table_add_count (table, curio_movement_count (self, from, to));
      curio_table_add_count (
          table, curio_movement_count (self, from, CURIO_MOVEMENT_ALL));
    }
  return table;
}

void
curio_movement_measure_figure (const CurioMeasures *measures,
                               const CurioFigureOptions *options,
                               CurioMovement *out)
{
  const CurioView *view = &measures->view;
  gint32 wanted = options->since_day;
  gint32 since = curio_movement_choose_since (
      view, wanted != 0 ? wanted : CURIO_DAY_NONE);

  if (since == curio_movement_choose_since (view, CURIO_DAY_NONE))
    *out = *curio_measures_get_movement (measures);
  else
    curio_movement_measure_into (view, &measures->rfm, since, out);
}
