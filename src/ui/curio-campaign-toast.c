/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The toast after writing.  A toast has room for one button; this one brings
 * its own two. */

#include "curio-campaign-toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define SECONDS 12

static void
open_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (NULL, uri, GDK_CURRENT_TIME);
}

static void
open_cb (GtkButton *button, gpointer user_data)
{
  open_path (user_data);
}

static void
folder_cb (GtkButton *button, gpointer user_data)
{
  g_autofree char *folder = g_path_get_dirname (user_data);

  open_path (folder);
}

static void
free_path (gpointer path, GClosure *closure)
{
  g_free (path);
}

static void
add_button (GtkWidget *box, const char *label, const char *path,
            GCallback clicked_cb)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", clicked_cb, g_strdup (path),
                         free_path, 0);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_words (const char *text, const char *detail)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), make_label (text, "heading"));
  gtk_box_append (GTK_BOX (words), make_label (detail, "caption"));
  return words;
}

void
curio_campaign_toast_show (GtkWidget *parent, const char *text,
                           const char *detail, const char *path)
{
  GtkWidget *overlay
      = gtk_widget_get_ancestor (parent, ADW_TYPE_TOAST_OVERLAY);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast;

  if (overlay == NULL)
    {
      g_object_ref_sink (box);
      g_object_unref (box);
      return;
    }
  gtk_box_append (GTK_BOX (box), make_words (text, detail));
  add_button (box, _ ("_Open"), path, G_CALLBACK (open_cb));
  add_button (box, _ ("Open _folder"), path, G_CALLBACK (folder_cb));
  toast = adw_toast_new (markup);
  adw_toast_set_custom_title (toast, box);
  adw_toast_set_timeout (toast, SECONDS);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}
