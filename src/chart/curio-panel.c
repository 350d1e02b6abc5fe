/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One panel of a columns chart: where its columns stand, and drawing them. */

#include "curio-panel.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define COLUMN_SHARE 0.7
#define MOST_COLUMN_PT 30.0
#define CORNER_PT 2.0
#define STACK_GAP_PT 1.1
#define LEAST_COLUMN_PT 0.4
#define LABEL_ROW_PT 12.5
#define AXIS_PT 0.9

/* --- values on paper ----------------------------------------------------- */

/* From where to where the column of SERIES reaches, in its own unit. */
static void
get_span (const CurioPanelPlan *self, guint series, guint i, gint64 *out_from,
          gint64 *out_to)
{
  gint64 value = curio_panel_data_get_value (self->data, series, i);

  *out_from = 0;
  *out_to = value;
  if (series == 0)
    return;
  if (self->data->public.stack == CURIO_STACK_MIRROR)
    *out_to = -value;
  else
    {
      *out_from = curio_panel_data_get_value (self->data, 0, i);
      *out_to = *out_from + value;
    }
}

static void
get_range (const CurioPanelPlan *self, gint64 *out_low, gint64 *out_high)
{
  *out_low = 0;
  *out_high = 0;
  for (guint s = 0; s < self->data->public.n_series; s++)
    for (guint i = 0; i < self->months->n; i++)
      {
        gint64 from, to;

        get_span (self, s, i, &from, &to);
        *out_low = MIN (*out_low, to);
        *out_high = MAX (*out_high, to);
      }
  for (guint i = 0; i < self->months->n; i++)
    {
      gint64 ghost;

      curio_panel_data_get_ghost (self->data, i, &ghost);
      *out_low = MIN (*out_low, ghost);
      *out_high = MAX (*out_high, ghost);
    }
}

gint64
curio_panel_get_extent (const CurioPanelPlan *self, guint i, int direction)
{
  gint64 extent = 0;

  for (guint s = 0; s < self->data->public.n_series; s++)
    {
      gint64 from, to;

      get_span (self, s, i, &from, &to);
      extent = MAX (extent, to * direction);
    }
  return extent;
}

void
curio_panel_get_ends (const CurioPanelPlan *self, guint series, guint i,
                      double *out_upper, double *out_lower)
{
  gint64 from, to;
  double a, b;

  get_span (self, series, i, &from, &to);
  a = curio_axis_get_y (&self->axis, (double)from);
  b = curio_axis_get_y (&self->axis, (double)to);
  *out_upper = MIN (a, b);
  *out_lower = MAX (a, b);
}

double
curio_panel_get_top (const CurioPanelPlan *self, guint i)
{
  double top = curio_axis_get_y (&self->axis,
                                 (double)curio_panel_get_extent (self, i, 1));
  double ghost;

  return curio_panel_get_ghost_y (self, i, &ghost)
             ? MIN (top, ghost - curio_panel_measure_ring (self))
             : top;
}

double
curio_panel_get_bottom (const CurioPanelPlan *self, guint i)
{
  return curio_axis_get_y (&self->axis,
                           -(double)curio_panel_get_extent (self, i, -1));
}

double
curio_panel_measure_column (const CurioPanelPlan *self)
{
  double pitch = curio_months_get_pitch (self->months);

  return pitch < 3 ? pitch * 0.9
                   : MIN (pitch * COLUMN_SHARE, MOST_COLUMN_PT * self->scale);
}

/* --- the plan ------------------------------------------------------------ */

/* What must be kept free beyond an axis that reaches AXIS_END so that a label
 * fits beyond the data, which end at DATA_END. */
static double
get_pad (double height, double label, double axis_end, double data_end)
{
  if (data_end <= 0)
    return 0;
  return CLAMP (height - (height - label) * axis_end / data_end, 0, label);
}

void
curio_panel_plan_axis (CurioPanelPlan *self)
{
  const CurioPanel *panel = &self->data->public;
  gboolean is_mirrored = panel->stack == CURIO_STACK_MIRROR;
  gboolean has_labels = panel->n_peaks > 0;
  double row = LABEL_ROW_PT * self->scale;
  double ring = curio_panel_measure_ring (self);
  double top = self->extra_rows * row, bottom = 0;
  double height = self->bottom - self->top;
  gint64 low, high;

  for (guint s = 0; s < panel->n_series; s++)
    has_labels |= self->data->names[s] != NULL;
  has_labels |= self->data->names[CURIO_PANEL_GHOST] != NULL;
  get_range (self, &low, &high);
  if (has_labels && height > 3 * row)
    {
      top += high > 0 ? row + ring : 0;
      bottom += low < 0 ? row : 0;
    }
  curio_axis_init (&self->axis, low, high, self->top + top,
                   self->bottom - bottom, self->scale, is_mirrored);
  if (top > 0 && top <= row + ring && low == 0)
    {
      top = get_pad (height, top, self->axis.high, (double)high);
      curio_axis_init (&self->axis, low, high, self->top + top, self->bottom,
                       self->scale, is_mirrored);
    }
}

