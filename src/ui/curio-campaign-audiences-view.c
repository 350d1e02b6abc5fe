/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saved audiences as rows: what each says now follows the filters. */

#include "curio-campaign-audiences-view.h"

#include "curio-audience-text.h"
#include "curio-campaign-dialog.h"
#include "curio-saved-audiences.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignAudiencesView
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *none;
  GtkListBox *list;

  CurioSession *session;
  char *key;
  CurioSavedAudiences saved;
  char *lost_name; /* what was removed last; NULL: nothing */
  char *lost_text;
};

G_DEFINE_FINAL_TYPE (CurioCampaignAudiencesView, curio_campaign_audiences_view,
                     ADW_TYPE_BIN)

static void show (CurioCampaignAudiencesView *self);

/* --- telling ------------------------------------------------------------- */

static void
add_toast (CurioCampaignAudiencesView *self, AdwToast *toast)
{
  GtkWidget *overlay
      = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

/* A toast takes markup, and a message may name a file. */
static void
tell (CurioCampaignAudiencesView *self, const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  add_toast (self, adw_toast_new (markup));
}

static const CurioSavedAudience *
get_audience (CurioCampaignAudiencesView *self, gpointer button)
{
  guint index
      = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));

  return index < self->saved.n ? &self->saved.audiences[index] : NULL;
}

/* --- using, renaming, removing ------------------------------------------- */

static void
use_cb (GtkButton *button, gpointer user_data)
{
  CurioCampaignAudiencesView *self = user_data;
  const CurioSavedAudience *saved = get_audience (self, button);
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_autoptr (GError) error = NULL;

  if (saved == NULL)
    return;
  if (curio_audience_parse (saved->text,
                            curio_session_get_facts (self->session), &audience,
                            &error))
    curio_campaign_planner_name_audience (
        curio_campaign_dialog_get_planner (curio_campaign_dialog_present (
            GTK_WIDGET (self), self->session, &audience)),
        saved->name);
  else
    tell (self, error);
}

static void
undo_cb (CurioCampaignAudiencesView *self)
{
  g_autoptr (GError) error = NULL;

  if (self->lost_name == NULL)
    return;
  if (!curio_saved_audiences_put (self->key, self->lost_name, self->lost_text,
                                  FALSE, &error))
    tell (self, error);
  g_clear_pointer (&self->lost_name, g_free);
  g_clear_pointer (&self->lost_text, g_free);
  show (self);
}

static void
remove_cb (GtkButton *button, gpointer user_data)
{
  CurioCampaignAudiencesView *self = user_data;
  const CurioSavedAudience *saved = get_audience (self, button);
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (saved == NULL)
    return;
  g_free (self->lost_name);
  g_free (self->lost_text);
  self->lost_name = g_strdup (saved->name);
  self->lost_text = g_strdup (saved->text);
  if (!curio_saved_audiences_remove (self->key, self->lost_name, &error))
    {
      tell (self, error);
      return;
    }
  toast = adw_toast_new (_ ("Audience removed"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self,
                           G_CONNECT_SWAPPED);
  add_toast (self, toast);
  show (self);
}

static void
rename_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  CurioCampaignAudiencesView *self = user_data;
  GtkWidget *entry = adw_message_dialog_get_extra_child (dialog);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "rename"))
    return;
  if (!curio_saved_audiences_rename (
          self->key, g_object_get_data (G_OBJECT (dialog), "name"),
          gtk_editable_get_text (GTK_EDITABLE (entry)), FALSE, &error))
    tell (self, error);
  show (self);
}

static void
ask_name_cb (GtkButton *button, gpointer user_data)
{
  CurioCampaignAudiencesView *self = user_data;
  const CurioSavedAudience *saved = get_audience (self, button);
  GtkWidget *dialog, *entry;
  AdwMessageDialog *message;

  if (saved == NULL)
    return;
  dialog = adw_message_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
      _ ("Rename the audience"), NULL);
  message = ADW_MESSAGE_DIALOG (dialog);
  entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (entry), saved->name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the audience"), -1);
  g_object_set_data_full (G_OBJECT (dialog), "name", g_strdup (saved->name),
                          g_free);
  adw_message_dialog_set_extra_child (message, entry);
  adw_message_dialog_add_responses (message, "cancel", _ ("_Cancel"), "rename",
                                    _ ("_Rename"), NULL);
  adw_message_dialog_set_response_appearance (message, "rename",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "rename");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (rename_cb), self,
                           0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- rows ---------------------------------------------------------------- */

