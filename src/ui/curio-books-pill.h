/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-pill.h"

G_BEGIN_DECLS

/* Chooses the books: how lines are counted. */
#define CURIO_TYPE_BOOKS_PILL (curio_books_pill_get_type ())
G_DECLARE_FINAL_TYPE (CurioBooksPill, curio_books_pill, CURIO, BOOKS_PILL,
                      CurioPill)

/* "Trading" rather than "Trading figures", where room is short. */
void curio_books_pill_set_short (CurioBooksPill *self, gboolean is_short);

G_END_DECLS
