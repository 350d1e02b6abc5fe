/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The conditions of one group of an audience.  The window holds a group of its
 * own and gives it away only when the person has done with it. */

#include "curio-campaign-group-editor.h"
#include "curio-campaign-day-picker.h"
#include "curio-campaign-due-row.h"
#include "curio-campaign-picker.h"
#include "curio-campaign-range.h"
#include "curio-campaign-words.h"
#include "curio-spoken-names.h"
#include "curio-whole-choice.h"
#include "curio-format.h"
#include "curio-grain-words.h"
#include "curio-movement.h"
#include "curio-product-findings.h"

#include <glib/gi18n-lib.h>

#define MILLS 1000

struct _CurioCampaignGroupEditor
{
  AdwWindow parent_instance;

  AdwActionRow *rule_row;
  AdwComboRow *segment;
  AdwComboRow *from;
  AdwActionRow *since_row;
  AdwActionRow *spend_row;
  AdwActionRow *orders_row;
  AdwActionRow *last_row;
  CurioCampaignDueRow *due;
  CurioCampaignPicker *countries;
  AdwActionRow *bought_row;
  AdwActionRow *not_bought_row;
  CurioCampaignPicker *bought;
  CurioCampaignPicker *not_bought;
  GtkLabel *sum;
  GtkWidget *done;

  CurioCampaignDayPicker *since;
  CurioCampaignDayPicker *last_from;
  CurioCampaignDayPicker *last_to;
  CurioCampaignRange *spend;
  CurioCampaignRange *orders;

  const CurioMeasures *measures;
  CurioAudienceGroup group;
  gboolean filling;
};

static guint done_signal;

G_DEFINE_FINAL_TYPE (CurioCampaignGroupEditor, curio_campaign_group_editor,
                     ADW_TYPE_WINDOW)

/* --- from the rows to the group ------------------------------------------ */

/* Pounds as mills; an open end stays open. */
static gint64
to_mills (gint64 pounds)
{
  return pounds == G_MININT64 || pounds == G_MAXINT64 ? pounds
                                                      : pounds * MILLS;
}

static gint64
to_pounds (gint64 mills)
{
  return mills == G_MININT64 || mills == G_MAXINT64 ? mills : mills / MILLS;
}

static void
read_items (CurioCampaignPicker *picker, CurioAudienceGroup *group,
            void (*add) (CurioAudienceGroup *, guint32))
{
  guint n;
  const guint32 *items = curio_campaign_picker_get (picker, &n);

  for (guint i = 0; i < n; i++)
    add (group, items[i]);
}

static void
read_countries (CurioCampaignGroupEditor *self, CurioAudienceGroup *group)
{
  const CurioFacts *facts = self->measures->view.ledger->facts;
  guint n;
  const guint32 *countries = curio_campaign_picker_get (self->countries, &n);

  for (guint i = 0; i < n; i++)
    curio_audience_group_add_country (group, facts->n_countries, countries[i]);
}

static gboolean
read_ranges (CurioCampaignGroupEditor *self, CurioAudienceGroup *group)
{
  gint64 least, most;
  gboolean is_right = TRUE;

  if (curio_campaign_range_get (self->spend, &least, &most))
    {
      group->min_spend_mills = to_mills (least);
      group->max_spend_mills = to_mills (most);
    }
  else
    is_right = FALSE;
  if (curio_campaign_range_get (self->orders, &least, &most))
    {
      group->min_orders = (guint32)CLAMP (least, 0, G_MAXUINT32);
      group->max_orders = (guint32)CLAMP (most, 0, G_MAXUINT32);
    }
  else
    is_right = FALSE;
  return is_right;
}

static void
read_flow (CurioCampaignGroupEditor *self, CurioAudienceGroup *group)
{
  guint from = adw_combo_row_get_selected (self->from);

  group->has_flow = from > 0;
  group->flow_from = from > 0 ? from - 1 : 0;
  group->flow_since = curio_campaign_day_picker_get (self->since);
  gtk_widget_set_visible (GTK_WIDGET (self->since_row), group->has_flow);
}

/* FALSE where something typed is no number; OUT is to be cleared. */
static gboolean
read_group (CurioCampaignGroupEditor *self, CurioAudienceGroup *out)
{
  *out = CURIO_AUDIENCE_GROUP_EVERYBODY;
  out->rule = self->group.rule;
  curio_audience_group_set_customers (out, self->group.customers,
                                      self->group.n_customers);
  out->segment = (int)adw_combo_row_get_selected (self->segment) - 1;
  read_flow (self, out);
  read_countries (self, out);
  out->last_order_from = curio_campaign_day_picker_get (self->last_from);
  out->last_order_to = curio_campaign_day_picker_get (self->last_to);
  read_items (self->bought, out, curio_audience_group_add_bought);
  read_items (self->not_bought, out, curio_audience_group_add_not_bought);
  out->due = curio_campaign_due_row_get_active (self->due);
  return read_ranges (self, out);
}

