/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of any bytes: reading them ends, with lines that a server would take
 * or with an error that says something. */
#include "fuzz-target.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "curio-error.h"
#include "curio-import-reader.h"

#define HEADER                                                                \
  "invoice_no,stock_code,description,quantity,invoice_date,unit_price,"       \
  "customer_id,country\n"
#define COLUMNS                                                               \
  "invoice_no, stock_code, description, quantity, invoice_date, unit_price, " \
  "customer_id, country"

static void
check_text (CurioText text)
{
  g_assert_true (text.data == NULL
                 || g_utf8_validate_len (text.data, text.length, NULL));
}

static gboolean
begin_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  return TRUE;
}

static gboolean
add_cb (const CurioRow *row, gpointer data, GError **error)
{
  check_text (row->invoice_no);
  check_text (row->stock_code);
  check_text (row->description);
  check_text (row->customer_id);
  check_text (row->country);
  g_assert_cmpint (ABS (row->quantity), <=, G_MAXINT32);
  (*(gint64 *)data)++;
  return TRUE;
}

static void
read_file (const char *path, CurioDates dates)
{
  gint64 n_lines = 0;
  CurioImportSink sink = { begin_cb, add_cb, &n_lines };
  CurioImportOptions options = { .dates = dates, .rejects = "/dev/null" };
  CurioImportSummary summary = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *rejects
      = g_strdup_printf ("%s/curio-fuzz-%d", g_get_tmp_dir (), getpid ());

  options.rejects = rejects;
  if (curio_import_read (path, &options, &sink, NULL, NULL, &summary, &error))
    g_assert_cmpint (summary.n_lines, ==, n_lines);
  else if (error->domain != CURIO_ERROR)
    g_error ("not for a person: %s", error->message);
  else
    g_assert_cmpuint (strlen (error->message), >, 10);
  curio_import_summary_clear (&summary);
  unlink (rejects);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  int fd = memfd_create ("curio-fuzz", MFD_CLOEXEC);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (CurioImportPreview) preview = NULL;

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, data, size), ==, (gssize)size);
  read_file (path, CURIO_DATES_AUTO);
  preview = curio_import_preview_new (path, NULL, NULL);
  close (fd);
  return 0;
}

static GBytes *
encode (const char *text, const char *encoding)
{
  gsize length;
  char *encoded = g_convert (text, -1, encoding, "UTF-8", NULL, &length, NULL);

  return g_bytes_new_take (encoded, length);
}

static GBytes *
compress (const char *text)
{
  g_autoptr (GConverter) converter = G_CONVERTER (
      g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  char *packed = g_malloc (4096);
  gsize n_read;
  gsize n_written;

  g_converter_convert (converter, text, strlen (text), packed, 4096,
                       G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
  return g_bytes_new_take (packed, n_written);
}

GBytes *
fuzz_target_get_seed (guint i)
{
  static const char *const texts[] = {
    HEADER "489434,85048,GLASS BALL,12,2009-12-01 07:45:00,6.95,13085,UK\n"
           "C1,S,\"a \"\"b\"\", c\nd\",-1,2009-12-01,0.001,,EIRE\n",
    "Invoice;StockCode;Description;Quantity;InvoiceDate;Price;Customer ID;"
    "Country\r\n1;S;é;1;12/1/2010 8:26;1;13085.0;UK\r\n"
    "2;S;🎁;1;12/13/2010 8:26;1;;UK\r\n",
    "--\n-- PostgreSQL database dump\n--\n\nSET x = 0;\n\nCOPY public.retail "
    "(" COLUMNS ") FROM stdin;\n"
    "1\tS\ta\\tb\\\\\t12\t2009-12-01 07:45:00\t6.95\t\\N\tUK\n\\.\n",
    "CREATE TABLE retail (invoice_no text, stock_code text, description text, "
    "quantity int, invoice_date timestamp, unit_price numeric, customer_id "
    "text, country text);\nINSERT INTO retail VALUES ('1', 'S', 'it''s;\n', "
    "-2, '2009-12-01', 6.95, NULL, 'UK'), ('2', 'S', E'\\n', 2, "
    "'2009-12-01'::date, 1, '', 'UK');\nINSERT INTO retail (" COLUMNS ") "
    "VALUES ('1', 'S', $$x$$, 1, '2009-12-01', 1, '', 'UK');\n",
  };

  if (i < G_N_ELEMENTS (texts))
    return g_bytes_new_static (texts[i], strlen (texts[i]));
  if (i == 4)
    return encode ("\xef\xbb\xbf" HEADER "1,S,é,1,2009-12-01,1,,UK\n",
                   "UTF-16LE");
  if (i == 5)
    return encode (HEADER "1,S,£é,1,2009-12-01,1,,UK\n", "WINDOWS-1252");
  if (i == 6)
    return compress (texts[0]);
  return NULL;
}
