/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person keeps with the shop that is shown: notes, and a list of what
 * is not goods. */

#include "curio-session-private.h"

#include "curio-error.h"

#include <glib/gi18n-lib.h>

/* A file that cannot be read, nor set aside, must not be written over. */
static void
load (CurioSession *self, const char *key)
{
  g_autoptr (GError) error = NULL;

  self->may_keep = curio_keepsake_load (&self->kept, key, &error);
  if (self->may_keep)
    return;
  self->may_keep = curio_keepsake_load (&self->kept, key, NULL);
  g_free (self->kept_trouble);
  self->kept_trouble = g_strdup (error->message);
}

void
curio_session_load_kept (CurioSession *self)
{
  g_autofree char *key = curio_source_make_key (self->source);

  if (g_strcmp0 (key, self->kept_key) == 0)
    return;
  curio_keepsake_clear (&self->kept);
  g_free (self->kept_key);
  self->kept_key = g_steal_pointer (&key);
  load (self, self->kept_key);
}

void
curio_session_clear_kept (CurioSession *self)
{
  curio_keepsake_clear (&self->kept);
  g_free (self->kept_key);
  g_free (self->kept_trouble);
}

void
curio_session_set_trouble (CurioSession *self, const char *trouble)
{
  g_free (self->kept_trouble);
  self->kept_trouble = g_strdup (trouble);
}

char *
curio_session_take_trouble (CurioSession *self)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), NULL);

  return g_steal_pointer (&self->kept_trouble);
}

static gboolean
save (CurioSession *self, const CurioKeepsake *kept, GError **error)
{
  if (self->may_keep && self->kept_key != NULL)
    return curio_keepsake_save (kept, self->kept_key, error);
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_PERMISSION,
                       _ ("What was kept with this shop before cannot be "
                          "read, so nothing is written over it."));
  return FALSE;
}

const CurioNotes *
curio_session_get_notes (CurioSession *self)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), NULL);

  return &self->kept.notes;
}

gboolean
curio_session_set_notes (CurioSession *self, const CurioNotes *notes,
                         GError **error)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), FALSE);
  g_return_val_if_fail (notes != NULL, FALSE);

  CurioKeepsake kept = { *notes, self->kept.not_goods };
  CurioNotes copy;

  if (!save (self, &kept, error))
    return FALSE;
  curio_notes_copy (notes, &copy);
  curio_notes_clear (&self->kept.notes);
  self->kept.notes = copy;
  curio_session_measure (self);
  return TRUE;
}

const char *const *
curio_session_get_not_goods (CurioSession *self)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), NULL);

  return (const char *const *)self->kept.not_goods;
}

gboolean
curio_session_set_not_goods (CurioSession *self, const char *const *codes,
                             GError **error)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), FALSE);

  char **copy = g_strdupv ((char **)codes);
  CurioKeepsake kept = { self->kept.notes, copy };

  if (!save (self, &kept, error))
    {
      g_strfreev (copy);
      return FALSE;
    }
  g_strfreev (self->kept.not_goods);
  self->kept.not_goods = copy;
  if (self->facts == NULL)
    return TRUE;
  if (!curio_facts_fit_books (
          self->facts,
          &(CurioBooks){ CURIO_BOOKS_TRADING, (const char *const *)copy }))
    {
      curio_session_reload (self);
      return TRUE;
    }
  curio_session_keep_books (self);
  curio_session_measure (self);
  return TRUE;
}
