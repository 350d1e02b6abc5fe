/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbering of texts. */

#include "curio-dictionary.h"

#include <string.h>

static void
test_numbers (void)
{
  g_autoptr (CurioDictionary) texts = curio_dictionary_new ();

  g_assert_cmpuint (curio_dictionary_size (texts), ==, 0);
  g_assert_cmpuint (curio_dictionary_find (texts, ""), ==, G_MAXUINT32);
  g_assert_cmpuint (curio_dictionary_add (texts, "85123A", 6), ==, 0);
  g_assert_cmpuint (curio_dictionary_add (texts, "85123a", 6), ==, 1);
  g_assert_cmpuint (curio_dictionary_add (texts, "", 0), ==, 2);
  g_assert_cmpuint (curio_dictionary_add (texts, "85123A", 6), ==, 0);
  /* The length rules, not what stands behind. */
  g_assert_cmpuint (curio_dictionary_add (texts, "85123A", 5), ==, 3);
  g_assert_cmpuint (curio_dictionary_size (texts), ==, 4);
  g_assert_cmpstr (curio_dictionary_get (texts, 3), ==, "85123");
  g_assert_cmpuint (curio_dictionary_get_length (texts, 3), ==, 5);
  g_assert_cmpuint (curio_dictionary_find (texts, ""), ==, 2);
  g_assert_cmpuint (curio_dictionary_find (texts, "85123a"), ==, 1);
  g_assert_cmpuint (curio_dictionary_find (texts, "85123B"), ==, G_MAXUINT32);
}

/* Texts of every length up to 40 that differ in one byte, or end in the byte
 * that a shorter one lacks. */
static void
test_near_texts (void)
{
  g_autoptr (CurioDictionary) texts = curio_dictionary_new ();
  guint32 n = 0;

  for (guint pass = 0; pass < 2; pass++)
    {
      n = 0;
      for (gsize length = 0; length <= 40; length++)
        {
          char text[40];

          memset (text, '\1', sizeof text);
          g_assert_cmpuint (curio_dictionary_add (texts, text, length), ==,
                            n++);
          for (gsize i = 0; i < length; i++)
            {
              text[i] = '\2';
              g_assert_cmpuint (curio_dictionary_add (texts, text, length), ==,
                                n++);
              text[i] = '\1';
            }
        }
    }

  g_assert_cmpuint (curio_dictionary_size (texts), ==, n);
}

static void
test_many (void)
{
  g_autoptr (CurioDictionary) texts = curio_dictionary_new ();

  for (guint32 i = 0; i < 300000; i++)
    {
      g_autofree char *text = g_strdup_printf ("invoice %u", i);

      g_assert_cmpuint (curio_dictionary_add (texts, text, strlen (text)), ==,
                        i);
    }
  for (guint32 i = 0; i < 300000; i += 7)
    {
      g_autofree char *text = g_strdup_printf ("invoice %u", i);

      g_assert_cmpuint (curio_dictionary_find (texts, text), ==, i);
      g_assert_cmpstr (curio_dictionary_get (texts, i), ==, text);
    }
}

static void
test_long_text (void)
{
  g_autoptr (CurioDictionary) texts = curio_dictionary_new ();
  gsize length = 3000000;
  g_autofree char *text = g_strnfill (length, 'x');

  curio_dictionary_add (texts, "before", 6);
  g_assert_cmpuint (curio_dictionary_add (texts, text, length), ==, 1);
  g_assert_cmpuint (curio_dictionary_add (texts, text, length - 1), ==, 2);
  g_assert_cmpuint (curio_dictionary_find (texts, text), ==, 1);
  g_assert_cmpstr (curio_dictionary_get (texts, 0), ==, "before");
}

static void
test_reorder (void)
{
  g_autoptr (CurioDictionary) texts = curio_dictionary_new ();
  const guint32 order[] = { 2, 0 };

  curio_dictionary_add (texts, "a", 1);
  curio_dictionary_add (texts, "b", 1);
  curio_dictionary_add (texts, "c", 1);

  g_autoptr (CurioDictionary) copy
      = curio_dictionary_reorder (texts, order, 2);
  g_assert_cmpuint (curio_dictionary_size (copy), ==, 2);
  g_assert_cmpstr (curio_dictionary_get (copy, 0), ==, "c");
  g_assert_cmpstr (curio_dictionary_get (copy, 1), ==, "a");
  g_assert_cmpuint (curio_dictionary_find (copy, "b"), ==, G_MAXUINT32);
}

