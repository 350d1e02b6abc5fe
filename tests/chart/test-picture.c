/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures can be read back: by cairo, by an XML parser, by poppler. */

#include "curio-layout-find.h"
#include "curio-picture.h"
#include "curio-samples.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define WIDTH 407.25
#define HEIGHT 260.25

static GBytes *
make (CurioChart *(*sample) (void), CurioPictureFormat format,
      CurioThemeKind theme)
{
  g_autoptr (CurioChart) chart = sample ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes = curio_picture_new (chart, curio_theme_get (theme), format,
                                     WIDTH, HEIGHT, 4.0 / 3, &error);

  g_assert_no_error (error);
  return bytes;
}

/* --- PNG ----------------------------------------------------------------- */

typedef struct
{
  const guint8 *data;
  gsize left;
} Reader;

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  Reader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
read_png (GBytes *png)
{
  Reader reader;
  cairo_surface_t *surface;

  reader.data = g_bytes_get_data (png, &reader.left);
  surface = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, double x_pt, double y_pt)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int x = (int)(x_pt * 4 / 3), y = (int)(y_pt * 4 / 3);
  guint32 pixel;

  memcpy (&pixel, data + y * cairo_image_surface_get_stride (surface) + x * 4,
          4);
  return pixel & 0xFFFFFF;
}

static void
test_png (void)
{
  g_autoptr (GBytes) png
      = make (sample_sales, CURIO_PICTURE_PNG, CURIO_THEME_DARK);
  cairo_surface_t *surface = read_png (png);

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 543);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 347);
  g_assert_cmphex (get_pixel (surface, 1, 1), ==, 0x323232);
  cairo_surface_destroy (surface);
}

/* The middle of the paper of a tile has the tile's colour, in each theme. */
static void
test_colours (void)
{
  static const guint32 champions[CURIO_N_THEMES] = {
    [CURIO_THEME_LIGHT] = 0x0D4480,         [CURIO_THEME_DARK] = 0x2B72C0,
    [CURIO_THEME_PRINT] = 0x79AFEA,         [CURIO_THEME_CONTRAST] = 0x0D4480,
    [CURIO_THEME_CONTRAST_DARK] = 0x2B72C0,
  };

  for (guint t = 0; t < CURIO_N_THEMES; t++)
    {
      g_autoptr (CurioChart) chart = sample_segments (-1);
      g_autoptr (CurioLayout) layout
          = curio_chart_layout (chart, WIDTH, HEIGHT);
      const CurioBox *box = &curio_layout_get_mark (layout, 0)->box;
      g_autoptr (GBytes) png
          = curio_picture_new (chart, curio_theme_get (t), CURIO_PICTURE_PNG,
                               WIDTH, HEIGHT, 4.0 / 3, NULL);
      cairo_surface_t *surface = read_png (png);

      g_assert_cmphex (get_pixel (surface, box->x + box->width / 2,
                                  box->y + box->height * 0.8),
                       ==, champions[t]);
      cairo_surface_destroy (surface);
    }
}

/* --- SVG ----------------------------------------------------------------- */

typedef struct
{
  GString *title, *description;
  guint n_elements;
} Svg;

static void
start_cb (GMarkupParseContext *context, const char *name,
          const char **attributes, const char **values, gpointer data,
          GError **error)
{
  ((Svg *)data)->n_elements++;
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length,
         gpointer data, GError **error)
{
  Svg *svg = data;
  const char *name = g_markup_parse_context_get_element (context);

  if (g_str_equal (name, "title"))
    g_string_append_len (svg->title, text, (gssize)length);
  if (g_str_equal (name, "desc"))
    g_string_append_len (svg->description, text, (gssize)length);
}

static void
test_svg (void)
{
  static const GMarkupParser parser
      = { .start_element = start_cb, .text = text_cb };
  g_autoptr (CurioChart) chart = sample_segments (8);
  g_autofree char *sentence = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  Svg svg = { g_string_new (NULL), g_string_new (NULL), 0 };
  GMarkupParseContext *context
      = g_markup_parse_context_new (&parser, 0, &svg, NULL);
  const char *text;
  gsize length;

  curio_chart_set_words (chart, g_strdup ("Profit & <loss> “now”"), NULL,
                         NULL);
  sentence = curio_chart_describe (chart);
  bytes = curio_picture_new (chart, curio_theme_get (CURIO_THEME_LIGHT),
                             CURIO_PICTURE_SVG, WIDTH, HEIGHT, 1, &error);
  g_assert_no_error (error);
  text = g_bytes_get_data (bytes, &length);
  g_assert_true (
      g_markup_parse_context_parse (context, text, (gssize)length, &error));
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (svg.title->str, ==, "Profit & <loss> “now”");
  g_assert_cmpstr (svg.description->str, ==, sentence);
  g_assert_cmpuint (svg.n_elements, >, 50);
  g_markup_parse_context_free (context);
  g_string_free (svg.title, TRUE);
  g_string_free (svg.description, TRUE);
}

