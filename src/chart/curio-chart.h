/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-layout.h"
#include "curio-table.h"

G_BEGIN_DECLS

/* A chart is a value: words, numbers, and a constant table of functions that
 * turn it into a layout. */
typedef struct _CurioChart CurioChart;

typedef struct
{
  const char *name; /* "columns", "line", "histogram", "treemap", "sankey",
                       "grid" */
  /* Adds shapes and marks for the content within PLOT; measures all text. */
  void (*layout) (const CurioChart *chart, CurioLayout *layout,
                  const CurioBox *plot);
  char *(*describe) (const CurioChart *chart);
  void (*free) (CurioChart *chart);
  /* The exact numbers of what is drawn; NULL: the sentences of its marks. */
  CurioTable *(*tabulate) (const CurioChart *chart);
} CurioChartKind;

/* Something that somebody wrote on the time axis. */
typedef struct
{
  gint32 month;  /* since 1970-01 */
  double within; /* 0 to 1: where in it */
  char *text;    /* as it was written */
  char *label;   /* with its day: "17 Mar 2011: Royal wedding range" */
} CurioTimeNote;

/* What some colours have in common: "slipping". */
typedef struct
{
  CurioInk inks[3]; /* [n_inks] */
  guint n_inks;
  const char *name; /* static, and translated */
} CurioChartKey;

struct _CurioChart
{
  const CurioChartKind *kind;
  char *title;             /* says the finding */
  char *caption;           /* says what is drawn, and its unit */
  gboolean caption_beside; /* the title, at the right, where there is room */
  char *footer;            /* period, countries, books, as-of */
  char *paragraph;         /* stands left of the content, below the caption */
  double
      title_right_pt; /* kept free at the right of the title, for controls */
  double scale;       /* of all text and gaps; 1 in the window */
  int selected;       /* id of the chosen mark, or -1 */
  guint slide, n_slides; /* which of how many: see curio-slide.h */
  gint32 first_month;    /* of a chart by month, whose marks are numbered so */
  guint n_months;        /* 0: time is not its axis */
  CurioTimeNote *notes;  /* [n_notes] by time */
  guint n_notes;
  CurioChartKey *keys; /* [n_keys]; NULL: none */
  guint n_keys;
  CurioTable *table; /* numbers that the kind does not know; NULL: its own */
};

/* NULL is allowed. */
void curio_chart_free (CurioChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioChart, curio_chart_free)

/* Takes ownership of the three texts; any may be NULL. */
void curio_chart_set_words (CurioChart *self, char *title, char *caption,
                            char *footer);

/* Title, caption, content and footer in WIDTH x HEIGHT points.  Never fails:
 * in too small a box it lays out what fits. */
CurioLayout *curio_chart_layout (const CurioChart *self, double width_pt,
                                 double height_pt);

/* One sentence that says what a person would see.  (transfer full) */
char *curio_chart_describe (const CurioChart *self);

/* On a chart by month a note stands above its day; others have no place for
 * it.  In the order of time; the texts are copied. */
void curio_chart_add_note (CurioChart *self, gint32 month, double within,
                           const char *text, const char *label);

/* Slides show it beside the caption, where it fits; copies KEY. */
void curio_chart_add_key (CurioChart *self, const CurioChartKey *key);

/* Takes TABLE, which says more than the chart's own data do. */
void curio_chart_set_table (CurioChart *self, CurioTable *table);

/* The numbers behind the picture: what is copied, and what stands there where
 * a person wants a table.  (transfer full) */
CurioTable *curio_chart_tabulate (const CurioChart *self);

/* --- columns: values by month, in one or more panels -------------------- */

typedef char *(*CurioFormatFunc) (gint64 value);

typedef enum
{
  CURIO_STACK_ONE,    /* one series from zero, negative values downwards */
  CURIO_STACK_ON_TOP, /* the second series on the first */
  CURIO_STACK_MIRROR, /* the second series hangs below zero, same scale */
} CurioStack;

