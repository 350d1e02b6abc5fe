/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Best sellers: bars above, the list of all items below. */

#include "curio-best-view.h"
#include "curio-figure-card.h"
#include "curio-gradual-list.h"
#include "curio-list-keys.h"
#include "curio-list-sight.h"
#include "curio-page.h"
#include "curio-product-columns.h"
#include "curio-product-saver.h"
#include "curio-rows.h"

#include "curio-format.h"
#include "curio-line-measures.h"

#include <glib/gi18n-lib.h>

struct _CurioBestView
{
  AdwBin parent_instance;

  CurioProductList *list;
  GtkSingleSelection *selection;
  GtkSorter *sorter; /* of the view: tells when a title is clicked */
  CurioLedger *ledger;
  CurioSelection selected; /* dates and countries of what is shown */
  gboolean without_pairs;

  CurioFigureCard *bars;
  GtkStack *stack;
  GtkColumnView *view;
  GtkScrolledWindow *scroller;
  GtkLabel *summary;
  GtkWidget *export;
};

static guint product_chosen_signal;

G_DEFINE_FINAL_TYPE (CurioBestView, curio_best_view, ADW_TYPE_BIN)

/* --- what is shown ------------------------------------------------------ */

/* Items without sales in these dates, but with a cancellation, stand in the
 * list and not among the bars. */
static char *
describe_all (CurioBestView *self)
{
  guint n = curio_product_list_get_n_all (self->list);
  guint n_unsold = curio_product_list_get_n_unsold (self->list);
  g_autofree char *count = curio_format_count (n);
  g_autofree char *unsold = curio_format_count (n_unsold);
  g_autofree char *all = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s item", "%s items", n), count);

  if (n_unsold == 0)
    return g_steal_pointer (&all);
  /* Translators: "2,504 items", and a number. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s, %s of them without sales",
                   "%s, %s of them without sales", n_unsold),
      all, unsold);
}

static char *
describe_found (CurioBestView *self)
{
  guint n_all = curio_product_list_get_n_all (self->list);
  g_autofree char *shown = curio_format_count (
      g_list_model_get_n_items (G_LIST_MODEL (self->list)));
  g_autofree char *all = curio_format_count (n_all);

  /* Translators: a search found the first number of the second. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s of %s item", "%s of %s items", n_all),
      shown, all);
}

static void
update_state (CurioBestView *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  gboolean is_all = n_shown == curio_product_list_get_n_all (self->list);
  g_autofree char *text = is_all ? describe_all (self) : describe_found (self);

  gtk_label_set_text (self->summary, text);
  gtk_stack_set_visible_child_name (self->stack,
                                    n_shown > 0 ? "list" : "unfound");
  gtk_widget_set_sensitive (self->export, n_shown > 0);
}

/* Other items take the places: the one that was chosen is not there. */
static void
start_again (CurioBestView *self)
{
  gtk_single_selection_set_selected (self->selection,
                                     GTK_INVALID_LIST_POSITION);
  curio_list_sight_go_to_top (self->view);
}

static void
update_bars (CurioBestView *self, const CurioMeasures *measures)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  options.by_units = curio_figure_card_get_choice (self->bars) == 1;
  options.without_pairs = self->without_pairs;
  curio_figure_card_update (self->bars, measures, &options);
}

/* Keeps what is needed to export, as MEASURES may go away. */
static void
keep (CurioBestView *self, const CurioMeasures *measures)
{
  CurioLedger *ledger = (CurioLedger *)measures->view.ledger;

  curio_ledger_ref (ledger);
  g_clear_pointer (&self->ledger, curio_ledger_unref);
  self->ledger = ledger;
  curio_selection_clear (&self->selected);
  curio_selection_copy (&measures->view.selection, &self->selected);
}

void
curio_best_view_update (CurioBestView *self, const CurioMeasures *measures,
                        gboolean without_pairs)
{
  g_return_if_fail (CURIO_IS_BEST_VIEW (self));
  g_return_if_fail (measures != NULL);

  const CurioProducts *products
      = without_pairs ? curio_measures_get_products_without_pairs (measures)
                      : curio_measures_get_products (measures);

  keep (self, measures);
  self->without_pairs = without_pairs;
  gtk_single_selection_set_selected (self->selection,
                                     GTK_INVALID_LIST_POSITION);
  curio_product_list_set_products (self->list, measures->view.ledger->facts,
                                   products);
  update_bars (self, measures);
  update_state (self);
}

void
curio_best_view_search (CurioBestView *self, const char *text)
{
  g_return_if_fail (CURIO_IS_BEST_VIEW (self));

  curio_product_list_set_search (self->list, text);
  start_again (self);
  update_state (self);
}

void
curio_best_view_export (CurioBestView *self)
{
  g_return_if_fail (CURIO_IS_BEST_VIEW (self));

  CurioProduct *products;
  CurioView view;
  guint n;

  if (self->ledger == NULL)
    return;
  products = curio_product_list_copy_shown (self->list, &n);
  curio_view_init (&view, self->ledger, &self->selected);
  curio_saver_ask (
      curio_product_saver_new (&view, products, n, self->without_pairs),
      GTK_WIDGET (self));
  curio_view_clear (&view);
}

