/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes and own definitions on disk.  Days are ISO, as a person who opens the
 * file would write them. */

#include "curio-keepsake.h"

#include "curio-error.h"
#include "curio-json.h"
#include "curio-kept-file.h"
#include "curio-set-aside.h"

#include <glib/gi18n-lib.h>

#define SUFFIX ".json"

void
curio_keepsake_clear (CurioKeepsake *self)
{
  curio_notes_clear (&self->notes);
  g_clear_pointer (&self->not_goods, g_strfreev);
}

/* --- reading ------------------------------------------------------------- */

static gboolean
read_note (CurioNotes *notes, JsonObject *object)
{
  const char *day
      = object != NULL ? curio_json_get_text (object, "day") : NULL;
  const char *text
      = object != NULL ? curio_json_get_text (object, "text") : NULL;
  gint32 number;

  return day != NULL && text != NULL && curio_day_parse (day, &number)
         && curio_notes_add (notes, number, text) >= 0;
}

static gboolean
read_notes (CurioNotes *notes, JsonNode *node)
{
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!read_note (notes,
                    curio_json_get_object (json_array_get_element (array, i))))
      return FALSE;
  return TRUE;
}

static gboolean
read_codes (char ***out_codes, JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  *out_codes = curio_json_dup_texts (node, NULL);
  return *out_codes != NULL;
}

static gboolean
parse (CurioKeepsake *self, const char *bytes, gsize length)
{
  g_autoptr (JsonNode) root = curio_json_parse (bytes, length);
  JsonObject *object = curio_json_get_object (root);

  return object != NULL
         && read_notes (&self->notes, json_object_get_member (object, "notes"))
         && read_codes (&self->not_goods,
                        json_object_get_member (object, "not_goods"));
}

static gboolean
refuse (CurioKeepsake *self, const char *path, GError **error)
{
  g_autofree char *aside = curio_set_aside (path);

  curio_keepsake_clear (self);
  if (aside != NULL)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
                 _ ("The notes of this shop could not be read, so their file "
                    "was set aside; nothing in it was changed.\n%s"),
                 aside);
  else
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
                 _ ("The notes of this shop could not be read.\n%s"), path);
  return FALSE;
}

gboolean
curio_keepsake_load (CurioKeepsake *self, const char *key, GError **error)
{
  g_autofree char *path
      = curio_kept_file_make_path (CURIO_KEPT_FOLDER, key, SUFFIX);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) problem = NULL;
  gsize length;

  g_return_val_if_fail (self != NULL && key != NULL, FALSE);

  *self = (CurioKeepsake){ 0 };
  bytes = curio_kept_file_load (path, &length, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (bytes == NULL)
    return TRUE;
  return parse (self, bytes, length) || refuse (self, path, error);
}

/* --- writing ------------------------------------------------------------- */

static void
add_notes (JsonBuilder *json, const CurioNotes *notes)
{
  json_builder_set_member_name (json, "notes");
  json_builder_begin_array (json);
  for (guint i = 0; i < notes->n; i++)
    {
      g_autofree char *day = curio_day_to_iso (notes->notes[i].day);

      json_builder_begin_object (json);
      curio_json_add_text (json, "day", day);
      curio_json_add_text (json, "text", notes->notes[i].text);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static char *
print (const CurioKeepsake *self)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  add_notes (json, &self->notes);
  if (self->not_goods != NULL)
    curio_json_add_texts (json, "not_goods", self->not_goods);
  json_builder_end_object (json);
  return curio_json_print (json);
}

gboolean
curio_keepsake_save (const CurioKeepsake *self, const char *key,
                     GError **error)
{
  g_autofree char *path
      = curio_kept_file_make_path (CURIO_KEPT_FOLDER, key, SUFFIX);
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL && key != NULL, FALSE);

  text = print (self);
  return curio_kept_file_save (path, text, strlen (text), error);
}
