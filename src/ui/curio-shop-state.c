/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept of each shop between starts, and how much of it still holds
 * when the shop's figures are there. */

#include "curio-shop-state.h"

#include "curio-settings.h"

#define SHOPS "shops"
#define N_SHOPS_MOST 20

/* --- the value ---------------------------------------------------------- */

static char **
list_countries (const CurioSelection *selection, const CurioFacts *facts)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (selection->countries == NULL)
    return NULL;
  for (guint32 i = 0; i < selection->n_countries; i++)
    if (selection->countries[i])
      g_strv_builder_add (names, curio_dictionary_get (facts->countries, i));
  return g_strv_builder_end (names);
}

void
curio_shop_state_init (CurioShopState *self, const CurioFilter *filter,
                       const CurioFacts *facts, int segment, const char *page)
{
  g_return_if_fail (self != NULL && filter != NULL && facts != NULL);

  *self = (CurioShopState){
    .from_day = filter->selection.from_day,
    .to_day = filter->selection.to_day,
    .countries = list_countries (&filter->selection, facts),
    .books = filter->books,
    .segment = segment,
    .page = g_strdup (page),
  };
}

void
curio_shop_state_clear (CurioShopState *self)
{
  g_clear_pointer (&self->countries, g_strfreev);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->country, g_free);
}

static void
add (GVariantBuilder *builder, const char *key, GVariant *value)
{
  g_variant_builder_add (builder, "{sv}", key, value);
}

static void
add_day (GVariantBuilder *builder, const char *key, gint32 day)
{
  g_autofree char *iso = NULL;

  if (day == CURIO_DAY_NONE)
    return;
  iso = curio_day_to_iso (day);
  add (builder, key, g_variant_new_string (iso));
}

GVariant *
curio_shop_state_save (const CurioShopState *self)
{
  GVariantBuilder builder;

  g_return_val_if_fail (self != NULL, NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  add_day (&builder, "from", self->from_day);
  add_day (&builder, "to", self->to_day);
  /* Names of countries are as they stand in the table, in any encoding. */
  if (self->countries != NULL)
    add (&builder, "countries",
         g_variant_new_bytestring_array ((const char *const *)self->countries,
                                         -1));
  add (&builder, "books",
       g_variant_new_string (curio_books_get_id (self->books)));
  if (self->segment >= 0)
    add (&builder, "segment",
         g_variant_new_string (curio_segments[self->segment].name));
  if (self->page != NULL)
    add (&builder, "page", g_variant_new_string (self->page));
  add (&builder, "without-pairs", g_variant_new_boolean (self->without_pairs));
  if (self->country != NULL)
    add (&builder, "country", g_variant_new_bytestring (self->country));
  return g_variant_builder_end (&builder);
}

static gint32
read_day (GVariant *value, const char *key)
{
  const char *iso;
  gint32 day;

  if (!g_variant_lookup (value, key, "&s", &iso)
      || !curio_day_parse (iso, &day))
    return CURIO_DAY_NONE;
  return day;
}

void
curio_shop_state_load (CurioShopState *self, GVariant *value)
{
  const char *text;
  CurioSegment segment;

  g_return_if_fail (self != NULL && value != NULL);

  *self = (CurioShopState){ .segment = -1 };
  self->from_day = read_day (value, "from");
  self->to_day = read_day (value, "to");
  if (self->from_day != CURIO_DAY_NONE && self->to_day != CURIO_DAY_NONE
      && self->from_day > self->to_day)
    self->from_day = self->to_day = CURIO_DAY_NONE;
  g_variant_lookup (value, "countries", "^aay", &self->countries);
  if (g_variant_lookup (value, "books", "&s", &text))
    curio_books_parse (text, &self->books);
  if (g_variant_lookup (value, "segment", "&s", &text)
      && curio_segment_parse (text, &segment, NULL))
    self->segment = (int)segment;
  g_variant_lookup (value, "page", "s", &self->page);
  g_variant_lookup (value, "without-pairs", "b", &self->without_pairs);
  g_variant_lookup (value, "country", "^ay", &self->country);
}

/* --- what still holds --------------------------------------------------- */

static gboolean
meets_facts (const CurioShopState *self, const CurioFacts *facts)
{
  /* A shop of sums has days, but no lines. */
  return facts->n_orders > 0
         && (self->from_day == CURIO_DAY_NONE
             || self->from_day <= facts->last_day)
         && (self->to_day == CURIO_DAY_NONE
             || self->to_day >= facts->first_day);
}

static void
choose_countries (const CurioShopState *self, const CurioFacts *facts,
                  CurioSelection *selection)
{
  for (char **name = self->countries; name != NULL && *name != NULL; name++)
    curio_selection_add_country (selection, facts, *name, NULL);
}

void
curio_shop_state_resolve (const CurioShopState *self, const CurioFacts *facts,
                          CurioFilter *out_filter)
{
  g_return_if_fail (self != NULL && facts != NULL && out_filter != NULL);

  *out_filter = CURIO_FILTER_ALL;
  out_filter->books = self->books;
  if (meets_facts (self, facts))
    {
      out_filter->selection.from_day = self->from_day;
      out_filter->selection.to_day = self->to_day;
    }
  choose_countries (self, facts, &out_filter->selection);
}

/* --- the settings ------------------------------------------------------- */

gboolean
curio_shop_state_recall (CurioShopState *self, const CurioSource *source)
{
  g_return_val_if_fail (self != NULL && source != NULL, FALSE);

  g_autofree char *key = curio_source_make_key (source);
  GSettings *settings = curio_settings_get ();
  g_autoptr (GVariant) shops = NULL;

  if (settings == NULL)
    return FALSE;
  shops = g_settings_get_value (settings, SHOPS);
  for (gsize i = 0; i < g_variant_n_children (shops); i++)
    {
      const char *shop;
      g_autoptr (GVariant) value = NULL;

      g_variant_get_child (shops, i, "(&s@a{sv})", &shop, &value);
      if (!g_str_equal (shop, key))
        continue;
      curio_shop_state_load (self, value);
      return TRUE;
    }
  return FALSE;
}

/* The newest first, so that those which nobody opens fall off the end. */
void
curio_shop_state_remember (const CurioShopState *self,
                           const CurioSource *source)
{
  g_return_if_fail (self != NULL && source != NULL);

  g_autofree char *key = curio_source_make_key (source);
  GSettings *settings = curio_settings_get ();
  g_autoptr (GVariant) old = NULL;
  GVariantBuilder shops;
  guint n = 1;

  if (settings == NULL)
    return;
  old = g_settings_get_value (settings, SHOPS);
  g_variant_builder_init (&shops, G_VARIANT_TYPE ("a(sa{sv})"));
  g_variant_builder_add (&shops, "(s@a{sv})", key,
                         curio_shop_state_save (self));
  for (gsize i = 0; i < g_variant_n_children (old) && n < N_SHOPS_MOST; i++)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (old, i);
      const char *shop;

      g_variant_get_child (entry, 0, "&s", &shop);
      if (g_str_equal (shop, key))
        continue;
      g_variant_builder_add_value (&shops, entry);
      n++;
    }
  g_settings_set_value (settings, SHOPS, g_variant_builder_end (&shops));
}
