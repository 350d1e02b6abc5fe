/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Overview: how the shop does, at one look, and the ways to the pages that
 * say more. */

#include "curio-overview-page.h"

#include "curio-after-layout.h"
#include "curio-card-grid.h"
#include "curio-figure-card.h"
#include "curio-format.h"
#include "curio-indicator-words.h"
#include "curio-key-figure.h"
#include "curio-lines-window.h"
#include "curio-shared-measures.h"
#include "curio-steady-text.h"
#include "curio-worth-list.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 344
/* From this width on the treemap and the findings stand side by side. */
#define WIDE_ENOUGH_FOR_BOTH 740
/* Beside the treemap a low window has room for so few findings. */
#define HIGH_ENOUGH_FOR_ALL 850
#define FINDINGS_FEW 4

/* A filter that was not changed for so long is no longer being dragged. */
#define REST_MS 150

struct _CurioOverviewPage
{
  CurioPage parent_instance;

  CurioCardGrid *key_figures;
  CurioSteadyText *note;
  CurioFigureCard *sales;
  GtkBox *below;
  CurioFigureCard *segments;
  CurioWorthList *worth;

  CurioKeyFigure *cards[CURIO_N_INDICATORS];
  int width, height;
  CurioAfterLayout rearrange;
  guint findings; /* source that waits for the filter to rest */
};

G_DEFINE_FINAL_TYPE (CurioOverviewPage, curio_overview_page, CURIO_TYPE_PAGE)

/* --- what is shown ------------------------------------------------------- */

static void
update_key_figures (CurioOverviewPage *self, const CurioMeasures *measures)
{
  const CurioIndicators *indicators = curio_measures_get_indicators (measures);
  g_autofree char *footer = curio_measures_get_footer (measures);
  g_autofree char *change = NULL, *months = NULL, *note = NULL;

  for (guint i = 0; i < CURIO_N_INDICATORS; i++)
    curio_key_figure_update (self->cards[i], indicators, (CurioIndicator)i,
                             footer);
  change = curio_indicators_describe_change (indicators);
  months = curio_indicators_describe_months (indicators);
  note = g_strdup_printf ("%s %s", change, months);
  curio_steady_text_set_text (self->note, g_strstrip (note));
}

static guint
count_findings (CurioOverviewPage *self)
{
  return self->width < WIDE_ENOUGH_FOR_BOTH
                 || self->height >= HIGH_ENOUGH_FOR_ALL
             ? CURIO_FINDINGS_MOST
             : FINDINGS_FEW;
}

static void
show_findings (CurioOverviewPage *self, const CurioMeasures *measures,
               gboolean is_holding)
{
  g_autoptr (GPtrArray) findings
      = curio_findings_list (measures, count_findings (self));

  curio_worth_list_update (self->worth, findings, is_holding);
}

static gboolean
findings_cb (gpointer user_data)
{
  CurioOverviewPage *self = user_data;
  CurioSession *session = curio_page_get_session (user_data);
  const CurioMeasures *measures
      = session != NULL ? curio_session_get_measures (session) : NULL;

  self->findings = 0;
  if (measures == NULL)
    return G_SOURCE_REMOVE;
  show_findings (self, measures, FALSE);
  return G_SOURCE_REMOVE;
}

/* The sentences change with every frame of a drag; the heights of their rows
 * follow when the hand rests. */
static void
update_findings (CurioOverviewPage *self, const CurioMeasures *measures)
{
  gboolean is_dragged
      = curio_session_is_in_step (curio_page_get_session (CURIO_PAGE (self)));

  show_findings (self, measures, is_dragged);
  g_clear_handle_id (&self->findings, g_source_remove);
  if (is_dragged)
    self->findings = g_timeout_add (REST_MS, findings_cb, self);
}

static void
curio_overview_page_update (CurioPage *page, const CurioMeasures *measures)
{
  CurioOverviewPage *self = CURIO_OVERVIEW_PAGE (page);
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  update_key_figures (self, measures);
  curio_figure_card_update (self->sales, measures, &options);
  curio_figure_card_update (self->segments, measures, &options);
  update_findings (self, measures);
}

static void
curio_overview_page_export (CurioPage *page)
{
  CurioOverviewPage *self = CURIO_OVERVIEW_PAGE (page);
  CurioFigureCard *cards[] = { self->sales, self->segments };

  curio_figure_card_save_deck (cards, G_N_ELEMENTS (cards), _ ("Overview"),
                               "overview");
}

/* --- ways on ------------------------------------------------------------- */

/* The list then holds this segment's customers and no fewer. */
static void
go (CurioOverviewPage *self, const char *target, int segment)
{
  CurioSession *session = curio_page_get_session (CURIO_PAGE (self));

  curio_session_begin_step (session);
  if (g_str_equal (target, "customers/list"))
    curio_audience_set_rule (curio_session_get_audience (session), NULL);
  if (segment >= 0 && segment < CURIO_N_SEGMENTS)
    curio_session_set_segment (session, segment);
  curio_session_end_step (session);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", target);
}

static void
tile_cb (CurioFigureCard *card, int id, int series, gpointer user_data)
{
  go (user_data, "segments/map", id);
}

