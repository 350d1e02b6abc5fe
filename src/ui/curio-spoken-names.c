/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names for what GTK 4.8 does not name: one walk over a window when it is
 * made, so that a new button with a tool-tip needs no second text. */

#include "curio-spoken-names.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static void
name (GtkWidget *widget, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static gboolean
has_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child) && has_label (child))
      return TRUE;
  return FALSE;
}

/* The arrows beside the month and beside the year. */
static void
name_calendar (GtkWidget *calendar)
{
  static const char *const names[]
      = { N_ ("Previous month"), N_ ("Next month"), N_ ("Previous year"),
          N_ ("Next year") };
  GtkWidget *header = gtk_widget_get_first_child (calendar);
  GtkWidget *child = gtk_widget_get_first_child (header);
  guint i = 0;

  for (; child != NULL && i < G_N_ELEMENTS (names);
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      name (child, _ (names[i++]));
}

/* A menu button keeps what is written on it from a reader. */
static void
name_by_tip (GtkWidget *widget)
{
  const char *tip = gtk_widget_get_tooltip_text (widget);

  /* A tip would lie over what the button has opened. */
  if (tip != NULL && GTK_IS_MENU_BUTTON (widget))
    g_object_bind_property (gtk_widget_get_first_child (widget), "active",
                            widget, "has-tooltip", G_BINDING_INVERT_BOOLEAN);
  if (tip != NULL && (GTK_IS_MENU_BUTTON (widget) || !has_label (widget)))
    name (widget, tip);
}

/* GTK has the button within a list of choices take the keyboard. */
static void
name_inner_button (GtkWidget *widget)
{
  GtkWidget *button = gtk_widget_get_first_child (widget);

  if (GTK_IS_BUTTON (button))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (button),
                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    widget, NULL, -1);
}

static void
name_texts (GtkWidget *widget, const char *text)
{
  if (GTK_IS_TEXT (widget))
    name (widget, text);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_texts (child, text);
}

void
curio_spoken_names_add (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_CALENDAR (root))
    name_calendar (root);
  else if (GTK_IS_MENU_BUTTON (root) || GTK_IS_BUTTON (root))
    name_by_tip (root);
  else if (GTK_IS_DROP_DOWN (root))
    name_inner_button (root);
  else if (ADW_IS_ENTRY_ROW (root))
    name_texts (root,
                adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    curio_spoken_names_add (child);
}
