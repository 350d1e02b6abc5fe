/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contact files: what is read, what is noticed, and who may be written to.
 * Whatever is doubtful must end on the safe side. */

#include "people-file.h"

#include "curio-error.h"
#include "invoice-list.h"

#include <string.h>

static void
assert_refused (PeopleFile *file, const char *text, CurioError code,
                const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (people_file_read_bytes (file, text, -1, NULL, &error));
  g_assert_error (error, CURIO_ERROR, (int)code);
  if (strstr (error->message, word) == NULL)
    g_error ("“%s” does not say “%s”", error->message, word);
}

/* --- files --------------------------------------------------------------- */

static void
test_plain (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) contacts = people_file_read (
      file,
      PEOPLE_HEADER "13085.0, ruth@paperlane.example ,Ruth,\"Hale, Mrs\","
                    "0044 20 7946 0000,yes,\n"
                    "X-7,owen@whitebarn.example,Owen,Marsh,,,no\n",
      NULL);
  const CurioContact *ruth = curio_contacts_find (contacts, "13085");

  g_assert_cmpuint (contacts->n, ==, 2);
  g_assert_cmpuint (contacts->n_rows, ==, 2);
  g_assert_cmpuint (contacts->n_listed, ==, 0);
  g_assert_cmpstr (contacts->file_name, ==, "people.csv");
  g_assert_true (ruth == curio_contacts_find (contacts, " 13085.0"));
  g_assert_cmpstr (ruth->customer_id, ==, "13085");
  g_assert_cmpstr (ruth->email, ==, "ruth@paperlane.example");
  g_assert_cmpstr (ruth->last_name, ==, "Hale, Mrs");
  g_assert_cmpstr (ruth->phone, ==, "+442079460000");
  g_assert_cmpuint (ruth->line, ==, 2);
  g_assert_cmpint (curio_contacts_reach (contacts, "13085", FALSE), ==,
                   CURIO_REACH_SENT);
  g_assert_cmpint (curio_contacts_reach (contacts, "X-7", FALSE), ==,
                   CURIO_REACH_NO_CONSENT);
  g_assert_cmpint (curio_contacts_reach (contacts, "13086", FALSE), ==,
                   CURIO_REACH_NOT_IN_FILE);
}

/* The same file in every separator and encoding. */
static void
test_forms (PeopleFile *file, gconstpointer data)
{
  static const char separators[] = ",;\t|";
  static const char *const encodings[]
      = { "UTF-8", "UTF-8 BOM", "UTF-16LE", "UTF-16BE", "WINDOWS-1252" };

  for (guint s = 0; separators[s] != '\0'; s++)
    for (guint e = 0; e < G_N_ELEMENTS (encodings); e++)
      {
        g_autofree char *text
            = g_strdup ("Customer ID,E-Mail,First Name,Consent\r\n"
                        "13085,ruth@a.example,Ren\xc3\xa9,yes\r\n");
        g_autofree char *marked = NULL;
        g_autofree char *bytes = NULL;
        g_autoptr (CurioContacts) contacts = NULL;
        g_autoptr (GError) error = NULL;
        gboolean is_utf8 = g_str_has_prefix (encodings[e], "UTF-8");
        gsize length;

        g_strdelimit (text, ",", separators[s]);
        marked
            = g_strconcat (e >= 1 && e <= 3 ? "\xef\xbb\xbf" : "", text, NULL);
        bytes = g_convert (marked, -1, is_utf8 ? "UTF-8" : encodings[e],
                           "UTF-8", NULL, &length, NULL);
        contacts = people_file_read_bytes (file, bytes, (gssize)length, NULL,
                                           &error);
        g_assert_no_error (error);
        g_assert_cmpuint (contacts->n, ==, 1);
        g_assert_cmpstr (contacts->contacts[0].first_name, ==, "Ren\xc3\xa9");
        g_assert_cmpint (curio_contacts_reach (contacts, "13085", FALSE), ==,
                         CURIO_REACH_SENT);
      }
}

static void
test_headers (PeopleFile *file, gconstpointer data)
{
  static const struct
  {
    const char *header;
    CurioContactField field;
  } headers[] = {
    {"Customer ID",      CURIO_CONTACT_FIELD_ID       },
    { "Email Address",   CURIO_CONTACT_FIELD_EMAIL    },
    { "Mobile phone",    CURIO_CONTACT_FIELD_PHONE    },
    { "Zip/Postal Code", CURIO_CONTACT_FIELD_ZIP      },
    { "opt-in",          CURIO_CONTACT_FIELD_CONSENT  },
    { "Unsubscribed",    CURIO_CONTACT_FIELD_OPTED_OUT},
    { "Shoe size",       CURIO_N_CONTACT_FIELDS       },
    { "",                CURIO_N_CONTACT_FIELDS       },
  };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    g_assert_cmpint (curio_contact_field_guess (headers[i].header), ==,
                     headers[i].field);
}

