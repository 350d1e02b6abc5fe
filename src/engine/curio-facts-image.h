/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts.h"

G_BEGIN_DECLS

/* Facts as bytes, such as a file holds, which can be looked at where they lie:
 * numbers as this machine writes them, every column at a multiple of eight
 * bytes. */

/* Takes the next LENGTH bytes; FALSE with ERROR set ends the writing. */
typedef gboolean (*CurioImageFunc) (const void *bytes, gsize length,
                                    gpointer data, GError **error);

/* Hands all of SELF to FUNC, piece by piece. */
gboolean curio_facts_image_write (const CurioFacts *self, CurioImageFunc func,
                                  gpointer data, GError **error);

/* The facts that IMAGE holds, which look into it and keep it.  Trusts nothing:
 * every number that is used to find another is checked against what is there,
 * every sum that must fit, every text that is shown.  NULL where IMAGE is no
 * such image, or does not begin at a multiple of eight bytes. */
CurioFacts *curio_facts_image_read (GBytes *image);

G_END_DECLS
