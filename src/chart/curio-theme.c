/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours.  Every colour of every picture stands in the tables below and
 * nowhere else; a theme is one row of them.  The ten tiles were chosen to stay
 * apart under normal, protan, deutan and tritan sight, and the text on each
 * has a contrast of 4.5 or more: the tests measure both, so a change of one
 * value that spoils either is found. */

#include "curio-theme.h"

#include <math.h>

#define N_TILES 10
#define N_RAMP 7
#define LEAST_CONTRAST 4.5

/* As 0xRRGGBB; a colour is easier to compare with the design that way. */
typedef struct
{
  const char *id;
  double tile_outline_pt;
  double tint; /* how much of a tile its tint on the card keeps */
  guint32 inks[CURIO_INK_RAMP];
  guint32 ramp[N_RAMP];
  guint32 tiles[N_TILES];
  guint32 on_tiles[N_TILES];
} Palette;

static const Palette palettes[CURIO_N_THEMES] = {
  [CURIO_THEME_LIGHT] = {
    .id = "light",
    .tint = 0.20,
    .inks = {
      [CURIO_INK_CARD] = 0xFFFFFF,
      [CURIO_INK_PANEL] = 0xF7F7F7,
      [CURIO_INK_TEXT] = 0x2E2E2E,
      [CURIO_INK_MUTED] = 0x666666,
      [CURIO_INK_GRID] = 0xE9E9E7,
      [CURIO_INK_AXIS] = 0xB9B9B6,
      [CURIO_INK_LEADER] = 0x8A8A8A,
      [CURIO_INK_MEASURE] = 0x8397AD,
      [CURIO_INK_HIGHLIGHT] = 0x47607B,
      [CURIO_INK_HIGHLIGHT_TEXT] = 0x47607B,
      [CURIO_INK_WASH] = 0xCDD6E0,
      [CURIO_INK_GHOST] = 0x6E6E6B,
      [CURIO_INK_NEW] = 0x2A957F,
      [CURIO_INK_NEW_TEXT] = 0x197260,
      [CURIO_INK_CANCELLED] = 0xC4581F,
      [CURIO_INK_CANCELLED_TEXT] = 0xAF4710,
      [CURIO_INK_BETTER] = 0x1A5FB4,
      [CURIO_INK_WORSE] = 0xB3420A,
      [CURIO_INK_ACCENT] = 0x3584E4,
      [CURIO_INK_ACCENT_WASH] = 0xE6EEF9,
    },
    .ramp = { 0xEDF3F8, 0xCFE0EF, 0xA9C9E4, 0x7BABD3, 0x4D8ABF, 0x2A6AA5,
              0x124C85 },
    .tiles = { 0x0D4480, 0x2F79BC, 0x0A6A52, 0x4BB39F, 0xAAE5D9, 0xE29C16,
               0xF9DF95, 0xC1530F, 0x7B2809, 0xA08D7E },
    .on_tiles = { 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0x1B1B1B, 0x1B1B1B, 0x1B1B1B,
                  0x1B1B1B, 0xFFFFFF, 0xFFFFFF, 0x1B1B1B },
  },
  [CURIO_THEME_DARK] = {
    .id = "dark",
    .tint = 0.28,
    .inks = {
      [CURIO_INK_CARD] = 0x323232,
      [CURIO_INK_PANEL] = 0x3B3B3B,
      [CURIO_INK_TEXT] = 0xF4F4F3,
      [CURIO_INK_MUTED] = 0xB4B4B2,
      [CURIO_INK_GRID] = 0x434343,
      [CURIO_INK_AXIS] = 0x6C6C6A,
      [CURIO_INK_LEADER] = 0x8F8F8D,
      [CURIO_INK_MEASURE] = 0x7F95AC,
      [CURIO_INK_HIGHLIGHT] = 0xB4C7DB,
      [CURIO_INK_HIGHLIGHT_TEXT] = 0xB4C7DB,
      [CURIO_INK_WASH] = 0x4B5A6A,
      [CURIO_INK_GHOST] = 0xC9C9C6,
      [CURIO_INK_NEW] = 0x49B8A0,
      [CURIO_INK_NEW_TEXT] = 0x63CBB4,
      [CURIO_INK_CANCELLED] = 0xE08553,
      [CURIO_INK_CANCELLED_TEXT] = 0xEE9A70,
      [CURIO_INK_BETTER] = 0x82B7F5,
      [CURIO_INK_WORSE] = 0xF4996B,
      [CURIO_INK_ACCENT] = 0x3584E4,
      [CURIO_INK_ACCENT_WASH] = 0x26354B,
    },
    .ramp = { 0x2C3A47, 0x34506B, 0x3D6A93, 0x4F87B8, 0x76A8D2, 0xA3C8E8,
              0xD3E6F7 },
    .tiles = { 0x2B72C0, 0x1F426D, 0x276C55, 0x2BAF98, 0xA6D6CB, 0xDC9318,
               0xE6D091, 0xBC5312, 0x86290F, 0x94837A },
    .on_tiles = { 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0x1B1B1B, 0x1B1B1B, 0x1B1B1B,
                  0x1B1B1B, 0xFFFFFF, 0xFFFFFF, 0x1B1B1B },
  },
  [CURIO_THEME_PRINT] = {
    .id = "print",
    .tile_outline_pt = 0.5,
    .tint = 0.35,
    .inks = {
      [CURIO_INK_CARD] = 0xFFFFFF,
      [CURIO_INK_PANEL] = 0xF5F5F4,
      [CURIO_INK_TEXT] = 0x1B1B1B,
      [CURIO_INK_MUTED] = 0x555555,
      [CURIO_INK_GRID] = 0xDDDDDA,
      [CURIO_INK_AXIS] = 0x8A8A8A,
      [CURIO_INK_LEADER] = 0x555555,
      [CURIO_INK_MEASURE] = 0xA9B7C6,
      [CURIO_INK_HIGHLIGHT] = 0x5B738C,
      [CURIO_INK_HIGHLIGHT_TEXT] = 0x1B1B1B,
      [CURIO_INK_WASH] = 0xE3E8EE,
      [CURIO_INK_GHOST] = 0x1B1B1B,
      [CURIO_INK_NEW] = 0x5FC19B,
      [CURIO_INK_NEW_TEXT] = 0x1B1B1B,
      [CURIO_INK_CANCELLED] = 0xDF6C4B,
      [CURIO_INK_CANCELLED_TEXT] = 0x1B1B1B,
      [CURIO_INK_BETTER] = 0x1B1B1B,
      [CURIO_INK_WORSE] = 0x1B1B1B,
      [CURIO_INK_ACCENT] = 0x5B738C,
      [CURIO_INK_ACCENT_WASH] = 0xE3E8EE,
    },
    .ramp = { 0xEDF3F8, 0xCFE0EF, 0xA9C9E4, 0x7BABD3, 0x4D8ABF, 0x2A6AA5,
              0x124C85 },
    .tiles = { 0x79AFEA, 0xC6D9F1, 0x5FC19B, 0x9AE3CE, 0xDDF8F1, 0xFBC550,
               0xFDF0BE, 0xED9B68, 0xDF6C4B, 0xD3C2BA },
    .on_tiles = { 0x1B1B1B, 0x1B1B1B, 0x1B1B1B, 0x1B1B1B, 0x1B1B1B, 0x1B1B1B,
                  0x1B1B1B, 0x1B1B1B, 0x1B1B1B, 0x1B1B1B },
  },
  /* All text has 7 or more on the card, all lines 3; tiles have outlines. */
  [CURIO_THEME_CONTRAST] = {
    .id = "contrast",
    .tile_outline_pt = 1,
    .tint = 0.20,
    .inks = {
      [CURIO_INK_CARD] = 0xFFFFFF,
      [CURIO_INK_PANEL] = 0xF2F2F2,
      [CURIO_INK_TEXT] = 0x000000,
      [CURIO_INK_MUTED] = 0x333333,
      [CURIO_INK_GRID] = 0x8C8C8C,
      [CURIO_INK_AXIS] = 0x000000,
      [CURIO_INK_LEADER] = 0x000000,
      [CURIO_INK_MEASURE] = 0x5F768F,
      [CURIO_INK_HIGHLIGHT] = 0x22364C,
      [CURIO_INK_HIGHLIGHT_TEXT] = 0x22364C,
      [CURIO_INK_WASH] = 0xCDD6E0,
      [CURIO_INK_GHOST] = 0x000000,
      [CURIO_INK_NEW] = 0x1B7A66,
      [CURIO_INK_NEW_TEXT] = 0x0B4A3D,
      [CURIO_INK_CANCELLED] = 0xB04A14,
      [CURIO_INK_CANCELLED_TEXT] = 0x7A2E05,
      [CURIO_INK_BETTER] = 0x0F4488,
      [CURIO_INK_WORSE] = 0x7A2E05,
      [CURIO_INK_ACCENT] = 0x1A5FB4,
      [CURIO_INK_ACCENT_WASH] = 0xD6E4F7,
    },
    .ramp = { 0xEDF3F8, 0xCFE0EF, 0xA9C9E4, 0x7BABD3, 0x4D8ABF, 0x2A6AA5,
              0x124C85 },
    .tiles = { 0x0D4480, 0x2F79BC, 0x0A6A52, 0x4BB39F, 0xAAE5D9, 0xE29C16,
               0xF9DF95, 0xC1530F, 0x7B2809, 0xA08D7E },
    .on_tiles = { 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0x000000, 0x000000, 0x000000,
                  0x000000, 0xFFFFFF, 0xFFFFFF, 0x000000 },
  },
  [CURIO_THEME_CONTRAST_DARK] = {
    .id = "contrast-dark",
    .tile_outline_pt = 1,
    .tint = 0.28,
    .inks = {
      [CURIO_INK_CARD] = 0x323232,
      [CURIO_INK_PANEL] = 0x242424,
      [CURIO_INK_TEXT] = 0xFFFFFF,
      [CURIO_INK_MUTED] = 0xDADADA,
      [CURIO_INK_GRID] = 0x808080,
      [CURIO_INK_AXIS] = 0xFFFFFF,
      [CURIO_INK_LEADER] = 0xFFFFFF,
      [CURIO_INK_MEASURE] = 0x8FA6BE,
      [CURIO_INK_HIGHLIGHT] = 0xD5E3F2,
      [CURIO_INK_HIGHLIGHT_TEXT] = 0xD5E3F2,
      [CURIO_INK_WASH] = 0x3B4856,
      [CURIO_INK_GHOST] = 0xFFFFFF,
      [CURIO_INK_NEW] = 0x5FD0B7,
      [CURIO_INK_NEW_TEXT] = 0x8BE8D3,
      [CURIO_INK_CANCELLED] = 0xF0935F,
      [CURIO_INK_CANCELLED_TEXT] = 0xFFB693,
      [CURIO_INK_BETTER] = 0xA9CFFF,
      [CURIO_INK_WORSE] = 0xFFB693,
      [CURIO_INK_ACCENT] = 0x78AEED,
      [CURIO_INK_ACCENT_WASH] = 0x1C3A5E,
    },
    .ramp = { 0x2C3A47, 0x34506B, 0x3D6A93, 0x4F87B8, 0x76A8D2, 0xA3C8E8,
              0xD3E6F7 },
    .tiles = { 0x2B72C0, 0x1F426D, 0x276C55, 0x2BAF98, 0xA6D6CB, 0xDC9318,
               0xE6D091, 0xBC5312, 0x86290F, 0x94837A },
    .on_tiles = { 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0x000000, 0x000000, 0x000000,
                  0x000000, 0xFFFFFF, 0xFFFFFF, 0x000000 },
  },
};

