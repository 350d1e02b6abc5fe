/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All measures of random shops under random selections, against the same
 * worked out plainly, one question at a time. */

#include "measures-fixture.h"

#include <math.h>

#include "curio-cores.h"

gboolean
plain_wants (const MeasuresFixture *self, int country)
{
  guint32 index = curio_dictionary_find (self->ledger->facts->countries,
                                         plain_countries[country]);

  return self->selection.countries == NULL
         || (index != G_MAXUINT32 && self->selection.countries[index]);
}

gboolean
plain_holds (const MeasuresFixture *self, const PlainInvoice *invoice)
{
  const CurioSelection *selection = &self->selection;

  return plain_wants (self, invoice->country)
         && (selection->from_day == CURIO_DAY_NONE
             || invoice->day >= selection->from_day)
         && (selection->to_day == CURIO_DAY_NONE
             || invoice->day <= selection->to_day);
}

gint32
plain_find_first_month (const MeasuresFixture *self, int customer)
{
  gint32 first = G_MAXINT32;

  for (int i = 0; i < self->shop.n_invoices; i++)
    if (self->shop.invoices[i].customer == customer
        && self->shop.invoices[i].is_order)
      first = MIN (first, self->shop.invoices[i].month);

  return first;
}

gboolean
plain_is_active (const MeasuresFixture *self, int customer, gint32 month)
{
  FOR_EACH_HELD (self, invoice)
  if (invoice->customer == customer && invoice->month == month
      && invoice->is_order)
    return TRUE;

  return FALSE;
}

int
plain_compare_amounts (const void *a, const void *b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

double
plain_interpolate (const gint64 *sorted, int n, double part)
{
  double place = (n - 1) * part;
  int low = floor (place + 1e-9);
  int high = MIN (low + 1, n - 1);

  return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
}

/* --- chance ---------------------------------------------------------------
 */

static gint32
pick_day (void)
{
  return g_test_rand_int_range (0, 3) == 0
             ? CURIO_DAY_NONE
             : curio_day_new (2009, 11, 1) + g_test_rand_int_range (0, 500);
}

static void
pick_selection (MeasuresFixture *self)
{
  guint32 n = self->ledger->facts->n_countries;

  self->selection = CURIO_SELECTION_ALL;
  self->selection.from_day = pick_day ();
  self->selection.to_day = pick_day ();
  self->selection.as_of_day = pick_day ();
  if (g_test_rand_bit ())
    return;

  self->selection.countries = g_new0 (guint8, n);
  self->selection.n_countries = n;
  for (guint32 i = 0; i < n; i++)
    self->selection.countries[i] = g_test_rand_bit ();
}

static void
check_selection (MeasuresFixture *self)
{
  pick_selection (self);
  /* The numbers are the same however many cores share the work; waking them
   * takes its time. */
  curio_cores_set_pieces (
      g_test_rand_int_range (0, 8) == 0 ? g_test_rand_int_range (2, 6) : 0);
  self->measures = curio_measures_new (self->ledger, &self->selection);
  plain_check_sales (self);
  plain_check_customers (self);
  plain_check_retention (self);
  plain_check_rules (self);
  plain_check_indicators (self);
  curio_measures_free (self->measures);
  curio_selection_clear (&self->selection);
}

static void
test_random (void)
{
  g_autofree MeasuresFixture *self = g_new0 (MeasuresFixture, 1);

  for (int round = 0; round < 150; round++)
    {
      plain_shop_fill (&self->shop);
      g_autoptr (CurioFacts) facts = plain_shop_build (&self->shop);

      for (self->kind = 0; self->kind < CURIO_N_BOOKS; self->kind++)
        {
          CurioBooks books = { self->kind, NULL };

          plain_shop_keep_books (&self->shop, self->kind);
          self->ledger = curio_ledger_new (facts, &books);
          for (int i = 0; i < 12; i++)
            check_selection (self);
          curio_ledger_unref (self->ledger);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measures/random", test_random);
  return g_test_run ();
}
