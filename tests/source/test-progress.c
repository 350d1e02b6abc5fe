/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words under a progress bar. */
#include "curio-progress.h"

static void
check (CurioProgress *progress, const char *words, double fraction)
{
  g_autofree char *text = curio_progress_describe (progress);

  g_assert_cmpstr (text, ==, words);
  g_assert_cmpfloat (curio_progress_get_fraction (progress), ==, fraction);
}

static void
test_words (void)
{
  CurioProgress progress = { 0 };

  check (&progress, "Connecting…", -1);
  progress.stage = CURIO_STAGE_READING;
  check (&progress, "0 lines", -1);
  progress.lines = 640000;
  progress.total = 1280000;
  check (&progress, "640,000 of 1,280,000 lines", 0.5);
  /* An estimate that was too low. */
  progress.lines = 1300000;
  check (&progress, "1,300,000 lines", 1);
  progress.stage = CURIO_STAGE_FINISHING;
  check (&progress, "Sorting the lines…", 1);
  progress.stage = CURIO_STAGE_OFFERING;
  check (&progress, "Finding offers for each customer…", 1);
  progress.stage = CURIO_STAGE_WRITING;
  check (&progress, "Writing the files…", 1);
}

static void
check_rate (gint64 lines, const char *expected)
{
  CurioProgress progress = { .stage = CURIO_STAGE_READING, .lines = lines };
  g_autofree char *text = NULL;

  progress.started_us = g_get_monotonic_time () - 1000 * G_TIME_SPAN_SECOND;
  text = curio_progress_describe (&progress);
  g_assert_cmpstr (text, ==, expected);
}

/* A thousand seconds, so that a moment more does not change the words. */
static void
test_rates (void)
{
  check_rate (1200000000, "1,200,000,000 lines · 1.2 million a second");
  check_rate (12000000, "12,000,000 lines · 12 thousand a second");
  check_rate (12000, "12,000 lines · 12 a second");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/words", test_words);
  g_test_add_func ("/progress/rates", test_rates);
  return g_test_run ();
}
