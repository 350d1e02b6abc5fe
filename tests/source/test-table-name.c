/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of relations, read and written. */
#include "curio-error.h"
#include "curio-table-name.h"

static const struct
{
  const char *text;
  const char *schema;
  const char *name;
  const char *written; /* NULL: as TEXT */
} good[] = {
  {"retail",                 NULL,      "retail",        NULL    },
  { "public.retail",         "public",  "retail",        NULL    },
  { "My Shop.Online Retail", "My Shop", "Online Retail", NULL    },
  { "\"retail\"",            NULL,      "retail",        "retail"},
  { "\"a.b\".\"c\"\"d\"",    "a.b",     "c\"d",          NULL    },
  { "public.\"x.y\"",        "public",  "x.y",           NULL    },
  { "Ünï;--",              NULL,      "Ünï;--",      NULL    },
};

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *schema = NULL;
      g_autofree char *name = NULL;
      g_autofree char *written = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (
          curio_table_name_parse (good[i].text, &schema, &name, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (schema, ==, good[i].schema);
      g_assert_cmpstr (name, ==, good[i].name);
      written = curio_table_name_format (schema, name);
      g_assert_cmpstr (written, ==,
                       good[i].written ? good[i].written : good[i].text);
    }
}

static void
test_bad (void)
{
  static const char *const bad[]
      = { NULL,  "",     ".",      "a.",   ".b",     "a..b",    "a.b.c",
          "\"a", "\"\"", "\"a\"b", "a.\"", "\"a\".", "a.\"b\"c" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *schema = NULL;
      g_autofree char *name = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (curio_table_name_parse (bad[i], &schema, &name, &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-name/good", test_good);
  g_test_add_func ("/table-name/bad", test_bad);
  return g_test_run ();
}
