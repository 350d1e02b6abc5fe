/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The 43 names that the table of the real shop has, and what a person says of
 * those that are no country.  Codes are those of ISO 3166-1, looked up by
 * hand. */

#include "curio-country-code.h"

#include "curio-error.h"

#include <glib/gstdio.h>

static const struct
{
  const char *name;
  const char *code; /* NULL: nobody's to guess */
} names[] = {
  {"Australia",             "AU"},
  { "Austria",              "AT"},
  { "Bahrain",              "BH"},
  { "Belgium",              "BE"},
  { "Bermuda",              "BM"},
  { "Brazil",               "BR"},
  { "Canada",               "CA"},
  { "Channel Islands",      NULL},
  { "Cyprus",               "CY"},
  { "Czech Republic",       "CZ"},
  { "Denmark",              "DK"},
  { "EIRE",                 "IE"},
  { "European Community",   NULL},
  { "Finland",              "FI"},
  { "France",               "FR"},
  { "Germany",              "DE"},
  { "Greece",               "GR"},
  { "Hong Kong",            "HK"},
  { "Iceland",              "IS"},
  { "Israel",               "IL"},
  { "Italy",                "IT"},
  { "Japan",                "JP"},
  { "Korea",                "KR"},
  { "Lebanon",              "LB"},
  { "Lithuania",            "LT"},
  { "Malta",                "MT"},
  { "Netherlands",          "NL"},
  { "Nigeria",              "NG"},
  { "Norway",               "NO"},
  { "Poland",               "PL"},
  { "Portugal",             "PT"},
  { "RSA",                  "ZA"},
  { "Saudi Arabia",         "SA"},
  { "Singapore",            "SG"},
  { "Spain",                "ES"},
  { "Sweden",               "SE"},
  { "Switzerland",          "CH"},
  { "Thailand",             "TH"},
  { "USA",                  "US"},
  { "United Arab Emirates", "AE"},
  { "United Kingdom",       "GB"},
  { "Unspecified",          NULL},
  { "West Indies",          NULL},
};

static CurioCountryCodes *
get_codes (void)
{
  g_autoptr (GError) error = NULL;
  CurioCountryCodes *codes = curio_country_codes_get (&error);

  g_assert_no_error (error);
  return codes;
}

static void
test_names (void)
{
  g_autoptr (CurioCountryCodes) codes = get_codes ();

  g_assert_cmpuint (G_N_ELEMENTS (names), ==, 43);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (curio_country_codes_find (codes, names[i].name), ==,
                     names[i].code);
}

static void
test_spellings (void)
{
  g_autoptr (CurioCountryCodes) codes = get_codes ();

  g_assert_cmpstr (curio_country_codes_find (codes, " united kingdom "), ==,
                   "GB");
  g_assert_cmpstr (curio_country_codes_find (codes, "gb"), ==, "GB");
  g_assert_cmpstr (curio_country_codes_find (codes, "GBR"), ==, "GB");
  g_assert_cmpstr (curio_country_codes_find (codes, "Federal Republic of "
                                                    "Germany"),
                   ==, "DE");
  g_assert_cmpstr (curio_country_codes_find (codes, "Curac\xcc\xa7"
                                                    "ao"),
                   ==, "CW");
  g_assert_null (curio_country_codes_find (codes, ""));
  g_assert_null (curio_country_codes_find (codes, "Narnia"));
}

static void
test_answers (void)
{
  g_autoptr (CurioCountryCodes) codes = get_codes ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) answers
      = curio_country_answers_load ("shop-answers", &error);
  g_autoptr (GHashTable) kept = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (answers), ==, 0);
  g_assert_true (curio_country_answers_set (answers, codes, "Channel Islands",
                                            "je", &error));
  g_assert_true (
      curio_country_answers_set (answers, codes, "Unspecified", "", &error));
  g_assert_false (
      curio_country_answers_set (answers, codes, "West Indies", "XQ", &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_false (curio_country_answers_set (answers, codes, "West Indies",
                                             "Jamaica", &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_true (curio_country_answers_save (answers, "shop-answers", &error));
  g_assert_no_error (error);

  kept = curio_country_answers_load ("shop-answers", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (kept), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (kept, "Channel Islands"), ==, "JE");
  g_assert_cmpstr (g_hash_table_lookup (kept, "Unspecified"), ==, "");
}

static void
test_damaged (void)
{
  g_autofree char *folder
      = g_build_filename (g_get_user_data_dir (), "curio", "kept", NULL);
  g_autofree char *path
      = g_build_filename (folder, "shop-bad-countries.json", NULL);
  g_autofree char *aside = g_strconcat (path, ".damaged-1", NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, "{\"EIRE\": 3}", -1, NULL));
  g_assert_null (curio_country_answers_load ("shop-bad", &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
}

static void
remove_home (const char *home)
{
  g_autofree char *curio = g_build_filename (home, "curio", NULL);
  g_autofree char *kept = g_build_filename (curio, "kept", NULL);
  g_autoptr (GDir) files = g_dir_open (kept, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (kept, name, NULL);

      g_unlink (path);
    }
  g_rmdir (kept);
  g_rmdir (curio);
  g_rmdir (home);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("curio-home-XXXXXX", NULL);
  int status;

  /* GLib's own way to part tests from each other keeps memory. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/country-code/names", test_names);
  g_test_add_func ("/country-code/spellings", test_spellings);
  g_test_add_func ("/country-code/answers", test_answers);
  g_test_add_func ("/country-code/damaged", test_damaged);
  status = g_test_run ();
  remove_home (home);
  return status;
}
