/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dumps as pg_dump writes them, plain, with --inserts and with
 * --column-inserts, and what people do to them. */
#include "import-fixture.h"

#include <string.h>

#include "curio-error.h"

#define BEGINNING                                                             \
  "--\n-- PostgreSQL database dump\n--\n\n\\restrict aBc\n\n"                 \
  "SET statement_timeout = 0;\nSET transaction_timeout = 0;\n"                \
  "SELECT pg_catalog.set_config('search_path', '', false);\n\n"
#define CREATE                                                                \
  "CREATE TABLE public.retail (\n    invoice_no text NOT NULL,\n"             \
  "    stock_code text,\n    description text,\n    quantity integer,\n"      \
  "    invoice_date timestamp without time zone,\n"                           \
  "    unit_price numeric(10,3),\n    customer_id text,\n"                    \
  "    country text,\n    CONSTRAINT c CHECK ((quantity <> 0))\n);\n\n"
#define COPY                                                                  \
  "COPY public.retail (invoice_no, stock_code, description, quantity, "       \
  "invoice_date, unit_price, customer_id, country) FROM stdin;\n"
#define END_OF_COPY "\\.\n\n"
#define COPY_ROW                                                              \
  "489434\t85048\tGLASS BALL\t12\t2009-12-01 07:45:00\t6.95\t13085\t"         \
  "United Kingdom\n"

static void
assert_good_line (const ImportFixture *file, guint i)
{
  const ReadLine *line = import_fixture_get_line (file, i);

  g_assert_cmpstr (line->invoice_no, ==, "489434");
  g_assert_cmpstr (line->stock_code, ==, "85048");
  g_assert_cmpstr (line->description, ==, "GLASS BALL");
  g_assert_cmpint (line->quantity, ==, 12);
  g_assert_cmpint (line->price_mills, ==, 6950);
  g_assert_cmpint (line->time_us / G_USEC_PER_SEC, ==, 1259653500);
  g_assert_cmpstr (line->customer_id, ==, "13085");
  g_assert_cmpstr (line->country, ==, "United Kingdom");
}

static void
test_copy (void)
{
  g_autoptr (ImportFixture) file = import_fixture_new (
      BEGINNING CREATE COPY COPY_ROW
      "c1\tS\t\\N\t-1\t2009-12-01 07:45:00\t0.001\t\\N\tEIRE\n"
      "2\tS\ttab\\there\\nline\\r\\\\ \\x41\\101 \\q\t1\t2009-12-01\t1\t\tUK\n"
      "3\tS\t=1+1 \"q\", 'a' 🎁; COPY x FROM "
      "stdin;\t1\t2009-12-01\t1\tK\tUK\n" END_OF_COPY
      "ALTER TABLE ONLY public.retail ADD x integer;\n"
      "\\unrestrict aBc\n",
      -1);

  g_assert_true (import_fixture_read (file));
  g_assert_cmpuint (file->lines->len, ==, 4);
  assert_good_line (file, 0);
  g_assert_cmpstr (import_fixture_get_line (file, 1)->invoice_no, ==, "c1");
  g_assert_null (import_fixture_get_line (file, 1)->description);
  g_assert_null (import_fixture_get_line (file, 1)->customer_id);
  g_assert_cmpint (import_fixture_get_line (file, 1)->quantity, ==, -1);
  g_assert_cmpint (import_fixture_get_line (file, 1)->price_mills, ==, 1);
  g_assert_cmpstr (import_fixture_get_line (file, 2)->description, ==,
                   "tab\there\nline\r\\ AA q");
  g_assert_cmpstr (import_fixture_get_line (file, 2)->customer_id, ==, "");
  g_assert_cmpstr (import_fixture_get_line (file, 3)->description, ==,
                   "=1+1 \"q\", 'a' 🎁; COPY x FROM stdin;");
}

