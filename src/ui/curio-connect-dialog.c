/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The connect dialog: server, then table, then columns, each step shown when
 * the one before it is answered.  It reads no line: that is the session's. */

#include "curio-connect-dialog.h"

#include "curio-date-questions.h"
#include "curio-error-box.h"
#include "curio-error.h"
#include "curio-keep-row.h"
#include "curio-keyring.h"
#include "curio-mapping-group.h"
#include "curio-server-fields.h"
#include "curio-spoken-names.h"
#include "curio-table-glance.h"

#include <glib/gi18n-lib.h>

struct _CurioConnectDialog
{
  AdwWindow parent_instance;

  AdwEntryRow *entries[CURIO_N_SERVER_FIELDS]; /* NULL for the SSL mode */
  AdwComboRow *ssl_mode;
  AdwEntryRow *conninfo;
  GtkWidget *fields;
  CurioKeepRow *keep;
  GtkWidget *test;
  GtkSpinner *spinner;
  CurioErrorBox *error_box;
  AdwPreferencesGroup *table_group;
  AdwComboRow *table;
  GtkStringList *tables;
  CurioDateQuestions dates;
  CurioMappingGroup *mapping;
  CurioTableGlance *glance;
  GtkWidget *connect;

  CurioSession *session;
  CurioSource *source;       /* what was tested; NULL before */
  GCancellable *cancellable; /* of the look under way */
  gboolean filling;
};

/* In the order of the list in the template. */
static const char *const ssl_modes[]
    = { NULL, "disable", "prefer", "require", "verify-ca", "verify-full" };

G_DEFINE_FINAL_TYPE (CurioConnectDialog, curio_connect_dialog, ADW_TYPE_WINDOW)

static char *
get_conninfo (CurioConnectDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->conninfo));
  CurioServerFields fields;

  if (*text != '\0')
    return g_strdup (text);

  /* Borrowed from the entries: not to be cleared. */
  for (int i = 0; i < CURIO_N_SERVER_FIELDS; i++)
    fields.values[i]
        = i == CURIO_SERVER_SSL_MODE
              ? (char *)ssl_modes[adw_combo_row_get_selected (self->ssl_mode)]
              : (char *)gtk_editable_get_text (
                  GTK_EDITABLE (self->entries[i]));
  return curio_server_fields_to_conninfo (&fields);
}

static void
update (CurioConnectDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->conninfo));
  gboolean busy = self->cancellable != NULL;
  gboolean has_tables = g_list_model_get_n_items (G_LIST_MODEL (self->tables));
  gboolean inspected
      = gtk_widget_get_visible (GTK_WIDGET (self->mapping)) && !busy;

  gtk_widget_set_sensitive (self->fields, *text == '\0');
  gtk_widget_set_sensitive (self->test, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->table_group), has_tables);
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_sensitive (
      self->connect,
      inspected && curio_mapping_group_is_complete (self->mapping));
}

static void
hide_table (CurioConnectDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->mapping), FALSE);
  curio_table_glance_set_source (self->glance, NULL);
}

/* Nobody waits for the answer of a look under way. */
static void
stop_look (CurioConnectDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
forget_tables (CurioConnectDialog *self)
{
  stop_look (self);
  self->filling = TRUE;
  gtk_string_list_splice (
      self->tables, 0, g_list_model_get_n_items (G_LIST_MODEL (self->tables)),
      NULL);
  self->filling = FALSE;
  hide_table (self);
}

static void
begin_look (CurioConnectDialog *self, GAsyncReadyCallback callback,
            GTaskThreadFunc func)
{
  stop_look (self);
  self->cancellable = g_cancellable_new ();
  curio_error_box_set_error (self->error_box, NULL);

  /* No source object: a GTask may drop it in the worker thread. */
  g_autoptr (GTask) task
      = g_task_new (NULL, self->cancellable, callback, g_object_ref (self));

  g_task_set_source_tag (task, begin_look);
  g_task_set_task_data (task, curio_source_copy (self->source),
                        (GDestroyNotify)curio_source_free);
  g_task_run_in_thread (task, func);
  update (self);
}

/* TRUE where the answer is still wanted; shows ERROR. */
static gboolean
end_look (CurioConnectDialog *self, GAsyncResult *result, const GError *error)
{
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return FALSE;
  g_clear_object (&self->cancellable);
  curio_error_box_set_error (self->error_box, error);
  return TRUE;
}

static void
inspect_in_thread (GTask *task, gpointer object, gpointer source,
                   GCancellable *cancellable)
{
  GError *error = NULL;

  curio_keyring_fill (source, cancellable);

  CurioRelation *relation = curio_source_inspect (source, cancellable, &error);

  if (relation != NULL)
    g_task_return_pointer (task, relation,
                           (GDestroyNotify)curio_relation_free);
  else
    g_task_return_error (task, error);
}

/* The columns are those that the person wants, not only those recognised. */
static void
mapped_cb (CurioConnectDialog *self)
{
  curio_date_questions_ask (
      &self->dates,
      curio_mapping_group_get_hint (self->mapping, CURIO_COLUMN_DATE));
  update (self);
}

static void
inspected_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioConnectDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioRelation) relation
      = g_task_propagate_pointer (G_TASK (result), &error);

  if (!end_look (self, result, error))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->mapping), relation != NULL);
  if (relation != NULL)
    {
      curio_mapping_group_set_columns (
          self->mapping, (const char *const *)relation->column_names,
          (const char *const *)relation->column_types, relation->mapped);
      curio_date_questions_fill (&self->dates, self->source);
      mapped_cb (self);
      curio_table_glance_set_source (self->glance, self->source);
      /* What is to be answered next scrolls into view. */
      gtk_widget_grab_focus (GTK_WIDGET (self->table));
    }
  update (self);
}

