/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-page.h"

G_BEGIN_DECLS

/* What was sent and whether it worked, the audiences that are kept, and the
 * contacts in force: three views. */
#define CURIO_TYPE_CAMPAIGNS_PAGE (curio_campaigns_page_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignsPage, curio_campaigns_page, CURIO,
                      CAMPAIGNS_PAGE, CurioPage)

G_END_DECLS
