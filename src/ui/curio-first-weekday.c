/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where weeks begin, as glibc knows it of the region: a day on which a week
 * began once, and the number of the first day counted from that one. */

#include "curio-first-weekday.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <stdint.h>

#define A_MONDAY 19971201
#define DAYS_OF_WEEK 7

static const char *const names[DAYS_OF_WEEK]
    = { N_ ("Sunday"),   N_ ("Monday"), N_ ("Tuesday"), N_ ("Wednesday"),
        N_ ("Thursday"), N_ ("Friday"), N_ ("Saturday") };

guint
curio_first_weekday_get (void)
{
  guint first = (guint)*nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  /* The number itself is in the place of the text's address. */
  gboolean from_monday
      = (guint32)(uintptr_t)nl_langinfo (_NL_TIME_WEEK_1STDAY) == A_MONDAY;

  return (first + (from_monday ? 0 : DAYS_OF_WEEK - 1)) % DAYS_OF_WEEK;
}

const char *
curio_first_weekday_get_name (void)
{
  return _ (names[curio_first_weekday_get ()]);
}
