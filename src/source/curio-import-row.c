/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the fields of a file's row to a line, judged as CurioFactsBuilder
 * judges the rows of a table. */
#include "curio-import-row.h"

#include <glib/gi18n-lib.h>

#include "curio-error.h"
#include "curio-field.h"

#define DAY_US (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)
#define AMOUNT_MAX_MILLS G_GINT64_CONSTANT (1000000000000000)

const char *
curio_reject_get_text (int reason)
{
  if (reason == CURIO_REJECT_SHAPE)
    return _ ("not one value for each column");
  if (reason == CURIO_REJECT_TEXT)
    return _ ("characters that are not text");
  return curio_left_out_get_text (reason);
}

static int
find_name (const char *const *names, const char *wanted)
{
  for (int i = 0; names[i] != NULL; i++)
    if (g_strcmp0 (names[i], wanted) == 0)
      return i;
  for (int i = 0; names[i] != NULL; i++)
    if (g_ascii_strcasecmp (names[i], wanted) == 0)
      return i;
  return -1;
}

void
curio_import_columns_init (CurioImportColumns *self, const char *const *names,
                           const CurioMapping *mapping)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    self->field[i] = mapping->names[i] != NULL
                         ? find_name (names, mapping->names[i])
                         : -1;
  for (self->n_fields = 0; names[self->n_fields] != NULL; self->n_fields++)
    {
      CurioColumn column = curio_column_guess (names[self->n_fields]);

      g_ptr_array_add (self->names, g_strdup (names[self->n_fields]));
      if (column < CURIO_N_COLUMNS && mapping->names[column] == NULL
          && self->field[column] < 0)
        self->field[column] = self->n_fields;
    }
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
               _ ("The file has no column for: %s.  Say which of its headers "
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

static gboolean
is_amount_known (const CurioRow *row)
{
  gint64 amount;

  return !__builtin_mul_overflow (row->quantity, row->price_mills, &amount)
         && amount <= AMOUNT_MAX_MILLS && amount >= -AMOUNT_MAX_MILLS;
}

static gboolean
read_time (CurioText text, CurioDates dates, gint64 *out_time_us)
{
  return curio_field_read_time (text, dates, out_time_us)
         && *out_time_us >= CURIO_DAY_MIN * DAY_US
         && *out_time_us < (CURIO_DAY_MAX + 1) * DAY_US;
}

static gboolean
read_quantity (CurioText text, gint64 *out_quantity)
{
  return curio_field_read_quantity (text, out_quantity)
         && *out_quantity <= G_MAXINT32 && *out_quantity >= -G_MAXINT32;
}

int
curio_import_row_read (const CurioImportColumns *columns,
                       const CurioRecord *record, CurioDates dates,
                       gboolean check_text, CurioRow *out_row)
{
  CurioText fields[CURIO_N_COLUMNS];

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
  if (is_blank (out_row->invoice_no))
    return CURIO_LEFT_OUT_INVOICE;
  if (!read_time (fields[CURIO_COLUMN_DATE], dates, &out_row->time_us))
    return CURIO_LEFT_OUT_DATE;
  if (!read_quantity (fields[CURIO_COLUMN_QUANTITY], &out_row->quantity))
    return CURIO_LEFT_OUT_QUANTITY;
  if (!curio_field_read_price (fields[CURIO_COLUMN_PRICE],
                               &out_row->price_mills))
    return CURIO_LEFT_OUT_PRICE;
  return is_amount_known (out_row) ? CURIO_REJECT_NONE : CURIO_LEFT_OUT_AMOUNT;
}
