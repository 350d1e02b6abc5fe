/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is one part of a whole, and what is the rest: a bar of parts as wide as
 * their numbers, with a gap between them.  A part that is there at all is
 * seen.  The words stand below, so to a screen reader it is decoration. */
#define CURIO_TYPE_CAMPAIGN_BAR (curio_campaign_bar_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignBar, curio_campaign_bar, CURIO,
                      CAMPAIGN_BAR, GtkWidget)

GtkWidget *curio_campaign_bar_new (void);
/* One part for each of the N COUNTS, in their order; its colour is that of the
 * style class of CLASSES. */
void curio_campaign_bar_set (CurioCampaignBar *self, const guint *counts,
                             const char *const *classes, guint n);

G_END_DECLS
