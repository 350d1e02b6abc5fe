/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of movement between segments.  It keeps the first date, as a span
 * or a day, and which mark was chosen; the second date is the session's. */

#include "curio-movement-view.h"

#include "curio-day-button.h"
#include "curio-figure-card.h"
#include "curio-rows.h"
#include "curio-steady-text.h"
#include "curio-view-bar.h"
#include "curio-view-switcher.h"

#include "curio-format.h"
#include "curio-movement-words.h"

#include <glib/gi18n-lib.h>

struct _CurioMovementView
{
  AdwBin parent_instance;

  CurioMovement movement; /* what is shown */
  int n_months;           /* of the first date before the second, or 0 */
  gint32 day;             /* the first date where N_MONTHS is 0, or NONE */
  int chosen;             /* the id of a mark, or 0 */

  CurioDayButton *since;
  CurioDayButton *until;
  CurioSteadyText *sums;
  GtkStack *figures;
  CurioFigureCard *flows;
  CurioFigureCard *table;
  GtkRevealer *revealer;
  GtkLabel *who;
};

enum
{
  SINCE_CHOSEN,
  UNTIL_CHOSEN,
  CUSTOMERS_WANTED,
  EXPORT_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CurioMovementView, curio_movement_view, ADW_TYPE_BIN)

static CurioFigureOptions
get_options (CurioMovementView *self, const CurioView *view)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;
  gint32 wanted = self->day;

  if (self->n_months > 0 && view->as_of_day != CURIO_DAY_NONE)
    wanted = curio_day_add_months (view->as_of_day, -self->n_months);
  if (wanted != CURIO_DAY_NONE)
    options.since_day = wanted;
  options.flow = self->chosen;
  return options;
}

/* --- the chosen mark ----------------------------------------------------- */

static gboolean
get_cell (CurioMovementView *self, guint *out_from, guint *out_to)
{
  return curio_movement_parse_id (self->chosen, out_from, out_to)
         && curio_movement_count (&self->movement, *out_from, *out_to) > 0;
}

gboolean
curio_movement_view_get_rule (CurioMovementView *self,
                              CurioCustomerRule *out_rule)
{
  guint from, to;

  g_return_val_if_fail (CURIO_IS_MOVEMENT_VIEW (self), FALSE);

  if (!get_cell (self, &from, &to))
    return FALSE;
  *out_rule = (CurioCustomerRule){
    .kind = from != CURIO_MOVEMENT_ALL ? CURIO_CUSTOMER_RULE_FLOW
            : to != CURIO_MOVEMENT_ALL ? CURIO_CUSTOMER_RULE_SEGMENT
                                       : CURIO_CUSTOMER_RULE_ALL,
    .from = from,
    .segment = to != CURIO_MOVEMENT_ALL ? to : CURIO_N_SEGMENTS,
    .since = self->movement.since,
  };
  return TRUE;
}

static void
update_chosen (CurioMovementView *self)
{
  guint from, to;
  gboolean is_chosen = get_cell (self, &from, &to);
  g_autofree char *text
      = is_chosen ? curio_movement_describe (&self->movement, from, to) : NULL;

  if (is_chosen)
    gtk_label_set_text (self->who, text);
  gtk_revealer_set_reveal_child (self->revealer, is_chosen);
}

/* Those behind a mark are shown at once; who comes back finds it chosen. */
static void
mark_cb (CurioFigureCard *card, int id, int series, gpointer user_data)
{
  CurioMovementView *self = user_data;
  CurioCustomerRule rule;

  self->chosen = id;
  g_signal_emit (self, signals[SINCE_CHOSEN], 0);
  if (curio_movement_view_get_rule (self, &rule))
    g_signal_emit (self, signals[CUSTOMERS_WANTED], 0);
}

static void
customers_cb (CurioMovementView *self)
{
  g_signal_emit (self, signals[CUSTOMERS_WANTED], 0);
}

static void
export_cb (CurioMovementView *self)
{
  g_signal_emit (self, signals[EXPORT_WANTED], 0);
}

static void
nobody_cb (CurioMovementView *self)
{
  self->chosen = 0;
  g_signal_emit (self, signals[SINCE_CHOSEN], 0);
}

/* --- dates --------------------------------------------------------------- */

static void
since_day_cb (CurioMovementView *self, int day)
{
  self->n_months = 0;
  self->day = day;
  g_signal_emit (self, signals[SINCE_CHOSEN], 0);
}

static void
since_span_cb (CurioMovementView *self, int n_months)
{
  self->n_months = n_months;
  g_signal_emit (self, signals[SINCE_CHOSEN], 0);
}

static void
until_day_cb (CurioMovementView *self, int day)
{
  g_signal_emit (self, signals[UNTIL_CHOSEN], 0, day);
}

