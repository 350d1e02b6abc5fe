/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks the whole window by keys and reads what it then shows. */

#include "ui-person.h"

#include "curio-application.h"
#include "curio-chart-mark.h"
#include "curio-customers-page.h"
#include "curio-format.h"
#include "ui-eyes.h"
#include "ui-keys.h"
#include "ui-stage.h"

#define PARTS_MOST 6
#define MARKS_MOST 60

static CurioApplication *app;

void
person_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  adw_init ();
  /* A display that blinks is never still. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE,
                "gtk-enable-animations", FALSE, NULL);
  app = curio_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, NULL);
}

int
person_run (void)
{
  int status = g_test_run ();

  g_object_unref (app);
  return status;
}

void
person_open (Person *self, CurioFacts *facts)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("paper");

  self->window = curio_window_new (GTK_APPLICATION (app));
  self->session = curio_window_get_session (self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1360, 860);
  gtk_window_present (GTK_WINDOW (self->window));
  curio_session_show (self->session, source, facts);
  person_look (self);
}

void
person_close (Person *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  stage_settle ();
}

/* --- where the keyboard is ----------------------------------------------- */

GtkWindow *
person_get_front (Person *self)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (all, i);

      if (other != GTK_WINDOW (self->window)
          && gtk_widget_get_mapped (GTK_WIDGET (other)))
        return other;
    }
  return GTK_WINDOW (self->window);
}

void
person_look (Person *self)
{
  stage_settle ();
  keys_focus_window (person_get_front (self));
}

GtkWidget *
person_get_focus (Person *self)
{
  return gtk_root_get_focus (GTK_ROOT (person_get_front (self)));
}

static gboolean
is_in (Person *self, gpointer widget)
{
  GtkWidget *focus = person_get_focus (self);

  return focus != NULL
         && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
press_into (Person *self, const char *key, gpointer widget)
{
  g_assert_true (GTK_IS_WIDGET (widget));
  for (guint i = 0; i < PERSON_TABS_MOST && !is_in (self, widget); i++)
    keys_press (key);
  if (!is_in (self, widget))
    g_error ("%s does not get into the %s in %u steps", key,
             G_OBJECT_TYPE_NAME (widget), PERSON_TABS_MOST);
}

void
person_tab_into (Person *self, gpointer widget)
{
  press_into (self, "Tab", widget);
}

void
person_tab_back_into (Person *self, gpointer widget)
{
  press_into (self, "shift+Tab", widget);
}

void
person_press_button (Person *self, gpointer root, const char *label)
{
  person_tab_into (self, eyes_find_button (root, label));
  keys_press ("space");
}

void
person_press_button_before (Person *self, gpointer root, const char *label)
{
  person_tab_back_into (self, eyes_find_button (root, label));
  keys_press ("space");
}

void
person_press_times (const char *key, guint n)
{
  for (guint i = 0; i < n; i++)
    keys_press (key);
}

/* --- pages ----------------------------------------------------------------
 */

gpointer
person_go_to_page (Person *self, guint digit)
{
  g_autofree char *key = g_strdup_printf ("ctrl+%u", digit);
  CurioPage *page;

  keys_press (key);
  page = curio_window_get_page (self->window);
  press_into (self, "F6", page);
  return page;
}

void
person_show_view (Person *self, const char *title, const char *id)
{
  CurioPage *page = curio_window_get_page (self->window);

  person_press_button (self, page, title);
  g_assert_cmpstr (curio_page_get_view (page), ==, id);
}

gpointer
person_get_page (Person *self, const char *title)
{
  CurioPage *page = curio_window_get_page (self->window);

  g_assert_cmpstr (curio_page_get_title (page), ==, title);
  return page;
}

gpointer
person_get_child (gpointer widget, const char *id)
{
  gpointer child = eyes_get_child (widget, id);

  g_assert_nonnull (child);
  return child;
}

CurioChartView *
person_get_chart (gpointer widget, const char *id)
{
  return curio_figure_card_get_view (person_get_child (widget, id));
}

/* --- marks ----------------------------------------------------------------
 */

const CurioMark *
person_get_mark (Person *self)
{
  GtkWidget *focus = person_get_focus (self);
  CurioChartView *view;
  const CurioLayout *layout;
  const char *label;

  g_assert_true (CURIO_IS_CHART_MARK (focus));
  view = CURIO_CHART_VIEW (gtk_widget_get_parent (focus));
  layout = curio_chart_view_get_layout (view);
  label = curio_chart_mark_get_label (CURIO_CHART_MARK (focus));
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const CurioMark *mark = curio_layout_get_mark (layout, (int)i);

      if (mark->id == curio_chart_view_get_focused_id (view)
          && g_strcmp0 (mark->label, label) == 0)
        return mark;
    }
  g_error ("no mark of the chart says “%s”", label);
  return NULL;
}

static gboolean
is_on (Person *self, int id, int series)
{
  const CurioMark *mark = person_get_mark (self);

  return mark->id == id && (series < 0 || mark->series == series);
}

void
person_walk_to_mark (Person *self, const char *key, int id, int series)
{
  for (guint i = 0; i < MARKS_MOST && !is_on (self, id, series); i++)
    keys_press (key);
  g_assert_true (is_on (self, id, series));
}

/* --- what is listed -------------------------------------------------------
 */

static guint
count_rows (GtkColumnView *view)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (gtk_column_view_get_model (view)));
}

guint
person_read_list (Person *self)
{
  GtkWidget *before = gtk_root_get_focus (GTK_ROOT (self->window));
  GtkWindow *dialog;
  guint n;

  stage_settle ();
  dialog = person_get_front (self);
  g_assert_true (dialog != GTK_WINDOW (self->window));
  person_look (self);
  n = count_rows (person_get_child (dialog, "view"));
  keys_press ("Escape");
  person_look (self);
  g_assert_true (person_get_front (self) == GTK_WINDOW (self->window));
  g_assert_true (person_get_focus (self) == before);
  return n;
}

guint
person_count_customers (Person *self)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (curio_customers_page_get_list (
          CURIO_CUSTOMERS_PAGE (person_get_page (self, "Customers")))));
}

static gboolean
is_part_of_number (char c)
{
  return g_ascii_isdigit (c) || c == ',' || c == '.';
}

gboolean
person_says (const char *text, guint n)
{
  g_autofree char *number = curio_format_count (n);
  const char *at = strstr (text, number);

  for (; at != NULL; at = strstr (at + 1, number))
    if ((at == text || !is_part_of_number (at[-1]))
        && !g_ascii_isdigit (at[strlen (number)]))
      return TRUE;
  return FALSE;
}
