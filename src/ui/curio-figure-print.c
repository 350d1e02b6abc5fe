/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure on paper. */

#include "curio-figure-print.h"

#include "curio-paper.h"

void
curio_figure_print_draw (const CurioLayout *layout, cairo_t *cr, double width,
                         double height)
{
  double scale = MIN (width / layout->width_pt, height / layout->height_pt);

  cairo_save (cr);
  cairo_translate (cr, (width - layout->width_pt * scale) / 2,
                   (height - layout->height_pt * scale) / 2);
  cairo_scale (cr, scale, scale);
  curio_layout_draw (layout, curio_theme_get (CURIO_THEME_PRINT), cr);
  cairo_restore (cr);
}

static void
draw_page_cb (GtkPrintOperation *print, GtkPrintContext *context, int page,
              gpointer layout)
{
  curio_figure_print_draw (layout,
                           gtk_print_context_get_cairo_context (context),
                           gtk_print_context_get_width (context),
                           gtk_print_context_get_height (context));
}

static void
free_layout_cb (gpointer layout, GClosure *closure)
{
  curio_layout_free (layout);
}

GtkPrintOperation *
curio_figure_print_new (CurioChartView *view, const char *name)
{
  const CurioLayout *shown;
  GtkPrintOperation *print;

  g_return_val_if_fail (CURIO_IS_CHART_VIEW (view), NULL);

  shown = curio_chart_view_get_layout (view);
  if (shown == NULL)
    return NULL;
  print = gtk_print_operation_new ();
  curio_paper_prepare (print, shown->width_pt > shown->height_pt
                                  ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                  : GTK_PAGE_ORIENTATION_PORTRAIT);
  if (name != NULL)
    gtk_print_operation_set_job_name (print, name);
  gtk_print_operation_set_unit (print, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (print, 1);
  /* Of its own: the view may show something else before the page is drawn. */
  g_signal_connect_data (print, "draw-page", G_CALLBACK (draw_page_cb),
                         curio_chart_layout (curio_chart_view_get_chart (view),
                                             shown->width_pt,
                                             shown->height_pt),
                         free_layout_cb, 0);
  return print;
}
