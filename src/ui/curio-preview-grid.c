/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ten rows at most: plain labels in a grid do. */

#include "curio-preview-grid.h"

#define WIDTH_CHARS_MAX 24

static void
attach (GtkGrid *grid, const char *text, int column, int row,
        const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (g_utf8_strlen (text, -1) > WIDTH_CHARS_MAX)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_CHARS_MAX);
      gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS_MAX);
    }
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

GtkWidget *
curio_preview_grid_new (const CurioImportPreview *preview)
{
  GtkWidget *grid = gtk_grid_new ();
  int n_columns = (int)g_strv_length (preview->headers);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  for (int column = 0; column < n_columns; column++)
    attach (GTK_GRID (grid), preview->headers[column], column, 0,
            "caption-heading");

  for (guint i = 0; i < preview->rows->len; i++)
    {
      char **cells = g_ptr_array_index (preview->rows, i);

      for (int column = 0; column < n_columns && cells[column] != NULL;
           column++)
        attach (GTK_GRID (grid), cells[column], column, (int)i + 1, "caption");
    }
  return grid;
}
