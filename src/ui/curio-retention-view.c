/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether customers come back: the cohort map as high as its rows need, two
 * cards below, and the choices above. */

#include "curio-retention-view.h"

#include "curio-rows.h"

#include "curio-text-scale.h"
#include "curio-card-grid.h"
#include "curio-page.h"
#include "curio-segment-pill.h"

#include "curio-gaps-figure.h"

#include <glib/gi18n-lib.h>

/* Words, names and footer; a row; and what the key needs at least. */
#define FRAME_HEIGHT 160
#define ROW_HEIGHT 20
#define LEAST_HEIGHT 330
#define MOST_HEIGHT 900

struct _CurioRetentionView
{
  AdwBin parent_instance;

  CurioFigureCard *cohorts;
  CurioFigureCard *returning;
  CurioFigureCard *gaps;
  GtkScrolledWindow *scroller;
  GtkWidget *tools;
  CurioSegmentPill *pill;
  GtkToggleButton *spend;
  int segment;
  gboolean is_stale; /* the cards below, which nobody saw when it was new */
};

G_DEFINE_FINAL_TYPE (CurioRetentionView, curio_retention_view, ADW_TYPE_BIN)

static CurioPage *
get_page (CurioRetentionView *self)
{
  GtkWidget *page
      = gtk_widget_get_ancestor (GTK_WIDGET (self), CURIO_TYPE_PAGE);

  return page != NULL ? CURIO_PAGE (page) : NULL;
}

static CurioSession *
get_session (CurioRetentionView *self)
{
  CurioPage *page = get_page (self);

  return page != NULL ? curio_page_get_session (page) : NULL;
}

/* --- the cards ---------------------------------------------------------- */

static CurioCohortShow
get_show (CurioRetentionView *self)
{
  gboolean is_number = curio_figure_card_get_choice (self->cohorts) == 1;

  if (gtk_toggle_button_get_active (self->spend))
    return is_number ? CURIO_COHORTS_SPEND_EACH : CURIO_COHORTS_SPEND_SHARE;
  return is_number ? CURIO_COHORTS_CUSTOMERS : CURIO_COHORTS_SHARE;
}

/* Each row has its line; what does not fit the window is scrolled to. */
static void
fit_height (CurioRetentionView *self)
{
  const CurioChart *chart = curio_chart_view_get_chart (
      curio_figure_card_get_view (self->cohorts));
  int height = FRAME_HEIGHT + ROW_HEIGHT * (int)curio_grid_get_n_rows (chart);

  gtk_widget_set_size_request (
      GTK_WIDGET (self->cohorts), -1,
      (int)(curio_text_scale_get (GTK_WIDGET (self))
            * CLAMP (height, LEAST_HEIGHT, MOST_HEIGHT)));
}

static void
update_cohorts (CurioRetentionView *self, const CurioMeasures *measures)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  options.segment = self->segment;
  options.cohorts = get_show (self);
  curio_figure_card_update (self->cohorts, measures, &options);
  fit_height (self);
}

static void
update_gaps (CurioRetentionView *self, const CurioMeasures *measures)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  options.second_orders = curio_figure_card_get_choice (self->gaps) == 1;
  curio_figure_card_update (self->gaps, measures, &options);
}

static void
update_below (CurioRetentionView *self, const CurioMeasures *measures)
{
  self->is_stale = FALSE;
  curio_figure_card_update (self->returning, measures,
                            &CURIO_FIGURE_OPTIONS_DEFAULT);
  update_gaps (self, measures);
}

/* The map alone often fills the window. */
static gboolean
is_below_seen (CurioRetentionView *self)
{
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (self->scroller);
  int height;

  gtk_widget_get_size_request (GTK_WIDGET (self->cohorts), NULL, &height);
  return gtk_adjustment_get_value (adjustment)
             + gtk_adjustment_get_page_size (adjustment)
         > height;
}

static void
catch_up (CurioRetentionView *self)
{
  CurioSession *session = get_session (self);
  const CurioMeasures *measures
      = session != NULL ? curio_session_get_measures (session) : NULL;

  if (self->is_stale && measures != NULL)
    update_below (self, measures);
}

static void
scrolled_cb (CurioRetentionView *self)
{
  if (is_below_seen (self))
    catch_up (self);
}

void
curio_retention_view_update (CurioRetentionView *self,
                             const CurioMeasures *measures)
{
  CurioSession *session;

  g_return_if_fail (CURIO_IS_RETENTION_VIEW (self));
  g_return_if_fail (measures != NULL);

  session = get_session (self);
  self->segment = session != NULL ? curio_session_get_segment (session) : -1;
  curio_segment_pill_update (self->pill, &measures->rfm, self->segment);
  update_cohorts (self, measures);
  self->is_stale = TRUE;
  if (is_below_seen (self))
    update_below (self, measures);
}

/* --- choosing ----------------------------------------------------------- */

static void
show_changed_cb (CurioRetentionView *self)
{
  CurioSession *session = get_session (self);
  const CurioMeasures *measures
      = session != NULL ? curio_session_get_measures (session) : NULL;

  if (measures != NULL)
    update_cohorts (self, measures);
}

