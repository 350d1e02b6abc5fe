/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of a talk.  Keys are a table; whichever of its two windows has
 * the keyboard, they do the same. */

#include "curio-present-private.h"

#include <glib/gi18n-lib.h>

#define MOST_DIGITS 3

G_DEFINE_FINAL_TYPE (CurioPresentWindow, curio_present_window, GTK_TYPE_WINDOW)

/* --- what shows ---------------------------------------------------------- */

/* The next slide is built before it is asked for. */
static gboolean
build_ahead_cb (gpointer data)
{
  CurioPresentWindow *self = data;

  self->ahead = 0;
  if (self->index + 1 < curio_talk_get_n_slides (self->talk))
    curio_talk_get_chart (self->talk, self->index + 1);
  return G_SOURCE_REMOVE;
}

static void
update (CurioPresentWindow *self)
{
  g_autofree char *number
      = self->number > 0 ? g_strdup_printf ("%u", self->number) : NULL;

  curio_slide_view_show (self->slide, self->talk, self->index);
  curio_slide_view_set_blank (self->slide, self->blank);
  for (guint i = 0; i < G_N_ELEMENTS (self->panes); i++)
    if (self->panes[i] != NULL)
      curio_speaker_pane_show (self->panes[i], self->index,
                               self->blank != CURIO_BLANK_NONE);
  gtk_label_set_text (self->digits, number != NULL ? number : "");
  gtk_widget_set_visible (GTK_WIDGET (self->digits), number != NULL);
  if (self->ahead == 0)
    self->ahead = g_idle_add (build_ahead_cb, self);
}

void
curio_present_window_go_to (CurioPresentWindow *self, int index)
{
  int last = (int)curio_talk_get_n_slides (self->talk) - 1;

  self->index = (guint)CLAMP (index, 0, last);
  self->blank = CURIO_BLANK_NONE;
  self->number = 0;
  update (self);
}

void
curio_present_window_set_dot (CurioPresentWindow *self, double x, double y)
{
  curio_slide_view_set_dot (self->slide,
                            self->has_dot || self->is_dragged ? x : -1, y);
}

/* --- what keys do -------------------------------------------------------- */

static void
show_next (CurioPresentWindow *self)
{
  curio_present_window_go_to (self, (int)self->index + 1);
}

static void
show_previous (CurioPresentWindow *self)
{
  curio_present_window_go_to (self, (int)self->index - 1);
}

static void
show_first (CurioPresentWindow *self)
{
  curio_present_window_go_to (self, 0);
}

static void
show_last (CurioPresentWindow *self)
{
  curio_present_window_go_to (self, G_MAXINT);
}

/* The number that was typed, or the next slide. */
static void
enter (CurioPresentWindow *self)
{
  curio_present_window_go_to (self, self->number > 0 ? (int)self->number - 1
                                                     : (int)self->index + 1);
}

static void
blank (CurioPresentWindow *self, CurioBlank wanted)
{
  self->blank = self->blank == wanted ? CURIO_BLANK_NONE : wanted;
  update (self);
}

static void
blank_black (CurioPresentWindow *self)
{
  blank (self, CURIO_BLANK_BLACK);
}

static void
blank_white (CurioPresentWindow *self)
{
  blank (self, CURIO_BLANK_WHITE);
}

/* Until the pointer moves the dot is in the middle. */
static void
toggle_dot (CurioPresentWindow *self)
{
  GtkWidget *slide = GTK_WIDGET (self->slide);

  self->has_dot = !self->has_dot;
  curio_present_window_set_dot (self, gtk_widget_get_width (slide) / 2.0,
                                gtk_widget_get_height (slide) / 2.0);
}

static CurioSpeakerPane *
make_pane (CurioPresentWindow *self, guint which)
{
  self->panes[which]
      = CURIO_SPEAKER_PANE (curio_speaker_pane_new (self->talk, self->began));
  curio_speaker_pane_show (self->panes[which], self->index,
                           self->blank != CURIO_BLANK_NONE);
  curio_present_window_add_pointer (
      self, curio_speaker_pane_get_slide (self->panes[which]));
  return self->panes[which];
}

