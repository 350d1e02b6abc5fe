/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes are added, changed, removed and brought back; each time they are on
 * disk, and another session finds them there. */

#include "curio-notes-dialog.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include <glib/gstdio.h>

static void
type (CurioNotesDialog *dialog, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (eyes_get_child (dialog, "text")), text);
  g_signal_emit_by_name (eyes_get_child (dialog, "add"), "clicked");
  stage_settle ();
}

static void
assert_notes (CurioSession *session, guint n, const char *first)
{
  g_autoptr (CurioSession) other
      = stage_new_session (curio_session_get_facts (session));
  const CurioNotes *notes = curio_session_get_notes (session);

  g_assert_cmpuint (notes->n, ==, n);
  if (n > 0)
    g_assert_cmpstr (notes->notes[0].text, ==, first);
  g_assert_true (curio_notes_equal (notes, curio_session_get_notes (other)));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *tip)
{
  const char *has = gtk_widget_get_tooltip_text (widget);

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (has, tip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, tip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_notes (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (20);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  CurioNotesDialog *dialog = curio_notes_dialog_present (
      GTK_WINDOW (stage), session, curio_day_new (2011, 4, 29));
  GtkWidget *list = eyes_get_child (dialog, "list");

  stage_settle ();
  g_assert_true (eyes_see (GTK_WIDGET (dialog), "No note yet"));
  type (dialog, "  ");
  assert_notes (session, 0, NULL);
  type (dialog, "Royal wedding <range>");
  assert_notes (session, 1, "Royal wedding <range>");
  g_assert_true (eyes_see (GTK_WIDGET (dialog), "29 Apr 2011"));

  g_signal_emit_by_name (find_button (list, "Change this note"), "clicked");
  type (dialog, "Wedding");
  assert_notes (session, 1, "Wedding");

  g_signal_emit_by_name (find_button (list, "Remove this note"), "clicked");
  stage_settle ();
  assert_notes (session, 0, NULL);
  eyes_press (GTK_WIDGET (dialog), "Undo");
  stage_settle ();
  assert_notes (session, 1, "Wedding");
  eyes_close_dialog (dialog);
  stage_strike (stage, label);
}

/* The form holds B, which moves down as A comes back above it. */
static void
test_undo_under_change (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (20);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  CurioNotes notes = { 0 };
  CurioNotesDialog *dialog;
  GtkWidget *list;

  curio_notes_add (&notes, curio_day_new (2011, 1, 10), "A");
  curio_notes_add (&notes, curio_day_new (2011, 1, 20), "B");
  g_assert_true (curio_session_set_notes (session, &notes, NULL));
  curio_notes_clear (&notes);
  dialog = curio_notes_dialog_present (GTK_WINDOW (stage), session,
                                       curio_day_new (2011, 4, 29));
  list = eyes_get_child (dialog, "list");
  g_signal_emit_by_name (find_button (list, "Remove this note"), "clicked");
  stage_settle ();
  assert_notes (session, 1, "B");
  g_signal_emit_by_name (find_button (list, "Change this note"), "clicked");
  eyes_press (GTK_WIDGET (dialog), "Undo");
  stage_settle ();
  type (dialog, "C");
  assert_notes (session, 2, "A");
  g_assert_cmpstr (curio_session_get_notes (session)->notes[1].text, ==, "C");
  g_assert_true (curio_session_set_notes (session, &notes, NULL));
  eyes_close_dialog (dialog);
  stage_strike (stage, label);
}

/* A load that ends while the list is open: its buttons would change notes of
 * another shop. */
static void
test_other_shop (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (20);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  g_autoptr (CurioSource) other = curio_source_new_local ("other");
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  CurioNotesDialog *dialog = curio_notes_dialog_present (
      GTK_WINDOW (stage), session, curio_day_new (2011, 4, 29));

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  stage_settle ();
  g_assert_nonnull (dialog);
  curio_session_show (session, other, facts);
  stage_settle ();
  g_assert_null (dialog);
  stage_strike (stage, label);
}

static void
remove_home (const char *home)
{
  static const char *const folders[] = { "curio/kept", "curio", "" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (home, folders[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);

          g_unlink (path);
        }
      g_rmdir (folder);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("curio-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  gtk_test_init (&argc, &argv);
  adw_init ();
  /* libadwaita 1.2 frees a toast twice whose window goes while it fades. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                NULL);
  /* A cursor that blinks draws for ten seconds. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  g_test_add_func ("/notes-dialog/notes", test_notes);
  g_test_add_func ("/notes-dialog/undo-under-change", test_undo_under_change);
  g_test_add_func ("/notes-dialog/other-shop", test_other_shop);
  status = g_test_run ();
  remove_home (home);
  return status;
}
