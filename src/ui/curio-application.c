/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application object: what is the same for the whole program. */

#include "curio-application.h"

#include "curio-help-window.h"
#include "curio-load-job.h"
#include "curio-screen.h"
#include "curio-shortcuts.h"
#include "curio-snapshot-queue.h"
#include "curio-window.h"

#include "curio-config.h"

#include <glib/gi18n-lib.h>

struct _CurioApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (CurioApplication, curio_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  {"local",        0, 0, G_OPTION_ARG_STRING, NULL,
   N_ ("Open a shop on this computer (the last one)"), N_ ("[NAME]") },
  { "connection",             0, 0, G_OPTION_ARG_STRING, NULL,
   N_ ("Open a table on this server (key words or URI, as psql takes)"),
   N_ ("CONNINFO") },
  { "table",          0, 0, G_OPTION_ARG_STRING, NULL,
   N_ ("The table with the lines of invoices"), N_ ("NAME") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
  { NULL }
};

/* Windows are closed one by one: some ask whether work is to be lost. */
static void
quit (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (CURIO_IS_WINDOW (l->data))
      gtk_window_close (l->data);
  for (GList *l = gtk_application_get_windows (self); l != NULL; l = l->next)
    if (CURIO_IS_WINDOW (l->data))
      return;
  g_application_quit (self);
}

/* Adwaita 1.2 gives the button that copies the version no name. */
static void
name_version (GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

  if (g_strcmp0 (id, "version_button") == 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    CURIO_VERSION, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_version (child);
}

static void
about (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  GtkWidget *window = g_object_new (
      ADW_TYPE_ABOUT_WINDOW, "transient-for",
      gtk_application_get_active_window (self), "application-name", "Curio",
      "application-icon", CURIO_APP_ID, "version", CURIO_VERSION,
      "developer-name", _ ("The Curio developers"), "license-type",
      GTK_LICENSE_GPL_3_0, "comments",
      _ ("See who buys, who is slipping away, and whom to write to next."),
      NULL);

  name_version (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
help (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  GtkWindow *window = gtk_application_get_active_window (self);

  if (window != NULL)
    curio_help_window_present (window);
}

static CurioWindow *
ensure_window (GApplication *app)
{
  GtkWindow *window
      = gtk_application_get_active_window (GTK_APPLICATION (app));

  if (!CURIO_IS_WINDOW (window))
    window = GTK_WINDOW (curio_window_new (GTK_APPLICATION (app)));
  return CURIO_WINDOW (window);
}

/* The source that the command line asks for; NULL: it asks for none. */
static CurioSource *
read_source (GVariantDict *given)
{
  const char *shop = NULL, *conninfo = NULL, *table = NULL;
  g_autoptr (CurioSource) last = curio_source_get_last ();

  g_variant_dict_lookup (given, "local", "&s", &shop);
  g_variant_dict_lookup (given, "connection", "&s", &conninfo);
  g_variant_dict_lookup (given, "table", "&s", &table);

  if (shop != NULL && *shop != '\0')
    return curio_source_new_local (shop);
  if (shop != NULL)
    return curio_source_new_local (last != NULL ? last->shop : NULL);
  if (conninfo == NULL && table == NULL)
    return NULL;

  CurioSource *source
      = curio_source_new_server (conninfo != NULL ? conninfo : "",
                                 table != NULL ? table : CURIO_DEFAULT_TABLE);

  curio_source_recall (source);
  return source;
}

static int
curio_application_command_line (GApplication *app,
                                GApplicationCommandLine *line)
{
  GVariantDict *given = g_application_command_line_get_options_dict (line);
  g_autoptr (CurioSource) source = read_source (given);
  CurioWindow *window = ensure_window (app);
  CurioSession *session = curio_window_get_session (window);

  if (source == NULL && curio_session_get_wanted (session) == NULL)
    source = curio_source_get_last ();
  if (source != NULL)
    curio_session_open (session, source);
  gtk_window_present (GTK_WINDOW (window));
  return 0;
}

/* The figures are read from disk while GTK looks for the display. */
static void
read_ahead (GVariantDict *given)
{
  g_autoptr (CurioSource) source = read_source (given);

  if (source == NULL)
    source = curio_source_get_last ();
  if (source != NULL)
    curio_load_job_read_ahead (source);
}

static int
curio_application_handle_local_options (GApplication *app, GVariantDict *given)
{
  gboolean version;

  if (g_variant_dict_lookup (given, "version", "b", &version))
    {
      g_print ("Curio %s\n", CURIO_VERSION);
      return 0;
    }
  curio_screen_prepare ();
  read_ahead (given);
  return -1;
}

static void
curio_application_startup (GApplication *app)
{
  static const GActionEntry actions[] = {
    {.name = "quit",   .activate = quit },
    { .name = "help",  .activate = help },
    { .name = "about", .activate = about},
  };

  /* GTK ends the program here without a word that helps. */
  if (!curio_screen_open ())
    {
      g_printerr ("%s\n",
                  _ ("There is no display to open a window on; try “curio "
                     "--help” for the commands that need none."));
      exit (1);
    }
  G_APPLICATION_CLASS (curio_application_parent_class)->startup (app);

  g_set_application_name ("Curio");
  gtk_window_set_default_icon_name (CURIO_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (app), actions,
                                   G_N_ELEMENTS (actions), app);
  curio_shortcuts_set_accels (GTK_APPLICATION (app));
  curio_help_window_bind_key ();
}

static void
curio_application_activate (GApplication *app)
{
  gtk_window_present (GTK_WINDOW (ensure_window (app)));
}

/* Whoever quits at once may have figures that are being kept. */
static void
curio_application_shutdown (GApplication *app)
{
  curio_snapshot_queue_finish ();
  G_APPLICATION_CLASS (curio_application_parent_class)->shutdown (app);
}

static void
curio_application_class_init (CurioApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  app_class->startup = curio_application_startup;
  app_class->shutdown = curio_application_shutdown;
  app_class->activate = curio_application_activate;
  app_class->command_line = curio_application_command_line;
  app_class->handle_local_options = curio_application_handle_local_options;
}

static void
curio_application_init (CurioApplication *self)
{
  GApplication *app = G_APPLICATION (self);

  g_application_add_main_option_entries (app, options);
  g_application_set_option_context_summary (
      app, _ ("Without a command the window opens."));
}

CurioApplication *
curio_application_new (void)
{
  return g_object_new (CURIO_TYPE_APPLICATION, "application-id", CURIO_APP_ID,
                       "resource-base-path", "/uk/co/londongiftshop/Curio",
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE, NULL);
}
