/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks facts over that were not built here.  The loops over lines have no
 * branch but their end, so that a million of them is little more than reading
 * the memory. */

#include "curio-facts-check.h"

#define SECONDS_PER_DAY 86400
#define LAST_SECOND G_GINT64_CONSTANT (253402300799) /* of the year 9999 */
#define ALL_FLAGS                                                             \
  (CURIO_LINE_CANCELLATION | CURIO_LINE_REPEAT | CURIO_LINE_SALE_LIKE)

/* --- lines ----------------------------------------------------------------
 */

/* Whether lines START to END are ORDER's and say nothing else. */
static gboolean
check_lines_of_order (const CurioFacts *self, guint32 order, guint32 start,
                      guint32 end)
{
  guint8 kind
      = self->order_is_cancellation[order] ? CURIO_LINE_CANCELLATION : 0;
  guint32 bad = 0;

  for (guint32 i = start; i < end; i++)
    {
      guint8 flags = self->line_flags[i];

      bad |= self->line_order[i] ^ order;
      bad |= self->line_product[i] >= self->n_products;
      bad |= flags & ~ALL_FLAGS;
      bad |= (flags & CURIO_LINE_CANCELLATION) ^ kind;
      bad |= kind != 0 && flags & CURIO_LINE_SALE_LIKE;
      bad |= self->line_quantity[i] == G_MININT32;
    }
  return bad == 0;
}

static gboolean
check_line_order (const CurioFacts *self)
{
  const guint32 *first = self->first_line;

  /* Where there are sums nobody has a line. */
  if (self->first_sum != NULL)
    {
      guint32 bad = self->n_lines;

      for (guint32 i = 0; i <= self->n_orders; i++)
        bad |= first[i];
      return bad == 0;
    }
  if (first[0] != 0 || first[self->n_orders] != self->n_lines)
    return FALSE;
  for (guint32 i = 0; i < self->n_orders; i++)
    if (first[i] >= first[i + 1] || first[i + 1] > self->n_lines
        || !check_lines_of_order (self, i, first[i], first[i + 1]))
      return FALSE;
  return TRUE;
}

/* A thousand amounts within their limit cannot overflow, so that the sum is
 * looked at only then. */
static gboolean
check_amounts (const CurioFacts *self)
{
  guint64 turnover = 0;
  guint32 n_repeats = 0;

  for (guint32 start = 0; start < self->n_lines;)
    {
      guint32 end = start + MIN (self->n_lines - start, 1000);
      gboolean bad = FALSE;

      for (guint32 i = start; i < end; i++)
        {
          gint64 amount = self->line_amount_mills[i];

          bad |= amount > CURIO_MAX_AMOUNT_MILLS
                 || amount < -CURIO_MAX_AMOUNT_MILLS;
          turnover
              += (guint64)(amount < 0 ? -(guint64)amount : (guint64)amount);
          n_repeats += (self->line_flags[i] & CURIO_LINE_REPEAT) != 0;
        }
      if (bad || turnover > CURIO_MAX_TURNOVER_MILLS)
        return FALSE;
      start = end;
    }
  return n_repeats == self->n_repeats;
}

/* --- sums -----------------------------------------------------------------
 */

/* An amount of many lines may be larger than one can be. */
static gboolean
add_turnover (guint64 *turnover, gint64 amount)
{
  guint64 size = amount < 0 ? -(guint64)amount : (guint64)amount;

  if (size > CURIO_MAX_TURNOVER_MILLS)
    return FALSE;
  *turnover += size;
  return *turnover <= CURIO_MAX_TURNOVER_MILLS;
}

static gboolean
check_sum_order (const CurioFacts *self)
{
  const guint32 *first = self->first_sum;

  if (first[0] != 0 || first[self->n_orders] != self->n_sums)
    return FALSE;
  for (guint32 i = 0; i < self->n_orders; i++)
    if (first[i] >= first[i + 1])
      return FALSE;
  return TRUE;
}

/* Each sum by itself, and all that they add up to. */
static gboolean
check_sums (const CurioFacts *self)
{
  guint64 turnover = 0;
  guint32 n_repeats = 0;

  for (guint32 i = 0; i < self->n_sums; i++)
    {
      const CurioOrderSum *sum = &self->sums[i];

      if (sum->kind >= CURIO_N_SUM_KINDS || sum->is_repeat > 1
          || sum->n_lines == 0 || sum->n_lines > G_MAXINT32
          || !add_turnover (&turnover, sum->amount_mills))
        return FALSE;
      n_repeats += sum->is_repeat ? sum->n_lines : 0;
    }
  return n_repeats == self->n_repeats && check_sum_order (self);
}

static gboolean
check_cell_amounts (const CurioFacts *self)
{
  guint64 turnover = 0;
  guint32 n_repeats = 0;

  for (guint32 i = 0; i < self->n_lines; i++)
    {
      if (!add_turnover (&turnover, self->line_amount_mills[i]))
        return FALSE;
      n_repeats += self->line_flags[i] & CURIO_LINE_REPEAT
                       ? self->line_weight[i]
                       : 0;
    }
  return n_repeats == self->n_repeats;
}

