/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of the countries: figures or a table of them; the country that is
 * chosen in any of these is the one that the ranked list tells of. */

#include "curio-countries-view.h"
#include "curio-card-grid.h"
#include "curio-country-chooser.h"
#include "curio-country-table.h"
#include "curio-item-lines-window.h"
#include "curio-page.h"
#include "curio-rows.h"
#include "curio-view-bar.h"
#include "curio-view-switcher.h"

#include "curio-format.h"
#include "curio-preference-words.h"
#include "curio-snug-popover.h"

#include <glib/gi18n-lib.h>

struct _CurioCountriesView
{
  AdwBin parent_instance;

  CurioCountryChooser *chooser;
  GtkWidget *only;
  GtkLabel *only_label;
  GtkWidget *customers;
  GtkLabel *customers_label;
  GtkStack *views;
  CurioFigureCard *countries;
  CurioFigureCard *favourites;
  CurioFigureCard *map;
  CurioCountryTable *table;
  GtkPopover *explanation;
};

static guint product_chosen_signal;

G_DEFINE_FINAL_TYPE (CurioCountriesView, curio_countries_view, ADW_TYPE_BIN)

/* NULL before the view is in a page. */
static CurioPage *
get_page (CurioCountriesView *self)
{
  GtkWidget *page
      = gtk_widget_get_ancestor (GTK_WIDGET (self), CURIO_TYPE_PAGE);

  return page != NULL ? CURIO_PAGE (page) : NULL;
}

static CurioSession *
get_session (CurioCountriesView *self)
{
  CurioPage *page = get_page (self);

  return page != NULL ? curio_page_get_session (page) : NULL;
}

static const CurioMeasures *
get_measures (CurioCountriesView *self)
{
  CurioSession *session = get_session (self);

  return session != NULL ? curio_session_get_measures (session) : NULL;
}

/* As the switch of giant pairs stands. */
static gboolean
is_without_pairs (CurioCountriesView *self)
{
  CurioSession *session = get_session (self);

  return session != NULL && curio_session_get_without_pairs (session);
}

/* --- which country ------------------------------------------------------- */

/* The country that was chosen, or the usual one; -1 where there is none.  By
 * name, as another load may number countries otherwise. */
static int
find_country (CurioCountriesView *self, const CurioMeasures *measures)
{
  const CurioFacts *facts = measures->view.ledger->facts;
  CurioSession *session = get_session (self);
  const char *chosen
      = session != NULL ? curio_session_get_country (session) : NULL;
  guint32 country = chosen != NULL
                        ? curio_dictionary_find (facts->countries, chosen)
                        : G_MAXUINT32;

  return curio_country_choose (measures,
                               country != G_MAXUINT32 ? (int)country : -1,
                               is_without_pairs (self));
}

static CurioCustomerRule
make_rule (int country)
{
  return (CurioCustomerRule){ .kind = CURIO_CUSTOMER_RULE_COUNTRY,
                              .country = (guint32)country };
}

/* Those that the list will hold, which are fewer than have an invoice there:
 * who only cancelled is not in it. */
static guint32
count_listed (const CurioMeasures *measures, int country)
{
  const CurioCustomerRule rule = make_rule (country);
  g_autofree guint8 *is_there = NULL;
  guint32 n = 0;

  if (country < 0)
    return 0;
  is_there = curio_customer_rule_find (&rule, measures, NULL);
  for (guint32 i = 0; i < measures->rfm.n; i++)
    n += is_there[measures->rfm.customers[i].customer];
  return n;
}

static gboolean
is_alone (const CurioMeasures *measures)
{
  const CurioSelection *selection = &measures->view.selection;
  guint n = 0;

  for (guint32 i = 0; i < selection->n_countries; i++)
    n += selection->countries[i] != 0;
  return selection->countries != NULL && n == 1;
}

/* --- what is shown ------------------------------------------------------- */

