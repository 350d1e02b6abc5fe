/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ring around the mark that the keyboard stands on, in the accent colour.
 */

#include "curio-mark-ring.h"

#define RING_PX 2
#define GAP_PX 3

static void
get_accent (GtkWidget *widget, GdkRGBA *out)
{
  *out = (GdkRGBA){ 0.21f, 0.52f, 0.89f, 1 };
  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget),
                                  "accent_color", out);
}

static void
append_box (GtkSnapshot *snapshot, const CurioBox *box, double scale,
            const GdkRGBA *colour)
{
  const float widths[4] = { RING_PX, RING_PX, RING_PX, RING_PX };
  GskRoundedRect ring;
  graphene_rect_t rect = GRAPHENE_RECT_INIT (box->x * scale, box->y * scale,
                                             MAX (box->width * scale, 1),
                                             MAX (box->height * scale, 1));

  graphene_rect_inset (&rect, -GAP_PX, -GAP_PX);
  gsk_rounded_rect_init_from_rect (&ring, &rect, 5);
  gtk_snapshot_append_border (
      snapshot, &ring, widths,
      (const GdkRGBA[4]){ *colour, *colour, *colour, *colour });
}

static void
append_outline (GtkWidget *widget, GtkSnapshot *snapshot,
                const CurioMark *mark, double scale, const GdkRGBA *colour)
{
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                     gtk_widget_get_height (widget)));

  for (guint i = 0; i < mark->n_outline; i++)
    cairo_line_to (cr, mark->outline[2 * i] * scale,
                   mark->outline[2 * i + 1] * scale);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, RING_PX);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
curio_mark_ring_append (GtkWidget *widget, GtkSnapshot *snapshot,
                        const CurioMark *mark, double scale)
{
  GdkRGBA colour;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (mark != NULL);

  get_accent (widget, &colour);
  if (mark->n_outline > 0)
    append_outline (widget, snapshot, mark, scale, &colour);
  else
    append_box (snapshot, &mark->box, scale, &colour);
}
