/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-source.h"

G_BEGIN_DECLS

/* The first bytes of a snapshot's file.  What follows is a variant of
 * state_size bytes (CURIO_TABLE_STATE_TYPE), zeros up to a multiple of eight
 * bytes, and the image of the facts. */
typedef struct
{
  char magic[8];
  guint32 byte_order; /* CURIO_SNAPSHOT_BYTE_ORDER as this machine writes it */
  guint32 version;
  guint64 file_size;
  guint64 state_size;
  guint64 uid;
  gint64 loaded_at;
  gint64 seen_at;   /* when what is in it was last found right */
  guint8 key[32];   /* SHA-256 of what the source is */
  guint64 body_sum; /* XXH3 of everything after the head */
  guint64 head_sum; /* XXH3 of everything before this */
} CurioSnapshotHead;

#define CURIO_SNAPSHOT_MAGIC "curio\rs\n"
#define CURIO_SNAPSHOT_BYTE_ORDER 0x01020304u
/* One more whenever anything in the file, or its meaning, changes: how rows
 * become facts, too. */
#define CURIO_SNAPSHOT_VERSION 4u

/* How the name of a file begins that is being written. */
#define CURIO_SNAPSHOT_BESIDE ".new-"

/* The folder of all snapshots.  (transfer full) */
char *curio_snapshot_get_folder (void);
/* The path of one.  (transfer full) */
char *curio_snapshot_get_path (const CurioSource *source);
/* Opens a new file beside them, locked as long as it is open; -1 with errno.
 */
int curio_snapshot_make_beside (char **out_path);
/* Moves it to its place in one step.  FALSE without ERROR: errno says why;
 * with G_IO_ERROR_CANCELLED where all was forgotten. */
gboolean curio_snapshot_move (const char *beside, const char *path,
                              GError **error);
gboolean curio_snapshot_get_is_forgotten (void);
/* Removes what nobody is writing any more: somebody was ended at it. */
void curio_snapshot_sweep (void);
void curio_snapshot_make_key (const CurioSource *source, guint8 out_key[32]);
guint64 curio_snapshot_sum_head (const CurioSnapshotHead *head);

G_END_DECLS
