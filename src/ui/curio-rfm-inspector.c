/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector of recency, frequency and monetary scores. */

#include "curio-rfm-inspector.h"
#include "curio-calendar-keys.h"

#include "curio-rfm-inspect.h"
#include "curio-steady-text.h"
#include "curio-table-window.h"
#include "curio-when-seen.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

#define N_CUTS 4
#define NO_NUMBER "\u2013"

/* "1,234.5 days" over "1,234 on it" fit in half of them. */
#define CELL_LETTERS 26

struct _CurioRfmInspector
{
  AdwBin parent_instance;

  GtkGrid *cuts;
  CurioSteadyText *cells[3][N_CUTS];
  AdwExpanderRow *rows[CURIO_N_WHAT_IFS];
  CurioSteadyText *counts[CURIO_N_WHAT_IFS]; /* in them: who would move */
  GPtrArray *flows[CURIO_N_WHAT_IFS];        /* rows within */
  GtkCalendar *calendar;

  CurioSession *session; /* NULL before the first update */
  CurioWhenSeen when_seen;
  gint32 as_of; /* the other day; CURIO_DAY_NONE: none yet */
  CurioRfmChange changes[CURIO_N_WHAT_IFS];
};

G_DEFINE_FINAL_TYPE (CurioRfmInspector, curio_rfm_inspector, ADW_TYPE_BIN)

/* Asked for each time: the session throws them away with every change of
 * filter, also while this is hidden.  NULL: there are none. */
static const CurioMeasures *
get_measures (CurioRfmInspector *self)
{
  return self->session != NULL ? curio_session_get_measures (self->session)
                               : NULL;
}

/* --- cut-points ---------------------------------------------------------- */

/* One decimal where the cut-point has one. */
static char *
format_cut (gint64 cut_5, int measure)
{
  g_autofree char *number = NULL;

  if (measure == 2)
    return curio_format_money_pence (cut_5 / 5);
  number = curio_format_decimal ((double)cut_5 / 5, cut_5 % 5 == 0 ? 0 : 1);
  return measure == 0 ? g_strdup_printf (
             ngettext ("%s day", "%s days", cut_5 == 5 ? 1 : 2), number)
                      : g_steal_pointer (&number);
}

static void
update_cuts (CurioRfmInspector *self, const CurioMeasures *measures)
{
  const CurioRfm *rfm = &measures->rfm;
  const gint64 *cuts[]
      = { rfm->recency_cuts_5, rfm->frequency_cuts_5, rfm->monetary_cuts_5 };
  CurioRfmTies ties;
  const guint32 *tied[] = { ties.recency, ties.frequency, ties.monetary };

  curio_rfm_count_ties (measures, &ties);
  for (int m = 0; m < 3; m++)
    for (int k = 0; k < N_CUTS; k++)
      {
        g_autofree char *cut = format_cut (cuts[m][k], m);
        g_autofree char *count = curio_format_count (tied[m][k]);
        g_autofree char *text
            = rfm->n > 0 ? g_strdup_printf (_ ("%s\n%s on it"), cut, count)
                         : g_strdup (NO_NUMBER);

        curio_steady_text_set_text (self->cells[m][k], text);
      }
}

static void
attach (CurioRfmInspector *self, const char *text, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_grid_attach (self->cuts, label, column, row, 1, 1);
}

static void
attach_cell (CurioRfmInspector *self, int measure, int cut)
{
  GtkWidget *cell = curio_steady_text_new (PANGO_ALIGN_RIGHT, CELL_LETTERS);

  gtk_widget_set_hexpand (cell, TRUE);
  gtk_grid_attach (self->cuts, cell, measure + 1, cut + 1, 1, 1);
  self->cells[measure][cut] = CURIO_STEADY_TEXT (cell);
}

/* Three columns, which a narrow window holds, too. */
static void
make_cuts (CurioRfmInspector *self)
{
  static const char *const titles[]
      = { N_ ("20 %"), N_ ("40 %"), N_ ("60 %"), N_ ("80 %") };
  static const char *const names[]
      = { N_ ("Recency"), N_ ("Frequency"), N_ ("Monetary") };

  for (int k = 0; k < N_CUTS; k++)
    attach (self, _ (titles[k]), 0, k + 1);
  for (int m = 0; m < 3; m++)
    {
      attach (self, _ (names[m]), m + 1, 0);
      for (int k = 0; k < N_CUTS; k++)
        attach_cell (self, m, k);
    }
}

/* --- what if --------------------------------------------------------------
 */

static const char *
name_segment (guint segment)
{
  return segment == CURIO_NOT_YET_CUSTOMERS
             ? _ ("not scored")
             : curio_segment_get_title (segment);
}

static CurioTable *
list_customers (const CurioMeasures *measures, const CurioRfmChange *change,
                guint from, guint to)
{
  const CurioFacts *facts = measures->view.ledger->facts;
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Customer"), FALSE);
  curio_table_add_column (table, _ ("Now"), FALSE);
  curio_table_add_column (table, _ ("Then"), FALSE);
  for (guint32 i = 0; i < change->n; i++)
    if (change->from[i] == from && change->to[i] == to)
      {
        curio_table_add_text (
            table, curio_facts_get_customer_id (facts, change->customers[i]));
        curio_table_add_text (table, name_segment (from));
        curio_table_add_text (table, name_segment (to));
      }
  return table;
}

