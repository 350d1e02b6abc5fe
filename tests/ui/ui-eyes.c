/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks for texts and buttons on the stage. */

#include "ui-eyes.h"

#include "curio-steady-text.h"

typedef gboolean (*Wanted) (GtkWidget *widget, const char *text);

static gboolean
is_label (GtkWidget *widget, const char *text)
{
  if (CURIO_IS_STEADY_TEXT (widget))
    return strstr (curio_steady_text_get_text (CURIO_STEADY_TEXT (widget)),
                   text)
           != NULL;
  return GTK_IS_LABEL (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
is_button (GtkWidget *widget, const char *text)
{
  const char *label;
  g_autoptr (GString) plain = NULL;

  if (!GTK_IS_BUTTON (widget))
    return FALSE;
  label = gtk_button_get_label (GTK_BUTTON (widget));
  plain = g_string_new (label);
  if (gtk_button_get_use_underline (GTK_BUTTON (widget)))
    g_string_replace (plain, "_", "", 0);
  return label != NULL && g_str_equal (plain->str, text);
}

static GtkWidget *
find (GtkWidget *root, Wanted wanted, const char *text)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (wanted (root, text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, wanted, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
eyes_see (GtkWidget *root, const char *text)
{
  return find (root, is_label, text) != NULL;
}

static gboolean
give_up_cb (gpointer text)
{
  g_error ("ten seconds have passed, and no “%s”", (const char *)text);
  return G_SOURCE_REMOVE;
}

void
eyes_wait (GtkWidget *root, const char *text)
{
  guint timeout = g_timeout_add_seconds (10, give_up_cb, (gpointer)text);

  while (!eyes_see (root, text))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

GtkButton *
eyes_find_button (GtkWidget *root, const char *text)
{
  GtkWidget *button = find (root, is_button, text);

  if (button == NULL)
    g_error ("there is no button “%s”", text);
  return GTK_BUTTON (button);
}

void
eyes_press (GtkWidget *root, const char *text)
{
  g_signal_emit_by_name (eyes_find_button (root, text), "clicked");
}

gpointer
eyes_get_child (gpointer dialog, const char *id)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog),
                                        G_OBJECT_TYPE (dialog), id);
}

void
eyes_close_dialog (gpointer dialog)
{
  g_object_ref (dialog);
  gtk_window_destroy (dialog);
  while (G_OBJECT (dialog)->ref_count > 1)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_finalize_object (dialog);
}
