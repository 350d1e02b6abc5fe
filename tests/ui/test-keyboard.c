/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person without a mouse does every day, by keys alone and in one go:
 * change the dates, choose a segment, open its list, export it, present, quit.
 * The keys are real ones of the display, so that whatever stands in their way
 * is in this test.  So is the dialog that asks for a file: GTK's own.  Where a
 * desktop has a portal, that shows one of another program instead.
 */

#include "curio-application.h"
#include "curio-brush-part.h"
#include "curio-chart-mark.h"
#include "curio-customers-page.h"
#include "curio-pane-flap.h"
#include "curio-present-window.h"
#include "curio-window.h"
#include "ui-keys.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include <glib/gstdio.h>

#define N_TABS_MOST 80
#define MOST_SECONDS 100

static CurioApplication *app;
static CurioWindow *window;
static CurioSession *session;
static gboolean has_walked;

static void
show_shop (CurioWindow *of)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("paper");
  g_autoptr (CurioFacts) facts = shop_new_large (300);

  window = of;
  session = curio_window_get_session (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1360, 860);
  gtk_window_present (GTK_WINDOW (window));
  curio_session_show (session, source, facts);
  stage_settle ();
  keys_focus_window (GTK_WINDOW (window));
}

static void
open_shop (void)
{
  show_shop (curio_window_new (GTK_APPLICATION (app)));
}

static void
close_shop (void)
{
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
  window = NULL;
}

static GtkWidget *
get_focus (void)
{
  return gtk_root_get_focus (GTK_ROOT (window));
}

typedef gboolean (*Wanted) (GtkWidget *widget);

static gboolean
is_brush_part (GtkWidget *widget)
{
  return CURIO_IS_BRUSH_PART (widget);
}

static gboolean
is_mark (GtkWidget *widget)
{
  return CURIO_IS_CHART_MARK (widget);
}

static gboolean
is_row (GtkWidget *widget)
{
  return GTK_IS_LIST_BASE (gtk_widget_get_parent (widget));
}

/* The button of a segment's pane that lists its customers. */
static gboolean
is_show (GtkWidget *widget)
{
  return g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)),
                    "show")
         == 0;
}

static void
tab_to (Wanted wanted)
{
  for (guint i = 0; i < N_TABS_MOST; i++)
    {
      if (get_focus () != NULL && wanted (get_focus ()))
        return;
      keys_press ("Tab");
    }
  g_error ("Tab does not get there");
}

/* That of the page on screen. */
static CurioPaneFlap *
find_flap (GtkWidget *root)
{
  CurioPaneFlap *flap = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (CURIO_IS_PANE_FLAP (root))
    return CURIO_PANE_FLAP (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && flap == NULL;
       child = gtk_widget_get_next_sibling (child))
    flap = find_flap (child);
  return flap;
}

static CurioPaneFlap *
get_flap (void)
{
  return find_flap (GTK_WIDGET (curio_window_get_page (window)));
}

/* A mark of the map opens the pane; Escape in it closes it, and the keyboard
 * is where it was. */
static void
test_pane (void)
{
  GtkWidget *mark;

  open_shop ();
  keys_press ("ctrl+4");
  tab_to (is_mark);
  keys_press ("End");
  mark = get_focus ();
  g_assert_true (is_mark (mark));
  keys_press ("Return");
  g_assert_true (curio_pane_flap_get_revealed (get_flap ()));
  keys_press ("F6");
  g_assert_true (gtk_widget_is_ancestor (
      get_focus (), curio_pane_flap_get_pane (get_flap ())));
  keys_press ("Escape");
  g_assert_false (curio_pane_flap_get_revealed (get_flap ()));
  g_assert_true (get_focus () == mark);
  close_shop ();
}

static GtkWindow *
find_dialog (void)
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

/* A row of the list opens the pane of its customer; Escape closes it, and the
 * keyboard is on the row again. */
