/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout for two columns that stand side by side where both have room, the
 * first a little narrower, and one below the other where they have not.
 * Unlike equal cells, each is as high as it needs. */
#define CURIO_TYPE_CAMPAIGN_LAYOUT (curio_campaign_layout_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignLayout, curio_campaign_layout, CURIO,
                      CAMPAIGN_LAYOUT, GtkLayoutManager)

GtkLayoutManager *curio_campaign_layout_new (void);

/* Makes DIALOG as large as is of use, and no larger than WINDOW, over which it
 * lies (NULL: none).  Whether it is narrow then. */
gboolean curio_campaign_layout_fit (GtkWindow *dialog, GtkWindow *window);

G_END_DECLS
