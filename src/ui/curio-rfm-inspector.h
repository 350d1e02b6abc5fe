/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* What the segments hang on: cut-points, who sits on one, and who would be in
 * another segment if ties, cancellations or the as-of day were treated in
 * another way. */
#define CURIO_TYPE_RFM_INSPECTOR (curio_rfm_inspector_get_type ())
G_DECLARE_FINAL_TYPE (CurioRfmInspector, curio_rfm_inspector, CURIO,
                      RFM_INSPECTOR, AdwBin)

/* Shows the measures of SESSION. */
void curio_rfm_inspector_update (CurioRfmInspector *self,
                                 CurioSession *session);

G_END_DECLS
