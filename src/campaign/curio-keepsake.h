/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-notes.h"

G_BEGIN_DECLS

/* What a person keeps with a shop: notes on the time axis, and a list of their
 * own of what is not goods.  A private file of JSON in the user's data folder,
 * one for each shop. */
typedef struct
{
  CurioNotes notes;
  char **not_goods; /* as in CurioBooks; NULL: the usual list */
} CurioKeepsake;

void curio_keepsake_clear (CurioKeepsake *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CurioKeepsake, curio_keepsake_clear)

/* KEY names the shop (curio_source_make_key ()).  Nothing kept so far is no
 * error.  A file that cannot be understood is set aside, whole, beside its
 * place; then, or where it cannot be read, FALSE with CURIO_ERROR_FORMAT or
 * another error.  SELF is empty then. */
gboolean curio_keepsake_load (CurioKeepsake *self, const char *key,
                              GError **error);
/* As curio_file_write_atomic, 0600; the folders are made. */
gboolean curio_keepsake_save (const CurioKeepsake *self, const char *key,
                              GError **error);

G_END_DECLS
