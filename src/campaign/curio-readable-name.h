/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A product's name as it reads within a message: WHITE HANGING HEART T-LIGHT
 * HOLDER as White hanging heart T-light holder.  A name that has a small
 * letter stays as it is.  The rules are in docs/campaigns.md; they are the
 * same in every language of the desktop.  (transfer full) */
char *curio_readable_name (const char *name);

G_END_DECLS
