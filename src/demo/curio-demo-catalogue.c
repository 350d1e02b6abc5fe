/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An invented catalogue: some four thousand gifts, many in several colours
 * under one number with a letter, that come and go.  A few sell very often and
 * most seldom, as Zipf's law has it. */
#include "curio-demo-catalogue.h"

#include <string.h>

#include "curio-demo-words.h"

#define ZIPF_OFFSET 60 /* the larger, the less the best sellers stand out */

static const gint32 price_list[] = {
  120,   190,   290,   390,   420,   550,    650,   720,   850,   950,
  1250,  1450,  1650,  1850,  1950,  2100,   2250,  2550,  2750,  2950,
  3250,  3750,  3950,  4250,  4650,  4950,   5450,  5950,  6350,  6750,
  7450,  7950,  8500,  8950,  9950,  10950,  12750, 14950, 16950, 19950,
  24950, 29950, 39950, 49950, 79950, 124950,
};

gint64
curio_demo_get_price (int index)
{
  return price_list[CLAMP (index, 0, (int)G_N_ELEMENTS (price_list) - 1)];
}

static char *
compose_name (const CurioDemoObject *object, guint64 family, guint64 variant)
{
  const char *colour = curio_demo_words_pick (CURIO_DEMO_COLOUR, variant);
  const char *motif = curio_demo_words_pick (CURIO_DEMO_MOTIF, family);
  const char *material = curio_demo_words_pick (CURIO_DEMO_MATERIAL, family);

  switch (object->pattern)
    {
    case CURIO_DEMO_PRINTED:
      return g_strdup_printf ("%s %s %s", colour, motif, object->noun);
    case CURIO_DEMO_MADE:
      return g_strdup_printf ("%s %s %s", colour, material, object->noun);
    case CURIO_DEMO_SHAPED:
      return g_strdup_printf (
          "%s %s %s", curio_demo_words_pick (CURIO_DEMO_MATERIAL, variant),
          motif, object->noun);
    case CURIO_DEMO_SCENTED:
      return g_strdup_printf (
          "%s %s %s", curio_demo_words_pick (CURIO_DEMO_SIZE, variant),
          curio_demo_words_pick (CURIO_DEMO_SCENT, family), object->noun);
    case CURIO_DEMO_SET:
      return g_strdup_printf ("SET OF %u %s %s",
                              2 * curio_demo_spread (variant, 0, 1, 6), motif,
                              object->noun);
    case CURIO_DEMO_CHRISTMAS:
    default:
      return g_strdup_printf (
          "%s %s %s", colour,
          curio_demo_words_pick (CURIO_DEMO_SEASONAL, family), object->noun);
    }
}

/* As another hand would have typed it. */
static void
misspell_name (CurioDemoProduct *self, guint64 hash)
{
  const char *space = strchr (self->name, ' ');

  if (hash % 12 != 0)
    return;
  if (hash % 24 == 0 && space != NULL)
    g_snprintf (self->other_name, sizeof self->other_name, "%s,%.*s",
                space + 1, (int)(space - self->name), self->name);
  else
    g_snprintf (self->other_name, sizeof self->other_name, "%.33s.",
                self->name);
}

/* Half of the products are always there. */
static void
set_life (CurioDemoProduct *self, guint64 hash)
{
  self->first_day = -1;
  self->last_day = CURIO_DEMO_N_DAYS;
  if (hash % 10 < 3)
    self->first_day = curio_demo_spread (hash, 16, 20, 640);
  if (hash % 10 == 2 || hash % 10 > 7)
    self->last_day = curio_demo_spread (hash, 32, self->first_day + 60, 760);
}

static gboolean
fill_product (CurioDemoProduct *self, const CurioDemoObject *object,
              guint64 family, guint64 variant, GHashTable *names)
{
  char *name = compose_name (object, family, variant);
  gboolean fits = strlen (name) < sizeof self->name;

  g_strlcpy (self->name, name, sizeof self->name);
  if (!g_hash_table_add (names, name) || !fits)
    return FALSE;
  self->price
      = curio_demo_spread (family, 8, object->price_low, object->price_high);
  self->pack = object->pack;
  self->christmas = object->pattern == CURIO_DEMO_CHRISTMAS;
  misspell_name (self, curio_demo_hash (variant));
  set_life (self, curio_demo_hash (variant ^ family));
  return TRUE;
}

/* One number: a single product, or up to six that differ by a letter. */
static guint
add_family (CurioDemoProduct *products, guint n_left, guint number,
            guint64 family, GHashTable *names)
{
  const CurioDemoObject *object
      = &curio_demo_objects[(family >> 48) % curio_demo_n_objects];
  guint size = family % 4 == 0 ? 2 + (family >> 4) % 5 : 1;
  guint n = 0;

  for (guint i = 0; i < size && n < n_left; i++)
    if (fill_product (&products[n], object, family,
                      curio_demo_hash (family + i), names))
      {
        if (size == 1)
          g_snprintf (products[n].code, sizeof products->code, "%u", number);
        else
          g_snprintf (products[n].code, sizeof products->code, "%u%c", number,
                      'A' + (int)i);
        n++;
      }
  return n;
}

static void
shuffle (CurioDemoProduct *products, guint64 seed)
{
  CurioDemoRandom random;

  curio_demo_random_init (&random, seed);
  for (guint i = CURIO_DEMO_N_PRODUCTS - 1; i > 0; i--)
    {
      guint j = curio_demo_random_below (&random, i + 1);
      CurioDemoProduct swapped = products[i];

      products[i] = products[j];
      products[j] = swapped;
    }
}

/* The product of rank r has a share proportional to 1 / (r + ZIPF_OFFSET). */
static void
fill_draw (guint16 *draw)
{
  guint64 sum = 0;
  guint64 so_far = 0;
  guint at = 0;

  for (guint i = 0; i < CURIO_DEMO_N_PRODUCTS; i++)
    sum += (1u << 30) / (i + ZIPF_OFFSET);
  for (guint i = 0; i < CURIO_DEMO_N_PRODUCTS; i++)
    {
      so_far += (1u << 30) / (i + ZIPF_OFFSET);
      for (; at < so_far * 65536 / sum; at++)
        draw[at] = i;
    }
  g_assert (at == 65536);
}

CurioDemoCatalogue *
curio_demo_catalogue_new (guint64 seed)
{
  CurioDemoCatalogue *self = g_new0 (CurioDemoCatalogue, 1);
  g_autoptr (GHashTable) names
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint number = 15004;
  guint n = 0;

  for (guint64 i = 0; n < CURIO_DEMO_N_PRODUCTS; i++)
    {
      guint64 family = curio_demo_hash (seed ^ (i << 20) ^ 0xca7a);

      n += add_family (self->products + n, CURIO_DEMO_N_PRODUCTS - n, number,
                       family, names);
      number += 1 + family % 37;
    }
  shuffle (self->products, seed ^ 0x5f1e);
  fill_draw (self->draw);
  return self;
}
