/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a command says on standard output. */

#include "curio-output.h"

#include "curio-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

gboolean
curio_output_print (const char *text, GError **error)
{
  gsize length = strlen (text);
  int saved;

  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  saved = errno;
  g_set_error (error, CURIO_ERROR,
               saved == ENOSPC ? CURIO_ERROR_FULL : CURIO_ERROR_LOST,
               _ ("Not everything could be printed.\n%s"), g_strerror (saved));
  return FALSE;
}

gboolean
curio_output_parse_format (const char *format, gboolean *out_json,
                           GError **error)
{
  *out_json = g_strcmp0 (format, "json") == 0;
  if (format == NULL || *out_json || g_str_equal (format, "text"))
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("“%s” is no format; write --format=json or --format=text."),
               format);
  return FALSE;
}
