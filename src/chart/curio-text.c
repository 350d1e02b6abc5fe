/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one set-up of Pango.  Hints are off and glyph positions are not rounded,
 * so a label is as wide on a screen as in a PDF, and one unit is one point.
 * Shaping is what a chart costs: the same month letters and axis labels return
 * at every step of a brush, so each thread keeps the texts it has shaped. */

#include "curio-text.h"

#include <string.h>

/* What was not asked for longest is forgotten beyond that: before the next
 * chart, not in the middle of one, and never all at once. */
#define N_MOST_KEPT 4096

/* Text to be read, not a label, is set wider. */
#define PARAGRAPH_LINES 4
#define PARAGRAPH_SPACING 1.15f

/* All that a text depends on. */
typedef struct
{
  char *text;
  double size_pt;
  CurioWeight weight;
  gboolean is_markup;
  gboolean is_fitted; /* else one line, as wide as it is, and all below is 0 */
  guint n_lines;
  int width; /* in units of Pango */
  PangoAlignment alignment;
} Key;

typedef struct
{
  Key key;
  CurioText text;
  GList link; /* in BY_USE of the shop */
} Entry;

typedef struct
{
  PangoContext *context;
  PangoAttrList *tabular;
  GHashTable *texts; /* Entry, found by its key, which comes first */
  GQueue by_use;     /* of the same, the last asked for first */
} Shop;

static void
shop_free (gpointer data)
{
  Shop *self = data;

  g_hash_table_unref (self->texts);
  pango_attr_list_unref (self->tabular);
  g_object_unref (self->context);
  g_free (self);
}

static GPrivate shop_key = G_PRIVATE_INIT (shop_free);

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;
  guint hash = g_str_hash (key->text);

  hash = hash * 31 + g_double_hash (&key->size_pt);
  hash = hash * 31 + (guint)key->weight;
  hash = hash * 31 + (guint)key->width;
  return hash * 31 + key->n_lines;
}

static gboolean
key_equal (gconstpointer first, gconstpointer second)
{
  const Key *a = first, *b = second;

  return a->size_pt == b->size_pt && a->weight == b->weight
         && a->is_markup == b->is_markup && a->is_fitted == b->is_fitted
         && a->n_lines == b->n_lines && a->width == b->width
         && a->alignment == b->alignment && strcmp (a->text, b->text) == 0;
}

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_object_unref (self->text.layout);
  g_free (self->key.text);
  g_free (self);
}