typedef struct
{
  const gint64 *values;   /* [n], copied; NULL where valid is all 0 */
  const guint8 *is_shown; /* [n], copied; NULL: all.  0 draws a dash */
  CurioInk ink;
  CurioInk ink_negative; /* CURIO_INK_NONE: as INK */
  CurioInk text_ink;
  const char *name;  /* direct label with a leader; NULL: none */
  const char *title; /* of its column in a table; NULL: as NAME */
} CurioSeries;

typedef struct
{
  CurioStack stack;
  CurioSeries series[2];
  guint n_series;
  CurioFormatFunc format_axis;  /* NULL: no value axis */
  CurioFormatFunc format_value; /* of peaks */
  CurioFormatFunc format_exact; /* of tool-tips; NULL: as of peaks */
  const char *side_label;       /* where there is no axis: "growth on month" */
  guint n_peaks;                /* how many extremes carry their value */
  gboolean peaks_are_dark;      /* and are drawn in the highlight ink */
  const guint8 *is_dark; /* [n], copied: months drawn in it; NULL: none */
  CurioSeries ghost; /* a dashed line over the columns: what there was before;
                        no values: none */
  double share;      /* of the height */
} CurioPanel;

/* N months from FIRST_MONTH (months since 1970-01); N_DAYS_PARTIAL[i] > 0 says
 * that month i is partial and how many days of it there are (drawn hatched,
 * labelled).  Everything is copied.  Mark ids are month indices. */
CurioChart *curio_columns_new (gint32 first_month, guint n,
                               const guint8 *n_days_partial,
                               const CurioPanel *panels, guint n_panels);

/* --- line: values by month, with a ghost -------------------------------- */

CurioChart *curio_line_new (gint32 first_month, guint n,
                            const CurioSeries *series, guint n_series,
                            CurioFormatFunc format_axis,
                            CurioFormatFunc format_value);

/* --- a tiny line by month, for beside a number --------------------------- */

/* Everything is copied; IS_SHOWN and N_DAYS_PARTIAL as in columns.  It has no
 * axis, and its range need not hold zero. */
CurioChart *curio_spark_new (gint32 first_month, guint n, const gint64 *values,
                             const guint8 *is_shown,
                             const guint8 *n_days_partial,
                             CurioFormatFunc format);
/* Nothing lies behind the first N months of CHART, which is such a line. */
void curio_spark_set_idle (CurioChart *chart, guint n);
/* What stands over its months in a table, where it is not "Month". */
void curio_spark_set_month_head (CurioChart *chart, const char *head);

/* --- histogram with a box plot below ------------------------------------ */

typedef struct
{
  gint64 min, lower, median, mean, upper, max; /* mills */
} CurioBoxPlot;

/* What a histogram counts.  Values are whole numbers from 0: mills of money,
 * or thousandths of a day. */
#define CURIO_MILLI_DAYS 1000
#define CURIO_OPEN_END G_MAXINT64

typedef struct
{
  /* An axis that reaches LARGEST in steps of STEP. */
  char *(*format_tick) (gint64 value, gint64 step, gint64 largest);
  CurioFormatFunc format_value;
  /* From LOW to below HIGH, or to CURIO_OPEN_END. */
  char *(*describe_band) (gint64 low, gint64 high, guint32 count);
  char *(*describe) (const CurioBoxPlot *box_plot); /* NULL: has none */
  void (*add_cell) (CurioTable *table, gint64 value);
  const char *count_title; /* N_() */
} CurioHistogramUnit;

extern const CurioHistogramUnit curio_histogram_money;
extern const CurioHistogramUnit curio_histogram_days;

/* N_BANDS counts of bands WIDTH mills wide from 0.  HIGHLIGHT is the band
 * drawn dark and labelled with HIGHLIGHT_LABEL, or -1. */
CurioChart *curio_histogram_new (const guint32 *counts, guint n_bands,
                                 gint64 width_mills, int highlight,
                                 const char *highlight_label,
                                 const CurioBoxPlot *box_plot);
/* UNIT is kept, not copied; without it a histogram is of money.  With IS_OPEN
 * the last band holds all values above it too. */
void curio_histogram_set_unit (CurioChart *chart,
                               const CurioHistogramUnit *unit,
                               gboolean is_open);
