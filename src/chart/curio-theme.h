/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Colours come only from a theme.  A chart names an ink, the theme knows what
 * it looks like: light, dark and print differ in nothing else. */
typedef enum
{
  CURIO_INK_NONE,
  CURIO_INK_CARD,  /* the paper a chart lies on */
  CURIO_INK_PANEL, /* a box of words on it */
  CURIO_INK_TEXT,
  CURIO_INK_MUTED,
  CURIO_INK_GRID,
  CURIO_INK_AXIS,
  CURIO_INK_LEADER,
  CURIO_INK_MEASURE,
  CURIO_INK_HIGHLIGHT,
  CURIO_INK_HIGHLIGHT_TEXT,
  CURIO_INK_WASH,
  CURIO_INK_GHOST,
  CURIO_INK_NEW,
  CURIO_INK_NEW_TEXT,
  CURIO_INK_CANCELLED,
  CURIO_INK_CANCELLED_TEXT,
  CURIO_INK_BETTER,
  CURIO_INK_WORSE,
  CURIO_INK_ACCENT,      /* what a person takes hold of */
  CURIO_INK_ACCENT_WASH, /* and what it holds, on the window */
  CURIO_INK_RAMP,        /* the first of seven */
  CURIO_INK_RAMP_LAST = CURIO_INK_RAMP + 6,
  CURIO_INK_ON_RAMP, /* the text on each of the seven */
  CURIO_INK_ON_RAMP_LAST = CURIO_INK_ON_RAMP + 6,
  CURIO_INK_TILE, /* the first of ten, in the order of the segments */
  CURIO_INK_TILE_LAST = CURIO_INK_TILE + 9,
  CURIO_INK_ON_TILE, /* the text on each of the ten */
  CURIO_INK_ON_TILE_LAST = CURIO_INK_ON_TILE + 9,
  CURIO_INK_TINT, /* each tile's pale wash on the card, for grids */
  CURIO_INK_TINT_LAST = CURIO_INK_TINT + 9,
  CURIO_N_INKS
} CurioInk;

typedef struct
{
  double red, green, blue;
} CurioColour;

typedef struct
{
  const char *id; /* "light", "dark", "print", "contrast", "contrast-dark" */
  CurioColour inks[CURIO_N_INKS];
  double tile_outline_pt; /* of the tiles, in the ink of text; 0: none */
} CurioTheme;

typedef enum
{
  CURIO_THEME_LIGHT,
  CURIO_THEME_DARK,
  CURIO_THEME_PRINT,
  CURIO_THEME_CONTRAST, /* light, for who asked for high contrast */
  CURIO_THEME_CONTRAST_DARK,
  CURIO_N_THEMES
} CurioThemeKind;

const CurioTheme *curio_theme_get (CurioThemeKind kind);
/* The ink of text on something filled with FILL. */
CurioInk curio_ink_get_on (CurioInk fill);
/* WCAG 2.1 contrast ratio, 1 to 21. */
double curio_colour_get_contrast (const CurioColour *a, const CurioColour *b);

G_END_DECLS
