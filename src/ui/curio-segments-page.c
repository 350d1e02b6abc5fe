/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Segments page.  On its map, choosing a segment in either figure tells
 * the session, whose segment is what both figures and the pane show.  The view
 * of movement asks for dates and customers, which the page knows how to get.
 */

#include "curio-segments-page.h"
#include "curio-campaign-dialog.h"
#include "curio-figure-card.h"
#include "curio-movement-view.h"
#include "curio-pane-flap.h"
#include "curio-segment-pane.h"
#include "curio-segment-products-view.h"
#include "curio-view-bar.h"
#include "curio-view-switcher.h"

#include "curio-format.h"
#include "curio-segment-words.h"

#include <glib/gi18n-lib.h>

struct _CurioSegmentsPage
{
  CurioPage parent_instance;

  GtkStack *views;
  CurioMovementView *movement;
  CurioSegmentProductsView *products;
  CurioPaneFlap *flap;
  CurioFigureCard *treemap;
  CurioFigureCard *grid;
  CurioSegmentPane *pane;
};

G_DEFINE_FINAL_TYPE (CurioSegmentsPage, curio_segments_page, CURIO_TYPE_PAGE)

static CurioSession *
get_session (CurioSegmentsPage *self)
{
  return curio_page_get_session (CURIO_PAGE (self));
}

static void
update_figures (CurioSegmentsPage *self, const CurioMeasures *measures,
                int segment)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  options.segment = segment;
  options.by_customers = curio_figure_card_get_choice (self->treemap) == 1;
  curio_figure_card_update (self->treemap, measures, &options);
  curio_figure_card_update (self->grid, measures, &options);
}

static void
update_map (CurioSegmentsPage *self, const CurioMeasures *measures,
            int segment)
{
  update_figures (self, measures, segment);
  if (segment >= 0)
    curio_segment_pane_update (self->pane, measures, segment);
}

static gboolean
is_seen (CurioSegmentsPage *self, const char *view)
{
  return g_str_equal (curio_page_get_view (CURIO_PAGE (self)), view);
}

static void
curio_segments_page_update (CurioPage *page, const CurioMeasures *measures)
{
  CurioSegmentsPage *self = CURIO_SEGMENTS_PAGE (page);
  int segment = curio_session_get_segment (get_session (self));

  if (is_seen (self, "movement"))
    curio_movement_view_update (self->movement, measures);
  if (is_seen (self, "products"))
    curio_segment_products_view_update (self->products, measures, segment);
  if (is_seen (self, "map"))
    update_map (self, measures, segment);
  curio_pane_flap_set_revealed (self->flap,
                                segment >= 0 && is_seen (self, "map"));
}

/* --- choosing ----------------------------------------------------------- */

static void
choose (CurioSegmentsPage *self, int segment)
{
  if (segment >= -1 && segment < CURIO_N_SEGMENTS)
    curio_session_set_segment (get_session (self), segment);
}

static void
tile_cb (CurioFigureCard *card, int id, int series, gpointer user_data)
{
  choose (user_data, id);
}

/* The customers of one cell.  Where it holds nobody, what is asked for is the
 * segment that it belongs to. */
static void
cell_cb (CurioFigureCard *card, int id, int series, gpointer user_data)
{
  CurioSession *session = get_session (user_data);
  const CurioMeasures *measures = curio_session_get_measures (session);
  const CurioCustomerRule rule = { .kind = CURIO_CUSTOMER_RULE_SCORES,
                                   .r = CURIO_GRID_R (series),
                                   .f = CURIO_GRID_F (series) };

  if (measures == NULL || measures->rfm.grid[rule.r - 1][rule.f - 1] == 0)
    {
      choose (user_data, id);
      return;
    }
  curio_session_begin_step (session);
  curio_page_show_customers (CURIO_PAGE (user_data), &rule);
  choose (user_data, id);
  curio_session_end_step (session);
}

static void
choice_cb (CurioFigureCard *card, GParamSpec *pspec, gpointer user_data)
{
  CurioSession *session = get_session (user_data);
  const CurioMeasures *measures
      = session ? curio_session_get_measures (session) : NULL;

  if (measures != NULL)
    update_figures (user_data, measures, curio_session_get_segment (session));
}

/* A pane over the map is also closed by a click beside it; another view hides
 * it, and the segment stays chosen. */
static void
revealed_cb (CurioPaneFlap *flap, GParamSpec *pspec, gpointer user_data)
{
  if (get_session (user_data) != NULL && is_seen (user_data, "map")
      && !curio_pane_flap_get_revealed (flap))
    choose (user_data, -1);
}

static void
closed_cb (CurioSegmentPane *pane, gpointer user_data)
{
  choose (user_data, -1);
}

/* --- ways on ------------------------------------------------------------ */

static void
customers_wanted_cb (CurioSegmentPane *pane, gpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (user_data), "win.show-page", "s",
                              "customers");
}

static void
plan_campaign (CurioSegmentsPage *self, const CurioCustomerRule *rule)
{
  CurioSession *session = get_session (self);

  if (curio_session_get_measures (session) != NULL)
    curio_campaign_dialog_present_rule (GTK_WIDGET (self), session, -1, rule);
}

static void
export_wanted_cb (CurioSegmentPane *pane, gpointer user_data)
{
  int segment = curio_session_get_segment (get_session (user_data));
  const CurioCustomerRule rule
      = { .kind = CURIO_CUSTOMER_RULE_SEGMENT, .segment = (guint)segment };

  if (segment >= 0)
    plan_campaign (user_data, &rule);
}

