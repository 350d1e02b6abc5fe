/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of one item beside the list. */

#include "curio-item-pane.h"
#include "curio-chart-menu.h"
#include "curio-chart-view.h"
#include "curio-item-lines-window.h"
#include "curio-page.h"

#include "curio-format.h"
#include "curio-grain-words.h"
#include "curio-figure.h"
#include "curio-item-figure.h"
#include "curio-line-measures.h"
#include "curio-product-findings.h"
#include "curio-text-scale.h"

#include <glib/gi18n-lib.h>

#define PRICE_ROW 20
#define PRICE_FRAME 60

struct _CurioItemPane
{
  AdwBin parent_instance;

  GtkLabel *name;
  GtkLabel *code;
  GtkLabel *sales;
  GtkLabel *units;
  GtkLabel *orders;
  GtkLabel *buyers;
  GtkLabel *last;
  GtkLabel *cancelled;
  CurioChartView *months;
  CurioChartView *prices;
  GtkWidget *show;
  GtkLabel *show_label;

  guint32 product; /* as it was shown last */
  gboolean without_pairs;
};

static guint closed_signal;
static guint buyers_wanted_signal;

G_DEFINE_FINAL_TYPE (CurioItemPane, curio_item_pane, ADW_TYPE_BIN)

/* TEXT is taken. */
static void
set_text (GtkLabel *label, char *text)
{
  gtk_label_set_text (label, text);
  g_free (text);
}

/* The rate in words: what it is, and within which bounds it may well lie. */
static char *
explain_cancelled (const CurioProduct *product)
{
  double low, high;
  double rate = curio_product_get_cancelled_rate (product, &low, &high);
  guint32 n_all = product->n_sold_lines + product->n_cancelled_lines;
  g_autofree char *share = curio_format_percent (rate, 1);
  g_autofree char *from = curio_format_decimal (low * 100, 1);
  g_autofree char *to = curio_format_percent (high, 1);
  g_autofree char *lines = curio_format_count (product->n_cancelled_lines);
  g_autofree char *all = curio_format_count (n_all);
  g_autofree char *units = curio_format_count (product->cancelled_units);
  g_autofree char *money = curio_format_money (product->cancelled_mills);

  if (product->n_cancelled_lines == 0)
    return g_strdup_printf (ngettext ("Nothing of it came back, in %s line.",
                                      "Nothing of it came back, in %s lines.",
                                      n_all),
                            all);
  return g_strdup_printf (
      /* Translators: lines cancelled of all lines, their share, its bounds
       * as "7.2" and "8.8 %"; pieces and money. */
      _ ("%s of %s lines were cancelled, %s. The true rate may well lie "
         "between %s and %s (95\u00a0%% interval). Together %s pieces worth "
         "%s "
         "came back."),
      lines, all, share, from, to, units, money);
}

static void
update_numbers (CurioItemPane *self, const CurioProduct *product)
{
  set_text (self->sales, curio_format_money (product->sold_mills));
  set_text (self->units, curio_format_count (product->sold_units));
  set_text (self->orders, curio_format_count (product->n_orders));
  set_text (self->buyers, product->n_buyers != CURIO_BUYERS_UNKNOWN
                              ? curio_format_count (product->n_buyers)
                              : g_strdup ("–"));
  set_text (self->last, product->last_day == CURIO_DAY_NONE
                            ? g_strdup ("–")
                            : curio_format_day (product->last_day));
  set_text (self->cancelled, explain_cancelled (product));
}

static void
update_button (CurioItemPane *self, const CurioFacts *facts, guint32 n)
{
  g_autofree char *count = curio_format_count (n);

  gtk_widget_set_sensitive (self->show,
                            n > 0 && curio_facts_has_lines (facts));
  gtk_widget_set_tooltip_text (self->show,
                               curio_facts_has_lines (facts)
                                   ? NULL
                                   : curio_grain_get_customers_sentence ());
  if (!curio_facts_has_lines (facts))
    {
      set_text (self->show_label,
                g_strdup (_ ("Buyers are not in the summary")));
      return;
    }
  set_text (self->show_label,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %s buyer",
                                          "Show %s buyers", n),
                             count));
}

/* NULL where the pane is on no page, or before the first load. */
static CurioSession *
find_session (CurioItemPane *self)
{
  GtkWidget *page
      = gtk_widget_get_ancestor (GTK_WIDGET (self), CURIO_TYPE_PAGE);

  return page != NULL ? curio_page_get_session (CURIO_PAGE (page)) : NULL;
}

static void
update_menus (CurioItemPane *self, const CurioMeasures *measures)
{
  const char *name = gtk_label_get_text (self->name);
  g_autofree char *footer = curio_measures_get_footer (measures);

  curio_chart_menu_set_words (self->months, name, footer);
  curio_chart_menu_set_words (self->prices, name, footer);
}

static void
update_charts (CurioItemPane *self, const CurioMeasures *measures,
               guint32 product, gboolean without_pairs)
{
  CurioSession *session = find_session (self);
  CurioChart *months
      = curio_build_item_months (measures, product, without_pairs);
  guint n_rows;
  CurioChart *prices
      = curio_build_item_prices (measures, product, without_pairs, &n_rows);

  if (months != NULL && session != NULL)
    curio_chart_put_notes (months, curio_session_get_notes (session));
  curio_chart_view_set_chart (self->months, months);
  gtk_widget_set_size_request (
      GTK_WIDGET (self->prices), -1,
      (int)(curio_text_scale_get (GTK_WIDGET (self))
            * (PRICE_FRAME + MAX (n_rows, 1) * PRICE_ROW)));
  curio_chart_view_set_chart (self->prices, prices);
}

