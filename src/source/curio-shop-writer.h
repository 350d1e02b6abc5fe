/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-facts-builder.h"

G_BEGIN_DECLS

/* Fills a local shop, in one transaction: all lines or none.  Blocks. */
typedef struct _CurioShopWriter CurioShopWriter;

typedef enum
{
  CURIO_SHOP_REPLACE = 1 << 0,  /* the lines that are in it */
  CURIO_SHOP_UNLOGGED = 1 << 1, /* quicker; a crash of the server empties it */
} CurioShopFlags;

/* Starts the local server, creates the shop's database where there is none and
 * begins.  Fails with CURIO_ERROR_EXISTS where SHOP holds lines and FLAGS do
 * not say CURIO_SHOP_REPLACE; the old lines stay until commit. */
CurioShopWriter *curio_shop_writer_new (const char *shop, CurioShopFlags flags,
                                        GCancellable *cancellable,
                                        GError **error);
/* Appends a readable row (unreadable is 0). */
gboolean curio_shop_writer_add (CurioShopWriter *self, const CurioRow *row,
                                GError **error);
gboolean curio_shop_writer_commit (CurioShopWriter *self, GError **error);
/* Without commit before: everything is as it was. */
void curio_shop_writer_free (CurioShopWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioShopWriter, curio_shop_writer_free)

G_END_DECLS
