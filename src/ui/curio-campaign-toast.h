/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says in the window of PARENT that a campaign file was written, TEXT first
 * and DETAIL below it, with buttons that open it and its folder. */
void curio_campaign_toast_show (GtkWidget *parent, const char *text,
                                const char *detail, const char *path);

G_END_DECLS
