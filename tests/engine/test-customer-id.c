/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is a whole number among customer ids. */

#include "curio-customer-id.h"

#include <string.h>

static void
test_numbers (void)
{
  const struct
  {
    const char *id;
    gint64 number;
  } cases[] = {
    {"13085",               13085                                 },
    { "13085.0",            13085                                 },
    { "13085.000",          13085                                 },
    { "013085",             13085                                 },
    { "0",                  0                                     },
    { "-7",                 -7                                    },
    { "999999999999999999", G_GINT64_CONSTANT (999999999999999999)},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 number = -1;

      g_test_message ("%s", cases[i].id);
      g_assert_true (curio_customer_id_parse (cases[i].id,
                                              strlen (cases[i].id), &number));
      g_assert_cmpint (number, ==, cases[i].number);
    }
}

static void
test_texts (void)
{
  const char *ids[] = {
    "",    "-",  ".",      ".0",  "13085.",   "K-17",  "13085.5",
    "1e5", "+1", "13085 ", "1 2", "13.085.0", "1,000", "9999999999999999999"
  };
  gint64 number = -1;

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_test_message ("%s", ids[i]);
      g_assert_false (
          curio_customer_id_parse (ids[i], strlen (ids[i]), &number));
    }
}

static void
test_trim (void)
{
  gsize length = 8;
  const char *id = curio_customer_id_trim (" \tA 1 \n x", &length);

  g_assert_cmpuint (length, ==, 3);
  g_assert_true (strncmp (id, "A 1", 3) == 0);

  length = 3;
  curio_customer_id_trim (" \t ", &length);
  g_assert_cmpuint (length, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer-id/numbers", test_numbers);
  g_test_add_func ("/customer-id/texts", test_texts);
  g_test_add_func ("/customer-id/trim", test_trim);
  return g_test_run ();
}
