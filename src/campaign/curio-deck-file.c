/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decks on disk. */

#include "curio-deck-file.h"

#include "curio-error.h"
#include "curio-json.h"
#include "curio-kept-file.h"
#include "curio-set-aside.h"

#include <glib/gi18n-lib.h>

#define FOLDER "decks"
#define SUFFIX ".json"

/* --- reading ------------------------------------------------------------- */

static gboolean
read_slide (CurioDeck *deck, JsonNode *node)
{
  JsonObject *object = curio_json_get_object (node);
  const char *figure
      = object != NULL ? curio_json_get_text (object, "figure") : NULL;

  if (figure == NULL)
    return FALSE;
  curio_deck_add (deck, figure, curio_json_get_text (object, "choices"),
                  curio_json_get_text (object, "words"));
  return TRUE;
}

static CurioDeck *
read_deck (JsonNode *node)
{
  JsonObject *object = curio_json_get_object (node);
  const char *name
      = object != NULL ? curio_json_get_text (object, "name") : NULL;
  JsonArray *slides
      = name != NULL ? curio_json_get_array (object, "slides") : NULL;
  g_autoptr (CurioDeck) deck = NULL;

  if (slides == NULL)
    return NULL;
  deck = curio_deck_new (name);
  for (guint i = 0; i < json_array_get_length (slides); i++)
    if (!read_slide (deck, json_array_get_element (slides, i)))
      return NULL;
  return g_steal_pointer (&deck);
}

static GPtrArray *
make_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)curio_deck_free);
}

static GPtrArray *
parse (const char *bytes, gsize length)
{
  g_autoptr (JsonNode) root = curio_json_parse (bytes, length);
  g_autoptr (GPtrArray) decks = make_list ();
  JsonArray *array
      = root != NULL
            ? curio_json_get_array (json_node_get_object (root), "decks")
            : NULL;

  if (array == NULL)
    return NULL;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      CurioDeck *deck = read_deck (json_array_get_element (array, i));

      if (deck == NULL)
        return NULL;
      g_ptr_array_add (decks, deck);
    }
  return g_steal_pointer (&decks);
}

GPtrArray *
curio_deck_file_load (const char *key, GError **error)
{
  g_autofree char *path = curio_kept_file_make_path (FOLDER, key, SUFFIX);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) problem = NULL;
  GPtrArray *decks;
  gsize length;

  g_return_val_if_fail (key != NULL, NULL);

  bytes = curio_kept_file_load (path, &length, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (bytes == NULL)
    return make_list ();
  decks = parse (bytes, length);
  if (decks == NULL)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
                 _ ("The decks saved with this shop could not be read.\n%s"),
                 path);
  return decks;
}

char *
curio_deck_file_set_aside (const char *key)
{
  g_autofree char *path = curio_kept_file_make_path (FOLDER, key, SUFFIX);

  return curio_set_aside (path);
}

/* --- writing ------------------------------------------------------------- */

static void
add_deck (JsonBuilder *json, const CurioDeck *deck)
{
  json_builder_begin_object (json);
  curio_json_add_text (json, "name", deck->name);
  json_builder_set_member_name (json, "slides");
  json_builder_begin_array (json);
  for (guint i = 0; i < deck->slides->len; i++)
    {
      const CurioDeckSlide *slide = curio_deck_get (deck, i);

      json_builder_begin_object (json);
      curio_json_add_text (json, "figure", slide->figure);
      curio_json_add_text (json, "choices", slide->choices);
      curio_json_add_text (json, "words", slide->words);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static char *
print (GPtrArray *decks)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "decks");
  json_builder_begin_array (json);
  for (guint i = 0; i < decks->len; i++)
    add_deck (json, g_ptr_array_index (decks, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
  return curio_json_print (json);
}

gboolean
curio_deck_file_save (GPtrArray *decks, const char *key, GError **error)
{
  g_autofree char *path = curio_kept_file_make_path (FOLDER, key, SUFFIX);
  g_autofree char *text = NULL;

  g_return_val_if_fail (decks != NULL && key != NULL, FALSE);

  text = print (decks);
  return curio_kept_file_save (path, text, strlen (text), error);
}
