/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Prints TEXT, which is UTF-8, on standard output, whole or with an error: a
 * full disk behind it is not a success. */
gboolean curio_output_print (const char *text, GError **error);

/* TRUE where --format is "json", FALSE for "text" or NULL; anything else is
 * CURIO_ERROR_USAGE. */
gboolean curio_output_parse_format (const char *format, gboolean *out_json,
                                    GError **error);

G_END_DECLS