/* Whom it holds with the dates and countries in force; or why nobody can
 * say. */
static char *
describe (CurioCampaignAudiencesView *self, const CurioSavedAudience *saved)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_autoptr (GError) error = NULL;
  CurioAudienceSum sum;
  g_autofree char *count = NULL;
  g_autofree char *money = NULL;

  if (!curio_audience_parse (saved->text,
                             curio_session_get_facts (self->session),
                             &audience, &error))
    return g_strdup (error->message);
  curio_campaign_audience_measure (
      &audience, curio_session_get_measures (self->session), &sum);
  count = curio_format_count (sum.n);
  money = curio_format_money (sum.net_mills);
  return g_strdup_printf (ngettext ("%s customer, net spend %s",
                                    "%s customers, net spend %s", sum.n),
                          count, money);
}

static void
add_button (CurioCampaignAudiencesView *self, AdwActionRow *row, guint index,
            const char *icon, const char *tip, GCallback clicked_cb)
{
  GtkWidget *button = icon != NULL ? gtk_button_new_from_icon_name (icon)
                                   : gtk_button_new_with_label (_ ("Use…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tip);
  if (icon != NULL)
    gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", clicked_cb, self, 0);
  adw_action_row_add_suffix (row, button);
}

static void
add_row (CurioCampaignAudiencesView *self, guint index)
{
  const CurioSavedAudience *saved = &self->saved.audiences[index];
  GtkWidget *row = adw_action_row_new ();
  AdwActionRow *action = ADW_ACTION_ROW (row);
  g_autofree char *words = describe (self, saved);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), saved->name);
  adw_action_row_set_subtitle (action, words);
  add_button (self, action, index, "document-edit-symbolic", _ ("Rename"),
              G_CALLBACK (ask_name_cb));
  add_button (self, action, index, "user-trash-symbolic", _ ("Remove"),
              G_CALLBACK (remove_cb));
  add_button (self, action, index, NULL, _ ("Begin a campaign with it"),
              G_CALLBACK (use_cb));
  gtk_list_box_append (self->list, row);
}

static void
show (CurioCampaignAudiencesView *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *trouble = NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  curio_saved_audiences_clear (&self->saved);
  if (!curio_saved_audiences_load (&self->saved, self->key, &error))
    trouble = g_markup_escape_text (error->message, -1);
  for (guint i = 0; i < self->saved.n; i++)
    add_row (self, i);
  adw_status_page_set_description (
      self->none,
      trouble != NULL
          ? trouble
          : _ (
              "Begin a campaign and save its audience: its rule is kept here, "
              "and holds whoever it applies to."));
  gtk_stack_set_visible_child_name (self->stack,
                                    self->saved.n > 0 ? "list" : "none");
}

void
curio_campaign_audiences_view_update (CurioCampaignAudiencesView *self,
                                      CurioSession *session)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_AUDIENCES_VIEW (self));

  g_set_object (&self->session, session);
  g_free (self->key);
  self->key = curio_source_make_key (curio_session_get_source (session));
  show (self);
}

/* --- life ---------------------------------------------------------------- */

static void
curio_campaign_audiences_view_dispose (GObject *object)
{
  CurioCampaignAudiencesView *self = CURIO_CAMPAIGN_AUDIENCES_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->lost_name, g_free);
  g_clear_pointer (&self->lost_text, g_free);
  curio_saved_audiences_clear (&self->saved);
  G_OBJECT_CLASS (curio_campaign_audiences_view_parent_class)
      ->dispose (object);
}

static void
curio_campaign_audiences_view_class_init (
    CurioCampaignAudiencesViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_campaign_audiences_view_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/uk/co/londongiftshop/Curio/ui/curio-campaign-audiences-view.ui");
  gtk_widget_class_bind_template_child (widget_class,
                                        CurioCampaignAudiencesView, stack);
  gtk_widget_class_bind_template_child (widget_class,
                                        CurioCampaignAudiencesView, none);
  gtk_widget_class_bind_template_child (widget_class,
                                        CurioCampaignAudiencesView, list);
}

static void
curio_campaign_audiences_view_init (CurioCampaignAudiencesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
