/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far a piece of work has come.  It is done in one thread and watched, or
 * cancelled, from another: both numbers are read and written atomically.
 * Wherever a CurioWork is asked for, NULL will do: nobody watches. */
typedef struct
{
  int cancelled; /* not 0: give up soon, within 10 ms */
  int permille;  /* done, of 1000 */
} CurioWork;

#define CURIO_WORK_ALL 1000

static inline void
curio_work_cancel (CurioWork *self)
{
  g_atomic_int_set (&self->cancelled, 1);
}

static inline gboolean
curio_work_is_cancelled (const CurioWork *self)
{
  return self != NULL && g_atomic_int_get (&self->cancelled) != 0;
}

static inline int
curio_work_get_permille (const CurioWork *self)
{
  return g_atomic_int_get (&self->permille);
}

/* DONE of ALL steps of the part from FROM to TO permille. */
static inline void
curio_work_tell (CurioWork *self, int from, int to, guint64 done, guint64 all)
{
  if (self != NULL && all > 0)
    g_atomic_int_set (&self->permille,
                      from + (int)((to - from) * (double)done / all));
}

G_END_DECLS
