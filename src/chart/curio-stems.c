/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts at points of time: each a dot on a stem from zero, those below it
 * hanging; and, boxed, the time since the last in which nothing came. */

#include "curio-axis.h"
#include "curio-format.h"
#include "curio-time-notes.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

/* GDate counts from 0001-01-01 as day 1. */
#define JULIAN_OF_1970 719163

#define DOT_PT 2.1
#define SMALL_DOT_PT 1.4
#define MANY_STEMS 120
#define STEM_PT 0.9
#define YEARS_PT 14.0
#define PEAK_PT 13.0
#define TICK_PT 4.0
#define LEAST_HEIGHT_PT 46.0
#define MARK_PT 4.0
#define REST_GAP_PT 3.0

typedef struct
{
  CurioChart parent;
  CurioStem *stems; /* [n] by day, then value falling */
  guint n;
  CurioStemsFrame frame;
} Stems;

typedef struct
{
  const Stems *stems;
  CurioLayout *layout;
  double scale;
  double left, right, top, bottom, zero;
  double first, last; /* days at the ends */
  gint64 high, low;
} Plan;

static double
get_x (const Plan *plan, double day)
{
  return plan->left
         + (plan->right - plan->left) * (day - plan->first)
               / (plan->last - plan->first);
}

static double
get_y (const Plan *plan, gint64 value)
{
  double span = (double)plan->high - (double)plan->low;

  return plan->top
         + (plan->bottom - plan->top) * ((double)plan->high - (double)value)
               / span;
}

/* --- stems --------------------------------------------------------------- */

static CurioInk
get_ink (const CurioStem *stem)
{
  return stem->value < 0 ? CURIO_INK_CANCELLED : CURIO_INK_HIGHLIGHT;
}

static gboolean
is_same_place (const CurioStem *a, const CurioStem *b)
{
  return a->day == b->day && (a->value < 0) == (b->value < 0);
}

/* Half of what is left to the nearest stem at the other side of it. */
static double
get_reach (const Plan *plan, guint i)
{
  const CurioStem *stems = plan->stems->stems;
  double x = get_x (plan, stems[i].day);
  double reach = MARK_PT * plan->scale;

  for (guint k = i; k-- > 0;)
    if (stems[k].day != stems[i].day)
      {
        reach = MIN (reach, (x - get_x (plan, stems[k].day)) / 2);
        break;
      }
  for (guint k = i + 1; k < plan->stems->n; k++)
    if (stems[k].day != stems[i].day)
      {
        reach = MIN (reach, (get_x (plan, stems[k].day) - x) / 2);
        break;
      }
  return reach;
}

/* From beyond the dot to zero, or to the next dot of that day. */
static void
add_mark (const Plan *plan, guint i)
{
  const CurioStem *stem = &plan->stems->stems[i];
  double x = get_x (plan, stem->day), y = get_y (plan, stem->value);
  double pad = DOT_PT * plan->scale, reach = get_reach (plan, i);
  double from = stem->value < 0 ? plan->zero : y - pad;
  double to = stem->value < 0 ? y + pad : plan->zero;

  if (stem->value >= 0 && i + 1 < plan->stems->n
      && is_same_place (stem, stem + 1))
    to = MAX (get_y (plan, stem[1].value) - pad, from);
  if (stem->value < 0 && i > 0 && is_same_place (stem, stem - 1))
    from = MIN (get_y (plan, stem[-1].value) + pad, to);
  curio_sketch_mark (plan->layout,
                     &(CurioBox){ x - reach, from, 2 * reach, to - from },
                     stem->id, stem->value < 0, g_strdup (stem->label));
}