/* As pg_dump --inserts, --column-inserts and --rows-per-insert write them. */
static void
test_inserts (void)
{
  g_autoptr (ImportFixture) file = import_fixture_new (
      BEGINNING CREATE
      "INSERT INTO public.retail VALUES ('489434', '85048', 'GLASS BALL', 12, "
      "'2009-12-01 07:45:00', 6.95, '13085', 'United Kingdom');\n"
      "INSERT INTO public.retail (country, customer_id, unit_price, "
      "invoice_date, quantity, description, stock_code, invoice_no) VALUES "
      "('United Kingdom', 13085, '6.95', '2009-12-01 07:45:00'::timestamp, "
      "12, "
      "'GLASS BALL', '85048', '489434');\n"
      "INSERT INTO public.retail VALUES\n"
      "\t('C1', 'S', 'it''s;\n); INSERT INTO x VALUES (1);\nCOPY y FROM "
      "stdin;\n', -3, '2009-12-01', -11062.06, NULL, 'UK'),\n"
      "\t('2', 'S', E'a\\tb', 0, '2009-12-01', 0, '', U&'\\00c9IRE');\n",
      -1);

  g_assert_true (import_fixture_read (file));
  g_assert_cmpuint (file->lines->len, ==, 4);
  assert_good_line (file, 0);
  assert_good_line (file, 1);
  g_assert_cmpstr (import_fixture_get_line (file, 2)->description, ==,
                   "it's;\n); INSERT INTO x VALUES (1);\nCOPY y FROM "
                   "stdin;\n");
  g_assert_cmpint (import_fixture_get_line (file, 2)->quantity, ==, -3);
  g_assert_cmpint (import_fixture_get_line (file, 2)->price_mills, ==,
                   -11062060);
  g_assert_null (import_fixture_get_line (file, 2)->customer_id);
  g_assert_cmpint (import_fixture_get_line (file, 3)->quantity, ==, 0);
  g_assert_cmpstr (import_fixture_get_line (file, 3)->description, ==, "a\tb");
  g_assert_cmpstr (import_fixture_get_line (file, 3)->country, ==, "ÉIRE");
}

/* More INSERTs than are parsed at once, so that statements end everywhere. */
static void
test_many_inserts (void)
{
  g_autoptr (GString) text = g_string_new (BEGINNING CREATE);
  g_autoptr (ImportFixture) file = NULL;

  for (int i = 0; i < 5000; i++)
    g_string_append_printf (text,
                            "INSERT INTO public.retail VALUES ('%d', 'S', "
                            "'line;\n%d', %d, '2009-12-01', 1, NULL, 'UK');\n",
                            i, i, i % 2 == 0 ? i : -i);
  file = import_fixture_new (text->str, text->len);
  g_assert_true (import_fixture_read (file));
  g_assert_cmpuint (file->lines->len, ==, 5000);
  for (int i = 0; i < 5000; i++)
    {
      const ReadLine *line = import_fixture_get_line (file, i);
      g_autofree char *number = g_strdup_printf ("%d", i);
      g_autofree char *description = g_strdup_printf ("line;\n%d", i);

      g_assert_cmpstr (line->invoice_no, ==, number);
      g_assert_cmpstr (line->description, ==, description);
      g_assert_cmpint (line->quantity, ==, i % 2 == 0 ? i : -i);
    }
}

/* Only the table with the columns is read, wherever it stands. */
static void
test_other_tables (void)
{
  g_autoptr (ImportFixture) file = import_fixture_new (
      BEGINNING
      "CREATE TABLE public.notes (id integer, note text);\n"
      "COPY public.notes (id, note) FROM stdin;\n1\tCOPY public.retail\n"
      "2\tINSERT INTO public.retail VALUES (1);\n" END_OF_COPY
      "INSERT INTO public.notes VALUES (1, 'x');\n" CREATE COPY COPY_ROW
          END_OF_COPY "COPY public.other (a) FROM stdin;\n9\n" END_OF_COPY,
      -1);

  g_assert_true (import_fixture_read (file));
  g_assert_cmpuint (file->lines->len, ==, 1);
  assert_good_line (file, 0);
  g_assert_null (file->summary.note);
}

