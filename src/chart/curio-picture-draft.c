/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A drawing that leaves its thread.  Texts belong to the thread that shaped
 * them, so the chart is drawn at once; but into a recording, which is done in
 * no time and can be played in any.  It is made in the scale of the pixels,
 * to which edges are fitted. */

#include "curio-picture-draft.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Cairo's own limit for a side of an image. */
#define MOST_PIXELS 32767

struct _CurioPictureDraft
{
  cairo_surface_t *recording;
  CurioColour paper;
  double width, height; /* pixels */
};

CurioPictureDraft *
curio_picture_draft_new (const CurioChart *chart, const CurioTheme *theme,
                         double width_pt, double height_pt, double scale)
{
  CurioPictureDraft *self;
  g_autoptr (CurioLayout) layout = NULL;
  cairo_t *cr;

  g_return_val_if_fail (chart != NULL && theme != NULL, NULL);
  g_return_val_if_fail (width_pt > 0 && height_pt > 0 && scale > 0, NULL);

  self = g_new0 (CurioPictureDraft, 1);
  self->paper = theme->inks[CURIO_INK_CARD];
  self->width = ceil (width_pt * scale - 1e-6);
  self->height = ceil (height_pt * scale - 1e-6);
  self->recording = cairo_recording_surface_create (
      CAIRO_CONTENT_COLOR_ALPHA,
      &(cairo_rectangle_t){ 0, 0, self->width, self->height });
  layout = curio_chart_layout (chart, width_pt, height_pt);
  cr = cairo_create (self->recording);
  cairo_scale (cr, scale, scale);
  curio_layout_draw (layout, theme, cr);
  cairo_destroy (cr);
  return self;
}

void
curio_picture_draft_free (CurioPictureDraft *self)
{
  if (self == NULL)
    return;
  cairo_surface_destroy (self->recording);
  g_free (self);
}

static gboolean
check (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s\n%s",
               _ ("The picture could not be drawn; try a smaller size."),
               cairo_status_to_string (status));
  return FALSE;
}

cairo_surface_t *
curio_picture_draft_rasterise (const CurioPictureDraft *self, GError **error)
{
  cairo_surface_t *image;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL, NULL);

  if (MAX (self->width, self->height) > MOST_PIXELS)
    {
      check (CAIRO_STATUS_INVALID_SIZE, error);
      return NULL;
    }
  image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)self->width,
                                      (int)self->height);
  cr = cairo_create (image);
  cairo_set_source_rgb (cr, self->paper.red, self->paper.green,
                        self->paper.blue);
  cairo_paint (cr);
  cairo_set_source_surface (cr, self->recording, 0, 0);
  cairo_paint (cr);
  cairo_surface_flush (image);
  if (!check (cairo_status (cr), error))
    g_clear_pointer (&image, cairo_surface_destroy);
  cairo_destroy (cr);
  return image;
}

typedef struct
{
  GByteArray *bytes;
  GCancellable *cancellable;
} Out;

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  Out *out = closure;

  if (g_cancellable_is_cancelled (out->cancellable))
    return CAIRO_STATUS_WRITE_ERROR;
  g_byte_array_append (out->bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
curio_picture_draft_write_png (const CurioPictureDraft *self,
                               GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Out out = { bytes, cancellable };
  cairo_surface_t *image = curio_picture_draft_rasterise (self, error);
  cairo_status_t status;

  if (image == NULL)
    return NULL;
  status = cairo_surface_write_to_png_stream (image, write_cb, &out);
  cairo_surface_destroy (image);
  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || !check (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
