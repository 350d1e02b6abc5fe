/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the preferences that offers a few values for one setting. */

#include "curio-setting-row.h"

#include "curio-settings.h"
#include "curio-whole-choice.h"

typedef struct
{
  const CurioSettingChoice *choices;
  guint n_choices;
} Offer;

static gboolean
is_choice (const CurioSettingChoice *choice, GVariant *value)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return g_strcmp0 (choice->text, g_variant_get_string (value, NULL)) == 0;
  return choice->number == g_variant_get_int32 (value);
}

static gboolean
show_setting (GValue *selected, GVariant *value, gpointer data)
{
  const Offer *offer = data;

  g_value_set_uint (selected, 0);
  for (guint i = 0; i < offer->n_choices; i++)
    if (is_choice (&offer->choices[i], value))
      g_value_set_uint (selected, i);
  return TRUE;
}

static GVariant *
keep_setting (const GValue *selected, const GVariantType *type, gpointer data)
{
  const Offer *offer = data;
  guint i = g_value_get_uint (selected);

  if (i >= offer->n_choices)
    return NULL;
  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    return g_variant_new_string (offer->choices[i].text);
  return g_variant_new_int32 (offer->choices[i].number);
}

void
curio_setting_row_bind (AdwComboRow *row, const char *key,
                        const CurioSettingChoice *choices, guint n_choices)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  GSettings *settings = curio_settings_get ();
  Offer *offer = g_new0 (Offer, 1);

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  for (guint i = 0; i < n_choices; i++)
    gtk_string_list_append (titles, choices[i].title);
  adw_combo_row_set_model (row, G_LIST_MODEL (titles));
  curio_whole_choice_show (row);
  offer->choices = choices;
  offer->n_choices = n_choices;
  if (settings != NULL)
    g_settings_bind_with_mapping (settings, key, row, "selected",
                                  G_SETTINGS_BIND_DEFAULT, show_setting,
                                  keep_setting, offer, g_free);
  else
    g_free (offer);
}
