/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-import-dialog.h"

G_BEGIN_DECLS

/* Asks for a file and opens the import dialog with it. */
void curio_import_choice_ask (GtkWindow *parent, CurioSession *session);
/* The import dialog of FILE; where it has no path on this computer, a message
 * that says what to do.  Borrowed. */
GtkWindow *curio_import_choice_open (GtkWindow *parent, CurioSession *session,
                                     GFile *file);

G_END_DECLS
