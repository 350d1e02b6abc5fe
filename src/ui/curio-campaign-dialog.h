/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-campaign-audience.h"
#include "curio-campaign-planner.h"

G_BEGIN_DECLS

/* From an audience to a file that the mailing tool accepts, with everything on
 * one sheet that answers at once. */
#define CURIO_TYPE_CAMPAIGN_DIALOG (curio_campaign_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignDialog, curio_campaign_dialog, CURIO,
                      CAMPAIGN_DIALOG, AdwWindow)

/* PARENT is where it was asked for: a toast of its window says what came of
 * it.  The session must show a shop. */
CurioCampaignDialog *
curio_campaign_dialog_present (GtkWidget *parent, CurioSession *session,
                               const CurioCampaignAudience *audience);
/* The same for the customers behind a mark; with SEGMENT (or -1), those of
 * them who are in it. */
CurioCampaignDialog *
curio_campaign_dialog_present_rule (GtkWidget *parent, CurioSession *session,
                                    int segment,
                                    const CurioCustomerRule *rule);

/* Borrowed. */
CurioCampaignPlanner *
curio_campaign_dialog_get_planner (CurioCampaignDialog *self);
/* For tests: writes to PATH, as after the question where to. */
void curio_campaign_dialog_write (CurioCampaignDialog *self, const char *path);

G_END_DECLS
