/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A slide on screen.  It is laid out once for the shape of the widget and
 * drawn at its scale, so it is sharp at any size. */

#include "curio-slide-view-private.h"

#include "curio-chart-theme.h"
#include "curio-slide.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define SMALL_WIDTH 96
#define SMALL_HEIGHT 54
#define DOT_PT 11.0
#define DOT_RING_PT 3.0

G_DEFINE_FINAL_TYPE (CurioSlideView, curio_slide_view, GTK_TYPE_WIDGET)

static gboolean
has_slide (CurioSlideView *self)
{
  return self->talk != NULL
         && self->index < curio_talk_get_n_slides (self->talk);
}

CurioLayout *
curio_slide_view_lay_out (CurioSlideView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->layout == NULL && has_slide (self) && width > 0 && height > 0)
    self->layout = curio_chart_layout (
        curio_talk_get_chart (self->talk, self->index),
        curio_slide_get_width (width, height), CURIO_SLIDE_HEIGHT_PT);
  return self->layout;
}

static void
forget_layout (CurioSlideView *self)
{
  g_clear_pointer (&self->layout, curio_layout_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- a screen reader ------------------------------------------------------
 */

/* "Slide 2 of 5: November is the peak" */
static char *
make_label (CurioSlideView *self, const CurioChart *chart)
{
  g_autofree char *place = NULL;
  const char *title = chart->title != NULL ? chart->title : "";

  place = g_strdup_printf (_ ("Slide %u of %u"), self->index + 1,
                           curio_talk_get_n_slides (self->talk));
  return *title != '\0' ? g_strdup_printf ("%s: %s", place, title)
                        : g_steal_pointer (&place);
}

static void
tell_accessible (CurioSlideView *self)
{
  const CurioChart *chart
      = has_slide (self) ? curio_talk_get_chart (self->talk, self->index)
                         : NULL;
  g_autofree char *label
      = chart != NULL ? make_label (self, chart) : g_strdup ("");
  g_autofree char *sentence
      = chart != NULL ? curio_chart_describe (chart) : g_strdup ("");

  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

/* --- drawing ------------------------------------------------------------- */

static void
paint (cairo_t *cr, const CurioColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
  cairo_paint (cr);
}

double
curio_slide_view_find_place (CurioSlideView *self, double *out_x,
                             double *out_y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  const CurioLayout *layout = self->layout;
  double scale;

  *out_x = *out_y = 0;
  if (layout == NULL)
    return 1;
  scale = MIN (width / layout->width_pt, height / layout->height_pt);
  *out_x = (width - layout->width_pt * scale) / 2;
  *out_y = (height - layout->height_pt * scale) / 2;
  return scale;
}

static void
draw_slide (CurioSlideView *self, cairo_t *cr, const CurioTheme *theme)
{
  CurioLayout *layout = curio_slide_view_lay_out (self);
  double x, y, scale = curio_slide_view_find_place (self, &x, &y);

  if (layout == NULL)
    return;
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  curio_layout_draw (layout, theme, cr);
  cairo_restore (cr);
}

/* Red as no series is, with a ring that shows it on red too. */
static void
draw_dot (CurioSlideView *self, cairo_t *cr)
{
  double unit
      = gtk_widget_get_height (GTK_WIDGET (self)) / CURIO_SLIDE_HEIGHT_PT;

  cairo_arc (cr, self->dot_x, self->dot_y, DOT_PT * unit, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, 0.88, 0.11, 0.14, 0.9);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, 1, 1, 1, 0.9);
  cairo_set_line_width (cr, DOT_RING_PT * unit);
  cairo_stroke (cr);
}

static void
curio_slide_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const CurioColour black = { 0, 0, 0 }, white = { 1, 1, 1 };
  CurioSlideView *self = CURIO_SLIDE_VIEW (widget);
  const CurioTheme *theme = curio_chart_theme_get ();
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                     gtk_widget_get_height (widget)));

  if (self->blank != CURIO_BLANK_NONE)
    paint (cr, self->blank == CURIO_BLANK_BLACK ? &black : &white);
  else
    {
      paint (cr, &theme->inks[CURIO_INK_CARD]);
      draw_slide (self, cr, theme);
      if (self->dot_x >= 0)
        draw_dot (self, cr);
    }
  cairo_destroy (cr);
  if (self->blank == CURIO_BLANK_NONE)
    curio_slide_view_append_ring (self, snapshot);
}

