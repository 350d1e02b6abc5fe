/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Likeness of products: one row of the table of pairs at a time, and of it the
 * half that no row before had, of which both products keep the best.  So
 * memory is that of the neighbours and not of all pairs.  Voices are whole
 * numbers, so that the same sales give the same model whatever order they come
 * in; here a product is the place of its stock code among all. */

#include "curio-similar.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Buyers between two looks at whether to give up: a millisecond or so. */
#define BUYERS_PER_LOOK 256

/* A cell of the row is how many customers bought both, and below that their
 * voices, in 2^-20 of a customer.  Who has a pair has two products, so two
 * million of them fit. */
#define ONE_COMMON ((guint64)1 << 40)
#define ONE_VOICE (1 << 20)

/* A product in the list of a customer. */
typedef struct
{
  guint32 at;  /* in products */
  guint32 end; /* of that list */
} Mention;

/* The neighbours of one product so far, the least alike on top of the heap. */
typedef struct
{
  guint32 n;
  guint32 n_room;
  CurioLike *likes;
} Circle;

typedef struct
{
  const CurioPurchases *purchases;
  guint32 n_products;
  double *n_buyers;       /* [n_products] */
  guint32 *products;      /* the voices: of each customer, rising */
  guint64 *voices;        /* what each of them adds to a cell */
  guint32 *first_mention; /* [n_products + 1] into mentions */
  Mention *mentions;
  guint64 *cells;   /* [n_products], noughts between two rows */
  guint32 *touched; /* [n_products] */
  Circle *circles;  /* [n_products] */
} Builder;

/* --- voices -------------------------------------------------------------- */

/* More orders first; of equally many, in order of stock code, in which they
 * come. */
static int
compare_loudness (gconstpointer a, gconstpointer b)
{
  const CurioPurchase *x = *(const CurioPurchase *const *)a;
  const CurioPurchase *y = *(const CurioPurchase *const *)b;

  if (x->n_orders != y->n_orders)
    return x->n_orders > y->n_orders ? -1 : 1;
  return (x > y) - (x < y);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;

  return (x > y) - (x < y);
}

static guint32
choose_loudest (const Builder *self, const CurioPurchase *purchases, guint32 n,
                guint32 *out)
{
  const guint32 *ranks = self->purchases->code_rank;
  g_autofree const CurioPurchase **sorted = g_new (const CurioPurchase *, n);

  for (guint32 i = 0; i < n; i++)
    sorted[i] = &purchases[i];
  qsort (sorted, n, sizeof *sorted, compare_loudness);
  for (guint32 i = 0; i < CURIO_SIMILAR_MOST_VOICES; i++)
    out[i] = ranks[sorted[i]->product];
  qsort (out, CURIO_SIMILAR_MOST_VOICES, sizeof *out, compare_places);
  return CURIO_SIMILAR_MOST_VOICES;
}

/* Returns how many products CUSTOMER speaks for, which are written to OUT. */
static guint32
choose_voices (const Builder *self, guint32 customer, guint32 *out)
{
  const CurioPurchases *purchases = self->purchases;
  const CurioPurchase *bought
      = purchases->purchases + purchases->first[customer];
  guint32 n = purchases->first[customer + 1] - purchases->first[customer];

  if (n > CURIO_SIMILAR_MOST_VOICES)
    return choose_loudest (self, bought, n, out);
  for (guint32 i = 0; i < n; i++)
    out[i] = purchases->code_rank[bought[i].product];
  return n;
}

/* FIRST [n_customers + 1]: where each customer's products begin. */
static void
list_mentions (Builder *self, const guint32 *first)
{
  guint32 n_customers = self->purchases->n_customers;
  g_autofree guint32 *next = NULL;

  self->first_mention = g_new0 (guint32, self->n_products + 1);
  self->mentions = g_new (Mention, first[n_customers] + 1);
  for (guint32 i = 0; i < first[n_customers]; i++)
    self->first_mention[self->products[i] + 1]++;
  for (guint32 i = 0; i < self->n_products; i++)
    self->first_mention[i + 1] += self->first_mention[i];

  next
      = g_memdup2 (self->first_mention, (self->n_products + 1) * sizeof *next);
  for (guint32 i = 0; i < n_customers; i++)
    for (guint32 j = first[i]; j < first[i + 1]; j++)
      self->mentions[next[self->products[j]]++] = (Mention){ j, first[i + 1] };
}

