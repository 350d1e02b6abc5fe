/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines behind a mark, in their window: how many, what they add up to,
 * and that none at all is no harm. */

#include "curio-lines-window.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

/* The name that is suggested for a file of them says what was counted. */
static void
assert_name (CurioLinesWindow *window, const char *name)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean is_found = FALSE;

  gtk_widget_activate_action (GTK_WIDGET (window), "lines.export", NULL);
  stage_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) found = g_list_model_get_item (windows, i);
      g_autofree char *current = NULL;

      if (!GTK_IS_FILE_CHOOSER (found))
        continue;
      current = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (found));
      g_assert_cmpstr (current, ==, name);
      is_found = TRUE;
      gtk_dialog_response (GTK_DIALOG (found), GTK_RESPONSE_CANCEL);
      break;
    }
  g_assert_true (is_found);
  stage_settle ();
}

static void
assert_lines (const CurioMeasures *measures, const CurioLineRule *rule,
              guint n, const char *summary)
{
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  CurioLinesWindow *window = curio_lines_window_present_rule (
      label, "Lines of March", &measures->view, rule);
  GtkColumnView *view = eyes_get_child (window, "view");

  stage_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (
                        G_LIST_MODEL (gtk_column_view_get_model (view))),
                    ==, n);
  g_assert_true (eyes_see (GTK_WIDGET (window), "Lines of March"));
  g_assert_true (eyes_see (GTK_WIDGET (window), summary));
  stage_assert_sane (GTK_WIDGET (window));
  if (n > 0)
    assert_name (window, "Lines of March, Trading figures, 2011-01-05 to "
                         "2011-03-06, as of 2011-03-07.csv");
  eyes_close_dialog (window);
  stage_strike (stage, label);
}

static void
test_lines (void)
{
  static const ShopOrder orders[] = {
    {"1",   "France", "2011-01-05", 100},
    { "1",  "France", "2011-03-05", 30 },
    { NULL, "EIRE",   "2011-03-06", 70 },
  };
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));
  g_autoptr (CurioMeasures) measures = shop_measure (facts);
  CurioLineRule rule = CURIO_LINE_RULE (CURIO_LINES_COUNTED);

  rule.month = curio_month_of_day (curio_day_new (2011, 3, 1));
  assert_lines (measures, &rule, 2, "2 lines · 2 invoices · £100.00");
  rule.kind = CURIO_LINES_CANCELLED;
  assert_lines (measures, &rule, 0, "0 lines · 0 invoices · £0.00");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/lines-window/lines", test_lines);
  return g_test_run ();
}
