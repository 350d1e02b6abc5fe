/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences as a list: as large as they have room for, the last ones gone
 * and counted before one is cut off. */

#include "curio-layout-check.h"
#include "curio-layout-find.h"
#include "curio-sentences.h"

#define N 6

static CurioChart *
make (guint n)
{
  CurioSentence sentences[N];

  for (guint i = 0; i < n; i++)
    sentences[i] = (CurioSentence){
      (int)i,
      "<b>66</b> customers who were among the best have not ordered for half "
      "a year &amp; more",
      "66 customers who were among the best have not ordered for half a year "
      "& more",
    };
  return curio_sentences_new (sentences, n);
}

static void
test_sizes (void)
{
  for (guint n = 0; n <= N; n++)
    {
      g_autoptr (CurioChart) chart = make (n);

      layout_check_chart (chart, "sentences");
    }
}

static void
test_room (void)
{
  g_autoptr (CurioChart) chart = make (N);
  g_autoptr (CurioLayout) large = curio_chart_layout (chart, 600, 400);
  g_autoptr (CurioLayout) small = curio_chart_layout (chart, 600, 140);
  g_autoptr (CurioLayout) low = curio_chart_layout (chart, 300, 80);
  g_autofree char *rest = NULL;

  g_assert_cmpuint (layout_count_texts (large, "66 customers"), ==, N);
  g_assert_cmpuint (layout_count_texts (small, "66 customers"), ==, N);
  g_assert_cmpfloat (find_text (large, "66")->size_pt, >,
                     find_text (small, "66")->size_pt);
  g_assert_cmpuint (layout_count_texts (small, "and "), ==, 0);
  g_assert_cmpuint (low->marks->len, <, N);
  g_assert_cmpuint (low->marks->len, >, 0);
  rest = g_strdup_printf ("and %u more", N - low->marks->len);
  g_assert_cmpuint (layout_count_texts (low, rest), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentences/sizes", test_sizes);
  g_test_add_func ("/sentences/room", test_room);
  return g_test_run ();
}
