/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV files as people have them: whole, odd, cut off or no CSV at all. */
#include "import-fixture.h"

#include <string.h>

#include "curio-error.h"

static void
test_plain (void)
{
  g_autoptr (ImportFixture) file = import_fixture_new (HEADER GOOD_LINE, -1);
  const ReadLine *line;

  g_assert_true (import_fixture_read (file));
  g_assert_cmpint (file->summary.n_rejected, ==, 0);
  g_assert_null (file->summary.rejects_path);
  g_assert_null (file->summary.note);
  line = import_fixture_get_line (file, 0);
  g_assert_cmpstr (line->invoice_no, ==, "489434");
  g_assert_cmpstr (line->stock_code, ==, "85048");
  g_assert_cmpstr (line->description, ==, "GLASS BALL");
  g_assert_cmpint (line->quantity, ==, 12);
  g_assert_cmpint (line->price_mills, ==, 6950);
  g_assert_cmpint (line->time_us / G_USEC_PER_SEC, ==, 1259653500);
  g_assert_cmpstr (line->customer_id, ==, "13085");
  g_assert_cmpstr (line->country, ==, "United Kingdom");
  g_assert_null (import_fixture_get_rejects (file));
}

/* The headers that the UCI archive's two editions have, and any order. */
static void
test_headers (void)
{
  static const char *const texts[] = {
    "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,"
    "Country\n" GOOD_LINE,
    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,"
    "CustomerID,Country\n" GOOD_LINE,
    "country,customer_id,extra,unit_price,invoice_date,quantity,description,"
    "stock_code,invoice_no\n"
    "United Kingdom,13085,x,6.95,2009-12-01 07:45:00,12,GLASS BALL,85048,"
    "489434\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ImportFixture) file = import_fixture_new (texts[i], -1);

      g_assert_true (import_fixture_read (file));
      g_assert_cmpstr (import_fixture_get_line (file, 0)->invoice_no, ==,
                       "489434");
      g_assert_cmpstr (import_fixture_get_line (file, 0)->customer_id, ==,
                       "13085");
      g_assert_cmpint (import_fixture_get_line (file, 0)->price_mills, ==,
                       6950);
    }
}

static void
test_mapped (void)
{
  g_autoptr (ImportFixture) file = import_fixture_new (
      "bon,artikel,text,menge,datum,preis,kunde,land\n" GOOD_LINE, -1);
  g_autoptr (GError) error = NULL;

  import_fixture_assert_failed (file, CURIO_ERROR_SCHEMA, "artikel");
  g_assert_false (file->begun);
  g_assert_true (curio_mapping_parse (
      &file->options.mapping,
      "invoice=bon,stock_code=artikel,description=text,quantity=menge,"
      "date=datum,price=preis,customer=kunde,country=land",
      &error));
  g_assert_no_error (error);
  g_assert_true (import_fixture_read (file));
  g_assert_cmpstr (import_fixture_get_line (file, 0)->country, ==,
                   "United Kingdom");
  curio_mapping_clear (&file->options.mapping);
}

static void
test_separators (void)
{
  static const char separators[] = ",;\t";

  for (const char *s = separators; *s != 0; s++)
    {
      g_autofree char *text = g_strdup (HEADER GOOD_LINE);
      g_autoptr (ImportFixture) file = NULL;

      g_strdelimit (text, ",", *s);
      file = import_fixture_new (text, -1);
      g_assert_true (import_fixture_read (file));
      g_assert_cmpstr (import_fixture_get_line (file, 0)->description, ==,
                       "GLASS BALL");
    }
}

static void
test_odd_texts (void)
{
  g_autoptr (ImportFixture) file = import_fixture_new (
      HEADER "c489434,85123a,\"a \"\"quoted\"\", comma,\r\nsecond line\",1,"
             "2009-12-01 07:45:00,6.95,13085.0,EIRE\n"
             "1,S,=1+1,1,2009-12-01,1,, EIRE \n"
             "2,S,\"\",1,2009-12-01,1,\"\",EIRE\n"
             "3,S,🎁 café,1,2009-12-01,1,K-17,\"EIRE\"\n"
             "4,S,15\" CAKE STAND,1,2009-12-01,1,,EIRE\n",
      -1);

  g_assert_true (import_fixture_read (file));
  g_assert_cmpuint (file->lines->len, ==, 5);
  g_assert_cmpstr (import_fixture_get_line (file, 0)->invoice_no, ==,
                   "c489434");
  g_assert_cmpstr (import_fixture_get_line (file, 0)->stock_code, ==,
                   "85123a");
  g_assert_cmpstr (import_fixture_get_line (file, 0)->description, ==,
                   "a \"quoted\", comma,\r\nsecond line");
  g_assert_cmpstr (import_fixture_get_line (file, 0)->customer_id, ==,
                   "13085.0");
  g_assert_cmpstr (import_fixture_get_line (file, 1)->description, ==, "=1+1");
  g_assert_null (import_fixture_get_line (file, 1)->customer_id);
  /* As it stands, blanks and all. */
  g_assert_cmpstr (import_fixture_get_line (file, 1)->country, ==, " EIRE ");
  g_assert_cmpstr (import_fixture_get_line (file, 2)->description, ==, "");
  g_assert_cmpstr (import_fixture_get_line (file, 3)->description, ==,
                   "🎁 café");
  g_assert_cmpstr (import_fixture_get_line (file, 4)->description, ==,
                   "15\" CAKE STAND");
}

