/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of customers says what was meant, whatever their names are.  The
 * files are read by a few lines of their own, not by the library that wrote
 * them. */

#include "curio-customer-file.h"

#include "curio-error.h"
#include "invoice-list.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* --- a reader of RFC 4180 ----------------------------------------------- */

/* Rows of fields; "" within quotes is one quote.  (transfer full) */
static GPtrArray *
read_rows (const char *text)
{
  GPtrArray *rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) field = g_string_new (NULL);
  gboolean is_quoted = FALSE;

  for (const char *at = text; *at != '\0'; at++)
    if (is_quoted && at[0] == '"' && at[1] == '"')
      g_string_append_c (field, *at++);
    else if (*at == '"')
      is_quoted = !is_quoted;
    else if (!is_quoted && (*at == ',' || *at == '\n'))
      {
        g_ptr_array_add (row, g_strdup (field->str));
        g_string_truncate (field, 0);
        if (*at == ',')
          continue;
        g_ptr_array_add (rows, row);
        row = g_ptr_array_new_with_free_func (g_free);
      }
    else
      g_string_append_c (field, *at);
  g_assert_false (is_quoted);
  g_assert_cmpuint (row->len, ==, 0);
  g_ptr_array_unref (row);
  return rows;
}

static const char *
get_field (GPtrArray *rows, guint row, guint column)
{
  GPtrArray *fields = g_ptr_array_index (rows, row);

  g_assert_cmpuint (fields->len, ==, 21);
  return g_ptr_array_index (fields, column);
}

/* --- fixture ------------------------------------------------------------ */

static const char *const strange_ids[] = {
  "=1+1",     "a \"quoted\" name",      "two\nlines",
  "a, b",     "\xF0\x9F\x8E\x81 gifts", "-5 x",
  "@SUM(A1)", "\xC3\x89milie",
};

