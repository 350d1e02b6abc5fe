/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slides in a list, figures that can become slides in another.  The deck is
 * changed in one place, and what shows is made anew from it. */

#include "curio-deck-window.h"

#include "curio-deck-close.h"
#include "curio-deck-draft.h"
#include "curio-deck-output.h"
#include "curio-deck-shelf.h"
#include "curio-figure.h"
#include "curio-removed-slides.h"
#include "curio-rows.h"
#include "curio-slide-row.h"
#include "curio-slide-view.h"
#include "curio-spoken-names.h"
#include "curio-undo-toast.h"

#include <glib/gi18n-lib.h>

struct _CurioDeckWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkMenuButton *decks;
  GtkScrolledWindow *scroller;
  GtkListBox *slides;
  GtkListBox *figures;
  GtkWidget *none;
  GtkWidget *present;

  CurioDeck *deck;
  CurioDeck *drawn_up; /* as it came: nobody has worked on it */
  CurioTalk *talk;     /* of DECK */
  CurioTalk *every;    /* figure, for the second list */
  CurioDeckShelf *shelf;
  CurioRemovedSlides *removed;
  GPtrArray *bringing; /* their toasts, listed */
  AdwToast *said;      /* weak: the last one with nothing to undo */
};

G_DEFINE_FINAL_TYPE (CurioDeckWindow, curio_deck_window, ADW_TYPE_WINDOW)

static void fill_slides (CurioDeckWindow *self);

/* What was said before is old news: six figures added in a row would hold up
 * the next toast for half a minute.  TOAST, or NULL, is the latest. */
static void
take_place (CurioDeckWindow *self, AdwToast *toast)
{
  if (self->said != NULL)
    adw_toast_dismiss (self->said);
  g_set_weak_pointer (&self->said, toast);
}

static void
undo_cb (AdwToast *toast, gpointer data)
{
  void (*undo) (CurioDeckWindow *) = curio_undo_toast_get (toast);

  undo (data);
}

void
curio_deck_window_say (CurioDeckWindow *self, const char *sentence,
                       void (*undo) (CurioDeckWindow *self))
{
  AdwToast *toast = curio_undo_toast_new (
      sentence, undo != NULL ? G_CALLBACK (undo_cb) : NULL, self,
      (gpointer)undo);

  if (undo == NULL)
    take_place (self, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* --- changes ------------------------------------------------------------- */

/* Everything shows DECK as it is now. */
static void
update (CurioDeckWindow *self)
{
  gboolean has_slides;

  g_clear_pointer (&self->talk, curio_talk_unref);
  self->talk = curio_talk_renew (self->every, self->deck);
  has_slides = curio_talk_get_n_slides (self->talk) > 0;
  gtk_menu_button_set_label (self->decks, *self->deck->name != '\0'
                                              ? self->deck->name
                                              : _ ("New deck"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "deck.present",
                                 has_slides);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "deck.save-pdf",
                                 has_slides);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "deck.print", has_slides);
  fill_slides (self);
}

void
curio_deck_window_set_deck (CurioDeckWindow *self, CurioDeck *deck)
{
  g_return_if_fail (CURIO_IS_DECK_WINDOW (self));

  if (deck != self->deck)
    {
      curio_deck_free (self->deck);
      self->deck = deck;
    }
  update (self);
}

/* Each toast brings back its own slide. */
static void
bring_back_cb (AdwToast *toast, CurioDeckWindow *self)
{
  guint number = GPOINTER_TO_UINT (curio_undo_toast_get (toast));

  if (curio_removed_slides_put_back (self->removed, self->deck, number))
    update (self);
}

void
curio_deck_window_forget_removed (CurioDeckWindow *self)
{
  g_return_if_fail (CURIO_IS_DECK_WINDOW (self));

  curio_removed_slides_forget (self->removed);
  curio_undo_toast_dismiss_all (self->bringing);
}

static guint
get_index (gpointer row)
{
  return (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

/* In DECK, which may hold more than can be shown. */
static guint
get_place (CurioDeckWindow *self, gpointer row)
{
  return curio_talk_get_place (self->talk, get_index (row));
}

static void
removed_cb (CurioSlideRow *row, CurioDeckWindow *self)
{
  guint place = get_place (self, row);
  const CurioFigure *figure
      = curio_figure_find (curio_deck_get (self->deck, place)->figure);
  /* Translators: a figure that was a slide. */
  g_autofree char *sentence
      = g_strdup_printf (_ ("“%s” removed"), _ (figure->name));
  guint number = curio_removed_slides_take (self->removed, self->deck, place);
  AdwToast *toast = curio_undo_toast_new (sentence, G_CALLBACK (bring_back_cb),
                                          self, GUINT_TO_POINTER (number));

  update (self);
  curio_undo_toast_list (toast, self->bringing);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
moved_cb (CurioSlideRow *row, guint from, guint to, CurioDeckWindow *self)
{
  gboolean is_unfolded
      = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row));
  GtkListBoxRow *moved;

  curio_deck_move (self->deck, curio_talk_get_place (self->talk, from),
                   curio_talk_get_place (self->talk, to));
  update (self);
  moved = gtk_list_box_get_row_at_index (self->slides, (int)to);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (moved), is_unfolded);
  gtk_widget_grab_focus (GTK_WIDGET (moved));
}

static void
said_cb (CurioSlideRow *row, const char *words, CurioDeckWindow *self)
{
  curio_deck_set_words (self->deck, get_place (self, row), words);
  /* The list stays as it is under the hands of who types. */
  g_clear_pointer (&self->talk, curio_talk_unref);
  self->talk = curio_talk_renew (self->every, self->deck);
}

static void
add_clicked_cb (GtkWidget *row, CurioDeckWindow *self)
{
  const CurioDeckSlide *slide
      = curio_deck_get (curio_talk_get_deck (self->every), get_index (row));
  g_autofree char *sentence = NULL;

  curio_deck_add (self->deck, slide->figure, slide->choices, NULL);
  update (self);
  /* Translators: a figure that is a slide now. */
  sentence = g_strdup_printf (_ ("“%s” is the last slide"),
                              _ (curio_figure_find (slide->figure)->name));
  curio_deck_window_say (self, sentence, NULL);
}

/* --- lists --------------------------------------------------------------- */

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
fill_slides (CurioDeckWindow *self)
{
  guint n = curio_talk_get_n_slides (self->talk);

  clear_list (self->slides);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = curio_slide_row_new (self->talk, i);

      g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, 0);
      g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self,
                               0);
      g_signal_connect_object (row, "said", G_CALLBACK (said_cb), self, 0);
      gtk_list_box_append (self->slides, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->slides), n > 0);
  gtk_widget_set_visible (self->none, n == 0);
}

