/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chapter of the guide as labels, tables and pictures.  Each text is a label
 * of its own: a screen reader goes from one to the next, and Tab from link to
 * link. */

#include "curio-help-chapter.h"

#include <glib/gi18n-lib.h>

#define INDENT 22
#define CELL_CHARS_LEAST 9
#define WORD_CHARS_MOST 18
#define CELL_CHARS_MOST 34

typedef struct
{
  GCallback link_cb;
  gpointer data;
} Links;

static GtkWidget *
new_label (const char *markup, const Links *links)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  g_signal_connect (label, "activate-link", links->link_cb, links->data);
  return label;
}

static GtkWidget *
new_heading (const CurioHelpBlock *block, const Links *links)
{
  static const char *const classes[] = { "title-1", "title-2", "heading" };
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_label_set_text (GTK_LABEL (label), block->title);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int)block->level, -1);
  gtk_widget_add_css_class (
      label, classes[MIN (block->level, G_N_ELEMENTS (classes)) - 1]);
  gtk_widget_set_margin_top (label, block->level > 2 ? 14 : 0);
  return label;
}

static GtkWidget *
new_item (const CurioHelpBlock *block, const Links *links)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *text = new_label (block->markup, links);
  g_autofree char *number = block->number > 0
                                ? g_strdup_printf ("%u.", block->number)
                                : g_strdup ("•");
  GtkWidget *mark = gtk_label_new (number);

  gtk_widget_set_size_request (mark, INDENT, -1);
  gtk_label_set_xalign (GTK_LABEL (mark), 0);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_set_margin_start (box, INDENT * (int)(block->level - 1));
  return box;
}

static GtkWidget *
new_code (const CurioHelpBlock *block)
{
  GtkWidget *label = gtk_label_new (block->markup);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "monospace");
  gtk_widget_add_css_class (label, "help-code");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  return scroller;
}

/* German has long words, and a table is no place to break them. */
static int
measure_longest_word (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  long longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (words[i], -1));
  return (int)MIN (longest, WORD_CHARS_MOST);
}

/* A cell is as wide as its text, within reason: a table that is too wide for
 * the window scrolls. */
static GtkWidget *
new_cell (const char *markup, gboolean is_head, const Links *links)
{
  GtkWidget *label = new_label (markup, links);
  const char *text = gtk_label_get_text (GTK_LABEL (label));
  int n = (int)g_utf8_strlen (text, -1);

  gtk_label_set_width_chars (
      GTK_LABEL (label),
      MAX (CLAMP (n, 1, CELL_CHARS_LEAST), measure_longest_word (text)));
  gtk_label_set_max_width_chars (GTK_LABEL (label), CELL_CHARS_MOST);
  if (is_head)
    gtk_widget_add_css_class (label, "heading");
  return label;
}

static GtkWidget *
new_table (const CurioHelpBlock *block, const Links *links)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_widget_add_css_class (grid, "help-table");
  for (guint i = 0; i < block->cells->len; i++)
    gtk_grid_attach (GTK_GRID (grid),
                     new_cell (g_ptr_array_index (block->cells, i),
                               i < block->n_columns, links),
                     (int)(i % block->n_columns), (int)(i / block->n_columns),
                     1, 1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  return scroller;
}

static GtkWidget *
new_picture (const CurioHelpBlock *block)
{
  g_autofree char *path = curio_help_book_get_picture (block->picture);
  GtkWidget *picture = gtk_picture_new_for_resource (path);
  GtkWidget *frame = gtk_frame_new (NULL);

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), block->markup);
  gtk_widget_set_overflow (frame, GTK_OVERFLOW_HIDDEN);
  gtk_frame_set_child (GTK_FRAME (frame), picture);
  return frame;
}

static GtkWidget *
new_block (const CurioHelpBlock *block, const Links *links)
{
  switch (block->kind)
    {
    case CURIO_HELP_HEADING:
      return new_heading (block, links);
    case CURIO_HELP_ITEM:
      return new_item (block, links);
    case CURIO_HELP_CODE:
      return new_code (block);
    case CURIO_HELP_TABLE:
      return new_table (block, links);
    case CURIO_HELP_PICTURE:
      return new_picture (block);
    case CURIO_HELP_PARAGRAPH:
    default:
      return new_label (block->markup, links);
    }
}

static GtkWidget *
new_language_note (void)
{
  GtkWidget *label
      = gtk_label_new (_ ("This chapter is there in English only."));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

GtkWidget *
curio_help_chapter_show (const CurioHelpChapter *chapter, GtkBox *box,
                         const char *anchor, GCallback link_cb, gpointer data)
{
  const Links links = { link_cb, data };
  GtkWidget *found = NULL;

  g_return_val_if_fail (chapter != NULL, NULL);
  g_return_val_if_fail (GTK_IS_BOX (box), NULL);

  empty (box);
  if (chapter->is_foreign)
    gtk_box_append (box, new_language_note ());
  for (guint i = 0; i < chapter->blocks->len; i++)
    {
      const CurioHelpBlock *block = g_ptr_array_index (chapter->blocks, i);
      GtkWidget *widget = new_block (block, &links);

      gtk_box_append (box, widget);
      if (i > 0 && anchor != NULL && g_strcmp0 (block->anchor, anchor) == 0)
        found = widget;
    }
  return found;
}
