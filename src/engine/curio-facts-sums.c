/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Orders that came as sums of their lines, and the cells that came with them:
 * what a shop of too many lines for one desktop is loaded as. */

#include "curio-facts-sums.h"

#include <string.h>

/* --- sums by order --------------------------------------------------------
 */

void
curio_facts_write_sums (CurioFacts *facts, const CurioGathered *gathered,
                        const CurioRawOrder *order)
{
  guint32 n = gathered->lines.n_lines;

  facts->n_sums = n;
  facts->sums = g_new (CurioOrderSum, MAX (n, 1));
  facts->first_sum
      = g_memdup2 (order->first, (facts->n_orders + 1) * sizeof (guint32));
  /* Who looks for lines finds none. */
  facts->first_line = g_new0 (guint32, facts->n_orders + 1);
  for (guint32 i = 0; i < n; i++)
    {
      const CurioRawLine *raw
          = curio_raw_lines_get (&gathered->lines, order->raw[i]);

      facts->sums[i] = (CurioOrderSum){
        .amount_mills = raw->price_mills,
        .n_lines = (guint32)raw->quantity,
        .kind = (guint8)raw->description,
        .is_repeat = raw->product != 0,
      };
      if (raw->product != 0)
        facts->n_repeats += (guint32)raw->quantity;
    }
  facts->descriptions = curio_dictionary_new ();
  facts->product_names = g_new0 (char *, 1);
}

/* --- cells ----------------------------------------------------------------
 */

static void
write_cell (CurioFacts *facts, guint32 line, const CurioRawLine *raw,
            const CurioRawCell *cell)
{
  facts->line_quantity[line] = raw->quantity;
  facts->line_amount_mills[line] = raw->price_mills;
  facts->line_flags[line] = (guint8)raw->description;
  facts->line_weight[line] = cell->n_lines;
  facts->line_n_orders[line] = cell->n_orders;
  if (raw->description & CURIO_LINE_REPEAT)
    facts->n_repeats += cell->n_lines;
}

void
curio_facts_write_cells (CurioFacts *facts, const CurioGathered *gathered,
                         const CurioRawOrder *order,
                         const guint32 *sorted_product)
{
  guint32 n = gathered->lines.n_lines;

  curio_facts_make_lines (facts, n);
  /* That there are weights tells cells from lines, of which there may be none.
   */
  facts->line_weight = g_new (guint32, MAX (n, 1));
  facts->line_n_orders = g_new (guint32, MAX (n, 1));
  memcpy (facts->first_line, order->first,
          (facts->n_orders + 1) * sizeof (guint32));
  for (guint32 i = 0; i < facts->n_orders; i++)
    for (guint32 line = order->first[i]; line < order->first[i + 1]; line++)
      {
        const CurioRawLine *raw
            = curio_raw_lines_get (&gathered->lines, order->raw[line]);

        facts->line_order[line] = i;
        facts->line_product[line] = sorted_product[raw->product];
        write_cell (facts, line, raw, &gathered->cells[order->raw[line]]);
      }
  facts->name_counts = curio_product_names_count (
      gathered->names, gathered->descriptions, &facts->descriptions,
      &facts->n_name_counts);
  for (guint32 i = 0; i < facts->n_name_counts; i++)
    facts->name_counts[i].product
        = sorted_product[facts->name_counts[i].product];
  facts->product_names
      = curio_product_names_choose (facts->name_counts, facts->n_name_counts,
                                    facts->n_products, facts->descriptions);
  /* They are for lines that come later, and none do. */
  g_clear_pointer (&facts->name_counts, g_free);
  facts->n_name_counts = 0;
}

/* --- both -----------------------------------------------------------------
 */

void
curio_facts_take_cells (CurioFacts *self, CurioFacts *cells)
{
  g_autofree guint32 *order = g_new (guint32, MAX (cells->n_products, 1));

  g_return_if_fail (self->sums != NULL && self->cells == NULL);
  g_return_if_fail (self->n_countries == cells->n_countries);

  for (guint32 i = 0; i < cells->n_products; i++)
    order[i] = i;
  curio_dictionary_free (self->products);
  self->products
      = curio_dictionary_reorder (cells->products, order, cells->n_products);
  self->n_products = cells->n_products;
  g_strfreev (self->product_names);
  self->product_names = g_strdupv (cells->product_names);
  self->cells = cells;
}
