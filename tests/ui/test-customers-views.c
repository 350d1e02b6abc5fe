/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Customers page: the pane of one customer, those behind a mark, and the
 * views beside the list. */

#include "curio-customer-pane.h"
#include "curio-customer.h"
#include "curio-customers-page.h"
#include "curio-figure-card.h"
#include "curio-line-fate.h"
#include "curio-lines-window.h"
#include "curio-pane-flap.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

typedef struct
{
  CurioFacts *facts;
  CurioSession *session;
  CurioCustomersPage *page;
  CurioCustomerList *list;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer n_customers)
{
  self->facts = shop_new_large (GPOINTER_TO_UINT (n_customers));
  self->session = stage_new_session (self->facts);
  self->page = g_object_new (CURIO_TYPE_CUSTOMERS_PAGE, "title", "Customers",
                             "session", self->session, NULL);
  self->window = stage_show (GTK_WIDGET (self->page), 1148, 813);
  self->list = curio_customers_page_get_list (self->page);
}

static void
tear_down (Fixture *self, gconstpointer n_customers)
{
  stage_strike (self->window, GTK_WIDGET (self->page));
  g_assert_finalize_object (self->session);
  curio_facts_unref (self->facts);
}

static guint
count (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

/* --- the pane of one customer ------------------------------------------- */

static gboolean
is_open (Fixture *self)
{
  return curio_pane_flap_get_revealed (
      CURIO_PANE_FLAP (gtk_widget_get_template_child (
          GTK_WIDGET (self->page), CURIO_TYPE_CUSTOMERS_PAGE, "flap")));
}

static void
assert_shows (Fixture *self, guint position)
{
  g_autofree char *name = g_strdup_printf (
      "Customer %s",
      curio_facts_get_customer_id (
          self->facts,
          curio_customer_list_get_scored (self->list, position)->customer));

  stage_settle ();
  g_assert_true (is_open (self));
  g_assert_true (eyes_see (GTK_WIDGET (self->page), name));
}

/* One selected row opens it, another takes it over, several leave it, Escape
 * closes it; Enter opens it too. */
static void
test_pane (Fixture *self, gconstpointer n_customers)
{
  GtkColumnView *view = curio_customers_page_get_view (self->page);
  GtkSelectionModel *selection = gtk_column_view_get_model (view);

  g_assert_false (is_open (self));
  gtk_selection_model_select_item (selection, 4, TRUE);
  assert_shows (self, 4);
  gtk_selection_model_select_item (selection, 5, TRUE);
  assert_shows (self, 5);
  gtk_selection_model_select_item (selection, 9, FALSE);
  assert_shows (self, 5);
  stage_press (GTK_WIDGET (self->page), GDK_KEY_Escape);
  stage_settle ();
  g_assert_false (is_open (self));
  g_assert_false (gtk_selection_model_is_selected (selection, 5));
  g_signal_emit_by_name (view, "activate", 2);
  assert_shows (self, 2);
}

/* The pane follows the filter, even where nothing is left of the customer, and
 * stands beside the list alone. */
static void
test_pane_filter (Fixture *self, gconstpointer n_customers)
{
  GtkSelectionModel *selection
      = gtk_column_view_get_model (curio_customers_page_get_view (self->page));
  gint32 far_off = curio_day_new (1950, 1, 1);

  gtk_selection_model_select_item (selection, 0, TRUE);
  assert_shows (self, 0);
  curio_session_set_dates (self->session, CURIO_DAY_NONE,
                           self->facts->first_day + 30);
  stage_settle ();
  g_assert_true (is_open (self));
  stage_assert_sane (GTK_WIDGET (self->page));
  curio_session_set_dates (self->session, far_off, far_off);
  stage_settle ();
  g_assert_true (is_open (self));
  g_assert_true (
      eyes_see (GTK_WIDGET (self->page), "No order in this selection"));
  stage_assert_sane (GTK_WIDGET (self->page));
  curio_session_reset_selection (self->session);
  assert_shows (self, 0);
  g_assert_true (gtk_selection_model_is_selected (selection, 0));
  curio_page_show_view (CURIO_PAGE (self->page), "activity");
  stage_settle ();
  g_assert_false (is_open (self));
  curio_page_show_view (CURIO_PAGE (self->page), "list");
  assert_shows (self, 0);
}

static guint
count_months (Fixture *self)
{
  GtkWidget *pane = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (self->page), CURIO_TYPE_CUSTOMERS_PAGE, "pane"));
  CurioChartView *months = CURIO_CHART_VIEW (gtk_widget_get_template_child (
      pane, CURIO_TYPE_CUSTOMER_PANE, "months"));
  g_autoptr (CurioTable) table
      = curio_chart_tabulate (curio_chart_view_get_chart (months));

  return curio_table_get_n_rows (table);
}

