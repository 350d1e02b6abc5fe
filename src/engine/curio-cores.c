/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work on large shops, shared between the processor's cores.  The threads are
 * GLib's own pool: they are made once and then wait for the next change of
 * filter. */

#include "curio-cores.h"

/* About a millisecond and a half of work. */
#define MANY_ORDERS 200000

/* Held by the caller and by each helper: one that comes late, the machine
 * being busy, finds no piece left and goes. */
typedef struct
{
  gatomicrefcount ref_count;
  guint n_pieces;
  guint32 n;
  guint32 unit;
  CurioPieceFunc func;
  gpointer data;
  guint next_piece; /* atomic */

  GMutex mutex;
  GCond is_done;
  guint n_done;
} Work;

static guint forced_pieces;

void
curio_cores_set_pieces (guint n_pieces)
{
  forced_pieces = MIN (n_pieces, CURIO_MAX_PIECES);
}

guint
curio_cores_count_pieces (guint32 n_orders)
{
  if (forced_pieces > 0)
    return forced_pieces;
  if (n_orders <= MANY_ORDERS)
    return 1;

  return MIN (g_get_num_processors (), CURIO_MAX_PIECES);
}

static guint32
find_start (const Work *self, guint piece)
{
  guint64 n_units = ((guint64)self->n + self->unit - 1) / self->unit;
  guint64 start = n_units * piece / self->n_pieces * self->unit;

  return MIN (start, self->n);
}

static void
release (Work *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_cond_clear (&self->is_done);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/* Does pieces until none is left. */
static void
do_pieces (Work *self)
{
  guint piece;

  while ((piece = g_atomic_int_add (&self->next_piece, 1)) < self->n_pieces)
    {
      self->func (piece, find_start (self, piece),
                  find_start (self, piece + 1), self->data);
      g_mutex_lock (&self->mutex);
      if (++self->n_done == self->n_pieces)
        g_cond_signal (&self->is_done);
      g_mutex_unlock (&self->mutex);
    }
}

static void
help_cb (gpointer data, gpointer user_data)
{
  do_pieces (data);
  release (data);
}

static GThreadPool *
get_pool (void)
{
  static gsize pool;

  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, (gsize)g_thread_pool_new (help_cb, NULL,
                                                        CURIO_MAX_PIECES,
                                                        FALSE, NULL));

  return (GThreadPool *)pool;
}

static Work *
begin (guint n_pieces, guint32 n, guint32 unit, CurioPieceFunc func,
       gpointer data)
{
  Work *self = g_new0 (Work, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->n_pieces = n_pieces;
  self->n = n;
  self->unit = unit;
  self->func = func;
  self->data = data;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->is_done);

  return self;
}

static void
wait_for_others (Work *self)
{
  g_mutex_lock (&self->mutex);
  while (self->n_done < self->n_pieces)
    g_cond_wait (&self->is_done, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

void
curio_cores_share (guint n_pieces, guint32 n, guint32 unit,
                   CurioPieceFunc func, gpointer data)
{
  Work *work;

  g_return_if_fail (n_pieces >= 1 && n_pieces <= CURIO_MAX_PIECES);
  g_return_if_fail (unit >= 1);

  if (n_pieces == 1)
    {
      func (0, 0, n, data);
      return;
    }
  work = begin (n_pieces, n, unit, func, data);
  /* Where no thread can be had, the caller does it all. */
  for (guint i = 1; i < n_pieces; i++)
    {
      g_atomic_ref_count_inc (&work->ref_count);
      g_thread_pool_push (get_pool (), work, NULL);
    }
  do_pieces (work);
  wait_for_others (work);
  release (work);
}
