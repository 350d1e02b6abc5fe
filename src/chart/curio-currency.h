/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CURIO_CURRENCY_POUND "£"

/* The sign that money is shown with, in all threads: on screen, in charts,
 * slides and pictures.  Nothing is converted, and files hold bare numbers.
 * Until somebody sets another it is the pound's; NULL, "" and what holds a
 * digit or is longer than CURIO_CURRENCY_MOST characters are the pound's, too.
 */
#define CURIO_CURRENCY_MOST 4
void curio_currency_set (const char *sign);
const char *curio_currency_get (void);

/* NUMBER, which has no sign of its own, with that of the currency where the
 * language wants it; a sign of letters is a blank apart.  (transfer full) */
char *curio_currency_add (const char *number);

G_END_DECLS
