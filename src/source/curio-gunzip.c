/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GIO's decompressor, begun anew for each member of a gzip file. */
#include "curio-gunzip.h"

#include <glib/gi18n-lib.h>

#define GZIP_MAGIC 0x1f

struct _CurioGunzip
{
  GObject parent_instance;

  GConverter *member;
  gboolean is_between; /* a member has ended; another may follow */
};

/* Some programs fill the last block with zeros: there is nothing in them. */
static GConverterResult
skip_padding (CurioGunzip *self, const char *in, gsize in_size,
              gboolean at_end, gsize *out_read, GError **error)
{
  while (*out_read < in_size && in[*out_read] == 0)
    (*out_read)++;
  if (*out_read == in_size)
    {
      if (at_end)
        return G_CONVERTER_FINISHED;
      if (in_size > 0)
        return G_CONVERTER_CONVERTED;
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT,
                           "gzip");
      return G_CONVERTER_ERROR;
    }
  if (in[*out_read] != GZIP_MAGIC)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("Something follows the compressed data."));
      return G_CONVERTER_ERROR;
    }
  g_converter_reset (self->member);
  self->is_between = FALSE;
  return G_CONVERTER_CONVERTED;
}

static GConverterResult
curio_gunzip_convert (GConverter *converter, const void *in, gsize in_size,
                      void *out, gsize out_size, GConverterFlags flags,
                      gsize *out_read, gsize *out_written, GError **error)
{
  CurioGunzip *self = CURIO_GUNZIP (converter);
  gboolean at_end = flags & G_CONVERTER_INPUT_AT_END;
  GConverterResult result;

  *out_read = 0;
  *out_written = 0;
  if (self->is_between)
    {
      result = skip_padding (self, in, in_size, at_end, out_read, error);
      if (self->is_between || *out_read > 0)
        return result;
    }
  result = g_converter_convert (self->member, in, in_size, out, out_size,
                                flags, out_read, out_written, error);
  if (result != G_CONVERTER_FINISHED)
    return result;
  self->is_between = TRUE;
  return at_end && *out_read == in_size ? G_CONVERTER_FINISHED
                                        : G_CONVERTER_CONVERTED;
}

static void
curio_gunzip_reset (GConverter *converter)
{
  CurioGunzip *self = CURIO_GUNZIP (converter);

  g_converter_reset (self->member);
  self->is_between = FALSE;
}

static void
curio_gunzip_converter_init (GConverterIface *iface)
{
  iface->convert = curio_gunzip_convert;
  iface->reset = curio_gunzip_reset;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (
    CurioGunzip, curio_gunzip, G_TYPE_OBJECT,
    G_IMPLEMENT_INTERFACE (G_TYPE_CONVERTER, curio_gunzip_converter_init))

static void
curio_gunzip_finalize (GObject *object)
{
  g_object_unref (CURIO_GUNZIP (object)->member);
  G_OBJECT_CLASS (curio_gunzip_parent_class)->finalize (object);
}

static void
curio_gunzip_class_init (CurioGunzipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = curio_gunzip_finalize;
}

static void
curio_gunzip_init (CurioGunzip *self)
{
  self->member
      = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
}

GConverter *
curio_gunzip_new (void)
{
  return g_object_new (CURIO_TYPE_GUNZIP, NULL);
}
