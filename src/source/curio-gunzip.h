/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Decompresses a gzip file of any number of members one after the other, as
 * `cat a.gz b.gz` makes it: GZlibDecompressor stops after the first and would
 * lose the rest without a word.  Fails with G_IO_ERROR_PARTIAL_INPUT where the
 * file is cut off, G_IO_ERROR_INVALID_DATA where it is damaged. */
#define CURIO_TYPE_GUNZIP (curio_gunzip_get_type ())
G_DECLARE_FINAL_TYPE (CurioGunzip, curio_gunzip, CURIO, GUNZIP, GObject)

GConverter *curio_gunzip_new (void);

G_END_DECLS