static CurioTheme themes[CURIO_N_THEMES];

static CurioColour
read_colour (guint32 rgb)
{
  return (CurioColour){ (double)(rgb >> 16 & 0xFF) / 255.0,
                        (double)(rgb >> 8 & 0xFF) / 255.0,
                        (double)(rgb & 0xFF) / 255.0 };
}

static CurioColour
blend (CurioColour over, CurioColour under, double share)
{
  return (CurioColour){ over.red * share + under.red * (1 - share),
                        over.green * share + under.green * (1 - share),
                        over.blue * share + under.blue * (1 - share) };
}

/* Nearly black where that can be read on FILL, else white, else black. */
static CurioColour
choose_text (const CurioColour *fill)
{
  static const guint32 choices[] = { 0x1B1B1B, 0xFFFFFF };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      CurioColour text = read_colour (choices[i]);

      if (curio_colour_get_contrast (fill, &text) >= LEAST_CONTRAST)
        return text;
    }
  return read_colour (0x000000);
}

static void
fill_theme (CurioTheme *theme, const Palette *palette)
{
  theme->id = palette->id;
  theme->tile_outline_pt = palette->tile_outline_pt;
  for (guint i = 0; i < CURIO_INK_RAMP; i++)
    theme->inks[i] = read_colour (palette->inks[i]);
  for (guint i = 0; i < N_RAMP; i++)
    {
      theme->inks[CURIO_INK_RAMP + i] = read_colour (palette->ramp[i]);
      theme->inks[CURIO_INK_ON_RAMP + i]
          = choose_text (&theme->inks[CURIO_INK_RAMP + i]);
    }
  for (guint i = 0; i < N_TILES; i++)
    {
      theme->inks[CURIO_INK_TILE + i] = read_colour (palette->tiles[i]);
      theme->inks[CURIO_INK_ON_TILE + i] = read_colour (palette->on_tiles[i]);
      theme->inks[CURIO_INK_TINT + i]
          = blend (theme->inks[CURIO_INK_TILE + i],
                   theme->inks[CURIO_INK_CARD], palette->tint);
    }
}

