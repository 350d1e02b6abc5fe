/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From what is worth knowing, and from the customers' charts, to whom they
 * tell of; and one customer's own page, all by keys. */

#include "curio-customer.h"
#include "curio-customers-page.h"
#include "curio-line-measures.h"
#include "curio-retention-view.h"
#include "curio-worth-knowing.h"
#include "keyboard-parts.h"
#include "ui-keys.h"

#define OVERVIEW 1
#define CUSTOMERS 3
#define CELLS_MOST 40

/* --- worth knowing --------------------------------------------------------
 */

static void
assert_at (Person *self, const char *target)
{
  g_auto (GStrv) parts = g_strsplit (target, "/", 2);
  CurioPage *page
      = person_get_page (self, curio_window_get_page_title (parts[0]));

  if (parts[1] != NULL)
    g_assert_cmpstr (curio_page_get_view (page), ==, parts[1]);
}

/* Each finding opens what shows it. */
static void
test_worth (void)
{
  g_autoptr (GPtrArray) findings = NULL;
  Person me;

  parts_open (&me);
  findings = curio_findings_list (curio_session_get_measures (me.session),
                                  CURIO_FINDINGS_MOST);
  g_assert_cmpuint (findings->len, >, 1);
  for (guint i = 0; i < 2; i++)
    {
      const CurioFinding *finding = g_ptr_array_index (findings, i);
      gpointer page = person_go_to_page (&me, OVERVIEW);

      person_tab_into (
          &me, person_get_child (person_get_child (page, "worth"), "list"));
      parts_go_to_row (&me, (int)i);
      keys_press ("Return");
      assert_at (&me, finding->target);
      if (finding->segment >= 0)
        g_assert_cmpint (curio_session_get_segment (me.session), ==,
                         finding->segment);
    }
  person_close (&me);
}

/* --- behind a mark --------------------------------------------------------
 */

static void
test_activity (void)
{
  Person me;
  gpointer page;
  const CurioMonth *month;
  guint n;

  parts_open (&me);
  page = person_go_to_page (&me, CUSTOMERS);
  person_show_view (&me, "Activity", "activity");
  person_tab_into (&me, person_get_chart (page, "activity"));
  person_press_times ("Right", 4);
  month = &curio_session_get_measures (me.session)
               ->monthly.months[person_get_mark (&me)->id];
  n = person_get_mark (&me)->series == 1 ? month->n_new
                                         : month->n_active - month->n_new;
  g_assert_true (person_says (person_get_mark (&me)->label, n));
  keys_press ("Return");
  g_assert_cmpuint (person_count_customers (&me), ==, n);

  /* The keyboard is in the list: the views are behind it. */
  person_press_button_before (&me, page, "Activity");
  person_tab_into (&me, person_get_chart (page, "concentration"));
  keys_press ("Right");
  n = (guint)person_get_mark (&me)->id;
  g_assert_true (person_says (person_get_mark (&me)->label, n));
  keys_press ("Return");
  n = curio_session_get_measures (me.session)->rfm.n * n;
  g_assert_cmpuint (person_count_customers (&me), ==, n / 100);
  person_close (&me);
}

/* The first cell with somebody in it. */
static void
find_cell (Person *self)
{
  for (guint i = 0; i < CELLS_MOST; i++)
    {
      const CurioMark *mark = person_get_mark (self);

      if (!mark->is_idle && mark->series >= 0
          && strstr (mark->label, ": 0 of") == NULL)
        return;
      keys_press (i % 4 == 3 ? "Right" : "Down");
    }
  g_error ("all cells are empty");
}

static void
test_cohort (void)
{
  Person me;
  gpointer page, view;
  const CurioMark *mark;
  guint n;

  parts_open (&me);
  page = person_go_to_page (&me, CUSTOMERS);
  person_show_view (&me, "Retention", "retention");
  view = person_get_child (page, "retention");
  person_tab_into (&me, person_get_chart (view, "cohorts"));
  find_cell (&me);
  mark = person_get_mark (&me);
  {
    g_autofree char *label = g_strdup (mark->label);

    keys_press ("Return");
    n = person_count_customers (&me);
    g_assert_cmpuint (n, >, 0);
    g_assert_true (person_says (label, n));
  }
  person_close (&me);
}

/* --- one customer --------------------------------------------------------
 */

/* Their invoices, the first of them by its lines, and whoever bought what they
 * like best. */
static void
read_customer (Person *self, gpointer pane, guint32 number)
{
  const CurioMeasures *measures = curio_session_get_measures (self->session);
  const CurioLedger *ledger = measures->view.ledger;
  CurioCustomer customer;
  guint32 order, favourite;
  guint n_lines = 0;

  curio_customer_measure (&measures->view, number, &customer);
  order = customer.invoices[0].order;
  for (guint32 line = ledger->facts->first_line[order];
       line < ledger->facts->first_line[order + 1]; line++)
    n_lines += curio_ledger_counts_line (ledger, line);
  person_tab_into (self, person_get_child (pane, "orders"));
  keys_press ("Home");
  g_assert_cmpint (person_get_mark (self)->id, ==, 0);
  keys_press ("Return");
  g_assert_cmpuint (person_read_list (self), ==, n_lines);
  parts_choose_item (self, "Menu", "Show as Table");
  g_assert_cmpuint (person_read_list (self), ==, customer.n_invoices);

  person_tab_into (self, person_get_child (pane, "scores"));
  person_tab_into (self, person_get_child (pane, "months"));
  favourite = customer.products[0].product;
  person_tab_into (self, person_get_child (pane, "favourites"));
  keys_press ("Return");
  g_assert_cmpuint (
      person_count_customers (self), ==,
      curio_products_find (curio_measures_get_products (measures), favourite)
          ->n_buyers);
  curio_customer_clear (&customer);
}

static void
test_customer (void)
{
  Person me;
  gpointer page, pane;
  CurioPaneFlap *flap;
  guint32 number;

  parts_open (&me);
  page = person_go_to_page (&me, CUSTOMERS);
  person_show_view (&me, "List", "list");
  flap = person_get_child (page, "flap");
  pane = person_get_child (page, "pane");
  keys_press ("ctrl+f");
  keys_press ("Down");
  keys_press ("Return");
  g_assert_true (curio_pane_flap_get_revealed (flap));
  keys_press ("F6");
  keys_press ("Escape");
  g_assert_false (curio_pane_flap_get_revealed (flap));
  keys_press ("Return");
  g_assert_true (curio_pane_flap_get_revealed (flap));
  number = curio_customer_list_get_scored (
               curio_customers_page_get_list (page), 0)
               ->customer;
  keys_press ("F6");
  read_customer (&me, pane, number);
  person_close (&me);
}

void
parts_add_customers (void)
{
  g_test_add_func ("/ui/keyboard-parts/worth-knowing", test_worth);
  g_test_add_func ("/ui/keyboard-parts/activity", test_activity);
  g_test_add_func ("/ui/keyboard-parts/cohort", test_cohort);
  g_test_add_func ("/ui/keyboard-parts/customer", test_customer);
}
