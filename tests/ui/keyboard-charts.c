/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a chart by keys: copied as a picture, copied as numbers, shown
 * as a table; and the lines behind a mark. */

#include "curio-key-figure.h"
#include "curio-sales-page.h"
#include "keyboard-parts.h"
#include "ui-keys.h"
#include "ui-stage.h"

#define OVERVIEW 1
#define SALES 2
#define ITEMS_MOST 8
#define WAIT_MS 10000

static gboolean
is_item (GtkWidget *focus, const char *text)
{
  g_autofree char *own = NULL;

  if (focus == NULL
      || g_object_class_find_property (G_OBJECT_GET_CLASS (focus), "text")
             == NULL)
    return FALSE;
  g_object_get (focus, "text", &own, NULL);
  return g_strcmp0 (own, text) == 0;
}

void
parts_choose_item (Person *self, const char *key, const char *text)
{
  keys_press (key);
  for (guint i = 0; i < ITEMS_MOST && !is_item (person_get_focus (self), text);
       i++)
    keys_press ("Down");
  g_assert_true (is_item (person_get_focus (self), text));
  keys_press ("Return");
}

static char *
read_clipboard (Person *self)
{
  GdkContentProvider *content = gdk_clipboard_get_content (
      gtk_widget_get_clipboard (GTK_WIDGET (self->window)));
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_nonnull (content);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  return g_value_dup_string (&value);
}

/* A line for each month, with its net sales to the penny. */
static void
assert_numbers (Person *self)
{
  const CurioMonthly *monthly
      = &curio_session_get_measures (self->session)->monthly;
  g_autofree char *text = read_clipboard (self);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, monthly->n_months);
  for (guint i = 0; i < monthly->n_months; i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (number, sizeof number, "%.2f",
                       (double)monthly->months[i].net_mills / 1000);
      g_assert_nonnull (strstr (lines[i + 1], number));
    }
}

static gboolean
has_picture (Person *self)
{
  return gdk_content_formats_contain_mime_type (
      gdk_clipboard_get_formats (
          gtk_widget_get_clipboard (GTK_WIDGET (self->window))),
      "image/png");
}

static void
test_menu (void)
{
  Person me;
  gpointer page;
  CurioChartView *chart;
  const CurioMark *mark;
  gint64 end;

  parts_open (&me);
  page = person_go_to_page (&me, SALES);
  chart = person_get_chart (page, "monthly");
  person_tab_into (&me, chart);
  keys_press ("Right");
  mark = person_get_mark (&me);
  parts_choose_item (&me, "shift+F10", "Copy Numbers");
  assert_numbers (&me);
  g_assert_true (person_get_mark (&me) == mark);

  g_assert_false (has_picture (&me));
  parts_choose_item (&me, "Menu", "Copy as Picture");
  end = g_get_monotonic_time () + WAIT_MS * 1000;
  while (!has_picture (&me) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (has_picture (&me));

  parts_choose_item (&me, "Menu", "Show as Table");
  g_assert_cmpuint (person_read_list (&me), ==,
                    curio_session_get_measures (me.session)->monthly.n_months);
  g_assert_true (person_get_mark (&me) == mark);
  person_close (&me);
}

static GtkPopover *
find_mapped_bubble (CurioChartView *chart)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (chart));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      return GTK_POPOVER (child);
  return NULL;
}

/* A busy display takes a while to bring up a window. */
static GtkPopover *
find_bubble (CurioChartView *chart)
{
  gint64 end = g_get_monotonic_time () + WAIT_MS * 1000;

  while (find_mapped_bubble (chart) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  if (find_mapped_bubble (chart) == NULL)
    g_error ("the mark does not say its numbers");
  return find_mapped_bubble (chart);
}

static CurioKeyFigure *
find_key_figure (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (CURIO_IS_KEY_FIGURE (widget))
    return CURIO_KEY_FIGURE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = (GtkWidget *)find_key_figure (child);
  return (CurioKeyFigure *)found;
}

/* The months of a key figure's small line say their numbers below it: above
 * stands the number that they are of. */
static void
test_key_figure (void)
{
  Person me;
  CurioKeyFigure *figure;
  CurioChartView *spark;

  parts_open (&me);
  figure = find_key_figure (person_go_to_page (&me, OVERVIEW));
  spark = person_get_child (figure, "spark");
  person_tab_into (&me, spark);
  keys_press ("Left");
  g_assert_cmpint (gtk_popover_get_position (find_bubble (spark)), ==,
                   GTK_POS_BOTTOM);
  person_close (&me);
}

/* Behind a column of sales stand all the lines that it is made of; behind one
 * of cancellations, those. */
static void
test_lines (void)
{
  Person me;
  gpointer page;
  CurioChartView *sales, *orders;
  gint32 month;

  parts_open (&me);
  page = person_go_to_page (&me, SALES);
  sales = person_get_chart (page, "monthly");
  orders = person_get_chart (page, "orders");
  person_tab_into (&me, sales);
  keys_press ("Right");
  month = curio_chart_view_get_chart (sales)->first_month
          + person_get_mark (&me)->id;
  keys_press ("Return");
  g_assert_cmpuint (
      person_read_list (&me), ==,
      parts_count_lines (&me, FALSE, month, PARTS_ANY_PRODUCT, PARTS_ANY_PRICE)
          + parts_count_lines (&me, TRUE, month, PARTS_ANY_PRODUCT,
                               PARTS_ANY_PRICE));
  person_tab_into (&me, orders);
  keys_press ("End");
  person_walk_to_mark (&me, "Left", person_get_mark (&me)->id, 1);
  month = curio_chart_view_get_chart (orders)->first_month
          + person_get_mark (&me)->id;
  keys_press ("Return");
  g_assert_cmpuint (person_read_list (&me), ==,
                    parts_count_lines (&me, TRUE, month, PARTS_ANY_PRODUCT,
                                       PARTS_ANY_PRICE));
  person_close (&me);
}

void
parts_add_charts (void)
{
  g_test_add_func ("/ui/keyboard-parts/chart-menu", test_menu);
  g_test_add_func ("/ui/keyboard-parts/key-figure", test_key_figure);
  g_test_add_func ("/ui/keyboard-parts/lines", test_lines);
}
