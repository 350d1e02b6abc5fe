/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which key does what. */

#include "curio-shortcuts.h"

#include "curio-shortcuts-window.h"
#include "curio-window.h"

#include <glib/gi18n-lib.h>

#define N_KEYS_MOST 4

typedef struct
{
  const char *group; /* N_(); the rows of one group stand together */
  const char *title; /* N_() */
  /* The keys start it; NULL: a binding of a widget's class, which gives way
   * where another has a use for the key. */
  const char *action;
  const char *keys[N_KEYS_MOST + 1];
} Shortcut;

/* clang-format off */
static const Shortcut shortcuts[] = {
  { N_ ("On every page"), N_ ("Find customers"), "win.search", { "<Control>f" } },
  { N_ ("On every page"), N_ ("Export what the page shows"), "win.export", { "<Control>e" } },
  { N_ ("On every page"), N_ ("Plan a campaign to whom it shows"), "win.plan-campaign", { "<Control><Shift>e" } },
  { N_ ("On every page"), N_ ("Choose slides and present"), "win.present", { "F5" } },
  { N_ ("On every page"), N_ ("Present the page at once"), "win.present-now", { "<Shift>F5" } },
  { N_ ("On every page"), N_ ("Notes on the time axis"), NULL, { "<Control><Shift>n" } },
  { N_ ("On every page"), N_ ("Close the pane, the menu or the dialog"), NULL, { "Escape" } },
  { N_ ("On every page"), N_ ("To the next part of the window, or back"), NULL, { "F6", "<Shift>F6" } },

  { N_ ("Filters"), N_ ("Undo a filter, or the removal of a note"), NULL, { "<Control>z" } },
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

  { N_ ("Slides"), N_ ("Next slide"), NULL, { "Right", "Page_Down", "space" } },
  { N_ ("Slides"), N_ ("Slide before"), NULL, { "Left", "Page_Up", "BackSpace" } },
  { N_ ("Slides"), N_ ("First or last slide"), NULL, { "Home", "End" } },
  { N_ ("Slides"), N_ ("Black or white screen, and back"), NULL, { "b", "w" } },
  { N_ ("Slides"), N_ ("Dot that follows the pointer"), NULL, { "l" } },
  { N_ ("Slides"), N_ ("What the speaker sees, and back"), NULL, { "s" } },
  { N_ ("Slides"), N_ ("From mark to mark, with its numbers"), NULL, { "Tab", "<Shift>Tab" } },
  { N_ ("Slides"), N_ ("To the mark beside, above or below"), NULL, { "<Control>Left", "<Control>Right", "<Control>Up", "<Control>Down" } },
  { N_ ("Slides"), N_ ("Leave the marks, end the talk"), NULL, { "Escape" } },

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
add_pages (CurioShortcutsWindow *window)
{
  const char *const *ids = curio_window_list_pages ();

  curio_shortcuts_window_begin_group (window, _ ("Go to a page"));
  for (guint i = 0; i < N_DIGITS && ids[i] != NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("<Control>%u", i + 1);
      const char *const keys[] = { key, NULL };

      curio_shortcuts_window_add (window, curio_window_get_page_title (ids[i]),
                                  keys);
    }
}

static void
add_table (CurioShortcutsWindow *window)
{
  const char *group = "";

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const Shortcut *shortcut = &shortcuts[i];

      if (!g_str_equal (group, shortcut->group))
        curio_shortcuts_window_begin_group (window, _ (shortcut->group));
      group = shortcut->group;
      curio_shortcuts_window_add (window, _ (shortcut->title), shortcut->keys);
    }
}

void
curio_shortcuts_present (GtkWindow *parent)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  CurioShortcutsWindow *window = curio_shortcuts_window_new (parent);

  add_pages (window);
  add_table (window);
  gtk_window_present (GTK_WINDOW (window));
}
