/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page, view and pane of the window under the selections that leave
 * little: none, one customer, one country, one day and one month.  What is
 * written anywhere is sense: no NaN, no infinity, no minus nothing, no mark
 * without a sentence, no chart without a title; and a warning ends the test.
 */

#include "curio-pane-flap.h"
#include "curio-steady-text.h"
#include "curio-window.h"
#include "ui-demo.h"
#include "ui-stage.h"

#include <string.h>

#define N_LINES 20000

static CurioFacts *facts;
static CurioWindow *window;
static CurioSession *session;
static guint n_texts, n_faults;

/* --- what is written ----------------------------------------------------- */

/* NaN, infinity, and a minus before nothing but noughts. */
static gboolean
is_sense (const char *text)
{
  static GRegex *nonsense;

  if (nonsense == NULL)
    nonsense = g_regex_new ("(?i)\\bnan\\b|\\binf(inity)?\\b|∞"
                            "|(^|[\\s(])[-−]£?0([.,]0+)?(?![0-9.,/-])",
                            G_REGEX_OPTIMIZE, 0, NULL);
  return !g_regex_match (nonsense, text, 0, NULL);
}

static void
test_nonsense (void)
{
  static const char *const bad[]
      = { "nan",  "£-nan", "inf %",    "Infinity",
          "−0 %", "−£0",   "-0.0 pts", "sales −£0.00" };
  static const char *const good[]
      = { "Nancy",        "information", "−0.5 %", "−£10", "2010-01-05",
          "1–9 Dec 2010", "0 %",         "£0",     "-0.07" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (is_sense (bad[i]));
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (is_sense (good[i]));
}

static void
look_at_text (const char *text, const char *where)
{
  n_texts++;
  if (text != NULL && is_sense (text))
    return;
  g_printerr ("# %s: “%s”\n", where, text != NULL ? text : "no text");
  n_faults++;
}

static void
tell (const char *fault, const char *where)
{
  g_printerr ("# %s: %s\n", where, fault);
  n_faults++;
}

static void
look_at_chart (CurioChartView *view, const char *where)
{
  const CurioChart *chart = curio_chart_view_get_chart (view);
  const CurioLayout *layout = curio_chart_view_get_layout (view);
  g_autofree char *words = NULL;

  if (chart == NULL || layout == NULL)
    {
      tell ("a chart view without a chart", where);
      return;
    }
  words = curio_chart_describe (chart);
  look_at_text (words, where);
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->kind == CURIO_SHAPE_TEXT)
        look_at_text (pango_layout_get_text (shape->text), where);
    }
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const CurioMark *mark = curio_layout_get_mark (layout, (int)i);

      look_at_text (mark->label, where);
      if (mark->label != NULL && *mark->label == '\0')
        tell ("a mark without a sentence", where);
    }
}

static void
look_at (GtkWidget *widget, const char *where)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    look_at_text (gtk_label_get_text (GTK_LABEL (widget)), where);
  if (CURIO_IS_STEADY_TEXT (widget))
    look_at_text (curio_steady_text_get_text (CURIO_STEADY_TEXT (widget)),
                  where);
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    look_at_text (gtk_widget_get_tooltip_text (widget), where);
  if (CURIO_IS_CHART_VIEW (widget))
    look_at_chart (CURIO_CHART_VIEW (widget), where);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (child, where);
}

/* --- the walk ------------------------------------------------------------ */

/* The first of this type on screen; NULL: none. */
static gpointer
find (GtkWidget *root, GType type)
{
  gpointer found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
look_at_page (const char *selection, const char *page)
{
  g_autofree char *where = g_strconcat (selection, ", ", page, NULL);
  GtkWidget *shown = GTK_WIDGET (curio_window_get_page (window));
  guint n_before = n_texts;

  stage_settle ();
  /* Where nothing is selected, a page of its own says so. */
  if (!gtk_widget_get_mapped (shown))
    shown = find (GTK_WIDGET (window), ADW_TYPE_STATUS_PAGE);
  if (shown == NULL)
    {
      tell ("no page", where);
      return;
    }
  look_at (shown, where);
  if (n_texts < n_before + 2)
    tell ("a page that says next to nothing", where);
}

/* A list opens the pane of its first row. */
static void
open_pane (const char *selection, const char *where)
{
  GtkWidget *page = GTK_WIDGET (curio_window_get_page (window));
  GtkColumnView *list = find (page, GTK_TYPE_COLUMN_VIEW);
  g_autofree char *pane = g_strconcat (where, ", pane", NULL);

  if (list == NULL || find (page, CURIO_TYPE_PANE_FLAP) == NULL
      || g_list_model_get_n_items (
             G_LIST_MODEL (gtk_column_view_get_model (list)))
             == 0)
    return;
  g_signal_emit_by_name (list, "activate", 0);
  look_at_page (selection, pane);
}

static void
look_at_views (const char *selection, const char *id)
{
  GtkStack *views;
  g_autoptr (GListModel) pages = NULL;

  g_assert_true (curio_window_show_page (window, id));
  views = curio_page_get_views (curio_window_get_page (window));
  if (views == NULL)
    {
      look_at_page (selection, id);
      return;
    }
  pages = G_LIST_MODEL (gtk_stack_get_pages (views));
  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (pages, i);
      g_autofree char *where = g_strconcat (
          id, "/", gtk_stack_page_get_name (GTK_STACK_PAGE (page)), NULL);

      g_assert_true (curio_window_show_page (window, where));
      look_at_page (selection, where);
      open_pane (selection, where);
    }
}