static gboolean
curio_segments_page_make_audience (CurioPage *page, CurioCampaignAudience *out)
{
  int segment = curio_session_get_segment (curio_page_get_session (page));

  if (segment < 0)
    return FALSE;
  curio_campaign_audience_add_group (out)->segment = segment;
  return TRUE;
}

static void
curio_segments_page_export (CurioPage *page)
{
  CurioSegmentsPage *self = CURIO_SEGMENTS_PAGE (page);
  CurioFigureCard *cards[] = { self->treemap, self->grid };

  if (is_seen (self, "movement"))
    {
      curio_movement_view_export (self->movement);
      return;
    }
  if (is_seen (self, "products"))
    {
      curio_segment_products_view_export (self->products);
      return;
    }
  curio_figure_card_save_deck (cards, G_N_ELEMENTS (cards), _ ("Segments"),
                               "segments");
}

/* --- movement ----------------------------------------------------------- */

static void
since_chosen_cb (CurioMovementView *view, gpointer user_data)
{
  CurioSession *session = get_session (user_data);
  const CurioMeasures *measures
      = session != NULL ? curio_session_get_measures (session) : NULL;

  if (measures != NULL && is_seen (user_data, "movement"))
    curio_movement_view_update (view, measures);
}

/* A second date that the records or the first day on top do not allow is moved
 * to LAST and the day after it.  What is said of that; NULL: it is as WANTED.
 */
static char *
describe_moved (gint32 wanted, gint32 last, gint32 from)
{
  g_autofree char *day = curio_format_day (last);

  if (last < wanted)
    /* Translators: a date. */
    return g_strdup_printf (_ ("The records end on %s"), day);
  if (last > wanted)
    /* Translators: a date. */
    return g_strdup_printf (_ ("The records begin on %s"), day);
  if (from != CURIO_DAY_NONE && from > last)
    /* Translators: a date. */
    return g_strdup_printf (_ ("The dates on top now begin on %s, too"), day);
  return NULL;
}

/* The second date is the day after the last of the figures. */
static void
until_chosen_cb (CurioMovementView *view, int day, gpointer user_data)
{
  CurioSession *session = get_session (user_data);
  const CurioLedger *ledger = curio_session_get_ledger (session);
  gint32 from = curio_session_get_selection (session)->from_day;
  gint32 last = CLAMP (day - 1, ledger->first_day, ledger->last_day);
  g_autofree char *words = describe_moved (day - 1, last, from);

  if (words != NULL)
    curio_page_add_toast (CURIO_PAGE (user_data), adw_toast_new (words));
  curio_session_set_dates (session,
                           from != CURIO_DAY_NONE ? MIN (from, last) : from,
                           last == ledger->last_day ? CURIO_DAY_NONE : last);
}

static void
movers_wanted_cb (CurioMovementView *view, gpointer user_data)
{
  CurioCustomerRule rule;

  if (curio_movement_view_get_rule (view, &rule))
    curio_page_show_customers (CURIO_PAGE (user_data), &rule);
}

static void
movers_export_cb (CurioMovementView *view, gpointer user_data)
{
  CurioCustomerRule rule;

  if (curio_movement_view_get_rule (view, &rule))
    plan_campaign (user_data, &rule);
}

/* --- life --------------------------------------------------------------- */

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-segments-page.ui");
  gtk_widget_class_bind_template_child (class, CurioSegmentsPage, views);
  gtk_widget_class_bind_template_child (class, CurioSegmentsPage, movement);
  gtk_widget_class_bind_template_child (class, CurioSegmentsPage, products);
  gtk_widget_class_bind_template_child (class, CurioSegmentsPage, flap);
  gtk_widget_class_bind_template_child (class, CurioSegmentsPage, treemap);
  gtk_widget_class_bind_template_child (class, CurioSegmentsPage, grid);
  gtk_widget_class_bind_template_child (class, CurioSegmentsPage, pane);
  gtk_widget_class_bind_template_callback (class, tile_cb);
  gtk_widget_class_bind_template_callback (class, cell_cb);
  gtk_widget_class_bind_template_callback (class, choice_cb);
  gtk_widget_class_bind_template_callback (class, revealed_cb);
  gtk_widget_class_bind_template_callback (class, closed_cb);
  gtk_widget_class_bind_template_callback (class, customers_wanted_cb);
  gtk_widget_class_bind_template_callback (class, export_wanted_cb);
  gtk_widget_class_bind_template_callback (class, since_chosen_cb);
  gtk_widget_class_bind_template_callback (class, until_chosen_cb);
  gtk_widget_class_bind_template_callback (class, movers_wanted_cb);
  gtk_widget_class_bind_template_callback (class, movers_export_cb);
}

static void
curio_segments_page_class_init (CurioSegmentsPageClass *class)
{
  CurioPageClass *page_class = CURIO_PAGE_CLASS (class);

  page_class->update = curio_segments_page_update;
  page_class->export = curio_segments_page_export;
  page_class->make_audience = curio_segments_page_make_audience;

  g_type_ensure (CURIO_TYPE_FIGURE_CARD);
  g_type_ensure (CURIO_TYPE_MOVEMENT_VIEW);
  g_type_ensure (CURIO_TYPE_PANE_FLAP);
  g_type_ensure (CURIO_TYPE_SEGMENT_PANE);
  g_type_ensure (CURIO_TYPE_SEGMENT_PRODUCTS_VIEW);
  g_type_ensure (CURIO_TYPE_VIEW_BAR);
  g_type_ensure (CURIO_TYPE_VIEW_SWITCHER);
  bind_template (GTK_WIDGET_CLASS (class));
}

static void
curio_segments_page_init (CurioSegmentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_page_set_views (CURIO_PAGE (self), self->views);
}
