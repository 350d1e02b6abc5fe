/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-campaign-audience.h"

G_BEGIN_DECLS

/* A window with all the conditions of one group of an audience, and how many
 * customers they leave and what these are worth, at every change.
 * Signal "done" (no arguments): the person wants the group so. */
#define CURIO_TYPE_CAMPAIGN_GROUP_EDITOR                                      \
  (curio_campaign_group_editor_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignGroupEditor, curio_campaign_group_editor,
                      CURIO, CAMPAIGN_GROUP_EDITOR, AdwWindow)

/* MEASURES must outlive the window: it belongs to a modal dialog that goes
 * with them.  GROUP is copied. */
CurioCampaignGroupEditor *
curio_campaign_group_editor_present (GtkWindow *parent,
                                     const CurioMeasures *measures,
                                     const CurioAudienceGroup *group);
/* Borrowed. */
const CurioAudienceGroup *
curio_campaign_group_editor_get (CurioCampaignGroupEditor *self);

G_END_DECLS