static void
list_voices (Builder *self)
{
  const CurioPurchases *purchases = self->purchases;
  guint32 n_most = purchases->first[purchases->n_customers] + 1;
  g_autofree guint32 *first = g_new (guint32, purchases->n_customers + 1);
  guint32 end = 0;

  self->products = g_new (guint32, n_most);
  self->voices = g_new (guint64, n_most);
  for (guint32 i = 0; i < purchases->n_customers; i++)
    {
      guint32 n = choose_voices (self, i, self->products + end);

      first[i] = end;
      for (guint32 j = 0; j < n; j++)
        self->voices[end + j] = ONE_COMMON + (ONE_VOICE + n / 2) / n;
      end += n;
    }
  first[purchases->n_customers] = end;
  list_mentions (self, first);
}

/* --- neighbours ---------------------------------------------------------- */

/* Whether A is less alike than B. */
static inline gboolean
is_less (CurioLike a, CurioLike b)
{
  if (a.likeness != b.likeness)
    return a.likeness < b.likeness;
  return a.product > b.product;
}

static void
sift_up (Circle *self, guint32 at, CurioLike like)
{
  while (at > 0 && is_less (like, self->likes[(at - 1) / 2]))
    {
      self->likes[at] = self->likes[(at - 1) / 2];
      at = (at - 1) / 2;
    }
  self->likes[at] = like;
}

static void
sift_down (Circle *self, CurioLike like)
{
  guint32 at = 0;

  for (guint32 next = 1; next < self->n; next = 2 * at + 1)
    {
      if (next + 1 < self->n
          && is_less (self->likes[next + 1], self->likes[next]))
        next++;
      if (!is_less (self->likes[next], like))
        break;
      self->likes[at] = self->likes[next];
      at = next;
    }
  self->likes[at] = like;
}

static inline void
circle_add (Circle *self, guint32 product, double likeness)
{
  CurioLike like = { product, (float)likeness };

  if (self->n == CURIO_SIMILAR_MOST_LIKES)
    {
      if (is_less (self->likes[0], like))
        sift_down (self, like);
      return;
    }
  if (self->n == self->n_room)
    {
      self->n_room = MIN (2 * self->n_room + 8, CURIO_SIMILAR_MOST_LIKES);
      self->likes = g_renew (CurioLike, self->likes, self->n_room);
    }
  sift_up (self, self->n++, like);
}

/* --- one row ------------------------------------------------------------- */

/* Returns how many products are touched. */
static inline guint32
add_mention (Builder *self, Mention mention, guint32 n_touched)
{
  const guint64 voice = self->voices[mention.at];
  const guint32 *products = self->products;
  guint64 *cells = self->cells;
  guint32 *touched = self->touched;

  for (guint32 i = mention.at + 1; i < mention.end; i++)
    {
      guint32 product = products[i];
      guint64 cell = cells[product];

      touched[n_touched] = product;
      n_touched += cell == 0;
      cells[product] = cell + voice;
    }
  return n_touched;
}

/* Takes the row down. */
static void
keep_row (Builder *self, guint32 product, guint32 n_touched)
{
  double n = self->n_buyers[product];

  for (guint32 i = 0; i < n_touched; i++)
    {
      guint32 other = self->touched[i];
      guint64 cell = self->cells[other];
      double voices = (double)(cell % ONE_COMMON) / ONE_VOICE;
      double m = self->n_buyers[other];

      self->cells[other] = 0;
      if (cell / ONE_COMMON < CURIO_SIMILAR_LEAST_COMMON)
        continue;
      circle_add (&self->circles[product], other, voices / (sqrt (n) * m));
      circle_add (&self->circles[other], product, voices / (sqrt (m) * n));
    }
}