/* Bytes that are no UTF-8 become letters: 0xe9 is é and 0x80 the euro in
 * Windows-1252; texts that differ still do, and the same one is found again,
 * also by its letters. */
static void
test_no_utf8 (void)
{
  static const struct
  {
    const char *bytes, *text;
  } cases[] = {
    {"Caf\xe9",             "Café"                                },
    { "Caf\xe8",            "Cafè"                                },
    { "\x80",               "€"                                  },
    { "\xc3",               "Ã"                                   },
    { "\xed\xa0\x80",       "í\u00a0€" /* half a surrogate */   },
    { "\xf5\xbf\xbf\xbf",   "õ¿¿¿" /* beyond the last letter */},
    { "caf\xc3\xa9 \x80",   "cafÃ© €"                          },
    { "\xff\xff\xff\xff\n", "ÿÿÿÿ\n"                           },
  };
  g_autoptr (CurioDictionary) texts = curio_dictionary_new ();

  for (guint pass = 0; pass < 2; pass++)
    for (guint32 i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        const char *bytes = cases[i].bytes;

        g_assert_cmpuint (curio_dictionary_add (texts, bytes, strlen (bytes)),
                          ==, i);
        g_assert_cmpstr (curio_dictionary_get (texts, i), ==, cases[i].text);
        g_assert_cmpuint (curio_dictionary_find (texts, cases[i].text), ==, i);
      }
  g_assert_cmpuint (curio_dictionary_size (texts), ==, G_N_ELEMENTS (cases));
}

/* Whatever bytes come, what the dictionary holds can be shown, and the answer
 * is the same at every asking. */
static void
test_any_bytes (void)
{
  g_autoptr (CurioDictionary) texts = curio_dictionary_new ();

  for (guint i = 0; i < 20000; i++)
    {
      char bytes[12];
      gsize length = g_test_rand_int_range (0, sizeof bytes + 1);

      for (gsize k = 0; k < length; k++)
        bytes[k] = g_test_rand_int_range (1, 256);

      guint32 at = curio_dictionary_add (texts, bytes, length);
      g_assert_true (
          g_utf8_validate (curio_dictionary_get (texts, at), -1, NULL));
      g_assert_cmpuint (curio_dictionary_add (texts, bytes, length), ==, at);
      if (g_utf8_validate_len (bytes, length, NULL))
        g_assert_cmpint (
            memcmp (curio_dictionary_get (texts, at), bytes, length), ==, 0);
    }
}

/* A text ends at its NUL, wherever its length says. */
static void
test_nul (void)
{
  g_autoptr (CurioDictionary) texts = curio_dictionary_new ();

  g_assert_cmpuint (curio_dictionary_add (texts, "LAMP", 4), ==, 0);
  g_assert_cmpuint (curio_dictionary_add (texts, "LAMP\0RED", 8), ==, 0);
  g_assert_cmpuint (curio_dictionary_add (texts, "caf\xe9\0\xe9", 6), ==, 1);
  g_assert_cmpstr (curio_dictionary_get (texts, 1), ==, "café");
  g_assert_cmpuint (curio_dictionary_add (texts, "\0", 1), ==, 2);
  g_assert_cmpstr (curio_dictionary_get (texts, 2), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dictionary/numbers", test_numbers);
  g_test_add_func ("/dictionary/near-texts", test_near_texts);
  g_test_add_func ("/dictionary/many", test_many);
  g_test_add_func ("/dictionary/long-text", test_long_text);
  g_test_add_func ("/dictionary/reorder", test_reorder);
  g_test_add_func ("/dictionary/no-utf8", test_no_utf8);
  g_test_add_func ("/dictionary/any-bytes", test_any_bytes);
  g_test_add_func ("/dictionary/nul", test_nul);
  return g_test_run ();
}
