/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences as a list: as large as all of them have room for, and where they
 * do not fit in the smallest size, a last line says how many are left out. */

#include "curio-sentences.h"

#include "curio-kind.h"

#include <glib/gi18n-lib.h>

/* In points at scale 1. */
#define LARGE_PT 14.0
#define SLIDE_PT 19.0
#define SIZE_STEP 0.93
#define DOT_PT 2.2
#define INDENT_PT 12.0
#define GAP_PT 7.0
#define WIDE_GAP_PT 16.0
#define MOST_LINES 4

/* In a narrower column even an ellipsis would not fit. */
#define LEAST_EMS 4

typedef struct
{
  CurioChart parent;
  CurioSentence *sentences;
  guint n;
} Sentences;

static CurioText
make_text (const Sentences *self, guint i, double size, double width)
{
  return curio_text_new_markup (self->sentences[i].markup, size, width,
                                MOST_LINES);
}

static double
measure (const Sentences *self, double size, double width, double gap)
{
  double height = 0;

  for (guint i = 0; i < self->n; i++)
    height += make_text (self, i, size, width).height + (i > 0 ? gap : 0);
  return height;
}

static void
draw_point (CurioLayout *layout, double x, double middle, double radius)
{
  CurioShape *point = curio_sketch_box (
      layout, &(CurioBox){ x, middle - radius, 2 * radius, 2 * radius },
      CURIO_INK_HIGHLIGHT);

  point->radius_pt = radius;
  point->corners = CURIO_CORNERS_ALL;
}

static CurioText
make_rest (const Sentences *self, guint n, double width)
{
  g_autofree char *words = g_strdup_printf (
      /* Translators: of sentences in a list, those that have no room. */
      ngettext ("and %u more", "and %u more", n), n);

  return curio_text_new_fitted (
      words, CURIO_SMALL_PT * curio_chart_get_scale (&self->parent),
      CURIO_WEIGHT_REGULAR, width, 1, PANGO_ALIGN_LEFT);
}

static void
draw_rest (const Sentences *self, CurioLayout *layout, const CurioBox *plot,
           guint n, double y)
{
  double indent = INDENT_PT * curio_chart_get_scale (&self->parent);
  CurioText text = make_rest (self, n, plot->width - indent);

  if (y + text.height <= plot->y + plot->height)
    curio_sketch_text (layout, &text, plot->x + indent, y, CURIO_INK_MUTED);
}

static void
draw (const Sentences *self, CurioLayout *layout, const CurioBox *plot,
      double size, double gap)
{
  double scale = curio_chart_get_scale (&self->parent);
  double indent = INDENT_PT * scale, width = plot->width - indent;
  double y = plot->y, end = plot->y + plot->height;

  if (measure (self, size, width, gap) > plot->height)
    end -= gap + make_rest (self, self->n, width).height;

  for (guint i = 0; i < self->n; i++)
    {
      const CurioSentence *sentence = &self->sentences[i];
      CurioText text = make_text (self, i, size, width);

      if (y + text.height > end)
        {
          draw_rest (self, layout, plot, self->n - i, y);
          return;
        }
      draw_point (layout, plot->x, y + size * 0.7, DOT_PT * scale);
      curio_sketch_text (layout, &text, plot->x + indent, y, CURIO_INK_TEXT);
      curio_sketch_mark (layout,
                         &(CurioBox){ plot->x, y, plot->width, text.height },
                         sentence->id, 0, g_strdup (sentence->label));
      y += text.height + gap;
    }
}

static void
sentences_layout (const CurioChart *chart, CurioLayout *layout,
                  const CurioBox *plot)
{
  const Sentences *self = (const Sentences *)chart;
  double scale = curio_chart_get_scale (chart);
  double width = plot->width - INDENT_PT * scale, gap = GAP_PT * scale;
  double size = (curio_chart_is_slide (chart) ? SLIDE_PT : LARGE_PT) * scale;

  if (self->n == 0)
    {
      curio_chart_say_empty (chart, layout, plot);
      return;
    }
  if (width < LEAST_EMS * CURIO_SMALL_PT * scale)
    return;
  while (size * SIZE_STEP >= CURIO_SMALL_PT * scale
         && measure (self, size, width, gap) > plot->height)
    size *= SIZE_STEP;
  /* What height is left parts them. */
  gap += CLAMP ((plot->height - measure (self, size, width, gap)) / self->n, 0,
                (WIDE_GAP_PT - GAP_PT) * scale);
  draw (self, layout, plot, size, gap);
}

static char *
sentences_describe (const CurioChart *chart)
{
  const Sentences *self = (const Sentences *)chart;
  GString *text = g_string_new (NULL);

  if (self->n == 0)
    {
      g_string_free (text, TRUE);
      return curio_chart_describe_empty (chart);
    }
  for (guint i = 0; i < self->n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            self->sentences[i].label);
  return curio_chart_describe_as (chart, g_string_free (text, FALSE));
}

static CurioTable *
sentences_tabulate (const CurioChart *chart)
{
  const Sentences *self = (const Sentences *)chart;
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Shown"), FALSE);
  for (guint i = 0; i < self->n; i++)
    curio_table_add_text (table, self->sentences[i].label);
  return table;
}

static void
sentences_free (CurioChart *chart)
{
  Sentences *self = (Sentences *)chart;

  for (guint i = 0; i < self->n; i++)
    {
      g_free ((char *)self->sentences[i].markup);
      g_free ((char *)self->sentences[i].label);
    }
  g_free (self->sentences);
  g_free (self);
}

static const CurioChartKind sentences_kind
    = { "sentences", sentences_layout, sentences_describe, sentences_free,
        sentences_tabulate };

CurioChart *
curio_sentences_new (const CurioSentence *sentences, guint n)
{
  Sentences *self = g_new0 (Sentences, 1);

  curio_chart_init (&self->parent, &sentences_kind);
  self->n = n;
  self->sentences = g_new0 (CurioSentence, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    self->sentences[i]
        = (CurioSentence){ sentences[i].id, g_strdup (sentences[i].markup),
                           g_strdup (sentences[i].label) };
  return &self->parent;
}