static void
flow_activated_cb (GtkWidget *row, gpointer user_data)
{
  CurioRfmInspector *self = user_data;
  guint cell = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "cell"));
  guint what_if
      = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "what-if"));
  g_autoptr (CurioTable) table = NULL;

  curio_when_seen_catch_up (&self->when_seen);
  if (get_measures (self) == NULL)
    return;
  table = list_customers (get_measures (self), &self->changes[what_if],
                          cell / CURIO_N_MOVEMENT_ROWS,
                          cell % CURIO_N_MOVEMENT_ROWS);

  curio_table_window_present_table (
      GTK_WIDGET (self), table,
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), NULL);
}

static void
add_flow (CurioRfmInspector *self, CurioWhatIf what_if, guint from, guint to)
{
  guint32 n = self->changes[what_if].cells[from][to];
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (
      "%s \u2192 %s", name_segment (from), name_segment (to));
  g_autofree char *count = curio_format_count (n);
  GtkWidget *label = gtk_label_new (count);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "what-if", GUINT_TO_POINTER (what_if));
  g_object_set_data (G_OBJECT (row), "cell",
                     GUINT_TO_POINTER (from * CURIO_N_MOVEMENT_ROWS + to));
  g_signal_connect (row, "activated", G_CALLBACK (flow_activated_cb), self);
  adw_expander_row_add_row (self->rows[what_if], row);
  g_ptr_array_add (self->flows[what_if], row);
}

static void
remove_flows (CurioRfmInspector *self, CurioWhatIf what_if)
{
  for (guint i = 0; i < self->flows[what_if]->len; i++)
    adw_expander_row_remove (self->rows[what_if],
                             g_ptr_array_index (self->flows[what_if], i));
  g_ptr_array_set_size (self->flows[what_if], 0);
}

/* The largest flow first. */
static void
list_flows (CurioRfmInspector *self, CurioWhatIf what_if)
{
  const CurioRfmChange *change = &self->changes[what_if];
  guint32 below = G_MAXUINT32;

  remove_flows (self, what_if);
  while (below > 0)
    {
      guint32 next = 0;

      for (guint from = 0; from < CURIO_N_MOVEMENT_ROWS; from++)
        for (guint to = 0; to < CURIO_N_MOVEMENT_ROWS; to++)
          {
            guint32 n = from != to ? change->cells[from][to] : 0;

            if (n == below)
              add_flow (self, what_if, from, to);
            if (n < below)
              next = MAX (next, n);
          }
      below = next;
    }
}

static void
update_what_if (CurioRfmInspector *self, CurioWhatIf what_if)
{
  CurioRfmChange *change = &self->changes[what_if];
  g_autofree char *count = NULL, *all = NULL, *text = NULL;

  curio_rfm_change_clear (change);
  curio_rfm_change_measure (get_measures (self), what_if, self->as_of, change);
  count = curio_format_count (change->n_moved);
  all = curio_format_count (change->n);
  /* Translators: two numbers of customers. */
  text = g_strdup_printf (_ ("%s of %s"), count, all);
  curio_steady_text_set_text (self->counts[what_if], text);
  if (adw_expander_row_get_expanded (self->rows[what_if]))
    list_flows (self, what_if);
}

/* "1,234 of 5,852" */
#define COUNT_LETTERS 16

static void
make_what_if (CurioRfmInspector *self, CurioWhatIf what_if)
{
  GtkWidget *count = curio_steady_text_new (PANGO_ALIGN_RIGHT, COUNT_LETTERS);

  adw_expander_row_set_subtitle (self->rows[what_if],
                                 _ ("Customers who would change segment"));
  adw_expander_row_add_action (self->rows[what_if], count);
  self->counts[what_if] = CURIO_STEADY_TEXT (count);
}

/* Rows that nobody sees are not made. */
static void
expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, CurioRfmInspector *self)
{
  curio_when_seen_catch_up (&self->when_seen);
  for (guint i = 0; i < CURIO_N_WHAT_IFS; i++)
    if (row == self->rows[i] && adw_expander_row_get_expanded (row)
        && get_measures (self) != NULL)
      list_flows (self, i);
}

static void
name_what_ifs (CurioRfmInspector *self)
{
  gboolean is_poc = get_measures (self)->view.ledger->kind == CURIO_BOOKS_POC;
  g_autofree char *day = curio_format_day (self->as_of);
  g_autofree char *as_of
      = g_strdup_printf (_ ("If the segments were as of %s"), day);
  const char *const titles[CURIO_N_WHAT_IFS] = {
    [CURIO_WHAT_IF_TIES]
    = is_poc ? _ ("If equal numbers of orders scored the same")
             : _ ("If equal numbers of orders were ranked by customer number"),
    [CURIO_WHAT_IF_CANCELLATIONS]
    = is_poc ? _ ("If cancelled invoices were no orders")
             : _ ("If cancelled invoices counted as orders"),
    [CURIO_WHAT_IF_AS_OF] = as_of,
  };

  for (guint i = 0; i < CURIO_N_WHAT_IFS; i++)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]),
                                   titles[i]);
}