/* What was worked out before the pane was closed is not shown of dates that
 * were chosen since. */
static void
test_pane_forgets (Fixture *self, gconstpointer n_customers)
{
  GtkSelectionModel *selection
      = gtk_column_view_get_model (curio_customers_page_get_view (self->page));
  guint n_all;

  gtk_selection_model_select_item (selection, 0, TRUE);
  assert_shows (self, 0);
  n_all = count_months (self);
  stage_press (GTK_WIDGET (self->page), GDK_KEY_Escape);
  stage_settle ();
  curio_session_set_dates (self->session, CURIO_DAY_NONE,
                           self->facts->first_day + 62);
  stage_settle ();
  gtk_selection_model_select_item (selection, 0, TRUE);
  assert_shows (self, 0);
  g_assert_cmpuint (count_months (self), <=, 3);
  g_assert_cmpuint (n_all, >, 3);
}

/* Where CUSTOMER is, who alone is selected; and the pane is theirs. */
static void
assert_selected_alone (Fixture *self, guint32 customer)
{
  GtkSelectionModel *selection
      = gtk_column_view_get_model (curio_customers_page_get_view (self->page));
  guint position = curio_customer_list_find (self->list, customer);
  g_autoptr (GtkBitset) set = NULL;

  assert_shows (self, position);
  set = gtk_selection_model_get_selection (selection);
  g_assert_cmpuint (gtk_bitset_get_size (set), ==, 1);
  g_assert_true (gtk_bitset_contains (set, position));
}

/* The list tells of a few dozen rows at once and of the rest when it is idle:
 * who is open further down stays so through a search that finds them, one
 * that does not, another order, and back to all. */
static void
test_pane_search (Fixture *self, gconstpointer n_customers)
{
  GtkColumnView *view = curio_customers_page_get_view (self->page);
  GtkSelectionModel *selection = gtk_column_view_get_model (view);
  g_autoptr (GtkColumnViewColumn) by_number = g_list_model_get_item (
      gtk_column_view_get_columns (view), CURIO_LIST_NUMBER);
  guint32 customer;
  const char *number;

  stage_settle ();
  gtk_selection_model_select_item (selection, count (self) - 7, TRUE);
  customer = curio_customer_list_get_scored (self->list, count (self) - 7)
                 ->customer;
  number = curio_facts_get_customer_id (self->facts, customer);
  assert_selected_alone (self, customer);

  curio_customers_page_search_for (self->page, number);
  g_assert_cmpuint (count (self), ==, 1);
  assert_selected_alone (self, customer);
  curio_customers_page_search_for (self->page, "");
  assert_selected_alone (self, customer);
  g_assert_cmpuint (curio_customer_list_find (self->list, customer), >, 200);

  curio_customers_page_search_for (self->page, "nobody has this");
  stage_settle ();
  g_assert_cmpuint (count (self), ==, 0);
  g_assert_true (is_open (self));
  curio_customers_page_search_for (self->page, "1");
  curio_customers_page_search_for (self->page, "");
  assert_selected_alone (self, customer);

  gtk_column_view_sort_by_column (view, by_number, GTK_SORT_ASCENDING);
  assert_selected_alone (self, customer);
}

/* --- those behind a mark ------------------------------------------------- */

