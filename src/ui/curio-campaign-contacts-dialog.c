/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The contacts import: look, read, see what was noticed, keep. */

#include "curio-campaign-contacts-dialog.h"

#include "curio-campaign-contact-problems.h"
#include "curio-campaign-contacts-keep.h"
#include "curio-campaign-contacts-read.h"
#include "curio-error-box.h"
#include "curio-late-page.h"
#include "curio-preview-grid.h"
#include "curio-progress-box.h"

#include "curio-format.h"
#include "curio-spoken-names.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignContactsDialog
{
  AdwWindow parent_instance;

  GtkWidget *read;
  GtkStack *stack;
  CurioErrorBox *error_box;
  AdwBin *preview;
  AdwPreferencesGroup *mapping;
  CurioProgressBox *progress;
  GtkLabel *summary;
  GtkListBox *problems;
  AdwComboRow *rows[CURIO_N_CONTACT_FIELDS];

  CurioFacts *facts;
  char *key;
  char *path;
  CurioContactPreview *look;
  CurioContacts *contacts;   /* that were read */
  gboolean is_keeping;       /* they are on their way to the disk */
  const char *activity;      /* what is under way */
  CurioProgress *how_far;    /* shared with its worker */
  GCancellable *cancellable; /* NULL: nothing is */
  CurioLatePage *late;       /* the bar, where it comes late */
};

static guint done_signal;

G_DEFINE_FINAL_TYPE (CurioCampaignContactsDialog,
                     curio_campaign_contacts_dialog, ADW_TYPE_WINDOW)

static const CurioProgress *
get_progress (gpointer data, const char **out_activity)
{
  CurioCampaignContactsDialog *self = data;

  *out_activity = self->activity;
  return self->how_far;
}

static void
begin (CurioCampaignContactsDialog *self, const char *activity)
{
  self->activity = activity;
  g_clear_pointer (&self->how_far, g_atomic_rc_box_release);
  self->how_far = g_atomic_rc_box_new0 (CurioProgress);
  self->cancellable = g_cancellable_new ();
  self->late = curio_late_page_begin (self->stack, "progress");
  curio_error_box_set_error (self->error_box, NULL);
}

/* Shows PAGE again. */
static void
end (CurioCampaignContactsDialog *self, const char *page)
{
  curio_late_page_end (g_steal_pointer (&self->late), page);
  g_clear_object (&self->cancellable);
}

/* --- mapping ------------------------------------------------------------- */

static void
get_mapping (CurioCampaignContactsDialog *self, CurioContactMapping *out)
{
  for (guint i = 0; i < CURIO_N_CONTACT_FIELDS; i++)
    /* The first entry of the list is no column, -1. */
    out->column[i] = (int)adw_combo_row_get_selected (self->rows[i]) - 1;
}

static gboolean
is_complete (const CurioContactMapping *mapping)
{
  return mapping->column[CURIO_CONTACT_FIELD_ID] >= 0
         && (mapping->column[CURIO_CONTACT_FIELD_EMAIL] >= 0
             || mapping->column[CURIO_CONTACT_FIELD_PHONE] >= 0);
}

/* The button reads the file first, and keeps the contacts then. */
static void
update (CurioCampaignContactsDialog *self)
{
  CurioContactMapping mapping;

  if (self->contacts != NULL)
    {
      gtk_button_set_label (GTK_BUTTON (self->read), _ ("_Use these"));
      gtk_widget_set_sensitive (self->read,
                                self->contacts->n > 0 && !self->is_keeping);
      return;
    }
  get_mapping (self, &mapping);
  gtk_button_set_label (GTK_BUTTON (self->read), _ ("_Read"));
  gtk_widget_set_sensitive (self->read, self->look != NULL
                                            && self->cancellable == NULL
                                            && is_complete (&mapping));
}

static void
fill_mapping (CurioCampaignContactsDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  /* A group takes markup, and a problem may name a column of the file. */
  g_autofree char *problem
      = self->look->problem != NULL
            ? g_markup_escape_text (self->look->problem, -1)
            : NULL;

  gtk_string_list_append (names, _ ("Not in the file"));
  for (guint i = 0; self->look->headers[i] != NULL; i++)
    gtk_string_list_append (names, self->look->headers[i]);
  for (guint i = 0; i < CURIO_N_CONTACT_FIELDS; i++)
    {
      adw_combo_row_set_model (self->rows[i], G_LIST_MODEL (names));
      adw_combo_row_set_selected (
          self->rows[i], (guint)MAX (self->look->guessed.column[i] + 1, 0));
    }
  adw_preferences_group_set_description (
      self->mapping,
      problem != NULL
          ? problem
          : _ ("Recognised by their names; change what is wrong."));
}

