/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The countries of a view, by net sales. */

#include "curio-sweep.h"

#include <string.h>

static int
compare_countries (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CurioCountry *x = a, *y = b;
  const CurioDictionary *names = user_data;

  if (x->net_mills != y->net_mills)
    return x->net_mills > y->net_mills ? -1 : 1;

  return strcmp (curio_dictionary_get (names, x->country),
                 curio_dictionary_get (names, y->country));
}

static void
add_up_country (const CurioSweep *self, guint32 country, CurioCountry *out)
{
  CurioDayTotals totals = curio_view_get_day_totals (self->view, country);

  *out = (CurioCountry){ .country = country };
  out->n_customers = self->customers_of_country[country];
  for (guint32 i = 0; i < totals.n; i++)
    {
      out->n_invoices += totals.days[i].n_invoices;
      out->n_orders += totals.days[i].n_orders;
      out->n_cancelled += totals.days[i].n_cancelled;
      out->net_mills += totals.days[i].net_mills;
      out->gross_mills += totals.days[i].gross_mills;
    }
}

void
curio_sweep_get_countries (const CurioSweep *self, CurioCountries *out)
{
  const CurioFacts *facts = self->view->ledger->facts;

  *out = (CurioCountries){ 0, g_new (CurioCountry, facts->n_countries + 1) };
  for (guint32 i = 0; i < facts->n_countries; i++)
    {
      add_up_country (self, i, &out->countries[out->n]);
      if (out->countries[out->n].n_invoices > 0)
        out->n++;
    }
  g_qsort_with_data (out->countries, out->n, sizeof (CurioCountry),
                     compare_countries, facts->countries);
}

void
curio_countries_measure (const CurioView *view, CurioCountries *out)
{
  CurioSweep sweep;

  curio_sweep_init (&sweep, view);
  curio_sweep_get_countries (&sweep, out);
  curio_sweep_clear (&sweep);
}

void
curio_countries_clear (CurioCountries *self)
{
  g_clear_pointer (&self->countries, g_free);
  self->n = 0;
}

gboolean
curio_country_get_returned_share (const CurioCountry *self,
                                  CurioBooksKind kind, double *out_share)
{
  *out_share = 0;
  if (self->gross_mills <= 0 || kind == CURIO_BOOKS_POC)
    return FALSE;

  *out_share = (double)(self->gross_mills - self->net_mills)
               / (double)self->gross_mills;
  return TRUE;
}

gboolean
curio_country_get_cancelled_rate (const CurioCountry *self, double *out_rate)
{
  *out_rate = 0;
  if (self->n_orders == 0)
    return FALSE;

  *out_rate = (double)self->n_cancelled / self->n_orders;
  return TRUE;
}

gboolean
curio_country_get_average_order (const CurioCountry *self, double *out_mills)
{
  *out_mills = 0;
  if (self->n_orders == 0)
    return FALSE;

  *out_mills = (double)self->gross_mills / self->n_orders;
  return TRUE;
}