static void
test_two_tables (void)
{
  g_autoptr (ImportFixture) file = import_fixture_new (
      BEGINNING COPY COPY_ROW END_OF_COPY
      "COPY public.retail_old (invoice_no, stock_code, description, quantity, "
      "invoice_date, unit_price, customer_id, country) FROM stdin;\n" COPY_ROW
          COPY_ROW END_OF_COPY,
      -1);

  g_assert_true (import_fixture_read (file));
  g_assert_cmpuint (file->lines->len, ==, 1);
  g_assert_nonnull (strstr (file->summary.note, "public.retail_old"));
}

/* Statements that the parser is too old for do no harm. */
static void
test_newer_server (void)
{
  g_autoptr (ImportFixture) file = import_fixture_new (
      BEGINNING "ALTER TABLE public.retail WOBBLE ALL THE WAY 'a;b';\n"
                "CREATE POLICY FOR SOMETHING NEW;\n" COPY COPY_ROW END_OF_COPY,
      -1);

  g_assert_true (import_fixture_read (file));
  g_assert_cmpuint (file->lines->len, ==, 1);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    int code;
    const char *words;
  } cases[] = {
    {BEGINNING COPY COPY_ROW "489435\t850",                                          CURIO_ERROR_FORMAT, "Line 13"           },
    { BEGINNING CREATE "INSERT INTO public.retail VALUES ('1', 'S",
     CURIO_ERROR_FORMAT,                                                                                 "cut off"           },
    { BEGINNING CREATE "INSERT INTO public.retail VALUES ('1', 'S' 'x' 2);\n",
     CURIO_ERROR_FORMAT,                                                                                 "syntax error"      },
    { BEGINNING CREATE "INSERT INTO public.retail SELECT * FROM other;\n",
     CURIO_ERROR_FORMAT,                                                                                 "Line 23"           },
    { BEGINNING
      "CREATE TABLE a (id integer);\nCOPY a (id) FROM stdin;\n1\n" END_OF_COPY,
     CURIO_ERROR_SCHEMA,                                                                                 "id"                },
    { BEGINNING CREATE,                                                              CURIO_ERROR_FORMAT, "no table with rows"},
    { BEGINNING COPY END_OF_COPY,                                                    CURIO_ERROR_EMPTY,  "no lines"          },
    { "PGDMP\1\16",                                                                  CURIO_ERROR_FORMAT, "--format=plain"    },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ImportFixture) file = import_fixture_new (cases[i].text, -1);

      import_fixture_assert_failed (file, cases[i].code, cases[i].words);
    }
}

static void
repeat (GString *text, const char *part, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
}

/* Each of these ends a parser that calls itself for each level. */
static void
test_too_deep (void)
{
  static const struct
  {
    const char *before;
    const char *part;
    const char *after;
  } cases[] = {
    {"'1'",           "::text",                          ""    },
    { "",             "(",                               "1"   },
    { "",             "NOT ",                            "TRUE"},
    { "1",            " + f(1, 2)",                      ""    },
    { "",             "ARRAY[1, ",                       "1"   },
    { "'it''s'",      " || E'\\',' || $a$),($a$ -- (\n", ""    },
    { "(SELECT 1, 2", " UNION SELECT 1, 2",              ")"   },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (
          BEGINNING CREATE "INSERT INTO public.retail VALUES (");
      g_autoptr (ImportFixture) file = NULL;

      g_string_append (text, cases[i].before);
      repeat (text, cases[i].part, 100000);
      g_string_append (text, cases[i].after);
      g_string_append (text, ", 'S', 'x', 1, '2009-12-01', 1, '', 'UK');\n");
      file = import_fixture_new (text->str, text->len);
      import_fixture_assert_failed (file, CURIO_ERROR_FORMAT, "too deeply");
      g_assert_nonnull (strstr (file->error->message, "Line "));
    }
}