static void
test_row (void)
{
  open_shop ();
  keys_press ("ctrl+3");
  keys_press ("ctrl+f");
  tab_to (is_row);
  keys_press ("Down");
  keys_press ("Return");
  g_assert_true (curio_pane_flap_get_revealed (get_flap ()));
  keys_press ("Escape");
  g_assert_false (curio_pane_flap_get_revealed (get_flap ()));
  g_assert_true (is_row (get_focus ()));
  close_shop ();
}

/* --- the whole way --------------------------------------------------------
 */

static gint32
get_from_day (void)
{
  return curio_session_get_selection (session)->from_day;
}

static void
assert_page (const char *title)
{
  g_assert_cmpstr (curio_page_get_title (curio_window_get_page (window)), ==,
                   title);
}

/* Whoever ordered on DAY or later. */
static guint
count_customers_from (gint32 day)
{
  const CurioFacts *facts = curio_session_get_facts (session);
  guint n = 0;

  for (guint32 i = 0; i < facts->n_customers; i++)
    {
      guint32 last = facts->first_order[i + 1] - 1;

      if (facts->order_day[last] >= day)
        n++;
    }
  return n;
}

/* The first handle of a shop that began in January 2010, six months on; a slip
 * by a day is undone. */
static void
change_dates (void)
{
  gint32 wanted = curio_day_new (2010, 7, 1);

  tab_to (is_brush_part);
  for (guint i = 0; i < 6; i++)
    keys_press ("Right");
  g_assert_cmpint (get_from_day (), ==, wanted);
  keys_press ("shift+Right");
  g_assert_cmpint (get_from_day (), ==, wanted + 1);
  keys_press ("ctrl+z");
  g_assert_cmpint (get_from_day (), ==, wanted);
  keys_press ("ctrl+shift+z");
  g_assert_cmpint (get_from_day (), ==, wanted + 1);
  keys_press ("ctrl+z");
  g_assert_cmpint (get_from_day (), ==, wanted);
  g_assert_cmpuint (curio_session_get_measures (session)->rfm.n, ==,
                    count_customers_from (wanted));
}

/* The second tile of the map: how many customers it says it has. */
static guint
choose_segment (void)
{
  const char *label, *count;
  g_autofree char *name = NULL;

  keys_press ("ctrl+4");
  assert_page ("Segments");
  tab_to (is_mark);
  keys_press ("Right");
  label = curio_chart_mark_get_label (CURIO_CHART_MARK (get_focus ()));
  count = strchr (label, ',');
  g_assert_nonnull (count);
  name = g_strndup (label, (gsize)(count - label));
  g_assert_cmpint (curio_session_get_segment (session), ==, -1);
  keys_press ("Return");
  g_assert_cmpstr (curio_segment_get_title (
                       (CurioSegment)curio_session_get_segment (session)),
                   ==, name);
  g_assert_true (curio_pane_flap_get_revealed (get_flap ()));
  return (guint)g_ascii_strtoull (count + 1, NULL, 10);
}

static CurioCustomerList *
get_list (void)
{
  return curio_customers_page_get_list (
      CURIO_CUSTOMERS_PAGE (curio_window_get_page (window)));
}

static void
open_list (guint n_customers)
{
  keys_press ("F6");
  tab_to (is_show);
  keys_press ("Return");
  assert_page ("Customers");
  g_assert_cmpuint (n_customers, >, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_list ())), ==,
                    n_customers);
}

static char **
read_lines (const char *path)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < 500 && !g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return g_strsplit (g_strchomp (text), "\n", -1);
}

