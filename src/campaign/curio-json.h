/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What every file of JSON here needs that json-glib leaves to its caller:
 * reading that believes nothing, and text as files keep it. */

/* --- reading ------------------------------------------------------------- */

/* The root of BYTES, which holds an object; NULL where they are anything else.
 * (transfer full) */
JsonNode *curio_json_parse (const char *bytes, gsize length);
/* The object in NODE, a text or an array of OBJECT; NULL where it is not there
 * or is of another kind.  NODE may be NULL. */
JsonObject *curio_json_get_object (JsonNode *node);
const char *curio_json_get_text (JsonObject *object, const char *member);
JsonArray *curio_json_get_array (JsonObject *object, const char *member);
/* The texts of an array, NULL where NODE holds none or anything else is in it.
 * OUT_N, their number, may be NULL.  (transfer full) */
char **curio_json_dup_texts (JsonNode *node, guint *out_n);

/* --- writing ------------------------------------------------------------- */

/* TEXT as MEMBER of the object being built; null where it is NULL. */
void curio_json_add_text (JsonBuilder *json, const char *member,
                          const char *text);
/* As an array: null where TEXTS is NULL. */
void curio_json_add_texts (JsonBuilder *json, const char *member,
                           char *const *texts);
/* All that was built, as a person would lay it out, with a line end.
 * (transfer full) */
char *curio_json_print (JsonBuilder *json);

G_END_DECLS
