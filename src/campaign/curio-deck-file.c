/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decks on disk. */

#include "curio-deck-file.h"

#include "curio-customer-file.h"
#include "curio-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#define MOST_ASIDE 1000

static char *
make_path (const char *key)
{
  g_autofree char *name = g_strconcat (key, ".json", NULL);

  return g_build_filename (g_get_user_data_dir (), "curio", "decks", name,
                           NULL);
}

/* --- reading ------------------------------------------------------------- */

/* NULL where OBJECT has no such text. */
static const char *
get_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static JsonArray *
get_array (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node)
             ? json_node_get_array (node)
             : NULL;
}

static gboolean
read_slide (CurioDeck *deck, JsonNode *node)
{
  JsonObject *object
      = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *figure = object != NULL ? get_text (object, "figure") : NULL;

  if (figure == NULL)
    return FALSE;
  curio_deck_add (deck, figure, get_text (object, "choices"),
                  get_text (object, "words"));
  return TRUE;
}

static CurioDeck *
read_deck (JsonNode *node)
{
  JsonObject *object
      = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *name = object != NULL ? get_text (object, "name") : NULL;
  JsonArray *slides = name != NULL ? get_array (object, "slides") : NULL;
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
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GPtrArray) decks = make_list ();
  JsonNode *root;
  JsonArray *array;

  if (!json_parser_load_from_data (parser, bytes, (gssize)length, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  array = root != NULL && JSON_NODE_HOLDS_OBJECT (root)
              ? get_array (json_node_get_object (root), "decks")
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
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GError) problem = NULL;
  GPtrArray *decks;
  gsize length;

  g_return_val_if_fail (key != NULL, NULL);

  path = make_path (key);
  if (!g_file_get_contents (path, &bytes, &length, &problem))
    {
      if (g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        return make_list ();
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  decks = parse (bytes, length);
  if (decks == NULL)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
                 _ ("The decks saved with this shop could not be read.\n%s"),
                 path);
  return decks;
}

/* Never over what was set aside before. */
char *
curio_deck_file_set_aside (const char *key)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (key != NULL, NULL);

  path = make_path (key);
  for (guint i = 1; i <= MOST_ASIDE; i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u", path, i);

      if (!g_file_test (aside, G_FILE_TEST_EXISTS))
        return g_rename (path, aside) == 0 ? g_steal_pointer (&aside) : NULL;
    }
  return NULL;
}

/* --- writing ------------------------------------------------------------- */

static void
add_text (JsonBuilder *json, const char *member, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  json_builder_set_member_name (json, member);
  json_builder_add_string_value (json, text);
}

static void
add_deck (JsonBuilder *json, const CurioDeck *deck)
{
  json_builder_begin_object (json);
  json_builder_set_member_name (json, "name");
  json_builder_add_string_value (json, deck->name);
  json_builder_set_member_name (json, "slides");
  json_builder_begin_array (json);
  for (guint i = 0; i < deck->slides->len; i++)
    {
      const CurioDeckSlide *slide = curio_deck_get (deck, i);

      json_builder_begin_object (json);
      add_text (json, "figure", slide->figure);
      add_text (json, "choices", slide->choices);
      add_text (json, "words", slide->words);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static char *
print (GPtrArray *decks)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "decks");
  json_builder_begin_array (json);
  for (guint i = 0; i < decks->len; i++)
    add_deck (json, g_ptr_array_index (decks, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}

gboolean
curio_deck_file_save (GPtrArray *decks, const char *key, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (decks != NULL && key != NULL, FALSE);

  path = make_path (key);
  folder = g_path_get_dirname (path);
  text = print (decks);
  g_mkdir_with_parents (folder, 0700);
  return curio_file_write_atomic (path, text, strlen (text), 0600, TRUE,
                                  error);
}
