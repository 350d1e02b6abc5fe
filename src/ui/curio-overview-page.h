/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-page.h"

G_BEGIN_DECLS

/* Overview: six key figures, net sales by month before last year's, the
 * segments, and what is worth knowing. */
#define CURIO_TYPE_OVERVIEW_PAGE (curio_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (CurioOverviewPage, curio_overview_page, CURIO,
                      OVERVIEW_PAGE, CurioPage)

G_END_DECLS
