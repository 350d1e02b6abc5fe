/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens all that a shop's window has, one after the other. */

#include "ui-tour.h"

#include "curio-campaign-contacts-dialog.h"
#include "curio-campaign-group-editor.h"
#include "curio-figure-card.h"
#include "curio-help-window.h"
#include "curio-import-dialog.h"
#include "curio-present-window.h"
#include "ui-eyes.h"
#include "ui-stage.h"
#include "ui-tour-menus.h"

#include <glib/gstdio.h>
#include <unistd.h>

gpointer
tour_find (GtkWidget *root, GType type)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = tour_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gpointer
find_in_page (CurioWindow *window, GType type)
{
  gpointer found
      = tour_find (GTK_WIDGET (curio_window_get_page (window)), type);

  g_assert_nonnull (found);
  return found;
}

guint
tour_here (CurioWindow *window, const char *where, TourFunc look)
{
  guint n;

  stage_settle ();
  n = look (GTK_WIDGET (window), where);
  return n + tour_menus (GTK_WIDGET (window), where, look);
}

/* --- pages ------------------------------------------------------------------
 */

static guint
look_at_page (CurioWindow *window, const char *id, TourFunc look)
{
  GtkStack *views;
  g_autoptr (GListModel) pages = NULL;
  guint n = 0;

  g_assert_true (curio_window_show_page (window, id));
  views = curio_page_get_views (curio_window_get_page (window));
  if (views == NULL)
    return tour_here (window, id, look);
  pages = G_LIST_MODEL (gtk_stack_get_pages (views));
  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (pages, i);
      g_autofree char *where = g_strconcat (
          id, "/", gtk_stack_page_get_name (GTK_STACK_PAGE (page)), NULL);

      g_assert_true (curio_window_show_page (window, where));
      n += tour_here (window, where, look);
    }
  return n;
}

guint
tour_pages (CurioWindow *window, TourFunc look)
{
  const char *const *ids = curio_window_list_pages ();
  guint n = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    n += look_at_page (window, ids[i], look);
  return n;
}

/* --- panes ------------------------------------------------------------------
 */

static void
activate_row (CurioWindow *window, const char *id)
{
  g_assert_true (curio_window_show_page (window, id));
  stage_settle ();
  g_signal_emit_by_name (find_in_page (window, GTK_TYPE_COLUMN_VIEW),
                         "activate", 0);
  stage_settle ();
}

guint
tour_panes (CurioWindow *window, TourFunc look)
{
  guint n;

  g_assert_true (curio_window_show_page (window, "segments/map"));
  stage_settle ();
  stage_click_mark (find_in_page (window, CURIO_TYPE_CHART_VIEW), 0);
  stage_settle ();
  n = tour_here (window, "segment pane", look);
  activate_row (window, "customers/list");
  n += tour_here (window, "customer pane", look);
  activate_row (window, "products/best");
  n += tour_here (window, "item pane", look);
  return n;
}

/* --- dialogs ----------------------------------------------------------------
 */

GtkWindow *
tour_find_dialog (CurioWindow *window)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (all, i);

      if (other != GTK_WINDOW (window)
          && gtk_widget_get_mapped (GTK_WIDGET (other)))
        return other;
    }
  g_error ("no dialog is open");
  return NULL;
}

static void
open_action (CurioWindow *window, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
}

static void
open_notes (CurioWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.notes", "i",
                              CURIO_DAY_NONE);
}

static void
open_campaign (CurioWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.campaign", "i", 0);
}

static void
open_table (CurioWindow *window)
{
  g_assert_true (curio_window_show_page (window, "sales"));
  stage_settle ();
  gtk_widget_activate_action (find_in_page (window, CURIO_TYPE_FIGURE_CARD),
                              "figure.show-table", NULL);
}

static GtkWidget *
find_by_id (GtkWidget *root, const char *id)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)), id)
      == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_by_id (child, id);
  return found;
}

