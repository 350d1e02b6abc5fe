/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What to do with a file of the user's that is damaged: keep it, out of the
 * way. */

#include "curio-set-aside.h"

#include <glib/gstdio.h>

#define MOST_ASIDE 1000

char *
curio_set_aside (const char *path)
{
  for (guint i = 1; i <= MOST_ASIDE; i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u", path, i);

      if (g_file_test (aside, G_FILE_TEST_EXISTS))
        continue;
      return g_rename (path, aside) == 0 ? g_steal_pointer (&aside) : NULL;
    }
  return NULL;
}
