/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each part of the window by keys alone: what a mark, a row or a button opens
 * is what it said, and Escape leads back.  test-keyboard is a day's work in
 * one go; here is all the rest. */

#include "keyboard-parts.h"
#include "ui-demo.h"
#include "ui-keys.h"

#define N_LINES 20000
#define ROWS_MOST 40

static CurioFacts *shop;

void
parts_open (Person *self)
{
  if (shop == NULL)
    shop = shop_new_demo (N_LINES);
  person_open (self, shop);
}

static int
get_row (Person *self)
{
  GtkWidget *focus = person_get_focus (self);

  return focus != NULL && GTK_IS_LIST_BOX_ROW (focus)
             ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus))
             : -1;
}

void
parts_go_to_row (Person *self, int index)
{
  for (guint i = 0; i < ROWS_MOST && get_row (self) != index; i++)
    keys_press ("Down");
  g_assert_cmpint (get_row (self), ==, index);
}

guint
parts_count_lines (Person *self, gboolean is_cancelled, gint32 month,
                   guint32 product, gint64 price_mills)
{
  const CurioLedger *ledger = curio_session_get_ledger (self->session);
  const CurioFacts *facts = ledger->facts;
  guint n = 0;

  for (guint32 line = 0; line < facts->n_lines; line++)
    {
      guint32 order = facts->line_order[line];
      gint64 amount = price_mills * facts->line_quantity[line];

      n += curio_ledger_counts_line (ledger, line)
           && facts->order_is_cancellation[order] == is_cancelled
           && (month == PARTS_ANY_MONTH
               || curio_month_of_day (facts->order_day[order]) == month)
           && (product == PARTS_ANY_PRODUCT
               || facts->line_product[line] == product)
           && (price_mills == PARTS_ANY_PRICE
               || facts->line_amount_mills[line] == amount);
    }
  return n;
}

int
main (int argc, char **argv)
{
  int status;

  person_init (&argc, &argv);
  parts_add_products ();
  parts_add_taste ();
  parts_add_definitions ();
  parts_add_charts ();
  parts_add_notes ();
  parts_add_segments ();
  parts_add_customers ();
  status = person_run ();
  g_clear_pointer (&shop, curio_facts_unref);
  return status;
}
