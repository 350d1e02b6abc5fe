/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK shows a tool-tip at the keyboard only to who knows Ctrl+F1, so a mark
 * that is reached by arrows says its numbers in a popover that takes nothing
 * away from the keyboard. */

#include "curio-mark-bubble.h"

#define WIDTH_MOST_CHARS 48

struct _CurioMarkBubble
{
  GtkWidget *chart;
  GtkPopover *popover; /* NULL: not needed yet */
  GtkLabel *label;
  double size_px; /* of its text; 0: the window's */
  gboolean is_below;
};

CurioMarkBubble *
curio_mark_bubble_new (GtkWidget *chart)
{
  CurioMarkBubble *self = g_new0 (CurioMarkBubble, 1);

  self->chart = chart;
  return self;
}

void
curio_mark_bubble_free (CurioMarkBubble *self)
{
  if (self == NULL)
    return;
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  g_free (self);
}

/* A screen reader has the sentence from the mark itself. */
static void
make (CurioMarkBubble *self)
{
  self->popover = g_object_new (GTK_TYPE_POPOVER, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_max_width_chars (self->label, WIDTH_MOST_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->label));
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_position (self->popover,
                            self->is_below ? GTK_POS_BOTTOM : GTK_POS_TOP);
  gtk_widget_set_can_focus (GTK_WIDGET (self->popover), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self->popover), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "mark-bubble");
  gtk_widget_set_parent (GTK_WIDGET (self->popover), self->chart);
}

void
curio_mark_bubble_set_below (CurioMarkBubble *self, gboolean is_below)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->popover == NULL);

  self->is_below = is_below;
}

void
curio_mark_bubble_set_text_size (CurioMarkBubble *self, double size_px)
{
  g_return_if_fail (self != NULL);

  self->size_px = size_px;
}

static void
set_text (CurioMarkBubble *self, const char *text)
{
  PangoAttrList *attributes;

  gtk_label_set_text (self->label, text);
  if (self->size_px <= 0)
    return;
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (
                                          (int)(self->size_px * PANGO_SCALE)));
  gtk_label_set_attributes (self->label, attributes);
  pango_attr_list_unref (attributes);
}

void
curio_mark_bubble_show (CurioMarkBubble *self, const CurioMark *mark,
                        double scale)
{
  gboolean has_words = mark != NULL && mark->label != NULL;
  GdkRectangle box;

  g_return_if_fail (self != NULL);

  if (!has_words && self->popover != NULL)
    gtk_popover_popdown (self->popover);
  if (!has_words)
    return;
  if (self->popover == NULL)
    make (self);
  box = (GdkRectangle){ (int)(mark->box.x * scale),
                        (int)(mark->box.y * scale) - 3,
                        MAX ((int)(mark->box.width * scale), 1),
                        MAX ((int)(mark->box.height * scale), 1) + 6 };
  set_text (self, mark->label);
  gtk_popover_set_pointing_to (self->popover, &box);
  gtk_popover_popup (self->popover);
}

void
curio_mark_bubble_present (CurioMarkBubble *self)
{
  g_return_if_fail (self != NULL);

  if (self->popover != NULL
      && gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    gtk_popover_present (self->popover);
}
