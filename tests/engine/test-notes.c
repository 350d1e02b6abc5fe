/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes stay in order, whatever the order in which they come. */

#include "curio-notes.h"

static void
assert_texts (const CurioNotes *notes, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < notes->n; i++)
    g_string_append_printf (text, "%d %s;", notes->notes[i].day,
                            notes->notes[i].text);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_order (void)
{
  CurioNotes notes = { NULL, 0 };

  g_assert_cmpint (curio_notes_add (&notes, 20, "b"), ==, 0);
  g_assert_cmpint (curio_notes_add (&notes, 30, " c\nd "), ==, 1);
  g_assert_cmpint (curio_notes_add (&notes, 10, "a"), ==, 0);
  g_assert_cmpint (curio_notes_add (&notes, 20, "after b"), ==, 2);
  assert_texts (&notes, "10 a;20 b;20 after b;30 c d;");
  curio_notes_remove (&notes, 1);
  assert_texts (&notes, "10 a;20 after b;30 c d;");
  curio_notes_clear (&notes);
  g_assert_cmpuint (notes.n, ==, 0);
}

static void
test_refused (void)
{
  CurioNotes notes = { NULL, 0 };

  g_assert_cmpint (curio_notes_add (&notes, 1, " \n"), ==, -1);
  g_assert_cmpint (curio_notes_add (&notes, 1, NULL), ==, -1);
  g_assert_cmpint (curio_notes_add (&notes, 1, "\xff"), ==, -1);
  g_assert_cmpint (curio_notes_add (&notes, CURIO_DAY_NONE, "x"), ==, -1);
  g_assert_cmpuint (notes.n, ==, 0);
}

static void
test_copy (void)
{
  CurioNotes notes = { NULL, 0 }, copy;

  curio_notes_add (&notes, 1, "x");
  curio_notes_copy (&notes, &copy);
  g_assert_true (curio_notes_equal (&notes, &copy));
  curio_notes_add (&copy, 2, "y");
  g_assert_false (curio_notes_equal (&notes, &copy));
  curio_notes_clear (&notes);
  assert_texts (&copy, "1 x;2 y;");
  curio_notes_clear (&copy);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notes/order", test_order);
  g_test_add_func ("/notes/refused", test_refused);
  g_test_add_func ("/notes/copy", test_copy);
  return g_test_run ();
}
