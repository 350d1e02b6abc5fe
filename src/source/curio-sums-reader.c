/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three streams of a shop that comes as sums of its lines, into facts.  It
 * knows no connection: the bytes may come from anywhere. */
#include "curio-sums-reader.h"

#include <glib/gi18n-lib.h>

#include "curio-error.h"
#include "curio-facts-builder.h"
#include "curio-row-decoder.h"
#include "curio-wire-number.h"

#define PROGRESS_ROWS 1024
/* Of one product, month and country.  Units beyond what one line can count go
 * on in others, and nobody should be able to ask for very many of those. */
#define MAX_UNITS (G_GINT64_CONSTANT (1000) * G_MAXINT32)

/* Fields of copy-orders.sql, copy-cells.sql and copy-names.sql. */
enum
{
  ORDER_INVOICE,
  ORDER_CUSTOMER,
  ORDER_COUNTRY,
  ORDER_DATE,
  ORDER_KIND,
  ORDER_IS_POSITIVE,
  ORDER_N_LINES,
  ORDER_POUNDS,
  ORDER_N_REPEATS,
  ORDER_REPEAT_POUNDS,
  N_ORDER_FIELDS
};
enum
{
  CELL_STOCK_CODE,
  CELL_MONTH,
  CELL_COUNTRY,
  CELL_KIND,
  CELL_IS_POSITIVE,
  CELL_N_LINES,
  CELL_UNITS,
  CELL_POUNDS,
  CELL_N_REPEATS,
  CELL_REPEAT_UNITS,
  CELL_REPEAT_POUNDS,
  CELL_N_INVOICES,
  N_CELL_FIELDS
};
enum
{
  NAME_STOCK_CODE,
  NAME_DESCRIPTION,
  NAME_N_LINES,
  NAME_DATE,
  N_NAME_FIELDS
};
#define MAX_FIELDS N_CELL_FIELDS

/* The kinds of copy-orders.sql: those that are left out, then the others. */
enum
{
  KIND_QUANTITY = 2,
  KIND_PRICE,
  KIND_AMOUNT,
  KIND_FIRST_SUM,
};
/* The kinds of copy-cells.sql. */
enum
{
  CELL_CANCELLED = 1,
  CELL_SOLD,
  CELL_NEITHER,
};

struct _CurioSumsReader
{
  CurioRowDecoder decoders[CURIO_N_SUMS];
  CurioFactsBuilder *orders;
  CurioFactsBuilder *cells;
  CurioProgress *progress; /* NULL: nobody watches */
  gint64 n_lines;
  gint64 n_rows;
};

/* --- fields -------------------------------------------------------------- */

/* What is null is nothing. */
static gboolean
read_count (CurioText value, gint64 *out_count)
{
  *out_count = 0;
  return value.data == NULL
         || (curio_wire_number_read_whole (CURIO_WIRE_INT8, value, out_count)
             && *out_count >= 0 && *out_count <= G_MAXUINT32);
}

static gboolean
read_kind (CurioText value, int first, int last, gint64 *out_kind)
{
  return value.data != NULL
         && curio_wire_number_read_whole (CURIO_WIRE_INT4, value, out_kind)
         && *out_kind >= first && *out_kind <= last;
}

static gboolean
read_units (CurioText value, gint64 *out_units)
{
  *out_units = 0;
  return value.data == NULL
         || (curio_wire_number_read_whole (CURIO_WIRE_NUMERIC, value,
                                           out_units)
             && *out_units <= MAX_UNITS && *out_units >= -MAX_UNITS);
}

static gboolean
read_mills (CurioText value, gint64 *out_mills)
{
  *out_mills = 0;
  return value.data == NULL
         || curio_wire_number_read_mills (CURIO_WIRE_NUMERIC, value,
                                          out_mills);
}

/* A sum of amounts that are each small enough. */
static gboolean
set_too_much (GError **error)
{
  g_set_error_literal (
      error, CURIO_ERROR, CURIO_ERROR_DATA,
      _ ("The amounts add up to more than can be counted exactly. Check "
         "the quantity and price columns for mistakes."));
  return FALSE;
}

/* --- rows ---------------------------------------------------------------- */

