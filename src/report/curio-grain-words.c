/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for a shop that is read as sums of its lines. */

#include "curio-grain-words.h"

#include "curio-cells.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

const char *
curio_grain_get_sentence (void)
{
  return _ ("This shop is so large that Curio reads it summarised by order "
            "and month.  Which products a customer bought is not kept at this "
            "size.");
}

char *
curio_grain_describe_days (const CurioView *view)
{
  g_autofree char *days = NULL;
  gint32 from, to;

  if (!curio_cells_widen (view, &from, &to))
    return NULL;
  days = curio_format_days (from, to);
  /* Translators: from when to when. */
  return g_strdup_printf (_ ("Products are told of whole months: %s."), days);
}
