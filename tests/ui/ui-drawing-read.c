/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what cairo writes as SVG, no more of it than it uses: paths of M, L,
 * C and Z with a matrix each, rectangles, and glyphs placed by their origin.
 * What is compared is where the ink is said to be, in numbers, so that a
 * hundredth of a point counts. */

#include "ui-drawing.h"

#include <math.h>
#include <string.h>

#define N_CURVE 16 /* points that a curve is looked at */
#define NO_COLOUR ((CurioColour){ -1, -1, -1 })

/* --- reading ------------------------------------------------------------- */

static const char *
find_value (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static double
read_number (const char *text)
{
  return text != NULL ? g_ascii_strtod (text, NULL) : 0;
}

/* Behind "fill:rgb(" or "stroke:rgb(", three shares of a hundred. */
static CurioColour
read_colour (const char *style, const char *word)
{
  const char *at = style != NULL ? strstr (style, word) : NULL;
  double parts[3];
  char *end;

  if (at == NULL)
    return NO_COLOUR;
  at += strlen (word);
  for (guint i = 0; i < 3; i++)
    {
      parts[i] = g_ascii_strtod (at, &end) / 100;
      at = end + 2; /* "%," */
    }
  return (CurioColour){ parts[0], parts[1], parts[2] };
}

static cairo_matrix_t
read_matrix (const char *text)
{
  cairo_matrix_t matrix;
  double parts[6];
  char *end;

  cairo_matrix_init_identity (&matrix);
  if (text == NULL || !g_str_has_prefix (text, "matrix("))
    return matrix;
  text += strlen ("matrix(");
  for (guint i = 0; i < 6; i++)
    {
      parts[i] = g_ascii_strtod (text, &end);
      text = end + 1;
    }
  cairo_matrix_init (&matrix, parts[0], parts[1], parts[2], parts[3], parts[4],
                     parts[5]);
  return matrix;
}

typedef struct
{
  double left, top, right, bottom;
} Edges;

static void
cover (Edges *edges, const cairo_matrix_t *matrix, double x, double y)
{
  cairo_matrix_transform_point (matrix, &x, &y);
  edges->left = MIN (edges->left, x);
  edges->right = MAX (edges->right, x);
  edges->top = MIN (edges->top, y);
  edges->bottom = MAX (edges->bottom, y);
}

static void
cover_curve (Edges *edges, const cairo_matrix_t *matrix, const double *p)
{
  for (guint i = 0; i <= N_CURVE; i++)
    {
      double t = (double)i / N_CURVE, s = 1 - t;
      double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t,
             d = t * t * t;

      cover (edges, matrix, a * p[0] + b * p[2] + c * p[4] + d * p[6],
             a * p[1] + b * p[3] + c * p[5] + d * p[7]);
    }
}

static CurioBox
read_path (const char *text, const cairo_matrix_t *matrix)
{
  Edges edges = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  double p[8] = { 0 };

  while (*text != '\0')
    {
      char step = *text++;
      guint n = step == 'C' ? 6 : step == 'M' || step == 'L' ? 2 : 0;
      char *end;

      for (guint i = 0; i < n; i++, text = end)
        p[2 + i] = g_ascii_strtod (text, &end);
      /* The last M only says where a closed path ends. */
      if (step == 'L')
        cover (&edges, matrix, p[0], p[1]);
      if (step == 'L')
        cover (&edges, matrix, p[2], p[3]);
      if (step == 'C')
        cover_curve (&edges, matrix, p);
      if (n > 0)
        memmove (p, &p[n], 2 * sizeof *p);
    }
  return (CurioBox){ edges.left, edges.top, edges.right - edges.left,
                     edges.bottom - edges.top };
}

typedef struct
{
  Drawing *drawing;
  gboolean is_symbol; /* the shape of a letter, not a place */
} Reader;

static void
add_path (Drawing *self, const CurioBox *box, const char *style)
{
  DrawnPath path = { *box, read_colour (style, "fill:rgb("),
                     read_colour (style, "stroke:rgb(") };

  g_array_append_val (self->paths, path);
}

static void
start_cb (GMarkupParseContext *context, const char *name, const char **names,
          const char **values, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *style = find_value (names, values, "style");
  cairo_matrix_t matrix
      = read_matrix (find_value (names, values, "transform"));

  reader->is_symbol |= g_str_equal (name, "symbol");
  if (g_str_equal (name, "path") && !reader->is_symbol)
    {
      CurioBox box = read_path (find_value (names, values, "d"), &matrix);

      add_path (reader->drawing, &box, style);
    }
  else if (g_str_equal (name, "rect"))
    {
      CurioBox box = { read_number (find_value (names, values, "x")),
                       read_number (find_value (names, values, "y")),
                       read_number (find_value (names, values, "width")),
                       read_number (find_value (names, values, "height")) };

      add_path (reader->drawing, &box, style);
    }
  else if (g_str_equal (name, "use"))
    {
      DrawnGlyph glyph
          = { read_number (find_value (names, values, "x")),
              read_number (find_value (names, values, "y")), FALSE };

      g_array_append_val (reader->drawing->glyphs, glyph);
    }
}

static void
end_cb (GMarkupParseContext *context, const char *name, gpointer data,
        GError **error)
{
  if (g_str_equal (name, "symbol"))
    ((Reader *)data)->is_symbol = FALSE;
}

Drawing *
drawing_read (const char *svg)
{
  static const GMarkupParser parser
      = { .start_element = start_cb, .end_element = end_cb };
  Reader reader = { g_new0 (Drawing, 1), FALSE };
  GMarkupParseContext *context
      = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  g_autoptr (GError) error = NULL;

  reader.drawing->paths = g_array_new (FALSE, FALSE, sizeof (DrawnPath));
  reader.drawing->glyphs = g_array_new (FALSE, FALSE, sizeof (DrawnGlyph));
  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
  return reader.drawing;
}

char *
drawing_ask_poppler (const char *command, const char *option, const char *path)
{
  const char *argv[] = { command, option, path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *out = NULL;
  int status;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return out;
}

Drawing *
drawing_read_pdf (const char *path)
{
  g_autofree char *svg = drawing_ask_poppler ("pdftocairo", "-svg", path);

  return drawing_read (svg);
}

void
drawing_free (Drawing *self)
{
  g_array_unref (self->paths);
  g_array_unref (self->glyphs);
  g_free (self);
}