static void
toggle_speaker (CurioPresentWindow *self)
{
  gboolean shows_slide = gtk_stack_get_visible_child (self->stack)
                         == gtk_stack_get_child_by_name (self->stack, "slide");

  curio_slide_view_leave_marks (self->slide);
  if (self->panes[0] == NULL)
    gtk_stack_add_named (self->stack, GTK_WIDGET (make_pane (self, 0)),
                         "speaker");
  gtk_stack_set_visible_child_name (self->stack,
                                    shows_slide ? "speaker" : "slide");
}

static void
walk_on (CurioPresentWindow *self)
{
  curio_slide_view_step_mark (self->slide, 1);
}

static void
walk_back (CurioPresentWindow *self)
{
  curio_slide_view_step_mark (self->slide, -1);
}

/* First what is begun, then the talk. */
static void
end (CurioPresentWindow *self)
{
  if (self->number > 0)
    {
      self->number = 0;
      update (self);
    }
  else if (!curio_slide_view_leave_marks (self->slide))
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
type_digit (CurioPresentWindow *self, guint keyval)
{
  guint32 letter = gdk_keyval_to_unicode (keyval);
  guint most = 1;

  for (guint i = 0; i < MOST_DIGITS; i++)
    most *= 10;
  if (letter < '0' || letter > '9')
    return FALSE;
  self->number = (self->number * 10 + (letter - '0')) % most;
  update (self);
  return TRUE;
}

static const struct
{
  guint keyval;
  void (*act) (CurioPresentWindow *self);
} keys[] = {
  {GDK_KEY_Right,         show_next     },
  { GDK_KEY_Down,         show_next     },
  { GDK_KEY_Page_Down,    show_next     },
  { GDK_KEY_space,        show_next     },
  { GDK_KEY_n,            show_next     },
  { GDK_KEY_KP_Right,     show_next     },
  { GDK_KEY_KP_Down,      show_next     },
  { GDK_KEY_KP_Page_Down, show_next     },
  { GDK_KEY_Left,         show_previous },
  { GDK_KEY_Up,           show_previous },
  { GDK_KEY_Page_Up,      show_previous },
  { GDK_KEY_BackSpace,    show_previous },
  { GDK_KEY_p,            show_previous },
  { GDK_KEY_KP_Left,      show_previous },
  { GDK_KEY_KP_Up,        show_previous },
  { GDK_KEY_KP_Page_Up,   show_previous },
  { GDK_KEY_Home,         show_first    },
  { GDK_KEY_KP_Home,      show_first    },
  { GDK_KEY_End,          show_last     },
  { GDK_KEY_KP_End,       show_last     },
  { GDK_KEY_Return,       enter         },
  { GDK_KEY_KP_Enter,     enter         },
  { GDK_KEY_ISO_Enter,    enter         },
  { GDK_KEY_b,            blank_black   },
  { GDK_KEY_period,       blank_black   },
  { GDK_KEY_w,            blank_white   },
  { GDK_KEY_comma,        blank_white   },
  { GDK_KEY_l,            toggle_dot    },
  { GDK_KEY_s,            toggle_speaker},
  { GDK_KEY_Tab,          walk_on       },
  { GDK_KEY_KP_Tab,       walk_on       },
  { GDK_KEY_ISO_Left_Tab, walk_back     },
  { GDK_KEY_Escape,       end           },
  { GDK_KEY_q,            end           },
};

gboolean
curio_present_window_press (CurioPresentWindow *self, guint keyval)
{
  g_return_val_if_fail (CURIO_IS_PRESENT_WINDOW (self), FALSE);

  keyval = gdk_keyval_to_lower (keyval);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval)
      {
        keys[i].act (self);
        return TRUE;
      }
  return type_digit (self, keyval);
}

/* The arrows are for slides; with Ctrl they are for what is on one. */
static gboolean
walk (CurioPresentWindow *self, guint keyval)
{
  static const struct
  {
    guint keyval;
    CurioWalk walk;
  } walks[] = {
    {GDK_KEY_Left,      CURIO_WALK_LEFT },
    { GDK_KEY_Right,    CURIO_WALK_RIGHT},
    { GDK_KEY_Up,       CURIO_WALK_UP   },
    { GDK_KEY_Down,     CURIO_WALK_DOWN },
    { GDK_KEY_KP_Left,  CURIO_WALK_LEFT },
    { GDK_KEY_KP_Right, CURIO_WALK_RIGHT},
    { GDK_KEY_KP_Up,    CURIO_WALK_UP   },
    { GDK_KEY_KP_Down,  CURIO_WALK_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    if (walks[i].keyval == keyval)
      {
        curio_slide_view_walk_marks (self->slide, walks[i].walk);
        return TRUE;
      }
  return FALSE;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
        GdkModifierType state, gpointer user_data)
{
  const GdkModifierType others
      = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK;

  if ((state & others) == GDK_CONTROL_MASK)
    return walk (user_data, keyval);
  return !(state & others) && curio_present_window_press (user_data, keyval);
}

/* --- life ---------------------------------------------------------------- */

/* Before a focused widget takes the space bar for itself. */
static void
add_keys (CurioPresentWindow *self, GtkWidget *window)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_cb),
                           self, 0);
  gtk_widget_add_controller (window, controller);
}

