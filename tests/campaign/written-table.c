/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A campaign file as a table of texts, read back from the disk. */

#include "written-table.h"

#include "curio-cell.h"

typedef struct
{
  GPtrArray *rows; /* of GPtrArray of char *, the header first */
  GPtrArray *row;  /* at hand */
} Table;

static void
take_cell_cb (const char *cell, gsize length, gpointer data)
{
  Table *self = data;

  if (self->row == NULL)
    self->row = g_ptr_array_new_with_free_func (g_free);
  /* An inert text has an apostrophe before it. */
  g_ptr_array_add (self->row, cell[0] == '\''
                                  ? g_strndup (cell + 1, length - 1)
                                  : g_strndup (cell, length));
}

static void
end_row_cb (gpointer data)
{
  Table *self = data;

  g_ptr_array_add (self->rows, g_steal_pointer (&self->row));
}

GPtrArray *
written_table_read (const char *path, CurioPresetId preset)
{
  Table table
      = { g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref),
          NULL };
  CurioCellSink sink = { take_cell_cb, end_row_cb, &table };
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (curio_dialect_read (&curio_presets[preset].dialect, bytes,
                                     length, &sink));
  return table.rows;
}

const char *
written_table_get (GPtrArray *table, guint row, const char *header)
{
  GPtrArray *names = g_ptr_array_index (table, 0);

  for (guint i = 0; i < names->len; i++)
    if (g_strcmp0 (g_ptr_array_index (names, i), header) == 0)
      return g_ptr_array_index ((GPtrArray *)g_ptr_array_index (table, row),
                                i);
  return "";
}
