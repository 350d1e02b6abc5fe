/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* Asks for a server, a table and, where names are not known, which column is
 * which; then opens it in SESSION. */
#define CURIO_TYPE_CONNECT_DIALOG (curio_connect_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CurioConnectDialog, curio_connect_dialog, CURIO,
                      CONNECT_DIALOG, AdwWindow)

/* BEGIN is what the fields begin with; NULL: what was used last. */
CurioConnectDialog *curio_connect_dialog_present (GtkWindow *parent,
                                                  CurioSession *session,
                                                  const CurioSource *begin);

G_END_DECLS
