/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-json.h"

G_BEGIN_DECLS

/* ROOT as indented JSON with a newline at its end.  JSON-GLib's own generator
 * prints 523.3 as 523.29999999999995; this one prints the shortest decimal
 * that reads back as the same number.  A list of plain values is one line.
 * (transfer full) */
char *curio_json_to_text (JsonNode *root);

/* Members of the object that BUILDER is in, beside those of curio-json.h.  A
 * number that is not finite,
 * which JSON does not know, becomes null. */
void curio_json_add_int (JsonBuilder *builder, const char *name, gint64 value);
void curio_json_add_real (JsonBuilder *builder, const char *name, double value,
                          int digits);
/* Pounds to the penny, halves away from zero. */
void curio_json_add_money (JsonBuilder *builder, const char *name,
                           gint64 mills);
void curio_json_add_null (JsonBuilder *builder, const char *name);
/* An element of the list that BUILDER is in. */
void curio_json_add_value (JsonBuilder *builder, double value, int digits);

G_END_DECLS
