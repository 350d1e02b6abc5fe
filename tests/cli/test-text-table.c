/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Straight columns, whatever is in them. */

#include "curio-text-table.h"

static void
test_alignment (void)
{
  g_autoptr (CurioTextTable) table = curio_text_table_new ("lr");
  g_autoptr (GString) out = g_string_new (NULL);

  curio_text_table_add (table, "EIRE");
  curio_text_table_add (table, "£9");
  curio_text_table_add (table, "Åland");
  curio_text_table_take (table, g_strdup ("£1,000"));
  /* Each of these characters takes two cells. */
  curio_text_table_add (table, "日本");
  curio_text_table_add (table, "");
  curio_text_table_print (table, out);
  g_assert_cmpstr (out->str, ==,
                   "  EIRE       £9\n  Åland  £1,000\n  日本         \n");
}

static void
test_empty (void)
{
  g_autoptr (CurioTextTable) table = curio_text_table_new ("lll");
  g_autoptr (GString) out = g_string_new (NULL);

  curio_text_table_print (table, out);
  g_assert_cmpstr (out->str, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-table/alignment", test_alignment);
  g_test_add_func ("/text-table/empty", test_empty);
  return g_test_run ();
}
