/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person said of names that are no country, kept with the shop. */

#include "curio-country-code.h"

#include "curio-error.h"
#include "curio-json.h"
#include "curio-kept-file.h"
#include "curio-set-aside.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SUFFIX "-countries.json"

static CurioCountryAnswers *
make_answers (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static gboolean
parse (CurioCountryAnswers *self, const char *bytes, gsize length)
{
  g_autoptr (JsonNode) root = curio_json_parse (bytes, length);
  JsonObjectIter iter;
  const char *name;
  JsonNode *code;

  if (root == NULL)
    return FALSE;
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &code))
    {
      if (json_node_get_value_type (code) != G_TYPE_STRING)
        return FALSE;
      g_hash_table_insert (self, g_strdup (name),
                           g_strdup (json_node_get_string (code)));
    }
  return TRUE;
}

CurioCountryAnswers *
curio_country_answers_load (const char *key, GError **error)
{
  g_autofree char *path
      = curio_kept_file_make_path (CURIO_KEPT_FOLDER, key, SUFFIX);
  g_autoptr (GHashTable) self = make_answers ();
  g_autoptr (GError) problem = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *aside = NULL;
  gsize length = 0;

  bytes = curio_kept_file_load (path, &length, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (bytes == NULL || parse (self, bytes, length))
    return g_steal_pointer (&self);
  aside = curio_set_aside (path);
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
               _ ("What you said of countries could not be read, so that file "
                  "was set aside; they are asked again.\n%s"),
               aside != NULL ? aside : path);
  return NULL;
}

gboolean
curio_country_answers_save (CurioCountryAnswers *self, const char *key,
                            GError **error)
{
  g_autofree char *path
      = curio_kept_file_make_path (CURIO_KEPT_FOLDER, key, SUFFIX);
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autofree char *text = NULL;
  GHashTableIter iter;
  gpointer name;
  gpointer code;

  json_builder_begin_object (json);
  g_hash_table_iter_init (&iter, self);
  while (g_hash_table_iter_next (&iter, &name, &code))
    curio_json_add_text (json, name, code);
  json_builder_end_object (json);
  text = curio_json_print (json);
  return curio_kept_file_save (path, text, strlen (text), error);
}

gboolean
curio_country_answers_set (CurioCountryAnswers *self,
                           const CurioCountryCodes *codes, const char *name,
                           const char *code, GError **error)
{
  const char *known = "";

  if (code[0] != '\0')
    known = strlen (code) == 2 ? curio_country_codes_find (codes, code) : NULL;
  if (known == NULL)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                   _ ("“%s” is not the code of a country; use two letters "
                      "such as GB."),
                   code);
      return FALSE;
    }
  g_hash_table_insert (self, g_strdup (name), g_strdup (known));
  return TRUE;
}
