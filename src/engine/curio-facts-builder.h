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

/* Turns a stream of rows, in any order, into facts. */
typedef struct _CurioFactsBuilder CurioFactsBuilder;

CurioFactsBuilder *curio_facts_builder_new (void);
void curio_facts_builder_free (CurioFactsBuilder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioFactsBuilder, curio_facts_builder_free)

/* Copies what it needs of ROW.  A row that cannot be a line is counted. */
void curio_facts_builder_add (CurioFactsBuilder *self, const CurioRow *row);

/* Ends the building: SELF is used up and freed, whatever the outcome.
 *
 * Fails with CURIO_ERROR_EMPTY where no row came, CURIO_ERROR_DATA where over
 * 1 % of the rows were left out (the message counts the reasons), where the
 * amounts add up to over CURIO_MAX_TURNOVER_MILLS, or where there are more
 * countries than 16 bits count. */
CurioFacts *curio_facts_builder_finish (CurioFactsBuilder *self,
                                        GError **error);

G_END_DECLS
