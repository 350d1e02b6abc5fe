/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of one customer.  The segments of all customers at all months take
 * milliseconds, so they are worked out once for each set of measures and only
 * while somebody looks. */

#include "curio-customer-pane.h"
#include "curio-chart-menu.h"
#include "curio-chart-view.h"
#include "curio-customer-lines.h"
#include "curio-page.h"
#include "curio-swatch.h"
#include "curio-table-window.h"

#include "curio-customer-pictures.h"
#include "curio-figure.h"
#include "curio-format.h"
#include "curio-grain-words.h"
#include "curio-segment-words.h"

#include <glib/gi18n-lib.h>

#define N_FAVOURITES 5
/* Two years by month and a day: as many as the strip can show. */
#define MOST_MONTHS 26
#define NO_NUMBER "–"

struct _CurioCustomerPane
{
  AdwBin parent_instance;

  const CurioMeasures *measures;
  guint32 customer;
  CurioSegmentHistory history;

  CurioSwatch *swatch;
  GtkLabel *name;
  GtkLabel *place;
  GtkLabel *last_order;
  GtkLabel *n_orders;
  GtkLabel *spend;
  CurioChartView *orders;
  GtkLabel *cancelled;
  GtkLabel *rhythm;
  GtkWidget *scored; /* all that needs scores */
  GtkLabel *why;
  GtkLabel *rule; /* of the segment, with the figures in force */
  CurioChartView *scores;
  GtkLabel *outlook;
  CurioChartView *months;
  GtkListBox *favourites;
  GtkWidget *liked;
  GtkLabel *not_kept; /* which those are, at this grain */
  GtkButton *lines;
};

enum
{
  SIGNAL_CLOSED,
  SIGNAL_PRODUCT_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CurioCustomerPane, curio_customer_pane, ADW_TYPE_BIN)

/* TEXT is taken. */
static void
set_text (GtkLabel *label, char *text)
{
  gtk_label_set_text (label, text);
  g_free (text);
}

/* --- favourite products ------------------------------------------------- */

static char *
name_product (const CurioFacts *facts, guint32 product)
{
  const char *name = facts->product_names[product];

  return *name ? curio_format_product (name)
               : g_strdup (curio_dictionary_get (facts->products, product));
}

static GtkWidget *
make_row (const CurioFacts *facts, const CurioCustomerProduct *product,
          guint32 n_orders)
{
  g_autofree char *name = name_product (facts, product->product);
  g_autofree char *count
      = g_strdup_printf (_ ("%u of %u orders"), product->n_orders, n_orders);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (name);
  GtkWidget *number = gtk_label_new (count);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_tooltip_text (title, name);
  gtk_widget_add_css_class (number, "caption-text");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, _ ("Show who bought it"));
  g_object_set_data (G_OBJECT (row), "product",
                     GUINT_TO_POINTER (product->product));
  return row;
}

static void
update_favourites (CurioCustomerPane *self, const CurioCustomer *customer)
{
  const CurioFacts *facts = self->measures->view.ledger->facts;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->favourites))))
    gtk_list_box_remove (self->favourites, child);
  for (guint32 i = 0; i < MIN (customer->n_products, N_FAVOURITES); i++)
    gtk_list_box_append (
        self->favourites,
        make_row (facts, &customer->products[i], customer->n_orders));
  gtk_widget_set_visible (GTK_WIDGET (self->favourites),
                          curio_facts_has_lines (facts));
  gtk_widget_set_visible (GTK_WIDGET (self->not_kept),
                          !curio_facts_has_lines (facts));
  gtk_label_set_text (self->not_kept, curio_grain_get_customers_sentence ());
  gtk_widget_set_visible (self->liked, customer->n_products > 0
                                           || !curio_facts_has_lines (facts));
}

static void
product_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  g_signal_emit (
      user_data, signals[SIGNAL_PRODUCT_WANTED], 0,
      GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "product")));
}

/* --- scores and history -------------------------------------------------- */

static void
update_scores (CurioCustomerPane *self, const CurioScored *scored)
{
  gtk_widget_set_visible (self->scored, scored != NULL);
  if (scored == NULL)
    return;
  if (self->history.segments == NULL)
    curio_segment_history_measure (&self->measures->view, MOST_MONTHS,
                                   &self->history);
  set_text (self->why, g_strdup_printf (_ ("Why %s"), curio_segment_get_title (
                                                          scored->segment)));
  set_text (self->rule,
            curio_segment_describe_rule (self->measures, scored->segment));
  curio_chart_view_set_chart (
      self->scores, curio_customer_draw_scores (self->measures, scored));
  set_text (self->outlook,
            curio_customer_tell_outlook (self->measures, scored));
  curio_chart_view_set_chart (
      self->months,
      curio_customer_draw_history (&self->history, self->customer));
}

