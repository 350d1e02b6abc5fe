/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes on the time axis, as a list with a form above it. */

#include "curio-notes-dialog.h"
#include "curio-calendar-keys.h"
#include "curio-rows.h"
#include "curio-spoken-names.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioNotesDialog
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkMenuButton *day_button;
  GtkPopover *popover;
  GtkCalendar *calendar;
  GtkEntry *text;
  GtkButton *add;
  GtkButton *stop;
  GtkListBox *list;
  GtkWidget *none;

  CurioSession *session;
  gint32 day;
  int changed;    /* index of the note that the form holds, or -1 */
  CurioNote lost; /* what was removed last; its text NULL: nothing */
};

G_DEFINE_FINAL_TYPE (CurioNotesDialog, curio_notes_dialog, ADW_TYPE_WINDOW)

static void fill_list (CurioNotesDialog *self);

/* A toast takes markup, and a sentence may name a file. */
static void
say (CurioNotesDialog *self, const char *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

/* --- the form ------------------------------------------------------------ */

static void
set_day (CurioNotesDialog *self, gint32 day)
{
  g_autofree char *text = curio_format_day (day);
  int year, month, of_month;
  g_autoptr (GDateTime) date = NULL;

  self->day = day;
  gtk_menu_button_set_label (self->day_button, text);
  curio_day_get (day, &year, &month, &of_month);
  date = g_date_time_new_utc (year, month, of_month, 0, 0, 0);
  gtk_calendar_select_day (self->calendar, date);
}

static void
day_selected_cb (CurioNotesDialog *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  gint32 day = curio_day_new (g_date_time_get_year (date),
                              g_date_time_get_month (date),
                              g_date_time_get_day_of_month (date));

  if (day == self->day)
    return;
  self->day = day;
  {
    g_autofree char *text = curio_format_day (day);

    gtk_menu_button_set_label (self->day_button, text);
  }
}

static void
update_form (CurioNotesDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_autofree char *tidy = g_strstrip (g_strdup (text));

  gtk_widget_set_sensitive (GTK_WIDGET (self->add), *tidy != '\0');
  gtk_button_set_label (self->add,
                        self->changed >= 0 ? _ ("_Change") : _ ("_Add"));
  gtk_widget_set_visible (GTK_WIDGET (self->stop), self->changed >= 0);
}

static void
stop_changing (CurioNotesDialog *self)
{
  self->changed = -1;
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  update_form (self);
}

/* --- changing ------------------------------------------------------------ */

/* Takes the inside of NOTES; what failed is said. */
static gboolean
keep (CurioNotesDialog *self, CurioNotes *notes)
{
  g_autoptr (GError) error = NULL;
  gboolean kept = curio_session_set_notes (self->session, notes, &error);

  curio_notes_clear (notes);
  if (!kept)
    say (self, error->message);
  fill_list (self);
  return kept;
}

static void
add_cb (CurioNotesDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  CurioNotes notes;

  curio_notes_copy (curio_session_get_notes (self->session), &notes);
  if (self->changed >= 0 && (guint)self->changed < notes.n)
    curio_notes_remove (&notes, (guint)self->changed);
  if (curio_notes_add (&notes, self->day, text) < 0)
    curio_notes_clear (&notes);
  else if (keep (self, &notes))
    stop_changing (self);
}

/* The row that was under the keyboard is gone: on to the one that has its
 * place now, or to the form. */
static void
focus_row (CurioNotesDialog *self, guint index)
{
  guint n = curio_session_get_notes (self->session)->n;
  GtkListBoxRow *row = NULL;

  if (n > 0)
    row = gtk_list_box_get_row_at_index (self->list, (int)MIN (index, n - 1));
  if (row == NULL
      || !gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->day_button));
}

static void
undo_cb (CurioNotesDialog *self)
{
  CurioNotes notes;
  int place;

  if (self->lost.text == NULL)
    return;
  curio_notes_copy (curio_session_get_notes (self->session), &notes);
  place = curio_notes_add (&notes, self->lost.day, self->lost.text);
  g_clear_pointer (&self->lost.text, g_free);
  if (!keep (self, &notes) || place < 0)
    return;
  /* The form may hold a note that moves down a place. */
  if (place <= self->changed)
    self->changed++;
  /* The rows are new: the keyboard may have been on one of the old. */
  if (gtk_root_get_focus (GTK_ROOT (self)) == NULL)
    focus_row (self, (guint)place);
}

/* Ctrl+Z, for who cannot be at the toast's button before it is gone. */
static gboolean
undo_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  CurioNotesDialog *self = CURIO_NOTES_DIALOG (widget);

  if (self->lost.text == NULL)
    return GDK_EVENT_PROPAGATE;
  undo_cb (self);
  return GDK_EVENT_STOP;
}

static guint
get_index (gpointer button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "note"));
}

