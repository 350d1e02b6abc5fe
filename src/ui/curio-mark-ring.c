/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ring around the mark that the keyboard stands on: the accent between two
 * lines of the paper, so that it stands out from any tile and its neighbours.
 * With high contrast it is as black, or white, as the text. */

#include "curio-mark-ring.h"

#include <adwaita.h>

#define RING_PX 2.5f
#define PAPER_PX 1.5f
#define GAP_PX 3

static GdkRGBA
look_up (GtkWidget *widget, const char *name, GdkRGBA otherwise)
{
  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name,
                                  &otherwise);
  return otherwise;
}

static GdkRGBA
get_accent (GtkWidget *widget)
{
  const GdkRGBA blue = { 0.21f, 0.52f, 0.89f, 1 };
  AdwStyleManager *style = adw_style_manager_get_default ();

  return look_up (widget,
                  adw_style_manager_get_high_contrast (style)
                      ? "window_fg_color"
                      : "accent_color",
                  blue);
}

static GdkRGBA
get_paper (GtkWidget *widget)
{
  return look_up (widget, "window_bg_color", (GdkRGBA){ 1, 1, 1, 1 });
}

static void
append_border (GtkSnapshot *snapshot, const graphene_rect_t *box, float width,
               GdkRGBA colour)
{
  const float widths[4] = { width, width, width, width };
  const GdkRGBA colours[4] = { colour, colour, colour, colour };
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring, box, 5);
  gtk_snapshot_append_border (snapshot, &ring, widths, colours);
}

static void
append_box (GtkWidget *widget, GtkSnapshot *snapshot, const CurioBox *box,
            double scale)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (
      (float)(box->x * scale), (float)(box->y * scale),
      (float)MAX (box->width * scale, 1), (float)MAX (box->height * scale, 1));

  graphene_rect_inset (&rect, -GAP_PX - PAPER_PX, -GAP_PX - PAPER_PX);
  append_border (snapshot, &rect, RING_PX + 2 * PAPER_PX, get_paper (widget));
  graphene_rect_inset (&rect, PAPER_PX, PAPER_PX);
  append_border (snapshot, &rect, RING_PX, get_accent (widget));
}

static void
append_outline (GtkWidget *widget, GtkSnapshot *snapshot,
                const CurioMark *mark, double scale)
{
  const GdkRGBA paper = get_paper (widget), accent = get_accent (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                     gtk_widget_get_height (widget)));

  for (guint i = 0; i < mark->n_outline; i++)
    cairo_line_to (cr, mark->outline[2 * i] * scale,
                   mark->outline[2 * i + 1] * scale);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, &paper);
  cairo_set_line_width (cr, RING_PX + 2 * PAPER_PX);
  cairo_stroke_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_set_line_width (cr, RING_PX);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
curio_mark_ring_append (GtkWidget *widget, GtkSnapshot *snapshot,
                        const CurioMark *mark, double scale)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (mark != NULL);

  if (mark->n_outline > 0)
    append_outline (widget, snapshot, mark, scale);
  else
    append_box (widget, snapshot, &mark->box, scale);
}