/* --- PDF ----------------------------------------------------------------- */

/* What COMMAND of poppler says of BYTES. */
static char *
ask_poppler (GBytes *bytes, const char *command, const char *option)
{
  g_autofree char *path = NULL, *out = NULL;
  g_autoptr (GError) error = NULL;
  int file = g_file_open_tmp ("curio-XXXXXX.pdf", &path, &error);
  const char *arguments[] = { command, path, "-", NULL, NULL };
  int status;

  if (option != NULL)
    {
      arguments[1] = option;
      arguments[2] = path;
      arguments[3] = "-";
    }
  else if (!g_str_equal (command, "pdftotext"))
    arguments[2] = NULL;
  g_assert_no_error (error);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize)g_bytes_get_size (bytes),
                                      &error));
  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL,
                NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_unlink (path);
  return g_steal_pointer (&out);
}

static void
test_pdf (void)
{
  g_autoptr (GBytes) pdf
      = make (sample_sales, CURIO_PICTURE_PDF, CURIO_THEME_PRINT);
  g_autofree char *text = ask_poppler (pdf, "pdftotext", NULL);
  g_autofree char *info = ask_poppler (pdf, "pdfinfo", NULL);

  g_assert_nonnull (
      strstr (text, "November is the peak: twice August in both years"));
  g_assert_nonnull (strstr (text, "Trading figures"));
  g_assert_nonnull (strstr (text, "£1.39"));
  g_assert_nonnull (strstr (info, "Title:           November is the peak"));
  g_assert_nonnull (strstr (info, "407.25 x 260.25 pts"));
}

/* Every font is embedded: column "emb" of pdffonts. */
static void
test_fonts (void)
{
  g_autoptr (GBytes) pdf
      = make (sample_grid, CURIO_PICTURE_PDF, CURIO_THEME_PRINT);
  g_autofree char *fonts = ask_poppler (pdf, "pdffonts", NULL);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  const char *column = strstr (lines[0], "emb");

  g_assert_nonnull (column);
  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (guint i = 2; lines[i] != NULL; i++)
    {
      g_assert_nonnull (strstr (lines[i], "Cantarell"));
      g_assert_true (g_str_has_prefix (lines[i] + (column - lines[0]), "yes"));
    }
}

/* Where the word that begins the line XML stands, by poppler. */
static double
read_attribute (const char *xml, const char *name)
{
  const char *at = strstr (xml, name);

  g_assert_nonnull (at);
  return g_ascii_strtod (at + strlen (name) + 2, NULL);
}

/* Does poppler see WORD at the place of SHAPE?  It may stand elsewhere too. */
static gboolean
is_at (const char *xml, const char *word, const CurioShape *shape)
{
  g_autofree char *end = g_strdup_printf (">%s</word>", word);

  for (const char *at = strstr (xml, end); at != NULL;
       at = strstr (at + 1, end))
    {
      const char *line = g_strrstr_len (xml, at - xml, "<word");

      if (fabs (read_attribute (line, "xMin") - shape->box.x) < 0.1
          && fabs (read_attribute (line, "xMax") - shape->box.x
                   - shape->box.width)
                 < 0.1)
        return TRUE;
    }
  return FALSE;
}

/* The words of a PDF stand where the layout says, and are as wide. */
static void
test_same_places (void)
{
  static const char *const words[] = { "2010", "2011", "500", "544", "2,719" };
  g_autoptr (CurioChart) chart = sample_orders ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, WIDTH, HEIGHT);
  g_autoptr (GBytes) pdf
      = make (sample_orders, CURIO_PICTURE_PDF, CURIO_THEME_LIGHT);
  g_autofree char *xml = ask_poppler (pdf, "pdftotext", "-bbox");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (!is_at (xml, words[i], find_text (layout, words[i])))
      g_error ("%s stands elsewhere in the PDF", words[i]);
}

static void
test_deck (void)
{
  g_autoptr (CurioChart) first = sample_sales ();
  g_autoptr (CurioChart) second = sample_segments (-1);
  CurioChart *charts[] = { first, second };
  const CurioPictureWords words
      = { "The shop in 2011", "Ada Byron", "1 Jan 2011 – 9 Dec 2011" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) deck
      = curio_picture_new_deck (charts, 2, curio_theme_get (CURIO_THEME_PRINT),
                                842, 595, &words, &error);
  g_autofree char *info = NULL, *text = NULL;

  g_assert_no_error (error);
  info = ask_poppler (deck, "pdfinfo", NULL);
  text = ask_poppler (deck, "pdftotext", NULL);
  g_assert_nonnull (strstr (info, "Pages:           2\n"));
  g_assert_nonnull (strstr (info, "Title:           The shop in 2011\n"));
  g_assert_nonnull (strstr (info, "Author:          Ada Byron\n"));
  g_assert_nonnull (
      strstr (info, "Subject:         1 Jan 2011 – 9 Dec 2011\n"));
  g_assert_nonnull (strstr (text, "November is the peak"));
  g_assert_nonnull (strstr (text, "Champions"));
}

