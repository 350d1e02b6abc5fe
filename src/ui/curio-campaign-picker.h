/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Several names out of many: a chip for each that was chosen, and a button
 * with a search behind it.
 * Signal "changed" (no arguments): the person added or removed one. */
#define CURIO_TYPE_CAMPAIGN_PICKER (curio_campaign_picker_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignPicker, curio_campaign_picker, CURIO,
                      CAMPAIGN_PICKER, AdwBin)

/* What can be chosen: NAMES is copied, and its indices are what is chosen;
 * names that are empty cannot be.  TITLE says to a screen reader what they
 * are. */
void curio_campaign_picker_set_names (CurioCampaignPicker *self,
                                      const char *title,
                                      const char *const *names, guint n);
/* Chooses one more, without a signal; what is beyond the names is kept, and
 * shown as not there. */
void curio_campaign_picker_add (CurioCampaignPicker *self, guint32 index);
/* What is chosen, in the order of choosing.  Borrowed. */
const guint32 *curio_campaign_picker_get (CurioCampaignPicker *self,
                                          guint *out_n);

G_END_DECLS
