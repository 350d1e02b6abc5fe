/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card of giant pairs: what they are, which there are, and the switch. */

#include "curio-pairs-card.h"

#include "curio-format.h"
#include "curio-line-measures.h"
#include "curio-product-findings.h"

#include <glib/gi18n-lib.h>

/* More would be no exceptions. */
#define MOST_SHOWN 20

struct _CurioPairsCard
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkListBox *list;
  GtkLabel *none;
  GtkWidget *leave;
  GtkSwitch *leave_out;

  const CurioFacts *facts; /* that LISTED are of; only compared */
  GArray *listed;          /* of CurioPair: what LIST has rows for */
};

enum
{
  PROP_0,
  PROP_LEFT_OUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint product_chosen_signal;

G_DEFINE_FINAL_TYPE (CurioPairsCard, curio_pairs_card, ADW_TYPE_BIN)

static char *
describe_pair (const CurioFacts *facts, const CurioPair *pair)
{
  g_autofree char *units = curio_format_count (pair->units);
  g_autofree char *day = curio_format_day (pair->day);
  g_autofree char *share = curio_format_share (pair->share);
  g_autofree char *customer = curio_format_line (
      curio_facts_get_customer_id (facts, pair->customer));

  if (pair->n_days == 0)
    return g_strdup_printf (
        _ ("%s pieces for customer %s on %s, undone the same day; %s of all "
           "gross sales of that month"),
        units, customer, day, share);
  return g_strdup_printf (
      _ ("%s pieces for customer %s on %s, undone the next day; %s of all "
         "gross sales of that month"),
      units, customer, day, share);
}

static GtkWidget *
make_row (const CurioFacts *facts, const CurioPair *pair)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = curio_product_get_title (facts, pair->product);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *words = describe_pair (facts, pair);
  g_autofree char *subtitle = g_markup_escape_text (words, -1);
  g_autofree char *money = curio_format_money (pair->mills);
  GtkWidget *label = gtk_label_new (money);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "strong");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "product",
                     GUINT_TO_POINTER (pair->product));
  return row;
}

static void
update_title (CurioPairsCard *self, const CurioPairs *pairs)
{
  g_autofree char *count = curio_format_count (pairs->n);
  g_autofree char *title
      = pairs->n == 0
            ? g_strdup (_ ("No giant order was undone at once"))
            : g_strdup_printf (
                g_dngettext (GETTEXT_PACKAGE,
                             "%s giant order was undone at once",
                             "%s giant orders were undone at once", pairs->n),
                count);

  gtk_label_set_text (self->title, title);
}

static gboolean
is_same_pair (const CurioPair *a, const CurioPair *b)
{
  return a->sale_line == b->sale_line && a->cancelled_line == b->cancelled_line
         && a->share == b->share;
}

/* From one day to the next there seldom are others. */
static gboolean
is_listed (CurioPairsCard *self, const CurioFacts *facts,
           const CurioPair *pairs, guint n)
{
  if (facts != self->facts || n != self->listed->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!is_same_pair (&pairs[i], &g_array_index (self->listed, CurioPair, i)))
      return FALSE;
  return TRUE;
}

static void
list_pairs (CurioPairsCard *self, const CurioFacts *facts,
            const CurioPair *pairs, guint n)
{
  GtkWidget *child;

  if (is_listed (self, facts, pairs, n))
    return;
  self->facts = facts;
  g_array_set_size (self->listed, 0);
  g_array_append_vals (self->listed, pairs, n);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, make_row (facts, &pairs[i]));
}

void
curio_pairs_card_update (CurioPairsCard *self, const CurioMeasures *measures)
{
  g_return_if_fail (CURIO_IS_PAIRS_CARD (self));
  g_return_if_fail (measures != NULL);

  const CurioPairs *pairs = curio_measures_get_pairs (measures);

  update_title (self, pairs);
  list_pairs (self, measures->view.ledger->facts, pairs->pairs,
              MIN (pairs->n, MOST_SHOWN));
  gtk_widget_set_visible (GTK_WIDGET (self->list), pairs->n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none), pairs->n == 0);
  gtk_widget_set_sensitive (self->leave, pairs->n > 0);
}

gboolean
curio_pairs_card_get_left_out (CurioPairsCard *self)
{
  g_return_val_if_fail (CURIO_IS_PAIRS_CARD (self), FALSE);

  return gtk_switch_get_active (self->leave_out);
}

static void
switched_cb (GtkSwitch *leave_out, GParamSpec *pspec, gpointer user_data)
{
  g_object_notify_by_pspec (user_data, properties[PROP_LEFT_OUT]);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  g_signal_emit (
      user_data, product_chosen_signal, 0,
      GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "product")));
}

static void
curio_pairs_card_get_property (GObject *object, guint id, GValue *value,
                               GParamSpec *pspec)
{
  if (id == PROP_LEFT_OUT)
    g_value_set_boolean (
        value, curio_pairs_card_get_left_out (CURIO_PAIRS_CARD (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_pairs_card_set_property (GObject *object, guint id, const GValue *value,
                               GParamSpec *pspec)
{
  if (id == PROP_LEFT_OUT)
    gtk_switch_set_active (CURIO_PAIRS_CARD (object)->leave_out,
                           g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_pairs_card_finalize (GObject *object)
{
  g_array_unref (CURIO_PAIRS_CARD (object)->listed);
  G_OBJECT_CLASS (curio_pairs_card_parent_class)->finalize (object);
}

static void
curio_pairs_card_class_init (CurioPairsCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = curio_pairs_card_finalize;
  G_OBJECT_CLASS (class)->get_property = curio_pairs_card_get_property;
  G_OBJECT_CLASS (class)->set_property = curio_pairs_card_set_property;
  properties[PROP_LEFT_OUT] = g_param_spec_boolean (
      "left-out", NULL, NULL, FALSE,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS,
                                     properties);
  product_chosen_signal = g_signal_new (
      "product-chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-pairs-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioPairsCard, title);
  gtk_widget_class_bind_template_child (widget_class, CurioPairsCard, list);
  gtk_widget_class_bind_template_child (widget_class, CurioPairsCard, none);
  gtk_widget_class_bind_template_child (widget_class, CurioPairsCard, leave);
  gtk_widget_class_bind_template_child (widget_class, CurioPairsCard,
                                        leave_out);
  gtk_widget_class_bind_template_callback (widget_class, switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
curio_pairs_card_init (CurioPairsCard *self)
{
  self->listed = g_array_new (FALSE, FALSE, sizeof (CurioPair));
  gtk_widget_init_template (GTK_WIDGET (self));
}
