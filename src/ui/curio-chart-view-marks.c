/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of a chart under the keyboard, and as the children of its widget
 * for a screen reader.  While the brush is dragged each frame brings other
 * charts, so children are made and told when a chart has been quiet for a
 * moment, or when the keyboard enters it. */

#include "curio-chart-view-private.h"
#include "curio-mark-walk.h"

#define QUIET_MS 300
#define YEAR_MONTHS 12

/* --- the children ---------------------------------------------------------
 */

static guint
get_n_marks (CurioChartView *self)
{
  CurioLayout *layout = curio_chart_view_lay_out (self);

  return layout != NULL ? layout->marks->len : 0;
}

/* Of the mark that the child INDEX stands for. */
static int
get_mark_of_child (CurioChartView *self, guint index)
{
  if (index == CURIO_CHART_VIEW_MARKS_MOST - 1 && self->focused > (int)index)
    return self->focused;
  return (int)index;
}

static const CurioMark *
find_mark (CurioChartView *self, guint index)
{
  int mark = get_mark_of_child (self, index);

  if (mark >= (int)get_n_marks (self))
    mark = (int)index;
  return curio_layout_get_mark (self->layout, mark);
}

static void
opened_cb (CurioChartMark *child, CurioChartView *self)
{
  guint index;

  if (g_ptr_array_find (self->children, child, &index)
      && index < get_n_marks (self))
    curio_chart_view_activate (self, find_mark (self, index));
}

static GtkWidget *
make_child (CurioChartView *self, const CurioMark *mark)
{
  CurioChartMark *child
      = curio_chart_mark_new (curio_chart_view_answers (self, mark));

  g_signal_connect (child, "opened", G_CALLBACK (opened_cb), self);
  return GTK_WIDGET (child);
}

static void
add_child (CurioChartView *self)
{
  GtkWidget *child = make_child (self, find_mark (self, self->children->len));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_ptr_array_add (self->children, child);
}

/* What it is for a reader is settled when it is made: one that a click opens
 * stands for no mark that it does not, nor the other way round. */
static void
fit_child (CurioChartView *self, guint index)
{
  const CurioMark *mark = find_mark (self, index);
  GtkWidget *old = g_ptr_array_index (self->children, index);
  GtkWidget *child;

  if (curio_chart_mark_answers (CURIO_CHART_MARK (old))
      == curio_chart_view_answers (self, mark))
    return;
  child = make_child (self, mark);
  gtk_widget_insert_before (child, GTK_WIDGET (self), old);
  g_ptr_array_index (self->children, index) = child;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == old)
    gtk_widget_grab_focus (child);
  gtk_widget_unparent (old);
}

static void
drop_child (CurioChartView *self)
{
  gtk_widget_unparent (
      g_ptr_array_steal_index (self->children, self->children->len - 1));
}

/* The keyboard stays in the chart while there is a mark for it. */
static void
save_focus (CurioChartView *self, guint n)
{
  GtkWidget *held = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint index;

  if (held == NULL || !g_ptr_array_find (self->children, held, &index)
      || index < n)
    return;
  if (n > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->children, n - 1));
  else
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (held)),
                            GTK_DIR_TAB_FORWARD);
}

/* One child for each mark, in reading order, told and placed. */
static void
refresh (CurioChartView *self)
{
  guint n = MIN (get_n_marks (self), CURIO_CHART_VIEW_MARKS_MOST);

  self->is_stale = FALSE;
  while (self->children->len < n)
    add_child (self);
  save_focus (self, n);
  while (self->children->len > n)
    drop_child (self);
  for (guint i = 0; i < n; i++)
    {
      fit_child (self, i);
      curio_chart_mark_tell (g_ptr_array_index (self->children, i),
                             find_mark (self, i));
    }
  curio_chart_view_place_marks (self);
  curio_chart_view_tell (self);
}

void
curio_chart_view_place_marks (CurioChartView *self)
{
  guint n = get_n_marks (self);

  for (guint i = 0; i < self->children->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (self->children, i);

      gtk_widget_set_child_visible (child, i < n);
      if (i < n)
        curio_chart_mark_place (CURIO_CHART_MARK (child), find_mark (self, i),
                                self->layout_scale);
    }
  curio_mark_bubble_present (self->bubble);
}

