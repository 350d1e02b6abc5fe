/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of countries that are none: the person says which country is meant, by
 * its two letters, or leaves it blank.  Nothing is guessed. */

#include "curio-campaign-contacts-dialog.h"

#include "curio-spoken-names.h"

#include "curio-country-code.h"
#include "curio-error-box.h"

#include <glib/gi18n-lib.h>

#define WIDTH 440
#define HEIGHT 420

typedef struct
{
  GtkWindow *window;
  CurioErrorBox *error_box;
  GPtrArray *rows; /* of AdwEntryRow, borrowed */
  char **names;
  char *key;
  GCallback done_cb;
  GWeakRef listener;
} Asking;

static void
free_asking (gpointer data)
{
  Asking *asking = data;

  g_ptr_array_unref (asking->rows);
  g_strfreev (asking->names);
  g_free (asking->key);
  g_weak_ref_clear (&asking->listener);
  g_free (asking);
}

static gboolean
take_answers (Asking *asking, CurioCountryAnswers *answers, GError **error)
{
  g_autoptr (CurioCountryCodes) codes = curio_country_codes_get (error);

  if (codes == NULL)
    return FALSE;
  for (guint i = 0; i < asking->rows->len; i++)
    {
      const char *text = gtk_editable_get_text (asking->rows->pdata[i]);
      g_autofree char *code = g_ascii_strup (text, -1);

      if (!curio_country_answers_set (answers, codes, asking->names[i],
                                      g_strstrip (code), error))
        return FALSE;
    }
  return TRUE;
}

static void
keep_cb (GtkButton *button, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) answers
      = curio_country_answers_load (asking->key, &error);
  g_autoptr (GObject) listener = g_weak_ref_get (&asking->listener);

  if (answers == NULL || !take_answers (asking, answers, &error)
      || !curio_country_answers_save (answers, asking->key, &error))
    {
      curio_error_box_set_error (asking->error_box, error);
      return;
    }
  if (listener != NULL)
    ((void (*) (gpointer))asking->done_cb) (listener);
  gtk_window_close (asking->window);
}

static GtkWidget *
make_header (Asking *asking)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  GtkWidget *keep = gtk_button_new_with_mnemonic (_ ("_Keep"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_widget_add_css_class (keep, "suggested-action");
  g_signal_connect (keep, "clicked", G_CALLBACK (keep_cb), asking);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), keep);
  return header;
}

static GtkWidget *
make_rows (Asking *asking)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("These names of the sales data are no countries. Write the two "
         "letters of the one that is meant (GB, FR), or leave it blank: then "
         "the file says nothing. It is kept with the shop."));
  for (guint i = 0; asking->names[i] != NULL; i++)
    {
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     asking->names[i]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (asking->rows, row);
    }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (group));
  gtk_widget_set_vexpand (page, TRUE);
  return page;
}

static void
bind_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

void
curio_campaign_countries_dialog_present (GtkWindow *parent, const char *key,
                                         const char *const *names,
                                         GCallback done_cb, gpointer listener)
{
  Asking *asking = g_new0 (Asking, 1);
  GtkWidget *window
      = g_object_new (ADW_TYPE_WINDOW, "title", _ ("Countries"),
                      "transient-for", parent, "modal", parent != NULL,
                      "default-width", WIDTH, "default-height", HEIGHT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  asking->window = GTK_WINDOW (window);
  asking->rows = g_ptr_array_new ();
  asking->names = g_strdupv ((char **)names);
  asking->key = g_strdup (key);
  asking->done_cb = done_cb;
  g_weak_ref_init (&asking->listener, listener);
  asking->error_box = g_object_new (CURIO_TYPE_ERROR_BOX, "margin-start", 12,
                                    "margin-end", 12, NULL);
  gtk_box_append (GTK_BOX (box), make_header (asking));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (asking->error_box));
  gtk_box_append (GTK_BOX (box), make_rows (asking));
  adw_window_set_content (ADW_WINDOW (window), box);
  bind_escape (window);
  g_object_set_data_full (G_OBJECT (window), "asking", asking, free_asking);
  curio_spoken_names_add (window);
  gtk_window_present (GTK_WINDOW (window));
}