/* --- head ---------------------------------------------------------------- */

static void
update_head (CurioCustomerPane *self, const CurioCustomer *customer,
             const CurioScored *scored)
{
  const CurioFacts *facts = self->measures->view.ledger->facts;
  g_autofree char *number = curio_format_line (
      curio_facts_get_customer_id (facts, self->customer));

  set_text (self->name, g_strdup_printf (_ ("Customer %s"), number));
  gtk_widget_set_visible (GTK_WIDGET (self->swatch), scored != NULL);
  if (scored != NULL)
    curio_swatch_set_segment (self->swatch, scored->segment);
  set_text (self->place,
            scored != NULL ? g_strdup_printf (
                "%s · %s", curio_segment_get_title (scored->segment),
                curio_format_country (
                    curio_dictionary_get (facts->countries, scored->country)))
                           : g_strdup (_ ("No order in this selection")));
  set_text (self->last_order, customer->n_orders > 0
                                  ? curio_format_day (customer->last_day)
                                  : g_strdup (NO_NUMBER));
  set_text (self->n_orders, curio_format_count (customer->n_orders));
  set_text (self->spend, curio_format_money (customer->net_mills));
}

/* Those of the shop that the page shows. */
static const CurioNotes *
find_notes (CurioCustomerPane *self)
{
  GtkWidget *page
      = gtk_widget_get_ancestor (GTK_WIDGET (self), CURIO_TYPE_PAGE);
  CurioSession *session
      = page != NULL ? curio_page_get_session (CURIO_PAGE (page)) : NULL;

  return session != NULL ? curio_session_get_notes (session) : NULL;
}

static void
update_menus (CurioCustomerPane *self)
{
  const char *name = gtk_label_get_text (self->name);
  g_autofree char *footer = curio_measures_get_footer (self->measures);

  curio_chart_menu_set_words (self->orders, name, footer);
  curio_chart_menu_set_words (self->scores, name, footer);
  curio_chart_menu_set_words (self->months, name, footer);
}

static void
update_orders (CurioCustomerPane *self, const CurioCustomer *customer)
{
  gboolean has_orders = customer->n_orders > 0;
  CurioChart *orders = curio_customer_draw_orders (self->measures, customer);

  curio_chart_put_notes (orders, find_notes (self));
  curio_chart_view_set_chart (self->orders, orders);
  set_text (self->cancelled, curio_customer_tell_cancelled (customer));
  gtk_widget_set_visible (GTK_WIDGET (self->rhythm), has_orders);
  gtk_widget_set_sensitive (GTK_WIDGET (self->lines),
                            customer->n_invoices > 0);
  if (has_orders)
    set_text (self->rhythm, curio_customer_tell_rhythm (
                                customer, curio_customer_count_silence (
                                              self->measures, customer)));
}

void
curio_customer_pane_update (CurioCustomerPane *self,
                            const CurioMeasures *measures, gboolean is_new,
                            guint32 customer)
{
  const CurioScored *scored;
  CurioCustomer doings;

  g_return_if_fail (CURIO_IS_CUSTOMER_PANE (self));
  g_return_if_fail (measures != NULL);
  g_return_if_fail (customer < measures->view.ledger->facts->n_customers);

  if (is_new || measures != self->measures)
    curio_segment_history_clear (&self->history);
  self->measures = measures;
  self->customer = customer;
  scored = curio_rfm_find (&measures->rfm, customer);
  curio_customer_measure (&measures->view, customer, &doings);
  update_head (self, &doings, scored);
  update_orders (self, &doings);
  update_scores (self, scored);
  update_favourites (self, &doings);
  update_menus (self);
  curio_customer_clear (&doings);
}

/* New measures may lie where old ones lay: an address does not tell them
 * apart. */
void
curio_customer_pane_forget (CurioCustomerPane *self)
{
  g_return_if_fail (CURIO_IS_CUSTOMER_PANE (self));

  curio_segment_history_clear (&self->history);
  self->measures = NULL;
}

/* --- ways out ------------------------------------------------------------ */

static void
close_cb (GtkWidget *widget, gpointer user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_CLOSED], 0);
}

/* All lines of all invoices, in a window of their own. */
static void
lines_cb (GtkButton *button, gpointer user_data)
{
  CurioCustomerPane *self = user_data;
  g_autoptr (CurioChart) chart = NULL;
  CurioCustomer customer;

  if (self->measures == NULL)
    return;
  curio_customer_measure (&self->measures->view, self->customer, &customer);
  chart = curio_customer_draw_orders (self->measures, &customer);
  curio_chart_set_words (chart, g_strdup (gtk_label_get_text (self->name)),
                         NULL, curio_measures_get_footer (self->measures));
  curio_chart_set_table (
      chart, curio_customer_tabulate_lines (self->measures, &customer));
  curio_table_window_present (GTK_WIDGET (self), chart);
  curio_customer_clear (&customer);
}

