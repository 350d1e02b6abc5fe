/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* Asks for the password of the shop that SESSION wants and could not open, and
 * opens it again.  Says what the server answered to the last one. */
GtkWindow *curio_password_dialog_ask (GtkWindow *parent,
                                      CurioSession *session);

/* Whether a password is what stands between SESSION and its shop. */
gboolean curio_password_dialog_is_wanted (CurioSession *session);

G_END_DECLS