static void
test_not_contacts (PeopleFile *file, gconstpointer data)
{
  assert_refused (file, "", CURIO_ERROR_EMPTY, "empty");
  assert_refused (file, PEOPLE_HEADER, CURIO_ERROR_EMPTY, "no contacts");
  assert_refused (file, "name,colour\na,b\n", CURIO_ERROR_FORMAT,
                  "customer numbers");
  assert_refused (file, "customer_id,colour\n1,b\n", CURIO_ERROR_FORMAT,
                  "e-mail");
  assert_refused (file, "customer_id,mail,e-mail address\n1,a,b\n",
                  CURIO_ERROR_AMBIGUOUS, "e-mail address");
  /* A header with commas over rows with semicolons. */
  assert_refused (
      file, PEOPLE_HEADER "1;a@a.example;A;B;;yes;\n2;b@a.example;A;B;;yes;\n",
      CURIO_ERROR_FORMAT, "2 of 2");
}

/* --- the safe side ------------------------------------------------------- */

static void
test_permission (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) contacts
      = people_file_read (file,
                          PEOPLE_HEADER "1,a1@a.example,,,,yes,no\n"
                                        "2,a2@a.example,,,,,\n"
                                        "3,a3@a.example,,,,no,\n"
                                        "4,a4@a.example,,,,perhaps,\n"
                                        "5,a5@a.example,,,,yes,yes\n"
                                        "6,a6@a.example,,,,yes,unsubscribed\n"
                                        "7,,,,+442079460000,yes,\n"
                                        "8,a8@a,,,,yes,\n"
                                        "9,a9@a.example,,,,yes,2011-05-06\n",
                          NULL);

  assert_reach (contacts, "1", CURIO_REACH_SENT);
  assert_reach (contacts, "2", CURIO_REACH_NO_CONSENT);
  assert_reach (contacts, "3", CURIO_REACH_NO_CONSENT);
  assert_reach (contacts, "4", CURIO_REACH_NO_CONSENT);
  assert_reach (contacts, "5", CURIO_REACH_OPTED_OUT);
  assert_reach (contacts, "6", CURIO_REACH_OPTED_OUT);
  assert_reach (contacts, "7", CURIO_REACH_NO_ADDRESS);
  assert_reach (contacts, "8", CURIO_REACH_BAD_ADDRESS);
  assert_reach (contacts, "9", CURIO_REACH_OPTED_OUT);
  g_assert_cmpint (curio_contacts_reach (contacts, "7", TRUE), ==,
                   CURIO_REACH_SENT);
  g_assert_cmpuint (contacts->n_problems[CURIO_CONTACT_PROBLEM_CONSENT], ==,
                    1);
  g_assert_cmpuint (contacts->n_problems[CURIO_CONTACT_PROBLEM_OPTED_OUT], ==,
                    1);
  g_assert_cmpuint (contacts->n_problems[CURIO_CONTACT_PROBLEM_BAD_EMAIL], ==,
                    1);
  g_assert_cmpuint (contacts->n_listed, ==, 3);
  g_assert_cmpuint (contacts->problems[0].line, ==, 5);
  g_assert_cmpstr (contacts->problems[0].value, ==, "perhaps");
}

/* An address is one person's, under whichever number. */
static void
test_shared_address (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) contacts
      = people_file_read (file,
                          PEOPLE_HEADER "1,Ann@a.example,,,,yes,\n"
                                        "2,ann@A.example,,,,yes,yes\n"
                                        "3,bob@a.example,,,,yes,\n"
                                        "4,bob@a.example,,,,no,\n"
                                        "5,cat@a.example,,,,yes,\n"
                                        "6,cat@a.example,,,,,\n"
                                        "7,none,,,,yes,yes\n"
                                        "8,none,,,,yes,\n",
                          NULL);

  assert_reach (contacts, "1", CURIO_REACH_OPTED_OUT);
  assert_reach (contacts, "2", CURIO_REACH_OPTED_OUT);
  assert_reach (contacts, "3", CURIO_REACH_NO_CONSENT);
  assert_reach (contacts, "5", CURIO_REACH_SENT);
  assert_reach (contacts, "6", CURIO_REACH_NO_CONSENT);
  /* "none" is nobody's address. */
  assert_reach (contacts, "7", CURIO_REACH_OPTED_OUT);
  assert_reach (contacts, "8", CURIO_REACH_BAD_ADDRESS);
  g_assert_cmpuint (contacts->n_problems[CURIO_CONTACT_PROBLEM_SAME_EMAIL], ==,
                    3);
}

