/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Movement by keys: another first and another second date, a flow, whom it
 * lists, and those in a file. */

#include "curio-movement-view.h"
#include "curio-movement-words.h"
#include "curio-movement.h"
#include "curio-segments-page.h"
#include "keyboard-parts.h"
#include "ui-keys.h"

#include <glib/gstdio.h>

#define SEGMENTS 4
#define HALF_A_YEAR 1 /* in the list of spans */
#define WAIT_STEPS 1000

static gpointer
go_to_movement (Person *self)
{
  gpointer page = person_go_to_page (self, SEGMENTS);

  person_show_view (self, "Movement", "movement");
  return person_get_child (page, "movement");
}

/* Between the day half a year before the second date, and that. */
static void
measure (Person *self, CurioMovement *out)
{
  const CurioView *view = &curio_session_get_measures (self->session)->view;

  curio_movement_measure (view, curio_day_add_months (view->as_of_day, -6),
                          out);
}

static void
choose_half_a_year (Person *self, gpointer view)
{
  person_tab_into (self, person_get_child (view, "since"));
  keys_press ("Return");
  parts_go_to_row (self, HALF_A_YEAR);
  keys_press ("Return");
}

static char **
export_list (Person *self)
{
  g_autofree char *folder = g_dir_make_tmp ("curio-movers-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "movers.csv", NULL);
  g_autofree char *text = NULL;

  keys_press ("ctrl+e");
  person_look (self);
  keys_press ("ctrl+a");
  keys_type (path);
  keys_press ("Return");
  for (guint i = 0; i < WAIT_STEPS && !g_file_test (path, G_FILE_TEST_EXISTS);
       i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_unlink (path);
  g_rmdir (folder);
  return g_strsplit (g_strchomp (text), "\n", -1);
}

static void
test_flow (void)
{
  Person me;
  gpointer view;
  CurioMovement movement;
  g_auto (GStrv) lines = NULL;
  guint from, to, n;

  parts_open (&me);
  view = go_to_movement (&me);
  choose_half_a_year (&me, view);
  person_tab_into (&me, person_get_chart (view, "flows"));
  keys_press ("Right");
  g_assert_true (
      curio_movement_parse_id (person_get_mark (&me)->id, &from, &to));
  measure (&me, &movement);
  n = curio_movement_count (&movement, from, to);
  g_assert_true (person_says (person_get_mark (&me)->label, n));
  keys_press ("Return");
  g_assert_cmpuint (person_count_customers (&me), ==, n);
  lines = export_list (&me);
  g_assert_cmpuint (g_strv_length (lines), ==, n + 1);
  person_close (&me);
}

/* As a table, whose cells are marks, too. */
static void
test_table (void)
{
  Person me;
  gpointer view;
  CurioMovement movement;
  guint from, to, n;

  parts_open (&me);
  view = go_to_movement (&me);
  choose_half_a_year (&me, view);
  person_press_button (&me, view, "Table");
  person_tab_into (&me, person_get_chart (view, "table"));
  keys_press ("Down");
  keys_press ("Right");
  g_assert_true (
      curio_movement_parse_id (person_get_mark (&me)->id, &from, &to));
  measure (&me, &movement);
  n = curio_movement_count (&movement, from, to);
  keys_press ("Return");
  if (n > 0)
    g_assert_cmpuint (person_count_customers (&me), ==, n);
  person_close (&me);
}

/* The second date a week earlier, from its calendar: it is the day after the
 * last of the figures. */
static void
test_until (void)
{
  Person me;
  gpointer view;
  gint32 before;

  parts_open (&me);
  view = go_to_movement (&me);
  before = curio_session_get_measures (me.session)->view.as_of_day;
  person_tab_into (&me, person_get_child (view, "until"));
  keys_press ("Return");
  keys_press ("Up");
  keys_press ("Return");
  g_assert_cmpint (curio_session_get_measures (me.session)->view.as_of_day, ==,
                   before - 7);
  keys_press ("ctrl+z");
  g_assert_cmpint (curio_session_get_measures (me.session)->view.as_of_day, ==,
                   before);
  person_close (&me);
}

void
parts_add_segments (void)
{
  g_test_add_func ("/ui/keyboard-parts/flow", test_flow);
  g_test_add_func ("/ui/keyboard-parts/movement-table", test_table);
  g_test_add_func ("/ui/keyboard-parts/until", test_until);
}
