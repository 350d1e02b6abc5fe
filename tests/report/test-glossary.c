/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the trade are those of the definitions, sentence by sentence,
 * and each is met under a figure that there is. */

#include "curio-figure.h"
#include "curio-glossary.h"

#include <string.h>

static char *definitions;

/* Each as a row of the table "Words of the trade", and no row more. */
static void
test_same_sentences (void)
{
  const char *head = "## Words of the trade";
  const char *from = strstr (definitions, head);
  g_autofree char *table = NULL;
  guint n_rows = 0;

  g_assert_nonnull (from);
  from += strlen (head);
  table = g_strndup (from, (gsize)(strstr (from, "\n## ") - from));
  for (guint i = 0; i < curio_n_words; i++)
    {
      g_autofree char *row = g_strdup_printf (
          "\n| **%s** | %s |\n", curio_words[i].word, curio_words[i].meaning);

      g_assert_nonnull (strstr (table, row));
    }
  for (const char *at = strstr (table, "\n| **"); at != NULL;
       at = strstr (at + 1, "\n| **"))
    n_rows++;
  g_assert_cmpuint (n_rows, ==, curio_n_words);
}

static void
test_figures (void)
{
  for (guint i = 0; i < curio_n_words; i++)
    for (guint f = 0;
         curio_words[i].figures != NULL && curio_words[i].figures[f] != NULL;
         f++)
      g_assert_nonnull (curio_figure_find (curio_words[i].figures[f]));
  g_assert_true (
      curio_word_is_met (curio_word_find ("gini"), "concentration"));
  g_assert_false (curio_word_is_met (curio_word_find ("gini"), "cohorts"));
  g_assert_null (curio_word_find ("jargon"));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  g_file_get_contents (argv[1], &definitions, NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/report/glossary/same-sentences", test_same_sentences);
  g_test_add_func ("/report/glossary/figures", test_figures);
  status = g_test_run ();
  g_free (definitions);
  return status;
}
