/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All 25 cells, all ten names. */

#include "curio-segment.h"

#include <string.h>

#include "curio-error.h"

/* Rows: recency 5 down to 1; columns: frequency 1 to 5; as drawn on the
 * marketers' chart. */
static const char *const cells[5][5] = {
  {"New Customers",   "Potential Loyalists", "Potential Loyalists", "Champions",
   "Champions"                                                                                          },
  { "Promising",      "Potential Loyalists", "Potential Loyalists",
   "Loyal Customers",                                                                  "Loyal Customers"},
  { "About to Sleep", "About to Sleep",      "Need Attention",      "Loyal Customers",
   "Loyal Customers"                                                                                    },
  { "Hibernating",    "Hibernating",         "At Risk",             "At Risk",         "Can't Lose"     },
  { "Hibernating",    "Hibernating",         "At Risk",             "At Risk",         "Can't Lose"     },
};

static void
test_cells (void)
{
  for (int r = 1; r <= 5; r++)
    for (int f = 1; f <= 5; f++)
      g_assert_cmpstr (curio_segments[curio_segment_of (r, f)].name, ==,
                       cells[5 - r][f - 1]);
}

static void
test_families (void)
{
  const CurioFamily families[CURIO_N_SEGMENTS] = {
    CURIO_FAMILY_BEST,     CURIO_FAMILY_BEST,    CURIO_FAMILY_GROWING,
    CURIO_FAMILY_GROWING,  CURIO_FAMILY_GROWING, CURIO_FAMILY_SLIPPING,
    CURIO_FAMILY_SLIPPING, CURIO_FAMILY_LEAVING, CURIO_FAMILY_LEAVING,
    CURIO_FAMILY_LEAVING,
  };

  for (int i = 0; i < CURIO_N_SEGMENTS; i++)
    {
      g_assert_cmpint (curio_segments[i].family, ==, families[i]);
      g_assert_nonnull (curio_family_names[families[i]]);
    }
}

/* The texts hold for any data, so they name no figure. */
static void
test_texts (void)
{
  for (int i = 0; i < CURIO_N_SEGMENTS; i++)
    {
      const char *texts[]
          = { curio_segments[i].meaning, curio_segments[i].advice };

      for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          g_assert_cmpuint (strlen (texts[j]), >, 20);
          g_assert_true (g_str_has_suffix (texts[j], "."));
          g_assert_null (strpbrk (texts[j], "0123456789"));
        }
    }
}

static void
test_parse (void)
{
  CurioSegment segment = CURIO_SEGMENT_CHAMPIONS;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < CURIO_N_SEGMENTS; i++)
    {
      g_autofree char *shouted = g_ascii_strup (curio_segments[i].name, -1);

      g_assert_true (
          curio_segment_parse (curio_segments[i].name, &segment, &error));
      g_assert_cmpint (segment, ==, i);
      g_assert_true (curio_segment_parse (shouted, &segment, &error));
      g_assert_cmpint (segment, ==, i);
    }
  g_assert_true (curio_segment_parse ("cant-lose", &segment, &error));
  g_assert_cmpint (segment, ==, CURIO_SEGMENT_CANT_LOSE);
  g_assert_true (curio_segment_parse ("Can’t Lose", &segment, &error));
  g_assert_true (curio_segment_parse ("about_to_sleep", &segment, &error));
  g_assert_cmpint (segment, ==, CURIO_SEGMENT_ABOUT_TO_SLEEP);
}

static void
test_unknown (void)
{
  const char *wrong[]
      = { "", "Champion", "Champions!", "Champions 2", "\xff", "Losers" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      CurioSegment segment;
      g_autoptr (GError) error = NULL;

      g_assert_false (curio_segment_parse (wrong[i], &segment, &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
      for (int j = 0; j < CURIO_N_SEGMENTS; j++)
        g_assert_nonnull (strstr (error->message, curio_segments[j].name));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/segment/cells", test_cells);
  g_test_add_func ("/segment/families", test_families);
  g_test_add_func ("/segment/texts", test_texts);
  g_test_add_func ("/segment/parse", test_parse);
  g_test_add_func ("/segment/unknown", test_unknown);
  return g_test_run ();
}
