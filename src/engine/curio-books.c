/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two sets of books and what they count as goods. */

#include "curio-ledger.h"

#include <glib/gi18n-lib.h>

const char *const curio_default_not_goods[] = {
  "POST",    "DOT",          "C2",        "D",      "M",       "S",
  "B",       "BANK CHARGES", "AMAZONFEE", "ADJUST", "ADJUST2", "CRUK",
  "TEST001", "TEST002",      "PADS",      "GIFT_*", NULL,
};

static const struct
{
  const char *id;
  const char *name;
} books[CURIO_N_BOOKS] = {
  [CURIO_BOOKS_TRADING] = {"trading", N_ ("Trading figures")},
  [CURIO_BOOKS_POC] = { "poc",    N_ ("POC figures")    },
};

const char *
curio_books_get_id (CurioBooksKind kind)
{
  g_return_val_if_fail (kind < CURIO_N_BOOKS, NULL);

  return books[kind].id;
}

const char *
curio_books_get_name (CurioBooksKind kind)
{
  g_return_val_if_fail (kind < CURIO_N_BOOKS, NULL);

  return _ (books[kind].name);
}

gboolean
curio_books_parse (const char *id, CurioBooksKind *out_kind)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (int i = 0; i < CURIO_N_BOOKS; i++)
    if (g_ascii_strcasecmp (id, books[i].id) == 0)
      {
        *out_kind = i;
        return TRUE;
      }

  return FALSE;
}
