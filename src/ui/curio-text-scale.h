/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How large a person wants the desktop's text: 1 is the usual. */
double curio_text_scale_get (GtkWidget *widget);

/* Heights that are asked for within ROOT, in pixels of usual text, grow with
 * the text from now on: what is drawn there has text, too. */
void curio_text_scale_follow (GtkWidget *root);

G_END_DECLS
