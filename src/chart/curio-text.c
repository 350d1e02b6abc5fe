/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one set-up of Pango.  Hints are off and glyph positions are not rounded,
 * so a label is as wide on a screen as in a PDF, and one unit is one point.
 * Shaping is what a chart costs: the same month letters and axis labels return
 * at every step of a brush, so each thread keeps the texts it has shaped. */

#include "curio-text.h"

/* More is forgotten before the next chart, not in the middle of one. */
#define N_MOST_KEPT 4096

/* Text to be read, not a label, is set wider. */
#define PARAGRAPH_LINES 4
#define PARAGRAPH_SPACING 1.15f

typedef struct
{
  PangoContext *context;
  PangoAttrList *tabular;
  GHashTable *texts; /* key string: CurioText */
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

static void
text_free (gpointer data)
{
  CurioText *self = data;

  g_object_unref (self->layout);
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
  self->texts
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, text_free);
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
make_layout (Shop *shop, const char *text, double size_pt, CurioWeight weight)
{
  PangoLayout *layout = pango_layout_new (shop->context);
  PangoFontDescription *font = describe_font (size_pt, weight);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_attributes (layout, shop->tabular);
  pango_layout_set_text (layout, text, -1);
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
fit (PangoLayout *layout, double width_pt, guint n_lines,
     PangoAlignment alignment)
{
  pango_layout_set_width (layout, (int)(MAX (width_pt, 0) * PANGO_SCALE));
  pango_layout_set_height (layout, -(int)n_lines);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, alignment);
  if (n_lines >= PARAGRAPH_LINES)
    pango_layout_set_line_spacing (layout, PARAGRAPH_SPACING);
}

/* Takes KEY and LAYOUT. */
static CurioText
keep (Shop *shop, char *key, PangoLayout *layout, double size_pt)
{
  CurioText *text = g_new0 (CurioText, 1);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  text->layout = layout;
  text->size_pt = size_pt;
  text->width = (double)logical.width / PANGO_SCALE;
  text->height = (double)logical.height / PANGO_SCALE;
  text->is_cut = pango_layout_is_ellipsized (layout);
  g_hash_table_insert (shop->texts, key, text);
  return *text;
}

void
curio_text_begin (void)
{
  Shop *shop = get_shop ();

  if (g_hash_table_size (shop->texts) > N_MOST_KEPT)
    g_hash_table_remove_all (shop->texts);
}

CurioText
curio_text_new (const char *text, double size_pt, CurioWeight weight)
{
  Shop *shop = get_shop ();
  char *key = g_strdup_printf ("%d %.6g %s", weight, size_pt, text);
  const CurioText *kept = g_hash_table_lookup (shop->texts, key);
  PangoLayout *layout;

  if (kept != NULL)
    {
      g_free (key);
      return *kept;
    }

  layout = make_layout (shop, text, size_pt, weight);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return keep (shop, key, layout, size_pt);
}

static CurioText
make_fitted (const char *text, gboolean is_markup, double size_pt,
             CurioWeight weight, double width_pt, guint n_lines,
             PangoAlignment alignment)
{
  Shop *shop = get_shop ();
  char *key
      = g_strdup_printf ("%d %.6g %.6g %u %d%c%s", weight, size_pt, width_pt,
                         n_lines, alignment, is_markup ? '<' : ' ', text);
  const CurioText *kept = g_hash_table_lookup (shop->texts, key);
  PangoLayout *layout;

  if (kept != NULL)
    {
      g_free (key);
      return *kept;
    }

  layout = make_layout (shop, text, size_pt, weight);
  if (is_markup)
    read_markup (layout, text);
  fit (layout, width_pt, n_lines, alignment);
  return keep (shop, key, layout, size_pt);
}

CurioText
curio_text_new_fitted (const char *text, double size_pt, CurioWeight weight,
                       double width_pt, guint n_lines,
                       PangoAlignment alignment)
{
  return make_fitted (text, FALSE, size_pt, weight, width_pt, n_lines,
                      alignment);
}

CurioText
curio_text_new_markup (const char *markup, double size_pt, double width_pt,
                       guint n_lines)
{
  return make_fitted (markup, TRUE, size_pt, CURIO_WEIGHT_REGULAR, width_pt,
                      n_lines, PANGO_ALIGN_LEFT);
}
