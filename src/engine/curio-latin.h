/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A byte becomes at most so many. */
#define CURIO_LATIN_MOST 3

/* Reads LENGTH bytes as Windows-1252 and writes them as UTF-8 to OUT, which
 * has room for CURIO_LATIN_MOST * LENGTH; returns how many were written.  Any
 * bytes can be read, and no two texts become one.  Source: WHATWG, Encoding
 * Standard, index windows-1252. */
gsize curio_latin_to_utf8 (const char *bytes, gsize length, char *out);

G_END_DECLS
