/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading facts that were kept: the head says whether the file is ours, the
 * checksum whether it is whole, and the facts are looked over all the same. */

#include "curio-snapshot.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "curio-conninfo.h"
#include "curio-error.h"
#include "curio-facts-image.h"
#include "curio-snapshot-head.h"

#define ALIGNMENT 8
#define PIECE (1 << 20)

void
curio_snapshot_clear (CurioSnapshot *self)
{
  g_clear_pointer (&self->facts, curio_facts_unref);
  g_clear_pointer (&self->state, curio_table_state_free);
}

/* --- the source -----------------------------------------------------------
 */

static void
add_text (GChecksum *sum, const char *text)
{
  guchar is_there = text != NULL;

  g_checksum_update (sum, &is_there, 1);
  if (text != NULL)
    g_checksum_update (sum, (const guchar *)text, (gssize)strlen (text) + 1);
}

void
curio_snapshot_make_key (const CurioSource *source, guint8 out_key[32])
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *place = source->conninfo != NULL
                               ? curio_conninfo_strip (source->conninfo)
                               : NULL;
  g_autofree char *leads_to = source->conninfo != NULL
                                  ? curio_conninfo_resolve (source->conninfo)
                                  : NULL;
  guchar dates = (guchar)source->dates;
  gsize length = 32;

  add_text (sum, source->shop);
  add_text (sum, place != NULL ? place : source->conninfo);
  add_text (sum, leads_to);
  add_text (sum, source->table);
  add_text (sum, source->time_zone);
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    add_text (sum, source->mapping.names[i]);
  g_checksum_update (sum, &dates, 1);
  g_checksum_get_digest (sum, out_key, &length);
}

guint64
curio_snapshot_sum_head (const CurioSnapshotHead *head)
{
  return XXH3_64bits (head, G_STRUCT_OFFSET (CurioSnapshotHead, head_sum));
}

/* --- reading --------------------------------------------------------------
 */

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_DATA,
               _ ("The figures kept on this computer cannot be used (%s); "
                  "they are loaded anew."),
               why);
  return FALSE;
}

/* A file of the user's own that nobody else may read; OUT_FD is to be closed.
 */
static gboolean
open_file (const char *path, int flags, int *out_fd, GError **error)
{
  struct stat found;
  int fd = open (path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

  if (fd < 0 && errno == ENOENT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "");
      return FALSE;
    }
  if (fd < 0)
    return refuse (error, g_strerror (errno));
  *out_fd = fd;
  if (fstat (fd, &found) != 0)
    return refuse (error, g_strerror (errno));
  if (!S_ISREG (found.st_mode))
    return refuse (error, _ ("not a file"));
  if (found.st_uid != geteuid ())
    return refuse (error, _ ("the file is another user’s"));
  if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    return refuse (error, _ ("others may read or write the file"));
  return TRUE;
}

static gboolean
check_head (const CurioSnapshotHead *head, gsize length,
            const CurioSource *source, GError **error)
{
  guint8 key[32];

  if (length < sizeof *head
      || memcmp (head->magic, CURIO_SNAPSHOT_MAGIC, sizeof head->magic) != 0)
    return refuse (error, _ ("not such a file"));
  if (head->byte_order != CURIO_SNAPSHOT_BYTE_ORDER)
    return refuse (error, _ ("written by another kind of computer"));
  if (head->version != CURIO_SNAPSHOT_VERSION)
    return refuse (error, _ ("written by another version of Curio"));
  if (head->head_sum != curio_snapshot_sum_head (head)
      || head->file_size != length || head->state_size > length - sizeof *head)
    return refuse (error, _ ("the file is damaged"));
  if (head->uid != geteuid ())
    return refuse (error, _ ("written by another user"));
  curio_snapshot_make_key (source, key);
  if (memcmp (key, head->key, sizeof key) != 0)
    return refuse (error, _ ("another table, or read in another way"));
  return TRUE;
}

