/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes the demo shop, a million lines, unless it is there.  Blocks; nothing
 * is kept of a shop that was cancelled half way.  OUT_MAKING is set while
 * lines are being written. */
gboolean curio_demo_shop_ensure (CurioProgress *progress,
                                 _Atomic int *out_making,
                                 GCancellable *cancellable, GError **error);

G_END_DECLS
