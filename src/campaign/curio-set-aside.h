/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Moves the file at PATH, which cannot be understood, beside its place, never
 * over what was moved there before.  Where it is now, or NULL.
 * (transfer full) */
char *curio_set_aside (const char *path);

G_END_DECLS
