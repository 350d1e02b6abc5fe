/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of a figure: as many rows as it has months, and copied as a
 * spreadsheet takes them. */

#include "curio-figure-card.h"
#include "curio-table-window.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

typedef struct
{
  char *text;
  gboolean is_done;
} Pasted;

static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Pasted *pasted = data;

  pasted->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard),
                                                 result, NULL);
  pasted->is_done = TRUE;
}

static char *
copy (CurioTableWindow *window)
{
  Pasted pasted = { NULL, FALSE };

  gtk_widget_activate_action (GTK_WIDGET (window), "table.copy", NULL);
  gdk_clipboard_read_text_async (
      gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, pasted_cb,
      &pasted);
  stage_wait (&pasted.is_done);
  return pasted.text;
}

static void
test_table (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioMeasures) measures = shop_measure (facts);
  GtkWidget *card
      = g_object_new (CURIO_TYPE_FIGURE_CARD, "figure", "monthly-sales", NULL);
  GtkWidget *stage = stage_show (card, 600, 400);
  CurioTableWindow *window;
  GtkColumnView *view;
  GtkSelectionModel *model;
  g_autofree char *all = NULL, *one = NULL;

  curio_figure_card_update (CURIO_FIGURE_CARD (card), measures, NULL);
  window = curio_table_window_present (
      card, curio_chart_view_get_chart (
                curio_figure_card_get_view (CURIO_FIGURE_CARD (card))));
  stage_settle ();
  view = eyes_get_child (window, "view");
  model = gtk_column_view_get_model (view);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==,
                    measures->monthly.n_months);
  all = copy (window);
  g_assert_true (
      g_str_has_prefix (all, "Month\tnet sales\tgrowth on month\n"));
  g_assert_nonnull (strstr (all, "Trading figures"));
  gtk_selection_model_select_item (model, 0, TRUE);
  one = copy (window);
  g_assert_null (strchr (one, '\n')[1] ? one : NULL);
  stage_assert_sane (GTK_WIDGET (window));
  eyes_close_dialog (window);
  stage_strike (stage, card);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/table-window/table", test_table);
  return g_test_run ();
}
