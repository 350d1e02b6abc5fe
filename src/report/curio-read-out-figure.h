/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart.h"
#include "curio-read-out.h"

G_BEGIN_DECLS

/* What came of a campaign, for a meeting: two bars with their intervals, the
 * verdict as the title.  Like the pictures of an item it is made of something
 * chosen, so it is not in curio_figures.  NAME is the campaign's. */
CurioChart *curio_build_read_out (const CurioReadOut *read_out,
                                  const char *name);

G_END_DECLS
