/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Straight columns on a terminal, whatever the script: widths are counted in
 * the cells a character covers, not in bytes. */

#include "curio-text-table.h"

#include <string.h>

struct _CurioTextTable
{
  char *alignment;
  GPtrArray *cells;
};

CurioTextTable *
curio_text_table_new (const char *alignment)
{
  CurioTextTable *self = g_new0 (CurioTextTable, 1);

  self->alignment = g_strdup (alignment);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
curio_text_table_free (CurioTextTable *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self->alignment);
  g_free (self);
}

void
curio_text_table_add (CurioTextTable *self, const char *text)
{
  curio_text_table_take (self, g_strdup (text));
}

void
curio_text_table_take (CurioTextTable *self, char *text)
{
  g_ptr_array_add (self->cells, text);
}

static guint
count_columns (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (c))
        n += g_unichar_iswide (c) ? 2 : 1;
    }
  return n;
}

static guint *
measure (const CurioTextTable *self, guint n_columns)
{
  guint *widths = g_new0 (guint, n_columns);

  for (guint i = 0; i < self->cells->len; i++)
    {
      guint width = count_columns (g_ptr_array_index (self->cells, i));

      widths[i % n_columns] = MAX (widths[i % n_columns], width);
    }
  return widths;
}

static void
append_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

void
curio_text_table_print (const CurioTextTable *self, GString *out)
{
  guint n_columns = (guint)strlen (self->alignment);
  g_autofree guint *widths = measure (self, n_columns);

  for (guint i = 0; i < self->cells->len; i++)
    {
      guint column = i % n_columns;
      const char *text = g_ptr_array_index (self->cells, i);
      guint padding = widths[column] - count_columns (text);
      gboolean is_last = column + 1 == n_columns;

      append_spaces (out, 2);
      if (self->alignment[column] == 'r')
        append_spaces (out, padding);
      g_string_append (out, text);
      if (self->alignment[column] == 'l' && !is_last)
        append_spaces (out, padding);
      if (is_last)
        g_string_append_c (out, '\n');
    }
}
