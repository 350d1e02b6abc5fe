/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What takes over half a second says so in a toast, with a bar and a button
 * that stops it.  How much is left nobody knows. */
typedef struct _CurioWaitToast CurioWaitToast;

/* In half a second the toast shows above PARENT, with TEXT, "Saving x.pdf". */
CurioWaitToast *curio_wait_toast_begin (GtkWidget *parent, const char *text);
/* What the button cancels; borrowed. */
GCancellable *curio_wait_toast_get_cancellable (CurioWaitToast *self);
/* It is over.  Frees SELF. */
void curio_wait_toast_end (CurioWaitToast *self);

G_END_DECLS
