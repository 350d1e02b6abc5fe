/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts as files.  All formats draw the one layout; what differs is the
 * surface and what the format can say about itself: an SVG carries the chart's
 * title and description, a PDF its title and an outline of its pages.  The
 * same chart gives the same bytes; only a PDF's date changes, unless
 * SOURCE_DATE_EPOCH fixes it. */

#include "curio-picture.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Cairo's own limit for a side of an image. */
#define MOST_PIXELS 32767
#define MOST_POINTS 14400.0 /* 200 inches, the limit of PDF */

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
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

/* Draws CHART on a page of SURFACE, paper first. */
static cairo_status_t
draw_page (cairo_surface_t *surface, const CurioChart *chart,
           const CurioTheme *theme, double width_pt, double height_pt,
           double scale)
{
  g_autoptr (CurioLayout) layout
      = curio_chart_layout (chart, width_pt, height_pt);
  const CurioColour *paper = &theme->inks[CURIO_INK_CARD];
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_set_source_rgb (cr, paper->red, paper->green, paper->blue);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  curio_layout_draw (layout, theme, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

static cairo_status_t
draw_png (const CurioChart *chart, const CurioTheme *theme, double width_pt,
          double height_pt, double scale, GByteArray *out)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int)ceil (width_pt * scale - 1e-6),
      (int)ceil (height_pt * scale - 1e-6));
  cairo_status_t status
      = draw_page (surface, chart, theme, width_pt, height_pt, scale);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, write_cb, out);
  cairo_surface_destroy (surface);
  return status;
}

/* Puts WORDS in the place of N bytes of BYTES from AT. */
static void
replace (GByteArray *bytes, gsize at, gsize n, const char *words)
{
  g_autoptr (GByteArray) rest = g_byte_array_new ();

  g_byte_array_append (rest, bytes->data + at + n,
                       (guint)(bytes->len - at - n));
  g_byte_array_set_size (bytes, (guint)at);
  g_byte_array_append (bytes, (const guint8 *)words, (guint)strlen (words));
  g_byte_array_append (bytes, rest->data, rest->len);
}

/* The place behind TEXT in BYTES, or -1. */
static gssize
find_behind (GByteArray *bytes, const char *text, gsize from)
{
  const char *data = (const char *)bytes->data;
  const char *found
      = g_strstr_len (data + from, (gssize)(bytes->len - from), text);

  return found != NULL ? found - data + (gssize)strlen (text) : -1;
}

/* The sentence, and all that was noted on the time axis: where notes stand
 * close, the picture has their numbers alone. */
static char *
describe_with_notes (const CurioChart *chart)
{
  g_autofree char *sentence = curio_chart_describe (chart);
  GString *text = g_string_new (sentence);

  for (guint i = 0; i < chart->n_notes; i++)
    g_string_append_printf (text, "\n%s", chart->notes[i].label);
  return g_string_free (text, FALSE);
}

/* Says what the picture shows, right behind the opening tag. */
static void
describe_svg (GByteArray *svg, const CurioChart *chart)
{
  g_autofree char *text = describe_with_notes (chart);
  g_autofree char *words = g_markup_printf_escaped (
      "\n<title>%s</title>\n<desc>%s</desc>",
      chart->title != NULL ? chart->title : "", text);
  gssize tag = find_behind (svg, "<svg", 0);
  gssize end = tag < 0 ? -1 : find_behind (svg, ">", (gsize)tag);

  if (end >= 0)
    replace (svg, (gsize)end, 0, words);
}

/* Cairo numbers its surfaces from the start of the program; nothing refers to
 * the number, and with it no two files would be the same. */
static void
forget_number (GByteArray *svg)
{
  gssize from = find_behind (svg, "<g id=\"surface", 0);
  gssize to = from < 0 ? -1 : find_behind (svg, "\"", (gsize)from);

  if (to > from)
    replace (svg, (gsize)from, (gsize)(to - 1 - from), "");
}

