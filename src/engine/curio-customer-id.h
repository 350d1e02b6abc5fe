/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Customer ids: a whole number is a number however it is written (13085,
 * 13085.0, 013085), everything else is the text as it stands. */

/* Enough for any number within 18 digits, written out. */
#define CURIO_CUSTOMER_ID_MAX 24

/* Takes the blanks off both ends; *LENGTH 0 then means: a guest. */
const char *curio_customer_id_trim (const char *id, gsize *length);

/* TRUE and the value where ID is a whole number within 18 digits. */
gboolean curio_customer_id_parse (const char *id, gsize length,
                                  gint64 *out_number);

/* The order of customers: whole numbers first, by value, then texts. */
int curio_customer_id_compare (const char *a, const char *b);

G_END_DECLS
