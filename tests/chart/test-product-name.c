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
  { "\u202eTEA FOR ONE\u202c",               "Tea for One"               },
  { "TEA\u2067 FOR\u200b ONE\ufeff",         "Tea for One"               },
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

/* No name turns the words of the sentence around it; joiners stay, which
 * Persian and families of emoji need; what is empty then is not stated. */
static void
test_countries (void)
{
  static const struct
  {
    const char *name, *want;
  } countries[] = {
    {"France",                    "France"                  },
    { "",                         "Not stated"              },
    { "\u202eMIRROR",             "MIRROR"                  },
    { "\u2066\u2069",             "Not stated"              },
    { "Two\nLines\tand\x7f tab",  "Two Lines and tab"       },
    { "\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"},
    { "Caf\xc9",                  "Caf\ufffd"               },
    { " France",                  "France"                  },
  };

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      const char *got = curio_format_country (countries[i].name);

      g_assert_cmpstr (got, ==, countries[i].want);
      /* Once more is no change, and asking costs nothing. */
      g_assert_true (curio_format_country (got) == got);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/product-name/names", test_names);
  g_test_add_func ("/product-name/broken-text", test_broken_text);
  g_test_add_func ("/product-name/countries", test_countries);
  return g_test_run ();
}