static void
draw_stems (const Plan *plan)
{
  double radius
      = (plan->stems->n > MANY_STEMS ? SMALL_DOT_PT : DOT_PT) * plan->scale;

  for (guint i = 0; i < plan->stems->n; i++)
    {
      const CurioStem *stem = &plan->stems->stems[i];
      double x = get_x (plan, stem->day), y = get_y (plan, stem->value);

      curio_sketch_line (plan->layout, x, plan->zero, x, y, get_ink (stem),
                         STEM_PT * plan->scale);
      curio_sketch_dot (plan->layout, x, y, radius, get_ink (stem));
      add_mark (plan, i);
    }
}

/* Above the largest, where it has room. */
static void
draw_peak (const Plan *plan)
{
  const Stems *self = plan->stems;
  const CurioStem *peak = &self->stems[0];
  CurioText text;
  double x;

  for (guint i = 1; i < self->n; i++)
    if (self->stems[i].value > peak->value)
      peak = &self->stems[i];
  if (self->frame.peak == NULL || peak->value <= 0)
    return;
  text = curio_text_new (self->frame.peak, CURIO_SMALL_PT * plan->scale,
                         CURIO_WEIGHT_REGULAR);
  x = get_x (plan, peak->day) - text.width / 2;
  x = CLAMP (x, plan->left, MAX (plan->right - text.width, plan->left));
  CurioBox box
      = { x, get_y (plan, peak->value) - text.height - 3 * plan->scale,
          text.width, text.height };
  if (box.y >= plan->layout->plot.y - 1
      && curio_sketch_has_room (plan->layout, &box, 2))
    curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_MUTED);
}

/* --- the silence --------------------------------------------------------- */

static void
draw_rest (const Plan *plan)
{
  const CurioStemsFrame *frame = &plan->stems->frame;
  double left
      = get_x (plan, frame->rest_from) + (DOT_PT + REST_GAP_PT) * plan->scale;
  CurioBox box
      = { left, plan->top, plan->right - left, plan->zero - plan->top };
  double small = CURIO_SMALL_PT * plan->scale;
  CurioInk ink
      = frame->rest_is_long ? CURIO_INK_CANCELLED_TEXT : CURIO_INK_MUTED;
  CurioText head, tail;
  CurioShape *shape;
  double y;

  if (frame->rest == NULL || frame->rest_more == NULL)
    return;
  head = curio_text_new (frame->rest, small * 1.1, CURIO_WEIGHT_BOLD);
  tail = curio_text_new (frame->rest_more, small, CURIO_WEIGHT_REGULAR);
  if (box.width < MAX (head.width, tail.width) + 2 * REST_GAP_PT * plan->scale
      || box.height < head.height + tail.height)
    return;
  shape = curio_sketch_box (plan->layout, &box,
                            frame->rest_is_long ? CURIO_INK_TINT + 7
                                                : CURIO_INK_PANEL);
  shape->radius_pt = 3 * plan->scale;
  shape->corners = CURIO_CORNERS_TOP;
  y = box.y + (box.height - head.height - tail.height) / 2;
  curio_sketch_text (plan->layout, &head, box.x + (box.width - head.width) / 2,
                     y, ink);
  curio_sketch_text (plan->layout, &tail, box.x + (box.width - tail.width) / 2,
                     y + head.height, ink);
}

/* --- time ---------------------------------------------------------------- */

static void
draw_date (const Plan *plan, gint32 day, const char *name)
{
  double x = get_x (plan, day), bottom = plan->bottom;
  CurioText text = curio_text_new (name, CURIO_SMALL_PT * plan->scale,
                                   CURIO_WEIGHT_REGULAR);
  CurioBox box = { x + 3 * plan->scale, bottom + 1.5 * plan->scale, text.width,
                   text.height };

  curio_sketch_line (plan->layout, x, bottom, x,
                     bottom + TICK_PT * plan->scale, CURIO_INK_AXIS, 0.9);
  if (box.x + box.width <= plan->layout->plot.x + plan->layout->plot.width + 1
      && curio_sketch_has_room (plan->layout, &box, 3 * plan->scale))
    curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_MUTED);
}

