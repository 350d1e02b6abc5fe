/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of the customer list. */

#include "curio-customer-order.h"
#include "curio-name-order.h"

#include <stdlib.h>

/* What a customer is sorted by, first key first. */
typedef struct
{
  gint64 key;
  gint64 spend_mills;
  guint32 index;
} Place;

gint64
curio_customer_get_average (const CurioScored *scored,
                            const CurioCustomerSum *sum)
{
  return scored->frequency > 0 ? sum->gross_mills / scored->frequency : 0;
}

static gint64
get_key (const CurioCustomerOrder *self, guint32 index)
{
  const CurioScored *scored = &self->customers[index];
  const CurioCustomerSum *sum = &self->sums[index];

  switch (self->column)
    {
    case CURIO_LIST_NUMBER:
      return scored->customer; /* they are numbered in that order */
    case CURIO_LIST_COUNTRY:
      return self->country_place[scored->country];
    case CURIO_LIST_LAST_ORDER:
      return scored->last_day;
    case CURIO_LIST_ORDERS:
      return scored->frequency;
    case CURIO_LIST_SPEND:
      return scored->monetary_mills;
    case CURIO_LIST_R:
      return scored->r;
    case CURIO_LIST_F:
      return scored->f;
    case CURIO_LIST_M:
      return scored->m;
    case CURIO_LIST_SEGMENT:
      return scored->segment;
    case CURIO_LIST_FIRST_ORDER:
      return sum->first_day;
    case CURIO_LIST_AVERAGE:
      return curio_customer_get_average (scored, sum);
    case CURIO_LIST_CANCELLED:
      return sum->n_cancelled;
    case CURIO_LIST_CANCELLED_VALUE:
      return sum->cancelled_mills;
    case CURIO_LIST_RECENCY:
    case CURIO_LIST_WHY:
      return scored->recency_days;
    case CURIO_N_LIST_COLUMNS:
      break;
    }
  g_return_val_if_reached (0);
}

static int
compare_places (const void *first, const void *second)
{
  const Place *a = first;
  const Place *b = second;

  if (a->key != b->key)
    return a->key < b->key ? -1 : 1;
  if (a->spend_mills != b->spend_mills)
    return a->spend_mills > b->spend_mills ? -1 : 1;
  return a->index < b->index ? -1 : a->index > b->index;
}

void
curio_customer_order_sort (const CurioCustomerOrder *self, guint32 *indices,
                           guint n)
{
  g_autofree Place *places = g_new (Place, n + 1);

  for (guint i = 0; i < n; i++)
    {
      gint64 key = get_key (self, indices[i]);

      places[i]
          = (Place){ self->is_falling ? -key : key,
                     self->customers[indices[i]].monetary_mills, indices[i] };
    }
  qsort (places, n, sizeof *places, compare_places);
  for (guint i = 0; i < n; i++)
    indices[i] = places[i].index;
}

static int
compare_names (gconstpointer first, gconstpointer second, gpointer facts)
{
  CurioDictionary *countries = ((CurioFacts *)facts)->countries;

  return curio_name_compare (
      curio_dictionary_get (countries, *(const guint32 *)first),
      curio_dictionary_get (countries, *(const guint32 *)second));
}

guint32 *
curio_customer_order_place_countries (CurioFacts *facts)
{
  guint32 n = facts->n_countries;
  g_autofree guint32 *order = g_new (guint32, n + 1);
  guint32 *place = g_new (guint32, n + 1);

  for (guint32 i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof *order, compare_names, facts);
  for (guint32 i = 0; i < n; i++)
    place[order[i]] = i;
  return place;
}
