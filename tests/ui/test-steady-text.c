/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steady text: it grows for a longer sentence and, while it holds, does
 * not shrink for a shorter one. */

#include "curio-steady-text.h"
#include "ui-eyes.h"
#include "ui-stage.h"

#define LONG                                                                  \
  "A sentence of so many words that it cannot but break into several lines "  \
  "where there is room for no more than a few of them."

static int
get_height (CurioSteadyText *text)
{
  stage_settle ();
  return gtk_widget_get_height (GTK_WIDGET (text));
}

static void
test_holding (void)
{
  CurioSteadyText *text
      = CURIO_STEADY_TEXT (curio_steady_text_new (PANGO_ALIGN_LEFT, 20));
  GtkWidget *window = stage_show (GTK_WIDGET (text), 200, 300);
  int low, high;

  gtk_widget_set_valign (GTK_WIDGET (text), GTK_ALIGN_START);
  curio_steady_text_set_markup (text, "<b>One</b> &amp; all");
  g_assert_cmpstr (curio_steady_text_get_text (text), ==, "One & all");
  low = get_height (text);
  curio_steady_text_set_holding (text, TRUE);
  curio_steady_text_set_markup (text, LONG);
  high = get_height (text);
  g_assert_cmpint (high, >=, 3 * low);
  curio_steady_text_set_text (text, "One");
  g_assert_cmpint (get_height (text), ==, high);
  curio_steady_text_set_holding (text, FALSE);
  g_assert_cmpint (get_height (text), ==, low);
  g_assert_true (eyes_see (GTK_WIDGET (text), "One"));
  stage_strike (window, GTK_WIDGET (text));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/steady-text/holding", test_holding);
  return g_test_run ();
}
