/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, money and dates as readers of other languages write them, with the
 * catalogues of the tree.  What is wanted stands in the rules of the
 * languages: Duden (German) and the Imprimerie nationale (French), both as in
 * CLDR; no French date is broken between day, month and year. */

#include "curio-format.h"
#include "remove-tree.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

typedef struct
{
  const char *language, *locale;
  const char *count, *decimal;        /* of 1067371 and 1234.5 */
  const char *money, *pence, *short_; /* of £8,624,952.28 */
  const char *percent, *minus;        /* 18.7 %, and −£1,500 */
  const char *day, *days, *month; /* 9 Dec 2011, 1–9 Mar 2010, March 2010 */
} Reader;

#define NB "\u00A0"

static const Reader readers[] = {
  {"C",      "C.UTF-8",     "1,067,371",           "1,234.5",      "£8,624,952",       "£8,624,952.28",
   "£8.62" NB "M",                                                                                                                                 "18.7" NB "%", "\u2212£1,500",            "9 Dec 2011",
   "1–9 Mar 2010",                                                                                                                                                                                                                       "March 2010"    },
  { "en_GB", "en_GB.UTF-8", "1,067,371",           "1,234.5",      "£8,624,952",
   "£8,624,952.28",                                                                                                      "£8.62" NB "M",          "18.7" NB "%", "\u2212£1,500",
   "9 Dec 2011",                                                                                                                                                                                              "1–9 Mar 2010",            "March 2010"    },
  { "de",    "de_DE.UTF-8", "1.067.371",           "1.234,5",      "8.624.952" NB "£",
   "8.624.952,28" NB "£",                                                                                                "8,62" NB "Mio." NB "£", "18,7" NB "%",
   "\u22121.500" NB "£",                                                                                                                                                                      "9. Dez 2011", "1.–9. Mär 2010",         "März 2010"    },
  { "fr",    "fr_FR.UTF-8", "1" NB "067" NB "371", "1" NB "234,5",
   "8" NB "624" NB "952" NB "£",                                                       "8" NB "624" NB "952,28" NB "£",
   "8,62" NB "M" NB "£",                                                                                                                           "18,7" NB "%", "\u22121" NB "500" NB "£",
   "9" NB "déc." NB "2011",                                                                                                                                                                                  "1–9" NB "mars" NB "2010", "mars" NB "2010"},
};

#define check(call, want)                                                     \
  G_STMT_START                                                                \
  {                                                                           \
    g_autofree char *got_ = call;                                             \
    g_assert_cmpstr (got_, ==, want);                                         \
  }                                                                           \
  G_STMT_END

static char *folder; /* of locales and catalogues, removed at the end */

static gboolean
run (const char *const *command)
{
  int status = -1;

  return g_spawn_sync (NULL, (char **)command, NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL
                           | G_SPAWN_STDERR_TO_DEV_NULL,
                       NULL, NULL, NULL, NULL, &status, NULL)
         && status == 0;
}

static gboolean
has_locales (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (setlocale (LC_ALL, readers[i].locale) == NULL)
      return FALSE;
  return TRUE;
}

/* Where the machine lacks one, all of them, as only one place is looked at. */
static gboolean
make_locales (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autofree char *target
          = g_build_filename (folder, readers[i].locale, NULL);
      g_autofree char *source
          = g_strndup (readers[i].locale, strcspn (readers[i].locale, "."));
      const char *const command[]
          = { "localedef", "-i", source, "-f", "UTF-8", target, NULL };

      /* C.UTF-8 is part of the library. */
      if (strlen (source) > 1)
        run (command);
    }
  g_setenv ("LOCPATH", folder, TRUE);
  return has_locales ();
}

static gboolean
make_catalogue (const char *language)
{
  g_autofree char *name = g_strconcat (language, ".po", NULL);
  g_autofree char *source
      = g_test_build_filename (G_TEST_DIST, "..", "..", "po", name, NULL);
  g_autofree char *place
      = g_build_filename (folder, language, "LC_MESSAGES", NULL);
  g_autofree char *target = g_build_filename (place, "curio.mo", NULL);
  const char *const command[] = { "msgfmt", "-o", target, source, NULL };

  g_mkdir_with_parents (place, 0700);
  return run (command);
}

static void
test_reader (gconstpointer data)
{
  const Reader *reader = data;

  if (!has_locales () && !make_locales ())
    {
      g_test_skip ("no such locale, and no package “locales” to make it");
      return;
    }
  if (strlen (reader->language) > 1 && !make_catalogue (reader->language))
    {
      g_test_skip ("no msgfmt to compile the catalogue");
      return;
    }
  g_setenv ("LANGUAGE", reader->language, TRUE);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  setlocale (LC_ALL, reader->locale);

  check (curio_format_count (1067371), reader->count);
  check (curio_format_decimal (1234.5, 1), reader->decimal);
  check (curio_format_money (8624952280), reader->money);
  check (curio_format_money_pence (8624952280), reader->pence);
  check (curio_format_money_short (8624952280), reader->short_);
  check (curio_format_percent (0.187, 1), reader->percent);
  check (curio_format_money (-1500000), reader->minus);
  check (curio_format_day (15317), reader->day);
  check (curio_format_days_brief (14669, 14677), reader->days);
  check (curio_format_month_full (482), reader->month);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("curio-languages-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autofree char *path
          = g_strconcat ("/languages/", readers[i].language, NULL);

      g_test_add_data_func (path, &readers[i], test_reader);
    }
  status = g_test_run ();
  remove_tree (folder);
  g_free (folder);
  return status;
}
