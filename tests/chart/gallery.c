/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws every sample chart into a folder, to look at: gallery FOLDER [THEME
 * [FACTOR]], where FACTOR makes the paper smaller or larger. */

#include "curio-picture.h"
#include "curio-samples.h"

#include <stdlib.h>

static gboolean
draw (const Sample *sample, const char *folder, const CurioTheme *theme,
      double factor)
{
  g_autoptr (CurioChart) chart = sample->make ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = curio_picture_new (
      chart, theme, CURIO_PICTURE_PNG, sample->width_px * 0.75 * factor,
      sample->height_px * 0.75 * factor, 4.0 / 3.0, &error);
  g_autofree char *name
      = g_strdup_printf ("%s-%s.png", sample->name, theme->id);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (png != NULL
      && g_file_set_contents (path, g_bytes_get_data (png, NULL),
                              (gssize)g_bytes_get_size (png), &error))
    return TRUE;
  g_printerr ("%s\n", error->message);
  return FALSE;
}

int
main (int argc, char **argv)
{
  const char *wanted = argc > 2 ? argv[2] : "light";
  double factor = argc > 3 ? g_ascii_strtod (argv[3], NULL) : 1;

  if (argc < 2)
    {
      g_printerr ("usage: gallery FOLDER [light|dark|print [FACTOR]]\n");
      return 2;
    }
  for (guint t = 0; t < CURIO_N_THEMES; t++)
    for (guint i = 0; i < n_samples; i++)
      if (g_str_equal (curio_theme_get (t)->id, wanted)
          && !draw (&samples[i], argv[1], curio_theme_get (t), factor))
        return 1;
  return 0;
}
