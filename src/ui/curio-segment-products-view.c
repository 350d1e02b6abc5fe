/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of a segment's products: a pill to choose the segment, its list,
 * and a way to the customers behind a product. */

#include "curio-segment-products-view.h"
#include "curio-page.h"
#include "curio-segment-pill.h"
#include "curio-snug-popover.h"

#include "curio-line-measures.h"
#include "curio-preference-words.h"

#include <glib/gi18n-lib.h>

struct _CurioSegmentProductsView
{
  AdwBin parent_instance;

  CurioSegmentPill *pill;
  CurioFigureCard *card;
  GtkPopover *explanation;
  int segment; /* that the list is of */
};

G_DEFINE_FINAL_TYPE (CurioSegmentProductsView, curio_segment_products_view,
                     ADW_TYPE_BIN)

static CurioPage *
get_page (CurioSegmentProductsView *self)
{
  GtkWidget *page
      = gtk_widget_get_ancestor (GTK_WIDGET (self), CURIO_TYPE_PAGE);

  return page != NULL ? CURIO_PAGE (page) : NULL;
}

/* As the switch of giant pairs stands. */
static gboolean
is_without_pairs (CurioSegmentProductsView *self)
{
  CurioPage *page = get_page (self);
  CurioSession *session = page != NULL ? curio_page_get_session (page) : NULL;

  return session != NULL && curio_session_get_without_pairs (session);
}

void
curio_segment_products_view_update (CurioSegmentProductsView *self,
                                    const CurioMeasures *measures, int segment)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  g_return_if_fail (CURIO_IS_SEGMENT_PRODUCTS_VIEW (self));

  options.without_pairs = is_without_pairs (self);
  self->segment = options.segment
      = curio_segment_choose (measures, segment, options.without_pairs);
  curio_segment_pill_update (self->pill, &measures->rfm, options.segment);
  curio_figure_card_update (self->card, measures, &options);
}

void
curio_segment_products_view_export (CurioSegmentProductsView *self)
{
  g_return_if_fail (CURIO_IS_SEGMENT_PRODUCTS_VIEW (self));

  curio_figure_card_save_deck (&self->card, 1, _ ("What a segment buys"),
                               "segment-products");
}

static void
chosen_cb (CurioSegmentPill *pill, int segment, gpointer user_data)
{
  CurioPage *page = get_page (user_data);

  if (page != NULL)
    curio_session_set_segment (curio_page_get_session (page), segment);
}

/* The buyers whom a bar counts: those in the segment that the list is of. */
static void
product_cb (CurioFigureCard *card, int product, int series, gpointer user_data)
{
  CurioSegmentProductsView *self = user_data;
  CurioPage *page = get_page (self);
  CurioCustomerRule rule
      = { .kind = CURIO_CUSTOMER_RULE_PRODUCT, .product = (guint32)product };
  const CurioMeasures *measures
      = page != NULL
            ? curio_session_get_measures (curio_page_get_session (page))
            : NULL;
  int segment = self->segment;

  if (measures == NULL || product < 0)
    return;
  rule.without_pairs = is_without_pairs (self)
                       && curio_measures_get_pair_lines (measures) != NULL;
  curio_session_begin_step (curio_page_get_session (page));
  curio_page_show_customers (page, &rule);
  curio_session_set_segment (curio_page_get_session (page), segment);
  curio_session_end_step (curio_page_get_session (page));
}

static void
curio_segment_products_view_class_init (CurioSegmentProductsViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (CURIO_TYPE_FIGURE_CARD);
  g_type_ensure (CURIO_TYPE_SEGMENT_PILL);
  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/uk/co/londongiftshop/Curio/ui/curio-segment-products-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioSegmentProductsView,
                                        pill);
  gtk_widget_class_bind_template_child (widget_class, CurioSegmentProductsView,
                                        card);
  gtk_widget_class_bind_template_child (widget_class, CurioSegmentProductsView,
                                        explanation);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, product_cb);
}

static void
curio_segment_products_view_init (CurioSegmentProductsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_snug_popover_make (self->explanation);
}
