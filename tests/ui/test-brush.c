/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The brush on a stage: what a pointer and keys do to the session. */

#include "curio-brush-part.h"
#include "curio-brush.h"
#include "ui-shop.h"
#include "ui-stage.h"

#define WIDTH 1000
/* The strip begins 24 pixels from either side and has seven months. */
#define PIXELS_OF(months) (24 + (months) * (WIDTH - 48) / 7.0)

/* June to December 2011; the last is known to the 9th. */
static const ShopOrder orders[] = {
  {"10001",  "France",         "2011-06-01", 100},
  { "10001", "United Kingdom", "2011-08-10", 50 },
  { "10002", "France",         "2011-10-20", 30 },
  { "10003", "EIRE",           "2011-12-09", 20 },
};

typedef struct
{
  CurioSession *session;
  CurioBrush *brush;
  GtkWidget *window;
  guint n_changed;
  guint n_committed;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));

  self->session = stage_new_session (facts);
  self->brush = g_object_new (CURIO_TYPE_BRUSH, "session", self->session,
                              "valign", GTK_ALIGN_START, NULL);
  self->window = stage_show (GTK_WIDGET (self->brush), WIDTH, 200);
  g_signal_connect_swapped (self->session, "changed", G_CALLBACK (count_cb),
                            &self->n_changed);
  g_signal_connect_swapped (self->session, "committed", G_CALLBACK (count_cb),
                            &self->n_committed);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  stage_strike (self->window, GTK_WIDGET (self->brush));
  g_assert_finalize_object (self->session);
}

static void
assert_dates (Fixture *self, const char *from, const char *to)
{
  const CurioMeasures *measures = curio_session_get_measures (self->session);
  g_autofree char *got_from = curio_day_to_iso (measures->view.from_day);
  g_autofree char *got_to = curio_day_to_iso (measures->view.to_day);

  g_assert_cmpstr (got_from, ==, from);
  g_assert_cmpstr (got_to, ==, to);
}

