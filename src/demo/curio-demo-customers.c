/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of the invented shop and when they come back.  Time here is the
 * shop's own: it runs with its sales, so that a busy autumn makes everybody
 * come more often.  A queue gives whoever is due next; all else about a
 * customer is worked out from the number when it is asked for. */
#include "curio-demo-customers.h"

#define SPAN (1u << 26)        /* the two years, in the shop's own time */
#define LINES_PER_CUSTOMER 183 /* guests' lines and all */
#define OLD_PER_MILLE 480      /* were customers before the first day */
#define N_SHARES 10000         /* of the countries */
#define FIRST_ID 12001

typedef enum
{
  HABIT_WHOLESALE,
  HABIT_LOYAL,
  HABIT_REGULAR,
  HABIT_OCCASIONAL,
  HABIT_AUTUMN,
  HABIT_ONCE,
} Habit;

typedef struct
{
  guint per_mille;  /* of all customers */
  guint orders_low; /* in two years, while they last */
  guint orders_high;
  guint leaving; /* per mille of them leave before the end */
  guint basket_low;
  guint basket_high;
  guint spend_low; /* pence a line */
  guint spend_high;
} HabitTraits;

static const HabitTraits habits[] = {
  [HABIT_WHOLESALE] = {20,   24, 70, 120, 14, 50, 1800, 5600},
  [HABIT_LOYAL] = { 155, 9,  26, 280, 10, 36, 1150, 2200},
  [HABIT_REGULAR] = { 300, 4,  11, 350, 8,  34, 1050, 2000},
  [HABIT_OCCASIONAL] = { 305, 2,  6,  250, 6,  32, 950,  1900},
  [HABIT_AUTUMN] = { 90,  2,  3,  200, 8,  30, 1100, 2100},
  [HABIT_ONCE] = { 130, 1,  1,  0,   4,  28, 900,  1900},
};

static const struct
{
  const char *name;
  guint weight; /* of N_SHARES */
} countries[] = {
  {"United Kingdom",        9040},
  { "Germany",              160 },
  { "France",               145 },
  { "Ireland",              66  },
  { "Spain",                60  },
  { "Belgium",              50  },
  { "Netherlands",          45  },
  { "Switzerland",          40  },
  { "Portugal",             36  },
  { "Sweden",               32  },
  { "Italy",                30  },
  { "Australia",            27  },
  { "Finland",              23  },
  { "Norway",               21  },
  { "Denmark",              20  },
  { "Austria",              19  },
  { "Channel Islands",      18  },
  { "Japan",                14  },
  { "Cyprus",               13  },
  { "United States",        12  },
  { "Poland",               11  },
  { "Greece",               10  },
  { "Canada",               9   },
  { "Hong Kong",            8   },
  { "Singapore",            7   },
  { "Malta",                7   },
  { "Israel",               7   },
  { "Iceland",              6   },
  { "Luxembourg",           6   },
  { "Czechia",              6   },
  { "Estonia",              5   },
  { "Lithuania",            5   },
  { "New Zealand",          5   },
  { "United Arab Emirates", 5   },
  { "Slovenia",             5   },
  { "Hungary",              5   },
  { "South Africa",         5   },
  { "Brazil",               5   },
  { "Lebanon",              5   },
  { "Bahrain",              7   },
};

typedef struct
{
  guint32 due;
  guint32 index;
} Visit;

struct _CurioDemoCustomers
{
  guint64 seed;
  GArray *queue;        /* of Visit, a binary heap, the earliest first */
  guint32 n_known;      /* customers that have come, or wait in the queue */
  guint64 next_arrival; /* of the first who is not, in SPAN << 16 */
  guint64 arrival_step;
};

static guint64
hash_customer (const CurioDemoCustomers *self, guint32 index, guint topic)
{
  return curio_demo_hash (self->seed ^ ((guint64)index << 8) ^ topic);
}

static Habit
get_habit (const CurioDemoCustomers *self, guint32 index)
{
  guint at = curio_demo_spread (hash_customer (self, index, 1), 0, 0, 999);
  Habit habit = HABIT_WHOLESALE;

  while (habit < HABIT_ONCE && at >= habits[habit].per_mille)
    at -= habits[habit++].per_mille;
  return habit;
}

static gboolean
is_before (const Visit *a, const Visit *b)
{
  return a->due < b->due || (a->due == b->due && a->index < b->index);
}

static void
push_visit (GArray *queue, Visit visit)
{
  Visit *visits;
  guint i = queue->len;

  g_array_append_val (queue, visit);
  visits = (Visit *)queue->data;
  for (; i > 0 && is_before (&visit, &visits[(i - 1) / 2]); i = (i - 1) / 2)
    visits[i] = visits[(i - 1) / 2];
  visits[i] = visit;
}

static Visit
pop_visit (GArray *queue)
{
  Visit *visits = (Visit *)queue->data;
  Visit first = visits[0];
  Visit last = visits[queue->len - 1];
  guint n = queue->len - 1;
  guint i = 0;

  for (guint child = 1; child < n; child = 2 * i + 1)
    {
      if (child + 1 < n && is_before (&visits[child + 1], &visits[child]))
        child++;
      if (!is_before (&visits[child], &last))
        break;
      visits[i] = visits[child];
      i = child;
    }
  visits[i] = last;
  g_array_set_size (queue, n);
  return first;
}

