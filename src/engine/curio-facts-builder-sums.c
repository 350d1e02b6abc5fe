/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums of lines in, facts out: what a server has added up by order, and by
 * product, month and country. */

#include "curio-facts-builder-private.h"
#include "curio-facts-sums.h"
#include "curio-ledger.h"

/* --- sums of lines --------------------------------------------------------
 */

void
curio_facts_builder_leave_out (CurioFactsBuilder *self, CurioLeftOut reason,
                               gint64 n_lines)
{
  self->n_rows += n_lines;
  self->left_out[reason] += n_lines;
}

/* A line for some of ROW's; amount, lines and units are the caller's to put.
 */
static CurioRawLine *
append_total (CurioFactsBuilder *self, const CurioRow *row,
              const CurioLinesTotal *total)
{
  CurioRawLine *line = curio_raw_lines_append (&self->lines);

  *line = (CurioRawLine){ .time_us = row->time_us,
                          .price_mills = total->amount_mills,
                          .customer = CURIO_NO_CUSTOMER };
  line->invoice = curio_column_add (&self->invoices, &row->invoice_no);
  line->country = curio_column_add (&self->countries, &row->country);
  curio_facts_builder_add_turnover (self, total->amount_mills);
  return line;
}

static void
append_sum (CurioFactsBuilder *self, const CurioRow *row, CurioSumKind kind,
            const CurioLinesTotal *total, gboolean is_repeat)
{
  CurioRawLine *line;

  if (total->n_lines == 0 || !curio_facts_builder_has_room (self))
    return;
  line = append_total (self, row, total);
  line->customer = curio_facts_builder_add_customer (self, &row->customer_id);
  line->quantity = (gint32)total->n_lines;
  line->description = kind;
  line->product = is_repeat;
}

void
curio_facts_builder_add_sum (CurioFactsBuilder *self, const CurioRow *row,
                             CurioSumKind kind, const CurioLinesTotal *first,
                             const CurioLinesTotal *repeats)
{
  gint64 n_lines = first->n_lines + repeats->n_lines;
  gint64 amount;
  CurioLeftOut reason = curio_row_judge (row, &amount);

  self->kind = CURIO_GATHERED_SUMS;
  if (n_lines > G_MAXINT32) /* of one invoice */
    reason = CURIO_LEFT_OUT_INVOICE;
  if (reason != CURIO_N_LEFT_OUT)
    {
      curio_facts_builder_leave_out (self, reason, n_lines);
      return;
    }
  self->n_rows += n_lines;
  append_sum (self, row, kind, first, FALSE);
  append_sum (self, row, kind, repeats, TRUE);
}

/* The name of the order that stands for a month, a country, and whether
 * cancelled: nobody reads it, so that digits of its time may stand as they
 * come.  It is made for each cell, and in less time than printf takes. */
static void
name_cell_order (GString *name, const CurioRow *row, CurioLineFlags flags)
{
  g_string_truncate (name, 0);
  g_string_append_c (name, flags & CURIO_LINE_CANCELLATION ? 'C' : '-');
  for (guint64 time = (guint64)row->time_us; time != 0; time /= 32)
    g_string_append_c (name, (char)('A' + time % 32));
  g_string_append_c (name, ' ');
  if (row->country.data != NULL)
    g_string_append_len (name, row->country.data, (gssize)row->country.length);
}

/* Units that no line can count go on in another one, which stands for no more
 * lines. */
static void
append_cell (CurioFactsBuilder *self, const CurioRow *row,
             CurioLineFlags flags, CurioLinesTotal total, gint64 n_orders)
{
  CurioRawCell cell = { (guint32)total.n_lines, (guint32)n_orders };

  while (curio_facts_builder_has_room (self))
    {
      CurioRawLine *line = append_total (self, row, &total);

      line->product = curio_column_add (&self->products, &row->stock_code);
      line->description = flags;
      line->quantity = CLAMP (total.units, -G_MAXINT32, G_MAXINT32);
      g_array_append_val (self->cells, cell);
      total.units -= line->quantity;
      total.amount_mills = 0;
      cell = (CurioRawCell){ 0 };
      if (total.units == 0)
        return;
    }
}

void
curio_facts_builder_add_cell (CurioFactsBuilder *self, const CurioRow *row,
                              CurioLineFlags flags,
                              const CurioLinesTotal *first,
                              const CurioLinesTotal *repeats, gint64 n_orders)
{
  CurioRow named = *row;

  self->kind = CURIO_GATHERED_CELLS;
  if (self->cells == NULL)
    {
      self->cells = g_array_new (FALSE, FALSE, sizeof (CurioRawCell));
      self->cell_name = g_string_new (NULL);
    }
  name_cell_order (self->cell_name, row, flags);
  named.invoice_no = (CurioText){ self->cell_name->str, self->cell_name->len };
  self->n_rows++;
  if (!curio_row_has_date (row))
    return;
  append_cell (self, &named, flags, *first, n_orders);
  if (repeats->n_lines > 0)
    append_cell (self, &named, flags | CURIO_LINE_REPEAT, *repeats, 0);
}

void
curio_facts_builder_add_name (CurioFactsBuilder *self, const CurioRow *row,
                              gint64 n_lines)
{
  g_autofree char *code
      = g_strndup (row->stock_code.data, row->stock_code.length);
  guint32 product
      = curio_dictionary_find (self->products.texts, code != NULL ? code : "");

  if (self->names == NULL)
    self->names = curio_product_names_new ();
  if (product != G_MAXUINT32)
    curio_product_names_add_many (
        self->names, product,
        curio_column_add (&self->descriptions, &row->description),
        (guint32)MIN (n_lines, G_MAXUINT32), row->time_us);
}

/* --- both -----------------------------------------------------------------
 */

/* Both know the same countries then, and give them the same numbers. */
static void
share_countries (CurioFactsBuilder *self, const CurioFactsBuilder *other)
{
  for (guint32 i = 0; i < curio_dictionary_size (other->countries.texts); i++)
    curio_dictionary_add (
        self->countries.texts,
        curio_dictionary_get (other->countries.texts, i),
        curio_dictionary_get_length (other->countries.texts, i));
}

CurioFacts *
curio_facts_builder_finish_sums (CurioFactsBuilder *self,
                                 CurioFactsBuilder *cells,
                                 const char *const *not_goods, GError **error)
{
  g_autoptr (CurioFactsBuilder) owned = self;
  g_autoptr (CurioFactsBuilder) owned_cells = cells;
  CurioFacts *facts;

  g_return_val_if_fail (self != NULL && cells != NULL, NULL);

  /* Where there is none at all. */
  self->kind = CURIO_GATHERED_SUMS;
  cells->kind = CURIO_GATHERED_CELLS;
  if (cells->names == NULL)
    cells->names = curio_product_names_new ();
  share_countries (self, cells);
  share_countries (cells, self);
  if (!curio_facts_builder_check_rows (self, error)
      || !curio_facts_builder_check_sizes (self, error)
      || !curio_facts_builder_check_sizes (cells, error))
    return NULL;
  facts = curio_facts_builder_assemble (self);
  curio_facts_take_cells (facts, curio_facts_builder_assemble (cells));
  facts->not_goods = g_strdupv (
      (char **)(not_goods != NULL ? not_goods : curio_default_not_goods));
  return facts;
}
