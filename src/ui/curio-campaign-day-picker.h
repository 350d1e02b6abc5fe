/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A button that says a day, or that any will do, with a calendar behind it.
 * Signal "changed" (no arguments): the person chose. */
#define CURIO_TYPE_CAMPAIGN_DAY_PICKER (curio_campaign_day_picker_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignDayPicker, curio_campaign_day_picker, CURIO,
                      CAMPAIGN_DAY_PICKER, AdwBin)

/* OPEN is what it says where no day is chosen, NAME what it is to a screen
 * reader; the calendar begins at FIRST_SEEN. */
GtkWidget *curio_campaign_day_picker_new (const char *open, const char *name,
                                          gint32 first_seen);
/* Without a signal; CURIO_DAY_NONE: any. */
void curio_campaign_day_picker_set (CurioCampaignDayPicker *self, gint32 day);
gint32 curio_campaign_day_picker_get (CurioCampaignDayPicker *self);

G_END_DECLS