static gboolean
refresh_cb (gpointer data)
{
  CurioChartView *self = data;

  if (g_get_monotonic_time () - self->changed_at < QUIET_MS * 1000)
    return G_SOURCE_CONTINUE;
  self->refresh = 0;
  if (self->is_stale)
    refresh (self);
  return G_SOURCE_REMOVE;
}

static void
schedule (CurioChartView *self)
{
  if (self->refresh == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh = g_timeout_add_full (G_PRIORITY_LOW, QUIET_MS, refresh_cb,
                                        self, NULL);
}

/* --- where the keyboard stands --------------------------------------------
 */

static gboolean
is_behind (GtkStateFlags flags)
{
  return (flags & GTK_STATE_FLAG_BACKDROP) != 0;
}

static void
tell_focus (CurioChartView *self)
{
  GtkWidget *held = gtk_widget_get_focus_child (GTK_WIDGET (self));
  gboolean is_seen = held != NULL && gtk_widget_has_visible_focus (held)
                     && !is_behind (gtk_widget_get_state_flags (held));

  curio_mark_bubble_show (
      self->bubble, is_seen ? curio_chart_view_get_focused_mark (self) : NULL,
      self->layout_scale);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
curio_chart_view_spoil_marks (CurioChartView *self)
{
  self->is_stale = TRUE;
  self->changed_at = g_get_monotonic_time ();
  schedule (self);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    return;
  /* What is being read must not be old. */
  refresh (self);
  tell_focus (self);
}

gboolean
curio_chart_view_focus_mark (CurioChartView *self, int index)
{
  guint child;

  if (index < 0 || (guint)index >= get_n_marks (self))
    return FALSE;
  if (self->is_stale)
    refresh (self);
  self->focused = index;
  child = MIN ((guint)index, CURIO_CHART_VIEW_MARKS_MOST - 1);
  if ((guint)index >= child && child == CURIO_CHART_VIEW_MARKS_MOST - 1)
    {
      curio_chart_mark_tell (g_ptr_array_index (self->children, child),
                             find_mark (self, child));
      curio_chart_mark_place (g_ptr_array_index (self->children, child),
                              find_mark (self, child), self->layout_scale);
    }
  gtk_widget_grab_focus (g_ptr_array_index (self->children, child));
  tell_focus (self);
  return TRUE;
}

static void (*set_focus_child_above) (GtkWidget *widget, GtkWidget *child);

/* A screen reader moves the keyboard too. */
static void
curio_chart_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  CurioChartView *self = CURIO_CHART_VIEW (widget);
  guint index;

  set_focus_child_above (widget, child);
  if (child != NULL && g_ptr_array_find (self->children, child, &index))
    self->focused = get_mark_of_child (self, index);
  gtk_widget_queue_draw (widget);
}

/* Where the keyboard enters: where it was, the chosen mark, or the first. */
static int
find_entry (CurioChartView *self)
{
  if (curio_chart_view_get_focused_mark (self) != NULL)
    return self->focused;
  for (guint i = 0; self->chart->selected >= 0 && i < get_n_marks (self); i++)
    if (curio_layout_get_mark (self->layout, (int)i)->id
        == self->chart->selected)
      return (int)i;
  return 0;
}

static gboolean
curio_chart_view_grab_focus (GtkWidget *widget)
{
  CurioChartView *self = CURIO_CHART_VIEW (widget);

  return get_n_marks (self) > 0
         && curio_chart_view_focus_mark (self, find_entry (self));
}

/* Tab goes in and out; within it the arrows go. */
static gboolean
curio_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_get_focus_child (widget) == NULL
         && curio_chart_view_grab_focus (widget);
}

/* --- keys ------------------------------------------------------------------
 */

static gboolean
walk_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CurioChartView *self = CURIO_CHART_VIEW (widget);

  if (get_n_marks (self) > 0)
    curio_chart_view_focus_mark (
        self, curio_mark_walk (self->layout, self->focused,
                               (CurioWalk)g_variant_get_int32 (args)));
  return TRUE;
}

