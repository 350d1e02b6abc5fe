/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What some would not tell apart is found in columns, cells, tiles and lines:
 * in no theme there is any, and where a theme is spoilt there is. */

#include "curio-legibility.h"
#include "curio-samples.h"

static guint
count_merged (const CurioChart *chart, const CurioTheme *theme)
{
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 720, 405);
  CurioLegibility found;

  curio_legibility_check (layout, theme, 1, &found);
  g_assert_cmpuint (found.n_small, ==, 0);
  return found.n_merged;
}

static CurioChart *
make_lines (void)
{
  static const gint64 first[] = { 10, 20, 30, 40 }, second[] = { 5, 9, 7, 8 };
  const CurioSeries series[] = {
    {.values = first,   .ink = CURIO_INK_MEASURE,   .name = "one"  },
    { .values = second, .ink = CURIO_INK_HIGHLIGHT, .name = "other"},
  };

  return curio_line_new (SAMPLE_FIRST_MONTH, 4, series, 2, NULL, NULL);
}

static CurioChart *
make_tiles (void)
{
  return sample_segments (-1);
}

static void
test_themes (void)
{
  for (guint t = 0; t < CURIO_N_THEMES; t++)
    for (guint i = 0; i < n_samples; i++)
      {
        g_autoptr (CurioChart) chart = samples[i].make ();
        guint n = count_merged (chart, curio_theme_get ((CurioThemeKind)t));

        if (n > 0)
          g_error ("%s, %s: %u pairs", samples[i].name,
                   curio_theme_get ((CurioThemeKind)t)->id, n);
      }
}

/* One ink is made hardly another than the one beside it. */
static void
test_spoilt (void)
{
  static const struct
  {
    CurioChart *(*make) (void);
    CurioInk ink, beside;
  } cases[] = {
    {sample_customers, CURIO_INK_NEW,       CURIO_INK_MEASURE },
    { sample_orders,   CURIO_INK_CANCELLED, CURIO_INK_MEASURE },
    { sample_cohorts,  CURIO_INK_RAMP + 1,  CURIO_INK_RAMP + 2},
    { make_tiles,      CURIO_INK_TILE,      CURIO_INK_TILE + 1},
    { make_lines,      CURIO_INK_HIGHLIGHT, CURIO_INK_MEASURE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CurioTheme theme = *curio_theme_get (CURIO_THEME_LIGHT);
      g_autoptr (CurioChart) chart = cases[i].make ();

      g_assert_cmpuint (count_merged (chart, &theme), ==, 0);
      theme.inks[cases[i].ink] = theme.inks[cases[i].beside];
      theme.inks[cases[i].ink].blue += 0.002;
      g_test_message ("case %u", i);
      g_assert_cmpuint (count_merged (chart, &theme), >, 0);
    }
}

/* One trouble does not hide the other. */
static void
test_words (void)
{
  static const char small[]
      = "2 labels are too small to be read from the last row.",
      merged[] = "1 pair of neighbours looks alike to some who see fewer "
                 "colours.";
  g_autofree char *both = curio_legibility_describe (
      &(CurioLegibility){ .n_small = 2, .n_merged = 1 });
  g_autofree char *one
      = curio_legibility_describe (&(CurioLegibility){ .n_small = 2 });
  g_autofree char *other
      = curio_legibility_describe (&(CurioLegibility){ .n_merged = 1 });
  g_autofree char *want = g_strjoin (" ", small, merged, NULL);

  g_assert_cmpstr (both, ==, want);
  g_assert_cmpstr (one, ==, small);
  g_assert_cmpstr (other, ==, merged);
  g_assert_null (curio_legibility_describe (&(CurioLegibility){ 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/legibility/themes", test_themes);
  g_test_add_func ("/legibility/spoilt", test_spoilt);
  g_test_add_func ("/legibility/words", test_words);
  return g_test_run ();
}