/* Much of everything, but side by side or inside of texts. */
static void
test_long_but_flat (void)
{
  g_autoptr (GString) text
      = g_string_new (BEGINNING "CREATE TABLE public.wide (a integer");
  g_autoptr (ImportFixture) file = NULL;

  repeat (text, ", b numeric(10,3) DEFAULT (1) NOT NULL", 5000);
  g_string_append (text, ");\n" CREATE "INSERT INTO public.retail VALUES\n");
  repeat (text,
          "('489434', '85048'::text, 'GLASS BALL', 12, "
          "'2009-12-01 07:45:00'::timestamp, 6.95, '13085', "
          "'United Kingdom'),\n",
          5000);
  g_string_append (text, "('489434', '85048', '");
  repeat (text, "''((::", 10000);
  g_string_append (text, "', 12, '2009-12-01 07:45:00', 6.95, '13085', "
                         "'United Kingdom');\n");
  file = import_fixture_new (text->str, text->len);
  g_assert_true (import_fixture_read (file));
  g_assert_cmpuint (file->lines->len, ==, 5001);
  assert_good_line (file, 0);
  assert_good_line (file, 4999);
}

/* What is let through must not end the parser. */
static void
test_nearly_too_deep (void)
{
  g_autoptr (GString) text
      = g_string_new (BEGINNING CREATE "INSERT INTO public.notes VALUES (");
  g_autoptr (ImportFixture) file = NULL;

  repeat (text, "NOT ", 1980);
  g_string_append (text, "TRUE);\n" COPY COPY_ROW END_OF_COPY);
  file = import_fixture_new (text->str, text->len);
  g_assert_true (import_fixture_read (file));
  g_assert_cmpuint (file->lines->len, ==, 1);
}

/* Values that would have to be computed are not. */
static void
test_never_executed (void)
{
  g_autoptr (GString) text = g_string_new (BEGINNING CREATE);
  g_autoptr (ImportFixture) file = NULL;
  g_autofree char *rejects = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (text,
                     "INSERT INTO public.retail VALUES ('489434', '85048', "
                     "'GLASS BALL', 12, '2009-12-01 07:45:00', 6.95, '13085', "
                     "'United Kingdom');\n");
  g_string_append (text, "INSERT INTO public.retail VALUES ('1', 'S', "
                         "lower('X'), 1, now(), 1, NULL, 'UK');\n"
                         "DROP TABLE public.retail;\n");
  file = import_fixture_new (text->str, text->len);
  g_assert_true (import_fixture_read (file));
  g_assert_cmpint (file->summary.n_lines, ==, 200);
  g_assert_cmpint (file->summary.n_rejected, ==, 1);
  rejects = import_fixture_get_rejects (file);
  g_assert_nonnull (strstr (rejects, "\n223,"));
}

/* Escapes can stand for bytes that are no text: no server would take them. */
static void
test_escaped_rubbish (void)
{
  g_autoptr (GString) text = g_string_new (BEGINNING COPY);
  g_autoptr (ImportFixture) file = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append (text, COPY_ROW);
  g_string_append (text, "1\tS\t\\xff\t1\t2009-12-01\t1\t\tUK\n"
                         "1\tS\ta\\0b\t1\t2009-12-01\t1\t\tUK\n" END_OF_COPY);
  file = import_fixture_new (text->str, text->len);
  g_assert_true (import_fixture_read (file));
  g_assert_cmpint (file->summary.n_rejected, ==, 2);
}

static void
test_compressed (void)
{
  g_autoptr (ImportFixture) file
      = import_fixture_new (BEGINNING COPY COPY_ROW END_OF_COPY, -1);

  import_fixture_compress (file);
  g_assert_true (import_fixture_read (file));
  assert_good_line (file, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dump/copy", test_copy);
  g_test_add_func ("/dump/inserts", test_inserts);
  g_test_add_func ("/dump/many-inserts", test_many_inserts);
  g_test_add_func ("/dump/other-tables", test_other_tables);
  g_test_add_func ("/dump/two-tables", test_two_tables);
  g_test_add_func ("/dump/newer-server", test_newer_server);
  g_test_add_func ("/dump/refused", test_refused);
  g_test_add_func ("/dump/too-deep", test_too_deep);
  g_test_add_func ("/dump/long-but-flat", test_long_but_flat);
  g_test_add_func ("/dump/nearly-too-deep", test_nearly_too_deep);
  g_test_add_func ("/dump/never-executed", test_never_executed);
  g_test_add_func ("/dump/escaped-rubbish", test_escaped_rubbish);
  g_test_add_func ("/dump/compressed", test_compressed);
  return g_test_run ();
}
