/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contacts that are kept with the shop.  They are read again when the shop is
 * another, or when this view changed them. */

#include "curio-campaign-contacts-view.h"

#include "curio-campaign-contact-problems.h"
#include "curio-campaign-contacts-dialog.h"
#include "curio-campaign-contacts-load.h"
#include "curio-kept-contacts.h"

#include "curio-calendar.h"
#include "curio-error.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignContactsView
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *none;
  GtkButton *begin;
  GtkSpinner *spinner;
  GtkLabel *file;
  GtkLabel *when;
  GtkLabel *counts;
  GtkLabel *noticed;
  GtkListBox *problems;

  CurioSession *session;
  char *key;
  gboolean is_damaged;   /* what is kept, so that it is forgotten first */
  GCancellable *loading; /* NULL: what is kept is shown */
};

G_DEFINE_FINAL_TYPE (CurioCampaignContactsView, curio_campaign_contacts_view,
                     ADW_TYPE_BIN)

/* --- showing ------------------------------------------------------------- */

static char *
describe_when (const CurioContacts *contacts)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (
      contacts->imported_us / G_USEC_PER_SEC);
  g_autofree char *day = NULL;

  if (time == NULL)
    return g_strdup ("");
  day = curio_format_day (curio_day_new (g_date_time_get_year (time),
                                         g_date_time_get_month (time),
                                         g_date_time_get_day_of_month (time)));
  return g_strdup_printf (_ ("imported on %s"), day);
}

static void
show_contacts (CurioCampaignContactsView *self, const CurioContacts *contacts)
{
  g_autofree char *when = describe_when (contacts);
  g_autofree char *counts = curio_campaign_contact_problems_describe_reach (
      contacts, curio_session_get_facts (self->session));
  g_autofree char *sum = curio_campaign_contact_problems_sum_up (contacts);
  GtkListBoxRow *row;
  guint n;

  gtk_label_set_text (self->file, contacts->file_name);
  gtk_label_set_text (self->when, when);
  gtk_label_set_text (self->counts, counts);
  while ((row = gtk_list_box_get_row_at_index (self->problems, 0)) != NULL)
    gtk_list_box_remove (self->problems, GTK_WIDGET (row));
  n = curio_campaign_contact_problems_fill (self->problems, contacts);
  gtk_label_set_text (self->noticed, sum);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->noticed), n > 0);
}

/* What to do where there are no contacts, or TROUBLE with them. */
static void
show_none (CurioCampaignContactsView *self, const GError *trouble)
{
  g_autofree char *text
      = trouble != NULL ? g_markup_escape_text (trouble->message, -1) : NULL;

  self->is_damaged
      = g_error_matches (trouble, CURIO_ERROR, CURIO_ERROR_FORMAT);
  adw_status_page_set_title (
      self->none, trouble != NULL ? _ ("The Contacts Cannot Be Read")
                                  : _ ("No Contacts Yet"));
  adw_status_page_set_description (
      self->none,
      text != NULL
          ? text
          : _ ("The sales data has no addresses. A CSV file with customer "
               "number and e-mail gives them; consent and who opted out are "
               "read from it. It is kept on this computer, for you alone."));
  gtk_button_set_label (self->begin, self->is_damaged
                                         ? _ ("Go On Without Them…")
                                         : _ ("Choose a file…"));
}

static void
show_kept (CurioCampaignContactsView *self, const CurioContacts *contacts,
           const GError *error)
{
  /* One that turns unseen would still ask for frames. */
  gtk_spinner_stop (self->spinner);
  if (contacts != NULL)
    show_contacts (self, contacts);
  else
    show_none (self, error);
  gtk_stack_set_visible_child_name (self->stack,
                                    contacts != NULL ? "contacts" : "none");
}

static void
stop (CurioCampaignContactsView *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioCampaignContactsView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioContacts) contacts
      = curio_campaign_contacts_load_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;
  g_clear_object (&self->loading);
  show_kept (self, contacts, error);
}

/* What is at hand at once, the rest when it was read. */
static void
show (CurioCampaignContactsView *self)
{
  g_autoptr (CurioContacts) contacts = NULL;

  stop (self);
  if (curio_kept_contacts_peek (self->key, &contacts))
    {
      show_kept (self, contacts, NULL);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "reading");
  gtk_spinner_start (self->spinner);
  self->loading = g_cancellable_new ();
  curio_campaign_contacts_load (self->key, self->loading, loaded_cb,
                                g_object_ref (self));
}

void
curio_campaign_contacts_view_update (CurioCampaignContactsView *self,
                                     CurioSession *session)
{
  g_autofree char *key = NULL;
  gboolean is_same;

  g_return_if_fail (CURIO_IS_CAMPAIGN_CONTACTS_VIEW (self));

  g_set_object (&self->session, session);
  key = curio_source_make_key (curio_session_get_source (session));
  is_same = g_strcmp0 (key, self->key) == 0;
  g_free (self->key);
  self->key = g_steal_pointer (&key);
  /* What is being read is not begun again. */
  if (!is_same || self->loading == NULL)
    show (self);
}

/* --- changing ------------------------------------------------------------ */

static GtkWindow *
find_window (CurioCampaignContactsView *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
change_cb (CurioCampaignContactsView *self)
{
  curio_campaign_contacts_dialog_choose_file (
      find_window (self), curio_session_get_facts (self->session), self->key,
      G_CALLBACK (show), self);
}

static void
tell (CurioCampaignContactsView *self, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (
      find_window (self), _ ("The contacts are still there"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close",
                                   _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
forget_response_cb (CurioCampaignContactsView *self, const char *response)
{
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "forget"))
    return;
  if (!curio_kept_contacts_forget (self->key, &error))
    tell (self, error);
  show (self);
}

static void
forget_cb (CurioCampaignContactsView *self)
{
  GtkWidget *dialog = adw_message_dialog_new (
      find_window (self), _ ("Forget the contacts?"),
      self->is_damaged
          ? _ ("Who opted out before is then no longer known here, and could "
               "be written to. Make sure that the next file says who opted "
               "out. The damaged contacts are set aside, not deleted.")
          : _ ("Addresses, consent and who opted out are removed from this "
               "computer. The file that they came from stays as it is."));
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_responses (message, "cancel", _ ("_Cancel"), "forget",
                                    _ ("_Forget"), NULL);
  adw_message_dialog_set_response_appearance (message, "forget",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (message, "cancel");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (forget_response_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
begin_cb (CurioCampaignContactsView *self)
{
  if (self->is_damaged)
    forget_cb (self);
  else
    change_cb (self);
}

/* --- life ---------------------------------------------------------------- */

static void
curio_campaign_contacts_view_dispose (GObject *object)
{
  CurioCampaignContactsView *self = CURIO_CAMPAIGN_CONTACTS_VIEW (object);

  stop (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (curio_campaign_contacts_view_parent_class)->dispose (object);
}

static void
curio_campaign_contacts_view_class_init (CurioCampaignContactsViewClass *class)
{
  static const struct
  {
    const char *name;
    gsize offset;
  } children[] = {
#define CHILD(name)                                                           \
  { #name, G_STRUCT_OFFSET (CurioCampaignContactsView, name) }
    CHILD (spinner), CHILD (stack),   CHILD (none),
    CHILD (begin),   CHILD (file),    CHILD (when),
    CHILD (counts),  CHILD (noticed), CHILD (problems),
#undef CHILD
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_campaign_contacts_view_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/uk/co/londongiftshop/Curio/ui/curio-campaign-contacts-view.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name,
                                               FALSE, children[i].offset);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
}

static void
curio_campaign_contacts_view_init (CurioCampaignContactsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