/* The list, its sums and its chip obey the rule; closing the chip ends it. */
static void
test_rule (Fixture *self, gconstpointer n_customers)
{
  const CurioMeasures *measures = curio_session_get_measures (self->session);
  CurioCustomerRule rule = { .kind = CURIO_CUSTOMER_RULE_TOP, .percent = 10 };
  g_autofree guint8 *mask = curio_customer_rule_find (&rule, measures, NULL);

  curio_session_set_segment (self->session, CURIO_SEGMENT_AT_RISK);
  gtk_editable_set_text (
      GTK_EDITABLE (gtk_widget_get_template_child (
          GTK_WIDGET (self->page), CURIO_TYPE_CUSTOMERS_PAGE, "search")),
      "10007");
  curio_page_show_customers (CURIO_PAGE (self->page), &rule);
  stage_settle ();
  g_assert_cmpint (curio_session_get_segment (self->session), ==, -1);
  g_assert_cmpuint (count (self), ==, 30);
  for (guint i = 0; i < count (self); i++)
    g_assert_cmpint (
        mask[curio_customer_list_get_scored (self->list, i)->customer], ==, 1);
  g_assert_true (eyes_see (GTK_WIDGET (self->page), "The top 10\u00a0%"));
  g_assert_true (g_str_has_prefix (
      curio_customers_page_get_summary (self->page), "30 customers"));

  /* A filter that changes asks the rule again. */
  curio_session_set_dates (self->session, CURIO_DAY_NONE,
                           self->facts->first_day + 60);
  stage_settle ();
  measures = curio_session_get_measures (self->session);
  g_assert_cmpuint (count (self), ==, measures->rfm.n / 10);
  curio_session_reset_selection (self->session);

  g_signal_emit_by_name (
      gtk_widget_get_template_child (GTK_WIDGET (self->page),
                                     CURIO_TYPE_CUSTOMERS_PAGE, "chip"),
      "clicked");
  stage_settle ();
  g_assert_cmpuint (count (self), ==, 300);
}

static CurioChartView *
get_card (Fixture *self, const char *id)
{
  return curio_figure_card_get_view (
      CURIO_FIGURE_CARD (gtk_widget_get_template_child (
          GTK_WIDGET (self->page), CURIO_TYPE_CUSTOMERS_PAGE, id)));
}

/* A mark of either figure names those who are counted there. */
static void
test_activity (Fixture *self, gconstpointer n_customers)
{
  const CurioMeasures *measures = curio_session_get_measures (self->session);
  CurioAudience *audience = curio_session_get_audience (self->session);
  CurioChartView *view;

  curio_page_show_view (CURIO_PAGE (self->page), "activity");
  stage_settle ();
  view = get_card (self, "concentration");
  stage_click_mark (view, stage_find_mark (view, 20));
  stage_settle ();
  g_assert_cmpint (curio_audience_get_rule (audience)->kind, ==,
                   CURIO_CUSTOMER_RULE_TOP);
  curio_page_show_view (CURIO_PAGE (self->page), "list");
  g_assert_cmpuint (count (self), ==, 60);

  curio_page_show_view (CURIO_PAGE (self->page), "activity");
  stage_settle ();
  view = get_card (self, "activity");
  stage_click_mark (view, stage_find_mark (view, 1));
  stage_settle ();
  g_assert_cmpint (curio_audience_get_rule (audience)->month, ==,
                   measures->monthly.months[1].month);
  curio_page_show_view (CURIO_PAGE (self->page), "list");
  if (curio_audience_get_rule (audience)->kind == CURIO_CUSTOMER_RULE_NEW)
    g_assert_cmpuint (count (self), ==, measures->monthly.months[1].n_new);
  else
    g_assert_cmpuint (count (self), ==,
                      measures->monthly.months[1].n_active
                          - measures->monthly.months[1].n_new);
}

static gpointer
find_lines_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) found = g_list_model_get_item (windows, i);

      if (CURIO_IS_LINES_WINDOW (found))
        return found;
    }
  return NULL;
}

/* Behind the stem of an invoice are its lines; the menu can show the stems as
 * a table. */
