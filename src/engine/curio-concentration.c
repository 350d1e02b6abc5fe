/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much of the sales hangs on few customers: Lorenz curve, Gini coefficient
 * and the shares of the customers who buy most.  Whole numbers up to the last
 * division. */

#include "curio-concentration.h"

static int
compare_amounts (const void *a, const void *b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

void
curio_concentration_of_amounts (gint64 *amounts, guint32 n,
                                CurioConcentration *out)
{
  if (n > 0)
    qsort (amounts, n, sizeof (amounts[0]), compare_amounts);

  out->n = n;
  out->held_mills = g_new (gint64, (gsize)n + 1);
  out->held_mills[0] = 0;
  for (guint32 i = 0; i < n; i++)
    out->held_mills[i + 1] = out->held_mills[i] + amounts[i];
}

gboolean
curio_concentration_add_up_customer (const CurioView *view, guint32 customer,
                                     gint64 *out_mills)
{
  const CurioLedger *ledger = view->ledger;
  const guint32 *first_order = ledger->facts->first_order;
  gboolean has_order = FALSE;

  *out_mills = 0;
  for (guint32 i = first_order[customer]; i < first_order[customer + 1]; i++)
    if (curio_view_holds (view, i))
      {
        *out_mills += ledger->amount_mills[i];
        has_order |= ledger->is_order[i];
      }

  return has_order;
}

void
curio_concentration_measure (const CurioView *view, CurioConcentration *out)
{
  guint32 n_customers = view->ledger->facts->n_customers;
  g_autofree gint64 *amounts = g_new (gint64, n_customers);
  guint32 n = 0;

  for (guint32 i = 0; i < n_customers; i++)
    n += curio_concentration_add_up_customer (view, i, &amounts[n]);
  curio_concentration_of_amounts (amounts, n, out);
}

void
curio_concentration_clear (CurioConcentration *self)
{
  g_clear_pointer (&self->held_mills, g_free);
  self->n = 0;
}

gboolean
curio_concentration_get_gini (const CurioConcentration *self, double *out_gini)
{
  guint32 n = self->n;
  const gint64 *held = self->held_mills;
  __int128 below = 0;

  if (held[n] == 0)
    return FALSE;

  /* Twice the area under the curve's steps: summed by parts, the weights
   * 2i - n - 1 of the amounts become (n - 1) S - 2 (held_1 + ... + held_n-1).
   */
  for (guint32 i = 1; i < n; i++)
    below += held[i];
  *out_gini = (double)((__int128)(n - 1) * held[n] - 2 * below)
              / (double)((__int128)n * held[n]);
  return TRUE;
}

guint32
curio_concentration_count_top (const CurioConcentration *self, guint percent)
{
  g_return_val_if_fail (percent <= 100, 0);

  return (guint64)self->n * percent / 100;
}

gboolean
curio_concentration_get_top_share (const CurioConcentration *self,
                                   guint percent, double *out_share)
{
  guint32 n_top = curio_concentration_count_top (self, percent);
  gint64 all = self->held_mills[self->n];

  if (n_top == 0 || all == 0)
    return FALSE;

  *out_share = (double)(all - self->held_mills[self->n - n_top]) / (double)all;
  return TRUE;
}

gboolean
curio_concentration_get_lorenz (const CurioConcentration *self, guint percent,
                                double *out_share)
{
  g_return_val_if_fail (percent <= 100, FALSE);

  const gint64 *held = self->held_mills;
  guint64 hundredths = (guint64)self->n * percent;
  guint32 i = hundredths / 100, rest = hundredths % 100;

  if (held[self->n] == 0)
    return FALSE;

  __int128 share = (__int128)held[i] * 100;
  if (rest > 0)
    share += (__int128)(held[i + 1] - held[i]) * rest;
  *out_share = (double)share / (double)((__int128)held[self->n] * 100);
  return TRUE;
}