static void
table_selected_cb (CurioConnectDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->table);
  const char *name = gtk_string_list_get_string (self->tables, selected);

  if (self->filling || name == NULL)
    return;
  curio_mapping_clear (&self->source->mapping);
  g_free (self->source->table);
  self->source->table = g_strdup (name);
  g_clear_pointer (&self->source->time_zone, g_free);
  self->source->dates = CURIO_DATES_AUTO;
  curio_source_recall (self->source);
  hide_table (self);
  begin_look (self, inspected_cb, inspect_in_thread);
}

static void
list_in_thread (GTask *task, gpointer object, gpointer source,
                GCancellable *cancellable)
{
  GError *error = NULL;

  curio_keyring_fill (source, cancellable);

  char **names = curio_source_list_tables (source, cancellable, &error);

  if (names != NULL)
    g_task_return_pointer (task, names, (GDestroyNotify)g_strfreev);
  else
    g_task_return_error (task, error);
}

/* The table that was asked for stays chosen where the server has it. */
static guint
find_table (char **names, const char *wanted)
{
  for (guint i = 0; wanted != NULL && names[i] != NULL; i++)
    {
      const char *dot = strrchr (names[i], '.');

      if (g_str_equal (names[i], wanted)
          || (dot != NULL && g_str_equal (dot + 1, wanted)))
        return i;
    }
  return 0;
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioConnectDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = g_task_propagate_pointer (G_TASK (result), &error);

  if (!end_look (self, result, error))
    return;
  if (names != NULL && names[0] == NULL)
    {
      g_set_error (
          &error, CURIO_ERROR, CURIO_ERROR_EMPTY,
          _ ("There is no table here that this user may read. Ask for "
             "the right to read it, or choose another database."));
      curio_error_box_set_error (self->error_box, error);
    }
  if (names != NULL && names[0] != NULL)
    {
      self->filling = TRUE;
      gtk_string_list_splice (self->tables, 0, 0, (const char *const *)names);
      adw_combo_row_set_selected (self->table,
                                  find_table (names, self->source->table));
      self->filling = FALSE;
      table_selected_cb (self);
    }
  update (self);
}

static void
test_clicked_cb (CurioConnectDialog *self)
{
  g_autofree char *conninfo = get_conninfo (self);
  g_autofree char *table = g_strdup (
      self->source != NULL ? self->source->table : CURIO_DEFAULT_TABLE);

  g_clear_pointer (&self->source, curio_source_free);
  self->source = curio_source_new_server (conninfo, table);
  forget_tables (self);
  begin_look (self, listed_cb, list_in_thread);
}

/* What was tested, or is being tested, is no longer what stands in the fields:
 * nothing of that server may be chosen now. */
static void
edited_cb (CurioConnectDialog *self)
{
  if (self->filling)
    return;
  forget_tables (self);
  update (self);
}

