/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A note by keys: written where the chart's mark is, seen on the chart,
 * changed, removed, and brought back in both ways. */

#include "curio-notes-dialog.h"
#include "curio-sales-page.h"
#include "keyboard-parts.h"
#include "ui-eyes.h"
#include "ui-keys.h"

#define SALES 2
#define ENTER_MS 10000

static GtkWidget *
find_button (GtkWidget *widget, const char *tip)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget)
      && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, tip);
  return found;
}

static GtkWindow *
get_dialog (Person *self)
{
  person_look (self);
  g_assert_true (CURIO_IS_NOTES_DIALOG (person_get_front (self)));
  return person_get_front (self);
}

static void
press_row_button (Person *self, GtkWindow *dialog, const char *tip)
{
  person_tab_into (self, find_button (GTK_WIDGET (dialog), tip));
  keys_press ("Return");
}

static gboolean
is_written (Person *self, const char *text)
{
  const CurioNotes *notes = curio_session_get_notes (self->session);

  return notes->n > 0 && g_str_equal (notes->notes[0].text, text);
}

/* In place of what the form holds.  The default button of a window acts a
 * quarter of a second after Enter. */
static void
write_note (Person *self, const char *text)
{
  gint64 end;

  keys_press ("ctrl+a");
  keys_type (text);
  keys_press ("Return");
  end = g_get_monotonic_time () + ENTER_MS * 1000;
  while (!is_written (self, text) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
assert_note (Person *self, CurioChartView *chart, gint32 day, const char *text)
{
  const CurioNotes *notes = curio_session_get_notes (self->session);
  const CurioChart *shown = curio_chart_view_get_chart (chart);

  g_assert_cmpuint (notes->n, ==, text != NULL ? 1 : 0);
  g_assert_cmpuint (shown->n_notes, ==, notes->n);
  if (text == NULL)
    return;
  g_assert_cmpstr (notes->notes[0].text, ==, text);
  g_assert_cmpint (notes->notes[0].day, ==, day);
  g_assert_cmpstr (shown->notes[0].text, ==, text);
  g_assert_cmpint (shown->notes[0].month, ==, curio_month_of_day (day));
}

static void
test_note (void)
{
  Person me;
  CurioChartView *chart;
  GtkWindow *dialog;
  const CurioMark *mark;
  gint32 day;

  parts_open (&me);
  chart = person_get_chart (person_go_to_page (&me, SALES), "monthly");
  assert_note (&me, chart, 0, NULL);
  person_tab_into (&me, chart);
  person_press_times ("Right", 3);
  mark = person_get_mark (&me);
  day = curio_month_first_day (curio_chart_view_get_chart (chart)->first_month
                               + mark->id);
  parts_choose_item (&me, "Menu", "Add a Note Here…");
  get_dialog (&me);
  write_note (&me, "Catalogue sent");
  assert_note (&me, chart, day, "Catalogue sent");
  keys_press ("Escape");
  person_look (&me);
  g_assert_cmpint (person_get_mark (&me)->id, ==, 3);

  keys_press ("ctrl+shift+n");
  dialog = get_dialog (&me);
  press_row_button (&me, dialog, "Change this note");
  write_note (&me, "Catalogue late");
  assert_note (&me, chart, day, "Catalogue late");
  press_row_button (&me, dialog, "Remove this note");
  assert_note (&me, chart, day, NULL);
  keys_press ("ctrl+z");
  assert_note (&me, chart, day, "Catalogue late");
  press_row_button (&me, dialog, "Remove this note");
  assert_note (&me, chart, day, NULL);
  person_press_button (&me, dialog, "Undo");
  assert_note (&me, chart, day, "Catalogue late");
  press_row_button (&me, dialog, "Remove this note");
  keys_press ("Escape");
  person_look (&me);
  assert_note (&me, chart, day, NULL);
  person_close (&me);
}

void
parts_add_notes (void)
{
  g_test_add_func ("/ui/keyboard-parts/note", test_note);
}
