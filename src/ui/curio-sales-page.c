/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Sales page: four cards. */

#include "curio-sales-page.h"
#include "curio-card-grid.h"
#include "curio-figure-card.h"

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
}

static void
curio_sales_page_init (CurioSalesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