static GtkWidget *
make_figure_row (CurioDeckWindow *self, guint index)
{
  const CurioFigure *figure = &curio_figures[index];
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *picture = curio_slide_view_new_small (self->every, index);
  GtkWidget *add = gtk_image_new_from_icon_name ("list-add-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (figure->name));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), picture);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), add);
  gtk_widget_set_tooltip_text (row, _ ("Add it as the last slide"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (add_clicked_cb), self,
                           0);
  return row;
}

/* One at a time: some of the figures take a while to measure. */
static gboolean
add_figure_row_cb (gpointer data)
{
  CurioDeckWindow *self = data;
  guint n = 0;

  while (gtk_list_box_get_row_at_index (self->figures, (int)n) != NULL)
    n++;
  if (n >= curio_n_figures)
    return G_SOURCE_REMOVE;
  gtk_list_box_append (self->figures, make_figure_row (self, n));
  return G_SOURCE_CONTINUE;
}

static void
fill_figures (CurioDeckWindow *self)
{
  guint source = g_idle_add_full (G_PRIORITY_LOW, add_figure_row_cb,
                                  g_object_ref (self), g_object_unref);

  g_source_set_name_by_id (source, "curio: figures of a deck");
}

/* --- actions ------------------------------------------------------------- */

static void
present_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_deck_output_present (CURIO_DECK_WINDOW (widget));
}

static void
save_pdf_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  take_place (CURIO_DECK_WINDOW (widget), NULL);
  curio_deck_output_save (CURIO_DECK_WINDOW (widget));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_deck_output_print (CURIO_DECK_WINDOW (widget));
}

/* "open" with an index, "keep", "keep-as", "rename", "delete". */
static void
shelf_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_deck_shelf_act (CURIO_DECK_WINDOW (widget)->shelf,
                        action + strlen ("deck."), parameter);
}

/* --- closing ------------------------------------------------------------- */