static PangoContext *
make_context (void)
{
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  g_object_unref (map);

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

static Shop *
get_shop (void)
{
  Shop *self = g_private_get (&shop_key);

  if (self != NULL)
    return self;

  self = g_new0 (Shop, 1);
  self->context = make_context ();
  self->tabular = pango_attr_list_new ();
  pango_attr_list_insert (self->tabular,
                          pango_attr_font_features_new ("tnum=1"));
  self->texts = g_hash_table_new_full (key_hash, key_equal, entry_free, NULL);
  g_private_set (&shop_key, self);
  return self;
}

static PangoFontDescription *
describe_font (double size_pt, CurioWeight weight)
{
  static const PangoWeight weights[] = {
    [CURIO_WEIGHT_REGULAR] = PANGO_WEIGHT_NORMAL,
    [CURIO_WEIGHT_BOLD] = PANGO_WEIGHT_BOLD,
    [CURIO_WEIGHT_EXTRA_BOLD] = PANGO_WEIGHT_ULTRABOLD,
  };
  PangoFontDescription *font
      = pango_font_description_from_string ("Cantarell, Adwaita Sans, "
                                            "sans-serif");

  pango_font_description_set_weight (font, weights[weight]);
  pango_font_description_set_absolute_size (font, size_pt * PANGO_SCALE);
  return font;
}

static PangoLayout *
make_layout (Shop *shop, const Key *key)
{
  PangoLayout *layout = pango_layout_new (shop->context);
  PangoFontDescription *font = describe_font (key->size_pt, key->weight);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_attributes (layout, shop->tabular);
  pango_layout_set_text (layout, key->text, -1);
  return layout;
}

static void
read_markup (PangoLayout *layout, const char *text)
{
  g_autofree char *plain = NULL;
  PangoAttrList *attributes = NULL;

  if (!pango_parse_markup (text, -1, 0, &attributes, &plain, NULL, NULL))
    return;

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_text (layout, plain, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static void
fit (PangoLayout *layout, const Key *key)
{
  pango_layout_set_width (layout, key->width);
  pango_layout_set_height (layout, -(int)key->n_lines);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, key->alignment);
  if (key->n_lines >= PARAGRAPH_LINES)
    pango_layout_set_line_spacing (layout, PARAGRAPH_SPACING);
}

static void
measure (CurioText *text)
{
  PangoRectangle logical;

  pango_layout_get_extents (text->layout, NULL, &logical);
  text->width = (double)logical.width / PANGO_SCALE;
  text->height = (double)logical.height / PANGO_SCALE;
  text->is_cut = pango_layout_is_ellipsized (text->layout);
}

/* Takes LAYOUT. */
static CurioText
keep (Shop *shop, const Key *key, PangoLayout *layout)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->key = *key;
  entry->key.text = g_strdup (key->text);
  entry->text = (CurioText){ .layout = layout, .size_pt = key->size_pt };
  entry->link.data = entry;
  measure (&entry->text);
  g_hash_table_add (shop->texts, entry);
  g_queue_push_head_link (&shop->by_use, &entry->link);
  return entry->text;
}

static gboolean
find (Shop *shop, const Key *key, CurioText *out_text)
{
  Entry *entry = g_hash_table_lookup (shop->texts, key);

  if (entry == NULL)
    return FALSE;
  g_queue_unlink (&shop->by_use, &entry->link);
  g_queue_push_head_link (&shop->by_use, &entry->link);
  *out_text = entry->text;
  return TRUE;
}

void
curio_text_begin (void)
{
  Shop *shop = get_shop ();

  while (shop->by_use.length > N_MOST_KEPT)
    g_hash_table_remove (shop->texts,
                         g_queue_pop_tail_link (&shop->by_use)->data);
}

CurioText
curio_text_new (const char *text, double size_pt, CurioWeight weight)
{
  Shop *shop = get_shop ();
  const Key key
      = { .text = (char *)text, .size_pt = size_pt, .weight = weight };
  PangoLayout *layout;
  CurioText kept;

  if (find (shop, &key, &kept))
    return kept;

  layout = make_layout (shop, &key);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return keep (shop, &key, layout);
}

static CurioText
make_fitted (const Key *key)
{
  Shop *shop = get_shop ();
  PangoLayout *layout;
  CurioText kept;

  if (find (shop, key, &kept))
    return kept;

  layout = make_layout (shop, key);
  if (key->is_markup)
    read_markup (layout, key->text);
  fit (layout, key);
  return keep (shop, key, layout);
}

static int
count_units (double width_pt)
{
  return (int)(MAX (width_pt, 0) * PANGO_SCALE);
}

CurioText
curio_text_new_fitted (const char *text, double size_pt, CurioWeight weight,
                       double width_pt, guint n_lines,
                       PangoAlignment alignment)
{
  const Key key = { .text = (char *)text,
                    .size_pt = size_pt,
                    .weight = weight,
                    .is_fitted = TRUE,
                    .n_lines = n_lines,
                    .width = count_units (width_pt),
                    .alignment = alignment };

  return make_fitted (&key);
}

CurioText
curio_text_new_markup (const char *markup, double size_pt, double width_pt,
                       guint n_lines)
{
  const Key key = { .text = (char *)markup,
                    .size_pt = size_pt,
                    .is_markup = TRUE,
                    .is_fitted = TRUE,
                    .n_lines = n_lines,
                    .width = count_units (width_pt) };

  return make_fitted (&key);
}