static void
test_two_rows (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) contacts
      = people_file_read (file,
                          PEOPLE_HEADER "1,a@a.example,,,,yes,\n"
                                        "1.0,b@a.example,,,,yes,\n"
                                        "2,c@a.example,C,,,yes,\n"
                                        "2,c@a.example,C,,,yes,\n"
                                        "3,d@a.example,,,,yes,\n"
                                        "3,e@a.example,,,,yes,yes\n"
                                        "4,e@a.example,,,,yes,\n"
                                        "5,d@a.example,,,,yes,\n"
                                        "6,f@a.example,,,,yes,,extra\n"
                                        "7,g@a.example\n"
                                        "8,h@a.example,,,,yes,,,\n",
                          NULL);

  g_assert_cmpuint (contacts->n, ==, 8);
  assert_reach (contacts, "1", CURIO_REACH_TWO_ROWS);
  assert_reach (contacts, "2", CURIO_REACH_SENT);
  assert_reach (contacts, "3", CURIO_REACH_OPTED_OUT);
  /* Both addresses of 3 are out, so who shares one is too. */
  assert_reach (contacts, "4", CURIO_REACH_OPTED_OUT);
  assert_reach (contacts, "5", CURIO_REACH_OPTED_OUT);
  assert_reach (contacts, "6", CURIO_REACH_TWO_ROWS);
  assert_reach (contacts, "7", CURIO_REACH_TWO_ROWS);
  assert_reach (contacts, "8", CURIO_REACH_SENT);
  g_assert_cmpuint (contacts->n_problems[CURIO_CONTACT_PROBLEM_TWO_ROWS], ==,
                    2);
  g_assert_cmpuint (contacts->n_problems[CURIO_CONTACT_PROBLEM_SAME_ROW], ==,
                    1);
  g_assert_cmpuint (contacts->n_problems[CURIO_CONTACT_PROBLEM_BAD_ROW], ==,
                    2);
}

static void
test_rows_apart (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) contacts = people_file_read (
      file,
      PEOPLE_HEADER "1,a@a.example,,,,yes,\n"
                    ",,,,,,\n"
                    "\n" PEOPLE_HEADER ",b@a.example,,,,yes,\n"
                    "2,c@a.example,,,020 7946 0000,yes,\n",
      NULL);

  g_assert_cmpuint (contacts->n, ==, 2);
  g_assert_cmpuint (contacts->n_rows, ==, 4);
  g_assert_cmpuint (contacts->n_problems[CURIO_CONTACT_PROBLEM_SECOND_HEADER],
                    ==, 1);
  g_assert_cmpuint (contacts->n_problems[CURIO_CONTACT_PROBLEM_NO_ID], ==, 1);
  g_assert_cmpuint (contacts->n_problems[CURIO_CONTACT_PROBLEM_BAD_PHONE], ==,
                    1);
  g_assert_cmpstr (curio_contacts_find (contacts, "2")->phone, ==, "");
}

/* Without a column of consent nobody may be written to. */
static void
test_no_consent_column (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) contacts
      = people_file_read (file, "customer_id,email\n1,a@a.example\n", NULL);

  g_assert_false (contacts->has_consent);
  assert_reach (contacts, "1", CURIO_REACH_NO_CONSENT);
}

static void
test_unknown (PeopleFile *file, gconstpointer data)
{
  static const Invoice invoices[] = {
    {"13085", "United Kingdom", "2011-01-01", 1000}
  };
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioContacts) contacts = NULL;
  g_autoptr (GError) error = NULL;

  invoice_books_init (&books, invoices, 1, CURIO_BOOKS_TRADING, NULL);
  g_assert_true (g_file_set_contents (file->path,
                                      PEOPLE_HEADER
                                      "13085.0,a@a.example,,,,yes,\n"
                                      "999,b@a.example,,,,yes,\n",
                                      -1, NULL));
  contacts = curio_contacts_read (file->path, NULL, books.facts, NULL, NULL,
                                  NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (contacts->n_problems[CURIO_CONTACT_PROBLEM_UNKNOWN], ==,
                    1);
  g_assert_cmpstr (contacts->problems[0].value, ==, "999");
}

/* --- large --------------------------------------------------------------- */

