/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A layout for a label whose text wraps and often changes. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets LABEL ask for the same width whatever its height. */
void curio_wrap_layout_set (GtkLabel *label);

G_END_DECLS
