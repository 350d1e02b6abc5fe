/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts.h"

G_BEGIN_DECLS

/* Bytes that are not terminated; data is NULL for SQL's null. */
typedef struct
{
  const char *data;
  gsize length;
} CurioText;

/* One row of the source, its fields read but not yet judged.  A field that
 * could not be read is told by UNREADABLE, a set of 1 << CurioLeftOut. */
typedef struct
{
  CurioText invoice_no;
  CurioText stock_code;
  CurioText description;
  CurioText customer_id; /* as it stands: 13085, 13085.0, K-17, or null */
  CurioText country;
  gint64 quantity;
  gint64 price_mills;
  gint64 time_us; /* microseconds since 1970-01-01 00:00, shop's wall clock */
  guint unreadable;
} CurioRow;

/* The first reason why ROW cannot become a line, CURIO_N_LEFT_OUT where there
 * is none; then OUT_AMOUNT_MILLS is quantity times price. */
CurioLeftOut curio_row_judge (const CurioRow *row, gint64 *out_amount_mills);

/* More lines are refused.  A line takes about 100 bytes while facts are built,
 * so that these are 20 GB: more than a desktop has, and far from what the 32
 * bits that number lines can count. */
#define CURIO_MAX_LINES 200000000u

/* Turns a stream of rows, in any order, into facts. */
typedef struct _CurioFactsBuilder CurioFactsBuilder;

CurioFactsBuilder *curio_facts_builder_new (void);
void curio_facts_builder_free (CurioFactsBuilder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioFactsBuilder, curio_facts_builder_free)

/* Copies what it needs of ROW.  A row that cannot be a line is counted. */
void curio_facts_builder_add (CurioFactsBuilder *self, const CurioRow *row);

/* --- sums of lines --------------------------------------------------------
 *
 * A builder takes either rows or sums or cells.  What one of sums and one of
 * cells have gathered become one set of facts. */

/* The sums of lines that are alike, and of those that repeat them. */
typedef struct
{
  gint64 n_lines;
  gint64 units; /* of cells only */
  gint64 amount_mills;
} CurioLinesTotal;

/* Lines of one invoice of KIND: of ROW are read invoice, time, customer and
 * country.  Amounts must be all above 0, or none of them. */
void curio_facts_builder_add_sum (CurioFactsBuilder *self, const CurioRow *row,
                                  CurioSumKind kind,
                                  const CurioLinesTotal *first,
                                  const CurioLinesTotal *repeats);
/* Lines of which a server has found that they cannot be used. */
void curio_facts_builder_leave_out (CurioFactsBuilder *self,
                                    CurioLeftOut reason, gint64 n_lines);
/* Lines in N_ORDERS invoices of one product, month and country: of ROW are
 * read stock code, time and country.  FLAGS are CURIO_LINE_CANCELLATION,
 * CURIO_LINE_SALE_LIKE or neither. */
void curio_facts_builder_add_cell (CurioFactsBuilder *self,
                                   const CurioRow *row, CurioLineFlags flags,
                                   const CurioLinesTotal *first,
                                   const CurioLinesTotal *repeats,
                                   gint64 n_orders);
/* That N_LINES lines that sold a product of cells, the latest at ROW's time,
 * have ROW's description.  After all cells. */
void curio_facts_builder_add_name (CurioFactsBuilder *self,
                                   const CurioRow *row, gint64 n_lines);

/* SELF is of sums, CELLS of cells; both are used up, as by the next.
 * NOT_GOODS is the list the server was given. */
CurioFacts *curio_facts_builder_finish_sums (CurioFactsBuilder *self,
                                             CurioFactsBuilder *cells,
                                             const char *const *not_goods,
                                             GError **error);

/* For tests: refuses more than MAX_LINES in place of CURIO_MAX_LINES. */
void curio_facts_builder_set_max_lines (CurioFactsBuilder *self,
                                        guint32 max_lines);

/* Ends the building: SELF is used up and freed, whatever the outcome.
 *
 * Fails with CURIO_ERROR_EMPTY where no row came, CURIO_ERROR_DATA where over
 * 1 % of the rows were left out (the message counts the reasons), where there
 * are more lines than CURIO_MAX_LINES, where the
 * amounts add up to over CURIO_MAX_TURNOVER_MILLS, or where there are more
 * countries than 16 bits count. */
CurioFacts *curio_facts_builder_finish (CurioFactsBuilder *self,
                                        GError **error);
/* Whether a table of N_ROWS is refused that has N_LEFT_OUT of them left out.
 */
gboolean curio_facts_builder_would_refuse (gint64 n_rows, gint64 n_left_out);

/* The same of rows that are only part of a table: there may be none, and any
 * number of them may have been left out. */
CurioFacts *curio_facts_builder_finish_part (CurioFactsBuilder *self,
                                             GError **error);

G_END_DECLS