static void
day_selected_cb (CurioRfmInspector *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  gint32 day = curio_day_new (g_date_time_get_year (date),
                              g_date_time_get_month (date),
                              g_date_time_get_day_of_month (date));

  if (day == self->as_of || get_measures (self) == NULL)
    return;
  self->as_of = day;
  name_what_ifs (self);
  update_what_if (self, CURIO_WHAT_IF_AS_OF);
}

/* Orders by guests alone, say: nothing of what was shown before holds. */
static void
show_nobody (CurioRfmInspector *self, const CurioMeasures *measures)
{
  update_cuts (self, measures);
  for (guint i = 0; i < CURIO_N_WHAT_IFS; i++)
    {
      curio_rfm_change_clear (&self->changes[i]);
      remove_flows (self, i);
      curio_steady_text_set_text (self->counts[i], NO_NUMBER);
    }
}

/* A month before, to begin with. */
#define USUAL_DAYS 30

static void
choose_day (CurioRfmInspector *self)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, day;

  self->as_of = get_measures (self)->view.as_of_day - USUAL_DAYS;
  curio_day_get (self->as_of, &year, &month, &day);
  date = g_date_time_new_utc (year, month, day, 0, 0, 0);
  gtk_calendar_select_day (self->calendar, date);
}

static void
show_measures (GtkWidget *widget)
{
  CurioRfmInspector *self = CURIO_RFM_INSPECTOR (widget);
  const CurioMeasures *measures = get_measures (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self),
                            measures != NULL && measures->rfm.n > 0);
  if (measures == NULL)
    return;
  if (measures->rfm.n == 0)
    {
      show_nobody (self, measures);
      return;
    }
  /* By the day of another shop nobody had ordered in this one. */
  if (self->as_of == CURIO_DAY_NONE
      || self->as_of <= measures->view.ledger->first_day)
    choose_day (self);
  update_cuts (self, measures);
  name_what_ifs (self);
  for (guint i = 0; i < CURIO_N_WHAT_IFS; i++)
    update_what_if (self, i);
}

void
curio_rfm_inspector_update (CurioRfmInspector *self, CurioSession *session)
{
  g_return_if_fail (CURIO_IS_RFM_INSPECTOR (self));
  g_return_if_fail (CURIO_IS_SESSION (session));

  g_set_object (&self->session, session);
  curio_when_seen_ask (&self->when_seen);
}

static void
curio_rfm_inspector_dispose (GObject *object)
{
  curio_when_seen_clear (&CURIO_RFM_INSPECTOR (object)->when_seen);
  G_OBJECT_CLASS (curio_rfm_inspector_parent_class)->dispose (object);
}

static void
curio_rfm_inspector_finalize (GObject *object)
{
  CurioRfmInspector *self = CURIO_RFM_INSPECTOR (object);

  for (guint i = 0; i < CURIO_N_WHAT_IFS; i++)
    {
      curio_rfm_change_clear (&self->changes[i]);
      g_ptr_array_unref (self->flows[i]);
    }
  g_clear_object (&self->session);
  G_OBJECT_CLASS (curio_rfm_inspector_parent_class)->finalize (object);
}

static void
curio_rfm_inspector_class_init (CurioRfmInspectorClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);
  static const char *const rows[] = { "ties", "cancellations", "as_of" };

  G_OBJECT_CLASS (class)->dispose = curio_rfm_inspector_dispose;
  G_OBJECT_CLASS (class)->finalize = curio_rfm_inspector_finalize;
  gtk_widget_class_set_template_from_resource (
      widget, "/uk/co/londongiftshop/Curio/ui/curio-rfm-inspector.ui");
  gtk_widget_class_bind_template_child (widget, CurioRfmInspector, cuts);
  gtk_widget_class_bind_template_child (widget, CurioRfmInspector, calendar);
  for (guint i = 0; i < CURIO_N_WHAT_IFS; i++)
    gtk_widget_class_bind_template_child_full (
        widget, rows[i], FALSE,
        G_STRUCT_OFFSET (CurioRfmInspector, rows) + i * sizeof (gpointer));
  gtk_widget_class_bind_template_callback (widget, day_selected_cb);
}

static void
curio_rfm_inspector_init (CurioRfmInspector *self)
{
  self->as_of = CURIO_DAY_NONE;
  curio_when_seen_init (&self->when_seen, GTK_WIDGET (self), show_measures);
  for (guint i = 0; i < CURIO_N_WHAT_IFS; i++)
    self->flows[i] = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_calendar_keys_add (self->calendar);
  make_cuts (self);
  for (guint i = 0; i < CURIO_N_WHAT_IFS; i++)
    {
      make_what_if (self, i);
      g_signal_connect_object (self->rows[i], "notify::expanded",
                               G_CALLBACK (expanded_cb), self, 0);
    }
}
