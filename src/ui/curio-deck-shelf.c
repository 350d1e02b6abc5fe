/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decks by name.  Each change is on disk before it is shown. */

#include "curio-deck-shelf.h"

#include "curio-deck-close.h"
#include "curio-deck-file.h"

#include <glib/gi18n-lib.h>

struct _CurioDeckShelf
{
  CurioDeckWindow *window; /* which keeps SELF */
  GtkMenuButton *button;
  char *key;        /* of the shop; NULL: nothing can be kept */
  GPtrArray *decks; /* NULL: they cannot be read */
  CurioDeck *lost;  /* what was deleted last */
  CurioDeck *left;  /* what another deck took the place of, not kept */
  gboolean closes;  /* the window, once the deck is kept */
};

static void
fill_menu (CurioDeckShelf *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) decks = g_menu_new ();
  g_autoptr (GMenu) actions = g_menu_new ();

  for (guint i = 0; self->decks != NULL && i < self->decks->len; i++)
    {
      const CurioDeck *deck = g_ptr_array_index (self->decks, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
      g_auto (GStrv) parts = g_strsplit (deck->name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);

      g_menu_item_set_label (item, label);
      g_menu_item_set_action_and_target (item, "deck.open", "u", i);
      g_menu_append_item (decks, item);
    }
  g_menu_append (actions, _ ("_Save"), "deck.keep");
  g_menu_append (actions, _ ("Save _As…"), "deck.keep-as");
  g_menu_append (actions, _ ("_Rename…"), "deck.rename");
  g_menu_append (actions, _ ("_Delete"), "deck.delete");
  g_menu_append_section (menu, _ ("Saved decks"), G_MENU_MODEL (decks));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (actions));
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
}

static int
find_shown (CurioDeckShelf *self)
{
  const CurioDeck *deck = curio_deck_window_get_deck (self->window);

  return self->decks != NULL && deck != NULL
             ? curio_deck_find (self->decks, deck->name)
             : -1;
}

static void
update (CurioDeckShelf *self)
{
  gboolean is_kept = find_shown (self) >= 0;
  GtkWidget *window = GTK_WIDGET (self->window);
  gboolean can_keep = self->decks != NULL && self->key != NULL;

  gtk_widget_action_set_enabled (window, "deck.keep", can_keep);
  gtk_widget_action_set_enabled (window, "deck.keep-as", can_keep);
  gtk_widget_action_set_enabled (window, "deck.rename", is_kept);
  gtk_widget_action_set_enabled (window, "deck.delete", is_kept);
  fill_menu (self);
}

static gpointer
copy_deck (gconstpointer deck, gpointer data)
{
  return curio_deck_copy (deck);
}

/* The decks as they are kept, to be changed and saved. */
static GPtrArray *
copy_decks (CurioDeckShelf *self)
{
  return g_ptr_array_copy (self->decks, (GCopyFunc)copy_deck, NULL);
}

/* DECKS take the place of those that were, or nothing changes. */
static gboolean
save (CurioDeckShelf *self, GPtrArray *decks)
{
  g_autoptr (GError) error = NULL;

  if (!curio_deck_file_save (decks, self->key, &error))
    {
      curio_deck_window_say (self->window, error->message, NULL);
      return FALSE;
    }
  g_ptr_array_ref (decks);
  g_ptr_array_unref (self->decks);
  self->decks = decks;
  return TRUE;
}

/* --- keeping ------------------------------------------------------------- */

gboolean
curio_deck_shelf_keep (CurioDeckShelf *self, const char *name)
{
  g_autoptr (GPtrArray) decks = NULL;
  g_autofree char *sentence = NULL;
  CurioDeck *deck;
  int index;

  g_return_val_if_fail (self->decks != NULL, FALSE);

  decks = copy_decks (self);
  deck = curio_deck_copy (curio_deck_window_get_deck (self->window));
  curio_deck_set_name (deck, name);
  index = curio_deck_find (decks, name);
  if (index >= 0)
    g_ptr_array_remove_index (decks, (guint)index);
  g_ptr_array_insert (decks, index, deck);
  if (!save (self, decks))
    {
      self->closes = FALSE;
      return FALSE;
    }
  /* NAME may be that of the window's deck, which ends here. */
  curio_deck_window_set_deck (self->window, curio_deck_copy (deck));
  update (self);
  /* Translators: the name of a deck of slides. */
  sentence = g_strdup_printf (_ ("“%s” saved with this shop"), deck->name);
  curio_deck_window_say (self->window, sentence, NULL);
  if (self->closes)
    curio_deck_close_leave (self->window);
  return TRUE;
}