void
curio_item_pane_update (CurioItemPane *self, const CurioMeasures *measures,
                        guint32 product, gboolean without_pairs)
{
  g_return_if_fail (CURIO_IS_ITEM_PANE (self));
  g_return_if_fail (measures != NULL);

  const CurioFacts *facts = measures->view.ledger->facts;
  const CurioProduct none = { .product = product, .last_day = CURIO_DAY_NONE };
  const CurioProduct *found = curio_products_find (
      without_pairs ? curio_measures_get_products_without_pairs (measures)
                    : curio_measures_get_products (measures),
      product);

  g_return_if_fail (product < facts->n_products);
  set_text (self->name, curio_product_get_title (facts, product));
  set_text (self->code,
            g_strdup_printf (_ ("Code %s"),
                             curio_dictionary_get (facts->products, product)));
  update_numbers (self, found != NULL ? found : &none);
  update_button (self, facts, found != NULL ? found->n_buyers : 0);
  self->product = product;
  self->without_pairs = without_pairs;
  update_charts (self, measures, product, without_pairs);
  update_menus (self, measures);
}

/* --- the lines behind a mark ----------------------------------------------
 */

static const CurioMeasures *
find_measures (CurioItemPane *self)
{
  CurioSession *session = find_session (self);

  return session != NULL ? curio_session_get_measures (session) : NULL;
}

/* WHERE is a month or a price, TEXT which lines they are. */
static void
show_lines (CurioItemPane *self, const CurioMeasures *measures,
            CurioLineRule *rule, gint64 price_mills, const char *where,
            const char *text)
{
  g_autofree char *title = g_strdup_printf (
      "%s, %s: %s", gtk_label_get_text (self->name), where, text);

  rule->product = self->product;
  curio_item_lines_window_present (GTK_WIDGET (self), title, measures, rule,
                                   price_mills, self->without_pairs);
}

/* The second series is what came back; the first all else that is counted. */
static void
month_cb (CurioChartView *view, int id, int series, gpointer user_data)
{
  CurioItemPane *self = user_data;
  const CurioMeasures *measures = find_measures (self);
  const CurioChart *chart = curio_chart_view_get_chart (view);
  CurioLineRule rule = CURIO_LINE_RULE (series == 1 ? CURIO_LINES_CANCELLED
                                                    : CURIO_LINES_PLACED);
  g_autofree char *month = NULL;

  if (measures == NULL || chart == NULL || id < 0
      || (guint)id >= chart->n_months)
    return;
  rule.month = chart->first_month + id;
  month = curio_format_month_full (rule.month);
  show_lines (self, measures, &rule, CURIO_ANY_PRICE, month,
              series == 1 ? _ ("cancelled lines")
                          : _ ("lines of orders placed"));
}

static void
price_cb (CurioChartView *view, int id, int series, gpointer user_data)
{
  CurioItemPane *self = user_data;
  const CurioMeasures *measures = find_measures (self);
  CurioLineRule rule = CURIO_LINE_RULE (CURIO_LINES_SALES);
  g_autofree char *name = NULL;
  gint64 price;

  if (measures == NULL)
    return;
  price = curio_item_get_price (measures, self->product, self->without_pairs,
                                id);
  if (price == CURIO_ANY_PRICE)
    return;
  name = curio_format_price (price);
  show_lines (self, measures, &rule, price, name,
              _ ("lines of orders placed"));
}

/* --- ways out ------------------------------------------------------------ */

static void
close_cb (GtkButton *button, gpointer user_data)
{
  g_signal_emit (user_data, closed_signal, 0);
}

static void
show_cb (GtkButton *button, gpointer user_data)
{
  g_signal_emit (user_data, buyers_wanted_signal, 0);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-item-pane.ui");
  gtk_widget_class_bind_template_child (class, CurioItemPane, name);
  gtk_widget_class_bind_template_child (class, CurioItemPane, code);
  gtk_widget_class_bind_template_child (class, CurioItemPane, sales);
  gtk_widget_class_bind_template_child (class, CurioItemPane, units);
  gtk_widget_class_bind_template_child (class, CurioItemPane, orders);
  gtk_widget_class_bind_template_child (class, CurioItemPane, buyers);
  gtk_widget_class_bind_template_child (class, CurioItemPane, last);
  gtk_widget_class_bind_template_child (class, CurioItemPane, cancelled);
  gtk_widget_class_bind_template_child (class, CurioItemPane, months);
  gtk_widget_class_bind_template_child (class, CurioItemPane, prices);
  gtk_widget_class_bind_template_child (class, CurioItemPane, show);
  gtk_widget_class_bind_template_child (class, CurioItemPane, show_label);
  gtk_widget_class_bind_template_callback (class, close_cb);
  gtk_widget_class_bind_template_callback (class, show_cb);
}

static void
curio_item_pane_class_init (CurioItemPaneClass *class)
{
  closed_signal
      = g_signal_new ("closed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  buyers_wanted_signal
      = g_signal_new ("buyers-wanted", G_TYPE_FROM_CLASS (class),
                      G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CURIO_TYPE_CHART_VIEW);
  bind_template (GTK_WIDGET_CLASS (class));
}

static void
curio_item_pane_init (CurioItemPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_chart_menu_add (self->months);
  curio_chart_menu_add (self->prices);
  g_signal_connect (self->months, "activated", G_CALLBACK (month_cb), self);
  g_signal_connect (self->prices, "activated", G_CALLBACK (price_cb), self);
}
