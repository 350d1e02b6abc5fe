/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures a real window for `curio benchmark --window`: how long the frame of
 * each page takes at the size of the design, and the peak of memory. */

#include "curio-ui.h"

#include "curio-application.h"
#include "curio-error.h"
#include "curio-screen.h"
#include "curio-settings.h"
#include "curio-window.h"

#include <glib/gi18n-lib.h>

#define WIDTH 1360
#define HEIGHT 860
#define N_FRAMES 31
#define LOAD_SECONDS_MAX 600

typedef struct
{
  gint64 begun_us;
  double frames_ms[N_FRAMES];
  guint n_frames;
} Watch;

static void
before_paint_cb (GdkFrameClock *clock, Watch *watch)
{
  watch->begun_us = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock, Watch *watch)
{
  if (watch->begun_us != 0 && watch->n_frames < N_FRAMES)
    watch->frames_ms[watch->n_frames++]
        = (g_get_monotonic_time () - watch->begun_us) / 1000.0;
  watch->begun_us = 0;
}

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

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *)a, right = *(const double *)b;

  return (left > right) - (left < right);
}

static double
measure_page (CurioWindow *window, const char *id)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  GtkWidget *page;
  Watch watch = { 0 };
  guint n_seen = 0;

  curio_window_show_page (window, id);
  page = GTK_WIDGET (curio_window_get_page (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb),
                    &watch);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &watch);
  spoil (page);
  while (watch.n_frames < N_FRAMES)
    {
      g_main_context_iteration (NULL, TRUE);
      if (watch.n_frames == n_seen)
        continue;
      n_seen = watch.n_frames;
      spoil (page);
    }
  g_signal_handlers_disconnect_by_data (clock, &watch);

  qsort (watch.frames_ms, N_FRAMES, sizeof (double), compare_doubles);
  return watch.frames_ms[N_FRAMES / 2];
}

/* The most memory that this process has had at once, by the kernel. */
static double
read_peak_rss_mb (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? g_ascii_strtod (line + strlen ("VmHWM:"), NULL) / 1024
                      : 0;
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

gboolean
curio_ui_measure_window (GHashTable *out_frames, double *out_rss_mb,
                         GError **error)
{
  g_return_val_if_fail (out_frames != NULL && out_rss_mb != NULL, FALSE);

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
  for (const char *const *id = curio_window_list_pages ();
       loaded && *id != NULL; id++)
    {
      double *ms = g_new (double, 1);

      *ms = measure_page (window, *id);
      g_hash_table_insert (out_frames, g_strdup (*id), ms);
    }
  *out_rss_mb = read_peak_rss_mb ();
  gtk_window_destroy (GTK_WINDOW (window));
  return loaded;
}
