/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart.h"
#include "curio-measures.h"
#include "curio-notes.h"

G_BEGIN_DECLS

/* The list of figures: which numbers become which picture.  The window, the
 * report, present mode and the PDF deck all read this one table, so they show
 * the same thing. */

/* What the cohort map shows. */
typedef enum
{
  CURIO_COHORTS_SHARE,       /* customers with an order, of the cohort */
  CURIO_COHORTS_CUSTOMERS,   /* how many they are */
  CURIO_COHORTS_SPEND_SHARE, /* net spend, of the first month's */
  CURIO_COHORTS_SPEND_EACH,  /* net spend by customers of the cohort */
  CURIO_N_COHORT_SHOWS
} CurioCohortShow;

/* Its marks have the month of first order as id and how many months later as
 * series; those of the mean row, and of a row's head, have these. */
#define CURIO_COHORTS_MEAN G_MININT32
#define CURIO_COHORTS_ALL (-1)

/* What a person may choose within a figure. */
typedef struct
{
  gboolean all_amounts;   /* invoice amounts: all, not up to 85 % */
  gboolean by_customers;  /* treemap: area is customers, not net sales */
  int segment;            /* chosen CurioSegment, or -1 */
  gboolean all_countries; /* countries: all, also one that dwarfs the rest */
  int country;            /* of the facts, or -1: the largest but the first */
  int product;            /* of the facts, or -1: the best seller */
  CurioCohortShow cohorts;
  gboolean second_orders; /* gaps: from the first order to the second */
  gint32 since_day;  /* of movement; 0: as curio_movement_choose_since () */
  int flow;          /* chosen mark of movement, or 0 */
  gboolean by_units; /* best sellers: pieces, not value */
  gboolean by_sure_rate;   /* cancelled items: rate, not value */
  gboolean without_pairs;  /* of products: giant pairs left out */
  const CurioNotes *notes; /* for the time axes; NULL: none */
} CurioFigureOptions;

#define CURIO_FIGURE_OPTIONS_DEFAULT                                          \
  ((CurioFigureOptions){ .segment = -1, .country = -1, .product = -1 })

typedef struct
{
  const char *id;   /* "monthly-sales": file names, keys */
  const char *page; /* "sales", "segments" */
  const char *name; /* N_() plain name, for lists and menus */
  CurioChart *(*build) (const CurioMeasures *measures,
                        const CurioFigureOptions *options);
} CurioFigure;

extern const CurioFigure curio_figures[];
extern const guint curio_n_figures;

const CurioFigure *curio_figure_find (const char *id);

/* The chart of FIGURE with title (the finding), caption and footer.  Never
 * NULL; where nothing is selected the chart says so. */
CurioChart *curio_figure_build (const CurioFigure *figure,
                                const CurioMeasures *measures,
                                const CurioFigureOptions *options);

/* Puts NOTES, or NULL, on the time axis of a chart that is no figure of the
 * list; one without such an axis leaves them. */
void curio_chart_put_notes (CurioChart *self, const CurioNotes *notes);
/* Where a note's day lies, in months since 1970-01: its middle. */
double curio_note_get_position (const CurioNote *note);
/* "17 Mar 2011: Royal wedding range" */
char *curio_note_describe (const CurioNote *note);

/* "1 Dec 2009 – 9 Dec 2011 · all countries · Trading figures · as of
 * 10 Dec 2011": stands under every figure and in every export. */
char *curio_measures_get_footer (const CurioMeasures *measures);
/* The same for the name of a file, without its ending: "Segments, Trading
 * figures, 2009-12-01 to 2011-12-09, as of 2011-12-10".  (transfer full) */
char *curio_measures_name_file (const CurioMeasures *measures,
                                const char *name);
/* Of a view alone, for what is no figure. */
char *curio_view_name_file (const CurioView *view, const char *name);

G_END_DECLS
