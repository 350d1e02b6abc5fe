/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of countries to their codes.  iso-codes knows the official names; a
 * shop writes others, so a few lines are added here.  A name that means no one
 * country is nobody's to guess. */

#include "curio-country-code.h"

#include "curio-config.h"
#include "curio-error.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define FILE_IN_DATA "iso-codes/json/iso_3166-1.json"
#define LIST "3166-1"

struct _CurioCountryCodes
{
  gatomicrefcount ref_count;
  GHashTable *by_name; /* folded name to code, both owned by TEXTS */
  GStringChunk *texts;
};

/* What shops write and iso-codes does not. */
static const struct
{
  const char *name;
  const char *code;
} own_names[] = {
  {"EIRE",                 "IE"},
  { "Republic of Ireland", "IE"},
  { "RSA",                 "ZA"},
  { "USA",                 "US"},
  { "U.S.A.",              "US"},
  { "UK",                  "GB"},
  { "Great Britain",       "GB"},
  { "England",             "GB"},
  { "Scotland",            "GB"},
  { "Wales",               "GB"},
  { "Northern Ireland",    "GB"},
  { "UAE",                 "AE"},
  { "Czech Republic",      "CZ"},
  { "Korea",               "KR"},
  { "South Korea",         "KR"},
  { "Holland",             "NL"},
  { "The Netherlands",     "NL"},
  { "Russia",              "RU"},
  { "Turkey",              "TR"},
};

/* --- names --------------------------------------------------------------- */

static char *
fold (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);

  return normal != NULL ? g_strstrip (g_utf8_casefold (normal, -1))
                        : g_strdup ("");
}

static void
add_name (CurioCountryCodes *self, const char *name, const char *code)
{
  g_autofree char *folded = fold (name);

  g_hash_table_insert (self->by_name,
                       g_string_chunk_insert (self->texts, folded),
                       g_string_chunk_insert_const (self->texts, code));
}

static void
add_country (CurioCountryCodes *self, JsonObject *country)
{
  static const char *const members[]
      = { "alpha_2", "alpha_3", "official_name", "common_name", "name" };
  const char *code
      = json_object_get_string_member_with_default (country, "alpha_2", "");

  if (strlen (code) != 2)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *name = json_object_get_string_member_with_default (
          country, members[i], "");

      if (name[0] != '\0')
        add_name (self, name, code);
    }
}

static gboolean
add_all (CurioCountryCodes *self, const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;
  JsonArray *list;

  if (!json_parser_load_from_file (parser, path, NULL))
    return FALSE;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)
      || !json_object_has_member (json_node_get_object (root), LIST))
    return FALSE;
  list = json_object_get_array_member (json_node_get_object (root), LIST);
  for (guint i = 0; i < json_array_get_length (list); i++)
    add_country (self, json_array_get_object_element (list, i));
  return TRUE;
}

/* --- where iso-codes is -------------------------------------------------- */

/* Where it is now, which may differ from where it was when this was built. */
static gboolean
read_iso_codes (CurioCountryCodes *self)
{
  const char *const *folders = g_get_system_data_dirs ();
  g_autofree char *built
      = g_build_filename (CURIO_ISO_CODES_PREFIX, "share", FILE_IN_DATA, NULL);

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path
          = g_build_filename (folders[i], FILE_IN_DATA, NULL);

      if (add_all (self, path))
        return TRUE;
    }
  return add_all (self, built);
}

static CurioCountryCodes *
read_codes (GError **error)
{
  g_autoptr (CurioCountryCodes) self = g_new0 (CurioCountryCodes, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_string_chunk_new (1 << 13);
  if (!read_iso_codes (self))
    {
      g_set_error_literal (
          error, CURIO_ERROR, CURIO_ERROR_NOT_INSTALLED,
          _ ("The codes of countries are not on this computer; install the "
             "package iso-codes, or leave the country out of the file."));
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (own_names); i++)
    add_name (self, own_names[i].name, own_names[i].code);
  return g_steal_pointer (&self);
}

CurioCountryCodes *
curio_country_codes_get (GError **error)
{
  static GMutex mutex;
  static CurioCountryCodes *codes;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (codes == NULL)
    codes = read_codes (error);
  return codes != NULL ? curio_country_codes_ref (codes) : NULL;
}

CurioCountryCodes *
curio_country_codes_ref (CurioCountryCodes *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
curio_country_codes_unref (CurioCountryCodes *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->by_name);
  g_string_chunk_free (self->texts);
  g_free (self);
}

const char *
curio_country_codes_find (const CurioCountryCodes *self, const char *name)
{
  g_autofree char *folded = fold (name);

  return g_hash_table_lookup (self->by_name, folded);
}