/* What follows the head, which was found good. */
static gboolean
take_body (GBytes *file, CurioSnapshot *snapshot, GError **error)
{
  gsize length;
  const char *bytes = g_bytes_get_data (file, &length);
  const CurioSnapshotHead *head = (const CurioSnapshotHead *)bytes;
  gsize image = sizeof *head + head->state_size;
  g_autoptr (GBytes) state_bytes = NULL;
  g_autoptr (GBytes) image_bytes = NULL;
  g_autoptr (GVariant) state = NULL;

  image += (ALIGNMENT - image % ALIGNMENT) % ALIGNMENT;
  if (image > length)
    return refuse (error, _ ("the file is damaged"));
  state_bytes = g_bytes_new_from_bytes (file, sizeof *head, head->state_size);
  state = g_variant_ref_sink (g_variant_new_from_bytes (
      G_VARIANT_TYPE (CURIO_TABLE_STATE_TYPE), state_bytes, FALSE));
  image_bytes = g_bytes_new_from_bytes (file, image, length - image);
  snapshot->state = curio_table_state_load (state);
  snapshot->facts = curio_facts_image_read (image_bytes);
  snapshot->loaded_at = head->loaded_at;
  snapshot->seen_at = head->seen_at;
  if (snapshot->state != NULL && snapshot->facts != NULL)
    return TRUE;
  curio_snapshot_clear (snapshot);
  return refuse (error, _ ("the file is damaged"));
}

/* Each piece is summed up while it is at hand. */
static gboolean
read_pieces (int fd, char *bytes, gsize from, gsize to, XXH3_state_t *sum)
{
  while (from < to)
    {
      gssize n = pread (fd, bytes + from, MIN (to - from, PIECE), (off_t)from);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      XXH3_64bits_update (sum, bytes + from, (gsize)n);
      from += (gsize)n;
    }
  return TRUE;
}

/* Copied and not mapped: somebody else may cut the file short while the window
 * is open, and a page that is gone ends the program.  (transfer full) */
static GBytes *
read_file (int fd, const CurioSnapshotHead *head, gsize length, GError **error)
{
  g_autofree char *bytes = g_try_malloc (length);
  XXH3_state_t *sum;
  gboolean is_whole;

  if (bytes == NULL)
    {
      refuse (error, _ ("there is too little memory"));
      return NULL;
    }
  memcpy (bytes, head, sizeof *head);
  sum = XXH3_createState ();
  XXH3_64bits_reset (sum);
  is_whole = read_pieces (fd, bytes, sizeof *head, length, sum)
             && XXH3_64bits_digest (sum) == head->body_sum;
  XXH3_freeState (sum);
  if (is_whole)
    return g_bytes_new_take (g_steal_pointer (&bytes), length);
  refuse (error, _ ("the file is damaged"));
  return NULL;
}

static gboolean
read_open (int fd, const CurioSource *source, CurioSnapshot *out_snapshot,
           GError **error)
{
  CurioSnapshotHead head = { 0 };
  g_autoptr (GBytes) file = NULL;
  struct stat found;

  if (fstat (fd, &found) != 0 || pread (fd, &head, sizeof head, 0) < 0)
    return refuse (error, _ ("the file cannot be read"));
  if (!check_head (&head, (gsize)found.st_size, source, error))
    return FALSE;
  file = read_file (fd, &head, (gsize)found.st_size, error);
  return file != NULL && take_body (file, out_snapshot, error);
}

gboolean
curio_snapshot_read (const CurioSource *source, CurioSnapshot *out_snapshot,
                     GError **error)
{
  g_autofree char *path = curio_snapshot_get_path (source);
  gboolean done = FALSE;
  int fd = -1;

  *out_snapshot = (CurioSnapshot){ 0 };
  curio_snapshot_sweep ();
  if (open_file (path, O_RDONLY, &fd, error))
    done = read_open (fd, source, out_snapshot, error);
  if (fd >= 0)
    close (fd);
  return done;
}

/* --- confirming -----------------------------------------------------------
 */

/* In one write of less than a sector: whoever reads meanwhile, or finds the
 * file after the power went, has the one head or the other. */
static void
write_seen (int fd, const CurioSource *source, gint64 loaded_at,
            gint64 seen_at)
{
  CurioSnapshotHead head;
  struct stat found;

  if (fstat (fd, &found) != 0
      || pread (fd, &head, sizeof head, 0) != sizeof head
      || !check_head (&head, (gsize)found.st_size, source, NULL)
      || head.loaded_at != loaded_at)
    return;
  head.seen_at = seen_at;
  head.head_sum = curio_snapshot_sum_head (&head);
  if (pwrite (fd, &head, sizeof head, 0) != sizeof head)
    g_debug ("the figures that are kept could not be confirmed");
}

void
curio_snapshot_confirm (const CurioSource *source, gint64 loaded_at,
                        gint64 seen_at)
{
  g_autofree char *path = curio_snapshot_get_path (source);
  int fd = -1;

  if (open_file (path, O_RDWR, &fd, NULL))
    write_seen (fd, source, loaded_at, seen_at);
  if (fd >= 0)
    close (fd);
}
