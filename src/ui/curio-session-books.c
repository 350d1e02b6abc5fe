/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledgers of a session.  One pass over a million lines is longer than a
 * frame, and so are the tables that some pages need: a worker makes both, for
 * the books in force and for the others, before anybody asks. */

#include "curio-session-private.h"

/* By then the window that is being opened has been drawn: what nobody has
 * asked for yet must not keep it waiting for the processor. */
#define AHEAD_MS 400

/* --- ahead ----------------------------------------------------------------
 */

typedef struct
{
  GWeakRef session;
  CurioLedger *ledger;    /* to be prepared */
  CurioBooksKind books;   /* of the other ledger */
  char **not_goods;       /* of both; or NULL */
  gboolean is_other_made; /* before */
} Ahead;

static void
free_ahead (gpointer data)
{
  Ahead *self = data;

  g_weak_ref_clear (&self->session);
  curio_ledger_unref (self->ledger);
  g_strfreev (self->not_goods);
  g_free (self);
}

static void
make_in_thread (GTask *task, gpointer nothing, gpointer data,
                GCancellable *cancellable)
{
  Ahead *ahead = data;
  const CurioBooks books
      = { ahead->books, (const char *const *)ahead->not_goods };
  CurioLedger *other;

  curio_ledger_prepare (ahead->ledger);
  if (ahead->is_other_made)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  other = curio_ledger_new (ahead->ledger->facts, &books);
  curio_ledger_prepare (other);
  g_task_return_pointer (task, other, (GDestroyNotify)curio_ledger_unref);
}

static gboolean
is_of (CurioSession *self, const CurioLedger *ledger, CurioBooksKind kind)
{
  const CurioBooks books = { kind, (const char *const *)self->kept.not_goods };

  return ledger != NULL && curio_ledger_is_of (ledger, self->facts, &books);
}

static void
made_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Ahead *ahead = g_task_get_task_data (G_TASK (result));
  g_autoptr (CurioSession) session = g_weak_ref_get (&ahead->session);
  g_autoptr (CurioLedger) other
      = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Other facts, books or goods may be in force by now. */
  if (session != NULL && other != NULL && session->spare == NULL
      && other->kind != session->filter.books
      && is_of (session, other, other->kind))
    session->spare = g_steal_pointer (&other);
}

static gboolean
make_ahead_cb (gpointer data)
{
  CurioSession *self = data;
  Ahead *ahead = g_new0 (Ahead, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, made_cb, NULL);

  self->ahead = 0;
  g_weak_ref_init (&ahead->session, self);
  ahead->ledger = curio_ledger_ref (self->ledger);
  ahead->books = self->filter.books == CURIO_BOOKS_TRADING
                     ? CURIO_BOOKS_POC
                     : CURIO_BOOKS_TRADING;
  ahead->not_goods = g_strdupv (self->kept.not_goods);
  ahead->is_other_made = self->spare != NULL;
  g_task_set_source_tag (task, make_ahead_cb);
  g_task_set_task_data (task, ahead, free_ahead);
  g_task_run_in_thread (task, make_in_thread);
  return G_SOURCE_REMOVE;
}

/* --- in force -------------------------------------------------------------
 */

void
curio_session_keep_books (CurioSession *self)
{
  const CurioBooks books
      = { self->filter.books, (const char *const *)self->kept.not_goods };
  g_autoptr (CurioLedger) before = g_steal_pointer (&self->ledger);
  g_autoptr (CurioLedger) spare = g_steal_pointer (&self->spare);

  /* The measures look into the ledger they were made of. */
  g_clear_pointer (&self->measures, curio_measures_free);
  if (is_of (self, spare, books.kind))
    self->ledger = g_steal_pointer (&spare);
  else
    self->ledger = curio_ledger_new (self->facts, &books);
  if (before != NULL && before->kind != books.kind
      && is_of (self, before, before->kind))
    self->spare = g_steal_pointer (&before);
  g_clear_handle_id (&self->ahead, g_source_remove);
  self->ahead = g_timeout_add (AHEAD_MS, make_ahead_cb, self);
}
