/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-source.h"

G_BEGIN_DECLS

/* Asks whether a password may be kept in the desktop's keyring; where there is
 * none, says so and cannot be switched. */
#define CURIO_TYPE_KEEP_ROW (curio_keep_row_get_type ())
G_DECLARE_FINAL_TYPE (CurioKeepRow, curio_keep_row, CURIO, KEEP_ROW,
                      AdwActionRow)

GtkWidget *curio_keep_row_new (void);

/* Keeps the password of SOURCE if the person wants it; WINDOW, a CurioWindow
 * or NULL, tells what went wrong. */
void curio_keep_row_keep (CurioKeepRow *self, const CurioSource *source,
                          GtkWindow *window);

G_END_DECLS
