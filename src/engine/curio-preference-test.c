/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the groups differ at all in what they buy: chi-square of the whole
 * table, small groups and rare products each taken together. */

#include "curio-preference.h"

/* Groups with less than this share of all units are taken together. */
#define LEAST_SHARE 0.01
#define LEAST_EXPECTED 5.0

/* Where the groups, or the products, go in the smaller table. */
typedef struct
{
  guint32 *places;
  guint32 n;          /* rows or columns of the smaller table */
  guint32 n_together; /* how many share the last of them */
} Pool;

#define NOWHERE G_MAXUINT32

/* Those of N with UNITS of LEAST or more get a place each, the rest one
 * together, and those without any none. */
static void
pool (const gint64 *units, guint32 n, double least, Pool *out)
{
  *out = (Pool){ g_new (guint32, n + 1), 0, 0 };
  for (guint32 i = 0; i < n; i++)
    if (units[i] > 0 && (double)units[i] >= least)
      out->places[i] = out->n++;
  for (guint32 i = 0; i < n; i++)
    if (units[i] <= 0)
      out->places[i] = NOWHERE;
    else if ((double)units[i] < least)
      {
        out->places[i] = out->n;
        out->n_together++;
      }
  out->n += out->n_together > 0;
}

/* The rows of the smaller table: how many units each holds. */
static gint64 *
add_up_rows (const CurioPreference *self, const Pool *groups)
{
  gint64 *sums = g_new0 (gint64, groups->n + 1);

  for (guint32 i = 0; i < self->n_groups; i++)
    if (groups->places[i] != NOWHERE)
      sums[groups->places[i]] += self->group_units[i];

  return sums;
}

/* Small groups that are small even together would let no product stand for
 * itself: they are left out. */
static guint32
leave_out (const CurioPreference *self, Pool *groups, double least)
{
  g_autofree gint64 *sums = add_up_rows (self, groups);
  guint32 n_left_out = groups->n_together;

  if (n_left_out == 0 || (double)sums[groups->n - 1] >= least)
    return 0;
  groups->n--;
  groups->n_together = 0;
  for (guint32 i = 0; i < self->n_groups; i++)
    if (groups->places[i] == groups->n)
      groups->places[i] = NOWHERE;

  return n_left_out;
}

/* The products that the smallest row would be expected to buy fewer than five
 * of go together. */
static void
pool_products (const CurioPreference *self, const Pool *groups, Pool *out)
{
  g_autofree gint64 *rows = add_up_rows (self, groups);
  g_autofree gint64 *units
      = g_memdup2 (self->product_units, self->n_products * sizeof (gint64));
  gint64 smallest = G_MAXINT64, total = 0;

  for (guint32 i = 0; i < groups->n; i++)
    {
      smallest = MIN (smallest, rows[i]);
      total += rows[i];
    }
  for (guint32 i = 0; i < self->n_groups; i++)
    for (guint32 j = 0; groups->places[i] == NOWHERE && j < self->n_products;
         j++)
      units[j] -= curio_preference_get (self, i, j)->units;
  pool (units, self->n_products,
        LEAST_EXPECTED * (double)total / (double)smallest, out);
}

static gint64 *
fill_table (const CurioPreference *self, const Pool *groups,
            const Pool *products)
{
  gint64 *table = g_new0 (gint64, (gsize)groups->n * products->n + 1);

  for (guint32 i = 0; i < self->n_groups; i++)
    for (guint32 j = 0; groups->places[i] != NOWHERE && j < self->n_products;
         j++)
      if (products->places[j] != NOWHERE)
        table[(gsize)groups->places[i] * products->n + products->places[j]]
            += curio_preference_get (self, i, j)->units;

  return table;
}

void
curio_preference_test (const CurioPreference *self, CurioPreferenceTest *out)
{
  double least = LEAST_SHARE * (double)self->n_units;
  g_autofree guint32 *group_places = NULL, *product_places = NULL;
  g_autofree gint64 *table = NULL;
  Pool groups, products;

  *out = (CurioPreferenceTest){ 0 };
  pool (self->group_units, self->n_groups, least, &groups);
  group_places = groups.places;
  out->n_groups_left_out = leave_out (self, &groups, least);
  pool_products (self, &groups, &products);
  product_places = products.places;
  out->n_groups = groups.n;
  out->n_products = products.n;
  out->n_groups_together = groups.n_together;
  out->n_products_together = products.n_together;
  table = fill_table (self, &groups, &products);
  curio_chi_square_measure (table, groups.n, products.n, &out->test);
}