typedef struct
{
  char *folder;
  char *path;
  InvoiceBooks books;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  Invoice invoices[G_N_ELEMENTS (strange_ids) + 4] = {
    {"13085",  "United Kingdom",         "2010-03-01", 100125},
    { "13085", "United Kingdom",         "2011-11-30", 50250 },
    { "13085", "United Kingdom",         "2011-12-01", -20005},
    { "13047", "Korea, \"Republic\" of", "2010-06-15", 9995  },
  };
  guint n = 4;

  for (guint i = 0; i < G_N_ELEMENTS (strange_ids); i++)
    invoices[n++]
        = (Invoice){ strange_ids[i], "EIRE", "2011-01-01", 1000 * (i + 1) };
  invoice_books_init (&fixture->books, invoices, n, CURIO_BOOKS_TRADING, NULL);
  fixture->folder = g_dir_make_tmp ("curio-customers-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "list.csv", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  invoice_books_clear (&fixture->books);
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static GPtrArray *
write_and_read (Fixture *fixture, const CurioScored *customers, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  curio_customer_file_write (fixture->path, fixture->books.measures, customers,
                             n, "With \"Xmas\", new", FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  return read_rows (text);
}

/* --- tests -------------------------------------------------------------- */

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "customer_id",
                                       "country",
                                       "last_order",
                                       "orders",
                                       "net_spend",
                                       "recency_days",
                                       "r",
                                       "f",
                                       "m",
                                       "segment",
                                       "first_order",
                                       "average_order",
                                       "cancelled_invoices",
                                       "cancelled_value",
                                       "books",
                                       "from",
                                       "to",
                                       "list",
                                       "countries",
                                       "as_of",
                                       "own_goods" };
  const CurioRfm *rfm = &fixture->books.measures->rfm;
  g_autoptr (GPtrArray) rows
      = write_and_read (fixture, rfm->customers, rfm->n);
  struct stat found;

  g_assert_cmpuint (rows->len, ==, 11);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (get_field (rows, 0, i), ==, names[i]);

  /* Whole numbers come first: 13047, then 13085 with two orders, £150.375 less
   * £20.005; the last of them a day and 14 hours before 2 Dec 2011. */
  g_assert_cmpstr (get_field (rows, 1, 0), ==, "13047");
  g_assert_cmpstr (get_field (rows, 1, 1), ==, "Korea, \"Republic\" of");
  g_assert_cmpstr (get_field (rows, 1, 4), ==, "10.00");
  g_assert_cmpstr (get_field (rows, 2, 0), ==, "13085");
  g_assert_cmpstr (get_field (rows, 2, 1), ==, "United Kingdom");
  g_assert_cmpstr (get_field (rows, 2, 2), ==, "2011-11-30");
  g_assert_cmpstr (get_field (rows, 2, 3), ==, "2");
  g_assert_cmpstr (get_field (rows, 2, 4), ==, "130.37");
  g_assert_cmpstr (get_field (rows, 2, 5), ==, "1");
  g_assert_cmpstr (get_field (rows, 2, 6), ==, "5");
  /* Half of £150.375, to the penny; one cancelled invoice. */
  g_assert_cmpstr (get_field (rows, 2, 11), ==, "75.19");
  g_assert_cmpstr (get_field (rows, 2, 12), ==, "1");
  g_assert_cmpstr (get_field (rows, 2, 13), ==, "20.01");
  g_assert_cmpstr (get_field (rows, 2, 14), ==, "trading");
  g_assert_cmpstr (get_field (rows, 2, 16), ==, "2011-12-01");
  g_assert_cmpstr (get_field (rows, 2, 17), ==, "With \"Xmas\", new");
  g_assert_cmpstr (get_field (rows, 2, 18), ==, "all");
  g_assert_cmpstr (get_field (rows, 2, 19), ==, "2011-12-02");
  g_assert_cmpstr (get_field (rows, 2, 20), ==, "0");
  g_assert_cmpint (stat (fixture->path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 0777, ==, 0600);
}

static void
test_strange_ids (Fixture *fixture, gconstpointer data)
{
  const CurioRfm *rfm = &fixture->books.measures->rfm;
  g_autoptr (GPtrArray) rows
      = write_and_read (fixture, rfm->customers, rfm->n);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 1; i < rows->len; i++)
    g_hash_table_add (seen, (char *)get_field (rows, i, 0));
  for (guint i = 0; i < G_N_ELEMENTS (strange_ids); i++)
    g_assert_true (g_hash_table_contains (seen, strange_ids[i]));
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = write_and_read (fixture, NULL, 0);

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (get_field (rows, 0, 0), ==, "customer_id");
}

static void
test_existing (Fixture *fixture, gconstpointer data)
{
  const CurioRfm *rfm = &fixture->books.measures->rfm;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "mine", -1, NULL));
  g_assert_false (curio_customer_file_write (
      fixture->path, fixture->books.measures, rfm->customers, rfm->n, NULL,
      FALSE, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");

  g_assert_true (curio_customer_file_write (
      fixture->path, fixture->books.measures, rfm->customers, rfm->n, NULL,
      TRUE, NULL, &error));
  g_assert_no_error (error);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  const CurioRfm *rfm = &fixture->books.measures->rfm;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (curio_customer_file_write (
      fixture->path, fixture->books.measures, rfm->customers, rfm->n, NULL,
      FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Every customer is in the list of one segment, by spend falling, then id. */
static void
test_segments (Fixture *fixture, gconstpointer data)
{
  const CurioMeasures *measures = fixture->books.measures;
  guint n_all = 0;

  for (guint s = 0; s < CURIO_N_SEGMENTS; s++)
    {
      guint n;
      g_autofree CurioScored *list
          = curio_customer_file_list_segment (measures, (CurioSegment)s, &n);

      g_assert_cmpuint (n, ==, measures->rfm.segments[s].n_customers);
      n_all += n;
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpint (list[i].segment, ==, s);
          if (i > 0 && list[i].monetary_mills == list[i - 1].monetary_mills)
            g_assert_cmpuint (list[i].customer, >, list[i - 1].customer);
          else if (i > 0)
            g_assert_cmpint (list[i].monetary_mills, <,
                             list[i - 1].monetary_mills);
        }
    }
  g_assert_cmpuint (n_all, ==, 2 + G_N_ELEMENTS (strange_ids));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    {"/customer-file/columns",      test_columns    },
    { "/customer-file/strange-ids", test_strange_ids},
    { "/customer-file/nobody",      test_nobody     },
    { "/customer-file/existing",    test_existing   },
    { "/customer-file/cancelled",   test_cancelled  },
    { "/customer-file/segments",    test_segments   },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