/* How many customers are behind each band, where a band counts something else:
 * its mark tells them too.  Copied. */
void curio_histogram_set_customers (CurioChart *chart,
                                    const guint32 *n_customers);

/* --- squarified treemap ------------------------------------------------- */

typedef struct
{
  int id;
  double value; /* its area; <= 0 is listed under the map, untiled */
  CurioInk ink; /* tile */
  CurioInk text_ink;
  const char *name;
  const char *lines[3];  /* longest form: "£901,816", "5 % of sales", … */
  const char *shorts[3]; /* tight form: "£902 k", "643 cust." */
  const char *share;     /* "46 %": large on a slide; NULL: none */
  const char *share_of;  /* "of sales": stands below it, instead of the line
                            that says both */
  const char *label;     /* the mark's sentence */
} CurioTile;

CurioChart *curio_treemap_new (const CurioTile *tiles, guint n_tiles);

/* Squarified treemap (Bruls, Huizing, van Wijk 2000): VALUES > 0, falling,
 * into BOX; area exact. */
void curio_treemap_squarify (const double *values, guint n,
                             const CurioBox *box, CurioBox *out_boxes);

/* --- ranked bars, across ------------------------------------------------ */

typedef struct
{
  int id;
  const char *name; /* left of the bar; cut where it has no room */
  const char *text; /* its value, beyond the end of the bar; NULL: none */
  double value;     /* of either sign; the bar begins at zero */
  double low, high; /* ends of its interval; NAN: none */
  CurioInk ink;
  const char *label;   /* the mark's sentence; NULL: name and text */
  gboolean is_endless; /* no number is large enough: VALUE is only how long the
                          bar is, and a table has TEXT */
  gboolean is_idle;    /* as of its mark */
} CurioBar;

/* "12 of 2,322 items" (transfer full) */
typedef char *(*CurioRestFunc) (guint n_shown, guint n_all);

/* The first of N_BARS, as many as the height has rows for, and N_MORE that
 * were not given: DESCRIBE_REST says how many do not show.  FORMAT_AXIS is
 * given round values; NULL: no value axis.  Everything is copied. */
CurioChart *curio_bars_new (const CurioBar *bars, guint n_bars, guint n_more,
                            CurioFormatFunc format_axis,
                            CurioRestFunc describe_rest);

/* --- flows from one column of groups to another ------------------------- */

typedef struct
{
  int id;
  const char *name;
  const char *count; /* beside the name, in bold */
  const char *label; /* the mark's sentence */
  CurioInk ink;
} CurioSankeyNode;

typedef struct
{
  guint from, to; /* indices into the two columns */
  double value;   /* its thickness; <= 0 is left out */
  int id;
  const char *label;
} CurioSankeyFlow;

typedef struct
{
  const char *heading; /* may be NULL */
  const CurioSankeyNode *nodes;
  guint n_nodes;
} CurioSankeyColumn;

/* COLUMNS are the left and the right one; a node is as tall as its flows
 * together, one without any is left out.  A flow has the ink of where it comes
 * from and one thickness from end to end, so that its area is as its value.
 * The chart's selected id may be a flow's or a node's.  Everything is copied.
 */
CurioChart *curio_sankey_new (const CurioSankeyColumn columns[2],
                              const CurioSankeyFlow *flows, guint n_flows);

/* --- grid of numbers ---------------------------------------------------- */

typedef struct
{
  int id;
  int series; /* of the mark, for what takes two numbers to say */
  const char *text;
  const char *name; /* below the text, where a slide has room; or NULL */
  const char *label;
  CurioInk fill;
  CurioInk text_ink;
  gboolean is_chosen;
  gboolean is_hatched; /* lines of FILL */
  gboolean is_blank;   /* no colour; no mark where LABEL is NULL */
  gboolean is_idle;    /* as of its mark */
} CurioGridCell;

/* ROWS x COLUMNS cells by row.  PARAGRAPH, which may be Pango markup, stands
 * left of it; NULL: none. */
