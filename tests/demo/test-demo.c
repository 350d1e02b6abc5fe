/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The invented shop has what a real one has, in about the same shares, and is
 * the same each time it is invented. */
#include "curio-demo.h"

#include <string.h>
#include <sys/resource.h>

#define SEED 1
#define DAY_S 86400
#define FIRST_S G_GINT64_CONSTANT (1669852800) /* 2022-12-01 */
#define LAST_S G_GINT64_CONSTANT (1733788799)  /* 2024-12-09 23:59:59 */

/* FNV-1a, and all that is counted of the lines. */
typedef struct
{
  guint64 hash;
  gint64 n;
  gint64 stop_at;
  gint64 last_s;
  char last_invoice[24];
  char last_line[128];

  gint64 n_invoices;
  gint64 n_cancelled;
  gint64 n_guest;
  gint64 n_uk;
  gint64 n_repeats;
  gint64 n_not_goods;
  gint64 n_write_offs;
  gint64 n_unpriced;
  gint64 n_nameless;
  gint64 n_autumn; /* of 2023: September to November */
  gint64 n_2023;
  GHashTable *codes; /* → name */
  GHashTable *countries;
  GHashTable *customers; /* → number of invoices */
  GHashTable *renamed;   /* codes with two names */
  GArray *amounts;       /* of gint64: mills of each sale */
  gint64 amount;
} Shop;

