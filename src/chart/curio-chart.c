/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all charts share: the frame of title, caption, paragraph and footer
 * around the content.  Words give way before the content does: in a small box
 * the footer goes first, then the caption, then the paragraph. */

#include "curio-kind.h"
#include "curio-slide-parts.h"

#include <glib/gi18n-lib.h>

/* In points at scale 1. */
#define TITLE_PT 11.0
#define SIDE_PAD_PT 15.0
#define TOP_PAD_PT 10.5
#define BOTTOM_PAD_PT 8.0
#define CAPTION_GAP_PT 1.5
#define BESIDE_GAP_PT 10.0
#define PLOT_GAP_PT 6.0

/* On a slide the title grows faster than the labels. */
#define SLIDE_TITLE_PT 24.5
#define SLIDE_CAPTION_PT 11.5
#define SLIDE_SIDE_PT 30.0
#define SLIDE_TOP_PT 26.0
#define SLIDE_CAPTION_GAP_PT 4.0
#define SLIDE_PLOT_GAP_PT 12.0
#define SLIDE_BOTTOM_PT 16.0
#define DOTS_GAP_PT 30.0

/* Below these heights, in points at scale 1, the words begin to go. */
#define FOOTER_HEIGHT_PT 120.0
#define CAPTION_HEIGHT_PT 90.0
/* In a tall one they may have another line where it is narrow. */
#define TALL_PT 110.0
#define LOW_PT 80.0
/* The height of the buttons on a card, less its margin. */
#define CONTROLS_PT 18.0
#define NARROW_PT 240.0
#define PARAGRAPH_WIDTH_PT 300.0
#define PARAGRAPH_SHARE 0.37

/* In a narrower column even an ellipsis would not fit. */
#define LEAST_EMS 4

/* Nothing can be seen in less. */
#define LEAST_PLOT_PT 8.0

typedef struct
{
  const CurioChart *chart;
  CurioLayout *layout;
  double scale;
  CurioBox free; /* what is left for the content */
} Frame;

void
curio_chart_init (CurioChart *self, const CurioChartKind *kind)
{
  self->kind = kind;
  self->scale = 1;
  self->selected = -1;
}

double
curio_chart_get_scale (const CurioChart *self)
{
  return self->scale > 0 ? self->scale : 1;
}

void
curio_chart_free (CurioChart *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->caption);
  g_free (self->footer);
  g_free (self->paragraph);
  curio_table_unref (self->table);
  for (guint i = 0; i < self->n_notes; i++)
    {
      g_free (self->notes[i].text);
      g_free (self->notes[i].label);
    }
  g_free (self->notes);
  g_free (self->keys);
  self->kind->free (self);
}

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
is_slide (const Frame *frame)
{
  return curio_chart_is_slide (frame->chart);
}

static void
take_padding (Frame *frame)
{
  double side_pt = is_slide (frame) ? SLIDE_SIDE_PT : SIDE_PAD_PT;
  double top_pt = is_slide (frame) ? SLIDE_TOP_PT : TOP_PAD_PT;
  double bottom_pt = is_slide (frame) ? SLIDE_BOTTOM_PT : BOTTOM_PAD_PT;
  double side = MIN (side_pt * frame->scale, frame->free.width / 12);
  double top = MIN (top_pt * frame->scale, frame->free.height / 12);
  double bottom = MIN (bottom_pt * frame->scale, frame->free.height / 12);

  frame->free.x += side;
  frame->free.width -= 2 * side;
  frame->free.y += top;
  frame->free.height -= top + bottom;
}

/* Puts TEXT at the top of BOX and takes its height from BOX. */
static void
take_from_top (Frame *frame, CurioBox *box, const CurioText *text,
               CurioInk ink, double gap)
{
  double taken = MIN (text->height + gap, box->height);

  if (text->height > box->height)
    return;
  curio_sketch_text (frame->layout, text, box->x, box->y, ink);
  box->y += taken;
  box->height -= taken;
}

/* That words may have within WIDTH in a chart of HEIGHT. */
static guint
count_lines (const Frame *frame, double width, double height)
{
  gboolean is_narrow = width < NARROW_PT * frame->scale;

  if (!is_narrow)
    return height > FOOTER_HEIGHT_PT * frame->scale ? 2 : 1;
  return height > TALL_PT * frame->scale  ? 4
         : height > LOW_PT * frame->scale ? 3
                                          : 1;
}

/* Where the buttons leave a title too little, it begins below them. */
static CurioText
move_below_controls (const Frame *frame, CurioBox *box, guint n_lines)
{
  double taken = MIN (CONTROLS_PT * frame->scale, box->height / 4);

  box->y += taken;
  box->height -= taken;
  return curio_text_new_fitted (frame->chart->title, TITLE_PT * frame->scale,
                                CURIO_WEIGHT_BOLD, box->width, n_lines,
                                PANGO_ALIGN_LEFT);
}

