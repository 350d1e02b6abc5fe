/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-planner.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Audiences that are kept with the shop by a name. */

typedef GtkWidget *(*CurioAudienceRowFunc) (const char *name, guint index,
                                            int segment, const char *count);

/* Fills LIST with a row for each; returns how many there are. */
guint curio_campaign_save_audience_list (CurioCampaignPlanner *planner,
                                         GtkListBox *list,
                                         CurioAudienceRowFunc make_row);
/* The audience of PLANNER becomes the one of that index. */
void curio_campaign_save_audience_open (CurioCampaignPlanner *planner,
                                        GtkWidget *parent, guint index);
/* Asks for a name and keeps the audience of PLANNER under it. */
void curio_campaign_save_audience_ask (CurioCampaignPlanner *planner,
                                       GtkWidget *parent);

G_END_DECLS