static void
connect_clicked_cb (CurioConnectDialog *self)
{
  curio_mapping_clear (&self->source->mapping);
  curio_mapping_group_get_mapping (self->mapping, &self->source->mapping);
  curio_date_questions_answer (&self->dates, self->source);
  curio_session_open (self->session, self->source);
  curio_keep_row_keep (self->keep, self->source,
                       gtk_window_get_transient_for (GTK_WINDOW (self)));
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_fields (CurioConnectDialog *self, const CurioServerFields *fields)
{
  for (int i = 0; i < CURIO_N_SERVER_FIELDS; i++)
    {
      const char *value = fields->values[i];

      if (self->entries[i] != NULL)
        gtk_editable_set_text (GTK_EDITABLE (self->entries[i]),
                               value != NULL ? value : "");
    }
  for (guint i = 0; i < G_N_ELEMENTS (ssl_modes); i++)
    if (g_strcmp0 (fields->values[CURIO_SERVER_SSL_MODE], ssl_modes[i]) == 0)
      adw_combo_row_set_selected (self->ssl_mode, i);
}

static void
begin_with (CurioConnectDialog *self, const CurioSource *begin)
{
  CurioServerFields fields = { 0 };

  if (begin == NULL || begin->shop != NULL)
    return;
  self->filling = TRUE;
  self->source = curio_source_copy (begin);
  if (curio_server_fields_from_conninfo (&fields, begin->conninfo))
    show_fields (self, &fields);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->conninfo), begin->conninfo);
  self->filling = FALSE;
  curio_server_fields_clear (&fields);
  update (self);
}

/* Closed, whatever way. */
static void
curio_connect_dialog_unmap (GtkWidget *widget)
{
  stop_look (CURIO_CONNECT_DIALOG (widget));
  GTK_WIDGET_CLASS (curio_connect_dialog_parent_class)->unmap (widget);
}

static void
curio_connect_dialog_finalize (GObject *object)
{
  CurioConnectDialog *self = CURIO_CONNECT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->source, curio_source_free);
  G_OBJECT_CLASS (curio_connect_dialog_parent_class)->finalize (object);
}

#define OFFSET(member) G_STRUCT_OFFSET (CurioConnectDialog, member)

static void
bind_children (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    gssize offset;
  } children[] = {
    {"host",         OFFSET (entries[CURIO_SERVER_HOST])    },
    { "port",        OFFSET (entries[CURIO_SERVER_PORT])    },
    { "database",    OFFSET (entries[CURIO_SERVER_DATABASE])},
    { "user",        OFFSET (entries[CURIO_SERVER_USER])    },
    { "password",    OFFSET (entries[CURIO_SERVER_PASSWORD])},
    { "ssl_mode",    OFFSET (ssl_mode)                      },
    { "conninfo",    OFFSET (conninfo)                      },
    { "fields",      OFFSET (fields)                        },
    { "keep",        OFFSET (keep)                          },
    { "test",        OFFSET (test)                          },
    { "spinner",     OFFSET (spinner)                       },
    { "error_box",   OFFSET (error_box)                     },
    { "table_group", OFFSET (table_group)                   },
    { "table",       OFFSET (table)                         },
    { "tables",      OFFSET (tables)                        },
    { "dates",       OFFSET (dates.order)                   },
    { "time_zone",   OFFSET (dates.time_zone)               },
    { "mapping",     OFFSET (mapping)                       },
    { "glance",      OFFSET (glance)                        },
    { "connect",     OFFSET (connect)                       },
  };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (klass, children[i].name, FALSE,
                                               children[i].offset);
}

static void
curio_connect_dialog_class_init (CurioConnectDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = curio_connect_dialog_finalize;
  widget_class->unmap = curio_connect_dialog_unmap;

  g_type_ensure (CURIO_TYPE_ERROR_BOX);
  g_type_ensure (CURIO_TYPE_KEEP_ROW);
  g_type_ensure (CURIO_TYPE_MAPPING_GROUP);
  g_type_ensure (CURIO_TYPE_TABLE_GLANCE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-connect-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, test_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, connect_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
curio_connect_dialog_init (CurioConnectDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_spoken_names_add (GTK_WIDGET (self));
  update (self);
}

CurioConnectDialog *
curio_connect_dialog_present (GtkWindow *parent, CurioSession *session,
                              const CurioSource *begin)
{
  g_return_val_if_fail (CURIO_IS_SESSION (session), NULL);

  CurioConnectDialog *self
      = g_object_new (CURIO_TYPE_CONNECT_DIALOG, "transient-for", parent,
                      "modal", parent != NULL, NULL);

  self->session = g_object_ref (session);
  begin_with (self,
              begin != NULL ? begin : curio_session_get_wanted (session));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
