/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-line-fate.h"
#include "curio-selection.h"

G_BEGIN_DECLS

/* Which lines are behind a mark or a number.  Of the selected days and
 * countries, all of them. */
typedef enum
{
  CURIO_LINES_ALL, /* whether the books count them or not */
  CURIO_LINES_COUNTED,
  CURIO_LINES_SALES,
  CURIO_LINES_PLACED, /* counted, and not cancelled: under the POC's books
                         write-offs too, which are no sales */
  CURIO_LINES_CANCELLED,
  CURIO_LINES_GUESTS,   /* counted, without a customer number */
  CURIO_LINES_LEFT_OUT, /* by the rule that is named by FATE */
  CURIO_LINES_TWICE,    /* of invoices loaded twice */
  CURIO_N_LINE_RULES
} CurioLineRuleKind;

#define CURIO_ANY_MONTH G_MININT32
#define CURIO_ANY_PRODUCT G_MAXUINT32
#define CURIO_ANY_COUNTRY G_MAXUINT32

/* A value: begin with CURIO_LINE_RULE and set what narrows it. */
typedef struct
{
  CurioLineRuleKind kind;
  CurioLineFate fate;
  gint32 month;      /* or CURIO_ANY_MONTH */
  guint32 product;   /* or CURIO_ANY_PRODUCT */
  guint32 country;   /* of the order; or CURIO_ANY_COUNTRY */
  gint64 from_mills; /* of invoices with an amount from here ... */
  gint64 to_mills;   /* ... to below here */
} CurioLineRule;

#define CURIO_LINE_RULE(line_rule_kind)                                       \
  ((CurioLineRule){ .kind = (line_rule_kind),                                 \
                    .fate = CURIO_FATE_COUNTED,                               \
                    .month = CURIO_ANY_MONTH,                                 \
                    .product = CURIO_ANY_PRODUCT,                             \
                    .country = CURIO_ANY_COUNTRY,                             \
                    .from_mills = G_MININT64,                                 \
                    .to_mills = G_MAXINT64 })

/* The lines, latest first, those of one invoice together.  OUT_N is how many.
 * (transfer full), never NULL */
guint32 *curio_line_rule_find (const CurioLineRule *self,
                               const CurioView *view, guint32 *out_n);

/* What some lines add up to. */
typedef struct
{
  guint32 n_lines;
  guint32 n_invoices;
  gint64 amount_mills;
} CurioLinesSum;

/* Lines of one invoice must stand together. */
CurioLinesSum curio_lines_add_up (const CurioFacts *facts,
                                  const guint32 *lines, guint32 n);

G_END_DECLS