static gboolean
curio_deck_window_close_request (GtkWindow *window)
{
  CurioDeckWindow *self = CURIO_DECK_WINDOW (window);

  if (curio_deck_window_has_changes (self))
    {
      curio_deck_close_ask (self, self->shelf);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (curio_deck_window_parent_class)
      ->close_request (window);
}

/* --- life ---------------------------------------------------------------- */

static void
curio_deck_window_dispose (GObject *object)
{
  CurioDeckWindow *self = CURIO_DECK_WINDOW (object);

  g_clear_weak_pointer (&self->said);
  g_clear_pointer (&self->shelf, curio_deck_shelf_free);
  g_clear_pointer (&self->talk, curio_talk_unref);
  g_clear_pointer (&self->every, curio_talk_unref);
  g_clear_pointer (&self->deck, curio_deck_free);
  g_clear_pointer (&self->drawn_up, curio_deck_free);
  g_clear_pointer (&self->removed, curio_removed_slides_free);
  g_clear_pointer (&self->bringing, g_ptr_array_unref);
  G_OBJECT_CLASS (curio_deck_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget)
{
  static const char *const of_shelf[]
      = { "deck.keep", "deck.keep-as", "deck.rename", "deck.delete" };

  gtk_widget_class_install_action (widget, "deck.present", NULL, present_cb);
  gtk_widget_class_install_action (widget, "deck.save-pdf", NULL, save_pdf_cb);
  gtk_widget_class_install_action (widget, "deck.print", NULL, print_cb);
  gtk_widget_class_install_action (widget, "deck.open", "u", shelf_cb);
  for (guint i = 0; i < G_N_ELEMENTS (of_shelf); i++)
    gtk_widget_class_install_action (widget, of_shelf[i], NULL, shelf_cb);
  gtk_widget_class_add_binding_action (widget, GDK_KEY_F5, 0, "deck.present",
                                       NULL);
  gtk_widget_class_add_binding_action (widget, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "deck.keep", NULL);
  gtk_widget_class_add_binding_action (widget, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "deck.print", NULL);
  gtk_widget_class_add_binding_action (widget, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
curio_deck_window_class_init (CurioDeckWindowClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_deck_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = curio_deck_window_close_request;
  g_type_ensure (CURIO_TYPE_ROWS);
  gtk_widget_class_set_template_from_resource (
      widget, "/uk/co/londongiftshop/Curio/ui/curio-deck-window.ui");
  gtk_widget_class_bind_template_child (widget, CurioDeckWindow, toasts);
  gtk_widget_class_bind_template_child (widget, CurioDeckWindow, decks);
  gtk_widget_class_bind_template_child (widget, CurioDeckWindow, scroller);
  gtk_widget_class_bind_template_child (widget, CurioDeckWindow, slides);
  gtk_widget_class_bind_template_child (widget, CurioDeckWindow, figures);
  gtk_widget_class_bind_template_child (widget, CurioDeckWindow, none);
  gtk_widget_class_bind_template_child (widget, CurioDeckWindow, present);
  install_actions (widget);
}

static void
curio_deck_window_init (CurioDeckWindow *self)
{
  self->removed = curio_removed_slides_new ();
  self->bringing = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_spoken_names_add (GTK_WIDGET (self));
}

CurioDeckWindow *
curio_deck_window_open (GtkWindow *parent, CurioSession *session,
                        const CurioDeck *deck)
{
  g_autoptr (CurioDeck) every = curio_deck_draft_list_every (session);
  g_autofree char *name = NULL;
  CurioTalk *talk;
  CurioDeckWindow *self;

  g_return_val_if_fail (CURIO_IS_SESSION (session) && deck != NULL, NULL);

  talk = curio_deck_draft_freeze (session, every);
  if (talk == NULL)
    return NULL;
  self = g_object_new (CURIO_TYPE_DECK_WINDOW, "transient-for", parent, NULL);
  self->every = talk;
  self->shelf = curio_deck_shelf_new (self, session, self->decks);
  self->drawn_up = curio_deck_copy (deck);
  name = curio_deck_shelf_make_name (self->shelf, deck->name);
  curio_deck_set_name (self->drawn_up, name);
  curio_deck_window_set_deck (self, curio_deck_copy (self->drawn_up));
  fill_figures (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->present);
  return self;
}

gboolean
curio_deck_window_has_changes (CurioDeckWindow *self)
{
  g_return_val_if_fail (CURIO_IS_DECK_WINDOW (self), FALSE);

  return self->deck->slides->len > 0
         && !curio_deck_equal (self->deck, self->drawn_up)
         && !curio_deck_shelf_has_it (self->shelf);
}

const CurioDeck *
curio_deck_window_get_deck (CurioDeckWindow *self)
{
  g_return_val_if_fail (CURIO_IS_DECK_WINDOW (self), NULL);

  return self->deck;
}

CurioTalk *
curio_deck_window_get_talk (CurioDeckWindow *self)
{
  g_return_val_if_fail (CURIO_IS_DECK_WINDOW (self), NULL);

  return self->talk;
}

GtkWidget *
curio_deck_window_get_content (CurioDeckWindow *self)
{
  g_return_val_if_fail (CURIO_IS_DECK_WINDOW (self), NULL);

  return GTK_WIDGET (self->scroller);
}