static void
place_title (Frame *frame, CurioBox *box)
{
  const CurioChart *chart = frame->chart;
  gboolean is_large = is_slide (frame);
  double size = (is_large ? SLIDE_TITLE_PT : TITLE_PT) * frame->scale;
  double reserved = chart->title_right_pt;
  double width = box->width - reserved;
  guint n_lines = count_lines (frame, width, frame->free.height);
  CurioText text;

  if (!is_given (chart->title) || width < LEAST_EMS * size)
    return;
  text = is_large
             ? curio_slide_fit_title (chart->title, size, width)
             : curio_text_new_fitted (chart->title, size, CURIO_WEIGHT_BOLD,
                                      width, n_lines, PANGO_ALIGN_LEFT);
  if (text.is_cut && reserved > 0 && !is_large)
    text = move_below_controls (frame, box, n_lines);
  take_from_top (frame, box, &text, CURIO_INK_TEXT,
                 (is_large ? SLIDE_CAPTION_GAP_PT : CAPTION_GAP_PT)
                     * frame->scale);
}

static void
place_caption (Frame *frame, CurioBox *box, double height)
{
  const CurioChart *chart = frame->chart;
  double size
      = (is_slide (frame) ? SLIDE_CAPTION_PT : CURIO_SMALL_PT) * frame->scale;
  CurioText text;

  if (!is_given (chart->caption) || box->width < LEAST_EMS * size
      || frame->layout->height_pt < CAPTION_HEIGHT_PT * frame->scale)
    return;
  text = curio_text_new_fitted (
      chart->caption, size, CURIO_WEIGHT_REGULAR, box->width,
      count_lines (frame, box->width, height), PANGO_ALIGN_LEFT);
  if (is_slide (frame))
    curio_slide_place_keys (chart, frame->layout, box->x + text.width,
                            box->x + box->width, box->y + text.height / 2);
  take_from_top (frame, box, &text, CURIO_INK_MUTED, 0);
}

/* On the line of the title, to save a line; FALSE where it has no room. */
static gboolean
place_caption_beside (Frame *frame, const CurioBox *line)
{
  const CurioChart *chart = frame->chart;
  double right = line->x + line->width - chart->title_right_pt;
  CurioText title, caption;

  if (!chart->caption_beside || is_slide (frame) || !is_given (chart->title)
      || !is_given (chart->caption))
    return FALSE;
  title = curio_text_new (chart->title, TITLE_PT * frame->scale,
                          CURIO_WEIGHT_BOLD);
  caption = curio_text_new (chart->caption, CURIO_SMALL_PT * frame->scale,
                            CURIO_WEIGHT_REGULAR);
  if (title.width + caption.width + BESIDE_GAP_PT * frame->scale
          > right - line->x
      || title.height > line->height)
    return FALSE;
  curio_sketch_text (frame->layout, &caption, right - caption.width,
                     line->y + title.height - caption.height - frame->scale,
                     CURIO_INK_MUTED);
  return TRUE;
}

/* Between the words and what they are about. */
static double
get_plot_gap (const Frame *frame)
{
  return (is_slide (frame) ? SLIDE_PLOT_GAP_PT : PLOT_GAP_PT) * frame->scale;
}

static void
place_footer (Frame *frame)
{
  const CurioChart *chart = frame->chart;
  double scale = frame->scale;
  double right = frame->free.x + frame->free.width;
  double dots = curio_slide_place_dots (chart, NULL, right, 0);
  double taken;
  CurioText text;

  if (!is_given (chart->footer)
      || frame->free.width < LEAST_EMS * CURIO_SMALL_PT * scale
      || frame->layout->height_pt < FOOTER_HEIGHT_PT * scale)
    return;
  text = curio_text_new_fitted (
      chart->footer, CURIO_SMALL_PT * scale, CURIO_WEIGHT_REGULAR,
      frame->free.width - (dots > 0 ? dots + DOTS_GAP_PT : 0),
      count_lines (frame, frame->free.width, frame->free.height),
      PANGO_ALIGN_LEFT);
  taken = text.height + get_plot_gap (frame);
  if (taken > frame->free.height / 2)
    return;
  frame->free.height -= taken;
  curio_sketch_text (frame->layout, &text, frame->free.x,
                     frame->free.y + frame->free.height + get_plot_gap (frame),
                     CURIO_INK_MUTED);
  curio_slide_place_dots (chart, frame->layout, right,
                          frame->free.y + frame->free.height
                              + get_plot_gap (frame) + text.height / 2);
}

/* As many lines as fit, below the words in COLUMN. */
static void
place_paragraph (Frame *frame, CurioBox *column, guint n_most)
{
  gboolean is_large = is_slide (frame);
  double size = (is_large ? SLIDE_CAPTION_PT : CURIO_SMALL_PT) * frame->scale;
  /* A slide without a caption has it for one. */
  double gap = is_large && !is_given (frame->chart->caption)
                   ? 0
                   : PLOT_GAP_PT * frame->scale;
  double n_fit = (column->height - gap) / (size * 1.25);
  CurioText text;

  if (n_fit < 1 || column->width < LEAST_EMS * size)
    return;
  column->y += gap;
  column->height -= gap;
  text = curio_text_new_markup (frame->chart->paragraph, size, column->width,
                                MIN ((guint)n_fit, n_most));
  take_from_top (frame, column, &text, CURIO_INK_MUTED, 0);
}