char *
curio_deck_shelf_make_name (CurioDeckShelf *self, const char *name)
{
  return self->decks != NULL ? curio_deck_make_name (self->decks, name)
                             : g_strdup (name);
}

gboolean
curio_deck_shelf_can_keep (CurioDeckShelf *self)
{
  return self->decks != NULL && self->key != NULL;
}

gboolean
curio_deck_shelf_has_it (CurioDeckShelf *self)
{
  int index = find_shown (self);

  return index >= 0
         && curio_deck_equal (g_ptr_array_index (self->decks, (guint)index),
                              curio_deck_window_get_deck (self->window));
}

static void
rename_to (CurioDeckShelf *self, const char *name)
{
  int index = find_shown (self);
  g_autoptr (GPtrArray) decks = NULL;
  CurioDeck *shown;

  if (index < 0)
    return;
  decks = copy_decks (self);
  curio_deck_set_name (g_ptr_array_index (decks, (guint)index), name);
  if (!save (self, decks))
    return;
  shown = curio_deck_copy (curio_deck_window_get_deck (self->window));
  curio_deck_set_name (shown, name);
  curio_deck_window_set_deck (self->window, shown);
  update (self);
}

/* --- asking for a name --------------------------------------------------- */

/* Whether NAME is that of a deck which is not the one in the window. */
static gboolean
is_taken (CurioDeckShelf *self, const char *name)
{
  int index = self->decks != NULL ? curio_deck_find (self->decks, name) : -1;

  return index >= 0 && index != find_shown (self);
}

/* What the name would do is said while it is typed. */
static void
entry_changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  CurioDeckShelf *self = g_object_get_data (G_OBJECT (window), "shelf");
  gboolean renames = g_object_get_data (G_OBJECT (dialog), "renames") != NULL;
  g_autofree char *name
      = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  gboolean takes = is_taken (self, name);

  adw_message_dialog_set_response_enabled (
      dialog, "name", *name != '\0' && !(renames && takes));
  adw_message_dialog_set_body (
      dialog, takes ? _ ("Another deck has this name already.") : "");
  if (renames)
    return;
  adw_message_dialog_set_response_label (dialog, "name",
                                         takes ? _ ("_Replace") : _ ("_Save"));
  adw_message_dialog_set_response_appearance (dialog, "name",
                                              takes ? ADW_RESPONSE_DESTRUCTIVE
                                                    : ADW_RESPONSE_SUGGESTED);
}

static void
named_cb (AdwMessageDialog *dialog, const char *response,
          CurioDeckWindow *window)
{
  CurioDeckShelf *self = g_object_get_data (G_OBJECT (window), "shelf");
  GtkWidget *entry = adw_message_dialog_get_extra_child (dialog);
  gboolean renames = g_object_get_data (G_OBJECT (dialog), "renames") != NULL;
  g_autofree char *name
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (self == NULL)
    return;
  if (!g_str_equal (response, "name"))
    {
      self->closes = FALSE;
      return;
    }
  if (renames)
    rename_to (self, name);
  else
    curio_deck_shelf_keep (self, name);
}

static void
ask_name (CurioDeckShelf *self, const char *name, gboolean renames)
{
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (self->window), renames ? _ ("Rename Deck") : _ ("Save Deck"),
      NULL);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 80);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the deck"), -1);
  adw_message_dialog_set_extra_child (message, entry);
  adw_message_dialog_add_responses (message, "cancel", _ ("_Cancel"), "name",
                                    renames ? _ ("_Rename") : _ ("_Save"),
                                    NULL);
  adw_message_dialog_set_response_appearance (message, "name",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "name");
  adw_message_dialog_set_close_response (message, "cancel");
  g_object_set_data (G_OBJECT (dialog), "renames", GINT_TO_POINTER (renames));
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb),
                           dialog, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (named_cb),
                           self->window, 0);
  entry_changed_cb (GTK_EDITABLE (entry), message);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

/* --- actions ------------------------------------------------------------- */

static void
go_back (CurioDeckWindow *window)
{
  CurioDeckShelf *self = g_object_get_data (G_OBJECT (window), "shelf");

  if (self == NULL || self->left == NULL)
    return;
  curio_deck_window_forget_removed (window);
  curio_deck_window_set_deck (window, g_steal_pointer (&self->left));
  update (self);
}

