/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts-builder.h"

G_BEGIN_DECLS

/* Splits LINE, one row of COPY's text format without its line end, into
 * FIELDS (of CurioText).  What has to be unescaped is put into BYTES; the rest
 * points into LINE.  See "COPY" in PostgreSQL's manual, File Formats. */
void curio_dump_copy_split (CurioText line, GArray *fields, GByteArray *bytes);

G_END_DECLS