void
curio_best_view_unselect (CurioBestView *self)
{
  g_return_if_fail (CURIO_IS_BEST_VIEW (self));

  gtk_single_selection_set_selected (self->selection,
                                     GTK_INVALID_LIST_POSITION);
}

const char *
curio_best_view_get_summary (CurioBestView *self)
{
  g_return_val_if_fail (CURIO_IS_BEST_VIEW (self), NULL);

  return gtk_label_get_text (self->summary);
}

GtkColumnView *
curio_best_view_get_view (CurioBestView *self)
{
  g_return_val_if_fail (CURIO_IS_BEST_VIEW (self), NULL);

  return self->view;
}

/* --- what a person does ------------------------------------------------- */

static void
choice_cb (CurioFigureCard *card, GParamSpec *pspec, gpointer user_data)
{
  GtkWidget *page = gtk_widget_get_ancestor (user_data, CURIO_TYPE_PAGE);
  CurioSession *session
      = page != NULL ? curio_page_get_session (CURIO_PAGE (page)) : NULL;
  const CurioMeasures *measures
      = session != NULL ? curio_session_get_measures (session) : NULL;

  if (measures != NULL)
    update_bars (user_data, measures);
}

static void
bar_activated_cb (CurioFigureCard *card, int id, int series,
                  gpointer user_data)
{
  g_signal_emit (user_data, product_chosen_signal, 0, (guint)id);
}

static void
selected_cb (GtkSingleSelection *selection, GParamSpec *pspec,
             gpointer user_data)
{
  CurioBestView *self = user_data;
  guint position = gtk_single_selection_get_selected (selection);

  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->list)))
    g_signal_emit (
        self, product_chosen_signal, 0,
        (guint)curio_product_list_get (self->list, position)->product);
}

static void
order_changed_cb (GtkSorter *sorter, GtkSorterChange change,
                  gpointer user_data)
{
  CurioBestView *self = user_data;
  CurioProductColumn column;
  gboolean is_falling;

  curio_product_columns_get_order (self->view, &column, &is_falling);
  curio_product_list_set_order (self->list, column, is_falling);
  start_again (self);
}

static void
export_cb (GtkButton *button, gpointer user_data)
{
  curio_best_view_export (user_data);
}

/* --- life --------------------------------------------------------------- */

/* As of the customers: a view that is taken apart tells of its sorter. */
static void
curio_best_view_dispose (GObject *object)
{
  CurioBestView *self = CURIO_BEST_VIEW (object);

  if (self->sorter != NULL)
    g_signal_handlers_disconnect_by_data (self->sorter, self);
  g_clear_object (&self->sorter);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  G_OBJECT_CLASS (curio_best_view_parent_class)->dispose (object);
}

static void
curio_best_view_finalize (GObject *object)
{
  CurioBestView *self = CURIO_BEST_VIEW (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_pointer (&self->ledger, curio_ledger_unref);
  curio_selection_clear (&self->selected);
  G_OBJECT_CLASS (curio_best_view_parent_class)->finalize (object);
}

static void
curio_best_view_class_init (CurioBestViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_best_view_dispose;
  G_OBJECT_CLASS (class)->finalize = curio_best_view_finalize;
  product_chosen_signal = g_signal_new (
      "product-chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (CURIO_TYPE_FIGURE_CARD);
  g_type_ensure (CURIO_TYPE_ROWS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-best-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioBestView, bars);
  gtk_widget_class_bind_template_child (widget_class, CurioBestView, stack);
  gtk_widget_class_bind_template_child (widget_class, CurioBestView, view);
  gtk_widget_class_bind_template_child (widget_class, CurioBestView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CurioBestView, summary);
  gtk_widget_class_bind_template_child (widget_class, CurioBestView, export);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, bar_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
curio_best_view_init (CurioBestView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selected = CURIO_SELECTION_ALL;
  self->list = curio_product_list_new ();
  self->selection = gtk_single_selection_new (
      G_LIST_MODEL (curio_gradual_list_new (G_LIST_MODEL (self->list))));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (self->selection, "notify::selected",
                    G_CALLBACK (selected_cb), self);
  curio_list_sight_watch (self->scroller, G_LIST_MODEL (self->list),
                          curio_product_list_set_seen);
  curio_product_columns_add (self->view);
  curio_list_keys_add (self->view);
  self->sorter = g_object_ref (gtk_column_view_get_sorter (self->view));
  g_signal_connect (self->sorter, "changed", G_CALLBACK (order_changed_cb),
                    self);
  g_signal_connect (self->view, "map",
                    G_CALLBACK (curio_product_columns_align_titles), NULL);
  gtk_column_view_set_model (self->view,
                             GTK_SELECTION_MODEL (self->selection));
}