/* The lines of the invoice that a stem stands for. */
static void
invoice_cb (CurioChartView *view, int id, int series, gpointer user_data)
{
  CurioCustomerPane *self = user_data;
  CurioCustomer customer;

  if (self->measures == NULL || id < 0)
    return;
  curio_customer_measure (&self->measures->view, self->customer, &customer);
  if ((guint32)id < customer.n_invoices)
    curio_customer_lines_present (
        GTK_WIDGET (self),
        g_strdup_printf (/* Translators: "Customer 13085: invoice
                            536365". */
                         _ ("%s: invoice %s"), gtk_label_get_text (self->name),
                         curio_facts_get_invoice (
                             self->measures->view.ledger->facts,
                             customer.invoices[id].order)),
        &self->measures->view, &customer.invoices[id], 1);
  curio_customer_clear (&customer);
}

/* Whoever has the recency that was clicked and this customer's frequency, or
 * the other way round. */
static void
score_cb (CurioChartView *view, int id, int series, gpointer user_data)
{
  CurioCustomerPane *self = user_data;
  GtkWidget *page
      = gtk_widget_get_ancestor (GTK_WIDGET (self), CURIO_TYPE_PAGE);
  const CurioScored *scored
      = self->measures != NULL
            ? curio_rfm_find (&self->measures->rfm, self->customer)
            : NULL;

  if (page == NULL || scored == NULL || series > 1)
    return;
  curio_page_show_customers (
      CURIO_PAGE (page),
      &(CurioCustomerRule){ .kind = CURIO_CUSTOMER_RULE_SCORES,
                            .r = series == 0 ? id : scored->r,
                            .f = series == 1 ? id : scored->f });
}

/* What the segment of that day was read from: all there was before it. */
static void
segment_cb (CurioChartView *view, int id, int series, gpointer user_data)
{
  CurioCustomerPane *self = user_data;
  CurioCustomer customer;
  g_autofree char *day = NULL;
  guint32 n = 0;

  if (self->measures == NULL || series < 0
      || (guint32)series >= self->history.n_days)
    return;
  curio_customer_measure (&self->measures->view, self->customer, &customer);
  while (n < customer.n_invoices
         && customer.invoices[n].day < self->history.days[series])
    n++;
  day = curio_format_day (self->history.days[series] - 1);
  curio_customer_lines_present (
      GTK_WIDGET (self),
      /* Translators: "Customer 13085: up to 31 Mar 2011". */
      g_strdup_printf (_ ("%s: up to %s"), gtk_label_get_text (self->name),
                       day),
      &self->measures->view, customer.invoices, n);
  curio_customer_clear (&customer);
}

/* --- life ---------------------------------------------------------------- */

static void
curio_customer_pane_finalize (GObject *object)
{
  curio_segment_history_clear (&CURIO_CUSTOMER_PANE (object)->history);
  G_OBJECT_CLASS (curio_customer_pane_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  static const struct
  {
    const char *name;
    gsize offset;
  } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (CurioCustomerPane, name) }
    CHILD (swatch),   CHILD (name),       CHILD (place),    CHILD (last_order),
    CHILD (n_orders), CHILD (spend),      CHILD (orders),   CHILD (cancelled),
    CHILD (rhythm),   CHILD (scored),     CHILD (why),      CHILD (scores),
    CHILD (rule),     CHILD (outlook),    CHILD (months),   CHILD (liked),
    CHILD (lines),    CHILD (favourites), CHILD (not_kept),
#undef CHILD
  };

  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-customer-pane.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (class, children[i].name, FALSE,
                                               children[i].offset);
  gtk_widget_class_bind_template_callback (class, close_cb);
  gtk_widget_class_bind_template_callback (class, product_cb);
  gtk_widget_class_bind_template_callback (class, lines_cb);
}

static void
curio_customer_pane_class_init (CurioCustomerPaneClass *class)
{
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = curio_customer_pane_finalize;
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PRODUCT_WANTED]
      = g_signal_new ("product-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  g_type_ensure (CURIO_TYPE_SWATCH);
  g_type_ensure (CURIO_TYPE_CHART_VIEW);
  bind_template (GTK_WIDGET_CLASS (class));
}

static void
curio_customer_pane_init (CurioCustomerPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_chart_menu_add (self->orders);
  curio_chart_menu_add (self->scores);
  curio_chart_menu_add (self->months);
  g_signal_connect (self->orders, "activated", G_CALLBACK (invoice_cb), self);
  g_signal_connect (self->scores, "activated", G_CALLBACK (score_cb), self);
  g_signal_connect (self->months, "activated", G_CALLBACK (segment_cb), self);
}
