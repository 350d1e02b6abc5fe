/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A deck leaves the window: as a talk, a file, or paper. */

#include "curio-deck-output.h"

#include "curio-chart-theme.h"
#include "curio-customer-file.h"
#include "curio-figure-print.h"
#include "curio-legibility.h"
#include "curio-paper.h"
#include "curio-present-window.h"
#include "curio-saver.h"
#include "curio-slide.h"

#include <glib/gi18n-lib.h>

/* --- the whole screen -----------------------------------------------------
 */

static void
talk_ended_cb (GtkWidget *self)
{
  if (!gtk_widget_in_destruction (self))
    gtk_window_present (GTK_WINDOW (self));
}

/* The window waits, unseen, with all that was put together in it. */
static void
start (GtkWindow *self, CurioTalk *talk)
{
  GtkWindow *parent = gtk_window_get_transient_for (self);
  CurioPresentWindow *window = curio_present_window_start (parent, talk, 0);

  if (window == NULL)
    return;
  gtk_widget_hide (GTK_WIDGET (self));
  g_signal_connect_object (window, "destroy", G_CALLBACK (talk_ended_cb), self,
                           G_CONNECT_SWAPPED);
}

char *
curio_deck_output_find_trouble (CurioTalk *talk, double width, double height,
                                const CurioTheme *theme)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < curio_talk_get_n_slides (talk); i++)
    {
      const CurioChart *chart = curio_talk_get_chart (talk, i);
      double width_pt = curio_slide_get_width (width, height);
      g_autoptr (CurioLayout) layout
          = curio_chart_layout (chart, width_pt, CURIO_SLIDE_HEIGHT_PT);
      /* Of the screen's height, where paper stays free above and below. */
      double least
          = CURIO_SLIDE_LEAST_TEXT_PT
            * MAX (1, height * width_pt / (width * CURIO_SLIDE_HEIGHT_PT));
      g_autofree char *sentence = NULL;
      CurioLegibility found;

      curio_legibility_check (layout, theme, least, &found);
      sentence = curio_legibility_describe (&found);
      if (sentence != NULL)
        /* Translators: a slide's number and title, and what is wrong. */
        g_string_append_printf (text, _ ("%u. %s: %s\n"), i + 1, chart->title,
                                sentence);
    }
  return text->len > 0 ? g_strdup (g_strchomp (text->str)) : NULL;
}

/* Over whom it is asked is whom the dialog belongs to. */
typedef struct
{
  CurioTalk *talk;
  CurioDeckStartFunc start;
} Question;

static void
free_question_cb (gpointer question, GClosure *closure)
{
  curio_talk_unref (((Question *)question)->talk);
  g_free (question);
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  GtkWindow *over = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  Question *question = data;

  if (g_str_equal (response, "present") && over != NULL)
    question->start (over, question->talk);
}

static void
warn (GtkWindow *over, CurioTalk *talk, CurioDeckStartFunc start_talk,
      const char *trouble)
{
  GtkWidget *dialog = adw_message_dialog_new (
      over, _ ("Not Everybody Will See It All"), trouble);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  Question *question = g_new (Question, 1);

  *question = (Question){ curio_talk_ref (talk), start_talk };
  adw_message_dialog_add_responses (message, "cancel", _ ("_Go Back"),
                                    "present", _ ("_Present"), NULL);
  adw_message_dialog_set_default_response (message, "present");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb),
                         question, free_question_cb, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
curio_deck_output_ask (GtkWindow *over, GtkWindow *parent, CurioTalk *talk,
                       CurioDeckStartFunc start_talk)
{
  g_autoptr (GdkMonitor) monitor = curio_present_window_find_monitor (parent);
  GdkRectangle screen = { 0, 0, 1920, 1080 };
  g_autofree char *trouble = NULL;

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &screen);
  trouble = curio_deck_output_find_trouble (talk, screen.width, screen.height,
                                            curio_chart_theme_get ());
  if (trouble != NULL)
    warn (over, talk, start_talk, trouble);
  else
    start_talk (over, talk);
}

void
curio_deck_output_present (CurioDeckWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  curio_deck_output_ask (GTK_WINDOW (self),
                         parent != NULL ? parent : GTK_WINDOW (self),
                         curio_deck_window_get_talk (self), start);
}

/* --- a file -------------------------------------------------------------- */

/* Measures of its own: those of the window belong to the main loop. */
static gboolean
save_cb (const char *path, gpointer data, GCancellable *cancellable,
         GError **error)
{
  g_autoptr (CurioTalk) talk = curio_talk_duplicate (data);
  g_autoptr (GBytes) pdf = curio_talk_draw_pdf (talk, cancellable, error);
  gsize length;
  const char *bytes;

  if (pdf == NULL)
    return FALSE;
  bytes = g_bytes_get_data (pdf, &length);
  return curio_file_write_atomic (path, bytes, length, 0644, TRUE, error);
}

void
curio_deck_output_save (CurioDeckWindow *self)
{
  CurioTalk *talk = curio_deck_window_get_talk (self);
  g_autofree char *name = curio_talk_make_file_name (talk);
  guint n = curio_talk_get_n_slides (talk);
  char *subject = g_strdup_printf (ngettext ("%u slide", "%u slides", n), n);

  curio_saver_ask (curio_saver_new (subject, g_strconcat (name, ".pdf", NULL),
                                    save_cb, curio_talk_ref (talk),
                                    (GDestroyNotify)curio_talk_unref),
                   curio_deck_window_get_content (self));
}

/* --- paper --------------------------------------------------------------- */

void
curio_deck_output_draw_page (CurioTalk *talk, guint index, cairo_t *cr,
                             double width, double height)
{
  g_autoptr (CurioLayout) layout
      = curio_chart_layout (curio_talk_get_chart (talk, index),
                            CURIO_SLIDE_WIDTH_PT, CURIO_SLIDE_HEIGHT_PT);

  curio_figure_print_draw (layout, cr, width, height);
}

static void
draw_page_cb (GtkPrintOperation *print, GtkPrintContext *context, int page,
              gpointer talk)
{
  curio_deck_output_draw_page (talk, (guint)page,
                               gtk_print_context_get_cairo_context (context),
                               gtk_print_context_get_width (context),
                               gtk_print_context_get_height (context));
}

static void
free_talk_cb (gpointer talk, GClosure *closure)
{
  curio_talk_unref (talk);
}

GtkPrintOperation *
curio_deck_output_make_print (CurioTalk *talk)
{
  GtkPrintOperation *print = gtk_print_operation_new ();
  g_autofree char *title = curio_talk_make_title (talk);

  curio_paper_prepare (print, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_job_name (print, title);
  gtk_print_operation_set_unit (print, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (print, (int)curio_talk_get_n_slides (talk));
  g_signal_connect_data (print, "draw-page", G_CALLBACK (draw_page_cb),
                         curio_talk_ref (talk), free_talk_cb, 0);
  return print;
}

void
curio_deck_output_print (CurioDeckWindow *self)
{
  g_autoptr (GtkPrintOperation) print
      = curio_deck_output_make_print (curio_deck_window_get_talk (self));
  g_autoptr (GError) error = NULL;

  gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (self), &error);
  if (error != NULL)
    curio_deck_window_say (self, error->message, NULL);
}
