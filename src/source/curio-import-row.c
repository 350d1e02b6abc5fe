/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the fields of a file's row to a line, judged as CurioFactsBuilder
 * judges the rows of a table. */
#include "curio-import-row.h"

#include <glib/gi18n-lib.h>

#include "curio-error.h"
#include "curio-field.h"
#include "curio-mapping.h"

const char *
curio_reject_get_text (int reason)
{
  if (reason == CURIO_REJECT_SHAPE)
    return _ ("not one value for each column");
  if (reason == CURIO_REJECT_TEXT)
    return _ ("characters that are not text");
  return curio_left_out_get_text (reason);
}

void
curio_import_columns_init (CurioImportColumns *self, const char *const *names,
                           const CurioMapping *mapping)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  curio_mapping_match (mapping, names, self->field);
  for (self->n_fields = 0; names[self->n_fields] != NULL; self->n_fields++)
    g_ptr_array_add (self->names, g_strdup (names[self->n_fields]));
  g_ptr_array_add (self->names, NULL);
}

void
curio_import_columns_clear (CurioImportColumns *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
}

guint
curio_import_count_columns (const char *const *names,
                            const CurioMapping *mapping)
{
  CurioImportColumns columns;
  guint n = 0;

  curio_import_columns_init (&columns, names, mapping);
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    n += columns.field[i] >= 0;
  curio_import_columns_clear (&columns);
  return n;
}

static void
append_missing (GString *list, CurioColumn column, const CurioMapping *mapping)
{
  if (list->len > 0)
    g_string_append (list, ", ");
  g_string_append (list, curio_column_get_title (column));
  if (mapping->names[column] != NULL)
    g_string_append_printf (list, " (“%s”)", mapping->names[column]);
}

gboolean
curio_import_columns_check (const CurioImportColumns *self,
                            const CurioMapping *mapping, GError **error)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autofree char *found = g_strjoinv (", ", (char **)self->names->pdata);

  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    if (self->field[i] < 0)
      append_missing (missing, i, mapping);
  if (missing->len == 0)
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_SCHEMA,
               _ ("The file has no column for: %s. Say which of its headers "
                  "that is, or add the column.\nIts headers are: %s."),
               missing->str, found);
  return FALSE;
}

static gboolean
is_blank (CurioText text)
{
  for (gsize i = 0; text.data != NULL && i < text.length; i++)
    if (!g_ascii_isspace (text.data[i]))
      return FALSE;
  return TRUE;
}

/* Spreadsheets leave empty fields behind the last column. */
static gboolean
has_shape (const CurioImportColumns *columns, const CurioRecord *record)
{
  for (guint i = columns->n_fields; i < record->n_fields; i++)
    if (!is_blank (record->fields[i]))
      return FALSE;
  return record->n_fields >= columns->n_fields;
}

static gboolean
is_text (const CurioImportColumns *columns, const CurioRecord *record)
{
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    {
      CurioText text = record->fields[columns->field[i]];

      if (text.data != NULL
          && !g_utf8_validate_len (text.data, text.length, NULL))
        return FALSE;
    }
  return TRUE;
}

/* Notes that VALUE could not be read where IS_READ is FALSE. */
static void
note_read (CurioRow *row, gboolean is_read, CurioLeftOut reason)
{
  if (!is_read)
    row->unreadable |= 1 << reason;
}

int
curio_import_row_read (const CurioImportColumns *columns,
                       const CurioRecord *record, CurioDates dates,
                       gboolean check_text, CurioRow *out_row)
{
  CurioText fields[CURIO_N_COLUMNS];
  CurioLeftOut reason;
  gint64 amount_mills;

  if (!has_shape (columns, record))
    return CURIO_REJECT_SHAPE;
  if (check_text && !is_text (columns, record))
    return CURIO_REJECT_TEXT;
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    fields[i] = record->fields[columns->field[i]];
  out_row->unreadable = 0;
  out_row->invoice_no = fields[CURIO_COLUMN_INVOICE];
  out_row->stock_code = fields[CURIO_COLUMN_STOCK_CODE];
  out_row->description = fields[CURIO_COLUMN_DESCRIPTION];
  out_row->customer_id = fields[CURIO_COLUMN_CUSTOMER];
  out_row->country = fields[CURIO_COLUMN_COUNTRY];
  note_read (out_row,
             curio_field_read_time (fields[CURIO_COLUMN_DATE], dates,
                                    &out_row->time_us),
             CURIO_LEFT_OUT_DATE);
  note_read (out_row,
             curio_field_read_quantity (fields[CURIO_COLUMN_QUANTITY],
                                        &out_row->quantity),
             CURIO_LEFT_OUT_QUANTITY);
  note_read (out_row,
             curio_field_read_price (fields[CURIO_COLUMN_PRICE],
                                     &out_row->price_mills),
             CURIO_LEFT_OUT_PRICE);
  reason = curio_row_judge (out_row, &amount_mills);
  return reason == CURIO_N_LEFT_OUT ? CURIO_REJECT_NONE : (int)reason;
}
