/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a change of filter takes one page, without the window: the measures
 * and the same charts, at the same places and sizes, onto an image of the same
 * pixels. */

#include "curio-benchmark.h"

#include "curio-figure.h"
#include "curio-stopwatch.h"

#define WINDOW_WIDTH 1360
#define WINDOW_HEIGHT 860
#define PIXELS_PER_POINT (4.0 / 3)
#define N_FRAMES 41
#define MS_PER_SECOND 1000

/* Where each card stands in the window, in pixels. */
static const struct
{
  const char *figure;
  double x, y, width, height;
} cards[] = {
  {"monthly-sales",    236, 123, 543, 348},
  { "orders",          793, 123, 543, 348},
  { "invoice-amounts", 236, 485, 543, 348},
  { "new-returning",   793, 485, 543, 348},
  { "segments",        236, 123, 690, 510},
  { "rfm-grid",        236, 647, 690, 191},
};

static void
draw_card (guint card, const CurioMeasures *measures, cairo_t *cr)
{
  const CurioFigure *figure = curio_figure_find (cards[card].figure);
  g_autoptr (CurioChart) chart = curio_figure_build (figure, measures, NULL);
  g_autoptr (CurioLayout) layout
      = curio_chart_layout (chart, cards[card].width / PIXELS_PER_POINT,
                            cards[card].height / PIXELS_PER_POINT);

  cairo_save (cr);
  cairo_translate (cr, cards[card].x, cards[card].y);
  cairo_scale (cr, PIXELS_PER_POINT, PIXELS_PER_POINT);
  curio_layout_draw (layout, curio_theme_get (CURIO_THEME_LIGHT), cr);
  cairo_restore (cr);
}

static void
draw_page (const char *page, const CurioMeasures *measures, cairo_t *cr)
{
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    if (g_str_equal (curio_figure_find (cards[i].figure)->page, page))
      draw_card (i, measures, cr);
}

static double
time_page (const char *page, const CurioLedger *ledger, cairo_t *cr)
{
  g_auto (CurioStopwatch) watch;

  curio_stopwatch_init (&watch);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      g_autoptr (CurioMeasures) measures = NULL;
      CurioSelection selection;

      curio_benchmark_select (ledger, i, &selection);
      curio_stopwatch_start (&watch);
      measures = curio_measures_new (ledger, &selection);
      draw_page (page, measures, cr);
      curio_stopwatch_stop (&watch);
      curio_selection_clear (&selection);
    }
  return curio_stopwatch_get_median (&watch) * MS_PER_SECOND;
}

GHashTable *
curio_benchmark_frames (CurioFacts *facts)
{
  GHashTable *frames
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (CurioLedger) ledger
      = curio_ledger_new (facts, &(CurioBooks){ CURIO_BOOKS_TRADING, NULL });
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, WINDOW_WIDTH, WINDOW_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      const char *page = curio_figure_find (cards[i].figure)->page;
      double ms;

      if (g_hash_table_contains (frames, page))
        continue;
      ms = time_page (page, ledger, cr);
      g_hash_table_insert (frames, g_strdup (page),
                           g_memdup2 (&ms, sizeof ms));
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return frames;
}
