/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures a real window for `curio benchmark --window`: how long the frame of
 * each page takes at the size of the design, also while the brush is dragged,
 * and the peak of memory. */

#include "curio-ui.h"

#include "curio-application.h"
#include "curio-brush.h"
#include "curio-error.h"
#include "curio-frame-times.h"
#include "curio-list-measure.h"
#include "curio-screen.h"
#include "curio-settings.h"
#include "curio-window.h"

#include <glib/gi18n-lib.h>

#define WIDTH 1360
#define HEIGHT 860
#define N_FRAMES 31
#define N_DRAG_STEPS 60
#define LOAD_SECONDS_MAX 600

/* A widget whose content did not change is drawn from what GTK kept: each of
 * them has to be told. */
static void
spoil (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      spoil (child);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static double
measure_page (CurioWindow *window)
{
  g_autoptr (CurioFrameTimes) times
      = curio_frame_times_new (GTK_WIDGET (window));
  GtkWidget *page = GTK_WIDGET (curio_window_get_page (window));

  for (guint i = 0; i < N_FRAMES; i++)
    {
      spoil (page);
      curio_frame_times_wait (times);
    }
  return curio_frame_times_get_quantile (times, 0.5);
}

/* --- dragging ----------------------------------------------------------- */

typedef struct
{
  CurioBrush *brush;
  CurioTimelinePart part;
  double first, last; /* in months */
  guint step;
} Drag;

/* Where a motion is taken up in a frame, too: see curio-brush-input.c. */
static gboolean
drag_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Drag *drag = data;

  curio_brush_drag_to (drag->brush,
                       drag->first
                           + (drag->last - drag->first) * drag->step
                                 / (N_DRAG_STEPS - 1),
                       TRUE);
  return G_SOURCE_REMOVE;
}

static void
drag (CurioFrameTimes *times, Drag *drag)
{
  curio_brush_begin_drag (drag->brush, drag->part, drag->first);
  for (drag->step = 0; drag->step < N_DRAG_STEPS; drag->step++)
    {
      gtk_widget_add_tick_callback (GTK_WIDGET (drag->brush), drag_cb, drag,
                                    NULL);
      curio_frame_times_wait (times);
    }
  curio_brush_end_drag (drag->brush);
}

/* The last handle over all months and back to where the year is left, then
 * the first one over all: from a few days to all of them, and to few again. */
static double *
measure_drag (CurioWindow *window)
{
  g_autoptr (CurioFrameTimes) times
      = curio_frame_times_new (GTK_WIDGET (window));
  CurioSession *session = curio_window_get_session (window);
  CurioBrush *brush = curio_window_get_brush (window);
  const CurioLedger *ledger = curio_session_get_ledger (session);
  double n = curio_month_of_day (ledger->last_day)
             - curio_month_of_day (ledger->first_day) + 1;
  Drag grow = { brush, CURIO_TIMELINE_TO, 0, n, 0 };
  Drag shrink = { brush, CURIO_TIMELINE_FROM, 0, n, 0 };
  double *ms = g_new (double, 2);

  drag (times, &grow);
  drag (times, &shrink);
  curio_session_reset_selection (session);
  ms[0] = curio_frame_times_get_quantile (times, 0.5);
  ms[1] = curio_frame_times_get_quantile (times, 0.95);
  return ms;
}

static gboolean
load (CurioWindow *window, GError **error)
{
  CurioSession *session = curio_window_get_session (window);
  g_autoptr (CurioSource) source = curio_source_get_last ();
  gint64 end = g_get_monotonic_time () + LOAD_SECONDS_MAX * G_USEC_PER_SEC;

  if (source == NULL)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                   _ ("No shop was opened yet. Name one with --local or "
                      "--connection."));
      return FALSE;
    }
  curio_session_open (session, source);
  while (curio_session_get_busy (session) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  if (curio_session_get_error (session) != NULL)
    {
      g_propagate_error (error,
                         g_error_copy (curio_session_get_error (session)));
      return FALSE;
    }
  return curio_session_get_measures (session) != NULL;
}

