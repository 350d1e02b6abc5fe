/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Customers page: the list with its pill, search and summary, and the
 * views beside it. */

#include "curio-customers-page-private.h"
#include "curio-card-grid.h"
#include "curio-gradual-list.h"
#include "curio-list-columns.h"
#include "curio-list-keys.h"
#include "curio-list-saver.h"
#include "curio-list-sight.h"
#include "curio-list-summary.h"
#include "curio-rows.h"
#include "curio-view-bar.h"
#include "curio-view-switcher.h"
#include "curio-wrap-layout.h"

#include "curio-customer-rule-words.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (CurioCustomersPage, curio_customers_page, CURIO_TYPE_PAGE)

/* --- the list ----------------------------------------------------------- */

static void
update_state (CurioCustomersPage *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint n_all = curio_customer_list_get_n_in_segment (self->list);

  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "list"
                                                 : n_all > 0 ? "unfound"
                                                             : "nobody");
  gtk_widget_set_sensitive (GTK_WIDGET (self->copy), n_shown > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export), n_shown > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->campaign), n_shown > 0);
  curio_customers_page_update_summary (self);
}

static void
start_again (CurioCustomersPage *self)
{
  curio_customers_page_select_open (self);
  curio_list_sight_go_to_top (self->view);
}

static const CurioCustomerRule *
get_rule (CurioCustomersPage *self)
{
  return curio_audience_get_rule (
      curio_session_get_audience (curio_page_get_session (CURIO_PAGE (self))));
}

/* Says by which rule the list is narrowed, where it is. */
static void
update_chip (CurioCustomersPage *self, const CurioMeasures *measures)
{
  const CurioCustomerRule *rule = get_rule (self);
  g_autofree char *words = curio_customer_rule_describe_held (rule, measures);

  gtk_label_set_text (self->chip_label, words);
  gtk_widget_set_visible (self->chip, rule->kind != CURIO_CUSTOMER_RULE_ALL);
}

/* Those behind a mark are shown all, from the top, whatever was searched for
 * before. */
static void
begin_rule (CurioCustomersPage *self)
{
  const CurioCustomerRule *rule = get_rule (self);

  if (curio_customer_rule_equal (rule, &self->seen))
    return;
  self->seen = *rule;
  if (rule->kind != CURIO_CUSTOMER_RULE_ALL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      curio_customer_list_set_search (self->list, "");
    }
  start_again (self);
}

static void
update_list (CurioCustomersPage *self, const CurioMeasures *measures)
{
  int segment
      = curio_session_get_segment (curio_page_get_session (CURIO_PAGE (self)));

  if (curio_customer_list_get_facts (self->list)
      != measures->view.ledger->facts)
    self->open = -1;
  curio_customer_list_set_measures (self->list, measures, segment,
                                    get_rule (self));
  begin_rule (self);
  update_chip (self, measures);
  curio_customers_page_select_open (self);
  curio_segment_pill_update (self->pill, &measures->rfm, segment);
  curio_column_menu_set_one_segment (self->columns, segment >= 0);
  update_state (self);
}

/* --- views -------------------------------------------------------------- */

static void
update_activity (CurioCustomersPage *self, const CurioMeasures *measures)
{
  const CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  curio_figure_card_update (self->activity, measures, &options);
  curio_figure_card_update (self->concentration, measures, &options);
}

/* A month's column, of which the second series are the new ones. */
static void
month_cb (CurioFigureCard *card, int id, int series, gpointer user_data)
{
  const CurioMeasures *measures = curio_session_get_measures (
      curio_page_get_session (CURIO_PAGE (user_data)));
  CurioCustomerRule rule
      = { .kind = series == 1 ? CURIO_CUSTOMER_RULE_NEW
                              : CURIO_CUSTOMER_RULE_EXISTING };

  if (measures == NULL || id < 0 || (guint32)id >= measures->monthly.n_months)
    return;
  rule.month = measures->monthly.months[id].month;
  curio_page_show_customers (CURIO_PAGE (user_data), &rule);
}

static void
top_cb (CurioFigureCard *card, int id, int series, gpointer user_data)
{
  CurioCustomerRule rule
      = { .kind = CURIO_CUSTOMER_RULE_TOP, .percent = (guint)id };

  curio_page_show_customers (CURIO_PAGE (user_data), &rule);
}