/* Who may be written to is seen without turning the wheel. */
static const CurioContactField order[CURIO_N_CONTACT_FIELDS] = {
  CURIO_CONTACT_FIELD_ID,         CURIO_CONTACT_FIELD_EMAIL,
  CURIO_CONTACT_FIELD_CONSENT,    CURIO_CONTACT_FIELD_OPTED_OUT,
  CURIO_CONTACT_FIELD_FIRST_NAME, CURIO_CONTACT_FIELD_LAST_NAME,
  CURIO_CONTACT_FIELD_PHONE,      CURIO_CONTACT_FIELD_COUNTRY,
  CURIO_CONTACT_FIELD_ZIP,
};

static void
add_rows (CurioCampaignContactsDialog *self)
{
  for (guint place = 0; place < CURIO_N_CONTACT_FIELDS; place++)
    {
      CurioContactField i = order[place];
      GtkWidget *row = adw_combo_row_new ();

      self->rows[i] = ADW_COMBO_ROW (row);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     curio_contact_field_get_title (i));
      g_signal_connect_object (row, "notify::selected", G_CALLBACK (update),
                               self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->mapping, row);
    }
}

/* --- looking ------------------------------------------------------------- */

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioCampaignContactsDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioContactPreview) look
      = curio_campaign_contacts_look_finish (result, &error);

  end (self, "look");
  if (self->facts == NULL)
    return; /* closed meanwhile */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  if (look == NULL)
    curio_error_box_set_error (self->error_box, error);
  else
    {
      const CurioImportPreview grid
          = { .headers = look->headers, .rows = look->rows };

      self->look = g_steal_pointer (&look);
      adw_bin_set_child (self->preview, curio_preview_grid_new (&grid));
      fill_mapping (self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->mapping), self->look != NULL);
  update (self);
}

static void
look_at (CurioCampaignContactsDialog *self, const char *path)
{
  g_autofree char *base = g_filename_display_basename (path);

  self->path = g_strdup (path);
  gtk_window_set_title (GTK_WINDOW (self), base);
  begin (self, _ ("Looking at the file…"));
  curio_campaign_contacts_look (path, self->cancellable, looked_cb,
                                g_object_ref (self));
}

/* --- keeping ------------------------------------------------------------- */

static void
kept_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioCampaignContactsDialog) self = data;
  g_autoptr (GError) error = NULL;

  self->is_keeping = FALSE;
  end (self, "noticed");
  if (curio_campaign_contacts_keep_finish (result, &error))
    {
      g_signal_emit (self, done_signal, 0);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  if (self->facts == NULL)
    return; /* closed meanwhile */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    curio_error_box_set_error (self->error_box, error);
  update (self);
}

static void
keep (CurioCampaignContactsDialog *self)
{
  self->is_keeping = TRUE;
  begin (self, _ ("Keeping the contacts…"));
  curio_campaign_contacts_keep (self->contacts, self->key, self->cancellable,
                                kept_cb, g_object_ref (self));
  update (self);
}

/* --- what was read ------------------------------------------------------- */

static void
take_contacts (CurioCampaignContactsDialog *self, CurioContacts *contacts)
{
  guint n_noticed
      = curio_campaign_contact_problems_fill (self->problems, contacts);
  g_autofree char *sum = curio_campaign_contact_problems_sum_up (contacts);
  g_autofree char *reach
      = curio_campaign_contact_problems_describe_reach (contacts, self->facts);
  g_autofree char *text = g_strjoin ("\n", reach, sum, NULL);

  self->contacts = contacts;
  gtk_label_set_text (self->summary, text);
  gtk_stack_set_visible_child_name (self->stack, "noticed");
  if (n_noticed == 0)
    keep (self);
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioCampaignContactsDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioContacts) contacts
      = curio_campaign_contacts_read_finish (result, &error);

  end (self, "look");
  if (self->facts == NULL)
    return; /* closed meanwhile */
  if (contacts != NULL)
    take_contacts (self, g_steal_pointer (&contacts));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    curio_error_box_set_error (self->error_box, error);
  update (self);
}