static char *
describe_sum (const CurioAudienceSum *sum)
{
  g_autofree char *count = curio_format_count (sum->n);
  g_autofree char *money = curio_format_money (sum->net_mills);

  if (sum->n == 0)
    return g_strdup (_ ("Nobody: leave one of the conditions open."));
  /* Translators: customers and the sum of their net spend. */
  return g_strdup_printf (ngettext ("%s customer, net spend %s",
                                    "%s customers, net spend %s", sum->n),
                          count, money);
}

static void
update (CurioCampaignGroupEditor *self)
{
  CurioAudienceSum sum;
  CurioAudienceGroup group;
  gboolean is_right = read_group (self, &group);
  const CurioCampaignAudience audience
      = { .n_groups = 1, .groups = &self->group };
  g_autofree char *text = NULL;

  curio_audience_group_clear (&self->group);
  self->group = group;
  if (is_right)
    {
      curio_campaign_audience_measure (&audience, self->measures, &sum);
      text = describe_sum (&sum);
    }
  else
    text = g_strdup (_ ("A number is missing: write it with digits, the "
                        "smaller one first."));
  gtk_label_set_text (self->sum, text);
  gtk_widget_set_sensitive (self->done, is_right);
}

static void
changed_cb (CurioCampaignGroupEditor *self)
{
  if (!self->filling)
    update (self);
}

static void
rule_removed_cb (CurioCampaignGroupEditor *self)
{
  self->group.rule = CURIO_CUSTOMER_RULE_EVERYBODY;
  curio_audience_group_set_customers (&self->group, NULL, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->rule_row), FALSE);
  update (self);
}

static void
done_cb (CurioCampaignGroupEditor *self)
{
  g_signal_emit (self, done_signal, 0);
  gtk_window_close (GTK_WINDOW (self));
}

/* --- from the group to the rows ------------------------------------------ */

static void
fill_segments (AdwComboRow *row, const char *open, const char *last)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, open);
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    gtk_string_list_append (names, curio_segment_get_title (i));
  if (last != NULL)
    gtk_string_list_append (names, last);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  curio_whole_choice_show (row);
}

static void
fill_names (CurioCampaignGroupEditor *self)
{
  const CurioFacts *facts = self->measures->view.ledger->facts;
  g_autoptr (GPtrArray) countries = g_ptr_array_new ();
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func (g_free);

  for (guint32 i = 0; i < facts->n_countries; i++)
    g_ptr_array_add (countries,
                     (gpointer)curio_format_country (
                         curio_dictionary_get (facts->countries, i)));
  for (guint32 i = 0; i < facts->n_products; i++)
    {
      g_autofree char *title = curio_product_get_title (facts, i);

      g_ptr_array_add (
          products,
          g_strdup_printf ("%s  %s", curio_dictionary_get (facts->products, i),
                           title));
    }
  curio_campaign_picker_set_names (self->countries, _ ("Countries"),
                                   (const char *const *)countries->pdata,
                                   countries->len);
  curio_campaign_picker_set_names (self->bought, _ ("Bought every one of"),
                                   (const char *const *)products->pdata,
                                   products->len);
  curio_campaign_picker_set_names (self->not_bought, _ ("Bought none of"),
                                   (const char *const *)products->pdata,
                                   products->len);
}

/* At the coarser grain the rows stay, and say why nobody can use them. */
static void
fill_products (CurioCampaignGroupEditor *self)
{
  AdwActionRow *const rows[] = { self->bought_row, self->not_bought_row };

  if (curio_facts_has_lines (self->measures->view.ledger->facts))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_sensitive (GTK_WIDGET (rows[i]), FALSE);
  adw_action_row_set_subtitle (self->bought_row,
                               curio_grain_get_customers_sentence ());
  adw_action_row_set_subtitle_lines (self->bought_row, 0);
}

static void
fill_pickers (CurioCampaignGroupEditor *self, const CurioAudienceGroup *group)
{
  for (guint32 i = 0; group->countries != NULL && i < group->n_countries; i++)
    if (group->countries[i])
      curio_campaign_picker_add (self->countries, i);
  for (guint i = 0; i < group->n_bought; i++)
    curio_campaign_picker_add (self->bought, group->bought[i]);
  for (guint i = 0; i < group->n_not_bought; i++)
    curio_campaign_picker_add (self->not_bought, group->not_bought[i]);
}

/* What a person chose elsewhere: a mark of a chart, or rows of a list. */
static void
fill_rule (CurioCampaignGroupEditor *self, const CurioAudienceGroup *group)
{
  CurioAudienceGroup elsewhere = CURIO_AUDIENCE_GROUP_EVERYBODY;
  g_autofree char *words = NULL;
  g_autofree char *markup = NULL;

  elsewhere.rule = group->rule;
  elsewhere.customers = group->customers;
  elsewhere.n_customers = group->n_customers;
  words = curio_campaign_words_describe_group (
      &elsewhere, self->measures->view.ledger->facts);
  markup = g_markup_escape_text (words, -1);
  adw_action_row_set_subtitle (self->rule_row, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->rule_row),
                          group->rule.kind != CURIO_CUSTOMER_RULE_ALL
                              || group->customers != NULL);
}