static void
draw_dates (const Plan *plan)
{
  const CurioStemsFrame *frame = &plan->stems->frame;

  for (guint i = 0; i < frame->n_ticks; i++)
    if (frame->tick_days[i] >= plan->first
        && frame->tick_days[i] <= plan->last)
      draw_date (plan, frame->tick_days[i], frame->tick_names[i]);
}

/* --- notes --------------------------------------------------------------- */

/* Days, not months, are of one width here: all of the axis is one month. */
static CurioMonths
make_axis (const Plan *plan)
{
  return (CurioMonths){ .n = 1, .left = plan->left, .right = plan->right };
}

static double
find_day (const CurioTimeNote *note)
{
  int of_year = (note->month % 12 + 12) % 12;
  GDateYear year = (GDateYear)(1970 + (note->month - of_year) / 12);
  GDateMonth month = (GDateMonth)(of_year + 1);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, month, year);
  return (double)g_date_get_julian (&date) - JULIAN_OF_1970
         + floor (note->within * g_date_get_days_in_month (month, year));
}

/* Those within the axis, as places on it; the texts stay CHART's.  (transfer
 * full), g_free */
static CurioTimeNote *
place_notes (const CurioChart *chart, const Plan *plan, guint *out_n)
{
  CurioTimeNote *notes = g_new (CurioTimeNote, chart->n_notes + 1);
  guint n = 0;

  for (guint i = 0; i < chart->n_notes; i++)
    {
      double day = find_day (&chart->notes[i]);

      if (day < plan->first || day > plan->last)
        continue;
      notes[n] = chart->notes[i];
      notes[n].month = 0;
      notes[n++].within = (day - plan->first) / (plan->last - plan->first);
    }
  *out_n = n;
  return notes;
}

/* A flag is no invoice. */
static void
draw_flags (const CurioChart *chart, const Plan *plan, double top)
{
  CurioMonths axis = make_axis (plan);
  GArray *marks = plan->layout->marks;
  guint first = marks->len;

  curio_time_notes_draw_flags (chart, plan->layout, &axis, top);
  for (guint i = first; i < marks->len; i++)
    g_array_index (marks, CurioMark, i).id = -1;
}

/* --- the plan ------------------------------------------------------------ */

static void
plan_values (Plan *plan)
{
  for (guint i = 0; i < plan->stems->n; i++)
    {
      plan->high = MAX (plan->high, plan->stems->stems[i].value);
      plan->low = MIN (plan->low, plan->stems->stems[i].value);
    }
  if (plan->high == plan->low)
    plan->high++;
}

static void
stems_layout (const CurioChart *chart, CurioLayout *layout,
              const CurioBox *plot)
{
  const Stems *self = (const Stems *)chart;
  double scale = curio_chart_get_scale (chart);
  double pad = MIN ((DOT_PT + 0.5) * scale, plot->width / 8);
  gboolean is_tall = plot->height > LEAST_HEIGHT_PT * scale;
  Plan plan = { .stems = self, .layout = layout, .scale = scale };
  CurioChart noted = *chart; /* with its notes where the days are */
  g_autofree CurioTimeNote *notes = NULL;
  CurioMonths axis;
  double flags;

  if (self->n == 0)
    {
      curio_chart_say_empty (chart, layout, plot);
      return;
    }
  plan.first = self->frame.from_day;
  plan.last = MAX (self->frame.to_day, self->frame.from_day + 1);
  plan.left = plot->x + pad;
  plan.right = plot->x + plot->width - pad;
  axis = make_axis (&plan);
  noted.notes = notes = place_notes (chart, &plan, &noted.n_notes);
  flags = curio_time_notes_get_height (&noted, &axis, plot->height);
  plan.top = plot->y + flags
             + (is_tall && self->frame.peak != NULL ? PEAK_PT * scale : pad);
  plan.bottom = plot->y + plot->height - (is_tall ? YEARS_PT * scale : pad);
  plan_values (&plan);
  plan.zero = get_y (&plan, 0);
  draw_rest (&plan);
  if (flags > 0)
    curio_time_notes_draw_lines (&noted, layout, &axis, plot->y, plan.bottom);
  curio_sketch_line (layout, plan.left, plan.zero, plan.right, plan.zero,
                     CURIO_INK_AXIS, 0.9);
  draw_stems (&plan);
  if (!is_tall)
    return;
  draw_peak (&plan);
  draw_dates (&plan);
  if (flags > 0)
    draw_flags (&noted, &plan, plot->y);
}

