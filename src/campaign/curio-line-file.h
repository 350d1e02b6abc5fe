/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-facts.h"

G_BEGIN_DECLS

/* Invoice lines as a CSV file (RFC 4180, UTF-8, numbers in the C locale, ISO
 * dates), in the order given; mode 0600.  Fails as curio_file_write_atomic
 * does. */
gboolean curio_line_file_write (const char *path, const CurioFacts *facts,
                                const guint32 *lines, guint32 n,
                                gboolean replace, GCancellable *cancellable,
                                GError **error);

G_END_DECLS
