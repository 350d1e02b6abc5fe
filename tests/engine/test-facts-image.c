/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts as bytes: what is read back is what was written, and what was not
 * written by us is refused. */

#include "curio-facts-image.h"

#include "facts-equality.h"
#include "plain-sums.h"
#include "random-shop.h"

#define N_LINES 80

static CurioFacts *
build (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GError) error = NULL;
  RandomLine random[N_LINES];
  ShopLine lines[N_LINES];
  CurioFacts *facts;

  for (guint i = 0; i < N_LINES; i++)
    {
      random_line_fill (&random[i], rand, i / 3);
      lines[i] = random[i].line;
    }
  facts = shop_build (lines, N_LINES, &error);
  g_assert_no_error (error);
  return facts;
}

static gboolean
append_cb (const void *bytes, gsize length, gpointer data, GError **error)
{
  g_byte_array_append (data, bytes, (guint)length);
  return TRUE;
}

static GByteArray *
make_image (const CurioFacts *facts)
{
  GByteArray *bytes = g_byte_array_new ();

  g_assert_true (curio_facts_image_write (facts, append_cb, bytes, NULL));
  return bytes;
}

static CurioFacts *
read_image (const guint8 *bytes, gsize length)
{
  g_autoptr (GBytes) image = g_bytes_new (bytes, length);

  return curio_facts_image_read (image);
}

static void
test_round (void)
{
  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (CurioFacts) facts = build (seed);
      g_autoptr (GByteArray) bytes = make_image (facts);
      g_autoptr (CurioFacts) again = read_image (bytes->data, bytes->len);

      g_assert_nonnull (again);
      facts_assert_same (facts, again);
      FACTS_SAME_COLUMN (facts, again, line_order, facts->n_lines);
    }
}

static void
test_cut_short (void)
{
  g_autoptr (CurioFacts) facts = build (1);
  g_autoptr (GByteArray) bytes = make_image (facts);

  for (gsize length = 0; length < bytes->len; length++)
    g_assert_null (read_image (bytes->data, length));
}

static void
test_longer (void)
{
  g_autoptr (CurioFacts) facts = build (1);
  g_autoptr (GByteArray) bytes = make_image (facts);

  g_byte_array_append (bytes, (const guint8 *)"12345678", 8);
  g_assert_null (read_image (bytes->data, bytes->len));
}

/* --- each number that leads somewhere -------------------------------------
 */

/* Numbers of 32 bits in the image of FACTS that stand for COLUMN[I], changed
 * to VALUE: found by where the read facts look. */
static void
check_refused (const CurioFacts *facts, gsize field, guint32 i, guint32 value)
{
  g_autoptr (GByteArray) bytes = make_image (facts);
  g_autoptr (GBytes) image = g_bytes_new (bytes->data, bytes->len);
  g_autoptr (CurioFacts) looking = curio_facts_image_read (image);
  const char *start = g_bytes_get_data (image, NULL);
  const guint32 *column = G_STRUCT_MEMBER (const guint32 *, looking, field);
  gsize at = (gsize)((const char *)(column + i) - start);

  memcpy (bytes->data + at, &value, sizeof value);
  g_assert_null (read_image (bytes->data, bytes->len));
}

static void
test_indices (void)
{
  g_autoptr (CurioFacts) facts = build (2);
#define REFUSED(field, i, value)                                              \
  check_refused (facts, G_STRUCT_OFFSET (CurioFacts, field), i, value)

  REFUSED (line_order, 0, facts->n_orders);
  REFUSED (line_order, 5, facts->line_order[5] + 1);
  REFUSED (line_product, 3, facts->n_products);
  REFUSED (line_quantity, 3, 0x80000000u);
  REFUSED (order_day, 2, (guint32)facts->last_day + 1);
  REFUSED (order_day, 2, (guint32)CURIO_DAY_MIN - 1);
  REFUSED (order_second, 2, 86400);
  REFUSED (order_second, 2, G_MAXUINT32);
  REFUSED (order_customer, 0, facts->n_customers);
  REFUSED (order_customer, 0, CURIO_NO_CUSTOMER);
  REFUSED (first_line, 0, 1);
  REFUSED (first_line, 1, facts->n_lines + 1);
  REFUSED (first_line, facts->n_orders, facts->n_lines + 1);
  REFUSED (first_line, 2, facts->first_line[1]);
  REFUSED (first_order, 0, 1);
  REFUSED (first_order, facts->n_customers, facts->n_orders + 1);
  REFUSED (name_counts, 0, facts->n_products);
  REFUSED (name_counts, 1, curio_dictionary_size (facts->descriptions));
#undef REFUSED
}

