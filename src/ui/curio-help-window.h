/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The guide beside the window that somebody works in. */

#define CURIO_TYPE_HELP_WINDOW (curio_help_window_get_type ())
G_DECLARE_FINAL_TYPE (CurioHelpWindow, curio_help_window, CURIO, HELP_WINDOW,
                      AdwWindow)

/* Shows what the guide says of PARENT: of the page that it shows, or of the
 * dialog that it is.  There is one such window at a time; it goes with the
 * program's window. */
CurioHelpWindow *curio_help_window_present (GtkWindow *parent);
/* F1 of the application does not reach a dialog.  From then on it does; call
 * it before there is one. */
void curio_help_window_bind_key (void);
/* Follows LINK as if it had been pressed: "definitions.md#cohorts-cohorts".
 * FALSE where there is no such chapter. */
gboolean curio_help_window_follow (CurioHelpWindow *self, const char *link);
/* The title of the chapter that is shown. */
const char *curio_help_window_get_chapter (CurioHelpWindow *self);

G_END_DECLS