static void
open_lines (CurioWindow *window)
{
  GtkWidget *button;

  activate_row (window, "customers/list");
  button = find_by_id (GTK_WIDGET (curio_window_get_page (window)), "lines");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
open_group (CurioWindow *window)
{
  const CurioAudienceGroup group = { .min_orders = 2 };
  CurioSession *session = curio_window_get_session (window);

  curio_campaign_group_editor_present (
      GTK_WINDOW (window), curio_session_get_measures (session), &group);
}

static void
open_countries (CurioWindow *window)
{
  const char *const names[] = { "Channel Islands", "Unspecified", NULL };

  curio_campaign_countries_dialog_present (GTK_WINDOW (window), "paper", names,
                                           NULL, window);
}

/* What would not be seen by all in the room is asked about first. */
static void
open_slides (CurioWindow *window)
{
  GtkWindow *dialog;

  open_action (window, "win.present-now");
  stage_settle ();
  dialog = tour_find_dialog (window);
  if (ADW_IS_MESSAGE_DIALOG (dialog))
    adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "present");
  stage_settle ();
  g_assert_true (CURIO_IS_PRESENT_WINDOW (tour_find_dialog (window)));
}

static void
open_speaker (CurioWindow *window)
{
  open_slides (window);
  curio_present_window_press (CURIO_PRESENT_WINDOW (tour_find_dialog (window)),
                              GDK_KEY_s);
}

static void
open_help (CurioWindow *window)
{
  curio_help_window_present (GTK_WINDOW (window));
}

char *
tour_write_file (const char *name, const char *text)
{
  g_autofree char *whole
      = g_strdup_printf ("curio-%d-%s", (int)getpid (), name);
  char *path = g_build_filename (g_get_tmp_dir (), whole, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
open_import (CurioWindow *window)
{
  g_autofree char *path = tour_write_file (
      "sales.csv", "Invoice,StockCode,Description,Quantity,InvoiceDate,"
                   "Price,Customer ID,Country\n"
                   "489434,85048,BALLS,12,2009-12-01,6.95,13085,France\n");
  CurioImportDialog *dialog = curio_import_dialog_present (
      GTK_WINDOW (window), curio_window_get_session (window), path);

  eyes_wait (GTK_WIDGET (dialog), "BALLS");
  g_remove (path);
}

static void
open_contacts (CurioWindow *window)
{
  g_autofree char *path = tour_write_file (
      "contacts.csv", "Customer ID,Email,First Name,Opt-out\n"
                      "10001,anna@mail.example,ANNABEL,no\n"
                      "10002,nobody,Ben,yes\n");
  CurioSession *session = curio_window_get_session (window);
  CurioCampaignContactsDialog *dialog
      = curio_campaign_contacts_dialog_present (
          GTK_WINDOW (window), curio_session_get_facts (session), "paper",
          path);

  eyes_wait (GTK_WIDGET (dialog), "ANNABEL");
  g_remove (path);
}

typedef struct
{
  const char *where;
  void (*open) (CurioWindow *window);
  const char *action; /* where it is no function */
} Dialog;

static const Dialog dialogs[] = {
  {"notes",                  open_notes,     NULL                },
  { "connect",               NULL,           "win.connect"       },
  { "table",                 open_table,     NULL                },
  { "lines",                 open_lines,     NULL                },
  { "campaign",              open_campaign,  NULL                },
  { "campaign group",        open_group,     NULL                },
  { "countries of contacts", open_countries, NULL                },
  { "contacts",              open_contacts,  NULL                },
  { "import",                open_import,    NULL                },
  { "deck",                  NULL,           "win.present"       },
  { "slides",                open_slides,    NULL                },
  { "speaker's view",        open_speaker,   NULL                },
  { "forget",                NULL,           "win.forget"        },
  { "shortcuts",             NULL,           "win.show-shortcuts"},
  { "help",                  open_help,      NULL                },
  { "shops",                 NULL,           "win.open"          },
  { "preferences",           NULL,           "win.preferences"   },
};

static guint
look_at_dialog (CurioWindow *window, const Dialog *self, TourFunc look)
{
  GtkWindow *dialog;
  guint n;

  if (self->open != NULL)
    self->open (window);
  else
    open_action (window, self->action);
  stage_settle ();
  dialog = tour_find_dialog (window);
  n = look (GTK_WIDGET (dialog), self->where)
      + tour_menus (GTK_WIDGET (dialog), self->where, look);
  /* Some ask before they close. */
  gtk_window_destroy (dialog);
  stage_settle ();
  return n;
}

guint
tour_dialogs (CurioWindow *window, TourFunc look)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    n += look_at_dialog (window, &dialogs[i], look);
  return n;
}