/* When a customer who is there from ARRIVAL on first orders. */
static guint32
get_first_visit (const CurioDemoCustomers *self, guint32 index,
                 guint32 arrival)
{
  Habit habit = get_habit (self, index);
  guint64 hash = hash_customer (self, index, 2);
  guint64 wait = SPAN / habits[habit].orders_high;

  if (habit == HABIT_AUTUMN) /* one autumn or the other */
    return (guint64)SPAN
           * (hash % 2 == 0 && arrival < SPAN / 3
                  ? curio_demo_spread (hash, 16, 350, 460)
                  : curio_demo_spread (hash, 16, 840, 970))
           / 1000;
  if (arrival > 0)
    return arrival;
  if (habit == HABIT_ONCE)
    wait = SPAN / 6;
  return wait * curio_demo_spread (hash, 16, 0, 1000) / 1000;
}

static void
add_customer (CurioDemoCustomers *self, guint32 arrival)
{
  guint32 index = self->n_known++;

  push_visit (self->queue,
              (Visit){ get_first_visit (self, index, arrival), index });
}

CurioDemoCustomers *
curio_demo_customers_new (gint64 n_lines, guint64 seed)
{
  CurioDemoCustomers *self = g_new0 (CurioDemoCustomers, 1);
  guint64 n = MAX (n_lines / LINES_PER_CUSTOMER, 40);
  guint64 n_old = n * OLD_PER_MILLE / 1000;

  self->seed = curio_demo_hash (seed ^ 0xc0570);
  self->queue = g_array_new (FALSE, FALSE, sizeof (Visit));
  self->arrival_step = ((guint64)SPAN << 16) / (n - n_old);
  self->next_arrival = self->arrival_step;
  for (guint64 i = 0; i < n_old; i++)
    add_customer (self, 0);
  return self;
}

void
curio_demo_customers_free (CurioDemoCustomers *self)
{
  g_array_unref (self->queue);
  g_free (self);
}

/* Some leave for good, and a few stay away for months and return. */
static gboolean
plan_next_visit (CurioDemoCustomers *self, CurioDemoRandom *random,
                 Visit *visit)
{
  const HabitTraits *habit = &habits[get_habit (self, visit->index)];
  guint64 hash = hash_customer (self, visit->index, 3);
  guint orders
      = curio_demo_spread (hash, 0, habit->orders_low, habit->orders_high);
  guint64 wait = SPAN / orders;
  guint64 away = (guint64)SPAN * curio_demo_spread (hash, 16, 150, 650) / 1000;
  guint32 throw = curio_demo_random_exponential (random)
                  + curio_demo_random_exponential (random);

  if (orders == 1)
    return FALSE;
  if (habit == &habits[HABIT_AUTUMN])
    throw = 1900 + throw / 10;
  visit->due += wait * throw / 2048 + 1;
  if (hash >> 60 < 2 && visit->due > away && visit->due < away + SPAN / 3)
    visit->due += SPAN / 3;
  hash = hash_customer (self, visit->index, 4);
  return hash % 1000 >= habit->leaving
         || visit->due < (guint64)SPAN * curio_demo_spread (hash, 16, 50, 1000)
                             / 1000;
}

const char *
curio_demo_pick_country (guint64 hash, gboolean abroad)
{
  guint at = curio_demo_spread (hash, 24, abroad ? countries[0].weight : 0,
                                N_SHARES - 1);
  guint i = 0;

  while (i < G_N_ELEMENTS (countries) - 1 && at >= countries[i].weight)
    at -= countries[i++].weight;
  return countries[i].name;
}

void
curio_demo_customers_describe (const CurioDemoCustomers *self, guint32 index,
                               CurioDemoCustomer *out_customer)
{
  Habit kind = get_habit (self, index);
  const HabitTraits *habit = &habits[kind];
  guint64 hash = hash_customer (self, index, 5);

  out_customer->index = index;
  g_snprintf (out_customer->id, sizeof out_customer->id, "%u",
              FIRST_ID + index);
  /* Large buyers come from abroad more often than others. */
  out_customer->country
      = curio_demo_pick_country (hash_customer (self, index, 6),
                                 kind == HABIT_WHOLESALE && hash % 10 == 0);
  out_customer->domestic = out_customer->country == countries[0].name;
  out_customer->basket
      = curio_demo_spread (hash, 0, habit->basket_low, habit->basket_high);
  out_customer->spend
      = curio_demo_spread (hash, 16, habit->spend_low, habit->spend_high);
  out_customer->taste = curio_demo_hash (hash);
}

void
curio_demo_customers_next (CurioDemoCustomers *self, CurioDemoRandom *random,
                           CurioDemoCustomer *out_customer)
{
  const Visit *visits = (const Visit *)self->queue->data;
  Visit visit;

  while (self->queue->len == 0 || visits[0].due >= self->next_arrival >> 16)
    {
      add_customer (self, self->next_arrival >> 16);
      /* Fewer and fewer are new, as the town gets to know the shop. */
      self->next_arrival
          += self->arrival_step / 2
             + (self->arrival_step >> 16) * (self->next_arrival >> 26);
      visits = (const Visit *)self->queue->data;
    }
  visit = pop_visit (self->queue);
  curio_demo_customers_describe (self, visit.index, out_customer);
  if (plan_next_visit (self, random, &visit))
    push_visit (self->queue, visit);
}
