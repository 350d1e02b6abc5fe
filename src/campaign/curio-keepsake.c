/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes and own definitions on disk.  Days are ISO, as a person who opens the
 * file would write them. */

#include "curio-keepsake.h"

#include "curio-error.h"
#include "curio-kept-file.h"
#include "curio-set-aside.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define SUFFIX ".json"

void
curio_keepsake_clear (CurioKeepsake *self)
{
  curio_notes_clear (&self->notes);
  g_clear_pointer (&self->not_goods, g_strfreev);
}

/* --- reading ------------------------------------------------------------- */

static const char *
get_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static gboolean
read_note (CurioNotes *notes, JsonNode *node)
{
  JsonObject *object
      = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *day = object != NULL ? get_text (object, "day") : NULL;
  const char *text = object != NULL ? get_text (object, "text") : NULL;
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
    if (!read_note (notes, json_array_get_element (array, i)))
      return FALSE;
  return TRUE;
}

static gboolean
read_codes (char ***out_codes, JsonNode *node)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  JsonArray *array;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *code = json_array_get_element (array, i);

      if (json_node_get_value_type (code) != G_TYPE_STRING)
        return FALSE;
      g_ptr_array_add (codes, g_strdup (json_node_get_string (code)));
    }
  g_ptr_array_add (codes, NULL);
  *out_codes = (char **)g_ptr_array_steal (codes, NULL);
  return TRUE;
}

static gboolean
parse (CurioKeepsake *self, const char *bytes, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;
  JsonObject *object;

  if (!json_parser_load_from_data (parser, bytes, (gssize)length, NULL))
    return FALSE;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  object = json_node_get_object (root);
  return read_notes (&self->notes, json_object_get_member (object, "notes"))
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
  g_autofree char *path = curio_kept_file_make_path (key, SUFFIX);
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
      json_builder_set_member_name (json, "day");
      json_builder_add_string_value (json, day);
      json_builder_set_member_name (json, "text");
      json_builder_add_string_value (json, notes->notes[i].text);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static char *
print (const CurioKeepsake *self)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (json);
  add_notes (json, &self->notes);
  if (self->not_goods != NULL)
    {
      json_builder_set_member_name (json, "not_goods");
      json_builder_begin_array (json);
      for (guint i = 0; self->not_goods[i] != NULL; i++)
        json_builder_add_string_value (json, self->not_goods[i]);
      json_builder_end_array (json);
    }
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}

gboolean
curio_keepsake_save (const CurioKeepsake *self, const char *key,
                     GError **error)
{
  g_autofree char *path = curio_kept_file_make_path (key, SUFFIX);
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL && key != NULL, FALSE);

  text = print (self);
  return curio_kept_file_save (path, text, strlen (text), error);
}