/* The segment of most customers, and its pane. */
static void
look_at_segment (const char *selection)
{
  const CurioRfm *rfm = &curio_session_get_measures (session)->rfm;
  int largest = 0;

  for (int i = 1; i < CURIO_N_SEGMENTS; i++)
    if (rfm->segments[i].n_customers > rfm->segments[largest].n_customers)
      largest = i;
  for (guint i = 0; i < 2; i++)
    {
      curio_session_set_segment (session,
                                 (largest + (int)i) % CURIO_N_SEGMENTS);
      look_at_views (selection, "segments");
      look_at_views (selection, "customers");
    }
  curio_session_set_segment (session, -1);
}

static void
look_everywhere (const char *selection)
{
  const char *const *ids = curio_window_list_pages ();

  for (int books = CURIO_BOOKS_TRADING; books <= CURIO_BOOKS_POC; books++)
    {
      curio_session_set_books (session, (CurioBooksKind)books);
      for (guint i = 0; ids[i] != NULL; i++)
        look_at_views (selection, ids[i]);
    }
  curio_session_set_books (session, CURIO_BOOKS_TRADING);
  look_at_segment (selection);
  curio_session_reset_selection (session);
  g_assert_cmpuint (n_faults, ==, 0);
}

/* --- selections ---------------------------------------------------------- */

static guint32
count_customers (void)
{
  return curio_session_get_measures (session)->rfm.n;
}

static void
choose_country (guint32 country)
{
  g_autofree guint8 *mask = g_new0 (guint8, facts->n_countries + 1);

  if (country < facts->n_countries)
    mask[country] = 1;
  curio_session_set_countries (session, mask);
}

static void
test_nothing (void)
{
  choose_country (G_MAXUINT32);
  g_assert_cmpuint (curio_session_get_measures (session)->view.n_orders, ==,
                    0);
  look_everywhere ("nothing");
}

/* Of a country with few, on days that are cut until one is left. */
static void
test_one_customer (void)
{
  guint32 country = 0;
  gint32 day;

  for (; country < facts->n_countries; country++)
    {
      choose_country (country);
      if (count_customers () == 1)
        break;
    }
  for (day = facts->first_day;
       count_customers () != 1 && day <= facts->last_day; day++)
    curio_session_set_dates (session, day, day);
  g_assert_cmpuint (count_customers (), ==, 1);
  look_everywhere ("one customer");
}

static void
test_one_country (void)
{
  guint32 country = 0;

  do
    choose_country (++country);
  while (count_customers () < 2 && country < facts->n_countries);
  g_assert_cmpuint (count_customers (), >=, 2);
  look_everywhere ("one country");
}

static void
test_one_day (void)
{
  gint32 day = (facts->first_day + facts->last_day) / 2;

  do
    curio_session_set_dates (session, day, day);
  while (count_customers () < 2 && day++ < facts->last_day);
  g_assert_cmpuint (count_customers (), >=, 2);
  look_everywhere ("one day");
}

static void
test_one_month (void)
{
  gint32 month = curio_month_of_day ((facts->first_day + facts->last_day) / 2);

  curio_session_set_dates (session, curio_month_first_day (month),
                           curio_month_first_day (month + 1) - 1);
  g_assert_cmpuint (count_customers (), >, 2);
  look_everywhere ("one month");
}

/* --- the shop ------------------------------------------------------------ */

static void
open_shop (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("paper");

  facts = shop_new_demo (N_LINES);
  window = curio_window_new (NULL);
  session = curio_window_get_session (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 640);
  gtk_window_present (GTK_WINDOW (window));
  curio_session_show (session, source, facts);
  stage_settle ();
}

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  open_shop ();
  g_test_add_func ("/ui/selections/nonsense", test_nonsense);
  g_test_add_func ("/ui/selections/nothing", test_nothing);
  g_test_add_func ("/ui/selections/one-customer", test_one_customer);
  g_test_add_func ("/ui/selections/one-country", test_one_country);
  g_test_add_func ("/ui/selections/one-day", test_one_day);
  g_test_add_func ("/ui/selections/one-month", test_one_month);
  status = g_test_run ();
  gtk_window_destroy (GTK_WINDOW (window));
  curio_facts_unref (facts);
  return status;
}