static char *
stems_describe (const CurioChart *chart)
{
  const Stems *self = (const Stems *)chart;
  g_autofree char *from = NULL, *to = NULL;

  if (self->n == 0)
    return curio_chart_describe_empty (chart);
  from = curio_format_day (self->stems[0].day);
  to = curio_format_day (self->stems[self->n - 1].day);
  return curio_chart_describe_as (
      chart,
      g_strdup_printf (ngettext ("%u invoice, of %s to %s.",
                                 "%u invoices, from %s to %s.", self->n),
                       self->n, from, to));
}

static CurioTable *
stems_tabulate (const CurioChart *chart)
{
  const Stems *self = (const Stems *)chart;
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Date"), FALSE);
  curio_table_add_column (table, _ ("Amount"), TRUE);
  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *day = curio_format_day (self->stems[i].day);

      curio_table_add_text (table, day);
      curio_table_add_money (table, self->stems[i].value);
    }
  return table;
}

static void
stems_free (CurioChart *chart)
{
  Stems *self = (Stems *)chart;

  for (guint i = 0; i < self->n; i++)
    g_free ((char *)self->stems[i].label);
  g_free (self->stems);
  g_free ((char *)self->frame.peak);
  g_free ((char *)self->frame.rest);
  g_free ((char *)self->frame.rest_more);
  g_free ((gint32 *)self->frame.tick_days);
  g_strfreev ((char **)self->frame.tick_names);
  g_free (self);
}

static const CurioChartKind stems_kind = {
  .name = "stems",
  .layout = stems_layout,
  .describe = stems_describe,
  .tabulate = stems_tabulate,
  .free = stems_free,
};

static int
compare_stems (const void *first, const void *second)
{
  const CurioStem *a = first, *b = second;

  if (a->day != b->day)
    return a->day < b->day ? -1 : 1;
  if (a->value != b->value)
    return a->value > b->value ? -1 : 1;
  return (a->id > b->id) - (a->id < b->id);
}

static void
copy_ticks (CurioStemsFrame *copy, const CurioStemsFrame *frame)
{
  char **names = g_new0 (char *, frame->n_ticks + 1);

  for (guint i = 0; i < frame->n_ticks; i++)
    names[i] = g_strdup (frame->tick_names[i]);
  copy->tick_names = (const char *const *)names;
  copy->tick_days
      = g_memdup2 (frame->tick_days, sizeof (gint32) * frame->n_ticks);
}

CurioChart *
curio_stems_new (const CurioStem *stems, guint n, const CurioStemsFrame *frame)
{
  Stems *self = g_new0 (Stems, 1);

  curio_chart_init (&self->parent, &stems_kind);
  self->n = n;
  self->stems = g_memdup2 (stems, sizeof *stems * n);
  for (guint i = 0; i < n; i++)
    self->stems[i].label = g_strdup (stems[i].label);
  if (n > 0)
    qsort (self->stems, n, sizeof *stems, compare_stems);
  self->frame = *frame;
  self->frame.peak = g_strdup (frame->peak);
  self->frame.rest = g_strdup (frame->rest);
  self->frame.rest_more = g_strdup (frame->rest_more);
  copy_ticks (&self->frame, frame);
  return &self->parent;
}
