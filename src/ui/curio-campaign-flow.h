/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout for chips: each as wide as it is, side by side as long as there is
 * room, then on the next line.  GtkFlowBox would put them into columns. */
#define CURIO_TYPE_CAMPAIGN_FLOW (curio_campaign_flow_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignFlow, curio_campaign_flow, CURIO,
                      CAMPAIGN_FLOW, GtkLayoutManager)

GtkLayoutManager *curio_campaign_flow_new (void);

G_END_DECLS
