/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* Cancelled lines and the earlier sales that they take back.  How they are
 * matched is written in docs/definitions.md. */

/* Days between, in bands: the same day, 1 to 7, 8 to 30, 31 to 90, 91 to 180,
 * 181 to 365, more. */
#define CURIO_N_GAPS 7

typedef struct
{
  guint32 cancelled_line;
  guint32 sale_line; /* the latest it takes from */
  gint32 n_days;     /* between their dates */
} CurioMatch;

typedef struct
{
  guint32 n_lines;  /* cancelled lines of goods in the view */
  guint32 n_guests; /* of them, without a customer */
  guint32 n_matched;
  gint64 mills; /* what the cancelled lines are worth, positive */
  gint64 matched_mills;
  double median_days; /* of the matched; -1: none */
  guint32 gaps[CURIO_N_GAPS];
  CurioMatch *matches; /* [n_matched] by cancelled line */
} CurioMatches;

/* The first view of a ledger walks all its lines, the others what was
 * cancelled. */
void curio_matches_measure (const CurioView *view, CurioMatches *out);
/* Likewise, past the lines of the facts for which SKIPPED is 1. */
void curio_matches_measure_without (const CurioView *view,
                                    const guint8 *skipped, CurioMatches *out);
/* The cancelled lines in band GAP, latest first, those of one invoice
 * together.  (transfer full), never NULL */
guint32 *curio_matches_list_gap (const CurioMatches *self,
                                 const CurioFacts *facts, guint gap,
                                 guint32 *out_n);
void curio_matches_clear (CurioMatches *self);
/* The greatest number of days in band GAP; G_MAXINT32 for the last. */
gint32 curio_gap_get_most_days (guint gap);

G_END_DECLS
