/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* The list of what is not goods, to be changed: a code is removed by its chip,
 * added by its entry, and the usual list is one button away.  Every change is
 * kept with the shop and rules its figures at once. */
#define CURIO_TYPE_GOODS_EDITOR (curio_goods_editor_get_type ())
G_DECLARE_FINAL_TYPE (CurioGoodsEditor, curio_goods_editor, CURIO,
                      GOODS_EDITOR, AdwBin)

void curio_goods_editor_update (CurioGoodsEditor *self, CurioSession *session);

G_END_DECLS