static gboolean
add_row (Builder *self, guint32 product, const CurioWork *work)
{
  guint32 start = self->first_mention[product];
  guint32 n = self->first_mention[product + 1] - start;
  guint32 n_touched = 0;

  for (guint32 i = 0; i < n; i++)
    {
      if (i % BUYERS_PER_LOOK == 0 && curio_work_is_cancelled (work))
        return FALSE;
      n_touched = add_mention (self, self->mentions[start + i], n_touched);
    }
  keep_row (self, product, n_touched);
  return TRUE;
}

/* --- all of them --------------------------------------------------------- */

static void
builder_init (Builder *self, const CurioPurchases *purchases)
{
  guint32 n = purchases->n_products;

  *self = (Builder){ .purchases = purchases, .n_products = n };
  self->n_buyers = g_new (double, n + 1);
  for (guint32 i = 0; i < n; i++)
    self->n_buyers[purchases->code_rank[i]]
        = curio_purchases_count_buyers (purchases, i);
  list_voices (self);
  self->cells = g_new0 (guint64, n + 1);
  self->touched = g_new (guint32, n + 1);
  self->circles = g_new0 (Circle, n + 1);
}

static void
builder_clear (Builder *self)
{
  for (guint32 i = 0; i < self->n_products; i++)
    g_free (self->circles[i].likes);
  g_free (self->circles);
  g_free (self->n_buyers);
  g_free (self->products);
  g_free (self->voices);
  g_free (self->first_mention);
  g_free (self->mentions);
  g_free (self->cells);
  g_free (self->touched);
}

static int
compare_likes (gconstpointer a, gconstpointer b)
{
  const CurioLike *x = a, *y = b;

  return is_less (*x, *y) - is_less (*y, *x);
}

/* From places of stock codes to products. */
static CurioSimilar *
gather (Builder *builder)
{
  const guint32 *ranks = builder->purchases->code_rank;
  guint32 n = builder->n_products;
  g_autofree guint32 *products = g_new (guint32, n + 1);
  CurioSimilar *self = g_new0 (CurioSimilar, 1);

  self->n_products = n;
  self->first = g_new0 (guint32, n + 1);
  for (guint32 i = 0; i < n; i++)
    {
      products[ranks[i]] = i;
      self->first[i + 1] = self->first[i] + builder->circles[ranks[i]].n;
    }
  self->likes = g_new (CurioLike, self->first[n] + 1);
  for (guint32 i = 0; i < n; i++)
    {
      Circle *circle = &builder->circles[ranks[i]];

      if (circle->n > 1)
        qsort (circle->likes, circle->n, sizeof (CurioLike), compare_likes);
      for (guint32 j = 0; j < circle->n; j++)
        self->likes[self->first[i] + j]
            = (CurioLike){ products[circle->likes[j].product],
                           circle->likes[j].likeness };
    }
  return self;
}

CurioSimilar *
curio_similar_new (const CurioPurchases *purchases, CurioWork *work, int from,
                   int to)
{
  CurioSimilar *self = NULL;
  gboolean done = TRUE;
  Builder builder;

  builder_init (&builder, purchases);
  for (guint32 i = 0; i < builder.n_products && done; i++)
    {
      done = add_row (&builder, i, work);
      curio_work_tell (work, from, to, i + 1, builder.n_products);
    }
  if (done)
    self = gather (&builder);
  builder_clear (&builder);
  return self;
}

void
curio_similar_free (CurioSimilar *self)
{
  if (self == NULL)
    return;

  g_free (self->first);
  g_free (self->likes);
  g_free (self);
}

double
curio_similar_get (const CurioSimilar *self, guint32 product, guint32 other)
{
  for (guint32 i = self->first[product]; i < self->first[product + 1]; i++)
    if (self->likes[i].product == other)
      return self->likes[i].likeness;
  return 0;
}
