/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* Shows the first rows of a file, asks which column is which and what the shop
 * shall be called, reads the file and opens the shop in SESSION. */
#define CURIO_TYPE_IMPORT_DIALOG (curio_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CurioImportDialog, curio_import_dialog, CURIO,
                      IMPORT_DIALOG, AdwWindow)

CurioImportDialog *curio_import_dialog_present (GtkWindow *parent,
                                                CurioSession *session,
                                                const char *path);

G_END_DECLS
