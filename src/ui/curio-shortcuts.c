/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which key does what.  The window of shortcuts is built when it is asked for:
 * GTK 4.8 would keep a hidden window from the start, and ends the program when
 * a screen reader that counts windows while a dialog closes comes upon it. */

#include "curio-shortcuts.h"

#include "curio-window.h"

#include <glib/gi18n-lib.h>

#define N_KEYS_MOST 4

typedef struct
{
  const char *group; /* N_(); the rows of one group stand together */
  const char *title; /* N_(); NULL: not worth a row */
  /* The keys start it; NULL: a binding of a widget's class, which gives way
   * where another has a use for the key. */
  const char *action;
  const char *keys[N_KEYS_MOST + 1];
} Shortcut;

/* clang-format off */
static const Shortcut shortcuts[] = {
  { N_ ("Page"), N_ ("Find customers"), "win.search", { "<Control>f" } },
  { N_ ("Page"), N_ ("Export what the page shows"), "win.export", { "<Control>e" } },
  { N_ ("Page"), N_ ("Plan a campaign to whom it shows"), "win.plan-campaign", { "<Control><Shift>e" } },
  { N_ ("Page"), N_ ("Choose slides and present"), "win.present", { "F5" } },
  { N_ ("Page"), N_ ("Present the page at once"), "win.present-now", { "<Shift>F5" } },
  { N_ ("Page"), N_ ("Notes on the time axis"), NULL, { "<Control><Shift>n" } },
  { N_ ("Page"), N_ ("Close the pane, the menu or the dialog"), NULL, { "Escape" } },
  { N_ ("Page"), N_ ("To the next part of the window, or back"), NULL, { "F6", "<Shift>F6" } },

  { N_ ("Filters"), N_ ("Undo a filter"), NULL, { "<Control>z" } },
  { N_ ("Filters"), N_ ("Do it again"), NULL, { "<Control><Shift>z", "<Control>y" } },

  { N_ ("Timeline"), N_ ("Move a handle or the window by a month"), NULL, { "Left", "Right" } },
  { N_ ("Timeline"), N_ ("By a day (Shift drags by days, too)"), NULL, { "<Shift>Left", "<Shift>Right" } },
  { N_ ("Timeline"), N_ ("By a year"), NULL, { "Page_Down", "Page_Up" } },
  { N_ ("Timeline"), N_ ("As far as it goes"), NULL, { "Home", "End" } },

  { N_ ("Charts and lists"), N_ ("From mark to mark, from row to row"), NULL, { "Left", "Right", "Up", "Down" } },
  { N_ ("Charts and lists"), N_ ("To the first or the last"), NULL, { "Home", "End" } },
  { N_ ("Charts and lists"), N_ ("A year back or on, where months are shown"), NULL, { "Page_Up", "Page_Down" } },
  { N_ ("Charts and lists"), N_ ("Open what is behind it"), NULL, { "Return" } },
  { N_ ("Charts and lists"), N_ ("Its menu: table, copy, note"), NULL, { "Menu", "<Shift>F10" } },

  { N_ ("Shop"), N_ ("Open a shop"), "win.open", { "<Control>o" } },
  { N_ ("Shop"), N_ ("Connect to a database"), "win.connect", { "<Control><Shift>o" } },
  { N_ ("Shop"), N_ ("Import a file"), "win.import", { "<Control>i" } },
  { N_ ("Shop"), N_ ("Reload"), "win.reload", { "<Control>r" } },

  { N_ ("General"), N_ ("Help on what is seen"), "app.help", { "F1" } },
  { N_ ("General"), N_ ("Main menu"), NULL, { "F10" } },
  { N_ ("General"), N_ ("Preferences"), "win.preferences", { "<Control>comma" } },
  { N_ ("General"), N_ ("Keyboard shortcuts"), "win.show-shortcuts", { "<Control>question" } },
  { N_ ("General"), N_ ("Close the window"), "window.close", { "<Control>w" } },
  { N_ ("General"), N_ ("Quit"), "app.quit", { "<Control>q" } },
};
/* clang-format on */

/* Pages beyond have no digit. */
#define N_DIGITS 9

/* --- actions ---------------------------------------------------------------
 */

void
curio_shortcuts_set_accels (GtkApplication *app)
{
  const char *const *ids = curio_window_list_pages ();

  g_return_if_fail (GTK_IS_APPLICATION (app));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (app, shortcuts[i].action,
                                             shortcuts[i].keys);
  for (guint i = 0; i < N_DIGITS && ids[i] != NULL; i++)
    {
      g_autofree char *action = g_strconcat ("win.show-page::", ids[i], NULL);
      g_autofree char *control = g_strdup_printf ("<Control>%u", i + 1);
      g_autofree char *alt = g_strdup_printf ("<Alt>%u", i + 1);
      const char *keys[] = { control, alt, NULL };

      gtk_application_set_accels_for_action (app, action, keys);
    }
}

/* --- the window ------------------------------------------------------------
 */

static void
append_row (GString *ui, const char *title, const char *keys)
{
  g_autofree char *row = g_markup_printf_escaped (
      "<child><object class=\"GtkShortcutsShortcut\">"
      "<property name=\"title\">%s</property>"
      "<property name=\"accelerator\">%s</property>"
      "</object></child>",
      title, keys);

  g_string_append (ui, row);
}

static void
begin_group (GString *ui, const char *title)
{
  g_autofree char *group
      = g_markup_printf_escaped ("<child><object class=\"GtkShortcutsGroup\">"
                                 "<property name=\"title\">%s</property>",
                                 title);

  g_string_append (ui, group);
}

static void
end_group (GString *ui)
{
  g_string_append (ui, "</object></child>");
}

static void
append_pages (GString *ui)
{
  const char *const *ids = curio_window_list_pages ();

  begin_group (ui, _ ("Pages"));
  for (guint i = 0; i < N_DIGITS && ids[i] != NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("<Control>%u", i + 1);

      append_row (ui, curio_window_get_page_title (ids[i]), key);
    }
  end_group (ui);
}

static void
append_table (GString *ui)
{
  const char *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const Shortcut *shortcut = &shortcuts[i];
      g_autofree char *keys = g_strjoinv (" ", (char **)shortcut->keys);

      if (group != NULL && !g_str_equal (group, shortcut->group))
        end_group (ui);
      if (group == NULL || !g_str_equal (group, shortcut->group))
        begin_group (ui, _ (shortcut->group));
      group = shortcut->group;
      if (shortcut->title != NULL)
        append_row (ui, _ (shortcut->title), keys);
    }
  end_group (ui);
}

/* GTK 4.8 takes the parts of such a window from a builder alone. */
static char *
write_ui (void)
{
  GString *ui = g_string_new (
      "<interface><object class=\"GtkShortcutsWindow\" id=\"shortcuts\">"
      "<property name=\"modal\">1</property>"
      "<child><object class=\"GtkShortcutsSection\">"
      "<property name=\"section-name\">shortcuts</property>"
      "<property name=\"max-height\">16</property>");

  append_pages (ui);
  append_table (ui);
  g_string_append (ui, "</object></child></object></interface>");
  return g_string_free (ui, FALSE);
}

/* GTK 4.8 gives its magnifying glass no name. */
static void
name_search (GtkWidget *widget)
{
  if (GTK_IS_TOGGLE_BUTTON (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Search"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_STACK_SWITCHER (child))
      name_search (child);
}

void
curio_shortcuts_present (GtkWindow *parent)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  g_autofree char *ui = write_ui ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (ui, -1);
  GtkWindow *window
      = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  name_search (gtk_window_get_titlebar (window));
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
