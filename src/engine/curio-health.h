/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* Some lines of invoices, and what they add up to. */
typedef struct
{
  guint32 n_invoices;
  guint32 n_lines;
  gint64 amount_mills;
} CurioHealthSum;

/* What stands behind the figures of a view: which lines of its days and
 * countries the books leave out and why, and what is odd about the rest.  (Of
 * rows that never became lines the facts know.) */
typedef struct
{
  CurioHealthSum
      lines; /* all there are, whether the books count them or not */

  /* What the books count.  With the next three it makes up LINES, but for
   * invoices, which may have lines of each. */
  CurioHealthSum counted;

  /* What each rule of the books leaves out; a line to which two apply counts
   * under the first.  All noughts for POC. */
  CurioHealthSum repeats;
  CurioHealthSum not_goods;
  CurioHealthSum not_sales;

  /* What not_sales is made of. */
  CurioHealthSum write_offs;
  CurioHealthSum unpriced;
  CurioHealthSum negative;

  /* Of the lines that the books count. */
  CurioHealthSum guests;
  CurioHealthSum cancellations;

  /* Invoices in which every line occurs an even number of times, with all of
   * their lines. */
  CurioHealthSum loaded_twice;

  /* The stretch of days, with the most invoices, of which all were loaded
   * twice: there two extracts overlap.  CURIO_DAY_NONE and 0: there is none.
   */
  gint32 overlap_from_day;
  gint32 overlap_to_day;
  guint32 n_overlap_invoices;
} CurioHealth;

/* The first view of a ledger walks all its lines, the others none.  Where
 * there are only sums of lines, none can be found to be loaded twice. */
void curio_health_measure (const CurioView *view, CurioHealth *out);

/* One day: its invoices, and those of them that were loaded twice. */
typedef struct
{
  guint32 n_invoices;
  guint32 n_twice;
} CurioTwiceDay;

/* Adds to OUT, which is [days of VIEW]. */
void curio_health_count_twice (const CurioView *view, CurioTwiceDay *out);

G_END_DECLS