/* On a chart by month, the same month of another year; elsewhere the key is
 * the page's, which scrolls. */
static gboolean
leap_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CurioChartView *self = CURIO_CHART_VIEW (widget);
  const CurioMark *here = curio_chart_view_get_focused_mark (self);
  int id;

  if (here == NULL || self->chart->n_months == 0)
    return FALSE;
  id = here->id + g_variant_get_int32 (args) * YEAR_MONTHS;
  id = CLAMP (id, 0, (int)self->chart->n_months - 1);
  for (guint i = 0; i < get_n_marks (self); i++)
    {
      const CurioMark *mark = curio_layout_get_mark (self->layout, (int)i);

      if (mark->id == id && mark->series == here->series)
        return curio_chart_view_focus_mark (self, (int)i);
    }
  return TRUE;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CurioChartView *self = CURIO_CHART_VIEW (widget);
  const CurioMark *mark = curio_chart_view_get_focused_mark (self);

  if (mark == NULL)
    return FALSE;
  curio_chart_view_activate (self, mark);
  return TRUE;
}

static void
bind_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    CurioWalk walk;
  } keys[] = {
    {GDK_KEY_Left,      CURIO_WALK_LEFT },
    { GDK_KEY_Right,    CURIO_WALK_RIGHT},
    { GDK_KEY_Up,       CURIO_WALK_UP   },
    { GDK_KEY_Down,     CURIO_WALK_DOWN },
    { GDK_KEY_Home,     CURIO_WALK_FIRST},
    { GDK_KEY_End,      CURIO_WALK_LAST },
    { GDK_KEY_KP_Left,  CURIO_WALK_LEFT },
    { GDK_KEY_KP_Right, CURIO_WALK_RIGHT},
    { GDK_KEY_KP_Up,    CURIO_WALK_UP   },
    { GDK_KEY_KP_Down,  CURIO_WALK_DOWN },
    { GDK_KEY_KP_Home,  CURIO_WALK_FIRST},
    { GDK_KEY_KP_End,   CURIO_WALK_LAST },
  };
  static const guint enters[]
      = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (class, keys[i].key, 0, walk_cb, "i",
                                  keys[i].walk);
  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding (class, enters[i], 0, activate_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_Page_Up, 0, leap_cb, "i", -1);
  gtk_widget_class_add_binding (class, GDK_KEY_Page_Down, 0, leap_cb, "i", 1);
}

/* --- life ------------------------------------------------------------------
 */

/* A bubble is a window of its own: it would stand before another one. */
static void
state_flags_changed_cb (CurioChartView *self, GtkStateFlags before)
{
  GtkStateFlags now = gtk_widget_get_state_flags (GTK_WIDGET (self));

  if (is_behind (before) != is_behind (now))
    tell_focus (self);
}

static void
map_cb (CurioChartView *self)
{
  if (self->is_stale)
    schedule (self);
}

static void
unmap_cb (CurioChartView *self)
{
  g_clear_handle_id (&self->refresh, g_source_remove);
  curio_mark_bubble_show (self->bubble, NULL, 1);
}

void
curio_chart_view_class_add_marks (CurioChartViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  set_focus_child_above = widget_class->set_focus_child;
  widget_class->focus = curio_chart_view_focus;
  widget_class->grab_focus = curio_chart_view_grab_focus;
  widget_class->set_focus_child = curio_chart_view_set_focus_child;
  bind_keys (widget_class);
}

void
curio_chart_view_add_marks (CurioChartView *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->focused = -1;
  self->children = g_ptr_array_new ();
  self->bubble = curio_mark_bubble_new (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (tell_focus), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (tell_focus), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "state-flags-changed",
                    G_CALLBACK (state_flags_changed_cb), NULL);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (unmap_cb), NULL);
}

void
curio_chart_view_drop_marks (CurioChartView *self)
{
  g_clear_handle_id (&self->refresh, g_source_remove);
  while (self->children != NULL && self->children->len > 0)
    drop_child (self);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->bubble, curio_mark_bubble_free);
}
