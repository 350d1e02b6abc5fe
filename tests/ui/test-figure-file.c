/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure on its way out of the window: every way has the layout that the
 * window shows, and a name that says what it counts. */

#include "curio-figure-card.h"
#include "curio-figure-drag.h"
#include "curio-figure-file.h"
#include "curio-figure-print.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

typedef struct
{
  CurioFacts *facts;
  CurioMeasures *measures;
  CurioFigureCard *card;
  CurioChartView *view;
  GtkWidget *stage;
} Scene;

static void
scene_begin (Scene *self, const char *figure)
{
  GtkWidget *card
      = g_object_new (CURIO_TYPE_FIGURE_CARD, "figure", figure, NULL);

  self->facts = shop_new_large (300);
  self->measures = shop_measure (self->facts);
  self->stage = stage_show (card, 600, 400);
  self->card = CURIO_FIGURE_CARD (card);
  self->view = curio_figure_card_get_view (self->card);
  curio_figure_card_update (self->card, self->measures, NULL);
  stage_settle ();
}

static void
scene_end (Scene *self)
{
  stage_strike (self->stage, GTK_WIDGET (self->card));
  curio_measures_free (self->measures);
  curio_facts_unref (self->facts);
}

/* The number of pixels at 16 or 20 of a PNG, big end first. */
static guint
get_png_side (GBytes *png, gsize at)
{
  guint32 side;

  g_assert_cmpuint (g_bytes_get_size (png), >, 24);
  memcpy (&side, (const guint8 *)g_bytes_get_data (png, NULL) + at,
          sizeof side);
  return GUINT32_FROM_BE (side);
}

/* Once is what the window has; what is larger is drawn anew, so that it is not
 * the same pixels larger. */
static void
test_sizes (void)
{
  static const struct
  {
    const char *format;
    guint times;
  } sizes[] = {
    {"png-1",  1},
    { "png",   2},
    { "png-4", 4}
  };
  Scene scene;

  scene_begin (&scene, "segments");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) png
          = curio_figure_file_draw (scene.view, sizes[i].format, &error);
      guint width = sizes[i].times
                    * (guint)gtk_widget_get_width (GTK_WIDGET (scene.view));
      guint height = sizes[i].times
                     * (guint)gtk_widget_get_height (GTK_WIDGET (scene.view));

      g_assert_no_error (error);
      g_assert_cmpuint (get_png_side (png, 16), ==, width);
      g_assert_cmpuint (get_png_side (png, 20), ==, height);
    }
  scene_end (&scene);
}

static void
copied_cb (GObject *view, GAsyncResult *result, gpointer is_done)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
      curio_figure_file_copy_finish (CURIO_CHART_VIEW (view), result, &error));
  g_assert_no_error (error);
  *(gboolean *)is_done = TRUE;
}

/* The clipboard has the picture with twice the window's pixels. */
static void
test_copy (void)
{
  Scene scene;
  gboolean is_done = FALSE;
  g_auto (GValue) value = G_VALUE_INIT;
  GdkContentProvider *content;
  g_autoptr (GError) error = NULL;

  scene_begin (&scene, "segments");
  curio_figure_file_copy (scene.view, copied_cb, &is_done);
  stage_wait (&is_done);
  content = gdk_clipboard_get_content (
      gtk_widget_get_clipboard (GTK_WIDGET (scene.view)));
  g_value_init (&value, GDK_TYPE_TEXTURE);
  g_assert_true (gdk_content_provider_get_value (content, &value, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (g_value_get_object (&value)), ==,
                   2 * gtk_widget_get_width (GTK_WIDGET (scene.view)));
  scene_end (&scene);
}

static void
test_name (void)
{
  Scene scene;
  const char *name;

  scene_begin (&scene, "orders");
  name = curio_figure_card_get_file_name (scene.card);
  g_assert_true (g_regex_match_simple (
      "^[^/]+, Trading figures, \\d{4}-\\d\\d-\\d\\d to "
      "\\d{4}-\\d\\d-\\d\\d, as of \\d{4}-\\d\\d-\\d\\d$",
      name, 0, 0));
  scene_end (&scene);
}

typedef struct
{
  GError *error;
  gboolean is_done;
} Answer;

static void
written_cb (GObject *content, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (content),
                                               result, &answer->error);
  answer->is_done = TRUE;
}

