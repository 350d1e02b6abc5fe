/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A slide that is being put in its place. */

#include "curio-slide-row.h"

#include "curio-figure.h"
#include "curio-slide-view.h"
#include "curio-spoken-names.h"

#include <glib/gi18n-lib.h>

#define WORDS_HEIGHT 72

struct _CurioSlideRow
{
  AdwExpanderRow parent_instance;

  guint index, n;
  GtkTextBuffer *words;
};

enum
{
  SIGNAL_MOVED,
  SIGNAL_REMOVED,
  SIGNAL_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CurioSlideRow, curio_slide_row, ADW_TYPE_EXPANDER_ROW)

/* --- moving -------------------------------------------------------------- */

static void
move_to (CurioSlideRow *self, int to)
{
  if (to >= 0 && to < (int)self->n && to != (int)self->index)
    g_signal_emit (self, signals[SIGNAL_MOVED], 0, self->index, (guint)to);
}

static void
up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioSlideRow *self = CURIO_SLIDE_ROW (widget);

  move_to (self, (int)self->index - 1);
}

static void
down_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioSlideRow *self = CURIO_SLIDE_ROW (widget);

  move_to (self, (int)self->index + 1);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVED], 0);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, CurioSlideRow *self)
{
  return gdk_content_provider_new_typed (CURIO_TYPE_SLIDE_ROW, self);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, CurioSlideRow *self)
{
  g_autoptr (GdkPaintable) picture
      = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y,
         CurioSlideRow *self)
{
  CurioSlideRow *dragged = g_value_get_object (value);

  if (dragged == NULL || dragged == self
      || gtk_widget_get_parent (GTK_WIDGET (dragged))
             != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  move_to (dragged, (int)self->index);
  return TRUE;
}

static void
add_dragging (CurioSlideRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target
      = gtk_drop_target_new (CURIO_TYPE_SLIDE_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* --- what to say --------------------------------------------------------- */

static void
said_cb (GtkTextBuffer *buffer, CurioSlideRow *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_signal_emit (self, signals[SIGNAL_SAID], 0, text);
}

/* The same as the keys and the drag, for a finger. */
static GtkWidget *
make_order_buttons (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *up = gtk_button_new_with_mnemonic (_ ("_Earlier"));
  GtkWidget *down = gtk_button_new_with_mnemonic (_ ("_Later"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (up), "slide.up");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (down), "slide.down");
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_box_append (GTK_BOX (box), up);
  gtk_box_append (GTK_BOX (box), down);
  return box;
}

static void
add_words (CurioSlideRow *self, const char *words)
{
  GtkWidget *text = gtk_text_view_new ();
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->words = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  gtk_text_buffer_set_text (self->words, words != NULL ? words : "", -1);
  g_signal_connect_object (self->words, "changed", G_CALLBACK (said_cb), self,
                           0);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (text), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (text), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (text), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (text), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (text), 9);
  gtk_widget_set_size_request (text, -1, WORDS_HEIGHT);
  gtk_widget_set_tooltip_text (
      text, _ ("What to say: only the speaker’s view shows it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (text),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What to say"), -1);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), make_order_buttons ());
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* --- life ---------------------------------------------------------------- */

static void
add_button (CurioSlideRow *self, const char *icon, const char *tip,
            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), button);
}

static void
curio_slide_row_class_init (CurioSlideRowClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  signals[SIGNAL_MOVED]
      = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SAID]
      = g_signal_new ("said", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget, "slide.up", NULL, up_cb);
  gtk_widget_class_install_action (widget, "slide.down", NULL, down_cb);
  gtk_widget_class_install_action (widget, "slide.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget, GDK_KEY_Up, GDK_ALT_MASK,
                                       "slide.up", NULL);
  gtk_widget_class_add_binding_action (widget, GDK_KEY_Down, GDK_ALT_MASK,
                                       "slide.down", NULL);
  gtk_widget_class_add_binding_action (widget, GDK_KEY_Delete, 0,
                                       "slide.remove", NULL);
}

static void
curio_slide_row_init (CurioSlideRow *self)
{
  add_dragging (self);
}

GtkWidget *
curio_slide_row_new (CurioTalk *talk, guint index)
{
  CurioSlideRow *self = g_object_new (CURIO_TYPE_SLIDE_ROW, NULL);
  const CurioDeckSlide *slide
      = curio_deck_get (curio_talk_get_deck (talk), index);
  const char *title = curio_talk_get_chart (talk, index)->title;
  GtkWidget *picture = curio_slide_view_new_small (talk, index);

  self->index = index;
  self->n = curio_talk_get_n_slides (talk);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 _ (curio_figure_find (slide->figure)->name));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), picture);
  add_button (self, "user-trash-symbolic", _ ("Remove this slide"),
              "slide.remove");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "slide.up", index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "slide.down",
                                 index + 1 < self->n);
  add_words (self, slide->words);
  curio_spoken_names_add (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
