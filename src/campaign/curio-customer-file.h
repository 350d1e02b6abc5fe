/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-customer-rule.h"

G_BEGIN_DECLS

/* A list of customers as a CSV file (RFC 4180, UTF-8, CRLF-free, numbers in
 * the C locale, ISO dates); the first column is customer_id.  Written to a
 * temporary file beside it, synced, read back and compared, then renamed; mode
 * 0600. */

/* Fails with CURIO_ERROR_EXISTS where PATH exists and REPLACE is FALSE,
 * CURIO_ERROR_FULL on a full disk, CURIO_ERROR_FORMAT where the file does not
 * read back as written, others of GIO; then PATH is as it was.
 * CUSTOMERS are written in the order given.  LISTED, in words, is by which
 * rule they were found, for the column list; NULL: by none. */
gboolean curio_customer_file_write (const char *path,
                                    const CurioMeasures *measures,
                                    const CurioScored *customers,
                                    guint n_customers, const char *listed,
                                    gboolean replace,
                                    GCancellable *cancellable, GError **error);

/* The customers whom RULE finds in MEASURES, by net spend falling, then id.
 * (transfer full), g_free */
CurioScored *curio_customer_file_list (const CurioMeasures *measures,
                                       const CurioCustomerRule *rule,
                                       guint *out_n);
/* The customers of SEGMENT in MEASURES, by net spend falling, then id.
 * (transfer full), g_free */
CurioScored *curio_customer_file_list_segment (const CurioMeasures *measures,
                                               CurioSegment segment,
                                               guint *out_n);

/* Writes BYTES so that PATH is never half-written: temporary file, fsync,
 * rename.  MODE is 0600 for files of customers, 0644 for pictures.  The one
 * way in which this program writes a file for a person.
 *
 * A link at PATH is not followed: it counts as a file that exists, and REPLACE
 * replaces the link.  What is no ordinary file (a device, a folder) is never
 * replaced.  Fails with CURIO_ERROR_EXISTS, CURIO_ERROR_FULL,
 * CURIO_ERROR_PERMISSION or a GIOErrorEnum; then PATH is as it was. */
gboolean curio_file_write_atomic (const char *path, const char *bytes,
                                  gsize length, int mode, gboolean replace,
                                  GError **error);

G_END_DECLS