const CurioTheme *
curio_theme_get (CurioThemeKind kind)
{
  static gsize is_filled = 0;

  g_return_val_if_fail ((guint)kind < CURIO_N_THEMES, NULL);

  if (g_once_init_enter (&is_filled))
    {
      for (guint i = 0; i < CURIO_N_THEMES; i++)
        fill_theme (&themes[i], &palettes[i]);
      g_once_init_leave (&is_filled, 1);
    }
  return &themes[kind];
}

CurioInk
curio_ink_get_on (CurioInk fill)
{
  if (fill >= CURIO_INK_RAMP && fill <= CURIO_INK_RAMP_LAST)
    return CURIO_INK_ON_RAMP + (fill - CURIO_INK_RAMP);
  if (fill >= CURIO_INK_TILE && fill <= CURIO_INK_TILE_LAST)
    return CURIO_INK_ON_TILE + (fill - CURIO_INK_TILE);
  return CURIO_INK_TEXT;
}

/* One channel of sRGB as light, WCAG 2.1's "relative luminance". */
static double
get_light (double channel)
{
  return channel <= 0.04045 ? channel / 12.92
                            : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const CurioColour *colour)
{
  return 0.2126 * get_light (colour->red) + 0.7152 * get_light (colour->green)
         + 0.0722 * get_light (colour->blue);
}

double
curio_colour_get_contrast (const CurioColour *a, const CurioColour *b)
{
  double light_a = get_luminance (a);
  double light_b = get_luminance (b);

  return (MAX (light_a, light_b) + 0.05) / (MIN (light_a, light_b) + 0.05);
}
