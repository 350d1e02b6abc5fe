/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every figure has one layout on screen, as PNG, SVG and PDF and on paper.
 * Each output is read back, by an XML parser, by poppler and pixel by pixel,
 * and compared with the shapes of the layout; and it is compared with the same
 * layout two units aside, of which each must be found out. */

#include "curio-chart-theme.h"
#include "curio-deck-output.h"
#include "curio-figure-file.h"
#include "curio-figure-print.h"
#include "curio-figure.h"
#include "curio-slide-view.h"
#include "curio-slide.h"
#include "ui-demo.h"
#include "ui-pixels.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include <cairo-svg.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define N_LINES 20000
#define WIDTH 960
#define HEIGHT 540
#define FINE 3.0 /* pixels are looked at, so many to one of the window */
#define SHIFT 2.0

/* Numbers in files are rounded: those of a letter in a PDF most. */
#define SVG_TOLERANCE 0.02
#define PDF_TOLERANCE 0.15

typedef struct
{
  const char *name;
  const CurioLayout *layout;
  const CurioTheme *theme;
  Place place;
} Output;

/* What is found wrong, and how many things were looked for. */
typedef guint (*CompareFunc) (gpointer drawn, const Output *output,
                              const Place *place, guint *out_n, char **first);

/* Nothing is wrong; with the layout to the right or above, something is. */
static void
check (const Output *output, CompareFunc compare, gpointer drawn)
{
  const Place asides[] = {
    {output->place.scale,  output->place.left + SHIFT * output->place.scale,
     output->place.top                              },
    { output->place.scale, output->place.left,
     output->place.top - SHIFT * output->place.scale}
  };
  g_autofree char *first = NULL;
  guint n, n_wrong = compare (drawn, output, &output->place, &n, &first);

  if (n_wrong > 0)
    g_error ("%s: %u of %u differ; %s", output->name, n_wrong, n, first);
  g_assert_cmpuint (n, >=, 3);
  for (guint i = 0; i < G_N_ELEMENTS (asides); i++)
    if (compare (drawn, output, &asides[i], &n, NULL) == 0)
      g_error ("%s: two units %s and nothing differs", output->name,
               i == 0 ? "aside" : "above");
}

/* --- what compares ------------------------------------------------------- */

static guint
compare_svg (gpointer drawing, const Output *output, const Place *place,
             guint *out_n, char **first)
{
  return drawing_compare (drawing, output->layout, output->theme, place,
                          SVG_TOLERANCE, out_n, first);
}

static guint
compare_pdf (gpointer drawing, const Output *output, const Place *place,
             guint *out_n, char **first)
{
  return drawing_compare (drawing, output->layout, output->theme, place,
                          PDF_TOLERANCE, out_n, first);
}

static guint
compare_words (gpointer words, const Output *output, const Place *place,
               guint *out_n, char **first)
{
  return drawing_compare_words (words, output->layout, place, out_n, first);
}

static guint
compare_pixels (gpointer image, const Output *output, const Place *place,
                guint *out_n, char **first)
{
  return pixels_compare (image, output->layout, output->theme, place, out_n,
                         first);
}

/* --- files --------------------------------------------------------------- */

static char *
make_path (void)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("curio-same-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  close (fd);
  return path;
}

static void
check_svg (const Output *output, GBytes *svg)
{
  g_autofree char *text
      = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_autoptr (Drawing) drawing = drawing_read (text);

  check (output, compare_svg, drawing);
}

static void
check_png (const Output *output, GBytes *png)
{
  cairo_surface_t *image = pixels_read_png (png);

  check (output, compare_pixels, image);
  cairo_surface_destroy (image);
}

static void
check_pdf (const Output *output, const char *path)
{
  g_autoptr (Drawing) drawing = drawing_read_pdf (path);
  g_autoptr (GArray) words = drawing_read_words (path);

  check (output, compare_pdf, drawing);
  check (output, compare_words, words);
  g_remove (path);
}

static void
check_pdf_bytes (const Output *output, GBytes *pdf)
{
  g_autofree char *path = make_path ();

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                      (gssize)g_bytes_get_size (pdf), NULL));
  check_pdf (output, path);
}