static void
curio_slide_view_size_allocate (GtkWidget *widget, int width, int height,
                                int baseline)
{
  CurioSlideView *self = CURIO_SLIDE_VIEW (widget);

  if (self->layout != NULL
      && fabs (self->layout->width_pt - curio_slide_get_width (width, height))
             > 0.01)
    forget_layout (self);
  /* The bubble of a mark has it laid out again, in the same place. */
  if (width != self->width || height != self->height || self->layout == NULL)
    curio_slide_view_spoil_marks (self);
  self->width = width;
  self->height = height;
  curio_slide_view_place_marks (self);
}

/* --- life ---------------------------------------------------------------- */

static void
curio_slide_view_dispose (GObject *object)
{
  CurioSlideView *self = CURIO_SLIDE_VIEW (object);

  curio_slide_view_drop_marks (self);
  g_clear_pointer (&self->layout, curio_layout_free);
  g_clear_pointer (&self->talk, curio_talk_unref);
  G_OBJECT_CLASS (curio_slide_view_parent_class)->dispose (object);
}

static void
curio_slide_view_class_init (CurioSlideViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_slide_view_dispose;
  widget_class->snapshot = curio_slide_view_snapshot;
  widget_class->size_allocate = curio_slide_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "slide");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
curio_slide_view_init (CurioSlideView *self)
{
  self->dot_x = -1;
  curio_slide_view_add_marks (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  curio_chart_theme_watch (GTK_WIDGET (self));
}

GtkWidget *
curio_slide_view_new (void)
{
  return g_object_new (CURIO_TYPE_SLIDE_VIEW, NULL);
}

GtkWidget *
curio_slide_view_new_small (CurioTalk *talk, guint index)
{
  GtkWidget *self = curio_slide_view_new ();

  gtk_widget_set_size_request (self, SMALL_WIDTH, SMALL_HEIGHT);
  gtk_widget_set_valign (self, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self, 6);
  gtk_widget_set_margin_bottom (self, 6);
  gtk_widget_add_css_class (self, "framed");
  curio_slide_view_show (CURIO_SLIDE_VIEW (self), talk, index);
  return self;
}

void
curio_slide_view_show (CurioSlideView *self, CurioTalk *talk, guint index)
{
  g_return_if_fail (CURIO_IS_SLIDE_VIEW (self));

  if (talk != self->talk || index != self->index)
    curio_slide_view_leave_marks (self);
  if (talk != NULL)
    curio_talk_ref (talk);
  g_clear_pointer (&self->talk, curio_talk_unref);
  self->talk = talk;
  self->index = index;
  forget_layout (self);
  tell_accessible (self);
  curio_slide_view_spoil_marks (self);
}

void
curio_slide_view_set_blank (CurioSlideView *self, CurioBlank blank)
{
  g_return_if_fail (CURIO_IS_SLIDE_VIEW (self));

  if (blank == self->blank)
    return;
  self->blank = blank;
  if (blank != CURIO_BLANK_NONE)
    curio_slide_view_leave_marks (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
curio_slide_view_set_dot (CurioSlideView *self, double x, double y)
{
  g_return_if_fail (CURIO_IS_SLIDE_VIEW (self));

  if (x < 0 && self->dot_x < 0)
    return;
  self->dot_x = x;
  self->dot_y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const CurioLayout *
curio_slide_view_get_layout (CurioSlideView *self)
{
  g_return_val_if_fail (CURIO_IS_SLIDE_VIEW (self), NULL);

  return curio_slide_view_lay_out (self);
}
