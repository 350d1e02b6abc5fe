/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The program's settings: those of the installed schema, else of the schema
 * beside the program (a build folder), else NULL: then nothing is remembered
 * and every caller has its default.  Borrowed. */
GSettings *curio_settings_get (void);

gboolean curio_settings_get_boolean (const char *key, gboolean or_else);
int curio_settings_get_int (const char *key, int or_else);
char *curio_settings_get_string (const char *key, const char *or_else);
/* The view of PAGE that was seen last; NULL where none is kept.  (transfer
 * full) */
char *curio_settings_get_view (const char *page);
void curio_settings_set_view (const char *page, const char *view);
void curio_settings_set_string (const char *key, const char *value);

/* Keeps the size of the window between starts. */
void curio_settings_bind_size (GObject *window);

G_END_DECLS
