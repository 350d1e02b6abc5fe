/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-registered.h"

G_BEGIN_DECLS

/* A campaign of the register as a file of JSON. */

/* (transfer full) */
char *curio_registered_to_json (const CurioRegistered *self);
/* NULL where BYTES are no such file, or of a later form. */
CurioRegistered *curio_registered_from_json (const char *bytes, gsize length);

G_END_DECLS