static void
remove_cb (GtkButton *button, gpointer data)
{
  CurioNotesDialog *self = data;
  guint index = get_index (button);
  AdwToast *toast;
  CurioNotes notes;
  CurioNote lost;

  curio_notes_copy (curio_session_get_notes (self->session), &notes);
  lost = (CurioNote){ notes.notes[index].day,
                      g_strdup (notes.notes[index].text) };
  curio_notes_remove (&notes, index);
  stop_changing (self);
  if (!keep (self, &notes))
    {
      g_free (lost.text);
      return;
    }
  g_free (self->lost.text);
  self->lost = lost;
  focus_row (self, index);
  toast = adw_toast_new (_ ("Note removed"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
change_cb (GtkButton *button, gpointer data)
{
  CurioNotesDialog *self = data;
  const CurioNotes *notes = curio_session_get_notes (self->session);
  guint index = get_index (button);

  set_day (self, notes->notes[index].day);
  gtk_editable_set_text (GTK_EDITABLE (self->text), notes->notes[index].text);
  self->changed = (int)index;
  update_form (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* --- the list ------------------------------------------------------------ */

static void
add_button (CurioNotesDialog *self, AdwActionRow *row, guint index,
            const char *icon, const char *tip, GCallback clicked_cb)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "note", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", clicked_cb, self, 0);
  adw_action_row_add_suffix (row, button);
}

static void
add_row (CurioNotesDialog *self, guint index, const CurioNote *note)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = curio_format_day (note->day);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), note->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day);
  add_button (self, ADW_ACTION_ROW (row), index, "document-edit-symbolic",
              _ ("Change this note"), G_CALLBACK (change_cb));
  add_button (self, ADW_ACTION_ROW (row), index, "user-trash-symbolic",
              _ ("Remove this note"), G_CALLBACK (remove_cb));
  gtk_list_box_append (self->list, row);
}

static void
fill_list (CurioNotesDialog *self)
{
  const CurioNotes *notes = curio_session_get_notes (self->session);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < notes->n; i++)
    add_row (self, i, &notes->notes[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->list), notes->n > 0);
  gtk_widget_set_visible (self->none, notes->n == 0);
}

/* --- life ---------------------------------------------------------------- */

static void
curio_notes_dialog_dispose (GObject *object)
{
  CurioNotesDialog *self = CURIO_NOTES_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->lost.text, g_free);
  G_OBJECT_CLASS (curio_notes_dialog_parent_class)->dispose (object);
}

static void
curio_notes_dialog_class_init (CurioNotesDialogClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_notes_dialog_dispose;
  g_type_ensure (CURIO_TYPE_ROWS);
  gtk_widget_class_set_template_from_resource (
      widget, "/uk/co/londongiftshop/Curio/ui/curio-notes-dialog.ui");
  gtk_widget_class_bind_template_child (widget, CurioNotesDialog, toasts);
  gtk_widget_class_bind_template_child (widget, CurioNotesDialog, day_button);
  gtk_widget_class_bind_template_child (widget, CurioNotesDialog, popover);
  gtk_widget_class_bind_template_child (widget, CurioNotesDialog, calendar);
  gtk_widget_class_bind_template_child (widget, CurioNotesDialog, text);
  gtk_widget_class_bind_template_child (widget, CurioNotesDialog, add);
  gtk_widget_class_bind_template_child (widget, CurioNotesDialog, stop);
  gtk_widget_class_bind_template_child (widget, CurioNotesDialog, list);
  gtk_widget_class_bind_template_child (widget, CurioNotesDialog, none);
  gtk_widget_class_bind_template_callback (widget, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget, update_form);
  gtk_widget_class_bind_template_callback (widget, add_cb);
  gtk_widget_class_bind_template_callback (widget, stop_changing);
  gtk_widget_class_add_binding_action (widget, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
  gtk_widget_class_add_binding (widget, GDK_KEY_z, GDK_CONTROL_MASK,
                                undo_key_cb, NULL);
}

static void
curio_notes_dialog_init (CurioNotesDialog *self)
{
  self->changed = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_calendar_keys_add (self->calendar);
  curio_spoken_names_add (GTK_WIDGET (self));
}

CurioNotesDialog *
curio_notes_dialog_present (GtkWindow *parent, CurioSession *session,
                            gint32 day)
{
  CurioNotesDialog *self;
  CurioFacts *facts;

  g_return_val_if_fail (CURIO_IS_SESSION (session), NULL);

  facts = curio_session_get_facts (session);
  g_return_val_if_fail (facts != NULL, NULL);
  if (day == CURIO_DAY_NONE)
    day = facts->last_day != CURIO_DAY_NONE ? facts->last_day : 0;
  self = g_object_new (CURIO_TYPE_NOTES_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  /* The notes of another shop are not those that are listed here. */
  g_signal_connect_object (session, "opened", G_CALLBACK (gtk_window_close),
                           self, G_CONNECT_SWAPPED);
  set_day (self, day);
  fill_list (self);
  update_form (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  return self;
}