/* Slides that nobody has kept can be had back. */
static void
open_deck (CurioDeckShelf *self, guint index)
{
  gboolean leaves = curio_deck_window_has_changes (self->window);
  CurioDeck *left;

  if (self->decks == NULL || index >= self->decks->len)
    return;
  left = curio_deck_copy (curio_deck_window_get_deck (self->window));
  curio_deck_window_forget_removed (self->window);
  curio_deck_window_set_deck (
      self->window, curio_deck_copy (g_ptr_array_index (self->decks, index)));
  update (self);
  if (leaves)
    {
      curio_deck_free (self->left);
      self->left = left;
      curio_deck_window_say (
          self->window, _ ("The slides of before were not saved"), go_back);
    }
  else
    curio_deck_free (left);
}

static void
bring_back (CurioDeckWindow *window)
{
  CurioDeckShelf *self = g_object_get_data (G_OBJECT (window), "shelf");

  g_autoptr (GPtrArray) decks = NULL;
  g_autofree char *name = NULL;
  CurioDeck *deck;

  if (self == NULL || self->lost == NULL)
    return;
  decks = copy_decks (self);
  /* Somebody may have given the name away meanwhile. */
  name = curio_deck_make_name (decks, self->lost->name);
  deck = curio_deck_copy (self->lost);
  curio_deck_set_name (deck, name);
  g_ptr_array_add (decks, deck);
  if (save (self, decks))
    g_clear_pointer (&self->lost, curio_deck_free);
  update (self);
}

/* The slides stay in the window; what is gone is the name. */
static void
delete_deck (CurioDeckShelf *self)
{
  int index = find_shown (self);
  g_autoptr (GPtrArray) decks = NULL;
  g_autoptr (CurioDeck) deck = NULL;
  g_autofree char *sentence = NULL;

  if (index < 0)
    return;
  decks = copy_decks (self);
  deck = g_ptr_array_steal_index (decks, (guint)index);
  if (!save (self, decks))
    return;
  sentence = g_strdup_printf (_ ("“%s” deleted"), deck->name);
  curio_deck_free (self->lost);
  self->lost = g_steal_pointer (&deck);
  curio_deck_window_say (self->window, sentence, bring_back);
  update (self);
}

void
curio_deck_shelf_act (CurioDeckShelf *self, const char *what,
                      GVariant *parameter)
{
  const CurioDeck *deck = curio_deck_window_get_deck (self->window);

  if (g_str_equal (what, "open"))
    open_deck (self, g_variant_get_uint32 (parameter));
  else if (g_str_equal (what, "delete"))
    delete_deck (self);
  else if (g_str_equal (what, "rename"))
    ask_name (self, deck->name, TRUE);
  else if (g_str_equal (what, "keep") && find_shown (self) >= 0)
    curio_deck_shelf_keep (self, deck->name);
  else
    ask_name (self, deck->name, FALSE);
}

void
curio_deck_shelf_keep_and_close (CurioDeckShelf *self)
{
  self->closes = TRUE;
  if (find_shown (self) < 0)
    curio_deck_shelf_act (self, "keep-as", NULL);
  else if (!curio_deck_shelf_keep (
               self, curio_deck_window_get_deck (self->window)->name))
    self->closes = FALSE;
}

/* --- life ---------------------------------------------------------------- */

static void
load (CurioDeckShelf *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *sentence = NULL;

  self->decks = curio_deck_file_load (self->key, &error);
  if (self->decks != NULL)
    return;
  aside = curio_deck_file_set_aside (self->key);
  if (aside != NULL)
    {
      self->decks = curio_deck_file_load (self->key, NULL);
      sentence = g_strdup_printf (
          _ ("The saved decks could not be read; their file is now %s."),
          aside);
    }
  curio_deck_window_say (self->window,
                         sentence != NULL ? sentence : error->message, NULL);
}

CurioDeckShelf *
curio_deck_shelf_new (CurioDeckWindow *window, CurioSession *session,
                      GtkMenuButton *button)
{
  CurioDeckShelf *self = g_new0 (CurioDeckShelf, 1);
  CurioSource *source = curio_session_get_source (session);

  self->window = window;
  self->button = button;
  self->key = source != NULL ? curio_source_make_key (source) : NULL;
  if (self->key != NULL)
    load (self);
  g_object_set_data (G_OBJECT (window), "shelf", self);
  update (self);
  return self;
}

void
curio_deck_shelf_free (CurioDeckShelf *self)
{
  g_object_set_data (G_OBJECT (self->window), "shelf", NULL);
  g_clear_pointer (&self->decks, g_ptr_array_unref);
  g_clear_pointer (&self->lost, curio_deck_free);
  g_clear_pointer (&self->left, curio_deck_free);
  g_free (self->key);
  g_free (self);
}
