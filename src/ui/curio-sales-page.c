/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Sales page: four cards. */

#include "curio-sales-page.h"
#include "curio-card-grid.h"
#include "curio-figure-card.h"
#include "curio-lines-window.h"

#include "curio-amount-bands.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioSalesPage
{
  CurioPage parent_instance;

  CurioFigureCard *monthly;
  CurioFigureCard *orders;
  CurioFigureCard *amounts;
  CurioFigureCard *customers;
};

G_DEFINE_FINAL_TYPE (CurioSalesPage, curio_sales_page, CURIO_TYPE_PAGE)

static void
update_amounts (CurioSalesPage *self, const CurioMeasures *measures)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  options.all_amounts = curio_figure_card_get_choice (self->amounts) == 1;
  curio_figure_card_update (self->amounts, measures, &options);
}

static void
curio_sales_page_update (CurioPage *page, const CurioMeasures *measures)
{
  CurioSalesPage *self = CURIO_SALES_PAGE (page);
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  curio_figure_card_update (self->monthly, measures, &options);
  curio_figure_card_update (self->orders, measures, &options);
  curio_figure_card_update (self->customers, measures, &options);
  update_amounts (self, measures);
}

static void
choice_cb (CurioFigureCard *card, GParamSpec *pspec, gpointer user_data)
{
  CurioSession *session = curio_page_get_session (CURIO_PAGE (user_data));
  const CurioMeasures *measures
      = session ? curio_session_get_measures (session) : NULL;

  if (measures != NULL)
    update_amounts (CURIO_SALES_PAGE (user_data), measures);
}

/* --- what is behind a mark ------------------------------------------------
 */

static const CurioMeasures *
get_measures (gpointer page)
{
  CurioSession *session = curio_page_get_session (CURIO_PAGE (page));

  return session != NULL ? curio_session_get_measures (session) : NULL;
}

/* TEXT says which lines of it. */
static void
show_month (CurioSalesPage *self, int index, CurioLineRuleKind kind,
            const char *text)
{
  const CurioMeasures *measures = get_measures (self);
  CurioLineRule rule = CURIO_LINE_RULE (kind);
  g_autofree char *month = NULL, *title = NULL;

  if (measures == NULL || index < 0
      || (guint)index >= measures->monthly.n_months)
    return;
  rule.month = measures->monthly.months[index].month;
  month = curio_format_month_full (rule.month);
  title = g_strdup_printf ("%s: %s", month, text);
  curio_lines_window_present_rule (GTK_WIDGET (self), title, &measures->view,
                                   &rule);
}

static void
month_activated_cb (CurioFigureCard *card, int id, int series, gpointer page)
{
  show_month (page, id, CURIO_LINES_COUNTED,
              _ ("the lines that sales are made of"));
}

static void
order_activated_cb (CurioFigureCard *card, int id, int series, gpointer page)
{
  if (series == 1)
    show_month (page, id, CURIO_LINES_CANCELLED, _ ("cancelled lines"));
  else
    show_month (page, id, CURIO_LINES_SALES, _ ("lines of orders placed"));
}

static void
customer_activated_cb (CurioFigureCard *card, int id, int series,
                       gpointer page)
{
  const CurioMeasures *measures = get_measures (page);
  CurioCustomerRule rule
      = { .kind = series == 1 ? CURIO_CUSTOMER_RULE_NEW
                              : CURIO_CUSTOMER_RULE_EXISTING };

  if (measures == NULL || id < 0 || (guint)id >= measures->monthly.n_months)
    return;
  rule.month = measures->monthly.months[id].month;
  curio_page_show_customers (CURIO_PAGE (page), &rule);
}

/* The last band may hold all larger amounts, and then has one edge. */
static char *
name_amounts (const CurioAmountBands *bands, guint band)
{
  g_autofree char *from = curio_amount_bands_format_edge (bands, band);
  g_autofree char *to = curio_amount_bands_format_edge (bands, band + 1);

  if (bands->overflows && band + 1 == bands->n)
    return g_strdup_printf (_ ("Orders of %s or more"), from);
  return g_strdup_printf (_ ("Orders of %s to %s"), from, to);
}

static void
amount_activated_cb (CurioFigureCard *card, int id, int series, gpointer page)
{
  const CurioMeasures *measures = get_measures (page);
  gboolean all = curio_figure_card_get_choice (card) == 1;
  CurioLineRule rule = CURIO_LINE_RULE (CURIO_LINES_SALES);
  CurioAmountBands bands;

  if (measures == NULL)
    return;
  curio_amount_bands_init (&bands, measures, all);
  if (id >= 0 && (guint)id < bands.n)
    {
      g_autofree char *title = name_amounts (&bands, (guint)id);

      curio_amount_bands_get_range (&bands, measures, all, (guint)id,
                                    &rule.from_mills, &rule.to_mills);
      curio_lines_window_present_rule (GTK_WIDGET (page), title,
                                       &measures->view, &rule);
    }
  curio_amount_bands_clear (&bands);
}

static void
curio_sales_page_export (CurioPage *page)
{
  CurioSalesPage *self = CURIO_SALES_PAGE (page);
  CurioFigureCard *cards[]
      = { self->monthly, self->orders, self->amounts, self->customers };

  curio_figure_card_save_deck (cards, G_N_ELEMENTS (cards), _ ("Sales"),
                               "sales");
}

static void
curio_sales_page_class_init (CurioSalesPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CurioPageClass *page_class = CURIO_PAGE_CLASS (class);

  page_class->update = curio_sales_page_update;
  page_class->export = curio_sales_page_export;

  g_type_ensure (CURIO_TYPE_CARD_GRID);
  g_type_ensure (CURIO_TYPE_FIGURE_CARD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-sales-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioSalesPage, monthly);
  gtk_widget_class_bind_template_child (widget_class, CurioSalesPage, orders);
  gtk_widget_class_bind_template_child (widget_class, CurioSalesPage, amounts);
  gtk_widget_class_bind_template_child (widget_class, CurioSalesPage,
                                        customers);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, amount_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class,
                                           customer_activated_cb);
}

static void
curio_sales_page_init (CurioSalesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