static void
update_buttons (CurioCountriesView *self, const CurioMeasures *measures,
                int country)
{
  guint32 n = count_listed (measures, country);
  g_autofree char *count = curio_format_count (n);
  g_autofree char *customers = g_strdup_printf (
      ngettext ("Show %s customer", "Show %s customers", n), count);

  gtk_label_set_text (self->only_label, is_alone (measures)
                                            ? _ ("All countries")
                                            : _ ("Only this country"));
  gtk_widget_set_sensitive (self->only, country >= 0);
  gtk_label_set_text (self->customers_label, customers);
  gtk_widget_set_sensitive (self->customers, n > 0);
}

static void
update_figures (CurioCountriesView *self, const CurioMeasures *measures,
                int country)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  options.country = country;
  options.without_pairs = is_without_pairs (self);
  options.all_countries = curio_figure_card_get_choice (self->countries) == 1;
  curio_figure_card_update (self->countries, measures, &options);
  curio_figure_card_update (self->favourites, measures, &options);
  curio_figure_card_update (self->map, measures, &options);
}

static gboolean
shows_table (CurioCountriesView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "table")
         == 0;
}

void
curio_countries_view_update (CurioCountriesView *self,
                             const CurioMeasures *measures)
{
  int country;

  g_return_if_fail (CURIO_IS_COUNTRIES_VIEW (self));

  country = find_country (self, measures);
  curio_country_chooser_update (self->chooser, measures, country);
  update_buttons (self, measures, country);
  if (shows_table (self))
    curio_country_table_update (self->table, measures);
  else
    update_figures (self, measures, country);
}

void
curio_countries_view_export (CurioCountriesView *self)
{
  CurioFigureCard *cards[] = { self->countries, self->favourites, self->map };
  const CurioMeasures *measures = get_measures (self);

  g_return_if_fail (CURIO_IS_COUNTRIES_VIEW (self));

  if (measures != NULL)
    update_figures (self, measures, find_country (self, measures));
  curio_figure_card_save_deck (cards, G_N_ELEMENTS (cards), _ ("Countries"),
                               "countries");
}

/* --- what a person does -------------------------------------------------- */

static void
update (CurioCountriesView *self)
{
  const CurioMeasures *measures = get_measures (self);

  if (measures != NULL)
    curio_countries_view_update (self, measures);
}

static void
choose (CurioCountriesView *self, int country)
{
  const CurioMeasures *measures = get_measures (self);

  if (measures == NULL || country < 0)
    return;
  curio_session_set_country (
      get_session (self),
      curio_dictionary_get (measures->view.ledger->facts->countries,
                            (guint32)country));
  curio_countries_view_update (self, measures);
}

static void
chosen_cb (GtkWidget *widget, int country, gpointer user_data)
{
  choose (user_data, country);
}

static void
mark_cb (CurioFigureCard *card, int country, int series, gpointer user_data)
{
  choose (user_data, country);
}

/* The sales that a cell of the map counts, in lines. */
static void
show_lines (CurioCountriesView *self, const CurioMeasures *measures,
            guint32 country, guint32 product)
{
  gboolean without_pairs = is_without_pairs (self);
  const CurioPreference *preference = curio_find_preference (
      measures, CURIO_GROUP_BY_COUNTRY, without_pairs);
  CurioLineRule rule = CURIO_LINE_RULE (CURIO_LINES_SALES);
  CurioPreferred found;
  g_autofree char *title = NULL;

  curio_preference_compare (preference, country, product, &found);
  if (found.units == 0)
    return;
  rule.country = country;
  rule.product = product;
  title
      = curio_preferred_describe_lines (measures, preference, country, &found);
  curio_item_lines_window_present (GTK_WIDGET (self), title, measures, &rule,
                                   CURIO_ANY_PRICE, without_pairs);
}

static void
cell_cb (CurioFigureCard *card, int country, int product, gpointer user_data)
{
  const CurioMeasures *measures = get_measures (user_data);

  choose (user_data, country);
  if (measures != NULL && country >= 0 && product >= 0)
    show_lines (user_data, measures, (guint32)country, (guint32)product);
}