static void
fill (CurioCampaignGroupEditor *self, const CurioAudienceGroup *group)
{
  gint32 since = curio_movement_choose_since (
      &self->measures->view, group->has_flow ? group->flow_since : 0);

  self->filling = TRUE;
  fill_rule (self, group);
  adw_combo_row_set_selected (self->segment, (guint)(group->segment + 1));
  adw_combo_row_set_selected (self->from,
                              group->has_flow ? group->flow_from + 1 : 0);
  curio_campaign_day_picker_set (self->since, since);
  curio_campaign_range_set (self->spend, to_pounds (group->min_spend_mills),
                            to_pounds (group->max_spend_mills));
  curio_campaign_range_set (
      self->orders, group->min_orders > 0 ? group->min_orders : G_MININT64,
      group->max_orders < G_MAXUINT32 ? group->max_orders : G_MAXINT64);
  curio_campaign_day_picker_set (self->last_from, group->last_order_from);
  curio_campaign_day_picker_set (self->last_to, group->last_order_to);
  curio_campaign_due_row_set_active (self->due, group->due);
  fill_pickers (self, group);
  self->filling = FALSE;
}

/* --- life ---------------------------------------------------------------- */

static gpointer
add_suffix (CurioCampaignGroupEditor *self, AdwActionRow *row,
            GtkWidget *widget)
{
  adw_action_row_add_suffix (row, widget);
  g_signal_connect_object (widget, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return widget;
}

static void
add_widgets (CurioCampaignGroupEditor *self)
{
  gint32 as_of = self->measures->view.as_of_day;

  curio_campaign_due_row_set_ledger (
      self->due, (CurioLedger *)self->measures->view.ledger, as_of);
  fill_segments (self->segment, _ ("Any"), NULL);
  fill_segments (self->from, _ ("Any"), _ ("No order yet"));
  self->since = add_suffix (
      self, self->since_row,
      curio_campaign_day_picker_new (_ ("a year before"), _ ("As of"), as_of));
  self->spend = add_suffix (self, self->spend_row,
                            curio_campaign_range_new (_ ("Net spend")));
  self->orders
      = add_suffix (self, self->orders_row,
                    curio_campaign_range_new (_ ("Number of orders")));
  self->last_from = add_suffix (self, self->last_row,
                                curio_campaign_day_picker_new (
                                    _ ("from"), _ ("Last order from"), as_of));
  self->last_to = add_suffix (
      self, self->last_row,
      curio_campaign_day_picker_new (_ ("to"), _ ("Last order to"), as_of));
  fill_names (self);
  fill_products (self);
}

static void
curio_campaign_group_editor_finalize (GObject *object)
{
  curio_audience_group_clear (&CURIO_CAMPAIGN_GROUP_EDITOR (object)->group);
  G_OBJECT_CLASS (curio_campaign_group_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  static const struct
  {
    const char *name;
    gsize offset;
  } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (CurioCampaignGroupEditor, name) }
    CHILD (rule_row),  CHILD (segment),    CHILD (from),
    CHILD (since_row), CHILD (spend_row),  CHILD (orders_row),
    CHILD (last_row),  CHILD (due),        CHILD (countries),
    CHILD (bought),    CHILD (sum),        CHILD (not_bought),
    CHILD (done),      CHILD (bought_row), CHILD (not_bought_row),
#undef CHILD
  };

  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-campaign-group-editor.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (class, children[i].name, FALSE,
                                               children[i].offset);
  gtk_widget_class_bind_template_callback (class, changed_cb);
  gtk_widget_class_bind_template_callback (class, rule_removed_cb);
  gtk_widget_class_bind_template_callback (class, done_cb);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
curio_campaign_group_editor_class_init (CurioCampaignGroupEditorClass *class)
{
  G_OBJECT_CLASS (class)->finalize = curio_campaign_group_editor_finalize;
  done_signal
      = g_signal_new ("done", CURIO_TYPE_CAMPAIGN_GROUP_EDITOR,
                      G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CURIO_TYPE_CAMPAIGN_DUE_ROW);
  g_type_ensure (CURIO_TYPE_CAMPAIGN_PICKER);
  bind_template (GTK_WIDGET_CLASS (class));
}

static void
curio_campaign_group_editor_init (CurioCampaignGroupEditor *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

CurioCampaignGroupEditor *
curio_campaign_group_editor_present (GtkWindow *parent,
                                     const CurioMeasures *measures,
                                     const CurioAudienceGroup *group)
{
  CurioCampaignGroupEditor *self;

  g_return_val_if_fail (measures != NULL && group != NULL, NULL);

  self = g_object_new (CURIO_TYPE_CAMPAIGN_GROUP_EDITOR, "transient-for",
                       parent, NULL);
  self->measures = measures;
  curio_audience_group_copy (group, &self->group);
  add_widgets (self);
  fill (self, group);
  update (self);
  curio_spoken_names_add (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

const CurioAudienceGroup *
curio_campaign_group_editor_get (CurioCampaignGroupEditor *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_GROUP_EDITOR (self), NULL);

  return &self->group;
}
