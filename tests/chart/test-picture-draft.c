/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart that leaves its thread before it has pixels. */

#include "curio-picture-draft.h"
#include "curio-picture.h"
#include "curio-samples.h"

#define WIDTH 407.25
#define HEIGHT 260.25
#define SCALE (4.0 / 3)

static cairo_status_t
read_cb (void *stream, unsigned char *data, unsigned int length)
{
  return g_input_stream_read_all (stream, data, length, NULL, NULL, NULL)
             ? CAIRO_STATUS_SUCCESS
             : CAIRO_STATUS_READ_ERROR;
}

static cairo_surface_t *
read_png (GBytes *png)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (png);

  return cairo_image_surface_create_from_png_stream (read_cb, stream);
}

/* The draft, played in another thread, has the pixels of the picture; its
 * paths are kept to 1/256 of a pixel, which edges show by a shade. */
static gpointer
rasterise (gpointer draft)
{
  return curio_picture_draft_write_png (draft, NULL, NULL);
}

static CurioPictureDraft *
make_draft (CurioChart *(*sample) (void), double scale)
{
  g_autoptr (CurioChart) chart = sample ();

  return curio_picture_draft_new (chart, curio_theme_get (CURIO_THEME_LIGHT),
                                  WIDTH, HEIGHT, scale);
}

static void
test_draft (void)
{
  g_autoptr (CurioChart) chart = sample_movement ();
  g_autoptr (GBytes) png
      = curio_picture_new (chart, curio_theme_get (CURIO_THEME_LIGHT),
                           CURIO_PICTURE_PNG, WIDTH, HEIGHT, SCALE, NULL);
  g_autoptr (CurioPictureDraft) draft = make_draft (sample_movement, SCALE);
  g_autoptr (GBytes) played
      = g_thread_join (g_thread_new ("pixels", rasterise, draft));
  cairo_surface_t *one = read_png (png), *other = read_png (played);
  const guint8 *a = cairo_image_surface_get_data (one);
  const guint8 *b = cairo_image_surface_get_data (other);
  int stride = cairo_image_surface_get_stride (one);
  guint n_differ = 0;

  g_assert_cmpint (cairo_image_surface_get_width (one), ==,
                   cairo_image_surface_get_width (other));
  g_assert_cmpint (cairo_image_surface_get_height (one), ==,
                   cairo_image_surface_get_height (other));
  for (int i = 0; i < stride * cairo_image_surface_get_height (one); i++)
    if (i % 4 != 3) /* unused where there is no transparency */
      n_differ += ABS (a[i] - b[i]) > 8;
  g_assert_cmpuint (n_differ, ==, 0);
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
}

static void
test_draft_stops (void)
{
  g_autoptr (CurioPictureDraft) draft = make_draft (sample_orders, 1);
  g_autoptr (CurioPictureDraft) large = make_draft (sample_orders, 1000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (curio_picture_draft_write_png (draft, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (curio_picture_draft_write_png (large, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-draft/pixels", test_draft);
  g_test_add_func ("/picture-draft/stops", test_draft_stops);
  return g_test_run ();
}
