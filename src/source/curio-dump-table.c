/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of a dump's tables has the invoice lines, and in what order its values
 * come: each COPY and each INSERT may name its columns anew. */
#include "curio-dump-table.h"

#include <glib/gi18n-lib.h>

#include "curio-error.h"
#include "curio-source.h"

void
curio_dump_table_init (CurioDumpTable *self, const CurioRecordSink *sink)
{
  *self = (CurioDumpTable){ .sink = sink };
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify)g_strfreev);
  self->order = g_array_new (FALSE, FALSE, sizeof (int));
  self->fields = g_array_new (FALSE, FALSE, sizeof (CurioText));
}

void
curio_dump_table_clear (CurioDumpTable *self)
{
  g_hash_table_unref (self->columns);
  g_array_unref (self->order);
  g_array_unref (self->fields);
  g_free (self->name);
  g_strfreev (self->header);
  g_strfreev (self->nearest);
  g_free (self->other);
}

void
curio_dump_table_declare (CurioDumpTable *self, const char *name,
                          char **columns)
{
  g_hash_table_replace (self->columns, g_strdup (name), columns);
}

/* Takes the table where it is the first with all columns. */
static gboolean
consider (CurioDumpTable *self, const char *name, const char *const *columns,
          GError **error)
{
  guint count = self->sink->count_columns (columns, self->sink->data);

  if (self->name != NULL)
    {
      if (count == CURIO_N_COLUMNS && self->other == NULL)
        self->other = g_strdup (name);
      return TRUE;
    }
  if (self->nearest == NULL || count > self->nearest_count)
    {
      g_strfreev (self->nearest);
      self->nearest = g_strdupv ((char **)columns);
      self->nearest_count = count;
    }
  if (count < CURIO_N_COLUMNS)
    return TRUE;
  self->name = g_strdup (name);
  self->header = g_strdupv ((char **)columns);
  self->n_header = g_strv_length (self->header);
  g_array_set_size (self->order, self->n_header);
  g_array_set_size (self->fields, self->n_header);
  return self->sink->take_header (columns, self->sink->data, error);
}

static void
find_order (CurioDumpTable *self, const char *const *columns)
{
  for (guint i = 0; i < self->n_header; i++)
    {
      int *at = &g_array_index (self->order, int, i);

      for (*at = 0; columns[*at] != NULL; (*at)++)
        if (g_str_equal (columns[*at], self->header[i]))
          break;
      if (columns[*at] == NULL)
        *at = -1;
    }
}

gboolean
curio_dump_table_begin (CurioDumpTable *self, const char *name,
                        const char *const *columns, gboolean *out_wanted,
                        GError **error)
{
  *out_wanted = FALSE;
  if (columns[0] == NULL)
    columns = g_hash_table_lookup (self->columns, name);
  if (columns == NULL)
    return TRUE;
  if (g_strcmp0 (name, self->name) != 0
      && !consider (self, name, columns, error))
    return FALSE;
  *out_wanted = g_strcmp0 (name, self->name) == 0;
  if (*out_wanted)
    find_order (self, columns);
  return TRUE;
}

gboolean
curio_dump_table_add (CurioDumpTable *self, const CurioText *values,
                      guint n_values, gint64 line, GError **error)
{
  CurioRecord record = { (const CurioText *)self->fields->data,
                         values != NULL ? self->n_header : 0, line };
  int n_needed = 0;

  for (guint i = 0; i < record.n_fields; i++)
    {
      int at = g_array_index (self->order, int, i);

      n_needed = MAX (n_needed, at + 1);
      g_array_index (self->fields, CurioText, i)
          = at >= 0 && at < (int)n_values ? values[at]
                                          : (CurioText){ NULL, 0 };
    }
  if ((int)n_values < n_needed)
    record.n_fields = n_values;
  return self->sink->take_record (&record, self->sink->data, error);
}

gboolean
curio_dump_table_finish (CurioDumpTable *self, GError **error)
{
  if (self->name != NULL)
    {
      if (self->other != NULL && self->sink->take_note != NULL)
        {
          g_autofree char *note = g_strdup_printf (
              _ ("Only the table %s of the dump was read; %s looks like "
                 "invoice lines too."),
              self->name, self->other);

          self->sink->take_note (note, self->sink->data);
        }
      return TRUE;
    }
  if (self->nearest != NULL)
    return self->sink->take_header ((const char *const *)self->nearest,
                                    self->sink->data, error);
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
                       _ ("The dump has no table with rows. Make it with its "
                          "data (pg_dump without --schema-only)."));
  return FALSE;
}