/* A view that is not seen is not measured. */
static void
curio_customers_page_update (CurioPage *page, const CurioMeasures *measures)
{
  CurioCustomersPage *self = CURIO_CUSTOMERS_PAGE (page);
  const char *view = curio_page_get_view (page);

  curio_customers_page_update_search (self, measures->view.ledger->facts);
  if (g_str_equal (view, "list"))
    update_list (self, measures);
  else if (g_str_equal (view, "activity"))
    update_activity (self, measures);
  else if (g_str_equal (view, "retention"))
    curio_retention_view_update (self->retention, measures);
  curio_customers_page_update_pane (self, measures, TRUE);
}

/* --- choosing ----------------------------------------------------------- */

static void
chosen_cb (CurioSegmentPill *pill, int segment, gpointer user_data)
{
  curio_session_set_segment (curio_page_get_session (CURIO_PAGE (user_data)),
                             segment);
  start_again (user_data);
}

static void
chip_closed_cb (GtkButton *chip, gpointer user_data)
{
  CurioSession *session = curio_page_get_session (CURIO_PAGE (user_data));

  curio_audience_set_rule (curio_session_get_audience (session), NULL);
  start_again (user_data);
}

void
curio_customers_page_search_for (CurioCustomersPage *self, const char *text)
{
  g_return_if_fail (CURIO_IS_CUSTOMERS_PAGE (self));

  curio_customer_list_set_search (self->list, text);
  start_again (self);
  update_state (self);
}

static void
search_changed_cb (GtkSearchEntry *entry, gpointer user_data)
{
  curio_customers_page_search_for (
      user_data, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
clear_search_cb (GtkWidget *widget, gpointer user_data)
{
  gtk_editable_set_text (
      GTK_EDITABLE (CURIO_CUSTOMERS_PAGE (user_data)->search), "");
}

static void
order_changed_cb (GtkSorter *sorter, GtkSorterChange change,
                  gpointer user_data)
{
  CurioCustomersPage *self = user_data;
  CurioListColumn column;
  gboolean is_falling;

  curio_list_columns_get_order (self->view, &column, &is_falling);
  curio_customer_list_set_order (self->list, column, is_falling);
  start_again (self);
}

static void
curio_customers_page_search (CurioPage *page)
{
  curio_page_show_view (page, "list");
  gtk_widget_grab_focus (GTK_WIDGET (CURIO_CUSTOMERS_PAGE (page)->search));
}

/* --- ways out ----------------------------------------------------------- */

static void
copy_cb (GtkButton *button, gpointer user_data)
{
  CurioCustomersPage *self = user_data;
  guint n;
  g_autofree char *text
      = curio_list_summary_list_numbers (self->list, self->selection, &n);
  g_autofree char *count = curio_format_count (n);
  g_autofree char *title = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s customer number copied",
                   "%s customer numbers copied", n),
      count);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  curio_page_add_toast (CURIO_PAGE (self), adw_toast_new (title));
}

static CurioSaver *
make_saver (CurioCustomersPage *self)
{
  CurioSession *session = curio_page_get_session (CURIO_PAGE (self));
  guint n;
  CurioScored *customers = curio_customer_list_copy_shown (self->list, &n);

  return curio_list_saver_new_for (
      curio_session_get_measures (session), customers, n,
      curio_session_get_segment (session), get_rule (self));
}

static void
save_list (CurioCustomersPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    curio_saver_ask (make_saver (self), GTK_WIDGET (self));
}

static void
curio_customers_page_export (CurioPage *page)
{
  CurioCustomersPage *self = CURIO_CUSTOMERS_PAGE (page);
  const char *view = curio_page_get_view (page);

  if (g_str_equal (view, "list"))
    save_list (self);
  else if (g_str_equal (view, "activity"))
    {
      CurioFigureCard *cards[] = { self->activity, self->concentration };

      curio_figure_card_save_deck (cards, G_N_ELEMENTS (cards), _ ("Activity"),
                                   "activity");
    }
  else if (g_str_equal (view, "retention"))
    curio_retention_view_export (self->retention);
}

static void
export_cb (GtkButton *button, gpointer user_data)
{
  curio_page_export (CURIO_PAGE (user_data));
}

void
curio_customers_page_save (CurioCustomersPage *self, const char *path)
{
  g_return_if_fail (CURIO_IS_CUSTOMERS_PAGE (self));

  curio_saver_save (make_saver (self), GTK_WIDGET (self), path);
}

/* --- life --------------------------------------------------------------- */

/* A view that is taken apart loses its columns one by one, and its sorter
 * would tell so. */
static void
curio_customers_page_dispose (GObject *object)
{
  CurioCustomersPage *self = CURIO_CUSTOMERS_PAGE (object);

  if (self->sorter != NULL)
    g_signal_handlers_disconnect_by_data (self->sorter, self);
  g_clear_object (&self->sorter);
  G_OBJECT_CLASS (curio_customers_page_parent_class)->dispose (object);
}

