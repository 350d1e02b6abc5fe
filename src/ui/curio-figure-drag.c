/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure leaves the window under the pointer. */

#include "curio-figure-drag.h"

#include "curio-customer-file.h"
#include "curio-figure-file.h"
#include "curio-picture-provider.h"

#include <glib/gstdio.h>

#define KEPT_SECONDS (24 * 60 * 60)

/* Who took a file yesterday has read it since.  There are few of them. */
static void
remove_old (const char *folder)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;

  while (names != NULL && (name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf info;

      if (g_stat (path, &info) == 0 && info.st_mtime < now - KEPT_SECONDS)
        g_remove (path);
    }
}

/* Where files wait that are dragged: gone when the person logs out, or a day
 * later. */
static char *
make_path (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".svg", NULL);
  g_autofree char *folder
      = g_build_filename (g_get_user_runtime_dir (), "curio-dragged", NULL);

  g_mkdir_with_parents (folder, 0700);
  remove_old (folder);
  return g_build_filename (folder, file, NULL);
}

GdkContentProvider *
curio_figure_drag_prepare (CurioFigureCard *card, GError **error)
{
  CurioChartView *view;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GFile) file = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (CURIO_IS_FIGURE_CARD (card), NULL);

  view = curio_figure_card_get_view (card);
  if (curio_figure_card_get_file_name (card) == NULL)
    return NULL;
  svg = curio_figure_file_draw (view, "svg", error);
  if (svg == NULL)
    return NULL;
  path = make_path (curio_figure_card_get_file_name (card));
  data = g_bytes_get_data (svg, &length);
  if (!curio_file_write_atomic (path, data, length, 0600, TRUE, error))
    return NULL;
  file = g_file_new_for_path (path);
  return gdk_content_provider_new_union (
      (GdkContentProvider *[]){
          gdk_content_provider_new_typed (G_TYPE_FILE, file),
          gdk_content_provider_new_for_bytes ("image/svg+xml", svg),
          curio_picture_provider_new (curio_figure_file_draft (view)),
      },
      3);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, CurioFigureCard *card)
{
  g_autoptr (GError) error = NULL;
  GdkContentProvider *content = curio_figure_drag_prepare (card, &error);

  /* Nothing is dragged then, and the menu says why when asked for the file. */
  if (error != NULL)
    g_debug ("nothing to drag: %s", error->message);
  return content;
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, CurioFigureCard *card)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (
      GTK_WIDGET (curio_figure_card_get_view (card)));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

void
curio_figure_drag_add (CurioFigureCard *card)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_return_if_fail (CURIO_IS_FIGURE_CARD (card));

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), card,
                           0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), card,
                           0);
  gtk_widget_add_controller (GTK_WIDGET (curio_figure_card_get_view (card)),
                             GTK_EVENT_CONTROLLER (source));
}