/* The left-out reasons of rows whose date or invoice is no good come first. */
static gboolean
leave_out (CurioSumsReader *self, const CurioRow *row, gint64 kind,
           gint64 n_lines)
{
  static const CurioLeftOut reasons[] = {
    [KIND_QUANTITY] = CURIO_LEFT_OUT_QUANTITY,
    [KIND_PRICE] = CURIO_LEFT_OUT_PRICE,
    [KIND_AMOUNT] = CURIO_LEFT_OUT_AMOUNT,
  };
  gint64 amount;
  CurioLeftOut reason = curio_row_judge (row, &amount);

  if (reason == CURIO_N_LEFT_OUT)
    reason = reasons[kind];
  curio_facts_builder_leave_out (self->orders, reason, n_lines);
  return TRUE;
}

static gboolean
take_order (CurioSumsReader *self, CurioRowDecoder *decoder,
            const CurioText *fields, GError **error)
{
  CurioRow row = { 0 };
  CurioLinesTotal first = { 0 }, repeats = { 0 };
  gint64 kind;

  if (!read_kind (fields[ORDER_KIND], KIND_QUANTITY,
                  KIND_FIRST_SUM + CURIO_N_SUM_KINDS - 1, &kind)
      || !read_count (fields[ORDER_N_LINES], &first.n_lines)
      || !read_count (fields[ORDER_N_REPEATS], &repeats.n_lines))
    return curio_row_decoder_set_damaged (error);
  row.invoice_no = curio_row_decoder_read_text (decoder, CURIO_COLUMN_INVOICE,
                                                fields[ORDER_INVOICE]);
  row.customer_id = curio_row_decoder_read_text (
      decoder, CURIO_COLUMN_CUSTOMER, fields[ORDER_CUSTOMER]);
  row.country = curio_row_decoder_read_text (decoder, CURIO_COLUMN_COUNTRY,
                                             fields[ORDER_COUNTRY]);
  if (!curio_row_decoder_read_time (decoder, fields[ORDER_DATE], &row.time_us))
    row.unreadable |= 1 << CURIO_LEFT_OUT_DATE;
  self->n_lines += first.n_lines + repeats.n_lines;
  if (kind < KIND_FIRST_SUM)
    return leave_out (self, &row, kind, first.n_lines + repeats.n_lines);
  if (!read_mills (fields[ORDER_POUNDS], &first.amount_mills)
      || !read_mills (fields[ORDER_REPEAT_POUNDS], &repeats.amount_mills))
    return set_too_much (error);
  curio_facts_builder_add_sum (self->orders, &row,
                               (CurioSumKind)(kind - KIND_FIRST_SUM), &first,
                               &repeats);
  return TRUE;
}

static gboolean
take_cell (CurioSumsReader *self, CurioRowDecoder *decoder,
           const CurioText *fields, GError **error)
{
  static const CurioLineFlags flags[] = {
    [CELL_CANCELLED] = CURIO_LINE_CANCELLATION,
    [CELL_SOLD] = CURIO_LINE_SALE_LIKE,
    [CELL_NEITHER] = 0,
  };
  CurioRow row = { 0 };
  CurioLinesTotal first = { 0 }, repeats = { 0 };
  gint64 kind, n_orders;

  if (!read_kind (fields[CELL_KIND], CELL_CANCELLED, CELL_NEITHER, &kind)
      || !read_count (fields[CELL_N_LINES], &first.n_lines)
      || !read_count (fields[CELL_N_REPEATS], &repeats.n_lines)
      || !read_count (fields[CELL_N_INVOICES], &n_orders))
    return curio_row_decoder_set_damaged (error);
  if (!curio_row_decoder_read_time (decoder, fields[CELL_MONTH], &row.time_us))
    return TRUE; /* the orders have counted it */
  if (!read_units (fields[CELL_UNITS], &first.units)
      || !read_units (fields[CELL_REPEAT_UNITS], &repeats.units)
      || !read_mills (fields[CELL_POUNDS], &first.amount_mills)
      || !read_mills (fields[CELL_REPEAT_POUNDS], &repeats.amount_mills))
    return set_too_much (error);
  row.stock_code = curio_row_decoder_read_text (
      decoder, CURIO_COLUMN_STOCK_CODE, fields[CELL_STOCK_CODE]);
  row.country = curio_row_decoder_read_text (decoder, CURIO_COLUMN_COUNTRY,
                                             fields[CELL_COUNTRY]);
  curio_facts_builder_add_cell (self->cells, &row, flags[kind], &first,
                                &repeats, n_orders);
  return TRUE;
}

