/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The labels of a panel: peaks carry their value, series carry their name.  A
 * place is looked for just beyond the columns a label stands over, so a label
 * covers neither a column nor another label. */

#include "curio-panel.h"

#include <math.h>

#define LABEL_GAP_PT 1.0
#define NAME_GAP_PT 5.0
#define LEADER_PT 9.0
#define BETWEEN_PT 4.0
#define MOST_CANDIDATES 60

/* --- room ---------------------------------------------------------------- */

static gboolean
is_free (const CurioPanelPlan *self, const CurioBox *box)
{
  double slack = 0.01;

  if (box->y < self->top - slack
      || box->y + box->height > self->bottom + slack)
    return FALSE;
  for (guint i = 0; i < self->labels->len; i++)
    {
      const CurioPanelLabel *label
          = &g_array_index (self->labels, CurioPanelLabel, i);
      CurioBox leader = { label->leader_x, MIN (label->box.y, label->leader_y),
                          0, fabs (label->leader_y - label->box.y) };

      if (curio_box_meets (&label->box, box, BETWEEN_PT * self->scale))
        return FALSE;
      if (label->has_leader
          && curio_box_meets (&leader, box, BETWEEN_PT * self->scale))
        return FALSE;
    }
  return TRUE;
}

typedef double (*EndFunc) (const CurioPanelPlan *self, guint i);

/* A box for TEXT centred on month I, GAP beyond the ends of every month that
 * is below (DIRECTION 1) or above (-1) it. */
static CurioBox
get_box_at (const CurioPanelPlan *self, const CurioText *text, guint i,
            int direction, double gap, EndFunc get_end)
{
  const CurioMonths *months = self->months;
  double pitch = curio_months_get_pitch (months);
  double x = curio_months_get_x (months, i) - text->width / 2;
  CurioBox box = { 0, 0, text->width, text->height };
  double edge = curio_axis_get_y (&self->axis, 0);
  int from, to;

  box.x = MAX (MIN (x, months->right - text->width), months->left);
  from = (int)floor ((box.x - months->left) / pitch);
  to = (int)floor ((box.x + box.width - months->left) / pitch);
  for (int m = MAX (from, 0); m <= MIN (to, (int)months->n - 1); m++)
    edge = direction > 0 ? MIN (edge, get_end (self, (guint)m))
                         : MAX (edge, get_end (self, (guint)m));
  box.y = direction > 0 ? edge - gap - text->height : edge + gap;
  return box;
}

/* Beyond columns and ghost. */
static CurioBox
get_box_beyond (const CurioPanelPlan *self, const CurioText *text, guint i,
                int direction, double gap)
{
  return get_box_at (self, text, i, direction, gap,
                     direction > 0 ? curio_panel_get_top
                                   : curio_panel_get_bottom);
}

/* --- peaks --------------------------------------------------------------- */

static gboolean
is_extreme (const CurioPanelPlan *self, guint i, int direction)
{
  gint64 value = curio_panel_get_extent (self, i, direction);

  return value > 0
         && (i == 0
             || curio_panel_get_extent (self, i - 1, direction) <= value)
         && (i + 1 >= self->months->n
             || curio_panel_get_extent (self, i + 1, direction) < value);
}

static int
find_highest (const CurioPanelPlan *self, int direction,
              const guint8 *is_taken)
{
  int best = -1;
  gint64 most = 0;

  for (guint i = 0; i < self->months->n; i++)
    {
      gint64 value = curio_panel_get_extent (self, i, direction);

      if (!is_taken[i] && value > most && is_extreme (self, i, direction))
        {
          best = (int)i;
          most = value;
        }
    }
  return best;
}

static CurioInk
choose_peak_ink (const CurioPanel *panel, int direction)
{
  const CurioSeries *last = &panel->series[panel->n_series - 1];

  if (panel->series[0].ink_negative != CURIO_INK_NONE)
    return direction > 0 ? panel->series[0].ink
                         : panel->series[0].ink_negative;
  if (direction < 0 && panel->stack == CURIO_STACK_MIRROR
      && last->text_ink != CURIO_INK_NONE)
    return last->text_ink;
  return CURIO_INK_TEXT;
}

static double
get_column_top (const CurioPanelPlan *self, guint i)
{
  return curio_axis_get_y (&self->axis,
                           (double)curio_panel_get_extent (self, i, 1));
}

/* A ring that touches BOX; FALSE where none does. */
static gboolean
find_ring (const CurioPanelPlan *self, const CurioBox *box, CurioBox *out_ring)
{
  double radius = curio_panel_measure_ring (self);
  double y;

  for (guint i = 0; i < self->months->n; i++)
    {
      if (!curio_panel_get_ghost_y (self, i, &y))
        continue;
      *out_ring = (CurioBox){ curio_months_get_x (self->months, i) - radius,
                              y - radius, 2 * radius, 2 * radius };
      if (curio_box_meets (out_ring, box, 0))
        return TRUE;
    }
  return FALSE;
}