static gboolean
are_texts_same (const CurioDictionary *a, const CurioDictionary *b)
{
  if (curio_dictionary_size (a) != curio_dictionary_size (b))
    return FALSE;
  for (guint32 i = 0; i < curio_dictionary_size (a); i++)
    if (!g_str_equal (curio_dictionary_get (a, i),
                      curio_dictionary_get (b, i)))
      return FALSE;
  return TRUE;
}

/* Sums and their cells speak of the same countries and products, by the same
 * numbers. */
static gboolean
check_cells (const CurioFacts *self)
{
  return self->cells != NULL
         && are_texts_same (self->countries, self->cells->countries)
         && are_texts_same (self->products, self->cells->products);
}

/* --- orders ---------------------------------------------------------------
 */

static gboolean
check_order (const CurioFacts *self, guint32 order)
{
  gint32 day = self->order_day[order];
  gint32 second = self->order_second[order];
  guint32 customer = self->order_customer[order];

  return day >= CURIO_DAY_MIN && day <= CURIO_DAY_MAX && day >= self->first_day
         && day <= self->last_day && second >= 0 && second < SECONDS_PER_DAY
         && (customer < self->n_customers || customer == CURIO_NO_CUSTOMER)
         && self->order_country[order] < self->n_countries
         && self->order_is_cancellation[order] <= 1;
}

static gboolean
are_sorted (const CurioFacts *self, guint32 a, guint32 b)
{
  if (self->order_customer[a] != self->order_customer[b])
    return self->order_customer[a] < self->order_customer[b];
  if (self->order_day[a] != self->order_day[b])
    return self->order_day[a] < self->order_day[b];
  return self->order_second[a] <= self->order_second[b];
}

static gboolean
check_orders (const CurioFacts *self)
{
  gint32 first = G_MAXINT32, last = G_MININT32;

  for (guint32 i = 0; i < self->n_orders; i++)
    {
      if (!check_order (self, i) || (i > 0 && !are_sorted (self, i - 1, i)))
        return FALSE;
      first = MIN (first, self->order_day[i]);
      last = MAX (last, self->order_day[i]);
    }
  return self->n_orders == 0
             ? self->first_day == CURIO_DAY_NONE
                   && self->last_day == CURIO_DAY_NONE
             : first == self->first_day && last == self->last_day;
}

/* Orders are sorted by customer, so that the first of each tells all. */
static gboolean
check_customers (const CurioFacts *self)
{
  guint32 order = 0;

  for (guint32 i = 0; i <= self->n_customers; i++)
    {
      while (order < self->n_orders && self->order_customer[order] < i)
        order++;
      if (self->first_order[i] != order)
        return FALSE;
    }
  return TRUE;
}

/* --- the rest -------------------------------------------------------------
 */

static gboolean
check_name_counts (const CurioFacts *self)
{
  guint32 n_descriptions = curio_dictionary_size (self->descriptions);

  for (guint32 i = 0; i < self->n_name_counts; i++)
    {
      const CurioNameCount *count = &self->name_counts[i];

      if (count->product >= self->n_products
          || count->description >= n_descriptions)
        return FALSE;
      if (i > 0
          && (count[-1].product > count->product
              || (count[-1].product == count->product
                  && count[-1].description >= count->description)))
        return FALSE;
    }
  return TRUE;
}

/* The rows that the lines or sums came from; what is 32 bits long, 32 bits
 * times, fits. */
static gint64
count_rows (const CurioFacts *self)
{
  gint64 n = self->n_lines;

  for (guint32 i = 0; i < self->n_sums; i++)
    n += self->sums[i].n_lines;
  return n;
}

static gboolean
check_counts (const CurioFacts *self)
{
  gint64 n = count_rows (self);

  for (int i = 0; i < CURIO_N_LEFT_OUT; i++)
    if (self->left_out[i] < 0
        || __builtin_add_overflow (n, self->left_out[i], &n))
      return FALSE;
  /* Of cells only their number is counted, and nobody asks for it. */
  return (n == self->n_rows || self->line_weight != NULL)
         && self->n_contradictions <= self->n_orders
         && self->n_countries < G_MAXUINT16 && self->rolled_up_us >= 0
         && self->rolled_up_us <= LAST_SECOND * G_USEC_PER_SEC;
}

/* What the orders consist of. */
static gboolean
check_parts (const CurioFacts *self)
{
  if (!check_line_order (self))
    return FALSE;
  if (self->sums != NULL)
    return check_sums (self) && check_cells (self);
  return self->line_weight != NULL ? check_cell_amounts (self)
                                   : check_amounts (self);
}

gboolean
curio_facts_check (const CurioFacts *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return check_parts (self) && check_counts (self) && check_orders (self)
         && check_customers (self) && check_name_counts (self);
}
