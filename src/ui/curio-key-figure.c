/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One key figure.  Better and worse are told by colour and by an arrow with a
 * sign, as the arrow alone does not say which of the two it is. */

#include "curio-key-figure.h"

#include "curio-chart-menu.h"
#include "curio-chart-view.h"
#include "curio-indicator-words.h"
#include "curio-spark-figure.h"
#include "curio-steady-text.h"

#include <glib/gi18n-lib.h>

/* Characters that fit the card in the large type. */
#define MOST_LARGE 10

struct _CurioKeyFigure
{
  AdwBin parent_instance;

  GtkLabel *name;
  CurioSteadyText *value;
  GtkWidget *change;
  GtkLabel *arrow;
  CurioSteadyText *change_text;
  CurioChartView *spark;
  gint32 first_month; /* of it */
};

static guint activated_signal;

G_DEFINE_FINAL_TYPE (CurioKeyFigure, curio_key_figure, ADW_TYPE_BIN)

static void
set_class (GtkWidget *widget, const char *class, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

/* The line shows months that are not selected, too, and says which. */
static void
set_words (CurioKeyFigure *self, const CurioIndicators *indicators,
           const char *footer)
{
  const char *name = gtk_label_get_text (self->name);
  g_autofree char *months = curio_indicators_describe_months (indicators);
  g_autofree char *both = *months != '\0'
                              ? g_strdup_printf ("%s · %s", footer, months)
                              : g_strdup (footer);

  curio_chart_menu_set_words (self->spark, name, both);
}

/* Nothing is shown where there is nothing to compare with: the note below the
 * cards says why. */
static void
show_change (CurioKeyFigure *self, const CurioIndicators *indicators,
             CurioIndicator indicator)
{
  int judgement = curio_indicator_judge (indicators, indicator);
  g_autofree char *text
      = curio_indicator_format_change (indicators, indicator);

  gtk_label_set_text (self->arrow,
                      curio_indicator_get_arrow (indicators, indicator));
  gtk_widget_set_visible (GTK_WIDGET (self->arrow), judgement != 0);
  curio_steady_text_set_text (self->change_text, text != NULL ? text : "");
  set_class (self->change, "better", judgement > 0);
  set_class (self->change, "worse", judgement < 0);
}

void
curio_key_figure_update (CurioKeyFigure *self,
                         const CurioIndicators *indicators,
                         CurioIndicator indicator, const char *footer)
{
  g_return_if_fail (CURIO_IS_KEY_FIGURE (self));
  g_return_if_fail (indicators != NULL && footer != NULL);

  g_autofree char *value
      = curio_indicator_format (&indicators->selected, indicator);
  g_autofree char *label = NULL;

  gtk_label_set_text (self->name, _ (curio_indicator_names[indicator]));
  curio_steady_text_set_text (self->value, value);
  set_class (GTK_WIDGET (self->value), "long",
             g_utf8_strlen (value, -1) > MOST_LARGE);
  show_change (self, indicators, indicator);
  curio_chart_view_set_chart (self->spark,
                              curio_build_spark (indicators, indicator));
  self->first_month = indicators->first_month;
  set_words (self, indicators, footer);
  label = g_strdup_printf ("%s: %s %s", gtk_label_get_text (self->name), value,
                           curio_steady_text_get_text (self->change_text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
activated_cb (CurioKeyFigure *self, int id)
{
  g_signal_emit (self, activated_signal, 0, self->first_month + id);
}

static void
curio_key_figure_class_init (CurioKeyFigureClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (class),
                                   G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);
  g_type_ensure (CURIO_TYPE_CHART_VIEW);
  g_type_ensure (CURIO_TYPE_STEADY_TEXT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-key-figure.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioKeyFigure, name);
  gtk_widget_class_bind_template_child (widget_class, CurioKeyFigure, value);
  gtk_widget_class_bind_template_child (widget_class, CurioKeyFigure, change);
  gtk_widget_class_bind_template_child (widget_class, CurioKeyFigure, arrow);
  gtk_widget_class_bind_template_child (widget_class, CurioKeyFigure,
                                        change_text);
  gtk_widget_class_bind_template_child (widget_class, CurioKeyFigure, spark);
}

static void
curio_key_figure_init (CurioKeyFigure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_chart_view_put_words_below (self->spark);
  curio_chart_menu_add (self->spark);
  g_signal_connect_swapped (self->spark, "activated",
                            G_CALLBACK (activated_cb), self);
}
