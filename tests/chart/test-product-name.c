/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Product names without shouting. */

#include "curio-format.h"

static const struct
{
  const char *name, *want;
} cases[] = {
  {"RED RETROSPOT CAKE STAND",               "Red Retrospot Cake Stand"  },
  { "WHITE HANGING HEART T-LIGHT HOLDER",
   "White Hanging Heart T-Light Holder"                                  },
  { "SET OF 20 RED RETROSPOT PAPER NAPKINS",
   "Set of 20 Red Retrospot Paper Napkins"                               },
  { "REGENCY CAKESTAND 3 TIER",              "Regency Cakestand 3 Tier"  },
  { "15CM CHRISTMAS GLASS BALL 20 LIGHTS",
   "15cm Christmas Glass Ball 20 Lights"                                 },
  { "POPPY'S PLAYHOUSE BEDROOM",             "Poppy's Playhouse Bedroom" },
  { "OF MICE AND MEN",                       "Of Mice and Men"           },
  { "TEA  FOR ONE ",                         "Tea for One"               },
  { "Edwardian Parasol RED",                 "Edwardian Parasol RED"     },
  { "CAFÉ ÉCLAIR",                         "Café Éclair"             },
  { "=1+1",                                  "=1+1"                      },
  { "85123",                                 "85123"                     },
  { "TEA\nFOR\tONE",                         "Tea for One"               },
  { "Tea\r\nfor one",                        "Tea for one"               },
  { "PAPER CRAFT , LITTLE BIRDIE",           "Paper Craft, Little Birdie"},
  { " ",                                     ""                          },
  { "",                                      ""                          },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = curio_format_product (cases[i].name);

      g_assert_cmpstr (got, ==, cases[i].want);
    }
}

static void
test_broken_text (void)
{
  g_autofree char *got = curio_format_product ("CAF\xc9 SET");

  g_assert_true (g_utf8_validate (got, -1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/product-name/names", test_names);
  g_test_add_func ("/product-name/broken-text", test_broken_text);
  return g_test_run ();
}