static void
check_screen (const Output *output, GtkWidget *widget)
{
  cairo_surface_t *image = pixels_take (widget, FINE);

  check (output, compare_pixels, image);
  cairo_surface_destroy (image);
}

/* --- figures in the window ------------------------------------------------
 */

static void
check_files (CurioChartView *view, const char *figure)
{
  static const struct
  {
    const char *format;
    double scale;
    CurioThemeKind theme;
    void (*check) (const Output *output, GBytes *bytes);
  } files[] = {
    {"svg",  1,       CURIO_THEME_LIGHT, check_svg      },
    { "png", 8.0 / 3, CURIO_THEME_LIGHT, check_png      },
    { "pdf", 1,       CURIO_THEME_LIGHT, check_pdf_bytes},
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name
          = g_strdup_printf ("%s as %s", figure, files[i].format);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes
          = curio_figure_file_draw (view, files[i].format, &error);

      g_assert_no_error (error);
      files[i].check (
          &(Output){
              name,
              curio_chart_view_get_layout (view),
              curio_theme_get (files[i].theme),
              {files[i].scale, 0, 0}
      },
          bytes);
    }
}

/* In the middle of what the margins leave of the page, which lies on its side:
 * its lower margin is at the left, its left one above. */
static Place
get_place (GtkPrintOperation *print, const CurioLayout *layout)
{
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (print);
  double width = gtk_page_setup_get_page_width (setup, GTK_UNIT_POINTS);
  double height = gtk_page_setup_get_page_height (setup, GTK_UNIT_POINTS);
  double scale = MIN (width / layout->width_pt, height / layout->height_pt);

  g_assert_cmpint (gtk_page_setup_get_orientation (setup), ==,
                   GTK_PAGE_ORIENTATION_LANDSCAPE);
  return (Place){ scale,
                  gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS)
                      + (width - layout->width_pt * scale) / 2,
                  gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS)
                      + (height - layout->height_pt * scale) / 2 };
}

static void
check_print (GtkPrintOperation *print, const CurioLayout *layout,
             const char *figure)
{
  g_autofree char *path = make_path ();
  g_autofree char *name = g_strdup_printf ("%s printed", figure);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_export_filename (print, path);
  gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                           &error);
  g_assert_no_error (error);
  check_pdf (&(Output){ name, layout, curio_theme_get (CURIO_THEME_PRINT),
                        get_place (print, layout) },
             path);
}

/* A note in the middle of the shop's days: every chart of time has it. */
static void
note_something (const CurioFacts *facts, CurioNotes *out)
{
  *out = (CurioNotes){ 0 };
  curio_notes_add (out, (facts->first_day + facts->last_day) / 2,
                   "Royal range");
}

static gboolean
says_note (const CurioLayout *layout)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->text != NULL
          && g_str_equal (pango_layout_get_text (shape->text), "Royal range"))
        return TRUE;
    }
  return FALSE;
}

static void
test_figures (void)
{
  g_autoptr (CurioFacts) facts = shop_new_demo (N_LINES);
  g_autoptr (CurioMeasures) measures = shop_measure (facts);
  GtkWidget *widget = curio_chart_view_new ();
  CurioChartView *view = CURIO_CHART_VIEW (widget);
  GtkWidget *stage = stage_show (widget, WIDTH, HEIGHT);
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;
  CurioNotes notes;
  guint n_noted = 0;

  note_something (facts, &notes);
  options.notes = &notes;
  for (guint i = 0; i < curio_n_figures; i++)
    {
      const char *id = curio_figures[i].id;
      g_autofree char *name = g_strdup_printf ("%s on screen", id);
      g_autoptr (GtkPrintOperation) print = NULL;
      const CurioLayout *layout;

      curio_chart_view_set_chart (
          view, curio_figure_build (&curio_figures[i], measures, &options));
      layout = curio_chart_view_get_layout (view);
      g_assert_cmpuint (layout->marks->len, >, 0);
      n_noted += says_note (layout);
      check_screen (
          &(Output){
              name,
              layout,
              curio_chart_theme_get (),
              {curio_chart_view_get_scale (view) * FINE, 0, 0}
      },
          widget);
      check_files (view, id);
      print = curio_figure_print_new (view, id);
      check_print (print, layout, id);
    }
  /* Sales and orders, customers and returning ones, cancellations and the
   * overview's sales. */
  g_assert_cmpuint (n_noted, >=, 6);
  curio_notes_clear (&notes);
  stage_strike (stage, widget);
}