static gboolean
take_name (CurioSumsReader *self, CurioRowDecoder *decoder,
           const CurioText *fields, GError **error)
{
  CurioRow row = { 0 };
  gint64 n_lines;

  if (!read_count (fields[NAME_N_LINES], &n_lines))
    return curio_row_decoder_set_damaged (error);
  if (!curio_row_decoder_read_time (decoder, fields[NAME_DATE], &row.time_us))
    return TRUE;
  row.stock_code = curio_row_decoder_read_text (
      decoder, CURIO_COLUMN_STOCK_CODE, fields[NAME_STOCK_CODE]);
  row.description = curio_row_decoder_read_text (
      decoder, CURIO_COLUMN_DESCRIPTION, fields[NAME_DESCRIPTION]);
  curio_facts_builder_add_name (self->cells, &row, n_lines);
  return TRUE;
}

/* --- streams ------------------------------------------------------------- */

typedef gboolean (*TakeFunc) (CurioSumsReader *self, CurioRowDecoder *decoder,
                              const CurioText *fields, GError **error);

static const struct
{
  int n_fields;
  TakeFunc take;
} streams[CURIO_N_SUMS] = {
  [CURIO_SUMS_ORDERS] = {N_ORDER_FIELDS, take_order},
  [CURIO_SUMS_CELLS] = { N_CELL_FIELDS, take_cell },
  [CURIO_SUMS_NAMES] = { N_NAME_FIELDS, take_name },
};

CurioSumsReader *
curio_sums_reader_new (const CurioWire *wires, CurioProgress *progress)
{
  CurioSumsReader *self = g_new0 (CurioSumsReader, 1);

  for (int i = 0; i < CURIO_N_SUMS; i++)
    curio_row_decoder_init (&self->decoders[i], wires, CURIO_DATES_DMY);
  /* Months are moments, whatever the dates are. */
  self->decoders[CURIO_SUMS_CELLS].wires[CURIO_COLUMN_DATE]
      = CURIO_WIRE_TIMESTAMP;
  self->orders = curio_facts_builder_new ();
  self->cells = curio_facts_builder_new ();
  self->progress = progress;
  return self;
}

void
curio_sums_reader_free (CurioSumsReader *self)
{
  if (self == NULL)
    return;
  curio_facts_builder_free (self->orders);
  curio_facts_builder_free (self->cells);
  for (int i = 0; i < CURIO_N_SUMS; i++)
    curio_row_decoder_clear (&self->decoders[i]);
  g_free (self);
}

gboolean
curio_sums_reader_take (CurioSumsReader *self, CurioSums sums,
                        const char *data, gsize length, GError **error)
{
  CurioRowDecoder *decoder = &self->decoders[sums];
  CurioText fields[MAX_FIELDS];
  CurioDecoded decoded;

  /* The orders have told all lines; how long the rest takes is not known. */
  if (self->progress != NULL && sums != CURIO_SUMS_ORDERS)
    self->progress->total = 0;
  while ((decoded = curio_row_decoder_take (decoder, &data, &length,
                                            streams[sums].n_fields, fields))
         == CURIO_DECODED_ROW)
    {
      if (!streams[sums].take (self, decoder, fields, error))
        return FALSE;
      if (self->progress != NULL && ++self->n_rows % PROGRESS_ROWS == 0)
        self->progress->lines = self->n_lines;
    }
  return decoded == CURIO_DECODED_END || curio_row_decoder_set_damaged (error);
}

CurioFacts *
curio_sums_reader_finish (CurioSumsReader *self, const char *const *not_goods,
                          GError **error)
{
  return curio_facts_builder_finish_sums (g_steal_pointer (&self->orders),
                                          g_steal_pointer (&self->cells),
                                          not_goods, error);
}
