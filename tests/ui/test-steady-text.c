/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steady text: it grows for a longer sentence and, while it holds, does
 * not shrink for a shorter one; and has nothing laid out for what fits. */

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

static int layouts;

static void
count_layout_cb (GdkSurface *surface, int width, int height)
{
  layouts++;
}

/* Sets TEXT and says whether the window was laid out for it. */
static gboolean
asks_layout (CurioSteadyText *text, const char *words)
{
  stage_settle ();
  layouts = 0;
  curio_steady_text_set_text (text, words);
  stage_settle ();
  g_assert_true (eyes_see (GTK_WIDGET (text), words));
  return layouts > 0;
}

/* One line, that is as wide as its text and does not ask again for a little
 * less, nor for anything that fits the room it has. */
static void
test_as_needed (void)
{
  CurioSteadyText *text
      = CURIO_STEADY_TEXT (curio_steady_text_new (PANGO_ALIGN_LEFT, 0));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *window = stage_show (box, 600, 300);
  int wide;

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (text));
  g_signal_connect (gtk_native_get_surface (GTK_NATIVE (window)), "layout",
                    G_CALLBACK (count_layout_cb), NULL);
  g_assert_true (asks_layout (text, "1 Dec 2009"));
  g_assert_true (asks_layout (text, "1 Dec 2009 - 30 Nov 2010"));
  wide = gtk_widget_get_width (GTK_WIDGET (text));
  g_assert_false (asks_layout (text, "1 Dec 2009 - 3 Nov 2010"));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (text)), ==, wide);
  g_assert_true (asks_layout (text, "1 Dec 2009"));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (text)), <, wide);
  gtk_widget_set_hexpand (GTK_WIDGET (text), TRUE);
  g_assert_false (asks_layout (text, "1 Dec 2009 - 30 Nov 2010"));
  stage_strike (window, box);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/steady-text/holding", test_holding);
  g_test_add_func ("/ui/steady-text/as-needed", test_as_needed);
  return g_test_run ();
}
