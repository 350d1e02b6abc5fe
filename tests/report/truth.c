/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts a list of invoices the plain way, month by month and customer by
 * customer. */

#include "truth.h"

#include <string.h>

typedef struct
{
  const Invoice *invoices;
  const gint32 *days; /* [n] of the invoices */
  const gint32 *months;
  guint n;
  gint32 from_day, to_day;
  const char *country;
} Frame;

static gboolean
is_selected (const Frame *frame, guint i)
{
  return frame->days[i] >= frame->from_day && frame->days[i] <= frame->to_day
         && (frame->country == NULL
             || g_str_equal (frame->invoices[i].country, frame->country));
}

static gboolean
is_order_of (const Frame *frame, guint i, const char *customer)
{
  return frame->invoices[i].mills > 0
         && g_strcmp0 (frame->invoices[i].customer, customer) == 0;
}

static gboolean
has_order_in (const Frame *frame, const char *customer, gint32 month)
{
  for (guint i = 0; i < frame->n; i++)
    if (frame->months[i] == month && is_selected (frame, i)
        && is_order_of (frame, i, customer))
      return TRUE;
  return FALSE;
}

static gboolean
has_order_before (const Frame *frame, const char *customer, gint32 month)
{
  for (guint i = 0; i < frame->n; i++)
    if (frame->months[i] < month && is_order_of (frame, i, customer))
      return TRUE;
  return FALSE;
}

static void
count_customers (const Frame *frame, TruthMonth *month)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < frame->n; i++)
    {
      const char *customer = frame->invoices[i].customer;

      if (customer == NULL || !g_hash_table_add (seen, (char *)customer)
          || !has_order_in (frame, customer, month->month))
        continue;
      month->n_active++;
      month->n_new += !has_order_before (frame, customer, month->month);
    }
}

static void
count_invoice (Truth *self, TruthMonth *month, gint64 mills)
{
  month->net_mills += mills;
  self->net_mills += mills;
  if (mills < 0)
    {
      month->n_cancelled++;
      self->n_cancelled++;
      return;
    }
  month->n_placed++;
  self->n_placed++;
  g_array_append_val (self->amounts, mills);
}

static void
count_month (Truth *self, const Frame *frame, gint32 first_day,
             gint32 last_day, gint32 number)
{
  TruthMonth month = { .month = number };
  gint32 begins = curio_month_first_day (number);
  gint32 ends = curio_month_first_day (number + 1) - 1;

  month.is_complete = begins >= MAX (frame->from_day, first_day)
                      && ends <= MIN (frame->to_day, last_day);
  for (guint i = 0; i < frame->n; i++)
    if (is_selected (frame, i) && frame->months[i] == number)
      count_invoice (self, &month, frame->invoices[i].mills);
  count_customers (frame, &month);
  g_array_append_val (self->months, month);
}

static int
compare_mills_cb (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *)a;
  gint64 y = *(const gint64 *)b;

  return x < y ? -1 : x > y;
}

void
truth_init (Truth *self, const Invoice *invoices, guint n, gint32 from_day,
            gint32 to_day, const char *country)
{
  g_autofree gint32 *days = g_new (gint32, MAX (n, 1));
  g_autofree gint32 *months = g_new (gint32, MAX (n, 1));
  Frame frame = { invoices, days, months, n, from_day, to_day, country };
  gint32 table_first = G_MAXINT32, table_last = G_MININT32;
  gint32 first = G_MAXINT32, last = G_MININT32;

  *self = (Truth){ g_array_new (FALSE, TRUE, sizeof (TruthMonth)),
                   g_array_new (FALSE, TRUE, sizeof (gint64)) };
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (curio_day_parse (invoices[i].day, &days[i]));
      months[i] = curio_month_of_day (days[i]);
      table_first = MIN (table_first, days[i]);
      table_last = MAX (table_last, days[i]);
      if (!is_selected (&frame, i))
        continue;
      first = MIN (first, days[i]);
      last = MAX (last, days[i]);
    }
  if (first > last)
    return;
  self->base_month = curio_month_of_day (table_first);
  for (gint32 month = curio_month_of_day (first);
       month <= curio_month_of_day (last); month++)
    count_month (self, &frame, table_first, table_last, month);
  g_array_sort (self->amounts, compare_mills_cb);
}

void
truth_clear (Truth *self)
{
  g_array_unref (self->months);
  g_array_unref (self->amounts);
}

const TruthMonth *
truth_get_complete (const Truth *self, guint *out_n)
{
  const TruthMonth *months = (const TruthMonth *)(gpointer)self->months->data;
  guint first = 0, end = self->months->len;

  while (first < end && !months[first].is_complete)
    first++;
  while (end > first && !months[end - 1].is_complete)
    end--;
  *out_n = end - first;
  return &months[first];
}
