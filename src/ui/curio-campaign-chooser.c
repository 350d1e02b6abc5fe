/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks where a campaign is to be written, and remembers the folder. */

#include "curio-campaign-chooser.h"

#include "curio-campaign-words.h"
#include "curio-campaign.h"
#include "curio-settings.h"

#include <glib/gi18n-lib.h>

#define FOLDER_KEY "campaign-folder"

GtkFileChooserNative *
curio_campaign_chooser_new (GtkWindow *parent, const char *name)
{
  g_autofree char *stem = curio_campaign_words_make_stem (name);
  g_autofree char *file_name = g_strconcat (stem, ".csv", NULL);
  g_autofree char *kept = curio_settings_get_string (FOLDER_KEY, "");
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Export campaign list"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
      _ ("_Save"), _ ("_Cancel"));

  if (*kept != '\0' && g_file_test (kept, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GFile) folder = g_file_new_for_path (kept);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder,
                                           NULL);
    }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file_name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}

/* Of the three files only the one of that name is there: the window has asked
 * about it already, and knows nothing of those beside it. */
static gboolean
is_alone (const char *path)
{
  g_autofree char *not_sent = curio_campaign_make_not_sent_path (path);
  g_autofree char *receipt = curio_campaign_make_receipt_path (path);

  return g_file_test (path, G_FILE_TEST_EXISTS)
         && !g_file_test (not_sent, G_FILE_TEST_EXISTS)
         && !g_file_test (receipt, G_FILE_TEST_EXISTS);
}

char *
curio_campaign_chooser_take_path (GtkFileChooserNative *chooser,
                                  gboolean *out_replace)
{
  g_autoptr (GFile) file
      = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;

  *out_replace = path != NULL && is_alone (path);
  if (folder != NULL)
    curio_settings_set_string (FOLDER_KEY, folder);
  return path;
}
