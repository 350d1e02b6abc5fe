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
/* For the name of a file of it, without the ending: "Spring, Trading figures,
 * 2011-03-01 to 2011-03-30, as of 2011-12-10".  LEDGER is what READ_OUT was
 * measured from.  (transfer full) */
char *curio_read_out_name_file (const CurioReadOut *read_out,
                                const CurioLedger *ledger, const char *name);

G_END_DECLS
