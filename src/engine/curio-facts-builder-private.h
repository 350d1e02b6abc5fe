/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "curio-facts-assembly.h"
#include "curio-facts-builder.h"

G_BEGIN_DECLS

#define CURIO_US_PER_DAY G_GINT64_CONSTANT (86400000000)

/* A dictionary that remembers its last answer: neighbouring rows mostly share
 * invoice, customer and country. */
typedef struct
{
  CurioDictionary *texts;
  guint32 last;
} CurioColumnTexts;

struct _CurioFactsBuilder
{
  CurioGatheredKind kind;
  CurioRawLines lines;
  CurioColumnTexts invoices;
  CurioColumnTexts products;
  CurioColumnTexts descriptions;
  CurioColumnTexts customer_texts; /* as they came */
  CurioColumnTexts countries;
  CurioDictionary *customers; /* normalised */
  GArray *customer_of_text;   /* guint32, CURIO_NO_CUSTOMER for blanks */
  GArray *cells;      /* CurioRawCell, one a line; NULL until asked for */
  GString *cell_name; /* of the order of the latest cell, likewise */
  CurioProductNames *names; /* of cells, likewise */

  guint32 max_lines;
  gboolean is_over; /* more than max_lines came: no line is held any more */
  gint64 n_rows;
  gint64 left_out[CURIO_N_LEFT_OUT];
  guint64 turnover_mills; /* sum of the amounts without their signs */
};

static inline guint32
curio_column_add (CurioColumnTexts *self, const CurioText *text)
{
  gsize length = text->data != NULL ? text->length : 0;
  const char *data = text->data != NULL ? text->data : "";

  if (self->last != G_MAXUINT32
      && curio_dictionary_get_length (self->texts, self->last) == length
      && memcmp (curio_dictionary_get (self->texts, self->last), data, length)
             == 0)
    return self->last;

  return self->last = curio_dictionary_add (self->texts, data, length);
}

static inline gboolean
curio_row_has_date (const CurioRow *row)
{
  return row->time_us >= CURIO_DAY_MIN * CURIO_US_PER_DAY
         && row->time_us < (CURIO_DAY_MAX + 1) * CURIO_US_PER_DAY;
}

/* Whether another line may come.  The first one too many gives the memory of
 * all others back: nothing will be made of them. */
static inline gboolean
curio_facts_builder_has_room (CurioFactsBuilder *self)
{
  if (G_LIKELY (self->lines.n_lines < self->max_lines && !self->is_over))
    return TRUE;
  if (!self->is_over)
    {
      curio_raw_lines_clear (&self->lines);
      curio_raw_lines_init (&self->lines);
    }
  self->is_over = TRUE;
  return FALSE;
}

static inline void
curio_facts_builder_add_turnover (CurioFactsBuilder *self, gint64 amount)
{
  if (__builtin_add_overflow (self->turnover_mills, (guint64)ABS (amount),
                              &self->turnover_mills))
    self->turnover_mills = G_MAXUINT64;
}

/* The customer's number, or CURIO_NO_CUSTOMER. */
guint32 curio_facts_builder_add_customer (CurioFactsBuilder *self,
                                          const CurioText *id);

/* Whether facts can be made of what has come: of the rows, and of their sum.
 */
gboolean curio_facts_builder_check_rows (const CurioFactsBuilder *self,
                                         GError **error);
gboolean curio_facts_builder_check_sizes (const CurioFactsBuilder *self,
                                          GError **error);
CurioFacts *curio_facts_builder_assemble (CurioFactsBuilder *self);

G_END_DECLS