/* How many; or, where a first date was chosen that cannot be, what is shown in
 * its place. */
static char *
describe_dates (CurioMovementView *self)
{
  g_autofree char *since = NULL;

  if (self->movement.as_of == CURIO_DAY_NONE)
    return NULL;
  if (self->n_months > 0 || self->day == CURIO_DAY_NONE
      || self->day < self->movement.as_of)
    return curio_movement_describe_sums (&self->movement);
  since = curio_format_day (self->movement.since);
  return g_strdup_printf (
      _ ("The first date must lie before the second: %s is shown"), since);
}

static void
update_dates (CurioMovementView *self)
{
  g_autofree char *sums = describe_dates (self);

  curio_day_button_set_day (self->since, self->movement.since);
  curio_day_button_set_day (self->until, self->movement.as_of);
  curio_steady_text_set_text (self->sums, sums != NULL ? sums : "");
}

/* --- life ---------------------------------------------------------------- */

/* Only the figure that is seen. */
void
curio_movement_view_update (CurioMovementView *self,
                            const CurioMeasures *measures)
{
  CurioFigureOptions options;
  GtkWidget *seen;

  g_return_if_fail (CURIO_IS_MOVEMENT_VIEW (self));
  g_return_if_fail (measures != NULL);

  options = get_options (self, &measures->view);
  curio_movement_measure_figure (measures, &options, &self->movement);
  seen = gtk_stack_get_visible_child (self->figures);
  curio_figure_card_update (CURIO_FIGURE_CARD (seen), measures, &options);
  update_dates (self);
  update_chosen (self);
}

static void
seen_cb (CurioMovementView *self)
{
  g_signal_emit (self, signals[SINCE_CHOSEN], 0);
}

void
curio_movement_view_export (CurioMovementView *self)
{
  CurioFigureCard *card;

  g_return_if_fail (CURIO_IS_MOVEMENT_VIEW (self));

  card = CURIO_FIGURE_CARD (gtk_stack_get_visible_child (self->figures));
  curio_figure_card_save_deck (&card, 1, _ ("Movement between segments"),
                               "movement");
}

static void
add_signals (CurioMovementViewClass *klass)
{
  static const struct
  {
    const char *name;
    guint id;
    guint n_values;
  } kinds[] = {
    {"since-chosen",      SINCE_CHOSEN,     0},
    { "until-chosen",     UNTIL_CHOSEN,     1},
    { "customers-wanted", CUSTOMERS_WANTED, 0},
    { "export-wanted",    EXPORT_WANTED,    0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    signals[kinds[i].id] = g_signal_new (
        kinds[i].name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
        NULL, NULL, G_TYPE_NONE, kinds[i].n_values, G_TYPE_INT);
}

static void
curio_movement_view_class_init (CurioMovementViewClass *klass)
{
  GtkWidgetClass *class = GTK_WIDGET_CLASS (klass);

  add_signals (klass);
  g_type_ensure (CURIO_TYPE_DAY_BUTTON);
  g_type_ensure (CURIO_TYPE_FIGURE_CARD);
  g_type_ensure (CURIO_TYPE_ROWS);
  g_type_ensure (CURIO_TYPE_STEADY_TEXT);
  g_type_ensure (CURIO_TYPE_VIEW_BAR);
  g_type_ensure (CURIO_TYPE_VIEW_SWITCHER);
  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-movement-view.ui");
  gtk_widget_class_bind_template_child (class, CurioMovementView, since);
  gtk_widget_class_bind_template_child (class, CurioMovementView, until);
  gtk_widget_class_bind_template_child (class, CurioMovementView, sums);
  gtk_widget_class_bind_template_child (class, CurioMovementView, figures);
  gtk_widget_class_bind_template_child (class, CurioMovementView, flows);
  gtk_widget_class_bind_template_child (class, CurioMovementView, table);
  gtk_widget_class_bind_template_child (class, CurioMovementView, revealer);
  gtk_widget_class_bind_template_child (class, CurioMovementView, who);
  gtk_widget_class_bind_template_callback (class, mark_cb);
  gtk_widget_class_bind_template_callback (class, customers_cb);
  gtk_widget_class_bind_template_callback (class, export_cb);
  gtk_widget_class_bind_template_callback (class, nobody_cb);
  gtk_widget_class_bind_template_callback (class, since_day_cb);
  gtk_widget_class_bind_template_callback (class, since_span_cb);
  gtk_widget_class_bind_template_callback (class, until_day_cb);
  gtk_widget_class_bind_template_callback (class, seen_cb);
}

static void
curio_movement_view_init (CurioMovementView *self)
{
  self->day = CURIO_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
