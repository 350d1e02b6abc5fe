/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture that is drawn when it is taken. */

#include "curio-picture-provider.h"

#define PNG "image/png"

struct _CurioPictureProvider
{
  GdkContentProvider parent_instance;

  CurioPictureDraft *draft;
  GMutex mutex; /* one thread at a time draws DRAFT */
  GBytes *png;  /* NULL: nobody has taken it yet */
};

G_DEFINE_FINAL_TYPE (CurioPictureProvider, curio_picture_provider,
                     GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
curio_picture_provider_ref_formats (GdkContentProvider *provider)
{
  return gdk_content_formats_new ((const char *[]){ PNG }, 1);
}

static GBytes *
draw (CurioPictureProvider *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->png == NULL)
    self->png
        = curio_picture_draft_write_png (self->draft, cancellable, error);
  return self->png != NULL ? g_bytes_ref (self->png) : NULL;
}

static void
write_in_thread (GTask *task, gpointer self, gpointer stream,
                 GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = draw (self, cancellable, &error);
  gsize length = 0;
  const void *data = png != NULL ? g_bytes_get_data (png, &length) : NULL;

  if (png != NULL
      && g_output_stream_write_all (stream, data, length, NULL, cancellable,
                                    &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
curio_picture_provider_write_mime_type_async (
    GdkContentProvider *provider, const char *mime_type, GOutputStream *stream,
    int io_priority, GCancellable *cancellable, GAsyncReadyCallback callback,
    gpointer user_data)
{
  g_autoptr (GTask) task
      = g_task_new (provider, cancellable, callback, user_data);

  g_task_set_source_tag (task, curio_picture_provider_write_mime_type_async);
  g_task_set_priority (task, io_priority);
  if (!g_str_equal (mime_type, PNG))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                               "only as %s, not as %s", PNG, mime_type);
      return;
    }
  g_task_set_task_data (task, g_object_ref (stream), g_object_unref);
  g_task_run_in_thread (task, write_in_thread);
}

static gboolean
curio_picture_provider_write_mime_type_finish (GdkContentProvider *provider,
                                               GAsyncResult *result,
                                               GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
curio_picture_provider_finalize (GObject *object)
{
  CurioPictureProvider *self = CURIO_PICTURE_PROVIDER (object);

  g_clear_pointer (&self->png, g_bytes_unref);
  g_clear_pointer (&self->draft, curio_picture_draft_free);
  g_mutex_clear (&self->mutex);
  G_OBJECT_CLASS (curio_picture_provider_parent_class)->finalize (object);
}

static void
curio_picture_provider_class_init (CurioPictureProviderClass *class)
{
  GdkContentProviderClass *provider = GDK_CONTENT_PROVIDER_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = curio_picture_provider_finalize;
  provider->ref_formats = curio_picture_provider_ref_formats;
  provider->write_mime_type_async
      = curio_picture_provider_write_mime_type_async;
  provider->write_mime_type_finish
      = curio_picture_provider_write_mime_type_finish;
}

static void
curio_picture_provider_init (CurioPictureProvider *self)
{
  g_mutex_init (&self->mutex);
}

GdkContentProvider *
curio_picture_provider_new (CurioPictureDraft *draft)
{
  CurioPictureProvider *self
      = g_object_new (CURIO_TYPE_PICTURE_PROVIDER, NULL);

  self->draft = draft;
  return GDK_CONTENT_PROVIDER (self);
}
