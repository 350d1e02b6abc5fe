/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A toast that says SENTENCE, which may hold anything.  With CLICKED_CB
 * (toast, OBJECT) it has a button to undo WHAT, and does not stand behind what
 * was said before: it is gone in a moment. */
AdwToast *curio_undo_toast_new (const char *sentence, GCallback clicked_cb,
                                gpointer object, gpointer what);
/* WHAT of the toast. */
gpointer curio_undo_toast_get (AdwToast *toast);

/* Puts TOAST into TOASTS, which does not own it, until it is dismissed. */
void curio_undo_toast_list (AdwToast *toast, GPtrArray *toasts);
/* There is nothing left that those of TOASTS could undo. */
void curio_undo_toast_dismiss_all (GPtrArray *toasts);

G_END_DECLS