static void
curio_present_window_dispose (GObject *object)
{
  CurioPresentWindow *self = CURIO_PRESENT_WINDOW (object);
  GtkWindow *speaker = g_steal_pointer (&self->speaker);

  g_clear_handle_id (&self->ahead, g_source_remove);
  g_clear_handle_id (&self->leave_timeout, g_source_remove);
  curio_present_screen_let_sleep (self);
  if (speaker != NULL)
    gtk_window_destroy (speaker);
  g_clear_pointer (&self->talk, curio_talk_unref);
  G_OBJECT_CLASS (curio_present_window_parent_class)->dispose (object);
}

static void
curio_present_window_class_init (CurioPresentWindowClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_present_window_dispose;
  g_type_ensure (CURIO_TYPE_SLIDE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget, "/uk/co/londongiftshop/Curio/ui/curio-present-window.ui");
  gtk_widget_class_bind_template_child (widget, CurioPresentWindow, stack);
  gtk_widget_class_bind_template_child (widget, CurioPresentWindow, slide);
  gtk_widget_class_bind_template_child (widget, CurioPresentWindow, digits);
  gtk_widget_class_bind_template_child (widget, CurioPresentWindow, leave);
  gtk_widget_class_bind_template_callback (widget, gtk_window_close);
}

static void
curio_present_window_init (CurioPresentWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->began = g_get_monotonic_time ();
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->slide), "none");
  curio_present_window_add_pointer (self, GTK_WIDGET (self->slide));
  add_keys (self, GTK_WIDGET (self));
}

static void
speaker_closed_cb (CurioPresentWindow *self)
{
  if (self->speaker == NULL)
    return;
  self->speaker = NULL;
  self->panes[1] = NULL;
  gtk_window_close (GTK_WINDOW (self));
}

GtkWindow *
curio_present_window_get_speaker (CurioPresentWindow *self, gboolean is_wanted)
{
  g_return_val_if_fail (CURIO_IS_PRESENT_WINDOW (self), NULL);

  if (self->speaker != NULL || !is_wanted)
    return self->speaker;
  self->speaker = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (self->speaker, _ ("Speaker’s view"));
  gtk_window_set_default_size (self->speaker, 1100, 720);
  gtk_window_set_child (self->speaker, GTK_WIDGET (make_pane (self, 1)));
  add_keys (self, GTK_WIDGET (self->speaker));
  g_signal_connect_object (self->speaker, "destroy",
                           G_CALLBACK (speaker_closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_maximize (self->speaker);
  gtk_window_present (self->speaker);
  return self->speaker;
}

CurioPresentWindow *
curio_present_window_start (GtkWindow *parent, CurioTalk *talk, guint first)
{
  g_autoptr (GdkMonitor) other = curio_present_screen_find_other (parent);
  CurioPresentWindow *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (talk != NULL, NULL);

  if (curio_talk_get_n_slides (talk) == 0)
    return NULL;
  self = g_object_new (CURIO_TYPE_PRESENT_WINDOW, NULL);
  self->talk = curio_talk_ref (talk);
  title = curio_talk_make_title (talk);
  gtk_window_set_title (GTK_WINDOW (self), title);
  curio_present_window_go_to (self, (int)first);
  if (other != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), other);
  else
    gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  /* A screen reader tells the name of what has the keyboard when it changes.
   */
  gtk_widget_grab_focus (GTK_WIDGET (self->slide));
  curio_present_window_get_speaker (self, other != NULL);
  curio_present_screen_keep_awake (self);
  return self;
}

guint
curio_present_window_get_slide (CurioPresentWindow *self)
{
  g_return_val_if_fail (CURIO_IS_PRESENT_WINDOW (self), 0);

  return self->index;
}
