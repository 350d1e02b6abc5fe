/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure on its way out of the window: to the clipboard, to a file. */

#include "curio-figure-file.h"
#include "curio-saver.h"

#include "curio-customer-file.h"
#include "curio-picture.h"
#include "curio-slide.h"

#include <glib/gi18n-lib.h>

#define PNG_SCALE (4.0 / 3) /* what the window has */
/* A page of a deck: 16 to 9, like a slide. */
#define DECK_WIDTH_PT 720
#define DECK_HEIGHT_PT 405

/* Of the view; a view that was never on screen has none. */
static void
get_size_pt (CurioChartView *view, double *out_width, double *out_height)
{
  const CurioLayout *layout = curio_chart_view_get_layout (view);

  *out_width = layout ? layout->width_pt : DECK_WIDTH_PT;
  *out_height = layout ? layout->height_pt : DECK_HEIGHT_PT;
}

static const struct
{
  const char *word, *ending;
  CurioPictureFormat format;
  guint times; /* of a PNG: the pixels that the window has */
} formats[] = {
  {"png",    ".png", CURIO_PICTURE_PNG, 2},
  { "png-1", ".png", CURIO_PICTURE_PNG, 1},
  { "png-4", ".png", CURIO_PICTURE_PNG, 4},
  { "svg",   ".svg", CURIO_PICTURE_SVG, 1},
  { "pdf",   ".pdf", CURIO_PICTURE_PDF, 1},
};

static guint
find_format (const char *word)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (formats) && g_strcmp0 (formats[i].word, word) != 0)
    i++;
  return i;
}

GBytes *
curio_figure_file_draw (CurioChartView *view, const char *format,
                        GError **error)
{
  guint i = find_format (format);
  double width, height;

  g_return_val_if_fail (CURIO_IS_CHART_VIEW (view), NULL);
  g_return_val_if_fail (i < G_N_ELEMENTS (formats), NULL);

  if (curio_chart_view_get_chart (view) == NULL)
    return NULL;
  get_size_pt (view, &width, &height);
  return curio_picture_new (
      curio_chart_view_get_chart (view),
      curio_theme_get (formats[i].format == CURIO_PICTURE_PDF
                           ? CURIO_THEME_PRINT
                           : CURIO_THEME_LIGHT),
      formats[i].format, width, height, PNG_SCALE * formats[i].times, error);
}

gboolean
curio_figure_file_copy (CurioChartView *view, GdkClipboard *clipboard,
                        GError **error)
{
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  g_return_val_if_fail (CURIO_IS_CHART_VIEW (view), FALSE);

  if (curio_chart_view_get_chart (view) == NULL)
    return TRUE;
  png = curio_figure_file_draw (view, "png", error);
  if (png != NULL)
    texture = gdk_texture_new_from_bytes (png, error);
  if (texture == NULL)
    return FALSE;
  gdk_clipboard_set_texture (clipboard, texture);
  return TRUE;
}

char *
curio_figure_file_list_numbers (CurioChartView *view)
{
  const CurioChart *chart = curio_chart_view_get_chart (view);
  g_autoptr (CurioTable) table = NULL;

  if (chart == NULL)
    return NULL;
  table = curio_chart_tabulate (chart);
  return curio_table_print (table, chart->footer);
}

/* --- files -------------------------------------------------------------- */

static gboolean
write_bytes (const char *path, gpointer data, GCancellable *cancellable,
             GError **error)
{
  gsize length;
  const char *bytes = g_bytes_get_data (data, &length);

  return curio_file_write_atomic (path, bytes, length, 0644, TRUE, error);
}

static gboolean
fail (const char *path, gpointer data, GCancellable *cancellable,
      GError **error)
{
  g_propagate_error (error, g_error_copy (data));
  return FALSE;
}

/* A picture that could not be drawn is told the same way as a file that could
 * not be written. */
static void
ask (GtkWidget *parent, GBytes *bytes, GError *error, char *name)
{
  char *subject = g_strdup (_ ("Figure"));

  if (bytes != NULL)
    curio_saver_ask (curio_saver_new (subject, name, write_bytes, bytes,
                                      (GDestroyNotify)g_bytes_unref),
                     parent);
  else
    curio_saver_save (curio_saver_new (subject, name, fail, error,
                                       (GDestroyNotify)g_error_free),
                      parent, "");
}

void
curio_figure_file_ask (CurioChartView *view, const char *name,
                       const char *format)
{
  guint i = find_format (format);
  GError *error = NULL;

  g_return_if_fail (CURIO_IS_CHART_VIEW (view));
  g_return_if_fail (name != NULL && i < G_N_ELEMENTS (formats));

  if (curio_chart_view_get_chart (view) != NULL)
    ask (GTK_WIDGET (view), curio_figure_file_draw (view, format, &error),
         error, g_strconcat (name, formats[i].ending, NULL));
}

/* As slides; then the charts are again what the window shows. */
static GBytes *
draw_deck (CurioChart **charts, guint n, const char *title, GError **error)
{
  g_autofree double *rights = g_new (double, n);
  GBytes *bytes;

  for (guint i = 0; i < n; i++)
    {
      rights[i] = charts[i]->title_right_pt;
      curio_slide_prepare (charts[i], i, n);
    }
  bytes = curio_picture_new_deck (
      charts, n, curio_theme_get (CURIO_THEME_LIGHT), CURIO_SLIDE_WIDTH_PT,
      CURIO_SLIDE_HEIGHT_PT,
      &(CurioPictureWords){ .title = title, .subject = charts[0]->footer },
      error);
  for (guint i = 0; i < n; i++)
    {
      charts[i]->scale = 1;
      charts[i]->n_slides = 0;
      charts[i]->title_right_pt = rights[i];
    }
  return bytes;
}

void
curio_figure_file_ask_deck (CurioChartView *const *views, guint n_views,
                            const char *title, const char *name)
{
  g_autofree CurioChart **charts = g_new0 (CurioChart *, n_views);
  GError *error = NULL;
  guint n = 0;

  for (guint i = 0; i < n_views; i++)
    if (curio_chart_view_get_chart (views[i]) != NULL)
      charts[n++] = (CurioChart *)curio_chart_view_get_chart (views[i]);
  if (n > 0)
    ask (GTK_WIDGET (views[0]), draw_deck (charts, n, title, &error), error,
         g_strdup_printf ("%s.pdf", name));
}
