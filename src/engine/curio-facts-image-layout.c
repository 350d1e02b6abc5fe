/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies where in an image of facts.  After a head that counts everything
 * come the columns in the order of a table, then the dictionaries, then the
 * names of the products; the head alone tells where each begins.  Where lines
 * came as sums the list of what is not goods follows, and then the cells, as
 * an image of their own. */

#include "curio-facts-image-layout.h"

#define ALL (CURIO_IMAGE_LINES | CURIO_IMAGE_SUMS | CURIO_IMAGE_CELLS)
#define COLUMN(name, length, kinds)                                           \
  {                                                                           \
    G_STRUCT_OFFSET (CurioFacts, name), sizeof (*((CurioFacts *)0)->name),    \
        CURIO_IMAGE_PER_##length, kinds                                       \
  }

const gsize curio_image_dictionary_fields[CURIO_N_IMAGE_DICTIONARIES] = {
  G_STRUCT_OFFSET (CurioFacts, invoices),
  G_STRUCT_OFFSET (CurioFacts, customers),
  G_STRUCT_OFFSET (CurioFacts, products),
  G_STRUCT_OFFSET (CurioFacts, countries),
  G_STRUCT_OFFSET (CurioFacts, descriptions),
};

const CurioImageColumn curio_image_columns[CURIO_N_IMAGE_COLUMNS] = {
  COLUMN (line_order, LINE, ALL),
  COLUMN (line_product, LINE, ALL),
  COLUMN (line_quantity, LINE, ALL),
  COLUMN (line_amount_mills, LINE, ALL),
  COLUMN (line_flags, LINE, ALL),
  COLUMN (line_weight, LINE, CURIO_IMAGE_CELLS),
  COLUMN (line_n_orders, LINE, CURIO_IMAGE_CELLS),
  COLUMN (order_day, ORDER, ALL),
  COLUMN (order_second, ORDER, ALL),
  COLUMN (order_customer, ORDER, ALL),
  COLUMN (order_country, ORDER, ALL),
  COLUMN (order_is_cancellation, ORDER, ALL),
  COLUMN (first_line, ORDER_AND_ONE, ALL),
  COLUMN (first_order, CUSTOMER_AND_ONE, ALL),
  COLUMN (first_sum, ORDER_AND_ONE, CURIO_IMAGE_SUMS),
  COLUMN (sums, SUM, CURIO_IMAGE_SUMS),
  COLUMN (name_counts, NAME_COUNT, ALL),
};

gsize
curio_image_count (const CurioImageHead *head, const CurioImageColumn *column)
{
  switch (column->length)
    {
    case CURIO_IMAGE_PER_LINE:
      return head->n_lines;
    case CURIO_IMAGE_PER_SUM:
      return head->n_sums;
    case CURIO_IMAGE_PER_ORDER:
      return head->n_orders;
    case CURIO_IMAGE_PER_ORDER_AND_ONE:
      return (gsize)head->n_orders + 1;
    case CURIO_IMAGE_PER_CUSTOMER_AND_ONE:
      return (gsize)head->n_customers + 1;
    case CURIO_IMAGE_PER_NAME_COUNT:
      return head->n_name_counts;
    default:
      g_assert_not_reached ();
    }
}
