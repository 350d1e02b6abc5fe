/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Definitions by keys: the lines behind each rule, and the inspector of the
 * scores with another way of counting and another day. */

#include "curio-definitions-page.h"
#include "curio-rfm-inspect.h"
#include "curio-rfm-inspector.h"
#include "keyboard-parts.h"
#include "ui-eyes.h"
#include "ui-keys.h"

#define DEFINITIONS 7
#define ROW_ALL 0
#define ROW_COUNTED 6
#define ROW_CANCELLATIONS 2
#define STEPS_MOST 4

static gpointer
go_to_definitions (Person *self)
{
  person_go_to_page (self, DEFINITIONS);
  return person_get_page (self, "Definitions");
}

static guint
read_row (Person *self, gpointer list, int index)
{
  person_tab_into (self, list);
  parts_go_to_row (self, index);
  keys_press ("Return");
  return person_read_list (self);
}

static guint
count_lines (Person *self, gboolean is_cancelled)
{
  return parts_count_lines (self, is_cancelled, PARTS_ANY_MONTH,
                            PARTS_ANY_PRODUCT, PARTS_ANY_PRICE);
}

static void
test_rules (void)
{
  Person me;
  gpointer page, counts;

  parts_open (&me);
  page = go_to_definitions (&me);
  counts = person_get_child (page, "counts");
  g_assert_cmpuint (read_row (&me, counts, ROW_ALL), ==,
                    curio_session_get_facts (me.session)->n_lines);
  g_assert_cmpuint (read_row (&me, counts, ROW_COUNTED), ==,
                    count_lines (&me, FALSE) + count_lines (&me, TRUE));
  g_assert_cmpuint (
      read_row (&me, person_get_child (page, "oddities"), ROW_CANCELLATIONS),
      ==, count_lines (&me, TRUE));
  person_close (&me);
}

/* Tab to the codes that are no goods, arrows among them: one is taken off, and
 * the usual ones are there again. */
static void
test_goods (void)
{
  Person me;
  gpointer editor, chips;
  GtkFlowBoxChild *second;

  parts_open (&me);
  editor = person_get_child (go_to_definitions (&me), "goods");
  chips = person_get_child (editor, "chips");
  person_tab_into (&me, chips);
  keys_press ("Right");
  second = gtk_flow_box_get_child_at_index (chips, 1);
  g_assert_true (person_get_focus (&me)
                 == gtk_flow_box_child_get_child (second));
  keys_press ("Return");
  g_assert_false (g_strv_contains (curio_session_get_not_goods (me.session),
                                   curio_default_not_goods[1]));
  second = gtk_flow_box_get_child_at_index (chips, 1);
  g_assert_true (person_get_focus (&me)
                 == gtk_flow_box_child_get_child (second));
  person_press_button (&me, editor, "Usual List");
  g_assert_null (curio_session_get_not_goods (me.session));
  person_close (&me);
}

/* --- the inspector --------------------------------------------------------
 */

/* How many customers the largest flow of CHANGE has. */
static guint
find_largest (const CurioRfmChange *change)
{
  guint most = 0;

  for (guint from = 0; from < CURIO_N_MOVEMENT_ROWS; from++)
    for (guint to = 0; to < CURIO_N_MOVEMENT_ROWS; to++)
      if (from != to)
        most = MAX (most, change->cells[from][to]);
  return most;
}

/* Down to the first row within, past what the row itself has to press. */
static void
go_into (Person *self, gpointer row)
{
  GtkWidget *head = person_get_focus (self);

  for (guint i = 0; i < STEPS_MOST; i++)
    {
      GtkWidget *focus;

      keys_press ("Down");
      focus = person_get_focus (self);
      if (focus != head && ADW_IS_ACTION_ROW (focus))
        break;
    }
  g_assert_true (gtk_widget_is_ancestor (person_get_focus (self), row));
}

/* The first row within is the largest flow: Enter lists who they are. */
static void
assert_flow (Person *self, gpointer row, CurioWhatIf what_if, gint32 as_of)
{
  CurioRfmChange change = { 0 };
  guint most;

  curio_rfm_change_measure (curio_session_get_measures (self->session),
                            what_if, as_of, &change);
  most = find_largest (&change);
  curio_rfm_change_clear (&change);
  g_assert_cmpuint (most, >, 0);
  person_tab_into (self, row);
  keys_press ("Return");
  g_assert_true (adw_expander_row_get_expanded (row));
  go_into (self, row);
  keys_press ("Return");
  g_assert_cmpuint (person_read_list (self), ==, most);
}

static void
test_what_if (void)
{
  Person me;
  gpointer inspector;

  parts_open (&me);
  inspector = person_get_child (go_to_definitions (&me), "inspector");
  assert_flow (&me, person_get_child (inspector, "ties"), CURIO_WHAT_IF_TIES,
               CURIO_DAY_NONE);
  assert_flow (&me, person_get_child (inspector, "cancellations"),
               CURIO_WHAT_IF_CANCELLATIONS, CURIO_DAY_NONE);
  person_close (&me);
}

/* The day a week earlier than the one that is there. */
static void
test_as_of (void)
{
  Person me;
  gpointer inspector, row, calendar;
  g_autoptr (GDateTime) before = NULL, after = NULL;
  gint32 as_of;

  parts_open (&me);
  inspector = person_get_child (go_to_definitions (&me), "inspector");
  row = person_get_child (inspector, "as_of");
  calendar = person_get_child (inspector, "calendar");
  before = gtk_calendar_get_date (calendar);
  person_tab_into (&me,
                   gtk_widget_get_ancestor (calendar, GTK_TYPE_MENU_BUTTON));
  keys_press ("Return");
  person_tab_into (&me, calendar);
  keys_press ("Up");
  keys_press ("Return");
  after = gtk_calendar_get_date (calendar);
  g_assert_cmpint (g_date_time_difference (before, after), ==,
                   7 * G_TIME_SPAN_DAY);
  as_of = curio_day_new (g_date_time_get_year (after),
                         g_date_time_get_month (after),
                         g_date_time_get_day_of_month (after));
  keys_press ("shift+Tab");
  assert_flow (&me, row, CURIO_WHAT_IF_AS_OF, as_of);
  person_close (&me);
}

void
parts_add_definitions (void)
{
  g_test_add_func ("/ui/keyboard-parts/rules", test_rules);
  g_test_add_func ("/ui/keyboard-parts/goods", test_goods);
  g_test_add_func ("/ui/keyboard-parts/what-if", test_what_if);
  g_test_add_func ("/ui/keyboard-parts/as-of", test_as_of);
}
