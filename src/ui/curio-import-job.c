/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a file into a local shop off the main loop. */

#include "curio-import-job.h"

#include "curio-local-server.h"

#define NAME_LENGTH_MAX 40

CurioImportJob *
curio_import_job_new (const char *path, const char *shop)
{
  CurioImportJob *self = g_atomic_rc_box_new0 (CurioImportJob);

  self->path = g_strdup (path);
  self->shop = g_strdup (shop);
  return self;
}

static void
clear (gpointer data)
{
  CurioImportJob *self = data;

  g_free (self->path);
  g_free (self->shop);
  curio_mapping_clear (&self->mapping);
  curio_import_summary_clear (&self->summary);
}

void
curio_import_job_unref (CurioImportJob *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static void
import_in_thread (GTask *task, gpointer nothing, gpointer data,
                  GCancellable *cancellable)
{
  CurioImportJob *self = data;
  GError *error = NULL;
  const CurioImportOptions options = {
    .shop = self->shop,
    .replace = self->replace,
    .dates = self->dates,
    .mapping = self->mapping,
  };

  if (curio_import_file (self->path, &options, &self->progress, cancellable,
                         &self->summary, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
curio_import_job_start (CurioImportJob *self, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, curio_import_job_start);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self),
                        (GDestroyNotify)curio_import_job_unref);
  /* What is written is written: a cancel that came too late is none. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, import_in_thread);
}

gboolean
curio_import_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

char *
curio_import_job_propose_shop (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *at = base; *at != '\0' && *at != '.'; at++)
    {
      char c = g_ascii_tolower (*at);
      gboolean is_letter = g_ascii_islower (c);

      if (name->len == 0 && !is_letter)
        continue;
      g_string_append_c (
          name, is_letter || g_ascii_isdigit (c) || c == '_' ? c : '-');
    }
  g_string_truncate (name, MIN (name->len, NAME_LENGTH_MAX));
  if (!curio_shop_name_is_valid (name->str))
    return g_strdup (CURIO_DEFAULT_SHOP);
  return g_string_free (g_steal_pointer (&name), FALSE);
}
