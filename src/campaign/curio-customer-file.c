/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A set of customers as a CSV file, and the proof that the file says what was
 * meant: it is read back by libcsv and compared field by field. */

#include "curio-customer-file.h"

#include "curio-cell.h"
#include "curio-customer-columns.h"
#include "curio-error.h"
#include "curio-file-checked.h"

#include <glib/gi18n-lib.h>

/* --- writing ------------------------------------------------------------ */

/* A whole-number id needs no quotes; any other text gets them, as libcsv
 * doubles the quotes within. */
static gboolean
needs_quotes (const char *text)
{
  return text[0] == '\0' || text[strspn (text, "0123456789")] != '\0';
}

/* All that is written. */
typedef struct
{
  const CurioMeasures *measures;
  const CurioScored *customers;
  guint n_customers;
  const CurioCustomerSum *sums; /* of all that are scored */
  const char *listed;
} Listing;

static int
compare_customers (gconstpointer a, gconstpointer b)
{
  guint32 x = ((const CurioScored *)a)->customer;
  guint32 y = ((const CurioScored *)b)->customer;

  return (x > y) - (x < y);
}

static CurioCustomerEntry
get_entry (const Listing *self, guint index)
{
  static const CurioCustomerSum nothing = { .first_day = CURIO_DAY_NONE };
  const CurioRfm *rfm = &self->measures->rfm;
  const CurioScored *customer = &self->customers[index];
  const CurioScored *scored
      = bsearch (customer, rfm->customers, rfm->n, sizeof *rfm->customers,
                 compare_customers);

  return (CurioCustomerEntry){ self->measures, customer,
                               scored != NULL
                                   ? &self->sums[scored - rfm->customers]
                                   : &nothing,
                               self->listed };
}

static void
append_field (GString *out, GString *scratch,
              const CurioCustomerColumn *column,
              const CurioCustomerEntry *entry)
{
  g_string_truncate (scratch, 0);
  column->append (scratch, entry);
  if (column->is_text && needs_quotes (scratch->str))
    curio_cell_append_quoted (out, scratch->str);
  else
    g_string_append_len (out, scratch->str, (gssize)scratch->len);
}

static GString *
compose (const Listing *listing)
{
  g_autoptr (GString) scratch = g_string_new (NULL);
  GString *out = g_string_new (NULL);

  for (guint c = 0; c < CURIO_N_CUSTOMER_COLUMNS; c++)
    g_string_append_printf (out, "%s%s", c > 0 ? "," : "",
                            curio_customer_columns[c].name);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < listing->n_customers; i++)
    {
      CurioCustomerEntry entry = get_entry (listing, i);

      for (guint c = 0; c < CURIO_N_CUSTOMER_COLUMNS; c++)
        {
          if (c > 0)
            g_string_append_c (out, ',');
          append_field (out, scratch, &curio_customer_columns[c], &entry);
        }
      g_string_append_c (out, '\n');
    }
  return out;
}

/* --- reading back ------------------------------------------------------- */

typedef struct
{
  const char *path;
  GCancellable *cancellable;
  const Listing *listing;
  guint row; /* 0 is the header */
  guint column;
  gboolean differs;
  GString *expected;
} Reading;

static void
compare_field_cb (const char *field, gsize length, gpointer data)
{
  Reading *self = data;
  const CurioCustomerColumn *column;

  if (self->column >= CURIO_N_CUSTOMER_COLUMNS
      || self->row > self->listing->n_customers)
    {
      self->differs = TRUE;
      return;
    }
  column = &curio_customer_columns[self->column++];
  g_string_truncate (self->expected, 0);
  if (self->row == 0)
    g_string_append (self->expected, column->name);
  else
    {
      CurioCustomerEntry entry = get_entry (self->listing, self->row - 1);

      column->append (self->expected, &entry);
    }
  if (length != self->expected->len
      || memcmp (field, self->expected->str, length) != 0)
    self->differs = TRUE;
}

static void
end_row_cb (gpointer data)
{
  Reading *self = data;

  if (self->column != CURIO_N_CUSTOMER_COLUMNS)
    self->differs = TRUE;
  self->column = 0;
  self->row++;
}

/* Judges the file at BESIDE, which is to become self->path. */
static gboolean
read_back_cb (const char *beside, gpointer data, GError **error)
{
  static const CurioDialect dialect = { CURIO_ENCODING_UTF8, ',', FALSE };
  Reading *self = data;
  CurioCellSink sink = { compare_field_cb, end_row_cb, self };
  g_autofree char *bytes = NULL;
  gsize length;
  gboolean same;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
      || !g_file_get_contents (beside, &bytes, &length, error))
    return FALSE;
  self->expected = g_string_new (NULL);
  same = curio_dialect_read (&dialect, bytes, length, &sink) && !self->differs
         && self->row == self->listing->n_customers + 1;
  g_string_free (self->expected, TRUE);
  if (same)
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
               _ ("What was to become %s does not read back as it was "
                  "written, so nothing was changed. Try again, or choose "
                  "another disk."),
               self->path);
  return FALSE;
}

gboolean
curio_customer_file_write (const char *path, const CurioMeasures *measures,
                           const CurioScored *customers, guint n_customers,
                           const char *listed, gboolean replace,
                           GCancellable *cancellable, GError **error)
{
  Listing listing = { measures, customers, n_customers, NULL,
                      listed != NULL ? listed : "" };
  Reading reading = { path, cancellable, &listing };
  g_autofree CurioCustomerSum *sums = NULL;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (measures != NULL, FALSE);
  g_return_val_if_fail (customers != NULL || n_customers == 0, FALSE);

  listing.sums = sums = curio_customer_sums_measure (measures);
  text = compose (&listing);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return curio_file_write_checked (path, text->str, text->len, 0600, replace,
                                   read_back_cb, &reading, error);
}

/* --- those whom a rule finds --------------------------------------------- */

static int
compare_spend_cb (gconstpointer a, gconstpointer b)
{
  const CurioScored *x = a;
  const CurioScored *y = b;

  if (x->monetary_mills != y->monetary_mills)
    return x->monetary_mills > y->monetary_mills ? -1 : 1;
  return x->customer < y->customer ? -1 : x->customer > y->customer;
}

CurioScored *
curio_customer_file_list (const CurioMeasures *measures,
                          const CurioCustomerRule *rule, guint *out_n)
{
  const CurioRfm *rfm = &measures->rfm;
  g_autofree guint8 *is_meant
      = curio_customer_rule_find (rule, measures, NULL);
  CurioScored *listed = g_new (CurioScored, MAX (rfm->n, 1));
  guint n = 0;

  for (guint i = 0; i < rfm->n; i++)
    if (is_meant[rfm->customers[i].customer])
      listed[n++] = rfm->customers[i];
  qsort (listed, n, sizeof *listed, compare_spend_cb);
  *out_n = n;
  return listed;
}

CurioScored *
curio_customer_file_list_segment (const CurioMeasures *measures,
                                  CurioSegment segment, guint *out_n)
{
  const CurioCustomerRule rule
      = { .kind = CURIO_CUSTOMER_RULE_SEGMENT, .segment = segment };

  return curio_customer_file_list (measures, &rule, out_n);
}