/* --- notes --------------------------------------------------------------- */

static CurioChart *
make_noted (void)
{
  CurioChart *chart = sample_sales ();

  curio_chart_add_note (chart, SAMPLE_FIRST_MONTH + 5, 0.5, "Royal range",
                        "15 May 2010: Royal range");
  return chart;
}

static const CurioMark *
find_note (const CurioLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++)
    if (g_str_equal (curio_layout_get_mark (layout, (int)i)->label,
                     "15 May 2010: Royal range"))
      return curio_layout_get_mark (layout, (int)i);
  g_assert_not_reached ();
}

/* Of a pixel of the PNG of CHART. */
static guint32
get_colour (CurioChart *(*sample) (void), double x, double y)
{
  g_autoptr (GBytes) png = make (sample, CURIO_PICTURE_PNG, CURIO_THEME_LIGHT);
  cairo_surface_t *surface = read_png (png);
  guint32 colour = get_pixel (surface, x, y);

  cairo_surface_destroy (surface);
  return colour;
}

static guint32
get_ink (CurioInk ink)
{
  const CurioColour *colour = &curio_theme_get (CURIO_THEME_LIGHT)->inks[ink];

  return (guint32)lround (colour->red * 255) << 16
         | (guint32)lround (colour->green * 255) << 8
         | (guint32)lround (colour->blue * 255);
}

/* A note is in each file: its words in an SVG and a PDF, its flag, left of the
 * words, in a PNG. */
static void
test_notes (void)
{
  g_autoptr (CurioChart) chart = make_noted ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, WIDTH, HEIGHT);
  g_autoptr (GBytes) svg
      = make (make_noted, CURIO_PICTURE_SVG, CURIO_THEME_LIGHT);
  g_autoptr (GBytes) pdf
      = make (make_noted, CURIO_PICTURE_PDF, CURIO_THEME_LIGHT);
  g_autofree char *text
      = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_autofree char *words = ask_poppler (pdf, "pdftotext", NULL);
  const CurioBox *flag = &find_note (layout)->box;
  double x = flag->x + 1.5, y = flag->y + flag->height / 2;

  g_assert_nonnull (strstr (text, "15 May 2010: Royal range"));
  g_assert_nonnull (strstr (words, "Royal range"));
  g_assert_cmphex (get_colour (make_noted, x, y), ==,
                   get_ink (CURIO_INK_WASH));
  g_assert_cmphex (get_colour (sample_sales, x, y), !=,
                   get_ink (CURIO_INK_WASH));
}

/* --- all ----------------------------------------------------------------- */

/* The same chart gives the same bytes, where the date is given too. */
static void
test_same_bytes (void)
{
  g_setenv ("SOURCE_DATE_EPOCH", "1323475200", TRUE);
  for (guint format = 0; format <= CURIO_PICTURE_PDF; format++)
    for (guint i = 0; i < n_samples; i++)
      {
        g_autoptr (GBytes) first
            = make (samples[i].make, format, CURIO_THEME_LIGHT);
        g_autoptr (GBytes) second
            = make (samples[i].make, format, CURIO_THEME_LIGHT);

        if (!g_bytes_equal (first, second))
          g_error ("%s differs in format %u", samples[i].name, format);
      }
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
test_impossible (void)
{
  static const double sizes[][3] = {
    {0,      100, 1   },
    { 100,   -5,  1   },
    { 20000, 100, 1   },
    { 400,   300, 1000},
    { 400,   300, 0   },
    { NAN,   300, 1   }
  };
  g_autoptr (CurioChart) chart = sample_sales ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = curio_picture_new (
          chart, curio_theme_get (CURIO_THEME_LIGHT), CURIO_PICTURE_PNG,
          sizes[i][0], sizes[i][1], sizes[i][2], &error);

      g_assert_null (bytes);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/png", test_png);
  g_test_add_func ("/picture/colours", test_colours);
  g_test_add_func ("/picture/svg", test_svg);
  g_test_add_func ("/picture/pdf", test_pdf);
  g_test_add_func ("/picture/fonts", test_fonts);
  g_test_add_func ("/picture/notes", test_notes);
  g_test_add_func ("/picture/same-places", test_same_places);
  g_test_add_func ("/picture/deck", test_deck);
  g_test_add_func ("/picture/same-bytes", test_same_bytes);
  g_test_add_func ("/picture/impossible", test_impossible);
  return g_test_run ();
}