/* Right above the column: above a ring it would be read as the ring's value,
 * so it goes there only from a ring that would touch it. */
static CurioBox
get_box_of_peak (const CurioPanelPlan *self, const CurioText *text, guint i,
                 int direction)
{
  double gap = LABEL_GAP_PT * self->scale;
  CurioBox box, ring;

  if (direction < 0)
    return get_box_beyond (self, text, i, direction, gap);
  box = get_box_at (self, text, i, direction, gap, get_column_top);
  while (find_ring (self, &box, &ring))
    box.y = ring.y - gap - box.height;
  return box;
}

static void
label_peak (CurioPanelPlan *self, guint i, int direction)
{
  const CurioPanel *panel = &self->data->public;
  gint64 extent = curio_panel_get_extent (self, i, direction);
  gboolean is_mirrored = panel->stack == CURIO_STACK_MIRROR;
  g_autofree char *value
      = panel->format_value (direction < 0 && !is_mirrored ? -extent : extent);
  CurioPanelLabel label = { .ink = choose_peak_ink (panel, direction) };

  label.text = curio_text_new (value, CURIO_SMALL_PT * self->scale,
                               CURIO_WEIGHT_BOLD);
  label.box = get_box_of_peak (self, &label.text, i, direction);
  if (is_free (self, &label.box))
    g_array_append_val (self->labels, label);
}

/* Of a measure with two colours each gets its half of the peaks; a second
 * series below has as many as the first. */
static guint
count_peaks (const CurioPanel *panel, int direction)
{
  if (panel->series[0].ink_negative != CURIO_INK_NONE)
    return (panel->n_peaks + (direction > 0)) / 2;
  if (direction < 0 && panel->stack != CURIO_STACK_MIRROR)
    return 0;
  return panel->n_peaks;
}

static void
plan_peaks (CurioPanelPlan *self, int direction)
{
  const CurioPanel *panel = &self->data->public;
  guint n_most = count_peaks (panel, direction);
  g_autofree guint8 *is_taken = g_new0 (guint8, MAX (self->months->n, 1));

  for (guint k = 0; k < n_most; k++)
    {
      int i = find_highest (self, direction, is_taken);

      if (i < 0)
        return;
      is_taken[i] = 1;
      self->is_peak[i] |= direction > 0;
      if (panel->format_value != NULL)
        label_peak (self, (guint)i, direction);
    }
}

/* --- names --------------------------------------------------------------- */

/* Of a stack the name leads to a tall part of its own; otherwise it stands
 * where the columns leave most room, nearest the middle. */
static double
rate (const CurioPanelPlan *self, guint series, guint i, const CurioBox *box,
      gboolean has_leader, int direction)
{
  double upper, lower;
  double off_middle
      = fabs ((double)i - self->months->n / 2.0) / self->months->n;

  if (!has_leader)
    return direction * box->y - off_middle;
  curio_panel_get_ends (self, series, i, &upper, &lower);
  return lower - upper - off_middle;
}

/* Whether SERIES has a column in month I that can be seen. */
static gboolean
is_visible (const CurioPanelPlan *self, guint series, guint i)
{
  return curio_panel_data_get_value (self->data, series, i) != 0;
}

static guint
count_visible (const CurioPanelPlan *self, guint series)
{
  guint n = 0;

  for (guint i = 0; i < self->months->n; i++)
    n += is_visible (self, series, i);
  return n;
}

/* The best place for TEXT, GAP from the columns, at a month where the series
 * is seen.  FALSE where there is none. */
static gboolean
find_place (const CurioPanelPlan *self, guint series, const CurioText *text,
            gboolean has_leader, double gap, guint *out_month,
            CurioBox *out_box)
{
  gboolean is_below
      = self->data->public.stack == CURIO_STACK_MIRROR && series == 1;
  int direction = is_below ? -1 : 1;
  guint step = MAX (count_visible (self, series) / MOST_CANDIDATES, 1);
  guint n_seen = 0;
  double best = -G_MAXDOUBLE;

  for (guint i = 0; i < self->months->n; i++)
    {
      CurioBox box;
      double rating;

      if (!is_visible (self, series, i) || n_seen++ % step != 0)
        continue;
      box = get_box_beyond (self, text, i, direction, gap);
      rating = rate (self, series, i, &box, has_leader, direction);
      if (rating > best && is_free (self, &box))
        {
          best = rating;
          *out_box = box;
          *out_month = i;
        }
    }
  return best > -G_MAXDOUBLE;
}

/* A box for TEXT beside the column of SERIES in month I, before the next. */
static gboolean
get_box_beside (const CurioPanelPlan *self, guint series,
                const CurioText *text, guint i, CurioBox *out_box)
{
  const CurioMonths *months = self->months;
  double column = curio_panel_measure_column (self);
  double x
      = curio_months_get_x (months, i) + column / 2 + BETWEEN_PT * self->scale;
  double end = i + 1 < months->n ? curio_months_get_x (months, i + 1)
                                       - column / 2 - BETWEEN_PT * self->scale
                                 : months->right;
  double upper, lower;

  curio_panel_get_ends (self, series, i, &upper, &lower);
  *out_box = (CurioBox){ x, (upper + lower - text->height) / 2, text->width,
                         text->height };
  return x + text->width <= end && is_free (self, out_box);
}