void
curio_panel_plan_clear (CurioPanelPlan *self)
{
  g_clear_pointer (&self->labels, g_array_unref);
  g_clear_pointer (&self->is_peak, g_free);
}

/* --- drawing ------------------------------------------------------------- */

static CurioInk
choose_ink (const CurioPanelPlan *self, guint series, guint i)
{
  const CurioSeries *data = &self->data->public.series[series];

  if (curio_panel_data_get_value (self->data, series, i) < 0
      && data->ink_negative != CURIO_INK_NONE)
    return data->ink_negative;
  if (series == 0 && self->data->public.peaks_are_dark && self->is_peak[i])
    return CURIO_INK_HIGHLIGHT;
  if (series == 0 && self->data->is_dark != NULL && self->data->is_dark[i])
    return CURIO_INK_HIGHLIGHT;
  return data->ink;
}

/* The part of a stack that another part stands on is square at that side and
 * leaves a line of paper. */
static void
draw_column (const CurioPanelPlan *self, CurioLayout *layout, guint series,
             guint i)
{
  const CurioPanel *panel = &self->data->public;
  double pitch = curio_months_get_pitch (self->months);
  double width = curio_panel_measure_column (self);
  double upper, lower, zero = curio_axis_get_y (&self->axis, 0);
  gboolean is_upper_part = panel->stack == CURIO_STACK_ON_TOP && series == 1;
  gboolean carries = panel->stack == CURIO_STACK_ON_TOP && series == 0
                     && curio_panel_data_get_value (self->data, 1, i) > 0;
  CurioShape *shape;

  curio_panel_get_ends (self, series, i, &upper, &lower);
  if (curio_panel_data_get_value (self->data, series, i) == 0)
    return;
  if ((is_upper_part && curio_panel_data_get_value (self->data, 0, i) > 0)
      || (panel->stack == CURIO_STACK_MIRROR && series == 1))
    {
      gboolean is_thin = lower - upper < 3 * STACK_GAP_PT;

      if (is_upper_part)
        lower -= is_thin ? 0 : STACK_GAP_PT * self->scale;
      else
        upper += is_thin ? 0 : STACK_GAP_PT * self->scale;
    }
  lower = MAX (lower, upper + LEAST_COLUMN_PT);
  shape = curio_sketch_box (
      layout,
      &(CurioBox){ curio_months_get_x (self->months, i) - width / 2, upper,
                   width, lower - upper },
      choose_ink (self, series, i));
  shape->radius_pt = pitch < 4 ? 0 : CORNER_PT * self->scale;
  shape->corners = carries         ? CURIO_CORNERS_NONE
                   : upper >= zero ? CURIO_CORNERS_BOTTOM
                                   : CURIO_CORNERS_TOP;
  if (curio_months_is_partial (self->months, i) && pitch >= 3)
    {
      shape->hatched = TRUE;
      shape->stroke = shape->fill;
      shape->stroke_pt = 0.75;
    }
}

/* A value that cannot be said is a dash, not a nought. */
static void
draw_dash (const CurioPanelPlan *self, CurioLayout *layout, guint i)
{
  CurioText text = curio_text_new ("\u2013", CURIO_SMALL_PT * self->scale,
                                   CURIO_WEIGHT_REGULAR);
  double y = curio_axis_get_y (&self->axis, 0) - text.height;
  CurioBox box = { curio_months_get_x (self->months, i) - text.width / 2,
                   MAX (y, self->top), text.width, text.height };

  if (curio_sketch_has_room (layout, &box, 0))
    curio_sketch_text (layout, &text, box.x, box.y, CURIO_INK_MUTED);
}

static char *
make_value_sentence (const CurioPanelPlan *self, guint series, guint i)
{
  const CurioPanel *panel = &self->data->public;
  const char *name = self->data->names[series];
  g_autofree char *month = curio_months_name (self->months, i);
  g_autofree char *value = NULL;

  if (name == NULL)
    name = panel->side_label;
  if (!curio_panel_data_is_shown (self->data, series, i)
      || panel->format_value == NULL)
    value = g_strdup ("\u2013");
  else
    value
        = curio_panel_data_format (self->data, self->data->values[series][i]);

  if (name == NULL)
    /* Translators: month, value. */
    return g_strdup_printf (_ ("%s: %s"), month, value);
  /* Translators: month, name of the measure, value. */
  return g_strdup_printf (_ ("%s, %s: %s"), month, name, value);
}