static void
write_many (PeopleFile *file, guint n)
{
  g_autoptr (GString) text = g_string_new (PEOPLE_HEADER);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%u,customer-%u@shop.example,First,Last,"
                            "+4420%08u,yes,no\n",
                            10000 + i, i, i);
  g_assert_true (
      g_file_set_contents (file->path, text->str, (gssize)text->len, NULL));
}

static void
test_many (PeopleFile *file, gconstpointer data)
{
  CurioProgress progress = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioContacts) contacts = NULL;
  gint64 started;

  write_many (file, 200000);
  started = g_get_monotonic_time ();
  contacts = curio_contacts_read (file->path, NULL, NULL, NULL, &progress,
                                  NULL, &error);
  g_test_message ("200,000 rows in %.3f s",
                  (double)(g_get_monotonic_time () - started)
                      / G_USEC_PER_SEC);
  g_assert_no_error (error);
  g_assert_cmpuint (contacts->n, ==, 200000);
  g_assert_cmpuint (contacts->n_listed, ==, 0);
  g_assert_cmpint (progress.lines, >, 190000);
  assert_reach (contacts, "209999", CURIO_REACH_SENT);
}

static void
test_cancelled (PeopleFile *file, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  write_many (file, 10);
  g_cancellable_cancel (cancellable);
  g_assert_null (curio_contacts_read (file->path, NULL, NULL, NULL, NULL,
                                      cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_preview (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContactPreview) preview = NULL;
  g_autoptr (CurioContactPreview) vague = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  write_many (file, 50);
  preview = curio_contact_preview_new (file->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview->rows->len, ==, 10);
  g_assert_null (preview->problem);
  g_assert_cmpint (preview->guessed.column[CURIO_CONTACT_FIELD_PHONE], ==, 4);
  g_assert_cmpint (preview->guessed.column[CURIO_CONTACT_FIELD_ZIP], ==,
                   CURIO_CONTACT_NO_COLUMN);

  g_assert_true (g_file_set_contents (
      file->path, "number,address\n1,a@a.example\n", -1, NULL));
  vague = curio_contact_preview_new (file->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (vague->problem);
  g_assert_cmpuint (vague->rows->len, ==, 1);

  g_cancellable_cancel (cancelled);
  g_assert_null (curio_contact_preview_new (file->path, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Headers that nobody could guess, said by a person. */
static void
test_mapping (PeopleFile *file, gconstpointer data)
{
  CurioContactMapping mapping = curio_contact_mapping_guess;
  g_autoptr (CurioContacts) contacts = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (
      file->path, "number,address,email,ok\n1,a@a.example,x,yes\n", -1, NULL));
  mapping.column[CURIO_CONTACT_FIELD_ID] = 0;
  mapping.column[CURIO_CONTACT_FIELD_EMAIL] = 1;
  mapping.column[CURIO_CONTACT_FIELD_CONSENT] = 3;
  contacts = curio_contacts_read (file->path, &mapping, NULL, NULL, NULL, NULL,
                                  &error);
  g_assert_no_error (error);
  assert_reach (contacts, "1", CURIO_REACH_SENT);
}

static void
test_words (PeopleFile *file, gconstpointer data)
{
  for (guint i = 0; i < CURIO_N_CONTACT_PROBLEMS; i++)
    for (guint n = 1; n < 3; n++)
      {
        g_autofree char *text
            = curio_contact_problem_describe ((CurioContactProblemKind)i, n);
        g_autofree char *start = g_strdup_printf ("%u ", n);
        /* What is said of the file as a whole has no number. */
        gboolean is_of_file = i <= CURIO_CONTACT_PROBLEM_CUT_OFF;

        g_assert_true (is_of_file != g_str_has_prefix (text, start));
        g_assert_true (g_str_has_suffix (text, "."));
      }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (PeopleFile *file, gconstpointer data);
  } tests[] = {
    {"/contacts/plain",              test_plain            },
    { "/contacts/forms",             test_forms            },
    { "/contacts/headers",           test_headers          },
    { "/contacts/not-contacts",      test_not_contacts     },
    { "/contacts/permission",        test_permission       },
    { "/contacts/shared-address",    test_shared_address   },
    { "/contacts/two-rows",          test_two_rows         },
    { "/contacts/rows-apart",        test_rows_apart       },
    { "/contacts/no-consent-column", test_no_consent_column},
    { "/contacts/unknown",           test_unknown          },
    { "/contacts/many",              test_many             },
    { "/contacts/cancelled",         test_cancelled        },
    { "/contacts/preview",           test_preview          },
    { "/contacts/mapping",           test_mapping          },
    { "/contacts/words",             test_words            },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, PeopleFile, NULL, people_file_set_up,
                tests[i].run, people_file_tear_down);
  return g_test_run ();
}
