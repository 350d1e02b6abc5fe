/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One group of an audience: a swatch, what it is, how many they are, and a
 * cross.  Signals "wanted" (no arguments): the chip itself was pressed;
 * "removed" (no arguments): the cross was. */
#define CURIO_TYPE_CAMPAIGN_CHIP (curio_campaign_chip_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignChip, curio_campaign_chip, CURIO,
                      CAMPAIGN_CHIP, AdwBin)

/* SEGMENT is a CurioSegment, or -1 for no swatch. */
GtkWidget *curio_campaign_chip_new (int segment, const char *name, guint n);

G_END_DECLS
