/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-worth-knowing.h"

G_BEGIN_DECLS

/* The card "Worth knowing": a row for each finding, which opens the page that
 * shows it.  Signal "chosen" (string target, int segment): a row was pressed.
 */
#define CURIO_TYPE_WORTH_LIST (curio_worth_list_get_type ())
G_DECLARE_FINAL_TYPE (CurioWorthList, curio_worth_list, CURIO, WORTH_LIST,
                      AdwBin)

/* FINDINGS is copied; more than CURIO_FINDINGS_MOST are not shown.  Where it
 * IS_HOLDING, as during a drag, no row gives up its place or its height. */
void curio_worth_list_update (CurioWorthList *self, const GPtrArray *findings,
                              gboolean is_holding);

G_END_DECLS
