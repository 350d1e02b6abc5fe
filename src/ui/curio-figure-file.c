/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure on its way out of the window: to the clipboard, to a file. */

#include "curio-figure-file.h"
#include "curio-saver.h"

#include "curio-customer-file.h"
#include "curio-picture-draft.h"
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
  return curio_picture_new (curio_chart_view_get_chart (view),
                            /* On any file a segment has one colour; what goes
                             * to a printer alone is paler, to save ink. */
                            curio_theme_get (CURIO_THEME_LIGHT),
                            formats[i].format, width, height,
                            PNG_SCALE * formats[i].times, error);
}

/* --- the clipboard ------------------------------------------------------- */

static CurioPictureDraft *
draft (CurioChartView *view, guint times)
{
  double width, height;

  get_size_pt (view, &width, &height);
  return curio_picture_draft_new (curio_chart_view_get_chart (view),
                                  curio_theme_get (CURIO_THEME_LIGHT), width,
                                  height, PNG_SCALE * times);
}

static GdkTexture *
make_texture (const CurioPictureDraft *picture, GError **error)
{
  cairo_surface_t *image = curio_picture_draft_rasterise (picture, error);
  g_autoptr (GBytes) bytes = NULL;
  int stride;

  if (image == NULL)
    return NULL;
  stride = cairo_image_surface_get_stride (image);
  bytes = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (image),
      (gsize)stride * (gsize)cairo_image_surface_get_height (image),
      (GDestroyNotify)cairo_surface_destroy, image);
  return gdk_memory_texture_new (cairo_image_surface_get_width (image),
                                 cairo_image_surface_get_height (image),
                                 GDK_MEMORY_DEFAULT, bytes, (gsize)stride);
}

CurioPictureDraft *
curio_figure_file_draft (CurioChartView *view)
{
  g_return_val_if_fail (CURIO_IS_CHART_VIEW (view), NULL);

  return curio_chart_view_get_chart (view) != NULL
             ? draft (view, formats[0].times)
             : NULL;
}

static void
copy_in_thread (GTask *task, gpointer source, gpointer data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = make_texture (data, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
curio_figure_file_copy (CurioChartView *view, GAsyncReadyCallback callback,
                        gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CURIO_IS_CHART_VIEW (view));

  if (curio_chart_view_get_chart (view) == NULL)
    return;
  task = g_task_new (view, NULL, callback, data);
  g_task_set_source_tag (task, curio_figure_file_copy);
  g_task_set_task_data (task, draft (view, formats[0].times),
                        (GDestroyNotify)curio_picture_draft_free);
  g_task_run_in_thread (task, copy_in_thread);
}

gboolean
curio_figure_file_copy_finish (CurioChartView *view, GAsyncResult *result,
                               GError **error)
{
  g_autoptr (GdkTexture) texture = NULL;

  g_return_val_if_fail (g_task_is_valid (result, view), FALSE);

  texture = g_task_propagate_pointer (G_TASK (result), error);
  if (texture == NULL)
    return FALSE;
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (view)),
                             texture);
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

/* --- pixels ---------------------------------------------------------------
 */

static gboolean
write_pixels (const char *path, gpointer data, GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GBytes) png
      = curio_picture_draft_write_png (data, cancellable, error);

  return png != NULL && write_bytes (path, png, cancellable, error);
}

static void
ask_pixels (CurioChartView *view, guint times, char *name)
{
  curio_saver_ask (curio_saver_new (g_strdup (_ ("Figure")), name,
                                    write_pixels, draft (view, times),
                                    (GDestroyNotify)curio_picture_draft_free),
                   GTK_WIDGET (view));
}

void
curio_figure_file_ask (CurioChartView *view, const char *name,
                       const char *format)
{
  guint i = find_format (format);
  GError *error = NULL;

  g_return_if_fail (CURIO_IS_CHART_VIEW (view));
  g_return_if_fail (name != NULL && i < G_N_ELEMENTS (formats));

  if (curio_chart_view_get_chart (view) == NULL)
    return;
  if (formats[i].format == CURIO_PICTURE_PNG)
    ask_pixels (view, formats[i].times,
                g_strconcat (name, formats[i].ending, NULL));
  else
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
