/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The month axis: a row of month names or letters and a row of years, with
 * fewer of both as the months grow many. */

#include "curio-months.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TOP_GAP_PT 3.0
#define ROW_PT 12.0
#define TEXT_GAP_PT 3.0

typedef struct
{
  const CurioMonths *months;
  CurioLayout *layout;
  double y, bottom;
  double scale;
  double year_y;
} Rows;

typedef char *(*NameFunc) (gint32 month);

double
curio_months_get_pitch (const CurioMonths *self)
{
  return (self->right - self->left) / MAX (self->n, 1);
}

double
curio_months_get_x (const CurioMonths *self, guint i)
{
  return self->left + (i + 0.5) * curio_months_get_pitch (self);
}

gboolean
curio_months_is_partial (const CurioMonths *self, guint i)
{
  return self->n_days_partial != NULL && self->n_days_partial[i] > 0;
}

static double
measure_names (NameFunc get_name, double scale)
{
  double widest = 0;

  for (gint32 month = 0; month < 12; month++)
    {
      g_autofree char *name = get_name (month);

      widest = MAX (widest, curio_text_new (name, CURIO_SMALL_PT * scale,
                                            CURIO_WEIGHT_REGULAR)
                                .width);
    }
  return widest;
}

/* Names where they fit, else letters, else (NULL) nothing: the years remain.
 */
static NameFunc
choose_names (const CurioMonths *self, double height, double scale)
{
  double pitch = curio_months_get_pitch (self);

  if (height <= 75 * scale)
    return NULL;
  if (measure_names (curio_format_month_short, scale) + 4 * scale <= pitch)
    return curio_format_month_short;
  if (measure_names (curio_format_month_letter, scale) + scale <= pitch)
    return curio_format_month_letter;
  return NULL;
}

static guint
count_rows (const CurioMonths *self, double height, double scale)
{
  if (height <= 45 * scale)
    return 0;
  return choose_names (self, height, scale) != NULL ? 2 : 1;
}

double
curio_months_get_height (const CurioMonths *self, double height, double scale)
{
  guint n_rows = count_rows (self, height, scale);

  return n_rows == 0 ? 0 : (TOP_GAP_PT + n_rows * ROW_PT) * scale;
}

char *
curio_months_name (const CurioMonths *self, guint i)
{
  g_autofree char *name = curio_format_month_full (self->first + (gint32)i);
  guint n_days;

  if (!curio_months_is_partial (self, i))
    return g_steal_pointer (&name);
  n_days = self->n_days_partial[i];
  /* Translators: a month of which only some days are known. */
  return g_strdup_printf (ngettext ("%s (%u day)", "%s (%u days)", n_days),
                          name, n_days);
}

static CurioText
make_text (const Rows *rows, const char *text, CurioWeight weight)
{
  return curio_text_new (text, CURIO_SMALL_PT * rows->scale, weight);
}

/* Puts TEXT at X unless something is there already. */
static gboolean
place (const Rows *rows, const CurioText *text, double x, double y)
{
  double gap = TEXT_GAP_PT * rows->scale;
  CurioBox box = { x - gap, y, text->width + 2 * gap, text->height };

  if (!curio_sketch_has_room (rows->layout, &box, 0))
    return FALSE;
  curio_sketch_text (rows->layout, text, x, y, CURIO_INK_MUTED);
  return TRUE;
}

static void
draw_names (const Rows *rows, NameFunc get_name)
{
  const CurioMonths *months = rows->months;

  for (guint i = 0; i < months->n; i++)
    {
      g_autofree char *name = get_name (months->first + (gint32)i);
      CurioText text = make_text (rows, name, CURIO_WEIGHT_REGULAR);
      double x = curio_months_get_x (months, i) - text.width / 2;

      if (x >= 0 && x + text.width <= rows->layout->width_pt)
        curio_sketch_text (rows->layout, &text, x, rows->y, CURIO_INK_MUTED);
    }
}

/* Half the width of a year and the gap beside it. */
static double
measure_half_year (const Rows *rows)
{
  return make_text (rows, "2000", CURIO_WEIGHT_BOLD).width / 2
         + 2 * TEXT_GAP_PT * rows->scale;
}

/* Says below a partial first or last month how many days of it there are; of a
 * single one beside its year, which stands below the month. */
