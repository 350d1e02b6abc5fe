/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart's numbers as rows and columns of text, each cell twice: as people
 * read it, and as programs do. */

#include "curio-table.h"

#include "curio-format.h"

typedef struct
{
  char *name;
  gboolean is_number;
} Column;

typedef struct
{
  char *shown;
  char *plain;
} Cell;

struct _CurioTable
{
  guint ref_count;
  GArray *columns; /* of Column */
  GArray *cells;   /* of Cell, row by row */
};

static void
clear_column (gpointer column)
{
  g_free (((Column *)column)->name);
}

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_free (cell->shown);
  g_free (cell->plain);
}

CurioTable *
curio_table_new (void)
{
  CurioTable *self = g_new0 (CurioTable, 1);

  self->ref_count = 1;
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->columns, clear_column);
  g_array_set_clear_func (self->cells, clear_cell);
  return self;
}

CurioTable *
curio_table_ref (CurioTable *self)
{
  self->ref_count++;
  return self;
}

void
curio_table_unref (CurioTable *self)
{
  if (self == NULL || --self->ref_count > 0)
    return;
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_free (self);
}

void
curio_table_add_column (CurioTable *self, const char *name, gboolean is_number)
{
  const Column column = { g_strdup (name != NULL ? name : ""), is_number };

  g_array_append_val (self->columns, column);
}

/* --- cells --------------------------------------------------------------- */

/* Takes both. */
static void
take (CurioTable *self, char *shown, char *plain)
{
  const Cell cell = { shown, plain };

  g_array_append_val (self->cells, cell);
}

/* What would end a cell or a row becomes a blank. */
static char *
keep_in_cell (const char *text)
{
  return g_strdelimit (g_strdup (text != NULL ? text : ""), "\t\r\n", ' ');
}

void
curio_table_add_text (CurioTable *self, const char *text)
{
  take (self, g_strdup (text != NULL ? text : ""), keep_in_cell (text));
}

void
curio_table_add_count (CurioTable *self, gint64 value)
{
  take (self, curio_format_count (value),
        g_strdup_printf ("%" G_GINT64_FORMAT, value));
}

/* 8624952.28, and 0.001 where there is a fraction of a penny. */
static char *
print_money (gint64 mills)
{
  guint64 size = mills < 0 ? -(guint64)mills : (guint64)mills;
  const char *sign = mills < 0 ? "-" : "";
  guint rest = (guint)(size % 1000);

  if (rest % 10 == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02u", sign, size / 1000,
                            rest / 10);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%03u", sign, size / 1000,
                          rest);
}

void
curio_table_add_money (CurioTable *self, gint64 mills)
{
  take (self, curio_format_money_pence (mills), print_money (mills));
}

void
curio_table_add_real (CurioTable *self, double value, int digits)
{
  char format[16], plain[G_ASCII_DTOSTR_BUF_SIZE * 4];

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (digits, 0, 9));
  take (self, curio_format_decimal (value, digits),
        g_strdup (g_ascii_formatd (plain, sizeof plain, format, value)));
}

void
curio_table_add_nothing (CurioTable *self)
{
  take (self, g_strdup ("\u2013"), g_strdup (""));
}

/* A spreadsheet knows neither the minus of print nor its narrow blanks. */
void
curio_table_add_shown (CurioTable *self, const char *shown)
{
  g_autoptr (GString) plain = g_string_new (shown);

  g_string_replace (plain, "\u2212", "-", 0);
  g_string_replace (plain, "\u00A0", "", 0);
  take (self, g_strdup (shown != NULL ? shown : ""),
        keep_in_cell (plain->str));
}

void
curio_table_add_formatted (CurioTable *self, CurioTableFormatFunc format,
                           gint64 value)
{
  if (format == NULL || format == curio_format_count)
    curio_table_add_count (self, value);
  else if (format == curio_format_money || format == curio_format_money_short
           || format == curio_format_money_pence)
    curio_table_add_money (self, value);
  else
    {
      g_autofree char *shown = format (value);

      curio_table_add_shown (self, shown);
    }
}

/* --- reading ------------------------------------------------------------- */

guint
curio_table_get_n_columns (const CurioTable *self)
{
  return self->columns->len;
}

guint
curio_table_get_n_rows (const CurioTable *self)
{
  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

static const Cell *
get_cell (const CurioTable *self, guint row, guint column)
{
  g_assert (column < self->columns->len
            && row < curio_table_get_n_rows (self));
  return &g_array_index (self->cells, Cell, row * self->columns->len + column);
}

const char *
curio_table_get_name (const CurioTable *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return g_array_index (self->columns, Column, column).name;
}

gboolean
curio_table_is_number (const CurioTable *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, FALSE);

  return g_array_index (self->columns, Column, column).is_number;
}

const char *
curio_table_get_shown (const CurioTable *self, guint row, guint column)
{
  return get_cell (self, row, column)->shown;
}

const char *
curio_table_get_plain (const CurioTable *self, guint row, guint column)
{
  return get_cell (self, row, column)->plain;
}

char *
curio_table_print (const CurioTable *self, const char *footer)
{
  guint n_columns = self->columns->len;
  GString *text = g_string_new (NULL);

  for (guint c = 0; c < n_columns; c++)
    {
      g_autofree char *name = keep_in_cell (curio_table_get_name (self, c));

      g_string_append_printf (text, "%s%s", c > 0 ? "\t" : "", name);
    }
  g_string_append_c (text, '\n');
  for (guint r = 0; r < curio_table_get_n_rows (self); r++)
    for (guint c = 0; c < n_columns; c++)
      g_string_append_printf (text, "%s%s", curio_table_get_plain (self, r, c),
                              c + 1 < n_columns ? "\t" : "\n");
  if (footer != NULL && *footer != '\0')
    g_string_append_printf (text, "\n%s\n", footer);
  return g_string_free (text, FALSE);
}
