/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards with one number each.  There are as many in a row as have room for
 * their words; the tiny lines take what height is left. */

#include "curio-cards.h"

#include "curio-kind.h"
#include "curio-spark.h"

#include <glib/gi18n-lib.h>

/* In points at scale 1. */
#define GAP_PT 8.0
#define PAD_PT 9.0
#define RADIUS_PT 6.0
#define VALUE_PT 17.0
#define VALUE_STEP 0.92
#define SPARK_GAP_PT 4.0
#define SPARK_LEAST_PT 8.0
#define SPARK_MOST_PT 90.0
#define LEAST_WIDTH_PT 96.0
#define LEAST_HEIGHT_PT 62.0

/* In a narrower card even an ellipsis would not fit. */
#define LEAST_EMS 4

typedef struct
{
  CurioChart parent;
  CurioNumberCard *cards;
  guint n;
} Cards;

typedef struct
{
  CurioLayout *layout;
  double scale;
  CurioBox free; /* what is left of the card */
} Plan;

/* --- one card ------------------------------------------------------------ */

/* FALSE where it has no room. */
static gboolean
draw_line (Plan *plan, const CurioText *text, CurioInk ink)
{
  if (text->height > plan->free.height || text->width > plan->free.width)
    return FALSE;
  curio_sketch_text (plan->layout, text, plan->free.x, plan->free.y, ink);
  plan->free.y += text->height;
  plan->free.height -= text->height;
  return TRUE;
}

static gboolean
draw_small (Plan *plan, const char *text, CurioInk ink)
{
  CurioText small;

  if (plan->free.width < LEAST_EMS * CURIO_SMALL_PT * plan->scale)
    return FALSE;
  small = curio_text_new_fitted (text, CURIO_SMALL_PT * plan->scale,
                                 CURIO_WEIGHT_REGULAR, plan->free.width, 1,
                                 PANGO_ALIGN_LEFT);
  return draw_line (plan, &small, ink);
}

/* As large as the card has width for: a number must not be cut. */
static gboolean
draw_value (Plan *plan, const char *value)
{
  double size = VALUE_PT * plan->scale;
  CurioText text = curio_text_new (value, size, CURIO_WEIGHT_BOLD);

  while (text.width > plan->free.width
         && size * VALUE_STEP >= CURIO_SMALL_PT * plan->scale)
    {
      size *= VALUE_STEP;
      text = curio_text_new (value, size, CURIO_WEIGHT_BOLD);
    }
  return draw_line (plan, &text, CURIO_INK_TEXT);
}

static void
draw_spark (const Plan *plan, const CurioNumberCard *card, int series)
{
  double gap = SPARK_GAP_PT * plan->scale;
  double height = MIN (plan->free.height - gap, SPARK_MOST_PT * plan->scale);
  /* It stands on the card's floor. */
  CurioBox box = { plan->free.x, plan->free.y + plan->free.height - height,
                   plan->free.width, height };

  if (height >= SPARK_LEAST_PT * plan->scale)
    curio_spark_sketch (card->spark, plan->layout, &box, plan->scale, series);
}

static void
draw_card (const Cards *self, guint i, CurioLayout *layout,
           const CurioBox *box)
{
  const CurioNumberCard *card = &self->cards[i];
  double scale = curio_chart_get_scale (&self->parent);
  double pad = MIN (PAD_PT * scale, MIN (box->width, box->height) / 6);
  Plan plan = {
    layout,
    scale,
    {box->x + pad, box->y + pad, box->width - 2 * pad, box->height - 2 * pad}
  };
  CurioShape *paper = curio_sketch_box (layout, box, CURIO_INK_PANEL);
  CurioBox head = *box;
  gboolean has_words;

  paper->radius_pt = MIN (RADIUS_PT * scale, pad);
  paper->corners = CURIO_CORNERS_ALL;
  if (draw_small (&plan, card->name, CURIO_INK_MUTED)
      && draw_value (&plan, card->value) && card->change != NULL)
    draw_small (&plan, card->change, card->change_ink);
  has_words = plan.free.y > box->y + pad;
  if (has_words)
    head.height = plan.free.y - box->y;
  curio_sketch_mark (layout, &head, card->id, 0, g_strdup (card->label));
  if (has_words)
    draw_spark (&plan, card, (int)i + 1);
}

