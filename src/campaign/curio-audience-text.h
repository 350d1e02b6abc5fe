/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-audience.h"

G_BEGIN_DECLS

/* An audience as a line of text, for `curio export --audience`, for files and
 * for the register:
 *
 *   segment=Can't Lose; segment=At Risk, spend>=8000, country=Germany|France
 *
 * Groups are parted by semicolons, the conditions of one by commas.
 *
 *   everybody                 a group without a condition
 *   segment=NAME
 *   was=NAME@DAY              in that segment on that day; not-yet@DAY: no
 *                             customer then
 *   country=NAME|NAME         of the last order
 *   spend>=POUNDS             net; also > <= < and =
 *   orders>=N                 likewise
 *   last-order<DAY            likewise
 *   bought=CODE               not-bought=CODE; as often as need be
 *   ordered-in=MONTH          new-in= and existing-in=: and it was, or was
 *                             not, the first ever
 *   first-order-in=MONTH      MONTH+N: and an order N months later
 *   top=N                     the N % who bought most
 *   ordered-from=COUNTRY      with any order from there
 *   customer=NUMBER|NUMBER    chosen one by one
 *   due                       past their own rhythm
 *   with-negative             a group of itself: also who took back more than
 *                             they bought
 *
 * DAY is YYYY-MM-DD, MONTH is YYYY-MM.  A value that holds one of , ; | " or
 * begins or ends with a blank stands in double quotes, with "" for one. */

/* FACTS name countries and items.  What these facts do not have, and an
 * audience of nobody, give a text that cannot be parsed.  (transfer full) */
char *curio_audience_to_text (const CurioCampaignAudience *self,
                              const CurioFacts *facts);

/* FALSE with CURIO_ERROR_USAGE, which says at which character, what is wrong
 * and what may stand there; OUT is empty then. */
gboolean curio_audience_parse (const char *text, const CurioFacts *facts,
                               CurioCampaignAudience *out, GError **error);

G_END_DECLS