/* 199 good lines and one that the caller makes. */
static ImportFixture *
read_with_line (const char *line)
{
  g_autoptr (GString) text = g_string_new (HEADER);
  ImportFixture *file;

  for (guint i = 0; i < 199; i++)
    g_string_append (text, GOOD_LINE);
  g_string_append (text, line);
  file = import_fixture_new (text->str, text->len);
  g_assert_true (import_fixture_read (file));
  return file;
}

static void
test_limits (void)
{
  static const struct
  {
    const char *line;
    const char *reason; /* part of; NULL where the line is good */
  } cases[] = {
    {"1,S,D,2147483647,2009-12-01,465.661,,UK\n",           NULL       },
    { "1,S,D,-2147483647,2009-12-01,465.661,,UK\n",         NULL       },
    { "1,S,D,1,2009-12-01,1000000000000,,UK\n",             NULL       },
    { "1,S,D,12.0,1900-01-01,0.001,,UK\n",                  NULL       },
    { "1,S,D,0,2199-12-31 23:59:59,-11062.06,,UK\n",        NULL       },
    { "1,S,D,2147483648,2009-12-01,1,,UK\n",                "uantity"  },
    { "1,S,D,-2147483648,2009-12-01,1,,UK\n",               "uantity"  },
    { "1,S,D,,2009-12-01,1,,UK\n",                          "uantity"  },
    { "1,S,D,many,2009-12-01,1,,UK\n",                      "uantity"  },
    { "1,S,D,1,2009-12-01,0.0005,,UK\n",                    "rice"     },
    { "1,S,D,1,2009-12-01,,,UK\n",                          "rice"     },
    { "1,S,D,1,2009-12-01,1000000000000.001,,UK\n",         "mount"    },
    { "1,S,D,2147483647,2009-12-01,9223372036854775,,UK\n", "mount"    },
    { "1,S,D,1,1899-12-31 23:59:59,1,,UK\n",                "date"     },
    { "1,S,D,1,2200-01-01,1,,UK\n",                         "date"     },
    { "1,S,D,1,,1,,UK\n",                                   "date"     },
    { ",S,D,1,2009-12-01,1,,UK\n",                          "nvoice"   },
    { "\" \",S,D,1,2009-12-01,1,,UK\n",                     "nvoice"   },
    { "1,S,D,1,2009-12-01,1,\n",                            "one value"},
    { "1,S,D,1,2009-12-01,1,,UK,more\n",                    "one value"},
    { "1,S,D,1,2009-12-01,1,,UK,,\n",                       NULL       },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ImportFixture) file = read_with_line (cases[i].line);
      g_autofree char *rejects = import_fixture_get_rejects (file);

      g_assert_cmpint (file->summary.n_rejected, ==, cases[i].reason != NULL);
      if ((cases[i].reason != NULL)
          != (rejects != NULL && strstr (rejects, cases[i].reason) != NULL))
        g_error ("%s: %s", cases[i].line, rejects);
      g_assert_true (cases[i].reason == NULL
                     || g_str_has_prefix (strchr (rejects, '\n'), "\n201,"));
    }
}

static void
test_line_ends (void)
{
  static const char *const ends[] = { "\n", "\r\n", "\r" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (GString) text = g_string_new (HEADER "\n");
      g_autoptr (ImportFixture) file = NULL;
      g_autofree char *rejects = NULL;

      for (guint j = 0; j < 200; j++)
        g_string_append (text, GOOD_LINE);
      g_string_append (text, "\n7,S,\"two\nlines\",x,2009-12-01,1,,UK\n"
                             "8,S,D,x,2009-12-01,1,,UK\n" GOOD_LINE);
      g_string_replace (text, "\n", ends[i], 0);
      file = import_fixture_new (text->str, text->len);
      g_assert_true (import_fixture_read (file));
      g_assert_cmpint (file->summary.n_lines, ==, 201);
      g_assert_cmpint (file->summary.n_rejected, ==, 2);
      rejects = import_fixture_get_rejects (file);
      /* The header, a blank line, 200 lines, a blank line. */
      g_assert_nonnull (strstr (rejects, "\n204,"));
      /* A carriage return alone inside a field is no line end. */
      g_assert_nonnull (strstr (rejects, i < 2 ? "\n206," : "\n205,"));
    }
}

static void
test_no_last_line_end (void)
{
  g_autoptr (ImportFixture) file
      = import_fixture_new (HEADER "1,S,D,1,2009-12-01,1,,United Kingdom", -1);

  g_assert_true (import_fixture_read (file));
  g_assert_cmpstr (import_fixture_get_line (file, 0)->country, ==,
                   "United Kingdom");
}

