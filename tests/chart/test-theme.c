/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours can be read and told apart, by everybody, in every theme. */

#include "curio-colour-vision.h"

#define N_TILES 10

static const CurioTheme *
get_theme (guint kind)
{
  return curio_theme_get ((CurioThemeKind)kind);
}

static void
check_contrast (const CurioTheme *theme, CurioInk text, CurioInk ground)
{
  double contrast
      = curio_colour_get_contrast (&theme->inks[text], &theme->inks[ground]);

  if (contrast < 4.5)
    g_error ("theme %s: ink %d on %d has a contrast of %.2f", theme->id, text,
             ground, contrast);
}

/* The two ends of WCAG's scale, and a grey known to just pass on white. */
static void
test_contrast (void)
{
  const CurioColour black = { 0, 0, 0 }, white = { 1, 1, 1 };
  const CurioColour grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0 };

  g_assert_cmpfloat_with_epsilon (curio_colour_get_contrast (&black, &white),
                                  21, 1e-9);
  g_assert_cmpfloat_with_epsilon (curio_colour_get_contrast (&white, &white),
                                  1, 1e-9);
  g_assert_cmpfloat_with_epsilon (curio_colour_get_contrast (&grey, &white),
                                  4.54, 0.005);
}

static void
test_texts (void)
{
  static const CurioInk texts[]
      = { CURIO_INK_TEXT,           CURIO_INK_MUTED,  CURIO_INK_NEW_TEXT,
          CURIO_INK_CANCELLED_TEXT, CURIO_INK_BETTER, CURIO_INK_WORSE,
          CURIO_INK_HIGHLIGHT_TEXT };

  for (guint t = 0; t < CURIO_N_THEMES; t++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        check_contrast (get_theme (t), texts[i], CURIO_INK_CARD);
      for (guint i = 0; i < N_TILES; i++)
        {
          check_contrast (get_theme (t), CURIO_INK_ON_TILE + i,
                          CURIO_INK_TILE + i);
          check_contrast (get_theme (t), CURIO_INK_TEXT, CURIO_INK_TINT + i);
        }
      for (guint i = CURIO_INK_RAMP; i <= CURIO_INK_RAMP_LAST; i++)
        check_contrast (get_theme (t), curio_ink_get_on (i), i);
      check_contrast (get_theme (t), CURIO_INK_MUTED, CURIO_INK_PANEL);
    }
}

