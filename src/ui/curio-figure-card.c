/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame around a figure: card, menu, linked buttons.  What the figure is,
 * report/ says; how it is drawn, the chart view. */

#include "curio-figure-card-private.h"
#include "curio-figure-drag.h"
#include "curio-page.h"

#include <glib/gi18n-lib.h>

/* What a chart leaves free at its sides. */
#define CHART_MARGIN_PT 15
/* Between the title and the buttons. */
#define TITLE_GAP_PT 6

enum
{
  PROP_0,
  PROP_FIGURE,
  PROP_FIRST_CHOICE,
  PROP_SECOND_CHOICE,
  PROP_CHOICE,
  PROP_MENU_BELOW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];
static guint activated_signal;

G_DEFINE_FINAL_TYPE (CurioFigureCard, curio_figure_card, ADW_TYPE_BIN)

/* --- the figure --------------------------------------------------------- */

static gboolean
is_menu_below (CurioFigureCard *self)
{
  return gtk_widget_get_valign (self->controls) == GTK_ALIGN_END;
}

static void
set_menu_below (CurioFigureCard *self, gboolean is_below)
{
  gtk_widget_set_valign (self->controls,
                         is_below ? GTK_ALIGN_END : GTK_ALIGN_START);
  if (is_below)
    gtk_widget_add_css_class (self->controls, "below");
  else
    gtk_widget_remove_css_class (self->controls, "below");
}

/* The words of the chart must not run under the buttons, which stand nearer to
 * the card's edge than the words do. */
static double
measure_controls_pt (CurioFigureCard *self)
{
  int natural;

  if (is_menu_below (self))
    return 0;
  gtk_widget_measure (self->controls, GTK_ORIENTATION_HORIZONTAL, -1, NULL,
                      &natural, NULL, NULL);
  return natural / curio_chart_view_get_scale (self->view) - CHART_MARGIN_PT
         + TITLE_GAP_PT;
}

/* Those of the shop that the page shows. */
static const CurioNotes *
find_notes (CurioFigureCard *self)
{
  GtkWidget *page
      = gtk_widget_get_ancestor (GTK_WIDGET (self), CURIO_TYPE_PAGE);
  CurioSession *session
      = page != NULL ? curio_page_get_session (CURIO_PAGE (page)) : NULL;

  return session != NULL ? curio_session_get_notes (session) : NULL;
}

void
curio_figure_card_update (CurioFigureCard *self, const CurioMeasures *measures,
                          const CurioFigureOptions *options)
{
  static const CurioFigureOptions usual = CURIO_FIGURE_OPTIONS_DEFAULT;
  CurioFigureOptions with_notes = options != NULL ? *options : usual;
  const CurioFigure *figure;
  CurioChart *chart;

  g_return_if_fail (CURIO_IS_FIGURE_CARD (self));
  g_return_if_fail (measures != NULL);

  if (with_notes.notes == NULL)
    with_notes.notes = find_notes (self);

  self->options = with_notes;
  self->options.notes = NULL;
  figure = curio_figure_find (self->figure_id);
  g_return_if_fail (figure != NULL);
  chart = curio_figure_build (figure, measures, &with_notes);
  chart->title_right_pt = measure_controls_pt (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figure.add-note",
                                 chart->n_months > 0);
  g_free (self->file_name);
  self->file_name = curio_measures_name_file (measures, _ (figure->name));
  curio_chart_view_set_chart (self->view, chart);
}

static void
activated_cb (CurioChartView *view, int id, int series, gpointer user_data)
{
  g_signal_emit (user_data, activated_signal, 0, id, series);
}

static void
set_choice (CurioFigureCard *self, int choice)
{
  if (choice == self->choice)
    return;
  self->choice = choice;
  gtk_toggle_button_set_active (choice ? self->second : self->first, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOICE]);
}

static void
toggled_cb (GtkToggleButton *button, gpointer user_data)
{
  CurioFigureCard *self = user_data;

  if (gtk_toggle_button_get_active (button))
    set_choice (self, button == self->second);
}

/* --- life --------------------------------------------------------------- */