/* Where months are few their labels leave no room above, but between them. */
static gboolean
find_place_beside (const CurioPanelPlan *self, guint series,
                   const CurioText *text, CurioBox *out_box)
{
  double best = -G_MAXDOUBLE;

  for (guint i = 0; i < self->months->n; i++)
    {
      double upper, lower;
      CurioBox box;

      curio_panel_get_ends (self, series, i, &upper, &lower);
      if (!is_visible (self, series, i) || lower - upper <= best
          || !get_box_beside (self, series, text, i, &box))
        continue;
      best = lower - upper;
      *out_box = box;
    }
  return best > -G_MAXDOUBLE;
}

/* TRUE where the name stands, or needs not: nothing is seen of the series, or
 * the whole panel is too narrow. */
static gboolean
plan_name (CurioPanelPlan *self, guint series)
{
  const CurioPanel *panel = &self->data->public;
  gboolean has_leader = panel->stack == CURIO_STACK_ON_TOP;
  double gap = (has_leader ? LEADER_PT : NAME_GAP_PT) * self->scale;
  CurioPanelLabel label
      = { .ink = panel->series[series].text_ink, .has_leader = has_leader };
  double upper, lower;
  guint i = 0;

  label.text
      = curio_text_new (self->data->names[series],
                        CURIO_SMALL_PT * self->scale, CURIO_WEIGHT_BOLD);
  if (label.text.width > self->months->right - self->months->left
      || count_visible (self, series) == 0)
    return TRUE;
  if (!find_place (self, series, &label.text, has_leader, gap, &i, &label.box)
      && !find_place (self, series, &label.text, has_leader,
                      LABEL_GAP_PT * self->scale, &i, &label.box))
    {
      label.has_leader = FALSE;
      if (!find_place_beside (self, series, &label.text, &label.box))
        return FALSE;
    }
  curio_panel_get_ends (self, series, i, &upper, &lower);
  label.leader_x = curio_months_get_x (self->months, i);
  label.leader_y = upper + MIN (1.5, (lower - upper) / 2);
  g_array_append_val (self->labels, label);
  return TRUE;
}

/* The name of the ghost, above all columns, with a leader down to a point of
 * it: short, and near the middle. */
static void
plan_ghost_name (CurioPanelPlan *self)
{
  CurioPanelLabel label = { .ink = CURIO_INK_MUTED, .has_leader = TRUE };
  double gap = LEADER_PT * self->scale, best = -G_MAXDOUBLE;

  label.text
      = curio_text_new (self->data->names[CURIO_PANEL_GHOST],
                        CURIO_SMALL_PT * self->scale, CURIO_WEIGHT_REGULAR);
  if (label.text.width > self->months->right - self->months->left)
    return;
  for (guint i = 0; i < self->months->n; i++)
    {
      CurioBox box = get_box_beyond (self, &label.text, i, 1, gap);
      double y, rating;

      if (!curio_panel_get_ghost_y (self, i, &y) || !is_free (self, &box))
        continue;
      rating = box.y - y
               - fabs ((double)i - self->months->n / 2.0) / self->months->n;
      if (rating <= best)
        continue;
      best = rating;
      label.box = box;
      label.leader_x = curio_months_get_x (self->months, i);
      label.leader_y = y - 1.9 * self->scale;
    }
  if (best > -G_MAXDOUBLE)
    g_array_append_val (self->labels, label);
}

static gboolean
try_labels (CurioPanelPlan *self)
{
  gboolean is_done = TRUE;

  g_array_set_size (self->labels, 0);
  plan_peaks (self, 1);
  plan_peaks (self, -1);
  for (guint s = self->data->public.n_series; s-- > 0;)
    if (self->data->names[s] != NULL)
      is_done &= plan_name (self, s);
  if (self->data->names[CURIO_PANEL_GHOST] != NULL)
    plan_ghost_name (self);
  return is_done;
}

/* Where the columns leave no room for a name, they are made lower. */
void
curio_panel_plan_labels (CurioPanelPlan *self)
{
  double row = 1.5 * CURIO_SMALL_PT * self->scale;

  self->labels = g_array_new (FALSE, FALSE, sizeof (CurioPanelLabel));
  self->is_peak = g_new0 (guint8, MAX (self->months->n, 1));
  if (self->data->public.n_series == 0 || self->months->n == 0)
    return;
  while (!try_labels (self) && self->extra_rows < 3
         && self->bottom - self->top > (self->extra_rows + 5) * row)
    {
      self->extra_rows++;
      curio_panel_plan_axis (self);
    }
}