static void
shop_init (Shop *self)
{
  *self = (Shop){ .hash = G_GUINT64_CONSTANT (0xcbf29ce484222325),
                  .stop_at = -1 };
  self->codes
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->countries
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->customers
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->renamed
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->amounts = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
shop_clear (Shop *self)
{
  g_hash_table_unref (self->codes);
  g_hash_table_unref (self->countries);
  g_hash_table_unref (self->customers);
  g_hash_table_unref (self->renamed);
  g_array_unref (self->amounts);
}

static void
hash_text (guint64 *hash, const char *text)
{
  for (; *text != 0; text++)
    *hash = (*hash ^ (guchar)*text) * G_GUINT64_CONSTANT (0x100000001b3);
}

static char *
print_line (const CurioDemoLine *line)
{
  return g_strdup_printf (
      "%s|%s|%s|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT
      "|%s|%s",
      line->invoice_no, line->stock_code,
      line->description != NULL ? line->description : "\\N", line->quantity,
      line->price_mills, line->time_s,
      line->customer_id != NULL ? line->customer_id : "\\N", line->country);
}

static gboolean
hash_cb (const CurioDemoLine *line, gpointer data)
{
  Shop *self = data;
  g_autofree char *text = print_line (line);

  hash_text (&self->hash, text);
  self->n++;
  return self->n != self->stop_at;
}

static guint64
hash_shop (gint64 n_lines, guint64 seed)
{
  Shop shop = { .hash = G_GUINT64_CONSTANT (0xcbf29ce484222325) };

  g_assert_true (curio_demo_generate (n_lines, seed, hash_cb, &shop));
  g_assert_cmpint (shop.n, ==, n_lines);
  return shop.hash;
}

static void
test_counts (void)
{
  static const gint64 counts[] = { 0, 1, 2, 10, 999, 1000, 54321 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    for (guint64 seed = 0; seed < 5; seed++)
      hash_shop (counts[i], seed);
  hash_shop (1000, G_MAXUINT64);
}

static void
test_same_again (void)
{
  guint64 once = hash_shop (100000, SEED);

  g_assert_cmpuint (hash_shop (100000, SEED), ==, once);
  g_assert_cmpuint (hash_shop (100000, SEED + 1), !=, once);
  g_assert_cmpuint (hash_shop (100001, SEED), !=, once);
}

static void
test_stopped (void)
{
  Shop shop = { .stop_at = 777 };

  g_assert_false (curio_demo_generate (100000, SEED, hash_cb, &shop));
  g_assert_cmpint (shop.n, ==, 777);
}

static gboolean
is_goods (const char *code)
{
  return g_ascii_isdigit (code[0]);
}

static void
end_invoice (Shop *self)
{
  if (self->amount > 0)
    g_array_append_val (self->amounts, self->amount);
  self->amount = 0;
}

static void
count_invoice (Shop *self, const CurioDemoLine *line)
{
  if (g_str_equal (self->last_invoice, line->invoice_no))
    {
      g_assert_cmpint (line->time_s, ==, self->last_s);
      return;
    }
  end_invoice (self);
  g_strlcpy (self->last_invoice, line->invoice_no, sizeof self->last_invoice);
  self->n_invoices++;
  if (line->customer_id != NULL && line->invoice_no[0] != 'C')
    {
      guint n = GPOINTER_TO_UINT (
          g_hash_table_lookup (self->customers, line->customer_id));

      g_hash_table_replace (self->customers, g_strdup (line->customer_id),
                            GUINT_TO_POINTER (n + 1));
    }
}

static void
count_product (Shop *self, const CurioDemoLine *line)
{
  const char *known;

  if (line->description == NULL || !is_goods (line->stock_code)
      || line->price_mills == 0)
    return;
  known = g_hash_table_lookup (self->codes, line->stock_code);
  if (known == NULL)
    g_hash_table_insert (self->codes, g_strdup (line->stock_code),
                         g_strdup (line->description));
  else if (!g_str_equal (known, line->description))
    g_hash_table_add (self->renamed, g_strdup (line->stock_code));
}

static void
count_kinds (Shop *self, const CurioDemoLine *line)
{
  gboolean cancelled = line->invoice_no[0] == 'C';
  gint64 days = (line->time_s - FIRST_S) / DAY_S;

  self->n_cancelled += cancelled;
  self->n_guest += line->customer_id == NULL;
  self->n_uk += g_str_equal (line->country, "United Kingdom");
  self->n_not_goods += !is_goods (line->stock_code);
  self->n_write_offs
      += !cancelled && line->quantity < 0 && line->price_mills == 0;
  self->n_unpriced += line->quantity > 0 && line->price_mills == 0;
  self->n_nameless += line->description == NULL;
  self->n_2023 += days >= 31 && days < 31 + 365;
  self->n_autumn += days >= 31 + 243 && days < 31 + 334;
  if (!cancelled && line->quantity > 0 && line->price_mills > 0
      && is_goods (line->stock_code))
    self->amount += line->quantity * line->price_mills;
}

static gboolean
look_cb (const CurioDemoLine *line, gpointer data)
{
  Shop *self = data;
  g_autofree char *text = print_line (line);

  g_assert_cmpint (line->time_s, >=, self->last_s);
  g_assert_cmpint (line->time_s, >=, FIRST_S);
  g_assert_cmpint (line->time_s, <=, LAST_S);
  g_assert_cmpint (line->time_s % 60, ==, 0);
  g_assert_cmpint ((line->time_s / DAY_S + 4) % 7, !=, 6); /* Saturday */
  g_assert_cmpint (line->time_s % DAY_S, >=, 7 * 3600);
  g_assert_cmpint (line->time_s % DAY_S, <, 19 * 3600);
  g_assert_cmpint (line->quantity, !=, 0);
  count_invoice (self, line);
  count_product (self, line);
  count_kinds (self, line);
  self->n_repeats += g_str_equal (self->last_line, text);
  g_strlcpy (self->last_line, text, sizeof self->last_line);
  g_hash_table_add (self->countries, g_strdup (line->country));
  self->last_s = line->time_s;
  self->n++;
  return TRUE;
}

static void
assert_share (const char *what, gint64 part, gint64 all, double low,
              double high)
{
  double share = (double)part / (double)all;

  g_test_message ("%s: %.4f", what, share);
  if (share < low || share > high)
    g_error ("%s: %.4f is not within %.4f and %.4f", what, share, low, high);
}

static int
compare_amounts_cb (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *)a;
  gint64 y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

static gint64
count_returning (const Shop *self)
{
  GHashTableIter iter;
  gpointer n;
  gint64 n_returning = 0;

  g_hash_table_iter_init (&iter, self->customers);
  while (g_hash_table_iter_next (&iter, NULL, &n))
    n_returning += GPOINTER_TO_UINT (n) > 1;
  return n_returning;
}

/* The bands are what the generator promises: see its description. */
static void
test_shares (void)
{
  Shop shop;

  shop_init (&shop);
  g_assert_true (curio_demo_generate (600000, SEED, look_cb, &shop));
  end_invoice (&shop);
  g_assert_cmpint (shop.n, ==, 600000);

  assert_share ("cancelled", shop.n_cancelled, shop.n, 0.01, 0.03);
  assert_share ("guests", shop.n_guest, shop.n, 0.20, 0.25);
  assert_share ("at home", shop.n_uk, shop.n, 0.86, 0.94);
  assert_share ("not goods", shop.n_not_goods, shop.n, 0.002, 0.01);
  assert_share ("written off", shop.n_write_offs, shop.n, 0.002, 0.006);
  assert_share ("unpriced", shop.n_unpriced, shop.n, 0.001, 0.005);
  assert_share ("without a name", shop.n_nameless, shop.n, 0.0005, 0.01);
  assert_share ("repeated", shop.n_repeats, shop.n, 0.004, 0.02);
  /* A quarter of the year and far more of its sales. */
  assert_share ("autumn", shop.n_autumn, shop.n_2023, 0.33, 0.50);
  assert_share ("returning", count_returning (&shop),
                g_hash_table_size (shop.customers), 0.62, 0.78);
  g_assert_cmpuint (g_hash_table_size (shop.countries), >=, 36);
  g_assert_cmpuint (g_hash_table_size (shop.countries), <=, 41);
  g_assert_cmpuint (g_hash_table_size (shop.codes), >, 3500);
  g_assert_cmpuint (g_hash_table_size (shop.codes), <=, 4000);
  g_assert_cmpuint (g_hash_table_size (shop.renamed), >, 100);

  g_array_sort (shop.amounts, compare_amounts_cb);
  gint64 median = g_array_index (shop.amounts, gint64, shop.amounts->len / 2);
  g_test_message ("median invoice: %.2f", (double)median / 1000);
  g_assert_cmpint (median, >=, 230000);
  g_assert_cmpint (median, <=, 320000);
  shop_clear (&shop);
}

/* Invoices that were sent twice: each of their lines stands twice. */
typedef struct
{
  GPtrArray *lines;
  char invoice[24];
  guint n_twice;
} Twins;

static gboolean
twins_cb (const CurioDemoLine *line, gpointer data)
{
  Twins *self = data;
  guint half = self->lines->len / 2;
  gboolean twice = half >= 3 && self->lines->len % 2 == 0;

  if (!g_str_equal (self->invoice, line->invoice_no))
    {
      for (guint i = 0; i < half && twice; i++)
        twice = g_str_equal (g_ptr_array_index (self->lines, i),
                             g_ptr_array_index (self->lines, half + i));
      self->n_twice += twice;
      g_ptr_array_set_size (self->lines, 0);
      g_strlcpy (self->invoice, line->invoice_no, sizeof self->invoice);
    }
  g_ptr_array_add (self->lines, print_line (line));
  return TRUE;
}

static void
test_twins (void)
{
  Twins twins = { g_ptr_array_new_with_free_func (g_free), "", 0 };

  curio_demo_generate (300000, SEED, twins_cb, &twins);
  g_assert_cmpuint (twins.n_twice, >=, 5);
  g_assert_cmpuint (twins.n_twice, <=, 150);
  g_ptr_array_unref (twins.lines);
}

/* What is sent back was sold before: the same customer, product and price. */
static gboolean
returns_cb (const CurioDemoLine *line, gpointer data)
{
  gint64 *counts = data;
  GHashTable *sold = (GHashTable *)(gsize)counts[2];
  g_autofree char *key
      = g_strdup_printf ("%s|%s|%" G_GINT64_FORMAT,
                         line->customer_id != NULL ? line->customer_id : "",
                         line->stock_code, line->price_mills);

  if (line->customer_id == NULL || !is_goods (line->stock_code))
    return TRUE;
  if (line->invoice_no[0] != 'C')
    {
      g_hash_table_add (sold, g_steal_pointer (&key));
      return TRUE;
    }
  g_assert_cmpint (line->quantity, <, 0);
  counts[0]++;
  counts[1] += g_hash_table_contains (sold, key);
  return TRUE;
}

static void
test_returns (void)
{
  g_autoptr (GHashTable) sold
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint64 counts[3] = { 0, 0, (gint64)(gsize)sold };

  curio_demo_generate (300000, SEED, returns_cb, counts);
  g_assert_cmpint (counts[0], >, 1000);
  assert_share ("returns of sales", counts[1], counts[0], 0.95, 1);
}

static gboolean
count_cb (const CurioDemoLine *line, gpointer data)
{
  (*(gint64 *)data)++;
  return TRUE;
}

/* Five times the lines in the same memory, but for the customers. */
static void
test_memory (void)
{
  struct rusage usage;
  gint64 n = 0;
  gint64 started_us;
  long small_kb;

  curio_demo_generate (1000000, SEED, count_cb, &n);
  getrusage (RUSAGE_SELF, &usage);
  small_kb = usage.ru_maxrss;
  started_us = g_get_monotonic_time ();
  curio_demo_generate (5000000, SEED, count_cb, &n);
  g_test_message ("%.1f million lines a second",
                  5.0 * G_USEC_PER_SEC
                      / (double)(g_get_monotonic_time () - started_us));
  getrusage (RUSAGE_SELF, &usage);
  g_assert_cmpint (n, ==, 6000000);
  g_assert_cmpint (usage.ru_maxrss - small_kb, <, 2048);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* First, while the others have not used any memory. */
  g_test_add_func ("/demo/memory", test_memory);
  g_test_add_func ("/demo/counts", test_counts);
  g_test_add_func ("/demo/same-again", test_same_again);
  g_test_add_func ("/demo/stopped", test_stopped);
  g_test_add_func ("/demo/shares", test_shares);
  g_test_add_func ("/demo/twins", test_twins);
  g_test_add_func ("/demo/returns", test_returns);
  return g_test_run ();
}
