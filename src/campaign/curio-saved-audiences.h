/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Audiences that a person has given a name, kept with a shop in a private file
 * of JSON.  KEY names the shop (curio_source_make_key ()).  Each change reads,
 * changes and writes the file under a lock, so that two windows do not undo
 * each other's work. */
typedef struct
{
  char *name;
  char *text; /* as curio_audience_to_text () writes it: to be parsed for the
                 facts in force, which may lack a country or an item by now */
} CurioSavedAudience;

typedef struct
{
  guint n;
  CurioSavedAudience *audiences; /* [n] by name, as a dictionary sorts */
} CurioSavedAudiences;

void curio_saved_audiences_clear (CurioSavedAudiences *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CurioSavedAudiences,
                                  curio_saved_audiences_clear)
/* NULL where there is none of that name. */
const CurioSavedAudience *
curio_saved_audiences_find (const CurioSavedAudiences *self, const char *name);

/* None so far is no error.  A file that cannot be understood is set aside,
 * whole, beside its place; then FALSE with CURIO_ERROR_FORMAT. */
gboolean curio_saved_audiences_load (CurioSavedAudiences *self,
                                     const char *key, GError **error);

/* NAME is tidied (curio_registered_tidy_name ()).  CURIO_ERROR_EXISTS where it
 * is taken and REPLACE is FALSE: ask, and call again. */
gboolean curio_saved_audiences_put (const char *key, const char *name,
                                    const char *text, gboolean replace,
                                    GError **error);
/* CURIO_ERROR_EXISTS where NEW_NAME is taken by another and REPLACE is FALSE;
 * CURIO_ERROR_EMPTY where there is no NAME. */
gboolean curio_saved_audiences_rename (const char *key, const char *name,
                                       const char *new_name, gboolean replace,
                                       GError **error);
/* CURIO_ERROR_EMPTY where there is no NAME. */
gboolean curio_saved_audiences_remove (const char *key, const char *name,
                                       GError **error);

G_END_DECLS
