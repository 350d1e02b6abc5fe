/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Weeks begin as the region says; what CLDR 42 has of four regions.  Regions
 * that this computer does not have are left out. */

#include "curio-first-weekday.h"

#include <locale.h>

static void
test_regions (void)
{
  static const struct
  {
    const char *region;
    guint day;
    const char *name;
  } regions[] = {
    {"C.UTF-8",      0, "Sunday"  },
    { "en_GB.UTF-8", 1, "Monday"  },
    { "de_DE.UTF-8", 1, "Monday"  },
    { "en_US.UTF-8", 0, "Sunday"  },
    { "ar_EG.UTF-8", 6, "Saturday"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      if (setlocale (LC_TIME, regions[i].region) == NULL)
        continue;
      g_assert_cmpuint (curio_first_weekday_get (), ==, regions[i].day);
      g_assert_cmpstr (curio_first_weekday_get_name (), ==, regions[i].name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/first-weekday/regions", test_regions);
  return g_test_run ();
}
