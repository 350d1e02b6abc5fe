/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Two entries for the least and the most of a number; empty means open.
 * Signal "changed" (no arguments): the person typed. */
#define CURIO_TYPE_CAMPAIGN_RANGE (curio_campaign_range_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignRange, curio_campaign_range, CURIO,
                      CAMPAIGN_RANGE, AdwBin)

/* NAME is what the number is, to a screen reader. */
GtkWidget *curio_campaign_range_new (const char *name);
/* G_MININT64 and G_MAXINT64 are open ends.  Without a signal. */
void curio_campaign_range_set (CurioCampaignRange *self, gint64 least,
                               gint64 most);
/* FALSE where an entry holds no whole number, or the ends are the wrong way
 * round; the entry says so itself. */
gboolean curio_campaign_range_get (CurioCampaignRange *self, gint64 *out_least,
                                   gint64 *out_most);

G_END_DECLS