/* What somebody who takes CONTENT as TYPE gets; NULL where that fails. */
static GBytes *
take (GdkContentProvider *content, const char *type, GCancellable *cancellable)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  Answer answer = { NULL, FALSE };

  gdk_content_provider_write_mime_type_async (
      content, type, stream, 0, cancellable, written_cb, &answer);
  stage_wait (&answer.is_done);
  if (cancellable == NULL)
    g_assert_no_error (answer.error);
  if (answer.error != NULL)
    {
      g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_error_free (answer.error);
      return NULL;
    }
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (
      G_MEMORY_OUTPUT_STREAM (stream));
}

/* Twice the pixels of the window, as often as it is taken; who changes their
 * mind gets none. */
static void
check_taken (GdkContentProvider *content, CurioChartView *view)
{
  const CurioLayout *layout = curio_chart_view_get_layout (view);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GBytes) png = NULL, again = NULL;

  g_cancellable_cancel (cancelled);
  g_assert_null (take (content, "image/png", cancelled));
  png = take (content, "image/png", NULL);
  again = take (content, "image/png", NULL);
  g_assert_true (g_bytes_equal (png, again));
  g_assert_cmpuint (get_png_side (png, 16), ==,
                    (guint)ceil (layout->width_pt * 8 / 3 - 1e-6));
  g_assert_cmpuint (get_png_side (png, 20), ==,
                    (guint)ceil (layout->height_pt * 8 / 3 - 1e-6));
}

/* Whoever takes it finds a file, a drawing or a picture. */
static void
test_drag (void)
{
  static const char *const types[]
      = { "text/uri-list", "image/svg+xml", "image/png" };
  Scene scene;
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GdkContentFormats) formats = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *base = NULL;
  GFile *file;

  scene_begin (&scene, "orders");
  content = curio_figure_drag_prepare (scene.card, &error);
  g_assert_no_error (error);
  formats = gdk_content_formats_union_serialize_mime_types (
      gdk_content_provider_ref_formats (content));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_true (gdk_content_formats_contain_mime_type (formats, types[i]));

  g_value_init (&value, G_TYPE_FILE);
  gdk_content_provider_get_value (content, &value, &error);
  g_assert_no_error (error);
  file = g_value_get_object (&value);
  base = g_file_get_basename (file);
  g_assert_true (
      g_str_has_prefix (base, curio_figure_card_get_file_name (scene.card)));
  g_assert_true (g_str_has_suffix (base, ".svg"));
  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, &error));
  g_assert_nonnull (strstr (text, "<title>"));
  g_assert_true (g_file_delete (file, NULL, NULL));
  check_taken (content, scene.view);
  scene_end (&scene);
}

/* Files that were dragged are not kept for ever. */
static void
test_drag_old (void)
{
  static const gint64 days = 24 * 60 * 60;
  Scene scene;
  g_autofree char *folder
      = g_build_filename (g_get_user_runtime_dir (), "curio-dragged", NULL);
  g_autofree char *old = g_build_filename (folder, "old.svg", NULL);
  g_autofree char *young = g_build_filename (folder, "young.svg", NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  struct utimbuf times = { now - 2 * days, now - 2 * days };
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (old, "<svg/>", -1, NULL));
  g_assert_true (g_file_set_contents (young, "<svg/>", -1, NULL));
  g_assert_no_errno (g_utime (old, &times));
  scene_begin (&scene, "orders");
  g_object_unref (curio_figure_drag_prepare (scene.card, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (young, G_FILE_TEST_EXISTS));
  g_remove (young);
  scene_end (&scene);
}

/* The second print begins with the paper and the settings of the first, but
 * with its own orientation and all of its pages. */
static void
test_paper (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "p.pdf", NULL);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (GTK_PAPER_NAME_A5);
  g_autoptr (GtkPrintOperation) first = NULL, second = NULL;
  Scene scene;

  gtk_page_setup_set_paper_size (setup, size);
  gtk_print_settings_set_duplex (settings, GTK_PRINT_DUPLEX_HORIZONTAL);
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_CURRENT);
  scene_begin (&scene, "segments");
  first = curio_figure_print_new (scene.view, "first");
  gtk_print_operation_set_default_page_setup (first, setup);
  gtk_print_operation_set_print_settings (first, settings);
  gtk_print_operation_set_export_filename (first, path);
  gtk_print_operation_run (first, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                           NULL);
  second = curio_figure_print_new (scene.view, "second");
  {
    GtkPageSetup *kept = gtk_print_operation_get_default_page_setup (second);
    GtkPrintSettings *also = gtk_print_operation_get_print_settings (second);

    g_assert_true (
        gtk_paper_size_is_equal (gtk_page_setup_get_paper_size (kept), size));
    g_assert_cmpint (gtk_page_setup_get_orientation (kept), ==,
                     GTK_PAGE_ORIENTATION_LANDSCAPE);
    g_assert_cmpint (gtk_print_settings_get_duplex (also), ==,
                     GTK_PRINT_DUPLEX_HORIZONTAL);
    g_assert_cmpint (gtk_print_settings_get_print_pages (also), ==,
                     GTK_PRINT_PAGES_ALL);
  }
  g_remove (path);
  scene_end (&scene);
}