static void
curio_figure_card_get_property (GObject *object, guint id, GValue *value,
                                GParamSpec *pspec)
{
  CurioFigureCard *self = CURIO_FIGURE_CARD (object);

  switch (id)
    {
    case PROP_FIGURE:
      g_value_set_string (value, self->figure_id);
      break;
    case PROP_FIRST_CHOICE:
      g_value_set_string (value,
                          gtk_button_get_label (GTK_BUTTON (self->first)));
      break;
    case PROP_SECOND_CHOICE:
      g_value_set_string (value,
                          gtk_button_get_label (GTK_BUTTON (self->second)));
      break;
    case PROP_CHOICE:
      g_value_set_int (value, self->choice);
      break;
    case PROP_MENU_BELOW:
      g_value_set_boolean (value, is_menu_below (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
curio_figure_card_set_property (GObject *object, guint id, const GValue *value,
                                GParamSpec *pspec)
{
  CurioFigureCard *self = CURIO_FIGURE_CARD (object);

  switch (id)
    {
    case PROP_FIGURE:
      g_free (self->figure_id);
      self->figure_id = g_value_dup_string (value);
      curio_word_button_set_figure (self->words, self->figure_id);
      break;
    case PROP_FIRST_CHOICE:
      gtk_button_set_label (GTK_BUTTON (self->first),
                            g_value_get_string (value));
      gtk_widget_set_visible (self->choices, TRUE);
      break;
    case PROP_SECOND_CHOICE:
      gtk_button_set_label (GTK_BUTTON (self->second),
                            g_value_get_string (value));
      break;
    case PROP_CHOICE:
      set_choice (self, g_value_get_int (value));
      break;
    case PROP_MENU_BELOW:
      set_menu_below (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
curio_figure_card_finalize (GObject *object)
{
  g_free (CURIO_FIGURE_CARD (object)->figure_id);
  g_free (CURIO_FIGURE_CARD (object)->file_name);
  G_OBJECT_CLASS (curio_figure_card_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-figure-card.ui");
  gtk_widget_class_bind_template_child (class, CurioFigureCard, view);
  gtk_widget_class_bind_template_child (class, CurioFigureCard, context);
  gtk_widget_class_bind_template_child (class, CurioFigureCard, controls);
  gtk_widget_class_bind_template_child (class, CurioFigureCard, choices);
  gtk_widget_class_bind_template_child (class, CurioFigureCard, words);
  gtk_widget_class_bind_template_child (class, CurioFigureCard, first);
  gtk_widget_class_bind_template_child (class, CurioFigureCard, second);
  gtk_widget_class_bind_template_callback (class, activated_cb);
  gtk_widget_class_bind_template_callback (class, toggled_cb);
}

static void
curio_figure_card_class_init (CurioFigureCardClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GParamFlags flags
      = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = curio_figure_card_get_property;
  object_class->set_property = curio_figure_card_set_property;
  object_class->finalize = curio_figure_card_finalize;

  props[PROP_FIGURE] = g_param_spec_string ("figure", NULL, NULL, NULL, flags);
  props[PROP_FIRST_CHOICE]
      = g_param_spec_string ("first-choice", NULL, NULL, NULL, flags);
  props[PROP_SECOND_CHOICE]
      = g_param_spec_string ("second-choice", NULL, NULL, NULL, flags);
  props[PROP_CHOICE] = g_param_spec_int ("choice", NULL, NULL, 0, 1, 0, flags);
  props[PROP_MENU_BELOW]
      = g_param_spec_boolean ("menu-below", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (class),
                                   G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  g_type_ensure (CURIO_TYPE_CHART_VIEW);
  g_type_ensure (CURIO_TYPE_WORD_BUTTON);
  bind_template (widget_class);
  curio_figure_card_class_add_menu (class);
}

static void
curio_figure_card_init (CurioFigureCard *self)
{
  self->pointed = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_chart_view_set_relay (self->view, G_OBJECT (self), activated_signal);
  curio_figure_drag_add (self);
}

int
curio_figure_card_get_choice (CurioFigureCard *self)
{
  g_return_val_if_fail (CURIO_IS_FIGURE_CARD (self), 0);

  return self->choice;
}

CurioChartView *
curio_figure_card_get_view (CurioFigureCard *self)
{
  g_return_val_if_fail (CURIO_IS_FIGURE_CARD (self), NULL);

  return self->view;
}

const char *
curio_figure_card_get_figure (CurioFigureCard *self)
{
  g_return_val_if_fail (CURIO_IS_FIGURE_CARD (self), NULL);

  return self->figure_id;
}

const CurioFigureOptions *
curio_figure_card_get_options (CurioFigureCard *self)
{
  g_return_val_if_fail (CURIO_IS_FIGURE_CARD (self), NULL);

  return &self->options;
}

const char *
curio_figure_card_get_file_name (CurioFigureCard *self)
{
  g_return_val_if_fail (CURIO_IS_FIGURE_CARD (self), NULL);

  return self->file_name;
}
