/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Products page: its views, and the pane of the item that was chosen in
 * one of them. */

#include "curio-products-page.h"
#include "curio-card-grid.h"
#include "curio-countries-view.h"
#include "curio-figure-card.h"
#include "curio-item-lines-window.h"
#include "curio-item-pane.h"
#include "curio-list-keys.h"
#include "curio-pairs-card.h"
#include "curio-pane-flap.h"
#include "curio-view-bar.h"
#include "curio-view-switcher.h"

#include "curio-format.h"
#include "curio-line-measures.h"
#include "curio-product-findings.h"

#include <glib/gi18n-lib.h>

#define NO_PRODUCT G_MAXUINT32

struct _CurioProductsPage
{
  CurioPage parent_instance;

  CurioPaneFlap *flap;
  GtkStack *views;
  GtkWidget *tools; /* of the list of items */
  GtkSearchEntry *search;
  CurioBestView *best;
  CurioFigureCard *cancelled;
  CurioFigureCard *monthly;
  CurioFigureCard *days;
  CurioPairsCard *pairs;
  CurioCountriesView *countries;
  CurioItemPane *pane;

  CurioFacts *facts; /* that PRODUCT is of */
  guint32 product;   /* NO_PRODUCT: none is chosen */
};

G_DEFINE_FINAL_TYPE (CurioProductsPage, curio_products_page, CURIO_TYPE_PAGE)

static const CurioMeasures *
get_measures (CurioProductsPage *self)
{
  CurioSession *session = curio_page_get_session (CURIO_PAGE (self));

  return session != NULL ? curio_session_get_measures (session) : NULL;
}

/* --- what is shown ------------------------------------------------------ */

static void
update_cancellations (CurioProductsPage *self, const CurioMeasures *measures)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  options.by_sure_rate = curio_figure_card_get_choice (self->cancelled) == 1;
  options.without_pairs = curio_pairs_card_get_left_out (self->pairs);
  curio_figure_card_update (self->cancelled, measures, &options);
  curio_figure_card_update (self->monthly, measures, &options);
  curio_figure_card_update (self->days, measures, &options);
  curio_pairs_card_update (self->pairs, measures);
}

/* Other facts number their products otherwise. */
static void
update_pane (CurioProductsPage *self, const CurioMeasures *measures)
{
  CurioFacts *facts = measures->view.ledger->facts;

  if (facts != self->facts)
    {
      self->product = NO_PRODUCT;
      g_clear_pointer (&self->facts, curio_facts_unref);
      self->facts = curio_facts_ref (facts);
    }
  if (self->product != NO_PRODUCT)
    curio_item_pane_update (self->pane, measures, self->product,
                            curio_pairs_card_get_left_out (self->pairs));
  curio_pane_flap_set_revealed (self->flap, self->product != NO_PRODUCT);
}

/* A view that is not seen is not measured. */
static void
curio_products_page_update (CurioPage *page, const CurioMeasures *measures)
{
  CurioProductsPage *self = CURIO_PRODUCTS_PAGE (page);
  const char *view = curio_page_get_view (page);

  /* As it was left in this shop. */
  g_object_set (
      self->pairs, "left-out",
      curio_session_get_without_pairs (curio_page_get_session (page)), NULL);
  gtk_widget_set_visible (self->tools, g_str_equal (view, "best"));
  if (g_str_equal (view, "best"))
    curio_best_view_update (self->best, measures,
                            curio_pairs_card_get_left_out (self->pairs));
  else if (g_str_equal (view, "cancellations"))
    update_cancellations (self, measures);
  else
    curio_countries_view_update (self->countries, measures);
  update_pane (self, measures);
}

/* --- choosing an item --------------------------------------------------- */

void
curio_products_page_show_product (CurioProductsPage *self, guint32 product)
{
  g_return_if_fail (CURIO_IS_PRODUCTS_PAGE (self));

  const CurioMeasures *measures = get_measures (self);

  if (measures == NULL || product >= measures->view.ledger->facts->n_products)
    return;
  self->product = product;
  update_pane (self, measures);
}

static void
close_pane (CurioProductsPage *self)
{
  self->product = NO_PRODUCT;
  curio_best_view_unselect (self->best);
  curio_pane_flap_set_revealed (self->flap, FALSE);
}

static void
product_chosen_cb (GtkWidget *widget, guint product, gpointer user_data)
{
  curio_products_page_show_product (user_data, product);
}