static CurioWindow *
open_window (CurioApplication *app)
{
  CurioWindow *window = curio_window_new (GTK_APPLICATION (app));

  /* Not the person's own size and filters, nor to be remembered as theirs. */
  curio_session_set_remembers (curio_window_get_session (window), FALSE);
  g_settings_unbind (window, "default-width");
  g_settings_unbind (window, "default-height");
  g_settings_unbind (window, "maximized");
  gtk_window_unmaximize (GTK_WINDOW (window));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

typedef struct
{
  GHashTable *frames; /* page -> median */
  GHashTable *drags;  /* page or view -> median, 95th percentile */
  GHashTable *list;   /* deed -> the same */
  GHashTable *first;  /* page -> all of it, the longest stretch of it */
} Times;

static double
count_ms (gint64 begun_us)
{
  return (g_get_monotonic_time () - begun_us) / 1000.0;
}

static void
end_waiting_cb (GdkFrameClock *clock, gboolean *is_waiting)
{
  *is_waiting = FALSE;
}

/* From the wish to see a page for the first time to its frame and all that
 * follows at once; and the longest that the main thread is busy in it, during
 * which nobody's click is heard: the wish, or one turn of the main loop. */
static void
measure_first (CurioWindow *window, const char *id, Times *out)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gboolean is_waiting = TRUE, is_busy = TRUE;
  gulong handler = g_signal_connect (clock, "after-paint",
                                     G_CALLBACK (end_waiting_cb), &is_waiting);
  gint64 begun = g_get_monotonic_time ();
  double *ms = g_new (double, 2);

  curio_window_show_page (window, id);
  gtk_widget_queue_draw (GTK_WIDGET (window));
  ms[1] = count_ms (begun);
  while (is_waiting || is_busy)
    {
      gint64 turn = g_get_monotonic_time ();

      is_busy = g_main_context_iteration (NULL, FALSE);
      ms[1] = MAX (ms[1], count_ms (turn));
    }
  ms[0] = count_ms (begun);
  g_signal_handler_disconnect (clock, handler);
  g_hash_table_insert (out->first, g_strdup (id), ms);
}

static void
measure_view (CurioWindow *window, const char *id, Times *out)
{
  curio_window_show_page (window, id);
  settle ();
  g_hash_table_insert (out->drags, g_strdup (id), measure_drag (window));
}

/* Each view of the page, and the one that is seen first for the page. */
static void
measure_views (CurioWindow *window, const char *id, Times *out)
{
  GtkStack *stack;
  g_autoptr (GListModel) views = NULL;
  double *ms = g_new (double, 1);

  measure_first (window, id, out);
  *ms = measure_page (window);
  g_hash_table_insert (out->frames, g_strdup (id), ms);
  stack = curio_page_get_views (curio_window_get_page (window));
  if (stack == NULL)
    {
      measure_view (window, id, out);
      return;
    }
  views = G_LIST_MODEL (gtk_stack_get_pages (stack));
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (GObject) view = g_list_model_get_item (views, i);
      g_autofree char *name = g_strconcat (
          id, "/", gtk_stack_page_get_name (GTK_STACK_PAGE (view)), NULL);

      measure_view (window, name, out);
    }
}

static void
measure_all (CurioWindow *window, Times *out)
{
  GSettings *settings = curio_settings_get ();

  /* What is shown here is not what the person showed last. */
  if (settings != NULL)
    g_settings_delay (settings);
  for (const char *const *id = curio_window_list_pages (); *id != NULL; id++)
    measure_views (window, *id, out);
  curio_list_measure (window, out->list);
  if (settings != NULL)
    g_settings_revert (settings);
}

gboolean
curio_ui_measure_window (GHashTable *out_frames, GHashTable *out_drags,
                         GHashTable *out_list, GHashTable *out_first,
                         GError **error)
{
  g_return_val_if_fail (out_frames != NULL && out_drags != NULL, FALSE);
  g_return_val_if_fail (out_list != NULL && out_first != NULL, FALSE);

  curio_screen_prepare ();
  if (!curio_screen_open ())
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                   _ ("There is no display to open a window on. Leave out "
                      "--window, or set DISPLAY."));
      return FALSE;
    }

  g_autoptr (CurioApplication) app = curio_application_new ();
  CurioWindow *window;
  gboolean loaded;

  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (app), NULL, error))
    return FALSE;
  window = open_window (app);
  loaded = load (window, error);
  if (loaded)
    measure_all (window,
                 &(Times){ out_frames, out_drags, out_list, out_first });
  gtk_window_destroy (GTK_WINDOW (window));
  return loaded;
}