/* --- all of them --------------------------------------------------------- */

static gboolean
has_room (const CurioBox *cell, double scale)
{
  return cell->width >= LEAST_WIDTH_PT * scale
         && cell->height >= LEAST_HEIGHT_PT * scale;
}

static CurioBox
get_cell (guint n, guint n_columns, const CurioBox *plot, double gap)
{
  guint n_rows = (n + n_columns - 1) / n_columns;

  return (CurioBox){ plot->x, plot->y,
                     (plot->width - (n_columns - 1) * gap) / n_columns,
                     (plot->height - (n_rows - 1) * gap) / n_rows };
}

/* Two rows where they have room, else the fewest rows that have. */
static guint
choose_columns (guint n, const CurioBox *plot, double gap, double scale)
{
  guint usual = (n + 1) / 2;
  CurioBox cell = get_cell (n, usual, plot, gap);

  if (has_room (&cell, scale))
    return usual;
  for (guint n_columns = n; n_columns > 1; n_columns--)
    {
      cell = get_cell (n, n_columns, plot, gap);
      if (has_room (&cell, scale))
        return n_columns;
    }
  return plot->width > plot->height ? usual : 1;
}

static void
cards_layout (const CurioChart *chart, CurioLayout *layout,
              const CurioBox *plot)
{
  const Cards *self = (const Cards *)chart;
  double scale = curio_chart_get_scale (chart);
  double gap = MIN (GAP_PT * scale, MIN (plot->width, plot->height) / 20);
  guint n_columns;
  CurioBox cell;

  if (self->n == 0)
    {
      curio_chart_say_empty (chart, layout, plot);
      return;
    }
  n_columns = choose_columns (self->n, plot, gap, scale);
  cell = get_cell (self->n, n_columns, plot, gap);
  for (guint i = 0; i < self->n; i++)
    {
      CurioBox box = cell;

      box.x += i % n_columns * (cell.width + gap);
      box.y += i / n_columns * (cell.height + gap);
      draw_card (self, i, layout, &box);
    }
}

static char *
cards_describe (const CurioChart *chart)
{
  const Cards *self = (const Cards *)chart;
  GString *text = g_string_new (NULL);

  if (self->n == 0)
    {
      g_string_free (text, TRUE);
      return curio_chart_describe_empty (chart);
    }
  for (guint i = 0; i < self->n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            self->cards[i].label);
  return curio_chart_describe_as (chart, g_string_free (text, FALSE));
}

static void
cards_free (CurioChart *chart)
{
  Cards *self = (Cards *)chart;

  for (guint i = 0; i < self->n; i++)
    {
      CurioNumberCard *card = &self->cards[i];

      g_free ((char *)card->name);
      g_free ((char *)card->value);
      g_free ((char *)card->change);
      g_free ((char *)card->label);
      curio_chart_free (card->spark);
    }
  g_free (self->cards);
  g_free (self);
}

static const CurioChartKind cards_kind
    = { "cards", cards_layout, cards_describe, cards_free, NULL };

CurioChart *
curio_cards_new (const CurioNumberCard *cards, guint n)
{
  Cards *self = g_new0 (Cards, 1);

  curio_chart_init (&self->parent, &cards_kind);
  self->n = n;
  self->cards = g_new0 (CurioNumberCard, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      self->cards[i] = cards[i];
      self->cards[i].name = g_strdup (cards[i].name);
      self->cards[i].value = g_strdup (cards[i].value);
      self->cards[i].change = g_strdup (cards[i].change);
      self->cards[i].label = g_strdup (cards[i].label);
    }
  return &self->parent;
}
