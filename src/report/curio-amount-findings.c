/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the invoice amounts show. */

#include "curio-findings.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

/* A heap stands out from every other band, and is no handful. */
#define STANDS_OUT 1.25
#define FEWEST_IN_HEAP 30

static gboolean
is_heap (const CurioAmountBands *bands)
{
  double second = 0;

  if (bands->mode < 0 || bands->counts[bands->mode] < FEWEST_IN_HEAP
      || (bands->overflows && (guint)bands->mode + 1 == bands->n))
    return FALSE;
  for (guint i = 0; i < bands->n; i++)
    if (i != (guint)bands->mode)
      second = MAX (second, bands->counts[i]);
  return bands->counts[bands->mode] >= STANDS_OUT * second;
}

char *
curio_find_amounts (const CurioMeasures *measures,
                    const CurioAmountBands *bands)
{
  const CurioAmounts *all = &measures->distribution.all;
  g_autofree char *money = NULL;

  if (all->n == 0)
    return g_strdup (_ ("No order here has an amount"));
  if (is_heap (bands) && bands->mode == 0)
    {
      money = curio_amount_bands_format_edge (bands, 1);
      return g_strdup_printf (_ ("Orders pile up below %s"), money);
    }
  if (is_heap (bands))
    {
      money = curio_amount_bands_format_edge (bands, (guint)bands->mode);
      return g_strdup_printf (_ ("Orders pile up just above %s"), money);
    }
  money = curio_format_money ((gint64)(all->median_pence * 10));
  return g_strdup_printf (_ ("Of all orders, the middle one comes to %s"),
                          money);
}
