/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-segment.h"
#include "curio-selection.h"

G_BEGIN_DECLS

/* Measures are pure functions of a view.  Each fills a plain struct that owns
 * its arrays; its _clear frees them.  No I/O, no cancelling: microseconds.
 * Their meanings are those of docs/definitions.md. */

/* --- totals ------------------------------------------------------------- */

typedef struct
{
  gint64 n_lines;      /* of the books, cancellations included */
  guint32 n_invoices;  /* with such a line */
  guint32 n_customers; /* with such an invoice */
  guint32 n_orders;    /* placed: with a sale line; POC: every invoice */
  guint32 n_cancelled; /* cancelled invoices */
  gint64 net_mills;
  gint64 gross_mills;
  gint64 guest_net_mills; /* of net, without a customer number */
  gint32 n_placed; /* Trading: n_orders; POC: invoices - 2 cancelled, which may
                      be below 0 */
} CurioTotals;

void curio_totals_measure (const CurioView *view, CurioTotals *out);

/* --- monthly ------------------------------------------------------------ */

typedef struct
{
  gint32 month;
  guint8 n_days_missing; /* > 0: partial */
  gint32 n_placed;       /* POC may go below 0 */
  guint32 n_cancelled;
  gint64 net_mills;
  gint64 gross_mills;
  guint32 n_active;
  guint32 n_new;
} CurioMonth; /* existing = n_active - n_new */

typedef struct
{
  guint32 n_months;
  CurioMonth *months;
} CurioMonthly;

void curio_monthly_measure (const CurioView *view, CurioMonthly *out);
void curio_monthly_clear (CurioMonthly *self);
/* Growth of net sales on the month before; FALSE where there is none to say.
 */
gboolean curio_monthly_get_growth (const CurioMonthly *self, guint32 index,
                                   double *out_growth);

/* --- invoice amounts ---------------------------------------------------- */

typedef struct
{
  guint32 n;
  gint64 min_pence; /* of amounts rounded to the penny */
  gint64 max_pence;
  gint64 mode_pence;
  double mean_pence;
  double median_pence;
  double quartile_pence[2]; /* lower and upper, for the box plot */
} CurioAmounts;

typedef struct
{
  CurioAmounts all;
  CurioAmounts to_85;       /* of amounts up to the 85 % quantile */
  double quantile_85_mills; /* of unrounded amounts */
} CurioDistribution;

void curio_distribution_measure (const CurioView *view,
                                 CurioDistribution *out);

/* Invoices by amount in N_BANDS bands of WIDTH_MILLS from 0; an amount on an
 * edge belongs to the band above it; those above the last band go into it
 * where UP_TO_MILLS is 0, and amounts over UP_TO_MILLS are left out otherwise.
 */
void curio_distribution_count_bands (const CurioView *view, gint64 width_mills,
                                     gint64 up_to_mills, guint32 n_bands,
                                     guint32 *out_counts);

/* --- recency, frequency, monetary --------------------------------------- */

typedef struct
{
  guint32 customer;
  guint32 frequency;
  gint64 monetary_mills;
  gint32 recency_days;
  gint32 last_day; /* of the last order */
  guint16 country; /* of the last order */
  guint8 r, f, m;  /* scores, 1 to 5 */
  guint8 segment;  /* CurioSegment */
} CurioScored;

typedef struct
{
  guint32 n_customers;
  gint64 recency_days; /* sums; divide by n_customers for the mean */
  gint64 frequency;
  gint64 monetary_mills;
} CurioSegmentSum;

/* A cut-point is kept in fifths of its unit, exactly: the k-th quintile of n
 * sorted values x lies at k(n-1)/5, hence 5 cut = 5 x[i] + (x[i+1] - x[i])
 * rem. */
typedef struct
{
  guint32 n;
  CurioScored *customers;   /* [n] in order of customer id */
  gint64 recency_cuts_5[4]; /* fifths of a day */
  gint64 frequency_cuts_5[4];
  gint64 monetary_cuts_5[4]; /* fifths of a mill */
  CurioSegmentSum segments[CURIO_N_SEGMENTS];
  guint32 grid[5][5]; /* customers by [r - 1][f - 1] */
} CurioRfm;

void curio_rfm_measure (const CurioView *view, CurioRfm *out);
void curio_rfm_clear (CurioRfm *self);

/* Only the segment of each of VIEW's customers, into OUT_SEGMENTS by customer,
 * [n_customers], and CURIO_N_SEGMENTS for who is none; how many they are. */
guint32 curio_rfm_measure_segments (const CurioView *view,
                                    guint8 *out_segments);

/* --- cohorts ------------------------------------------------------------ */

typedef struct
{
  gint32 month; /* of the first order ever */
  guint32 size;
  gint32 *active; /* [n_active], index = months since; -1: before the
                     selection's first month */
  guint32 n_active;
} CurioCohort;

typedef struct
{
  guint32 n_cohorts;
  CurioCohort *cohorts; /* with a customer active in the selection */
  gint32 *cells;        /* all the arrays above, in one piece */
} CurioCohorts;

void curio_cohorts_measure (const CurioView *view, CurioCohorts *out);
void curio_cohorts_clear (CurioCohorts *self);

/* --- countries ---------------------------------------------------------- */

typedef struct
{
  guint32 country;
  guint32 n_invoices;  /* that the books count, cancelled ones included */
  guint32 n_customers; /* with such an invoice; who has them in two countries
                          is in both, so these add up to more than there are */
  guint32 n_orders;
  guint32 n_cancelled;
  gint64 net_mills;
  gint64 gross_mills;
} CurioCountry; /* the others add up to the totals */

typedef struct
{
  guint32 n;
  CurioCountry *countries; /* by net sales, falling; ties by name */
} CurioCountries;

void curio_countries_measure (const CurioView *view, CurioCountries *out);
void curio_countries_clear (CurioCountries *self);

/* Cancelled value as a share of gross sales; FALSE where there is no gross, or
 * where the books of KIND, POC, do not tell the two apart. */
gboolean curio_country_get_returned_share (const CurioCountry *self,
                                           CurioBooksKind kind,
                                           double *out_share);
/* Cancelled invoices per order; FALSE where there are no orders. */
gboolean curio_country_get_cancelled_rate (const CurioCountry *self,
                                           double *out_rate);
/* Gross sales per order; FALSE likewise. */
gboolean curio_country_get_average_order (const CurioCountry *self,
                                          double *out_mills);

/* --- everything on order level ------------------------------------------ */

/* What walks the lines: see curio-line-measures.h. */
typedef struct _CurioLineMeasures CurioLineMeasures;

/* What several figures share: see curio-shared-measures.h. */
typedef struct _CurioSharedMeasures CurioSharedMeasures;

/* All that a change of filter changes: what the pages and `curio figures` show
 * besides the products. */
typedef struct
{
  CurioView view;
  CurioTotals totals;
  CurioMonthly monthly;
  CurioDistribution distribution;
  CurioRfm rfm;
  CurioCohorts cohorts;
  CurioCountries countries;
  CurioSharedMeasures *shared; /* empty until asked for, as are these */
  CurioLineMeasures *lines;
} CurioMeasures;

CurioMeasures *curio_measures_new (const CurioLedger *ledger,
                                   const CurioSelection *selection);
void curio_measures_free (CurioMeasures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioMeasures, curio_measures_free)

G_END_DECLS
