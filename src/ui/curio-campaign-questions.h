/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the campaign dialog asks and tells.  The window that asks is borrowed:
 * connect to its signal "response". */

/* Files are there already, as ERROR says.  Response "replace". */
GtkWidget *curio_campaign_ask_to_replace (GtkWindow *parent,
                                          const GError *error);
/* What was chosen would be lost.  Response "leave". */
GtkWidget *curio_campaign_ask_to_leave (GtkWindow *parent);
/* The files are written, the register is not. */
void curio_campaign_tell_unregistered (GtkWindow *parent, const GError *error);

G_END_DECLS