/* With a paragraph and the width for it, all words stand in a column at the
 * left and the content has the whole height beside them. */
static void
place_words_beside (Frame *frame)
{
  double height = frame->free.height;
  double width = frame->free.width * PARAGRAPH_SHARE;
  CurioBox column = { frame->free.x, frame->free.y, width, height };

  place_title (frame, &column);
  place_caption (frame, &column, height);
  place_paragraph (frame, &column, 100);
  frame->free.x += width + SIDE_PAD_PT * frame->scale;
  frame->free.width -= width + SIDE_PAD_PT * frame->scale;
}

static void
place_words_above (Frame *frame)
{
  double height = frame->free.height;
  double before = frame->free.y;
  gboolean is_beside = place_caption_beside (frame, &frame->free);

  place_title (frame, &frame->free);
  if (!is_beside)
    place_caption (frame, &frame->free, height);
  if (is_given (frame->chart->paragraph)
      && height > 2 * FOOTER_HEIGHT_PT * frame->scale)
    place_paragraph (frame, &frame->free, 4);
  if (frame->free.y > before)
    {
      double gap = MIN (get_plot_gap (frame), frame->free.height / 12);

      frame->free.y += gap;
      frame->free.height -= gap;
    }
}

CurioLayout *
curio_chart_layout (const CurioChart *self, double width_pt, double height_pt)
{
  Frame frame;

  g_return_val_if_fail (self != NULL, NULL);

  curio_text_begin ();
  width_pt = MAX (width_pt, 1);
  height_pt = MAX (height_pt, 1);
  frame = (Frame){
    .chart = self,
    .layout = curio_layout_new (width_pt, height_pt),
    .scale = curio_chart_get_scale (self),
    .free = {0, 0, width_pt, height_pt}
  };
  take_padding (&frame);
  place_footer (&frame);
  if (is_given (self->paragraph) && !is_slide (&frame)
      && frame.free.width > PARAGRAPH_WIDTH_PT * frame.scale)
    place_words_beside (&frame);
  else
    place_words_above (&frame);

  frame.layout->plot = frame.free;
  if (MIN (frame.free.width, frame.free.height) >= LEAST_PLOT_PT)
    self->kind->layout (self, frame.layout, &frame.free);
  return frame.layout;
}

char *
curio_chart_describe (const CurioChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind->describe (self);
}

/* A title gives the reason itself. */
static const char *
get_empty_words (const CurioChart *self)
{
  return is_given (self->title) ? _ ("nothing to draw")
                                : _ ("nothing in this selection");
}

void
curio_chart_say_empty (const CurioChart *self, CurioLayout *layout,
                       const CurioBox *plot)
{
  double scale = curio_chart_get_scale (self);
  CurioText text = curio_text_new_fitted (
      get_empty_words (self), CURIO_SMALL_PT * scale, CURIO_WEIGHT_REGULAR,
      plot->width, 2, PANGO_ALIGN_CENTER);

  if (text.height > plot->height || plot->width < 4 * CURIO_SMALL_PT * scale)
    return;
  curio_sketch_text (layout, &text, plot->x + (plot->width - text.width) / 2,
                     plot->y + (plot->height - text.height) / 2,
                     CURIO_INK_MUTED);
}

char *
curio_chart_describe_as (const CurioChart *self, char *what)
{
  g_autofree char *owned = what;

  if (!is_given (self->title))
    return g_steal_pointer (&owned);
  /* Translators: title of a chart, and what is seen on it. */
  return g_strdup_printf (_ ("%s: %s"), self->title, owned);
}

char *
curio_chart_describe_empty (const CurioChart *self)
{
  return curio_chart_describe_as (self, g_strdup (get_empty_words (self)));
}

/* --- the numbers --------------------------------------------------------- */

/* A size at which no chart leaves out a mark. */
#define TABLE_WIDTH_PT 900
#define TABLE_HEIGHT_PT 600

static CurioTable *
list_marks (const CurioChart *self)
{
  g_autoptr (CurioLayout) layout
      = curio_chart_layout (self, TABLE_WIDTH_PT, TABLE_HEIGHT_PT);
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Shown"), FALSE);
  for (guint i = 0; i < layout->marks->len; i++)
    curio_table_add_text (table,
                          curio_layout_get_mark (layout, (int)i)->label);
  return table;
}

void
curio_chart_set_table (CurioChart *self, CurioTable *table)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->table, curio_table_unref);
  self->table = table;
}

CurioTable *
curio_chart_tabulate (const CurioChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->table != NULL)
    return curio_table_ref (self->table);
  return self->kind->tabulate != NULL ? self->kind->tabulate (self)
                                      : list_marks (self);
}