/* With what there was before, where that is known. */
static char *
make_sentence (const CurioPanelPlan *self, guint series, guint i)
{
  g_autofree char *sentence = make_value_sentence (self, series, i);
  g_autofree char *value = NULL;
  gint64 ghost;

  if (series > 0 || !curio_panel_data_get_ghost (self->data, i, &ghost))
    return g_steal_pointer (&sentence);
  value = curio_panel_data_format (self->data, ghost);
  return g_strdup_printf ("%s; %s: %s", sentence,
                          self->data->titles[CURIO_PANEL_GHOST], value);
}

/* Each month's strip of the panel is parted among its series, so that a mark
 * is easy to hit and no two cover each other. */
static void
add_marks (const CurioPanelPlan *self, CurioLayout *layout, guint i)
{
  guint n_series = self->data->public.n_series;
  double pitch = curio_months_get_pitch (self->months);
  double left = self->months->left + i * pitch;
  double height = self->bottom - self->top;
  double part = self->bottom;

  if (n_series == 2)
    {
      double upper, lower;

      curio_panel_get_ends (self, 1, i, &upper, &lower);
      part = self->data->public.stack == CURIO_STACK_MIRROR
                 ? curio_axis_get_y (&self->axis, 0)
                 : lower;
      part = CLAMP (part, self->top + height * 0.05,
                    self->bottom - height * 0.05);
    }
  for (guint s = 0; s < n_series; s++)
    {
      gboolean is_below
          = n_series == 2
            && (s == 1) == (self->data->public.stack == CURIO_STACK_MIRROR);
      double from = is_below ? part : self->top;
      double to = is_below || n_series == 1 ? self->bottom : part;

      curio_sketch_mark (layout, &(CurioBox){ left, from, pitch, to - from },
                         (int)i, self->first_series + (int)s,
                         make_sentence (self, s, i));
    }
}

static void
draw_side_label (const CurioPanelPlan *self, CurioLayout *layout)
{
  double gap = 6 * self->scale;
  double room = self->months->left - gap - layout->plot.x;
  double zero = curio_axis_get_y (&self->axis, 0);
  CurioText text;
  CurioBox box;

  if (self->data->side_label == NULL || self->data->public.format_axis != NULL
      || room < 2 * CURIO_SMALL_PT * self->scale)
    return;
  text = curio_text_new_fitted (
      self->data->side_label, CURIO_SMALL_PT * self->scale,
      CURIO_WEIGHT_REGULAR, room + 0.5, 2, PANGO_ALIGN_RIGHT);
  box = (CurioBox){ self->months->left - gap - text.width,
                    zero - text.height / 2, text.width, text.height };
  if (curio_sketch_has_room (layout, &box, 0))
    curio_sketch_text (layout, &text, box.x, box.y, CURIO_INK_MUTED);
}

static void
draw_labels (const CurioPanelPlan *self, CurioLayout *layout)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const CurioPanelLabel *label
          = &g_array_index (self->labels, CurioPanelLabel, i);
      gboolean is_above = label->leader_y > label->box.y;

      if (!curio_sketch_has_room (layout, &label->box, 0))
        continue;
      /* The paper behind a label keeps grid lines out of it. */
      curio_sketch_box (layout, &label->box, CURIO_INK_CARD);
      if (label->has_leader)
        curio_sketch_line (layout, label->leader_x,
                           label->box.y + (is_above ? label->box.height : 0),
                           label->leader_x, label->leader_y, CURIO_INK_LEADER,
                           0.75);
      curio_sketch_text (layout, &label->text, label->box.x, label->box.y,
                         label->ink);
    }
}

void
curio_panel_draw (const CurioPanelPlan *self, CurioLayout *layout)
{
  const CurioMonths *months = self->months;
  guint n_series = self->data->public.n_series;
  double zero = curio_axis_get_y (&self->axis, 0);

  if (self->data->public.format_axis != NULL)
    curio_axis_draw_grid (&self->axis, layout, months->left, months->right);
  for (guint i = 0; i < months->n; i++)
    for (guint s = 0; s < n_series; s++)
      draw_column (self, layout, s, i);
  curio_sketch_line (layout, months->left, zero, months->right, zero,
                     CURIO_INK_AXIS, AXIS_PT);
  curio_panel_draw_ghost (self, layout);
  draw_labels (self, layout);
  for (guint i = 0; i < months->n; i++)
    {
      if (n_series > 0 && !curio_panel_data_is_shown (self->data, 0, i))
        draw_dash (self, layout, i);
      add_marks (self, layout, i);
    }
  draw_side_label (self, layout);
}
