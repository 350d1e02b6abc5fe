/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The speaker's view. */

#include "curio-speaker-pane.h"

#include "curio-slide-view.h"

#include <glib/gi18n-lib.h>

struct _CurioSpeakerPane
{
  GtkBox parent_instance;

  GtkLabel *count;
  GtkLabel *lasted;
  GtkLabel *clock;
  GtkLabel *blank;
  CurioSlideView *now;
  CurioSlideView *next;
  GtkWidget *next_frame;
  GtkLabel *next_title;
  GtkLabel *words;

  CurioTalk *talk;
  gint64 began;
  guint tick; /* source */
};

G_DEFINE_FINAL_TYPE (CurioSpeakerPane, curio_speaker_pane, GTK_TYPE_BOX)

/* Minutes and seconds, and hours where there are any. */
static char *
format_lasted (gint64 seconds)
{
  int hours = (int)(seconds / 3600);
  int minutes = (int)(seconds / 60 % 60);

  if (hours > 0)
    return g_strdup_printf ("%d:%02d:%02d", hours, minutes,
                            (int)(seconds % 60));
  return g_strdup_printf ("%d:%02d", minutes, (int)(seconds % 60));
}

static gboolean
tick_cb (gpointer data)
{
  CurioSpeakerPane *self = data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *clock = g_date_time_format (now, "%H:%M");
  g_autofree char *lasted = format_lasted (
      (g_get_monotonic_time () - self->began) / G_USEC_PER_SEC);

  gtk_label_set_text (self->clock, clock);
  gtk_label_set_text (self->lasted, lasted);
  return G_SOURCE_CONTINUE;
}

void
curio_speaker_pane_show (CurioSpeakerPane *self, guint index,
                         gboolean is_blank)
{
  guint n;
  g_autofree char *count = NULL;
  const char *words;

  g_return_if_fail (CURIO_IS_SPEAKER_PANE (self));

  n = curio_talk_get_n_slides (self->talk);
  g_return_if_fail (index < n);
  count = g_strdup_printf (_ ("Slide %u of %u"), index + 1, n);
  words = curio_deck_get (curio_talk_get_deck (self->talk), index)->words;
  gtk_label_set_text (self->count, count);
  gtk_label_set_text (self->words,
                      words != NULL ? words : _ ("No notes for this slide"));
  gtk_widget_set_opacity (GTK_WIDGET (self->words), words != NULL ? 1 : 0.6);
  gtk_widget_set_visible (GTK_WIDGET (self->blank), is_blank);
  curio_slide_view_show (self->now, self->talk, index);
  curio_slide_view_show (self->next, self->talk, index + 1);
  gtk_label_set_text (self->next_title,
                      index + 1 < n ? _ ("Next") : _ ("The last slide"));
  gtk_widget_set_visible (self->next_frame, index + 1 < n);
}

GtkWidget *
curio_speaker_pane_get_slide (CurioSpeakerPane *self)
{
  g_return_val_if_fail (CURIO_IS_SPEAKER_PANE (self), NULL);

  return GTK_WIDGET (self->now);
}

static void
curio_speaker_pane_dispose (GObject *object)
{
  CurioSpeakerPane *self = CURIO_SPEAKER_PANE (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_pointer (&self->talk, curio_talk_unref);
  G_OBJECT_CLASS (curio_speaker_pane_parent_class)->dispose (object);
}

static void
curio_speaker_pane_class_init (CurioSpeakerPaneClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_speaker_pane_dispose;
  g_type_ensure (CURIO_TYPE_SLIDE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget, "/uk/co/londongiftshop/Curio/ui/curio-speaker-pane.ui");
  gtk_widget_class_bind_template_child (widget, CurioSpeakerPane, count);
  gtk_widget_class_bind_template_child (widget, CurioSpeakerPane, lasted);
  gtk_widget_class_bind_template_child (widget, CurioSpeakerPane, clock);
  gtk_widget_class_bind_template_child (widget, CurioSpeakerPane, blank);
  gtk_widget_class_bind_template_child (widget, CurioSpeakerPane, now);
  gtk_widget_class_bind_template_child (widget, CurioSpeakerPane, next);
  gtk_widget_class_bind_template_child (widget, CurioSpeakerPane, next_frame);
  gtk_widget_class_bind_template_child (widget, CurioSpeakerPane, next_title);
  gtk_widget_class_bind_template_child (widget, CurioSpeakerPane, words);
}

static void
curio_speaker_pane_init (CurioSpeakerPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
curio_speaker_pane_new (CurioTalk *talk, gint64 began)
{
  CurioSpeakerPane *self;

  g_return_val_if_fail (talk != NULL, NULL);

  self = g_object_new (CURIO_TYPE_SPEAKER_PANE, NULL);
  self->talk = curio_talk_ref (talk);
  self->began = began;
  tick_cb (self);
  self->tick = g_timeout_add_seconds (1, tick_cb, self);
  return GTK_WIDGET (self);
}