static void
bar_activated_cb (CurioFigureCard *card, int id, int series,
                  gpointer user_data)
{
  curio_products_page_show_product (user_data, (guint32)id);
}

static void
closed_cb (CurioItemPane *pane, gpointer user_data)
{
  close_pane (user_data);
}

/* A pane over the views is also closed by a click beside it. */
static void
revealed_cb (CurioPaneFlap *flap, GParamSpec *pspec, gpointer user_data)
{
  CurioProductsPage *self = user_data;

  if (!curio_pane_flap_get_revealed (flap) && self->product != NO_PRODUCT)
    close_pane (self);
}

/* Escape. */
static gboolean
close_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CurioProductsPage *self = CURIO_PRODUCTS_PAGE (widget);

  if (self->product == NO_PRODUCT)
    return GDK_EVENT_PROPAGATE;
  close_pane (self);
  gtk_widget_child_focus (GTK_WIDGET (self->views), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

/* As many as the button counts: giant pairs are left out of both or neither.
 */
static void
buyers_wanted_cb (CurioItemPane *pane, gpointer user_data)
{
  CurioProductsPage *self = user_data;
  const CurioMeasures *measures = get_measures (self);
  CurioCustomerRule rule
      = { .kind = CURIO_CUSTOMER_RULE_PRODUCT, .product = self->product };

  if (self->product == NO_PRODUCT || measures == NULL)
    return;
  rule.without_pairs
      = curio_pairs_card_get_left_out (self->pairs)
        && curio_pairs_count (curio_measures_get_pairs (measures),
                              rule.product)
               > 0;
  curio_page_show_customers (CURIO_PAGE (self), &rule);
}

/* --- what else a person does -------------------------------------------- */

static void
option_cb (GtkWidget *widget, GParamSpec *pspec, gpointer user_data)
{
  CurioProductsPage *self = user_data;
  const CurioMeasures *measures = get_measures (self);

  if (measures != NULL)
    update_cancellations (self, measures);
}

/* The session tells this page of it, and the others. */
static void
left_out_cb (CurioPairsCard *pairs, GParamSpec *pspec, gpointer user_data)
{
  CurioProductsPage *self = user_data;
  CurioSession *session = curio_page_get_session (CURIO_PAGE (self));
  const CurioMeasures *measures = get_measures (self);

  if (session != NULL && measures != NULL)
    curio_session_set_without_pairs (session,
                                     curio_pairs_card_get_left_out (pairs));
}

/* The cancelled lines behind a bar of days. */
static void
days_activated_cb (CurioFigureCard *card, int gap, int series,
                   gpointer user_data)
{
  CurioProductsPage *self = user_data;
  const CurioMeasures *measures = get_measures (self);
  g_autofree char *name = NULL, *title = NULL;

  if (measures == NULL || gap < 0 || gap >= CURIO_N_GAPS)
    return;
  name = curio_describe_gap_days ((guint)gap);
  title = g_strdup_printf (_ ("%s: cancelled lines"), name);
  curio_item_lines_window_present_gap (
      GTK_WIDGET (self), title, measures, (guint)gap,
      curio_pairs_card_get_left_out (self->pairs));
}

/* The cancelled lines behind a month, which may lack those of giant pairs as
 * its bar does. */
static void
month_activated_cb (CurioFigureCard *card, int id, int series,
                    gpointer user_data)
{
  CurioProductsPage *self = user_data;
  const CurioMeasures *measures = get_measures (self);
  CurioLineRule rule = CURIO_LINE_RULE (CURIO_LINES_CANCELLED);
  g_autofree char *month = NULL, *title = NULL;

  if (measures == NULL || id < 0 || (guint)id >= measures->monthly.n_months)
    return;
  rule.month = measures->monthly.months[id].month;
  month = curio_format_month_full (rule.month);
  title = g_strdup_printf (_ ("%s: cancelled lines"), month);
  curio_item_lines_window_present (
      GTK_WIDGET (self), title, measures, &rule, CURIO_ANY_PRICE,
      curio_pairs_card_get_left_out (self->pairs));
}

static void
search_changed_cb (GtkSearchEntry *entry, gpointer user_data)
{
  curio_best_view_search (CURIO_PRODUCTS_PAGE (user_data)->best,
                          gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
stop_search_cb (GtkSearchEntry *entry, gpointer user_data)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static void
curio_products_page_search (CurioPage *page)
{
  curio_page_show_view (page, "best");
  gtk_widget_grab_focus (GTK_WIDGET (CURIO_PRODUCTS_PAGE (page)->search));
}

static void
curio_products_page_export (CurioPage *page)
{
  CurioProductsPage *self = CURIO_PRODUCTS_PAGE (page);
  CurioFigureCard *cards[] = { self->cancelled, self->monthly, self->days };
  const char *view = curio_page_get_view (page);

  if (g_str_equal (view, "best"))
    curio_best_view_export (self->best);
  else if (g_str_equal (view, "cancellations"))
    curio_figure_card_save_deck (cards, G_N_ELEMENTS (cards),
                                 _ ("Cancellations"), "cancellations");
  else
    curio_countries_view_export (self->countries);
}

/* --- life --------------------------------------------------------------- */

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-products-page.ui");
  gtk_widget_class_bind_template_child (class, CurioProductsPage, flap);
  gtk_widget_class_bind_template_child (class, CurioProductsPage, views);
  gtk_widget_class_bind_template_child (class, CurioProductsPage, tools);
  gtk_widget_class_bind_template_child (class, CurioProductsPage, search);
  gtk_widget_class_bind_template_child (class, CurioProductsPage, best);
  gtk_widget_class_bind_template_child (class, CurioProductsPage, cancelled);
  gtk_widget_class_bind_template_child (class, CurioProductsPage, monthly);
  gtk_widget_class_bind_template_child (class, CurioProductsPage, days);
  gtk_widget_class_bind_template_child (class, CurioProductsPage, pairs);
  gtk_widget_class_bind_template_child (class, CurioProductsPage, countries);
  gtk_widget_class_bind_template_child (class, CurioProductsPage, pane);
  gtk_widget_class_bind_template_callback (class, product_chosen_cb);
  gtk_widget_class_bind_template_callback (class, bar_activated_cb);
  gtk_widget_class_bind_template_callback (class, month_activated_cb);
  gtk_widget_class_bind_template_callback (class, days_activated_cb);
  gtk_widget_class_bind_template_callback (class, left_out_cb);
  gtk_widget_class_bind_template_callback (class, closed_cb);
  gtk_widget_class_bind_template_callback (class, revealed_cb);
  gtk_widget_class_bind_template_callback (class, buyers_wanted_cb);
  gtk_widget_class_bind_template_callback (class, option_cb);
  gtk_widget_class_bind_template_callback (class, search_changed_cb);
  gtk_widget_class_bind_template_callback (class, stop_search_cb);
}

static void
curio_products_page_finalize (GObject *object)
{
  CurioProductsPage *self = CURIO_PRODUCTS_PAGE (object);

  g_clear_pointer (&self->facts, curio_facts_unref);
  G_OBJECT_CLASS (curio_products_page_parent_class)->finalize (object);
}

static void
curio_products_page_class_init (CurioProductsPageClass *class)
{
  CurioPageClass *page_class = CURIO_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = curio_products_page_finalize;
  page_class->update = curio_products_page_update;
  page_class->export = curio_products_page_export;
  page_class->search = curio_products_page_search;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (class), GDK_KEY_Escape, 0,
                                close_key_cb, NULL);

  g_type_ensure (CURIO_TYPE_BEST_VIEW);
  g_type_ensure (CURIO_TYPE_CARD_GRID);
  g_type_ensure (CURIO_TYPE_COUNTRIES_VIEW);
  g_type_ensure (CURIO_TYPE_FIGURE_CARD);
  g_type_ensure (CURIO_TYPE_ITEM_PANE);
  g_type_ensure (CURIO_TYPE_PAIRS_CARD);
  g_type_ensure (CURIO_TYPE_PANE_FLAP);
  g_type_ensure (CURIO_TYPE_VIEW_BAR);
  g_type_ensure (CURIO_TYPE_VIEW_SWITCHER);
  bind_template (GTK_WIDGET_CLASS (class));
}

static void
curio_products_page_init (CurioProductsPage *self)
{
  self->product = NO_PRODUCT;
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_list_keys_follow (
      self->search, gtk_widget_get_last_child (
                        GTK_WIDGET (curio_best_view_get_view (self->best))));
  curio_page_set_views (CURIO_PAGE (self), self->views);
}

CurioBestView *
curio_products_page_get_best (CurioProductsPage *self)
{
  g_return_val_if_fail (CURIO_IS_PRODUCTS_PAGE (self), NULL);

  return self->best;
}

guint32
curio_products_page_get_product (CurioProductsPage *self)
{
  g_return_val_if_fail (CURIO_IS_PRODUCTS_PAGE (self), NO_PRODUCT);

  return self->product;
}