static cairo_status_t
draw_svg (const CurioChart *chart, const CurioTheme *theme, double width_pt,
          double height_pt, GByteArray *out)
{
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (
      write_cb, out, width_pt, height_pt);
  cairo_status_t status
      = draw_page (surface, chart, theme, width_pt, height_pt, 1);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    {
      forget_number (out);
      describe_svg (out, chart);
    }
  return status;
}

static void
set_pdf_word (cairo_surface_t *surface, cairo_pdf_metadata_t kind,
              const char *word)
{
  if (word != NULL)
    cairo_pdf_surface_set_metadata (surface, kind, word);
}

static void
set_pdf_words (cairo_surface_t *surface, const CurioPictureWords *words)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) date
      = epoch != NULL
            ? g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10))
            : NULL;

  set_pdf_word (surface, CAIRO_PDF_METADATA_TITLE, words->title);
  set_pdf_word (surface, CAIRO_PDF_METADATA_AUTHOR, words->author);
  set_pdf_word (surface, CAIRO_PDF_METADATA_SUBJECT, words->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Curio");
  if (date != NULL)
    {
      g_autofree char *text = g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                      text);
    }
}

static void
add_bookmark (cairo_surface_t *surface, const CurioChart *chart, guint page)
{
  g_autofree char *link = g_strdup_printf ("page=%u pos=[0 0]", page);

  if (chart->title != NULL)
    cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT,
                                   chart->title, link, 0);
}

static cairo_status_t
draw_pdf (CurioChart *const *charts, guint n_charts, const CurioTheme *theme,
          double width_pt, double height_pt, const CurioPictureWords *words,
          GByteArray *out)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      write_cb, out, width_pt, height_pt);
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  set_pdf_words (surface, words);
  for (guint i = 0; i < n_charts && status == CAIRO_STATUS_SUCCESS; i++)
    {
      status = draw_page (surface, charts[i], theme, width_pt, height_pt, 1);
      cairo_surface_show_page (surface);
      if (n_charts > 1)
        add_bookmark (surface, charts[i], i + 1);
    }
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static gboolean
check_size (double width_pt, double height_pt, double scale, GError **error)
{
  if (width_pt >= 1 && height_pt >= 1 && width_pt <= MOST_POINTS
      && height_pt <= MOST_POINTS && scale > 0
      && width_pt * scale <= MOST_PIXELS && height_pt * scale <= MOST_PIXELS)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _ ("A picture of this size cannot be made; choose "
                          "another width and height."));
  return FALSE;
}

GBytes *
curio_picture_new (const CurioChart *chart, const CurioTheme *theme,
                   CurioPictureFormat format, double width_pt,
                   double height_pt, double scale, GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  CurioChart *page = (CurioChart *)chart;
  cairo_status_t status;

  g_return_val_if_fail (chart != NULL && theme != NULL, NULL);

  if (!check_size (width_pt, height_pt,
                   format == CURIO_PICTURE_PNG ? scale : 1, error))
    return NULL;
  switch (format)
    {
    case CURIO_PICTURE_PNG:
      status = draw_png (chart, theme, width_pt, height_pt, scale, out);
      break;
    case CURIO_PICTURE_SVG:
      status = draw_svg (chart, theme, width_pt, height_pt, out);
      break;
    case CURIO_PICTURE_PDF:
      status = draw_pdf (&page, 1, theme, width_pt, height_pt,
                         &(CurioPictureWords){ .title = chart->title,
                                               .subject = chart->footer },
                         out);
      break;
    default:
      g_return_val_if_reached (NULL);
    }
  if (!check (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

GBytes *
curio_picture_new_deck (CurioChart *const *charts, guint n_charts,
                        const CurioTheme *theme, double width_pt,
                        double height_pt, const CurioPictureWords *words,
                        GError **error)
{
  static const CurioPictureWords none = { 0 };
  g_autoptr (GByteArray) out = g_byte_array_new ();

  g_return_val_if_fail (charts != NULL || n_charts == 0, NULL);
  g_return_val_if_fail (theme != NULL, NULL);

  if (!check_size (width_pt, height_pt, 1, error)
      || !check (draw_pdf (charts, n_charts, theme, width_pt, height_pt,
                           words != NULL ? words : &none, out),
                 error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}
