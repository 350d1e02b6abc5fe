/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of rejected rows, written by libcsv. */
#include "curio-rejects.h"

#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "curio-error.h"

struct _CurioRejects
{
  char *path;
  char **headers;
  FILE *file; /* NULL until a row comes */
};

CurioRejects *
curio_rejects_new (const char *path, const char *const *headers)
{
  CurioRejects *self = g_new0 (CurioRejects, 1);

  self->path = g_strdup (path);
  self->headers = g_strdupv ((char **)headers);
  return self;
}

void
curio_rejects_free (CurioRejects *self)
{
  if (self->file != NULL)
    fclose (self->file);
  g_strfreev (self->headers);
  g_free (self->path);
  g_free (self);
}

static gboolean
fail (CurioRejects *self, int number, GError **error)
{
  g_set_error (error, CURIO_ERROR,
               number == ENOSPC || number == EDQUOT ? CURIO_ERROR_FULL
                                                    : CURIO_ERROR_PERMISSION,
               _ ("The rejected rows cannot be written to %s. Make room "
                  "there, or choose another file for them.\n%s"),
               self->path, g_strerror (number));
  return FALSE;
}

static void
write_field (FILE *file, const char *data, gsize length)
{
  putc (',', file);
  if (data != NULL)
    csv_fwrite (file, data, length);
}

/* A file that was there is replaced, never a link followed. */
static gboolean
open_file (CurioRejects *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail (self, errno, error);
  g_unlink (self->path);
  fd = open (self->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail (self, errno, error);
  self->file = fdopen (fd, "w");
  fputs ("line,reason", self->file);
  for (char **header = self->headers; *header != NULL; header++)
    write_field (self->file, *header, strlen (*header));
  putc ('\n', self->file);
  return TRUE;
}

gboolean
curio_rejects_add (CurioRejects *self, const CurioRecord *record,
                   const char *reason, GError **error)
{
  if (self->file == NULL && !open_file (self, error))
    return FALSE;
  fprintf (self->file, "%" G_GINT64_FORMAT, record->line);
  write_field (self->file, reason, strlen (reason));
  for (guint i = 0; i < record->n_fields; i++)
    write_field (self->file, record->fields[i].data, record->fields[i].length);
  putc ('\n', self->file);
  return !ferror (self->file) || fail (self, errno, error);
}

gboolean
curio_rejects_finish (CurioRejects *self, GError **error)
{
  if (self->file == NULL)
    return TRUE;
  if (fflush (self->file) != 0 || fsync (fileno (self->file)) != 0)
    return fail (self, errno, error);
  return TRUE;
}

void
curio_rejects_discard (CurioRejects *self)
{
  if (self->file != NULL)
    g_unlink (self->path);
}