static void
test_cut_off (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    {HEADER GOOD_LINE "489435,85048,GLA",                             "Line 3"},
    { HEADER GOOD_LINE "489435,85048,GLASS,12,2009-12-01,6.95,13085",
     "Line 3"                                                                 },
    { HEADER GOOD_LINE GOOD_LINE "489435,\"85048",                    "Line 4"},
    { HEADER "1,S,\"open,1,2009-12-01,1,,UK\n" GOOD_LINE GOOD_LINE,   "Line 2"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ImportFixture) file = import_fixture_new (cases[i].text, -1);

      import_fixture_assert_failed (file, CURIO_ERROR_FORMAT, cases[i].words);
    }
}

/* Cut within its last field, a line looks whole; but so does one of those that
 * editors leave without an end. */
static void
test_no_last_end (void)
{
  g_autoptr (ImportFixture) whole = import_fixture_new (HEADER GOOD_LINE, -1);
  g_autoptr (ImportFixture) cut = import_fixture_new (
      HEADER GOOD_LINE "489435,85048,GLASS,1,2009-12-01,6.95,1,United King",
      -1);
  g_autoptr (ImportFixture) latin = import_fixture_new (
      HEADER GOOD_LINE "489435,85048,GLASS \xe9,1,2009-12-01,6.95,1,UK", -1);

  g_assert_true (import_fixture_read (whole));
  g_assert_null (whole->summary.note);
  g_assert_true (import_fixture_read (cut));
  g_assert_cmpuint (cut->lines->len, ==, 2);
  g_assert_nonnull (strstr (cut->summary.note, "may be cut short"));
  g_assert_true (import_fixture_read (latin));
  g_assert_nonnull (strstr (latin->summary.note, "may be cut short"));
  g_assert_nonnull (strstr (latin->summary.note, "Windows-1252"));
}

/* A quotation that is never closed does not eat the memory. */
static void
test_never_closed (void)
{
  g_autoptr (GString) text = g_string_new (HEADER GOOD_LINE "1,S,\"open");
  g_autoptr (ImportFixture) file = NULL;

  while (text->len < 3 * 1024 * 1024)
    g_string_append (text, ",not closed\n");
  file = import_fixture_new (text->str, text->len);
  import_fixture_assert_failed (file, CURIO_ERROR_FORMAT, "Line 3");
}

static void
test_missing_column (void)
{
  g_autoptr (ImportFixture) file = import_fixture_new (
      "invoice_no,stock_code,description,quantity,invoice_date,unit_price,"
      "country\n1,S,D,1,2009-12-01,1,UK\n",
      -1);

  import_fixture_assert_failed (
      file, CURIO_ERROR_SCHEMA,
      curio_column_get_title (CURIO_COLUMN_CUSTOMER));
  g_assert_nonnull (strstr (file->error->message, "unit_price, country"));
  g_assert_false (file->begun);
}

static void
test_nothing (void)
{
  g_autoptr (ImportFixture) empty = import_fixture_new ("", 0);
  g_autoptr (ImportFixture) blank = import_fixture_new ("\n\n\r\n", -1);
  g_autoptr (ImportFixture) header = import_fixture_new (HEADER, -1);
  g_autoptr (ImportFixture) binary
      = import_fixture_new ("\177ELF\2\1\1\0\0\0\0", 11);
  g_autoptr (ImportFixture) sheet = import_fixture_new ("PK\3\4rest", 8);

  import_fixture_assert_failed (empty, CURIO_ERROR_EMPTY, "empty");
  import_fixture_assert_failed (blank, CURIO_ERROR_EMPTY, "nothing");
  import_fixture_assert_failed (header, CURIO_ERROR_EMPTY, "no lines");
  import_fixture_assert_failed (binary, CURIO_ERROR_FORMAT, "text");
  import_fixture_assert_failed (sheet, CURIO_ERROR_FORMAT, "spreadsheet");
  g_free (empty->path);
  empty->path = g_build_filename (empty->folder, "none", NULL);
  import_fixture_assert_failed (empty, CURIO_ERROR_USAGE, "no file");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/plain", test_plain);
  g_test_add_func ("/csv/headers", test_headers);
  g_test_add_func ("/csv/mapped", test_mapped);
  g_test_add_func ("/csv/separators", test_separators);
  g_test_add_func ("/csv/odd-texts", test_odd_texts);
  g_test_add_func ("/csv/limits", test_limits);
  g_test_add_func ("/csv/line-ends", test_line_ends);
  g_test_add_func ("/csv/no-last-line-end", test_no_last_line_end);
  g_test_add_func ("/csv/cut-off", test_cut_off);
  g_test_add_func ("/csv/no-last-end", test_no_last_end);
  g_test_add_func ("/csv/never-closed", test_never_closed);
  g_test_add_func ("/csv/missing-column", test_missing_column);
  g_test_add_func ("/csv/nothing", test_nothing);
  return g_test_run ();
}
