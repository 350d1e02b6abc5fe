/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the segments of customers came to be: their scores day by day. */

#include "curio-segment-history.h"

#include "curio-quintiles.h"

#include <string.h>

/* Months between two days of the history, so that a person can name them. */
static gint32
choose_step (gint32 n_months, guint32 n_most)
{
  static const gint32 steps[] = { 1, 2, 3, 6, 12, 24, 60, 120, 600, 3600 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (n_months / steps[i] + 1 < (gint32)n_most)
      return steps[i];
  return G_MAXINT16;
}

/* The first days of months after the view's first day; then its as-of day. */
static void
choose_days (CurioSegmentHistory *self, const CurioView *view, guint32 n_most)
{
  gint32 first = curio_month_of_day (view->first_day) + 1;
  gint32 last = curio_month_of_day (view->as_of_day - 1);
  gint32 step = choose_step (MAX (last - first, 0), n_most);

  self->days = g_new (gint32, MAX (last - first, 0) / step + 2);
  for (gint32 month = first + (MAX (last - first, 0) % step); month <= last;
       month += step)
    self->days[self->n_days++] = curio_month_first_day (month);
  self->days[self->n_days++] = view->as_of_day;
}

/* --- by going on from day to day ------------------------------------------
 */

/* What each customer has done up to a day.  Scores by recency and frequency
 * are all that a segment needs, and from one day to the next few customers
 * order: so this takes a third of the time of scoring each day anew. */
typedef struct
{
  const CurioView *view;
  guint32 *next;      /* [n_customers] order not yet passed */
  guint32 *last;      /* [n_customers] order passed last */
  guint32 *frequency; /* [n_customers] */
  guint32 *customers; /* [n] who has ordered, rising */
  gint64 *recency;    /* [n] days */
  gint64 *orders;     /* [n] */
  guint32 n;
} Course;

static void
course_init (Course *self, const CurioView *view)
{
  const CurioFacts *facts = view->ledger->facts;
  gsize n = facts->n_customers;

  *self = (Course){
    .view = view,
    .next = g_memdup2 (facts->first_order, (n + 1) * sizeof (guint32)),
    .last = g_new (guint32, n + 1),
    .frequency = g_new0 (guint32, n + 1),
    .customers = g_new (guint32, n + 1),
    .recency = g_new (gint64, n + 1),
    .orders = g_new (gint64, n + 1),
  };
}

static void
course_clear (Course *self)
{
  g_free (self->next);
  g_free (self->last);
  g_free (self->frequency);
  g_free (self->customers);
  g_free (self->recency);
  g_free (self->orders);
}

static void
pass_orders (Course *self, guint32 customer, gint32 day)
{
  const CurioLedger *ledger = self->view->ledger;
  const CurioFacts *facts = ledger->facts;
  guint32 i = self->next[customer];

  for (; i < facts->first_order[customer + 1] && facts->order_day[i] < day;
       i++)
    if (curio_ledger_is_order (ledger, i) && curio_view_holds (self->view, i))
      {
        self->frequency[customer]++;
        self->last[customer] = i;
      }
  self->next[customer] = i;
}

static void
course_go_on (Course *self, gint32 day)
{
  const CurioFacts *facts = self->view->ledger->facts;

  self->n = 0;
  for (guint32 c = 0; c < facts->n_customers; c++)
    {
      guint32 last;

      pass_orders (self, c, day);
      if (self->frequency[c] == 0)
        continue;
      last = self->last[c];
      self->customers[self->n] = c;
      self->orders[self->n] = self->frequency[c];
      self->recency[self->n++]
          = day - facts->order_day[last] - (facts->order_second[last] > 0);
    }
}

static void
note_course (const Course *course, guint8 *segments)
{
  gint64 recency_cuts_5[4], frequency_cuts_5[4];

  curio_quintiles (course->recency, course->n, recency_cuts_5);
  curio_quintiles (course->orders, course->n, frequency_cuts_5);
  for (guint32 i = 0; i < course->n; i++)
    segments[course->customers[i]] = curio_segment_of (
        6 - curio_quintiles_score (course->recency[i], recency_cuts_5),
        curio_quintiles_score (course->orders[i], frequency_cuts_5));
}

/* --- by scoring a day anew ------------------------------------------------
 */

/* Under the POC's books frequency is a rank among all. */
static void
note_scores (const CurioView *view, gint32 day, guint8 *segments)
{
  CurioView then = *view;
  CurioRfm rfm;

  then.as_of_day = day;
  curio_rfm_measure (&then, &rfm);
  for (guint32 i = 0; i < rfm.n; i++)
    segments[rfm.customers[i].customer] = rfm.customers[i].segment;
  curio_rfm_clear (&rfm);
}

void
curio_segment_history_measure (const CurioView *view, guint32 n_most,
                               CurioSegmentHistory *out)
{
  g_return_if_fail (n_most >= 2);

  Course course;

  *out = (CurioSegmentHistory){ .n_customers
                                = view->ledger->facts->n_customers };
  if (view->n_orders == 0)
    return;
  choose_days (out, view, n_most);
  out->segments = g_new (guint8, (gsize)out->n_days * out->n_customers + 1);
  memset (out->segments, CURIO_NO_SEGMENT,
          (gsize)out->n_days * out->n_customers);
  course_init (&course, view);
  for (guint32 i = 0; i < out->n_days; i++)
    {
      guint8 *segments = out->segments + (gsize)i * out->n_customers;

      if (view->ledger->kind == CURIO_BOOKS_POC)
        note_scores (view, out->days[i], segments);
      else
        {
          course_go_on (&course, out->days[i]);
          note_course (&course, segments);
        }
    }
  course_clear (&course);
}

void
curio_segment_history_clear (CurioSegmentHistory *self)
{
  g_clear_pointer (&self->days, g_free);
  g_clear_pointer (&self->segments, g_free);
  self->n_days = 0;
}
