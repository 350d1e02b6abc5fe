/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saved audiences in the dialog: a list to open one, and a question for the
 * name of a new one. */

#include "curio-campaign-save-audience.h"

#include "curio-audience-text.h"
#include "curio-campaign-words.h"
#include "curio-error.h"
#include "curio-saved-audiences.h"

#include "curio-format.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* --- telling ------------------------------------------------------------- */

static GtkWindow *
find_window (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

static void
tell (GtkWidget *parent, const char *heading, const GError *error)
{
  GtkWidget *dialog
      = adw_message_dialog_new (find_window (parent), heading, error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close",
                                   _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- opening ------------------------------------------------------------- */

static gboolean
parse (CurioCampaignPlanner *planner, const char *text,
       CurioCampaignAudience *out, GError **error)
{
  return curio_audience_parse (
      text, curio_campaign_planner_get_facts (planner), out, error);
}

/* How many they are now; "–" where the shop has lost what they speak of. */
static char *
count (CurioCampaignPlanner *planner, const char *text)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  CurioAudienceSum sum;

  if (!parse (planner, text, &audience, NULL))
    return g_strdup ("–");
  curio_campaign_audience_measure (
      &audience, curio_campaign_planner_get_measures (planner), &sum);
  return curio_format_count (sum.n);
}

guint
curio_campaign_save_audience_list (CurioCampaignPlanner *planner,
                                   GtkListBox *list,
                                   CurioAudienceRowFunc make_row)
{
  g_auto (CurioSavedAudiences) saved = { 0 };
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  curio_saved_audiences_load (&saved, curio_campaign_planner_get_key (planner),
                              NULL);
  for (guint i = 0; i < saved.n; i++)
    {
      g_autofree char *n = count (planner, saved.audiences[i].text);

      gtk_list_box_append (list, make_row (saved.audiences[i].name, i, -1, n));
    }
  return saved.n;
}

void
curio_campaign_save_audience_open (CurioCampaignPlanner *planner,
                                   GtkWidget *parent, guint index)
{
  g_auto (CurioSavedAudiences) saved = { 0 };
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_autoptr (GError) error = NULL;

  if (curio_saved_audiences_load (
          &saved, curio_campaign_planner_get_key (planner), &error)
      && index < saved.n
      && parse (planner, saved.audiences[index].text, &audience, &error))
    {
      curio_campaign_planner_set_audience (planner, &audience);
      curio_campaign_planner_name_audience (planner,
                                            saved.audiences[index].name);
    }
  else if (error != NULL)
    tell (parent, _ ("This audience cannot be opened"), error);
}

/* --- saving -------------------------------------------------------------- */

typedef struct
{
  CurioCampaignPlanner *planner;
  GtkWidget *parent;
  GtkEntry *entry; /* while the name is asked for */
  char *name;      /* once it is */
} Saving;

static void
free_saving (gpointer data, GClosure *closure)
{
  Saving *saving = data;

  g_object_unref (saving->planner);
  g_object_unref (saving->parent);
  g_free (saving->name);
  g_free (saving);
}

static const char *
get_name (const Saving *saving)
{
  return saving->entry != NULL
             ? gtk_editable_get_text (GTK_EDITABLE (saving->entry))
             : saving->name;
}

static gboolean
put (Saving *saving, gboolean replace, GError **error)
{
  g_autofree char *text = curio_audience_to_text (
      curio_campaign_planner_get_audience (saving->planner),
      curio_campaign_planner_get_facts (saving->planner));

  if (!curio_saved_audiences_put (
          curio_campaign_planner_get_key (saving->planner), get_name (saving),
          text, replace, error))
    return FALSE;
  curio_campaign_planner_name_audience (saving->planner, get_name (saving));
  return TRUE;
}

/* A name that is taken turns the button into one that says so. */
static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Saving *saving = data;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "cancel")
      || put (saving, g_str_equal (response, "replace"), &error))
    return;
  if (!g_error_matches (error, CURIO_ERROR, CURIO_ERROR_EXISTS))
    {
      tell (saving->parent, _ ("The audience is not saved"), error);
      return;
    }
  {
    GtkWidget *again = adw_message_dialog_new (
        find_window (saving->parent), _ ("Replace the saved audience?"),
        error->message);
    Saving *next = g_new (Saving, 1);

    *next = *saving;
    g_object_ref (next->planner);
    g_object_ref (next->parent);
    /* The entry goes with the window that is about to close. */
    next->entry = NULL;
    next->name = g_strdup (get_name (saving));
    adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (again), "cancel",
                                      _ ("_Cancel"), "replace", _ ("_Replace"),
                                      NULL);
    adw_message_dialog_set_response_appearance (
        ADW_MESSAGE_DIALOG (again), "replace", ADW_RESPONSE_DESTRUCTIVE);
    adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (again),
                                           "cancel");
    g_signal_connect_data (again, "response", G_CALLBACK (response_cb), next,
                           free_saving, 0);
    gtk_window_present (GTK_WINDOW (again));
  }
}

void
curio_campaign_save_audience_ask (CurioCampaignPlanner *planner,
                                  GtkWidget *parent)
{
  g_autofree char *words = curio_campaign_words_describe_audience (
      curio_campaign_planner_get_audience (planner),
      curio_campaign_planner_get_facts (planner));
  GtkWidget *dialog = adw_message_dialog_new (
      find_window (parent), _ ("Save this audience"),
      _ ("Its rule is kept with the shop, not its customers: opened later, it "
         "holds whoever it applies to then."));
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  Saving *saving = g_new0 (Saving, 1);

  saving->planner = g_object_ref (planner);
  saving->parent = g_object_ref (parent);
  saving->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_text (GTK_EDITABLE (saving->entry), words);
  gtk_entry_set_activates_default (saving->entry, TRUE);
  gtk_entry_set_max_length (saving->entry, 120);
  gtk_accessible_update_property (GTK_ACCESSIBLE (saving->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the audience"), -1);
  adw_message_dialog_set_extra_child (message, GTK_WIDGET (saving->entry));
  adw_message_dialog_add_responses (message, "cancel", _ ("_Cancel"), "save",
                                    _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (message, "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "save");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), saving,
                         free_saving, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
