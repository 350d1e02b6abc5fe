/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times frames by the signals that the frame clock sends around each. */

#include "curio-frame-times.h"

#include <math.h>

struct _CurioFrameTimes
{
  GdkFrameClock *clock;
  gint64 begun_us;
  GArray *frames_ms; /* of double */
};

static void
before_paint_cb (GdkFrameClock *clock, CurioFrameTimes *self)
{
  self->begun_us = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock, CurioFrameTimes *self)
{
  double ms = (g_get_monotonic_time () - self->begun_us) / 1000.0;

  if (self->begun_us != 0)
    g_array_append_val (self->frames_ms, ms);
  self->begun_us = 0;
}

CurioFrameTimes *
curio_frame_times_new (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (gtk_widget_get_realized (widget), NULL);

  CurioFrameTimes *self = g_new0 (CurioFrameTimes, 1);

  self->clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  self->frames_ms = g_array_new (FALSE, FALSE, sizeof (double));
  g_signal_connect (self->clock, "before-paint", G_CALLBACK (before_paint_cb),
                    self);
  g_signal_connect (self->clock, "after-paint", G_CALLBACK (after_paint_cb),
                    self);
  return self;
}

void
curio_frame_times_free (CurioFrameTimes *self)
{
  g_signal_handlers_disconnect_by_data (self->clock, self);
  g_object_unref (self->clock);
  g_array_unref (self->frames_ms);
  g_free (self);
}

void
curio_frame_times_add (CurioFrameTimes *self, double ms)
{
  g_array_append_val (self->frames_ms, ms);
}

void
curio_frame_times_wait (CurioFrameTimes *self)
{
  guint n = self->frames_ms->len;

  while (self->frames_ms->len == n)
    g_main_context_iteration (NULL, TRUE);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *)a, right = *(const double *)b;

  return (left > right) - (left < right);
}

double
curio_frame_times_get_quantile (const CurioFrameTimes *self, double share)
{
  g_return_val_if_fail (self->frames_ms->len > 0, 0);

  guint n = self->frames_ms->len;
  guint index = (guint)CLAMP (ceil (share * n) - 1, 0, n - 1);
  g_autofree double *sorted
      = g_memdup2 (self->frames_ms->data, n * sizeof (double));

  qsort (sorted, n, sizeof (double), compare_doubles);
  return sorted[index];
}