/* Amounts of which a sum would not fit. */
static void
test_amounts (void)
{
  g_autoptr (CurioFacts) facts = build (3);
  g_autoptr (GByteArray) bytes = make_image (facts);
  g_autoptr (GBytes) image = g_bytes_new (bytes->data, bytes->len);
  g_autoptr (CurioFacts) looking = curio_facts_image_read (image);
  const gint64 bad[] = { G_MAXINT64, G_MININT64, 1000000000000001 };
  gsize at = (gsize)((const char *)looking->line_amount_mills
                     - (const char *)g_bytes_get_data (image, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      memcpy (bytes->data + at, &bad[i], sizeof bad[i]);
      g_assert_null (read_image (bytes->data, bytes->len));
    }
}

/* --- sums -----------------------------------------------------------------
 */

static CurioFacts *
build_sums (void)
{
  PlainShop shop;
  CurioFacts *facts;

  plain_shop_fill (&shop);
  facts = plain_shop_build_sums (&shop);
  facts->are_rolled_up = TRUE;
  facts->rolled_up_us = 1700000000123456;
  return facts;
}

static void
test_sums (void)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (CurioFacts) facts = build_sums ();
      g_autoptr (GByteArray) bytes = make_image (facts);
      g_autoptr (CurioFacts) again = read_image (bytes->data, bytes->len);

      g_assert_nonnull (again);
      g_assert_false (curio_facts_has_lines (again));
      facts_assert_same_sums (facts, again);
      for (gsize n = 0; i == 0 && n < bytes->len; n++)
        g_assert_null (read_image (bytes->data, n));
      g_byte_array_append (bytes, (const guint8 *)"12345678", 8);
      g_assert_null (read_image (bytes->data, bytes->len));
    }
}

/* What hangs on cells alone is no shop. */
static void
test_cells_alone (void)
{
  g_autoptr (CurioFacts) facts = build_sums ();
  g_autoptr (GByteArray) bytes = make_image (facts->cells);

  g_assert_null (read_image (bytes->data, bytes->len));
}

static void
test_sum_indices (void)
{
  enum
  {
    N_LINES_OF_SUM = 2, /* words of a CurioOrderSum */
    KIND_OF_SUM = 3,
  };
  g_autoptr (CurioFacts) facts = build_sums ();
#define REFUSED(field, i, value)                                              \
  check_refused (facts, G_STRUCT_OFFSET (CurioFacts, field), i, value)

  REFUSED (first_line, 1, 1);
  REFUSED (first_sum, 0, 1);
  REFUSED (first_sum, 1, 0);
  REFUSED (first_sum, 1, facts->n_sums + 1);
  REFUSED (first_sum, facts->n_orders, facts->n_sums + 1);
  REFUSED (sums, N_LINES_OF_SUM, 0);
  REFUSED (sums, N_LINES_OF_SUM, facts->sums[0].n_lines + 1);
  REFUSED (sums, N_LINES_OF_SUM, 0x80000000u);
  REFUSED (sums, KIND_OF_SUM, CURIO_N_SUM_KINDS);
  REFUSED (sums, KIND_OF_SUM, 2u << 8);
  REFUSED (sums, 1, 0x7fffffffu); /* of the amount, the higher half */
  REFUSED (sums, 1, 0x80000000u);
#undef REFUSED
  facts->rolled_up_us = -1;
  {
    g_autoptr (GByteArray) bytes = make_image (facts);

    g_assert_null (read_image (bytes->data, bytes->len));
  }
}

/* Cells that speak of other products or countries than the orders. */
static void
test_other_cells (void)
{
  g_autoptr (CurioFacts) facts = build_sums ();
  CurioDictionary **texts[]
      = { &facts->cells->products, &facts->cells->countries };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CurioDictionary *own = *texts[i];
      g_autoptr (GByteArray) bytes = NULL;

      *texts[i] = curio_dictionary_new ();
      for (guint32 k = 0; k < curio_dictionary_size (own); k++)
        {
          g_autofree char *other = g_strdup_printf ("other-%u", k);

          curio_dictionary_add (*texts[i], other, strlen (other));
        }
      bytes = make_image (facts);
      g_assert_null (read_image (bytes->data, bytes->len));
      curio_dictionary_free (*texts[i]);
      *texts[i] = own;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts-image/round", test_round);
  g_test_add_func ("/facts-image/cut-short", test_cut_short);
  g_test_add_func ("/facts-image/longer", test_longer);
  g_test_add_func ("/facts-image/indices", test_indices);
  g_test_add_func ("/facts-image/amounts", test_amounts);
  g_test_add_func ("/facts-image/sums", test_sums);
  g_test_add_func ("/facts-image/cells-alone", test_cells_alone);
  g_test_add_func ("/facts-image/sum-indices", test_sum_indices);
  g_test_add_func ("/facts-image/other-cells", test_other_cells);
  return g_test_run ();
}