static void
test_pane_marks (Fixture *self, gconstpointer n_customers)
{
  const CurioLedger *ledger = curio_session_get_ledger (self->session);
  GtkWidget *pane = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (self->page), CURIO_TYPE_CUSTOMERS_PAGE, "pane"));
  CurioChartView *orders = eyes_get_child (pane, "orders");
  guint32 customer = curio_customer_list_get_scored (self->list, 0)->customer;
  CurioCustomer doings;

  g_signal_emit_by_name (curio_customers_page_get_view (self->page),
                         "activate", 0);
  stage_settle ();
  curio_customer_measure (&curio_session_get_measures (self->session)->view,
                          customer, &doings);
  g_assert_cmpuint (doings.n_invoices, >, 0);
  for (guint32 i = 0; i < doings.n_invoices; i++)
    {
      gpointer lines;

      g_signal_emit_by_name (orders, "activated", (int)i, 0);
      lines = find_lines_window ();
      g_assert_nonnull (lines);
      g_assert_cmpuint (
          g_list_model_get_n_items (G_LIST_MODEL (
              gtk_column_view_get_model (eyes_get_child (lines, "view")))),
          ==, curio_ledger_count_lines (ledger, doings.invoices[i].order));
      eyes_close_dialog (lines);
    }
  /* A note's flag is no invoice. */
  g_signal_emit_by_name (orders, "activated", -1, 0);
  g_assert_null (find_lines_window ());
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (orders),
                                             "chart.copy-numbers", NULL));
  curio_customer_clear (&doings);
}

static guint
count_lines_of (Fixture *self, const CurioCustomer *customer, gint32 before)
{
  guint n = 0;

  for (guint32 i = 0; i < customer->n_invoices; i++)
    if (customer->invoices[i].day < before)
      n += curio_ledger_count_lines (curio_session_get_ledger (self->session),
                                     customer->invoices[i].order);
  return n;
}

/* Behind a month of the segment's strip are all lines up to then, behind the
 * month that it ends with all there are; behind a score, who has it. */
static void
test_pane_strips (Fixture *self, gconstpointer n_customers)
{
  const CurioMeasures *measures = curio_session_get_measures (self->session);
  GtkWidget *pane = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (self->page), CURIO_TYPE_CUSTOMERS_PAGE, "pane"));
  CurioChartView *scores = eyes_get_child (pane, "scores");
  CurioChartView *months = eyes_get_child (pane, "months");
  CurioScored scored = *curio_customer_list_get_scored (self->list, 0);
  const CurioMark *mark;
  const CurioCustomerRule *rule;
  CurioCustomer doings;
  gpointer lines;

  g_signal_emit_by_name (curio_customers_page_get_view (self->page),
                         "activate", 0);
  stage_settle ();
  curio_customer_measure (&measures->view, scored.customer, &doings);
  mark = curio_layout_get_mark (
      curio_chart_view_get_layout (months),
      (int)curio_chart_view_get_layout (months)->marks->len - 1);
  g_signal_emit_by_name (months, "activated", mark->id, mark->series);
  lines = find_lines_window ();
  g_assert_nonnull (lines);
  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (
          gtk_column_view_get_model (eyes_get_child (lines, "view")))),
      ==, count_lines_of (self, &doings, measures->view.as_of_day));
  eyes_close_dialog (lines);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (months),
                                             "chart.copy-numbers", NULL));

  /* The third strip is of money, by which nobody can be listed. */
  mark = curio_layout_get_mark (curio_chart_view_get_layout (scores), 14);
  g_assert_true (mark->is_idle);
  mark = curio_layout_get_mark (curio_chart_view_get_layout (scores), 7);
  g_assert_cmpint (mark->id, ==, 3);
  g_signal_emit_by_name (scores, "activated", mark->id, mark->series);
  rule = curio_audience_get_rule (curio_session_get_audience (self->session));
  g_assert_cmpint (rule->kind, ==, CURIO_CUSTOMER_RULE_SCORES);
  g_assert_cmpint (rule->r, ==, scored.r);
  g_assert_cmpint (rule->f, ==, 3);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scores),
                                             "chart.copy-numbers", NULL));
  curio_customer_clear (&doings);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, n, func)                                                    \
  g_test_add ("/ui/customers-views/" path, Fixture, GUINT_TO_POINTER (n),     \
              set_up, func, tear_down)
  ADD ("pane", 300, test_pane);
  ADD ("pane-filter", 300, test_pane_filter);
  ADD ("pane-forgets", 300, test_pane_forgets);
  ADD ("pane-search", 300, test_pane_search);
  ADD ("pane-marks", 300, test_pane_marks);
  ADD ("pane-strips", 300, test_pane_strips);
  ADD ("rule", 300, test_rule);
  ADD ("activity", 300, test_activity);
#undef ADD
  return g_test_run ();
}
