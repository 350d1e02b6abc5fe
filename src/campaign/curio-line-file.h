/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-selection.h"

G_BEGIN_DECLS

/* Invoice LINES of the ledger of VIEW as a CSV file (RFC 4180, UTF-8, numbers
 * in the C locale, ISO dates with the invoice's time of day), in the order
 * given; mode 0600.  The last columns say what was counted, as curio-scope.h
 * has it, and in the column list which lines they are: LISTED.  Fails as
 * curio_file_write_atomic does. */
gboolean curio_line_file_write (const char *path, const CurioView *view,
                                const guint32 *lines, guint32 n,
                                const char *listed, gboolean replace,
                                GCancellable *cancellable, GError **error);

G_END_DECLS
