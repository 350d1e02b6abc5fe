/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-layout.h"

G_BEGIN_DECLS

/* What a file of vectors draws, read back from it: cairo's SVG, or a PDF that
 * poppler has made one of. */
typedef struct
{
  GArray *paths;  /* of DrawnPath, in drawing order; clips too */
  GArray *glyphs; /* of DrawnGlyph */
} Drawing;

typedef struct
{
  CurioBox box;             /* of its points, on the paper */
  CurioColour fill, stroke; /* red < 0: none */
} DrawnPath;

typedef struct
{
  double x, y; /* its origin, on the paper */
  gboolean is_wanted;
} DrawnGlyph;

/* Where a layout lies on the paper: (x, y) is at x * scale + left. */
typedef struct
{
  double scale, left, top;
} Place;

/* Asserts that SVG can be parsed. */
Drawing *drawing_read (const char *svg);
/* Of a PDF of one page. */
Drawing *drawing_read_pdf (const char *path);
void drawing_free (Drawing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drawing, drawing_free)

/* How many shapes and glyphs of LAYOUT are not drawn at PLACE within
 * TOLERANCE, with the colours of THEME, and glyphs that LAYOUT has not.
 * FIRST says what the first is, and must be freed; it may be NULL.
 * OUT_N: how many were looked for. */
guint drawing_compare (Drawing *self, const CurioLayout *layout,
                       const CurioTheme *theme, const Place *place,
                       double tolerance, guint *out_n, char **first);

/* What poppler finds in the PDF at PATH.  (transfer full) */
GArray *drawing_read_words (const char *path);
/* How many words of LAYOUT are not among WORDS, at PLACE. */
guint drawing_compare_words (GArray *words, const CurioLayout *layout,
                             const Place *place, guint *out_n, char **first);

/* For the files of this module.  What COMMAND of poppler says of the file at
 * PATH; keeps WHAT as the first, or frees it. */
char *drawing_ask_poppler (const char *command, const char *option,
                           const char *path);
void drawing_tell (char **first, char *what);

G_END_DECLS