/* --- slides -------------------------------------------------------------- */

static CurioTalk *
make_talk (CurioSession *session, const CurioNotes *notes)
{
  g_autoptr (CurioDeck) deck = curio_deck_new ("Everything");

  for (guint i = 0; i < curio_n_figures; i++)
    curio_deck_add (deck, curio_figures[i].id, NULL, NULL);
  return curio_talk_new (curio_session_get_ledger (session),
                         curio_session_get_selection (session),
                         &(CurioTalkWords){ notes, CURIO_DAY_NONE, "Demo" },
                         deck);
}

static void
check_slide_files (CurioTalk *talk, guint i, const Output *output)
{
  static const struct
  {
    CurioPictureFormat format;
    double scale;
    void (*check) (const Output *output, GBytes *bytes);
  } files[] = {
    {CURIO_PICTURE_SVG,  1,       check_svg      },
    { CURIO_PICTURE_PNG, 4.0 / 3, check_png      },
    { CURIO_PICTURE_PDF, 1,       check_pdf_bytes},
  };

  for (guint f = 0; f < G_N_ELEMENTS (files); f++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes
          = curio_talk_draw_slide (talk, i, files[f].format, 1, &error);
      Output file = *output;

      g_assert_no_error (error);
      file.place = (Place){ files[f].scale, 0, 0 };
      files[f].check (&file, bytes);
    }
}

static cairo_status_t
append_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A page of 1000 by 700 points. */
static void
check_slide_page (CurioTalk *talk, guint i, const Output *output)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) svg = NULL;
  cairo_surface_t *surface
      = cairo_svg_surface_create_for_stream (append_cb, bytes, 1000, 700);
  cairo_t *cr = cairo_create (surface);
  double scale = 1000 / output->layout->width_pt;
  Output page = *output;

  curio_deck_output_draw_page (talk, i, cr, 1000, 700);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  svg = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  page.theme = curio_theme_get (CURIO_THEME_PRINT);
  page.place
      = (Place){ scale, 0, (700 - output->layout->height_pt * scale) / 2 };
  check_svg (&page, svg);
}

static void
test_slides (void)
{
  g_autoptr (CurioFacts) facts = shop_new_demo (N_LINES);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *view = curio_slide_view_new ();
  GtkWidget *stage = stage_show (view, WIDTH, HEIGHT);
  g_autoptr (CurioTalk) talk = NULL;
  CurioNotes notes;
  guint n_noted = 0;

  note_something (facts, &notes);
  talk = make_talk (session, &notes);
  for (guint i = 0; i < curio_talk_get_n_slides (talk); i++)
    {
      g_autofree char *name
          = g_strdup_printf ("slide of %s", curio_figures[i].id);
      const CurioLayout *layout;
      Output output;

      curio_slide_view_show (CURIO_SLIDE_VIEW (view), talk, i);
      layout = curio_slide_view_get_layout (CURIO_SLIDE_VIEW (view));
      g_assert_cmpfloat (layout->width_pt, ==, CURIO_SLIDE_WIDTH_PT);
      output = (Output){
        name,
        layout,
        curio_chart_theme_get (),
        {FINE * WIDTH / layout->width_pt, 0, 0}
      };
      n_noted += says_note (layout);
      check_screen (&output, view);
      output.theme = curio_theme_get (CURIO_THEME_LIGHT);
      check_slide_files (talk, i, &output);
      check_slide_page (talk, i, &output);
    }
  g_assert_cmpuint (n_noted, >=, 6);
  curio_notes_clear (&notes);
  stage_strike (stage, view);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  g_test_add_func ("/same-marks/figures", test_figures);
  g_test_add_func ("/same-marks/slides", test_slides);
  return g_test_run ();
}
