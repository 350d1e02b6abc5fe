/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people wrote on the time axis.  Flags never overlap: those that would
 * become one flag with the numbers of both. */

#include "curio-time-notes.h"

#include <glib/gi18n-lib.h>

#define ROW_PT 14.0
#define FLAG_PT 11.5
#define PAD_PT 3.0
#define GAP_PT 3.0
#define RADIUS_PT 2.0
#define LINE_PT 0.75
/* In a lower plot there is no room for a row of flags. */
#define LEAST_PLOT_PT 80.0
#define MOST_TEXT_PT 170.0

typedef struct
{
  const CurioChart *chart;
  const CurioMonths *months;
  CurioLayout *layout;
  double scale;
} Plan;

static gboolean
is_within (const CurioMonths *months, const CurioTimeNote *note)
{
  return note->month >= months->first
         && note->month < months->first + (gint32)months->n;
}

static guint
count_within (const CurioChart *chart, const CurioMonths *months)
{
  guint n = 0;

  for (guint i = 0; i < chart->n_notes; i++)
    n += is_within (months, &chart->notes[i]);
  return n;
}

double
curio_time_notes_get_height (const CurioChart *chart,
                             const CurioMonths *months, double height)
{
  double scale = curio_chart_get_scale (chart);

  return height >= LEAST_PLOT_PT * scale && count_within (chart, months) > 0
             ? ROW_PT * scale
             : 0;
}

static double
get_x (const CurioMonths *months, const CurioTimeNote *note)
{
  return months->left
         + (note->month - months->first + note->within)
               * curio_months_get_pitch (months);
}

void
curio_time_notes_draw_lines (const CurioChart *chart, CurioLayout *layout,
                             const CurioMonths *months, double top,
                             double bottom)
{
  double scale = curio_chart_get_scale (chart);

  for (guint i = 0; i < chart->n_notes; i++)
    if (is_within (months, &chart->notes[i]))
      {
        double x = get_x (months, &chart->notes[i]);
        CurioShape *line
            = curio_sketch_line (layout, x, top + FLAG_PT * scale, x, bottom,
                                 CURIO_INK_LEADER, LINE_PT * scale);

        line->dash_pt[0] = 2 * scale;
        line->dash_pt[1] = 2 * scale;
      }
}

/* --- flags --------------------------------------------------------------- */

static CurioText
make_text (const Plan *plan, const char *text)
{
  return curio_text_new (text, CURIO_SMALL_PT * plan->scale,
                         CURIO_WEIGHT_BOLD);
}

/* "3", or "3-5" where several stand together. */
static char *
number_flag (guint from, guint to)
{
  return to > from + 1 ? g_strdup_printf ("%u\u2013%u", from + 1, to)
                       : g_strdup_printf ("%u", from + 1);
}

/* Where a flag WIDTH wide for a line at X begins. */
static double
begin_flag (const Plan *plan, double x, double width)
{
  double most = plan->months->right - width;

  return MAX (MIN (x - PAD_PT * plan->scale, most), plan->months->left);
}

static double
measure_numbers (const Plan *plan, guint from, guint to)
{
  g_autofree char *number = number_flag (from, to);

  return make_text (plan, number).width + 2 * PAD_PT * plan->scale;
}

/* The first note after FROM whose flag can stand beside the one of FROM. */
static guint
find_next (const Plan *plan, guint from)
{
  const CurioChart *chart = plan->chart;
  double x = get_x (plan->months, &chart->notes[from]);
  guint to = from + 1;

  for (; to < chart->n_notes && is_within (plan->months, &chart->notes[to]);
       to++)
    {
      double width = measure_numbers (plan, from, to);
      double next = begin_flag (plan, get_x (plan->months, &chart->notes[to]),
                                measure_numbers (plan, to, to + 1));

      if (begin_flag (plan, x, width) + width + GAP_PT * plan->scale <= next)
        break;
    }
  return to;
}

/* The note's own words where they end before NEXT. */
static char *
choose_words (const Plan *plan, guint from, guint to, double next)
{
  const CurioTimeNote *note = &plan->chart->notes[from];
  g_autofree char *words = NULL;
  double width;

  if (to > from + 1)
    return number_flag (from, to);
  words = g_strdup (note->text);
  width = make_text (plan, words).width + 2 * PAD_PT * plan->scale;
  if (width > MOST_TEXT_PT * plan->scale
      || begin_flag (plan, get_x (plan->months, note), width) + width > next)
    return number_flag (from, to);
  return g_steal_pointer (&words);
}

static char *
describe (const Plan *plan, guint from, guint to)
{
  GString *text = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append_printf (text, "%s%s", i > from ? "; " : "",
                            plan->chart->notes[i].label);
  return g_string_free (text, FALSE);
}

static void
draw_flag (const Plan *plan, guint from, guint to, double next, double top)
{
  const CurioTimeNote *note = &plan->chart->notes[from];
  g_autofree char *words = choose_words (plan, from, to, next);
  CurioText text = make_text (plan, words);
  double width = text.width + 2 * PAD_PT * plan->scale;
  CurioBox box = { begin_flag (plan, get_x (plan->months, note), width), top,
                   width, FLAG_PT * plan->scale };
  CurioShape *shape = curio_sketch_box (plan->layout, &box, CURIO_INK_WASH);

  shape->corners = CURIO_CORNERS_ALL;
  shape->radius_pt = RADIUS_PT * plan->scale;
  curio_sketch_text (plan->layout, &text, box.x + PAD_PT * plan->scale,
                     box.y + (box.height - text.height) / 2, CURIO_INK_TEXT);
  curio_sketch_mark (plan->layout, &box, note->month - plan->months->first, 0,
                     describe (plan, from, to));
}

void
curio_time_notes_draw_flags (const CurioChart *chart, CurioLayout *layout,
                             const CurioMonths *months, double top)
{
  const Plan plan = { chart, months, layout, curio_chart_get_scale (chart) };
  guint to;

  for (guint from = 0; from < chart->n_notes; from = to)
    {
      double next = months->right;

      to = from + 1;
      if (!is_within (months, &chart->notes[from]))
        continue;
      to = find_next (&plan, from);
      if (to < chart->n_notes && is_within (months, &chart->notes[to]))
        next = begin_flag (&plan, get_x (months, &chart->notes[to]),
                           measure_numbers (&plan, to, to + 1))
               - GAP_PT * plan.scale;
      draw_flag (&plan, from, to, next, top);
    }
}

/* --- in a table ---------------------------------------------------------- */

void
curio_time_notes_add_column (const CurioChart *chart, CurioTable *table)
{
  if (chart->n_notes > 0)
    curio_table_add_column (table, _ ("Notes"), FALSE);
}

void
curio_time_notes_add_cell (const CurioChart *chart, CurioTable *table,
                           gint32 month)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (chart->n_notes == 0)
    return;
  for (guint i = 0; i < chart->n_notes; i++)
    if (chart->notes[i].month == month)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "",
                              chart->notes[i].label);
  curio_table_add_text (table, text->str);
}