/* Values of the table of the design that are easy to mistype. */
static void
test_values (void)
{
  static const struct
  {
    CurioThemeKind kind;
    CurioInk ink;
    guint32 rgb;
  } values[] = {
    {CURIO_THEME_LIGHT,  CURIO_INK_TILE + 8,    0x7B2809},
    { CURIO_THEME_DARK,  CURIO_INK_TILE + 9,    0x94837A},
    { CURIO_THEME_PRINT, CURIO_INK_TILE + 4,    0xDDF8F1},
    { CURIO_THEME_LIGHT, CURIO_INK_ON_TILE + 3, 0x1B1B1B},
    { CURIO_THEME_DARK,  CURIO_INK_CARD,        0x323232},
    { CURIO_THEME_DARK,  CURIO_INK_MEASURE,     0x7F95AC},
    { CURIO_THEME_LIGHT, CURIO_INK_RAMP_LAST,   0x124C85},
    { CURIO_THEME_PRINT, CURIO_INK_WASH,        0xE3E8EE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const CurioColour *c = &get_theme (values[i].kind)->inks[values[i].ink];
      guint32 rgb = (guint32)(c->red * 255 + 0.5) << 16
                    | (guint32)(c->green * 255 + 0.5) << 8
                    | (guint32)(c->blue * 255 + 0.5);

      g_assert_cmphex (rgb, ==, values[i].rgb);
    }
  g_assert_cmpfloat (get_theme (CURIO_THEME_PRINT)->tile_outline_pt, ==, 0.5);
  g_assert_cmpstr (get_theme (CURIO_THEME_DARK)->id, ==, "dark");
}

/* Who asks for high contrast gets WCAG's enhanced 7 for text on the card, and
 * 3 for what is no text but has to be seen. */
static void
test_high_contrast (void)
{
  static const CurioInk texts[]
      = { CURIO_INK_TEXT,           CURIO_INK_MUTED,  CURIO_INK_NEW_TEXT,
          CURIO_INK_CANCELLED_TEXT, CURIO_INK_BETTER, CURIO_INK_WORSE,
          CURIO_INK_HIGHLIGHT_TEXT };
  static const CurioInk lines[]
      = { CURIO_INK_GRID,     CURIO_INK_AXIS,  CURIO_INK_LEADER,
          CURIO_INK_MEASURE,  CURIO_INK_GHOST, CURIO_INK_NEW,
          CURIO_INK_CANCELLED };

  for (guint t = CURIO_THEME_CONTRAST; t <= CURIO_THEME_CONTRAST_DARK; t++)
    {
      const CurioTheme *theme = get_theme (t);
      const CurioColour *card = &theme->inks[CURIO_INK_CARD];

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        g_assert_cmpfloat (
            curio_colour_get_contrast (&theme->inks[texts[i]], card), >=, 7);
      for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
        g_assert_cmpfloat (
            curio_colour_get_contrast (&theme->inks[lines[i]], card), >=, 3);
      g_assert_cmpfloat (theme->tile_outline_pt, >=, 1);
    }
  /* The style sheets paint the cards of both alike: a word that clears its
   * ground would stand in a box of another colour. */
  g_assert_cmpmem (
      &get_theme (CURIO_THEME_CONTRAST_DARK)->inks[CURIO_INK_CARD],
      sizeof (CurioColour),
      &get_theme (CURIO_THEME_DARK)->inks[CURIO_INK_CARD],
      sizeof (CurioColour));
  g_assert_cmpmem (&get_theme (CURIO_THEME_CONTRAST)->inks[CURIO_INK_CARD],
                   sizeof (CurioColour),
                   &get_theme (CURIO_THEME_LIGHT)->inks[CURIO_INK_CARD],
                   sizeof (CurioColour));
}

/* Pairs 1, 4, 7, 11, 15, 17 to 20 and 25 of the paper's own test data. */
static void
test_formula (void)
{
  static const struct
  {
    double a[3], b[3], distance;
  } pairs[] = {
    {{ 50, 2.6772, -79.7751 },        { 50, 0, -82.7485 },            2.0425 },
    { { 50, -1.3802, -84.2814 },      { 50, 0, -82.7485 },            1.0000 },
    { { 50, 0, 0 },                   { 50, -1, 2 },                  2.3669 },
    { { 50, 2.5, 0 },                 { 61, -5, 29 },                 22.8977},
    { { 50, 2.5, 0 },                 { 56, -27, -3 },                31.9030},
    { { 50, 2.5, 0 },                 { 58, 24, 15 },                 19.4535},
    { { 50, 2.49, -0.001 },           { 50, -2.49, 0.0011 },          7.2195 },
    { { 50, -0.001, 2.49 },           { 50, 0.0011, -2.49 },          4.7461 },
    { { 50, 2.5, 0 },                 { 73, 25, -18 },                27.1492},
    { { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpfloat_with_epsilon (
        curio_lab_get_distance (pairs[i].a, pairs[i].b), pairs[i].distance,
        0.00006);
}

static double
find_least (const CurioTheme *theme)
{
  double least = G_MAXDOUBLE;

  for (guint sight = 0; sight < CURIO_N_SIGHTS; sight++)
    for (guint i = 0; i < N_TILES; i++)
      for (guint j = 0; j < i; j++)
        least = MIN (least, curio_colour_get_distance (
                                &theme->inks[CURIO_INK_TILE + i],
                                &theme->inks[CURIO_INK_TILE + j], sight));
  return least;
}

static void
test_tiles_apart (void)
{
  static const double published[CURIO_N_THEMES]
      = { [CURIO_THEME_LIGHT] = 9.0,
          [CURIO_THEME_DARK] = 9.9,
          [CURIO_THEME_PRINT] = 5.7,
          /* Their tiles are those of light and dark. */
          [CURIO_THEME_CONTRAST] = 9.0,
          [CURIO_THEME_CONTRAST_DARK] = 9.9 };

  for (guint t = 0; t < CURIO_N_THEMES; t++)
    {
      double least = find_least (get_theme (t));

      g_test_message ("%s: %.2f", get_theme (t)->id, least);
      g_assert_cmpfloat (least, >=, published[t] - 0.05);
      g_assert_cmpfloat (least, <, published[t] + 0.05);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/contrast", test_contrast);
  g_test_add_func ("/theme/texts", test_texts);
  g_test_add_func ("/theme/values", test_values);
  g_test_add_func ("/theme/high-contrast", test_high_contrast);
  g_test_add_func ("/theme/formula", test_formula);
  g_test_add_func ("/theme/tiles-apart", test_tiles_apart);
  return g_test_run ();
}
