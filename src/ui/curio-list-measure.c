/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The customer list, scrolled, searched and sorted, for `curio benchmark`. */

#include "curio-list-measure.h"

#include "curio-customers-page.h"
#include "curio-frame-times.h"

#define N_STEPS 120
#define US_PER_MS 1000.0

typedef struct
{
  GtkColumnView *view;
  CurioCustomersPage *page;
  GtkAdjustment *adjustment;
} List;

static void
keep (GHashTable *out, const char *name, const CurioFrameTimes *times)
{
  double ms[2] = { curio_frame_times_get_quantile (times, 0.5),
                   curio_frame_times_get_quantile (times, 0.95) };

  g_hash_table_insert (out, g_strdup (name), g_memdup2 (ms, sizeof ms));
}

/* A frame, also where nothing has changed. */
static void
wait (const List *list, CurioFrameTimes *times)
{
  gtk_widget_queue_draw (GTK_WIDGET (list->view));
  curio_frame_times_wait (times);
}

/* --- scrolling ----------------------------------------------------------- */

/* Where the list is after a part, from 0 to 1, of the time. */
typedef double (*Course) (double part);

/* A finger that flings: slow, fast, slow. */
static double
fling (double part)
{
  return part * part * (3 - 2 * part);
}

static double
pull (double part)
{
  return part;
}

static void
scroll (const List *list, Course course, const char *name, GHashTable *out)
{
  g_autoptr (CurioFrameTimes) times
      = curio_frame_times_new (GTK_WIDGET (list->view));
  double upper = gtk_adjustment_get_upper (list->adjustment)
                 - gtk_adjustment_get_page_size (list->adjustment);

  for (guint i = 0; i < N_STEPS; i++)
    {
      gtk_adjustment_set_value (list->adjustment,
                                upper * course ((double)i / (N_STEPS - 1)));
      wait (list, times);
    }
  keep (out, name, times);
  gtk_adjustment_set_value (list->adjustment, 0);
  wait (list, times);
}

/* By three rows a frame, as a wheel does that is turned without rest. */
static void
roll (const List *list, GHashTable *out)
{
  g_autoptr (CurioFrameTimes) times
      = curio_frame_times_new (GTK_WIDGET (list->view));
  guint n = g_list_model_get_n_items (
      G_LIST_MODEL (gtk_column_view_get_model (list->view)));
  double row = n > 0 ? gtk_adjustment_get_upper (list->adjustment) / n : 0;

  for (guint i = 0; i < N_STEPS; i++)
    {
      gtk_adjustment_set_value (list->adjustment, i * 3 * row);
      wait (list, times);
    }
  keep (out, "wheel", times);
}

/* --- what is busy at one stretch ----------------------------------------- */

typedef void (*Deed) (const List *list, guint step);

static void
type (const List *list, guint step)
{
  static const char *const texts[]
      = { "1", "12", "123", "12", "1", "", "loyal", "", "germany", "" };

  curio_customers_page_search_for (list->page,
                                   texts[step % G_N_ELEMENTS (texts)]);
}

static void
sort (const List *list, guint step)
{
  static const guint columns[] = { CURIO_LIST_NUMBER, CURIO_LIST_ORDERS,
                                   CURIO_LIST_COUNTRY, CURIO_LIST_SPEND };
  g_autoptr (GtkColumnViewColumn) column
      = g_list_model_get_item (gtk_column_view_get_columns (list->view),
                               columns[step % G_N_ELEMENTS (columns)]);

  gtk_column_view_sort_by_column (list->view, column,
                                  step % 3 == 0 ? GTK_SORT_ASCENDING
                                                : GTK_SORT_DESCENDING);
}

static void
add_time (CurioFrameTimes *times, gint64 begun_us)
{
  curio_frame_times_add (times,
                         (g_get_monotonic_time () - begun_us) / US_PER_MS);
}

/* Each deed, and each turn of the main loop that follows from it. */
static void
time_deeds (const List *list, Deed deed, guint n, const char *name,
            GHashTable *out)
{
  g_autoptr (CurioFrameTimes) times
      = curio_frame_times_new (GTK_WIDGET (list->view));

  for (guint i = 0; i < n; i++)
    {
      gint64 begun = g_get_monotonic_time ();

      deed (list, i);
      add_time (times, begun);
      wait (list, times);
      do
        begun = g_get_monotonic_time ();
      while (g_main_context_iteration (NULL, FALSE)
             && (add_time (times, begun), TRUE));
    }
  keep (out, name, times);
}

void
curio_list_measure (CurioWindow *window, GHashTable *out)
{
  List list;

  curio_window_show_page (window, "customers/list");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  list.page = CURIO_CUSTOMERS_PAGE (curio_window_get_page (window));
  list.view = curio_customers_page_get_view (list.page);
  list.adjustment
      = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list.view));
  roll (&list, out);
  scroll (&list, fling, "fling", out);
  scroll (&list, pull, "bar", out);
  time_deeds (&list, type, 40, "search", out);
  time_deeds (&list, sort, 24, "sort", out);
}