CurioChart *curio_grid_new (const CurioGridCell *cells, guint n_rows,
                            guint n_columns, const char *const *row_names,
                            const char *const *column_names,
                            const char *paragraph);

/* 0 where CHART is no grid. */
guint curio_grid_get_n_rows (const CurioChart *chart);

/* What makes a heat map of a grid. */
typedef struct
{
  const char *row_title;        /* above the names of the rows; or NULL */
  const char *second_title;     /* above the second column of heads; or NULL */
  const CurioGridCell *seconds; /* [n_rows] second column of heads, of which
                                   text, label, id and series count; or NULL */
  const char *column_title;     /* above the names of the columns; or NULL */
  guint n_apart;                /* so many first rows are bold, set apart */
  /* On a slide the last rows give way until the others have room for their
   * names, and this says so; NULL: all stay. */
  CurioRestFunc describe_rest;
} CurioGridHeads;

/* "How to read it": stands in the corner that blank cells leave free at the
 * lower right, else as a line below; any text may be NULL. */
typedef struct
{
  const char *title;
  const char *example; /* one cell as a sentence */
  CurioInk inks[9];    /* the colours from LOW to HIGH */
  guint n_inks;
  const char *low, *high;
  const char *hatched; /* what hatched cells are */
  const char *notes;
} CurioGridKey;

/* Both copy what they are given; CHART is a grid. */
void curio_grid_set_heads (CurioChart *chart, const CurioGridHeads *heads);
void curio_grid_set_key (CurioChart *chart, const CurioGridKey *key);

/* --- stems: amounts at points of time ------------------------------------ */

typedef struct
{
  int id;
  gint32 day;
  gint64 value;      /* below 0: hangs, in the ink of what is cancelled */
  const char *label; /* the mark's sentence */
} CurioStem;

typedef struct
{
  gint32 from_day, to_day;
  const gint32 *tick_days; /* [n_ticks] rising */
  const char *const *tick_names;
  guint n_ticks;
  const char *peak; /* stands over the largest; or NULL */
  /* The time from REST_FROM to the end, boxed: "275 days", "no order"; NULL:
   * none. */
  gint32 rest_from;
  const char *rest;
  const char *rest_more;
  gboolean rest_is_long; /* longer than it should be */
} CurioStemsFrame;

/* N stems in any order; everything is copied.  The series of a mark is 1 for
 * what hangs. */
CurioChart *curio_stems_new (const CurioStem *stems, guint n,
                             const CurioStemsFrame *frame);

/* --- strips of cells in a row -------------------------------------------- */

typedef struct
{
  int id;
  const char *text; /* or NULL */
  CurioInk fill;    /* CURIO_INK_NONE: an outline alone */
  CurioInk text_ink;
  const char *label; /* the mark's sentence; NULL: no mark */
  int series;        /* of the mark, for what takes two numbers to say */
  gboolean is_idle;  /* as of its mark */
} CurioStripCell;

typedef struct
{
  const char *name;  /* over its left end; or NULL */
  const char *value; /* over its right end; or NULL */
  const CurioStripCell *cells;
  guint n_cells;
  /* [n_cells + 1] below the edges, from the left end to the right; NULL, or an
   * entry NULL or "": nothing stands there. */
  const char *const *edges;
} CurioStrip;

/* N strips, one below the other; everything is copied. */
CurioChart *curio_strips_new (const CurioStrip *strips, guint n);

/* --- a curve of concentration -------------------------------------------- */

typedef struct
{
  int id;
  double x, y;       /* shares, from 0 to 1 */
  const char *text;  /* beside it */
  const char *label; /* the mark's sentence */
} CurioCurvePoint;

/* The curve through (i / N, SHARES[i]) of N + 1 shares, rising from 0 to 1;
 * the diagonal it would be if all had the same, named DIAGONAL; POINTS on it
 * are marked.  The axes are named X_NAME and Y_NAME.  Everything is copied. */
CurioChart *curio_curve_new (const double *shares, guint n,
                             const CurioCurvePoint *points, guint n_points,
                             const char *x_name, const char *y_name,
                             const char *diagonal);

G_END_DECLS