static gpointer
find_gesture (Fixture *self, GType type)
{
  g_autoptr (GListModel) controllers
      = gtk_widget_observe_controllers (GTK_WIDGET (self->brush));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

static void
press (Fixture *self, double months, int n_press)
{
  double x = PIXELS_OF (months), y = 20;

  g_signal_emit_by_name (find_gesture (self, GTK_TYPE_GESTURE_CLICK),
                         "pressed", n_press, x, y);
  g_signal_emit_by_name (find_gesture (self, GTK_TYPE_GESTURE_DRAG),
                         "drag-begin", x, y);
}

static void
move (Fixture *self, double months)
{
  g_signal_emit_by_name (find_gesture (self, GTK_TYPE_GESTURE_DRAG),
                         "drag-update", months * (WIDTH - 48) / 7.0, 0.0);
}

static void
release (Fixture *self, double months)
{
  g_signal_emit_by_name (find_gesture (self, GTK_TYPE_GESTURE_DRAG),
                         "drag-end", months * (WIDTH - 48) / 7.0, 0.0);
}

static void
drag (Fixture *self, double from, double to)
{
  press (self, from, 1);
  move (self, to - from);
  release (self, to - from);
  stage_settle ();
}

static void
test_pointer (Fixture *self, gconstpointer data)
{
  /* Where everything is shown, a drag draws a window … */
  drag (self, 2.2, 4.7);
  assert_dates (self, "2011-08-01", "2011-10-31");
  g_assert_cmpuint (self->n_committed, ==, 1);
  /* … which can be moved, and its ends, and a new one drawn outside. */
  drag (self, 3.5, 2.4);
  assert_dates (self, "2011-07-01", "2011-09-30");
  drag (self, 4, 6.9);
  assert_dates (self, "2011-07-01", "2011-12-09");
  g_assert_cmpint (curio_session_get_selection (self->session)->to_day, ==,
                   CURIO_DAY_NONE);
  drag (self, 1, 5.1);
  assert_dates (self, "2011-11-01", "2011-12-09");
  drag (self, 2.5, 1.5);
  assert_dates (self, "2011-07-01", "2011-08-31");
  g_assert_cmpuint (self->n_committed, ==, 5);
  curio_session_undo (self->session);
  assert_dates (self, "2011-11-01", "2011-12-09");
}

/* Many motions in one frame are one measurement. */
static void
test_one_frame (Fixture *self, gconstpointer data)
{
  press (self, 7, 1);
  for (int i = 0; i < 50; i++)
    move (self, -i * 0.1);
  g_assert_cmpuint (self->n_changed, ==, 0);
  stage_settle ();
  g_assert_cmpuint (self->n_changed, ==, 1);
  g_assert_cmpuint (self->n_committed, ==, 0);
  assert_dates (self, "2011-06-01", "2011-07-31");
  /* What the last frame did not take up, the end does. */
  move (self, -1);
  release (self, -1);
  assert_dates (self, "2011-06-01", "2011-11-30");
  g_assert_cmpuint (self->n_committed, ==, 1);
}

static void
test_clicks (Fixture *self, gconstpointer data)
{
  press (self, 4.5, 1);
  release (self, 0);
  assert_dates (self, "2011-10-01", "2011-10-31");
  press (self, 1.5, 1);
  release (self, 0);
  assert_dates (self, "2011-07-01", "2011-07-31");
  press (self, 1.5, 2);
  release (self, 0);
  assert_dates (self, "2011-06-01", "2011-12-09");
  /* The click that came before the double one left no step. */
  curio_session_undo (self->session);
  assert_dates (self, "2011-10-01", "2011-10-31");
}

/* … nor takes it one that has nothing to do with it. */
static void
test_double_on_chosen (Fixture *self, gconstpointer data)
{
  press (self, 1.5, 1);
  release (self, 0);
  assert_dates (self, "2011-07-01", "2011-07-31");
  press (self, 1.5, 1);
  release (self, 0);
  assert_dates (self, "2011-07-01", "2011-07-31");
  press (self, 1.5, 2);
  release (self, 0);
  assert_dates (self, "2011-06-01", "2011-12-09");
  curio_session_undo (self->session);
  assert_dates (self, "2011-07-01", "2011-07-31");
}

/* … nor one of an unsteady hand, which moves and changes nothing. */
static void
test_double_unsteady (Fixture *self, gconstpointer data)
{
  press (self, 1.5, 1);
  release (self, 0);
  assert_dates (self, "2011-07-01", "2011-07-31");
  press (self, 1.5, 1);
  move (self, 0.05);
  stage_settle ();
  release (self, 0.05);
  assert_dates (self, "2011-07-01", "2011-07-31");
  press (self, 1.5, 2);
  release (self, 0);
  assert_dates (self, "2011-06-01", "2011-12-09");
  curio_session_undo (self->session);
  assert_dates (self, "2011-07-01", "2011-07-31");
}

static GtkWidget *
find_part (Fixture *self, CurioTimelinePart part)
{
  for (GtkWidget *child
       = gtk_widget_get_first_child (GTK_WIDGET (self->brush));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (curio_brush_part_get_part (CURIO_BRUSH_PART (child)) == part)
      return child;
  g_assert_not_reached ();
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  GtkWidget *from = find_part (self, CURIO_TIMELINE_FROM);
  GtkWidget *window = find_part (self, CURIO_TIMELINE_WINDOW);
  GtkWidget *to = find_part (self, CURIO_TIMELINE_TO);

  g_assert_true (gtk_widget_grab_focus (from));
  stage_press (from, GDK_KEY_Right);
  assert_dates (self, "2011-07-01", "2011-12-09");
  stage_press (to, GDK_KEY_Left);
  assert_dates (self, "2011-07-01", "2011-11-30");
  stage_press (window, GDK_KEY_Left);
  assert_dates (self, "2011-06-01", "2011-10-31");
  stage_press (window, GDK_KEY_End);
  assert_dates (self, "2011-08-01", "2011-12-09");
  stage_press (from, GDK_KEY_Page_Down);
  assert_dates (self, "2011-06-01", "2011-12-09");
  g_assert_cmpuint (self->n_committed, ==, 5);
  /* As far as it goes: nothing new, and no step. */
  stage_press (from, GDK_KEY_Home);
  g_assert_cmpuint (self->n_committed, ==, 5);
}

static gint64
count_dark (Fixture *self)
{
  const CurioLayout *layout = curio_brush_get_layout (self->brush);
  guint n = 0;

  for (guint i = 0; i < layout->shapes->len; i++)
    n += g_array_index (layout->shapes, CurioShape, i).fill
         == CURIO_INK_MEASURE;
  return n;
}

/* The columns are of the countries in force, and of all dates. */
static void
test_countries (Fixture *self, gconstpointer data)
{
  CurioFacts *facts = curio_session_get_facts (self->session);
  guint8 mask[3] = { 0 };

  g_assert_cmpuint (count_dark (self), ==, 4);
  mask[curio_dictionary_find (facts->countries, "France")] = 1;
  curio_session_set_countries (self->session, mask);
  stage_settle ();
  g_assert_cmpuint (count_dark (self), ==, 2);
  drag (self, 4.1, 4.9);
  assert_dates (self, "2011-10-01", "2011-10-31");
  g_assert_cmpuint (count_dark (self), ==, 1);
}

/* The countries change under a drag: it ends where it stands. */
static void
test_interrupted (Fixture *self, gconstpointer data)
{
  guint8 mask[3] = { 1, 1, 0 };

  curio_brush_begin_drag (self->brush, CURIO_TIMELINE_FROM, 0);
  curio_brush_drag_to (self->brush, 3.5, TRUE);
  assert_dates (self, "2011-09-16", "2011-12-09");
  curio_session_set_countries (self->session, mask);
  g_assert_cmpuint (self->n_committed, ==, 1);
  assert_dates (self, "2011-09-16", "2011-12-09");
  stage_settle ();
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    {"/brush/pointer",           test_pointer         },
    { "/brush/one-frame",        test_one_frame       },
    { "/brush/clicks",           test_clicks          },
    { "/brush/double-on-chosen", test_double_on_chosen},
    { "/brush/double-unsteady",  test_double_unsteady },
    { "/brush/keys",             test_keys            },
    { "/brush/countries",        test_countries       },
    { "/brush/interrupted",      test_interrupted     },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test,
                tear_down);
  return g_test_run ();
}