static void
start_reading (CurioCampaignContactsDialog *self)
{
  CurioContactMapping mapping;

  get_mapping (self, &mapping);
  begin (self, _ ("Reading the contacts…"));
  gtk_stack_set_visible_child_name (self->stack, "progress");
  curio_campaign_contacts_read (self->path, self->key, self->facts, &mapping,
                                self->how_far, self->cancellable, read_cb,
                                g_object_ref (self));
  update (self);
}

static void
read_clicked_cb (CurioCampaignContactsDialog *self)
{
  if (self->contacts != NULL)
    keep (self);
  else
    start_reading (self);
}

static void
cancel_cb (CurioCampaignContactsDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/* --- life ---------------------------------------------------------------- */

/* Closed, whatever way: nobody waits for the rest, but what was told to be
 * kept is kept. */
static void
curio_campaign_contacts_dialog_unmap (GtkWidget *widget)
{
  CurioCampaignContactsDialog *self = CURIO_CAMPAIGN_CONTACTS_DIALOG (widget);

  if (!self->is_keeping)
    cancel_cb (self);
  g_clear_pointer (&self->facts, curio_facts_unref);
  GTK_WIDGET_CLASS (curio_campaign_contacts_dialog_parent_class)
      ->unmap (widget);
}

static void
curio_campaign_contacts_dialog_finalize (GObject *object)
{
  CurioCampaignContactsDialog *self = CURIO_CAMPAIGN_CONTACTS_DIALOG (object);

  g_clear_pointer (&self->facts, curio_facts_unref);
  g_clear_pointer (&self->look, curio_contact_preview_free);
  g_clear_pointer (&self->contacts, curio_contacts_unref);
  g_clear_pointer (&self->how_far, g_atomic_rc_box_release);
  g_free (self->key);
  g_free (self->path);
  G_OBJECT_CLASS (curio_campaign_contacts_dialog_parent_class)
      ->finalize (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  static const struct
  {
    const char *name;
    gsize offset;
  } children[] = {
#define CHILD(name)                                                           \
  { #name, G_STRUCT_OFFSET (CurioCampaignContactsDialog, name) }
    CHILD (read),    CHILD (stack),    CHILD (error_box), CHILD (preview),
    CHILD (mapping), CHILD (progress), CHILD (summary),   CHILD (problems),
#undef CHILD
  };

  gtk_widget_class_set_template_from_resource (
      class,
      "/uk/co/londongiftshop/Curio/ui/curio-campaign-contacts-dialog.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (class, children[i].name, FALSE,
                                               children[i].offset);
  gtk_widget_class_bind_template_callback (class, read_clicked_cb);
  gtk_widget_class_bind_template_callback (class, cancel_cb);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
curio_campaign_contacts_dialog_class_init (
    CurioCampaignContactsDialogClass *class)
{
  G_OBJECT_CLASS (class)->finalize = curio_campaign_contacts_dialog_finalize;
  GTK_WIDGET_CLASS (class)->unmap = curio_campaign_contacts_dialog_unmap;
  done_signal
      = g_signal_new ("done", CURIO_TYPE_CAMPAIGN_CONTACTS_DIALOG,
                      G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CURIO_TYPE_ERROR_BOX);
  g_type_ensure (CURIO_TYPE_PROGRESS_BOX);
  bind_template (GTK_WIDGET_CLASS (class));
}

static void
curio_campaign_contacts_dialog_init (CurioCampaignContactsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_rows (self);
  curio_progress_box_set_func (self->progress, get_progress, self);
  curio_spoken_names_add (GTK_WIDGET (self));
}

CurioCampaignContactsDialog *
curio_campaign_contacts_dialog_present (GtkWindow *parent, CurioFacts *facts,
                                        const char *key, const char *path)
{
  CurioCampaignContactsDialog *self;

  g_return_val_if_fail (facts != NULL && key != NULL && path != NULL, NULL);

  self = g_object_new (CURIO_TYPE_CAMPAIGN_CONTACTS_DIALOG, "transient-for",
                       parent, "modal", parent != NULL, NULL);
  self->facts = curio_facts_ref (facts);
  self->key = g_strdup (key);
  look_at (self, path);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