static void
selected_cb (CurioCountryTable *table, int country, gpointer user_data)
{
  choose (user_data, country);
}

static void
row_cb (CurioCountryTable *table, int country, gpointer user_data)
{
  CurioCountriesView *self = user_data;

  choose (self, country);
  gtk_stack_set_visible_child_name (self->views, "figures");
}

static void
product_cb (CurioFigureCard *card, int product, int series, gpointer user_data)
{
  if (product >= 0)
    g_signal_emit (user_data, product_chosen_signal, 0, (guint)product);
}

static void
customers_cb (GtkButton *button, gpointer user_data)
{
  CurioCountriesView *self = user_data;
  const CurioMeasures *measures = get_measures (self);
  int country = measures != NULL ? find_country (self, measures) : -1;
  const CurioCustomerRule rule = make_rule (country);

  if (country >= 0)
    curio_page_show_customers (get_page (self), &rule);
}

static void
only_cb (GtkButton *button, gpointer user_data)
{
  CurioCountriesView *self = user_data;
  const CurioMeasures *measures = get_measures (self);
  g_autofree guint8 *mask = NULL;
  int country;

  if (measures == NULL)
    return;
  country = find_country (self, measures);
  if (!is_alone (measures) && country >= 0)
    {
      mask = g_new0 (guint8, measures->view.ledger->facts->n_countries);
      mask[country] = 1;
    }
  curio_session_set_countries (get_session (self), mask);
}

static void
update_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  update (user_data);
}

/* --- life ---------------------------------------------------------------- */

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-countries-view.ui");
  gtk_widget_class_bind_template_child (class, CurioCountriesView, chooser);
  gtk_widget_class_bind_template_child (class, CurioCountriesView, only);
  gtk_widget_class_bind_template_child (class, CurioCountriesView, only_label);
  gtk_widget_class_bind_template_child (class, CurioCountriesView, customers);
  gtk_widget_class_bind_template_child (class, CurioCountriesView,
                                        customers_label);
  gtk_widget_class_bind_template_child (class, CurioCountriesView, views);
  gtk_widget_class_bind_template_child (class, CurioCountriesView, countries);
  gtk_widget_class_bind_template_child (class, CurioCountriesView, favourites);
  gtk_widget_class_bind_template_child (class, CurioCountriesView, map);
  gtk_widget_class_bind_template_child (class, CurioCountriesView, table);
  gtk_widget_class_bind_template_child (class, CurioCountriesView,
                                        explanation);
  gtk_widget_class_bind_template_callback (class, chosen_cb);
  gtk_widget_class_bind_template_callback (class, mark_cb);
  gtk_widget_class_bind_template_callback (class, cell_cb);
  gtk_widget_class_bind_template_callback (class, row_cb);
  gtk_widget_class_bind_template_callback (class, selected_cb);
  gtk_widget_class_bind_template_callback (class, product_cb);
  gtk_widget_class_bind_template_callback (class, customers_cb);
  gtk_widget_class_bind_template_callback (class, only_cb);
  gtk_widget_class_bind_template_callback (class, update_cb);
}

static void
curio_countries_view_class_init (CurioCountriesViewClass *class)
{
  product_chosen_signal = g_signal_new (
      "product-chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  g_type_ensure (CURIO_TYPE_CARD_GRID);
  g_type_ensure (CURIO_TYPE_COUNTRY_CHOOSER);
  g_type_ensure (CURIO_TYPE_COUNTRY_TABLE);
  g_type_ensure (CURIO_TYPE_FIGURE_CARD);
  g_type_ensure (CURIO_TYPE_ROWS);
  g_type_ensure (CURIO_TYPE_VIEW_BAR);
  g_type_ensure (CURIO_TYPE_VIEW_SWITCHER);
  bind_template (GTK_WIDGET_CLASS (class));
}

static void
curio_countries_view_init (CurioCountriesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_snug_popover_make (self->explanation);
}
