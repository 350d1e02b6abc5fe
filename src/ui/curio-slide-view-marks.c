/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of a slide: children for a screen reader, and the one that the
 * keys stand on, with a ring around it and its numbers beside it, for the room
 * to read. */

#include "curio-slide-view-private.h"

#include "curio-mark-ring.h"
#include "curio-slide.h"

#define MARKS_MOST 512
/* No text of a slide is smaller than a fiftieth of its height. */
#define BUBBLE_TEXT_PT (CURIO_SLIDE_HEIGHT_PT / 45)

static const CurioMark *
get_mark (CurioSlideView *self, int index)
{
  return self->layout != NULL && index >= 0
                 && (guint)index < self->layout->marks->len
             ? curio_layout_get_mark (self->layout, index)
             : NULL;
}

/* --- where the keys stand ------------------------------------------------ */

static void
tell_focus (CurioSlideView *self)
{
  const CurioMark *mark = get_mark (self, self->focused);
  double x, y, scale = curio_slide_view_find_place (self, &x, &y);
  CurioMark placed;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (mark == NULL)
    {
      curio_mark_bubble_show (self->bubble, NULL, 1);
      return;
    }
  placed = *mark;
  placed.box.x += x / scale;
  placed.box.y += y / scale;
  curio_mark_bubble_set_text_size (self->bubble, BUBBLE_TEXT_PT * scale);
  curio_mark_bubble_show (self->bubble, &placed, scale);
}

/* Below 0: on the slide itself, where the keys are when they stand on no
 * mark. */
static void
stand_on (CurioSlideView *self, int index)
{
  GtkWidget *target = GTK_WIDGET (self);

  if (index >= 0)
    {
      target = g_ptr_array_index (self->marks, index);
      gtk_widget_set_focusable (target, TRUE);
    }
  self->focused = index;
  gtk_widget_grab_focus (target);
  tell_focus (self);
}

gboolean
curio_slide_view_leave_marks (CurioSlideView *self)
{
  g_return_val_if_fail (CURIO_IS_SLIDE_VIEW (self), FALSE);

  if (self->focused < 0)
    return FALSE;
  stand_on (self, -1);
  return TRUE;
}

/* --- children ------------------------------------------------------------ */

void
curio_slide_view_place_marks (CurioSlideView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));

  for (guint i = 0; self->layout != NULL && i < self->marks->len; i++)
    if (i < self->layout->marks->len)
      curio_chart_mark_place (g_ptr_array_index (self->marks, i),
                              curio_layout_get_mark (self->layout, (int)i),
                              width / self->layout->width_pt);
  curio_mark_bubble_present (self->bubble);
}

/* The keys move the talk, so the keyboard stays on the slide until they are
 * asked to walk; a screen reader reads the marks one by one. */
static void
add_mark (CurioSlideView *self)
{
  CurioChartMark *mark = curio_chart_mark_new (FALSE);

  gtk_widget_set_focusable (GTK_WIDGET (mark), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (mark), GTK_WIDGET (self));
  g_ptr_array_add (self->marks, mark);
}

static void
drop_mark (CurioSlideView *self)
{
  gtk_widget_unparent (
      g_ptr_array_steal_index (self->marks, self->marks->len - 1));
}

static void
refresh (CurioSlideView *self)
{
  CurioLayout *layout = curio_slide_view_lay_out (self);
  guint n = layout != NULL ? MIN (layout->marks->len, MARKS_MOST) : 0;

  g_clear_handle_id (&self->refresh, g_source_remove);
  if (self->focused >= (int)n)
    curio_slide_view_leave_marks (self);
  while (self->marks->len > n)
    drop_mark (self);
  while (self->marks->len < n)
    add_mark (self);
  for (guint i = 0; i < n; i++)
    curio_chart_mark_tell (g_ptr_array_index (self->marks, i),
                           curio_layout_get_mark (layout, (int)i));
  curio_slide_view_place_marks (self);
  if (self->focused >= 0)
    tell_focus (self);
}

static gboolean
refresh_cb (gpointer data)
{
  refresh (data);
  return G_SOURCE_REMOVE;
}

/* A picture in a list has no parts. */
static gboolean
has_parts (CurioSlideView *self)
{
  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (self))
         == GTK_ACCESSIBLE_ROLE_GROUP;
}

void
curio_slide_view_spoil_marks (CurioSlideView *self)
{
  if (self->refresh == 0 && has_parts (self))
    self->refresh = g_idle_add (refresh_cb, self);
}

/* --- walking ------------------------------------------------------------- */

/* How many there are to walk; they are what the slide shows now. */
static guint
prepare_walk (CurioSlideView *self)
{
  if (!has_parts (self) || self->blank != CURIO_BLANK_NONE
      || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return 0;
  refresh (self);
  return self->marks->len;
}

void
curio_slide_view_step_mark (CurioSlideView *self, int step)
{
  g_return_if_fail (CURIO_IS_SLIDE_VIEW (self));

  int n = (int)prepare_walk (self), next = self->focused + step;

  if (n == 0)
    return;
  if (self->focused < 0 && step < 0)
    next = n - 1;
  stand_on (self, next < n ? MAX (next, -1) : -1);
}

void
curio_slide_view_walk_marks (CurioSlideView *self, CurioWalk walk)
{
  g_return_if_fail (CURIO_IS_SLIDE_VIEW (self));

  int next;

  if (prepare_walk (self) == 0)
    return;
  next = curio_mark_walk (self->layout, self->focused, walk);
  if (next < (int)self->marks->len)
    stand_on (self, next);
}

const CurioMark *
curio_slide_view_get_focused_mark (CurioSlideView *self)
{
  g_return_val_if_fail (CURIO_IS_SLIDE_VIEW (self), NULL);

  return get_mark (self, self->focused);
}

void
curio_slide_view_append_ring (CurioSlideView *self, GtkSnapshot *snapshot)
{
  const CurioMark *mark = get_mark (self, self->focused);
  double x, y, scale = curio_slide_view_find_place (self, &x, &y);

  if (mark == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)y));
  curio_mark_ring_append (GTK_WIDGET (self), snapshot, mark, scale);
  gtk_snapshot_restore (snapshot);
}

/* --- life ---------------------------------------------------------------- */

void
curio_slide_view_add_marks (CurioSlideView *self)
{
  self->focused = -1;
  self->marks = g_ptr_array_new ();
  self->bubble = curio_mark_bubble_new (GTK_WIDGET (self));
}

void
curio_slide_view_drop_marks (CurioSlideView *self)
{
  g_clear_handle_id (&self->refresh, g_source_remove);
  while (self->marks != NULL && self->marks->len > 0)
    drop_mark (self);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->bubble, curio_mark_bubble_free);
}