/* Printed into a PDF: one page with the words of the screen, and each mark
 * where the screen has it, enlarged alike. */
static void
test_print (void)
{
  Scene scene;
  g_autoptr (GtkPrintOperation) print = NULL;
  g_autofree char *path = NULL, *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[] = { "pdftotext", NULL, "-", NULL };
  int fd = g_file_open_tmp ("curio-print-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  close (fd);
  scene_begin (&scene, "segments");
  print = curio_figure_print_new (
      scene.view, curio_figure_card_get_file_name (scene.card));
  gtk_print_operation_set_export_filename (print, path);
  g_assert_cmpint (gtk_print_operation_run (
                       print, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  argv[1] = path;
  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "Area = net sales"));
  g_assert_nonnull (strstr (text, "Trading figures"));
  g_assert_null (strstr (strchr (text, '\f') + 1, "\f"));
  g_remove (path);
  scene_end (&scene);
}

/* The print theme has one colour for each segment: the middle of each tile, on
 * a page that is half as large, is what the layout of the screen says. */
static void
test_marks (void)
{
  const CurioTheme *theme = curio_theme_get (CURIO_THEME_PRINT);
  Scene scene;
  const CurioLayout *layout;
  cairo_surface_t *paper;
  cairo_t *cr;
  guint n = 0;

  scene_begin (&scene, "segments");
  layout = curio_chart_view_get_layout (scene.view);
  paper = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2000, 2000);
  cr = cairo_create (paper);
  curio_figure_print_draw (layout, cr, 2000, 2000);
  cairo_destroy (cr);
  cairo_surface_flush (paper);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const CurioMark *mark = curio_layout_get_mark (layout, (int)i);
      const CurioColour *want = &theme->inks[CURIO_INK_TILE + mark->id];
      double scale = MIN (2000 / layout->width_pt, 2000 / layout->height_pt);
      /* Right below the upper edge, where no text is. */
      int x = (int)((mark->box.x + mark->box.width / 2) * scale
                    + (2000 - layout->width_pt * scale) / 2);
      int y = (int)((mark->box.y + 2.5) * scale
                    + (2000 - layout->height_pt * scale) / 2);
      const guint32 *row
          = (const guint32 *)(const void
                                  *)(cairo_image_surface_get_data (paper)
                                     + y
                                           * cairo_image_surface_get_stride (
                                               paper));

      if (mark->box.width < 20 || mark->box.height < 20)
        continue;
      n++;
      g_assert_cmpfloat_with_epsilon ((row[x] >> 16 & 255) / 255.0, want->red,
                                      0.01);
      g_assert_cmpfloat_with_epsilon ((row[x] >> 8 & 255) / 255.0, want->green,
                                      0.01);
      g_assert_cmpfloat_with_epsilon ((row[x] & 255) / 255.0, want->blue,
                                      0.01);
    }
  g_assert_cmpuint (n, >=, 3);
  cairo_surface_destroy (paper);
  scene_end (&scene);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  g_test_add_func ("/figure-file/sizes", test_sizes);
  g_test_add_func ("/figure-file/copy", test_copy);
  g_test_add_func ("/figure-file/name", test_name);
  g_test_add_func ("/figure-file/drag", test_drag);
  g_test_add_func ("/figure-file/print", test_print);
  g_test_add_func ("/figure-file/marks", test_marks);
  g_test_add_func ("/figure-file/drag-old", test_drag_old);
  g_test_add_func ("/figure-file/paper", test_paper);
  return g_test_run ();
}
