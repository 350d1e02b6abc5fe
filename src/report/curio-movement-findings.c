/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What movement between segments shows. */

#include "curio-movement-words.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

static const struct
{
  int n_months;
  const char *words;
} spans[] = {
  {12, N_ ("in a year")     },
  { 6, N_ ("in half a year")},
  { 3, N_ ("in a quarter")  },
  { 1, N_ ("in a month")    },
};

/* "in a year", "since 1 Jun 2011" (transfer full) */
static char *
describe_span (const CurioMovement *self)
{
  g_autofree char *day = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (curio_day_add_months (self->as_of, -spans[i].n_months) == self->since)
      return g_strdup (_ (spans[i].words));
  day = curio_format_day (self->since);
  return g_strdup_printf (_ ("since %s"), day);
}

/* Where there is nobody to move; NULL where there is.  That nobody is known
 * before may be because the selection begins there, or of guests alone: the
 * shop may well have had customers. */
static char *
say_nobody (const CurioMovement *self)
{
  if (self->n_after == 0)
    return g_strdup (_ ("No customer to put into a segment"));
  if (self->n_before > 0)
    return NULL;
  return g_strdup (
      _ ("This selection has no earlier customers to compare with"));
}

char *
curio_find_movement (const CurioMovement *self)
{
  g_autofree char *span = describe_span (self);
  g_autofree char *left = NULL, *came = NULL;
  guint32 n_left, n_came;
  char *nobody = say_nobody (self);

  if (nobody != NULL)
    return nobody;
  curio_movement_count_best (self, &n_left, &n_came);
  if (n_left == 0 && n_came == 0)
    /* Translators: "in a year" or "since 1 Jun 2011". */
    return g_strdup_printf (
        _ ("Nobody left or joined the best two segments %s"), span);
  left = curio_format_count (n_left);
  came = curio_format_count (n_came);
  return g_strdup_printf (
      /* Translators: a number, "in a year" or "since 1 Jun 2011", and another
       * number. */
      ngettext ("%s customer fell out of the best two segments %s; %s came "
                "into them",
                "%s customers fell out of the best two segments %s; %s came "
                "into them",
                n_left),
      left, span, came);
}

char *
curio_find_same (const CurioMovement *self)
{
  g_autofree char *same = NULL, *all = NULL, *day = NULL;
  guint32 n = curio_movement_count_same (self);
  char *nobody = say_nobody (self);

  if (nobody != NULL)
    return nobody;
  same = curio_format_count (n);
  all = curio_format_count (self->n_before);
  day = curio_format_day (self->since);
  return g_strdup_printf (
      /* Translators: two numbers and a date. */
      ngettext ("%s of %s customers is in the same segment as on %s",
                "%s of %s customers are in the same segment as on %s", n),
      same, all, day);
}
