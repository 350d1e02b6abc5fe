/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-window.h"

G_BEGIN_DECLS

/* Asks whether the figures kept on this computer are to go, removes them, and
 * says what it has removed. */
void curio_forget_present (CurioWindow *window);

G_END_DECLS
