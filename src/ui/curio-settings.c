/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the settings' schema wherever the program is run from.  GLib aborts on
 * a missing schema; a figure on the screen matters more than a remembered
 * window size, so here nothing does. */

#include "curio-settings.h"

#include "curio-config.h"

static GSettingsSchema *
find_beside_program (GSettingsSchemaSource *parent)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  if (program == NULL)
    return NULL;

  g_autofree char *folder = g_path_get_dirname (program);
  g_autofree char *schemas = g_build_filename (folder, "..", "data", NULL);
  g_autoptr (GSettingsSchemaSource) source
      = g_settings_schema_source_new_from_directory (schemas, parent, FALSE,
                                                     NULL);

  if (source == NULL)
    return NULL;
  return g_settings_schema_source_lookup (source, CURIO_APP_ID, TRUE);
}

static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = find_beside_program (installed);

  if (schema == NULL && installed != NULL)
    schema = g_settings_schema_source_lookup (installed, CURIO_APP_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

GSettings *
curio_settings_get (void)
{
  static gsize once;
  static GSettings *settings;

  if (g_once_init_enter (&once))
    {
      settings = open_settings ();
      g_once_init_leave (&once, 1);
    }
  return settings;
}

gboolean
curio_settings_get_boolean (const char *key, gboolean or_else)
{
  GSettings *settings = curio_settings_get ();

  return settings != NULL ? g_settings_get_boolean (settings, key) : or_else;
}

int
curio_settings_get_int (const char *key, int or_else)
{
  GSettings *settings = curio_settings_get ();

  return settings != NULL ? g_settings_get_int (settings, key) : or_else;
}

char *
curio_settings_get_string (const char *key, const char *or_else)
{
  GSettings *settings = curio_settings_get ();

  return settings != NULL ? g_settings_get_string (settings, key)
                          : g_strdup (or_else);
}

void
curio_settings_set_string (const char *key, const char *value)
{
  GSettings *settings = curio_settings_get ();

  if (settings != NULL)
    g_settings_set_string (settings, key, value);
}

char *
curio_settings_get_view (const char *page)
{
  GSettings *settings = curio_settings_get ();
  g_autoptr (GVariant) views
      = settings != NULL ? g_settings_get_value (settings, "views") : NULL;
  char *view = NULL;

  if (views != NULL)
    g_variant_lookup (views, page, "s", &view);
  return view;
}

void
curio_settings_set_view (const char *page, const char *view)
{
  GSettings *settings = curio_settings_get ();

  if (settings == NULL)
    return;

  g_autoptr (GVariant) old = g_settings_get_value (settings, "views");
  GVariantBuilder new;
  GVariantIter iter;
  const char *key, *value;

  g_variant_builder_init (&new, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, old);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    if (!g_str_equal (key, page))
      g_variant_builder_add (&new, "{ss}", key, value);
  g_variant_builder_add (&new, "{ss}", page, view);
  g_settings_set_value (settings, "views", g_variant_builder_end (&new));
}

void
curio_settings_bind_size (GObject *window)
{
  static const char *const names[][2] = {
    {"window-width",      "default-width" },
    { "window-height",    "default-height"},
    { "window-maximized", "maximized"     },
  };
  GSettings *settings = curio_settings_get ();

  for (guint i = 0; settings != NULL && i < G_N_ELEMENTS (names); i++)
    g_settings_bind (settings, names[i][0], window, names[i][1],
                     G_SETTINGS_BIND_DEFAULT);
}