static void
gaps_changed_cb (CurioRetentionView *self)
{
  CurioSession *session = get_session (self);
  const CurioMeasures *measures
      = session != NULL ? curio_session_get_measures (session) : NULL;

  if (measures != NULL)
    update_gaps (self, measures);
}

static void
chosen_cb (CurioSegmentPill *pill, int segment, gpointer user_data)
{
  CurioSession *session = get_session (user_data);

  if (session != NULL)
    curio_session_set_segment (session, segment);
}

/* The customers of a cell, or of a row: those of them in the segment that the
 * map is of. */
static void
cell_activated_cb (CurioFigureCard *card, int id, int series,
                   gpointer user_data)
{
  CurioRetentionView *self = user_data;
  const CurioCustomerRule rule
      = { .kind = CURIO_CUSTOMER_RULE_COHORT, .month = id, .later = series };
  CurioPage *page = get_page (self);
  int segment = self->segment;

  if (page == NULL)
    return;
  curio_session_begin_step (curio_page_get_session (page));
  curio_page_show_customers (page, &rule);
  curio_session_set_segment (curio_page_get_session (page), segment);
  curio_session_end_step (curio_page_get_session (page));
}

static void
month_activated_cb (CurioFigureCard *card, int id, int series,
                    gpointer user_data)
{
  CurioRetentionView *self = user_data;
  CurioSession *session = get_session (self);
  const CurioMeasures *measures
      = session != NULL ? curio_session_get_measures (session) : NULL;

  if (measures == NULL || id < 0 || (guint)id >= measures->monthly.n_months)
    return;
  curio_page_show_customers (
      get_page (self),
      &(CurioCustomerRule){ .kind = CURIO_CUSTOMER_RULE_ACTIVE,
                            .month = measures->monthly.months[id].month });
}

/* Those whom a bar tells beside the times that it counts. */
static void
gap_activated_cb (CurioFigureCard *card, int band, int series,
                  gpointer user_data)
{
  CurioRetentionView *self = user_data;
  CurioSession *session = get_session (self);
  const CurioMeasures *measures
      = session != NULL ? curio_session_get_measures (session) : NULL;
  CurioCustomerRule rule
      = { .kind = CURIO_CUSTOMER_RULE_GAP,
          .is_second = curio_figure_card_get_choice (self->gaps) == 1 };

  if (measures != NULL && band >= 0
      && curio_gap_band_get_days (measures, rule.is_second, (guint)band,
                                  &rule.from_days, &rule.to_days))
    curio_page_show_customers (get_page (self), &rule);
}

void
curio_retention_view_export (CurioRetentionView *self)
{
  CurioFigureCard *cards[CURIO_N_RETENTION_CARDS];

  g_return_if_fail (CURIO_IS_RETENTION_VIEW (self));

  catch_up (self);
  for (guint i = 0; i < CURIO_N_RETENTION_CARDS; i++)
    cards[i] = curio_retention_view_get_card (self, (CurioRetentionCard)i);
  curio_figure_card_save_deck (cards, G_N_ELEMENTS (cards), _ ("Retention"),
                               "retention");
}

/* --- life --------------------------------------------------------------- */

static void
curio_retention_view_class_init (CurioRetentionViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (CURIO_TYPE_CARD_GRID);
  g_type_ensure (CURIO_TYPE_FIGURE_CARD);
  g_type_ensure (CURIO_TYPE_SEGMENT_PILL);
  g_type_ensure (CURIO_TYPE_ROWS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-retention-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioRetentionView,
                                        cohorts);
  gtk_widget_class_bind_template_child (widget_class, CurioRetentionView,
                                        returning);
  gtk_widget_class_bind_template_child (widget_class, CurioRetentionView,
                                        gaps);
  gtk_widget_class_bind_template_child (widget_class, CurioRetentionView,
                                        scroller);
  gtk_widget_class_bind_template_child (widget_class, CurioRetentionView,
                                        tools);
  gtk_widget_class_bind_template_child (widget_class, CurioRetentionView,
                                        pill);
  gtk_widget_class_bind_template_child (widget_class, CurioRetentionView,
                                        spend);
  gtk_widget_class_bind_template_callback (widget_class, show_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gaps_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gap_activated_cb);
}

static void
curio_retention_view_init (CurioRetentionView *self)
{
  GtkAdjustment *adjustment;

  self->segment = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
curio_retention_view_get_tools (CurioRetentionView *self)
{
  g_return_val_if_fail (CURIO_IS_RETENTION_VIEW (self), NULL);

  return self->tools;
}

CurioFigureCard *
curio_retention_view_get_card (CurioRetentionView *self,
                               CurioRetentionCard card)
{
  g_return_val_if_fail (CURIO_IS_RETENTION_VIEW (self), NULL);

  switch (card)
    {
    case CURIO_RETENTION_COHORTS:
      return self->cohorts;
    case CURIO_RETENTION_RETURNING:
      return self->returning;
    case CURIO_RETENTION_GAPS:
      return self->gaps;
    case CURIO_N_RETENTION_CARDS:
    default:
      g_return_val_if_reached (NULL);
    }
}