static void
draw_partial (const Rows *rows, guint i)
{
  const CurioMonths *months = rows->months;
  guint n_days = months->n_days_partial[i];
  g_autofree char *label
      = g_strdup_printf (ngettext ("%u day", "%u days", n_days), n_days);
  CurioText text = make_text (rows, label, CURIO_WEIGHT_REGULAR);
  double pitch = curio_months_get_pitch (months);
  double beside = measure_half_year (rows);
  double x = curio_months_get_x (months, i) - text.width / 2;

  if (months->n == 1 && pitch / 2 > beside + text.width)
    x = curio_months_get_x (months, i) + beside;
  else if (text.width > pitch && i == months->n - 1)
    x = months->right - text.width;
  else if (text.width > pitch && i == 0)
    x = months->left;
  place (rows, &text, x, rows->year_y);
}

static void
draw_partials (const Rows *rows)
{
  const CurioMonths *months = rows->months;

  if (curio_months_is_partial (months, months->n - 1))
    draw_partial (rows, months->n - 1);
  if (months->n > 1 && curio_months_is_partial (months, 0))
    draw_partial (rows, 0);
}

static int
get_year (gint32 month)
{
  return 1970 + (month >= 0 ? month / 12 : -((11 - month) / 12));
}

/* Every how many years a label has room. */
static int
choose_year_step (const Rows *rows)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50, 100 };
  double year = 12 * curio_months_get_pitch (rows->months);
  double width = make_text (rows, "2000", CURIO_WEIGHT_BOLD).width
                 + 2 * TEXT_GAP_PT * rows->scale;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * year >= width)
      return steps[i];
  return 1000;
}

static void
draw_year_mark (const Rows *rows, double x)
{
  curio_sketch_line (rows->layout, x, rows->y - TOP_GAP_PT * rows->scale, x,
                     rows->bottom, CURIO_INK_GRID, 0.75);
}

/* The year of months FROM..TO - 1: in the middle of them, or, where the months
 * have names to read along, below the first; else wherever there is room. */
static void
draw_year (const Rows *rows, guint from, guint to, gboolean below_first,
           int step)
{
  const CurioMonths *months = rows->months;
  int year = get_year (months->first + (gint32)from);
  double pitch = curio_months_get_pitch (months);
  double left = months->left + from * pitch;
  double right = months->left + to * pitch;
  g_autofree char *label = g_strdup_printf ("%d", year);
  CurioText text = make_text (rows, label, CURIO_WEIGHT_BOLD);
  double middle = below_first ? left + pitch / 2
                  : step > 1  ? left + text.width / 2
                              : (left + right) / 2;

  if (step > 1 && year % step != 0)
    return;
  if ((months->first + (gint32)from) % 12 == 0 && from > 0)
    draw_year_mark (rows, left);
  if (!place (rows, &text, middle - text.width / 2, rows->year_y)
      && !place (rows, &text, left, rows->year_y))
    place (rows, &text, right - text.width, rows->year_y);
}

static void
draw_years (const Rows *rows, gboolean below_first)
{
  const CurioMonths *months = rows->months;
  int step = choose_year_step (rows);
  guint to;

  /* Whole years first: they have the better claim to the room. */
  for (int is_whole = 1; is_whole >= 0; is_whole--)
    for (guint from = 0; from < months->n; from = to)
      {
        int rest = (months->first + (int)from) % 12;

        to = MIN (from + 12 - (guint)(rest < 0 ? rest + 12 : rest), months->n);
        if ((to - from == 12) == (is_whole == 1))
          draw_year (rows, from, to, below_first, step);
      }
}

void
curio_months_draw (const CurioMonths *self, CurioLayout *layout, double y,
                   double height, double scale)
{
  guint n_rows = count_rows (self, height, scale);
  NameFunc get_name = choose_names (self, height, scale);
  Rows rows = { self, layout, y + TOP_GAP_PT * scale, 0, scale, 0 };

  if (n_rows == 0 || self->n == 0)
    return;
  rows.bottom = y + curio_months_get_height (self, height, scale);
  rows.year_y = y + (TOP_GAP_PT + (n_rows - 1) * ROW_PT) * scale;
  if (get_name != NULL)
    draw_names (&rows, get_name);
  draw_partials (&rows);
  draw_years (&rows, get_name == curio_format_month_short);
}