static void
curio_customers_page_finalize (GObject *object)
{
  CurioCustomersPage *self = CURIO_CUSTOMERS_PAGE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (curio_customers_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-customers-page.ui");
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, flap);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, pane);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, views);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, list_view);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, retention);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage,
                                        retention_tools);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, chip);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, chip_label);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, activity);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage,
                                        concentration);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, columns);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, pill);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, search);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, unfound);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, stack);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, view);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, scroller);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, summary);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, copy);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, export);
  gtk_widget_class_bind_template_child (class, CurioCustomersPage, campaign);
  gtk_widget_class_bind_template_callback (class, chosen_cb);
  curio_customers_page_bind_pane (class);
  gtk_widget_class_bind_template_callback (class, month_cb);
  gtk_widget_class_bind_template_callback (class, top_cb);
  gtk_widget_class_bind_template_callback (class, chip_closed_cb);
  gtk_widget_class_bind_template_callback (class, search_changed_cb);
  gtk_widget_class_bind_template_callback (class, clear_search_cb);
  gtk_widget_class_bind_template_callback (class, copy_cb);
  gtk_widget_class_bind_template_callback (class, export_cb);
  curio_customers_page_bind_campaign (class);
}

static void
curio_customers_page_class_init (CurioCustomersPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CurioPageClass *page_class = CURIO_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_customers_page_dispose;
  G_OBJECT_CLASS (class)->finalize = curio_customers_page_finalize;
  page_class->update = curio_customers_page_update;
  page_class->export = curio_customers_page_export;
  page_class->make_audience = curio_customers_page_make_audience;
  page_class->search = curio_customers_page_search;

  g_type_ensure (CURIO_TYPE_CARD_GRID);
  g_type_ensure (CURIO_TYPE_COLUMN_MENU);
  g_type_ensure (CURIO_TYPE_CUSTOMER_PANE);
  g_type_ensure (CURIO_TYPE_FIGURE_CARD);
  g_type_ensure (CURIO_TYPE_PANE_FLAP);
  g_type_ensure (CURIO_TYPE_RETENTION_VIEW);
  g_type_ensure (CURIO_TYPE_SEGMENT_PILL);
  g_type_ensure (CURIO_TYPE_ROWS);
  g_type_ensure (CURIO_TYPE_VIEW_BAR);
  g_type_ensure (CURIO_TYPE_VIEW_SWITCHER);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0,
                                curio_customers_page_escape, NULL);
  bind_template (widget_class);
}

static void
curio_customers_page_init (CurioCustomersPage *self)
{
  self->open = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->list = curio_customer_list_new ();
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (
      G_LIST_MODEL (curio_gradual_list_new (G_LIST_MODEL (self->list)))));
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (curio_customers_page_follow_selection),
                           self, G_CONNECT_SWAPPED);
  curio_customers_page_await_open (self);
  curio_list_columns_add (self->view);
  curio_list_keys_add (self->view);
  curio_list_keys_follow (self->search,
                          gtk_widget_get_last_child (GTK_WIDGET (self->view)));
  curio_column_menu_set_view (self->columns, self->view);
  self->sorter = g_object_ref (gtk_column_view_get_sorter (self->view));
  g_signal_connect (self->sorter, "changed", G_CALLBACK (order_changed_cb),
                    self);
  g_signal_connect (self->view, "map",
                    G_CALLBACK (curio_list_columns_align_titles), NULL);
  gtk_column_view_set_model (self->view, self->selection);
  curio_list_sight_watch (self->scroller, G_LIST_MODEL (self->list),
                          curio_customer_list_set_seen);
  curio_wrap_layout_set (self->summary);
  gtk_search_entry_set_key_capture_widget (self->search, self->list_view);
  adw_bin_set_child (self->retention_tools,
                     curio_retention_view_get_tools (self->retention));
  curio_page_set_views (CURIO_PAGE (self), self->views);
}

CurioCustomerList *
curio_customers_page_get_list (CurioCustomersPage *self)
{
  g_return_val_if_fail (CURIO_IS_CUSTOMERS_PAGE (self), NULL);

  return self->list;
}

GtkColumnView *
curio_customers_page_get_view (CurioCustomersPage *self)
{
  g_return_val_if_fail (CURIO_IS_CUSTOMERS_PAGE (self), NULL);

  return self->view;
}

const char *
curio_customers_page_get_summary (CurioCustomersPage *self)
{
  g_return_val_if_fail (CURIO_IS_CUSTOMERS_PAGE (self), NULL);

  return gtk_label_get_text (self->summary);
}