/* A line of names, and then the customers of the list, in its order. */
static void
export_list (guint n_customers)
{
  const CurioFacts *facts = curio_session_get_facts (session);
  g_autofree char *path
      = g_build_filename (g_get_tmp_dir (), "curio-by-keys.csv", NULL);
  g_auto (GStrv) lines = NULL;

  g_unlink (path);
  keys_press ("ctrl+e");
  keys_focus_window (find_dialog ());
  keys_press ("ctrl+a");
  keys_type (path);
  keys_press ("Return");
  lines = read_lines (path);
  g_assert_cmpuint (g_strv_length (lines), ==, n_customers + 1);
  for (guint i = 0; i < n_customers; i++)
    {
      g_autofree char *start = g_strdup_printf (
          "%s,",
          curio_facts_get_customer_id (
              facts,
              curio_customer_list_get_scored (get_list (), i)->customer));

      g_assert_true (g_str_has_prefix (lines[i + 1], start));
    }
  g_unlink (path);
}

/* Where the room could not see it all, that is asked about first. */
static CurioPresentWindow *
start_slides (void)
{
  keys_press ("Return");
  stage_settle ();
  if (ADW_IS_MESSAGE_DIALOG (find_dialog ()))
    {
      keys_focus_window (find_dialog ());
      keys_press ("Return");
      stage_settle ();
    }
  g_assert_true (CURIO_IS_PRESENT_WINDOW (find_dialog ()));
  return CURIO_PRESENT_WINDOW (find_dialog ());
}

/* F5 shows the slides of the page, Enter presents them, the arrows turn them,
 * and Escape leads back: to the slides, and once more to the page. */
static void
present (void)
{
  CurioPresentWindow *slides;

  keys_focus_window (GTK_WINDOW (window));
  keys_press ("ctrl+4");
  keys_press ("F5");
  keys_focus_window (find_dialog ());
  slides = start_slides ();
  keys_focus_window (GTK_WINDOW (slides));
  g_assert_cmpuint (curio_present_window_get_slide (slides), ==, 0);
  keys_press ("Right");
  g_assert_cmpuint (curio_present_window_get_slide (slides), ==, 1);
  keys_press ("Left");
  g_assert_cmpuint (curio_present_window_get_slide (slides), ==, 0);
  g_object_add_weak_pointer (G_OBJECT (slides), (gpointer *)&slides);
  keys_press ("Escape");
  stage_settle ();
  g_assert_null (slides);
  keys_focus_window (find_dialog ());
  keys_press ("Escape");
  stage_settle ();
  keys_focus_window (GTK_WINDOW (window));
  assert_page ("Segments");
}

static gboolean
walk_cb (gpointer data)
{
  guint n_customers;

  show_shop (CURIO_WINDOW (gtk_application_get_active_window (data)));
  change_dates ();
  n_customers = choose_segment ();
  open_list (n_customers);
  export_list (n_customers);
  present ();
  has_walked = TRUE;
  keys_press ("ctrl+q");
  return G_SOURCE_REMOVE;
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("Ctrl+Q does not quit");
  return G_SOURCE_REMOVE;
}

static void
run_until_quit (void)
{
  g_autoptr (CurioApplication) other = curio_application_new ();
  guint timeout = g_timeout_add_seconds (MOST_SECONDS, give_up_cb, NULL);
  char *argv[] = { (char *)"curio", NULL };

  g_application_set_flags (G_APPLICATION (other),
                           G_APPLICATION_NON_UNIQUE
                               | G_APPLICATION_HANDLES_COMMAND_LINE);
  g_timeout_add (500, walk_cb, other);
  g_assert_cmpint (g_application_run (G_APPLICATION (other), 1, argv), ==, 0);
  g_assert_true (has_walked);
  g_source_remove (timeout);
}

/* A program of its own, that runs as curio does and is gone afterwards. */
static void
test_walk (void)
{
  if (g_test_subprocess ())
    {
      run_until_quit ();
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  /* A display that blinks is never still. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE,
                "gtk-enable-animations", FALSE, NULL);
  app = curio_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  if (!g_test_subprocess ())
    g_application_register (G_APPLICATION (app), NULL, NULL);
  g_test_add_func ("/ui/keyboard/walk", test_walk);
  g_test_add_func ("/ui/keyboard/pane", test_pane);
  g_test_add_func ("/ui/keyboard/row", test_row);
  status = g_test_run ();
  g_object_unref (app);
  return status;
}
