/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines behind the pictures of one product. */

#include "curio-item-lines.h"

static gboolean
has_price (const CurioFacts *facts, guint32 line, gint64 price_mills)
{
  gint32 quantity = facts->line_quantity[line];

  return price_mills == CURIO_ANY_PRICE
         || (quantity != 0
             && facts->line_amount_mills[line] / quantity == price_mills);
}

guint32 *
curio_item_find_lines (const CurioView *view, const CurioLineRule *rule,
                       gint64 price_mills, const guint8 *skipped,
                       guint32 *out_n)
{
  guint32 *lines = curio_line_rule_find (rule, view, out_n);
  guint32 n = 0;

  for (guint32 i = 0; i < *out_n; i++)
    if ((skipped == NULL || !skipped[lines[i]])
        && has_price (view->ledger->facts, lines[i], price_mills))
      lines[n++] = lines[i];
  *out_n = n;
  return lines;
}
