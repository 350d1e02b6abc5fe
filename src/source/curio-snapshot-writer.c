/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a snapshot: straight from the columns of the facts to the file, as no
 * second copy of a hundred million lines would fit into memory. */

#include "curio-snapshot.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "curio-error.h"
#include "curio-facts-image.h"
#include "curio-snapshot-head.h"

#define ALIGNMENT 8

typedef struct
{
  int fd;
  guint64 size;
  XXH3_state_t *sum;
} Writer;

static gboolean
fail (GError **error)
{
  int saved = errno;
  gboolean is_full = saved == ENOSPC || saved == EDQUOT || saved == EFBIG;

  g_set_error (error, CURIO_ERROR,
               is_full ? CURIO_ERROR_FULL : CURIO_ERROR_PERMISSION, "%s\n%s",
               is_full ? _ ("There is no room to keep the figures for the "
                            "next start; those kept before stay.")
                       : _ ("The figures cannot be kept for the next start."),
               g_strerror (saved));
  return FALSE;
}

static gboolean
write_all (int fd, const char *bytes, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, bytes, MIN (length, 1 << 20));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      bytes += n;
      length -= (gsize)n;
    }
  return TRUE;
}

static gboolean
write_cb (const void *bytes, gsize length, gpointer data, GError **error)
{
  Writer *self = data;

  XXH3_64bits_update (self->sum, bytes, length);
  self->size += length;
  return write_all (self->fd, bytes, length) || fail (error);
}

static gboolean
write_state (Writer *self, const CurioTableState *state, guint64 *out_size,
             GError **error)
{
  static const char zeros[ALIGNMENT] = { 0 };
  g_autoptr (GVariant) variant
      = g_variant_ref_sink (curio_table_state_save (state));
  gsize size = g_variant_get_size (variant);
  gsize rest = (sizeof (CurioSnapshotHead) + size) % ALIGNMENT;

  *out_size = size;
  return write_cb (g_variant_get_data (variant), size, self, error)
         && (rest == 0 || write_cb (zeros, ALIGNMENT - rest, self, error));
}

/* Room for the head first, the head itself last. */
static gboolean
fill (Writer *self, const CurioSource *source, const CurioFacts *facts,
      const CurioTableState *state, gint64 loaded_at, GError **error)
{
  CurioSnapshotHead head = {
    .byte_order = CURIO_SNAPSHOT_BYTE_ORDER,
    .version = CURIO_SNAPSHOT_VERSION,
    .uid = geteuid (),
    .loaded_at = loaded_at,
    .seen_at = loaded_at,
  };

  memcpy (head.magic, CURIO_SNAPSHOT_MAGIC, sizeof head.magic);
  curio_snapshot_make_key (source, head.key);
  if (lseek (self->fd, sizeof head, SEEK_SET) < 0)
    return fail (error);
  self->size = sizeof head;
  if (!write_state (self, state, &head.state_size, error)
      || !curio_facts_image_write (facts, write_cb, self, error))
    return FALSE;
  head.file_size = self->size;
  head.body_sum = XXH3_64bits_digest (self->sum);
  head.head_sum = curio_snapshot_sum_head (&head);
  return (pwrite (self->fd, &head, sizeof head, 0) == sizeof head
          && fsync (self->fd) == 0)
         || fail (error);
}

/* A folder of the user's own; one that others may enter is closed to them. */
static gboolean
make_folder (const char *folder, GError **error)
{
  struct stat found;

  if (g_mkdir_with_parents (folder, 0700) != 0 || lstat (folder, &found) != 0)
    return fail (error);
  if (!S_ISDIR (found.st_mode) || found.st_uid != geteuid ())
    {
      errno = ENOTDIR;
      return fail (error);
    }
  return (found.st_mode & 077) == 0 || g_chmod (folder, 0700) == 0
         || fail (error);
}

static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  (void)fsync (fd);
  close (fd);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  return FALSE;
}

static gboolean
move (const char *beside, const char *path, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (curio_snapshot_move (beside, path, &local_error))
    return TRUE;
  if (local_error == NULL)
    return fail (error);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
curio_snapshot_write (const CurioSource *source, const CurioFacts *facts,
                      const CurioTableState *state, gint64 loaded_at,
                      GError **error)
{
  g_autofree char *folder = curio_snapshot_get_folder ();
  g_autofree char *path = curio_snapshot_get_path (source);
  g_autofree char *beside = NULL;
  Writer writer = { .fd = -1 };
  gboolean done;

  if (curio_snapshot_get_is_forgotten ())
    return refuse (error);
  if (!make_folder (folder, error))
    return FALSE;
  curio_snapshot_sweep ();
  writer.fd = curio_snapshot_make_beside (&beside);
  if (writer.fd < 0)
    return fail (error);
  writer.sum = XXH3_createState ();
  XXH3_64bits_reset (writer.sum);
  done = fill (&writer, source, facts, state, loaded_at, error)
         && move (beside, path, error);
  XXH3_freeState (writer.sum);
  if (!done)
    g_unlink (beside);
  else
    sync_folder (folder);
  /* Synced before; and until here the lock is held. */
  close (writer.fd);
  return done;
}
