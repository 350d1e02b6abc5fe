/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* What stands in the window while there are no figures: the welcome page, a
 * load under way, or the error that ended it with ways out.
 * Property "session". */
#define CURIO_TYPE_START_VIEW (curio_start_view_get_type ())
G_DECLARE_FINAL_TYPE (CurioStartView, curio_start_view, CURIO, START_VIEW,
                      AdwBin)

G_END_DECLS
