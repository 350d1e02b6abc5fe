/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Products page: its view of the countries, and the way from a product to
 * the customers who bought it. */

#include "curio-products-page.h"
#include "curio-countries-view.h"
#include "curio-view-bar.h"
#include "curio-view-switcher.h"

struct _CurioProductsPage
{
  CurioPage parent_instance;

  GtkStack *views;
  CurioCountriesView *countries;
};

G_DEFINE_FINAL_TYPE (CurioProductsPage, curio_products_page, CURIO_TYPE_PAGE)

static void
curio_products_page_update (CurioPage *page, const CurioMeasures *measures)
{
  curio_countries_view_update (CURIO_PRODUCTS_PAGE (page)->countries,
                               measures);
}

static void
curio_products_page_export (CurioPage *page)
{
  curio_countries_view_export (CURIO_PRODUCTS_PAGE (page)->countries);
}

static void
product_chosen_cb (GtkWidget *widget, guint product, gpointer user_data)
{
  const CurioCustomerRule rule
      = { .kind = CURIO_CUSTOMER_RULE_PRODUCT, .product = product };

  curio_page_show_customers (CURIO_PAGE (user_data), &rule);
}

static void
curio_products_page_class_init (CurioProductsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CurioPageClass *page_class = CURIO_PAGE_CLASS (class);

  page_class->update = curio_products_page_update;
  page_class->export = curio_products_page_export;

  g_type_ensure (CURIO_TYPE_COUNTRIES_VIEW);
  g_type_ensure (CURIO_TYPE_VIEW_BAR);
  g_type_ensure (CURIO_TYPE_VIEW_SWITCHER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-products-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioProductsPage,
                                        views);
  gtk_widget_class_bind_template_child (widget_class, CurioProductsPage,
                                        countries);
  gtk_widget_class_bind_template_callback (widget_class, product_chosen_cb);
}

static void
curio_products_page_init (CurioProductsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_page_set_views (CURIO_PAGE (self), self->views);
}
