/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-source.h"

G_BEGIN_DECLS

/* What answers at a source, in words, and ten of its lines.  Hidden until they
 * are there. */
#define CURIO_TYPE_TABLE_GLANCE (curio_table_glance_get_type ())
G_DECLARE_FINAL_TYPE (CurioTableGlance, curio_table_glance, CURIO,
                      TABLE_GLANCE, AdwBin)

/* Looks at SOURCE off the main loop; NULL: shows nothing. */
void curio_table_glance_set_source (CurioTableGlance *self,
                                    const CurioSource *source);

G_END_DECLS