static void
chosen_cb (CurioWorthList *list, const char *target, int segment,
           gpointer user_data)
{
  go (user_data, target, segment);
}

static void
show_active (CurioOverviewPage *self, gint32 month)
{
  curio_page_show_customers (
      CURIO_PAGE (self),
      &(CurioCustomerRule){ .kind = CURIO_CUSTOMER_RULE_ACTIVE,
                            .month = month });
}

/* Who ordered in the month of a column. */
static void
month_cb (CurioFigureCard *card, int id, int series, gpointer user_data)
{
  CurioSession *session = curio_page_get_session (user_data);
  const CurioMeasures *measures = curio_session_get_measures (session);

  if (measures == NULL || id < 0 || id >= (int)measures->monthly.n_months)
    return;
  show_active (user_data, measures->monthly.months[id].month);
}

static void
show_cancelled (CurioOverviewPage *self, gint32 month)
{
  CurioSession *session = curio_page_get_session (CURIO_PAGE (self));
  const CurioMeasures *measures = curio_session_get_measures (session);
  CurioLineRule rule = CURIO_LINE_RULE (CURIO_LINES_CANCELLED);
  g_autofree char *name = curio_format_month_full (month);
  g_autofree char *title = g_strdup_printf (_ ("%s: cancelled lines"), name);

  if (measures == NULL)
    return;
  rule.month = month;
  curio_lines_window_present_rule (GTK_WIDGET (self), title, &measures->view,
                                   &rule);
}

/* What is behind a month of a small line. */
static void
small_month_cb (CurioKeyFigure *card, int month, gpointer user_data)
{
  CurioOverviewPage *self = user_data;

  if (card == self->cards[CURIO_INDICATOR_CANCELLED])
    show_cancelled (self, month);
  else
    show_active (self, month);
}

/* --- shape --------------------------------------------------------------- */

static void
rearrange (GtkWidget *widget)
{
  CurioOverviewPage *self = CURIO_OVERVIEW_PAGE (widget);
  CurioSession *session = curio_page_get_session (CURIO_PAGE (self));
  gboolean is_wide = self->width >= WIDE_ENOUGH_FOR_BOTH;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->below),
                                  is_wide ? GTK_ORIENTATION_HORIZONTAL
                                          : GTK_ORIENTATION_VERTICAL);
  if (session != NULL && curio_session_get_measures (session) != NULL)
    update_findings (self, curio_session_get_measures (session));
}

static void
measure_page (GtkWidget *widget, GtkOrientation orientation, int for_size,
              int *minimum, int *natural, int *minimum_baseline,
              int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation,
                      for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
  /* What stands side by side must not hold the window wide. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, LEAST_WIDTH);
}

/* Not rearranged at once: a layout under way must not be changed. */
static void
allocate_page (GtkWidget *widget, int width, int height, int baseline)
{
  CurioOverviewPage *self = CURIO_OVERVIEW_PAGE (widget);

  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height,
                       baseline, NULL);
  if (width == self->width && height == self->height)
    return;
  self->width = width;
  self->height = height;
  curio_after_layout_ask (&self->rearrange);
}

static void
curio_overview_page_dispose (GObject *object)
{
  CurioOverviewPage *self = CURIO_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->findings, g_source_remove);
  G_OBJECT_CLASS (curio_overview_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-overview-page.ui");
  gtk_widget_class_bind_template_child (class, CurioOverviewPage, key_figures);
  gtk_widget_class_bind_template_child (class, CurioOverviewPage, note);
  gtk_widget_class_bind_template_child (class, CurioOverviewPage, sales);
  gtk_widget_class_bind_template_child (class, CurioOverviewPage, below);
  gtk_widget_class_bind_template_child (class, CurioOverviewPage, segments);
  gtk_widget_class_bind_template_child (class, CurioOverviewPage, worth);
  gtk_widget_class_bind_template_callback (class, chosen_cb);
  gtk_widget_class_bind_template_callback (class, month_cb);
  gtk_widget_class_bind_template_callback (class, tile_cb);
}

static void
curio_overview_page_class_init (CurioOverviewPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CurioPageClass *page_class = CURIO_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_overview_page_dispose;
  page_class->update = curio_overview_page_update;
  page_class->export = curio_overview_page_export;

  g_type_ensure (CURIO_TYPE_CARD_GRID);
  g_type_ensure (CURIO_TYPE_FIGURE_CARD);
  g_type_ensure (CURIO_TYPE_STEADY_TEXT);
  g_type_ensure (CURIO_TYPE_WORTH_LIST);
  bind_template (widget_class);
}

static void
curio_overview_page_init (CurioOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (
      GTK_WIDGET (self),
      gtk_custom_layout_new (NULL, measure_page, allocate_page));
  curio_after_layout_init (&self->rearrange, GTK_WIDGET (self), rearrange);
  for (guint i = 0; i < CURIO_N_INDICATORS; i++)
    {
      self->cards[i] = g_object_new (CURIO_TYPE_KEY_FIGURE, NULL);
      g_signal_connect (self->cards[i], "activated",
                        G_CALLBACK (small_month_cb), self);
      gtk_widget_set_parent (GTK_WIDGET (self->cards[i]),
                             GTK_WIDGET (self->key_figures));
    }
}
