/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose an address or a number is: what is said of one of a person's rows, in
 * whichever column, row or earlier file, is said of all their addresses. */

#include "people-file.h"

#include <string.h>

/* What may be sent to a customer where phone numbers are used too. */
static void
assert_reach_by_phone (const CurioContacts *contacts, const char *id,
                       CurioReach expected)
{
  CurioReach reach = curio_contacts_reach (contacts, id, TRUE);

  if (reach != expected)
    g_error ("%s is %s, not %s", id, curio_reach_table[reach].id,
             curio_reach_table[expected].id);
}

/* --- columns ------------------------------------------------------------- */

/* Out is who is out in any column. */
static void
test_two_opt_outs (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) contacts
      = people_file_read (file,
                          "customer_id,email,consent,opted_out,Unsubscribed\n"
                          "1,a@a.example,yes,,yes\n2,b@a.example,yes,yes,\n"
                          "3,c@a.example,yes,no,no\n4,d@a.example,yes,,\n"
                          "5,e@a.example,yes,no,when?\n",
                          NULL);
  /* None of these names is our own. */
  g_autoptr (CurioContacts) foreign
      = people_file_read (file,
                          "customer_id,email,consent,Unsubscribed,Opt-out\n"
                          "1,a@a.example,yes,,yes\n2,b@a.example,yes,yes,\n"
                          "3,c@a.example,yes,no,\n",
                          NULL);

  assert_reach (contacts, "1", CURIO_REACH_OPTED_OUT);
  assert_reach (contacts, "2", CURIO_REACH_OPTED_OUT);
  assert_reach (contacts, "3", CURIO_REACH_SENT);
  assert_reach (contacts, "4", CURIO_REACH_SENT);
  assert_reach (contacts, "5", CURIO_REACH_OPTED_OUT);
  assert_reach (foreign, "1", CURIO_REACH_OPTED_OUT);
  assert_reach (foreign, "2", CURIO_REACH_OPTED_OUT);
  assert_reach (foreign, "3", CURIO_REACH_SENT);
}

/* A yes is a yes in every column. */
static void
test_two_consents (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) contacts
      = people_file_read (file,
                          "customer_id,email,Email consent,consent\n"
                          "1,a@a.example,no,yes\n2,a@a.example,yes,yes\n"
                          "3,b@a.example,yes,\n4,b@a.example,yes,yes\n"
                          "5,c@a.example,hm,yes\n",
                          NULL);

  assert_reach (contacts, "1", CURIO_REACH_NO_CONSENT);
  assert_reach (contacts, "2", CURIO_REACH_NO_CONSENT);
  assert_reach (contacts, "3", CURIO_REACH_NO_CONSENT);
  assert_reach (contacts, "4", CURIO_REACH_SENT);
  assert_reach (contacts, "5", CURIO_REACH_NO_CONSENT);
}

/* A person named one column; the other one still counts, but for one that is
 * something else by their word. */
static void
test_mapped_opt_out (PeopleFile *file, gconstpointer data)
{
  CurioContactMapping mapping = curio_contact_mapping_guess;
  g_autoptr (CurioContacts) both = NULL;
  g_autoptr (CurioContacts) one = NULL;

  g_assert_true (
      g_file_set_contents (file->path,
                           "customer_id,email,consent,gone,unsubscribed\n"
                           "1,a@a.example,yes,,yes\n2,b@a.example,yes,yes,\n",
                           -1, NULL));
  mapping.column[CURIO_CONTACT_FIELD_OPTED_OUT] = 3;
  both = curio_contacts_read (file->path, &mapping, NULL, NULL, NULL, NULL,
                              NULL);
  mapping.column[CURIO_CONTACT_FIELD_ZIP] = 4;
  one = curio_contacts_read (file->path, &mapping, NULL, NULL, NULL, NULL,
                             NULL);

  assert_reach (both, "1", CURIO_REACH_OPTED_OUT);
  assert_reach (both, "2", CURIO_REACH_OPTED_OUT);
  assert_reach (one, "1", CURIO_REACH_SENT);
  assert_reach (one, "2", CURIO_REACH_OPTED_OUT);
}

/* --- rows ---------------------------------------------------------------- */

/* A no stays one, whatever the other rows of that number say. */
static void
test_no_then_blank (PeopleFile *file, gconstpointer data)
{
  static const char *const seconds[] = { "", "yes", "maybe", "no" };

  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    for (guint turned = 0; turned < 2; turned++)
      {
        g_autofree char *text = g_strdup_printf (
            PEOPLE_HEADER "1,a@a.example,A,,,%s,\n1,a@a.example,B,,,%s,\n"
                          "2,a@a.example,,,,yes,\n",
            turned ? seconds[i] : "no", turned ? "no" : seconds[i]);
        g_autoptr (CurioContacts) contacts
            = people_file_read (file, text, NULL);

        assert_reach (contacts, "1", CURIO_REACH_TWO_ROWS);
        assert_reach (contacts, "2", CURIO_REACH_NO_CONSENT);
      }
}

/* Where the phone is used, it is one person's too. */
static void
test_shared_phone (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) contacts
      = people_file_read (file,
                          PEOPLE_HEADER "1,a@a.example,,,+442079460000,yes,\n"
                                        "2,,,,0044 20 79460000,yes,yes\n"
                                        "3,,,,+442079460001,yes,\n",
                          NULL);

  assert_reach (contacts, "1", CURIO_REACH_SENT);
  assert_reach_by_phone (contacts, "1", CURIO_REACH_OPTED_OUT);
  assert_reach_by_phone (contacts, "3", CURIO_REACH_SENT);
}

/* Both numbers of 1 are out, so who shares one is too. */
static void
test_two_phones (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) contacts
      = people_file_read (file,
                          PEOPLE_HEADER "1,a@a.example,,,+4420111111,yes,\n"
                                        "1,b@a.example,,,+4420222222,yes,yes\n"
                                        "2,,,,+4420222222,yes,\n"
                                        "3,,,,+4420111111,yes,\n"
                                        "4,b@a.example,,,,yes,\n"
                                        "5,,,,+4420333333,yes,\n",
                          NULL);

  assert_reach_by_phone (contacts, "2", CURIO_REACH_OPTED_OUT);
  assert_reach_by_phone (contacts, "3", CURIO_REACH_OPTED_OUT);
  assert_reach_by_phone (contacts, "4", CURIO_REACH_OPTED_OUT);
  assert_reach_by_phone (contacts, "5", CURIO_REACH_SENT);
}

/* 1 is out at a@; 2 has that address and a number, by which 3 and then 4 are
 * the same person.  By e-mail alone 4 is somebody else. */
static void
test_in_a_chain (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) contacts
      = people_file_read (file,
                          PEOPLE_HEADER "4,d@a.example,,,,yes,\n"
                                        "3,d@a.example,,,+4420111111,yes,\n"
                                        "2,a@a.example,,,+4420111111,yes,\n"
                                        "1,A@a.example,,,,yes,yes\n",
                          NULL);

  assert_reach_by_phone (contacts, "2", CURIO_REACH_OPTED_OUT);
  assert_reach_by_phone (contacts, "3", CURIO_REACH_OPTED_OUT);
  assert_reach_by_phone (contacts, "4", CURIO_REACH_OPTED_OUT);
  assert_reach (contacts, "2", CURIO_REACH_OPTED_OUT);
  assert_reach (contacts, "4", CURIO_REACH_SENT);
}

/* Lists of who unsubscribed often have the address alone. */
static void
test_nameless (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) first
      = people_file_read (file,
                          PEOPLE_HEADER ",a@a.example,,,,,yes\n"
                                        ",,,,+4420111111,no,\n"
                                        ",c@a.example,,,,yes,\n"
                                        "1,a@a.example,,,,yes,\n"
                                        "2,b@a.example,,,+4420111111,yes,\n"
                                        "3,c@a.example,,,,yes,\n",
                          NULL);
  g_autoptr (CurioContacts) second = people_file_read (
      file, PEOPLE_HEADER "4,A@a.example,,,,yes,\n", first);

  assert_reach (first, "1", CURIO_REACH_OPTED_OUT);
  assert_reach (first, "2", CURIO_REACH_SENT);
  assert_reach_by_phone (first, "2", CURIO_REACH_NO_CONSENT);
  assert_reach (first, "3", CURIO_REACH_SENT);
  g_assert_cmpuint (first->n, ==, 5);
  g_assert_cmpuint (first->n_problems[CURIO_CONTACT_PROBLEM_NO_ID], ==, 3);
  assert_reach (second, "4", CURIO_REACH_OPTED_OUT);
}

/* An address that is written oddly is an address of theirs all the same. */
static void
test_odd_spellings (PeopleFile *file, gconstpointer data)
{
  static const char *const odd[] = { "Ann <ANN@a.example>",
                                     "\"ann@a.example; other@a.example\"",
                                     "mailto:ann@a.example",
                                     "\xc2\xa0"
                                     "ann@a.example",
                                     "ann@a.example\xe2\x80\x8b",
                                     "other@a.example/ann@a.example" };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autofree char *text = g_strdup_printf (
          PEOPLE_HEADER "1,%s,,,,yes,yes\n2,ann@a.example,,,,yes,\n", odd[i]);
      g_autoptr (CurioContacts) contacts = people_file_read (file, text, NULL);

      assert_reach (contacts, "2", CURIO_REACH_OPTED_OUT);
    }
  {
    /* The same name, in letters and in ASCII (RFC 3492). */
    g_autoptr (CurioContacts) contacts = people_file_read (
        file,
        PEOPLE_HEADER "1,a@M\xc3\xbcnchen.example,,,,yes,yes\n"
                      "2,a@xn--mnchen-3ya.example,,,,yes,\n",
        NULL);

    assert_reach (contacts, "2", CURIO_REACH_OPTED_OUT);
  }
}

/* --- what the file lacks ------------------------------------------------- */

/* That a file cannot say who opted out has to be seen. */
static void
test_no_columns (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) bare = people_file_read (
      file, "customer_id,email,Gone away\n1,a@a.example,yes\n", NULL);
  g_autoptr (CurioContacts) whole
      = people_file_read (file, PEOPLE_HEADER "1,a@a.example,,,,yes,\n", NULL);

  g_assert_cmpuint (bare->n_problems[CURIO_CONTACT_PROBLEM_NO_OPT_OUT_COLUMN],
                    ==, 1);
  g_assert_cmpuint (bare->n_problems[CURIO_CONTACT_PROBLEM_NO_CONSENT_COLUMN],
                    ==, 1);
  g_assert_cmpuint (bare->n_listed, ==, 2);
  g_assert_cmpuint (whole->n_listed, ==, 0);
}

/* --- earlier files ------------------------------------------------------- */

/* Out at every address and number that they ever had. */
static void
test_other_address (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) first = people_file_read (
      file,
      PEOPLE_HEADER "1,a@a.example,,,+4420111111,yes,yes\n"
                    "1,c@a.example,,,+4420222222,yes,yes\n",
      NULL);
  g_autoptr (CurioContacts) second = people_file_read (
      file, PEOPLE_HEADER "1,b@a.example,,,,yes,\n", first);
  /* Out again, under yet another address. */
  g_autoptr (CurioContacts) third = people_file_read (
      file, PEOPLE_HEADER "1,d@a.example,,,,yes,yes\n", second);
  g_autoptr (CurioContacts) fourth
      = people_file_read (file,
                          PEOPLE_HEADER "1,b@a.example,,,,yes,\n"
                                        "2,a@a.example,,,,yes,\n"
                                        "3,c@a.example,,,,yes,\n"
                                        "4,d@a.example,,,,yes,\n"
                                        "5,,,,+4420111111,yes,\n"
                                        "6,,,,+4420222222,yes,\n"
                                        "7,e@a.example,,,,yes,\n",
                          third);
  static const char *const out[] = { "1", "2", "3", "4", "5", "6" };

  for (guint i = 0; i < G_N_ELEMENTS (out); i++)
    assert_reach_by_phone (fourth, out[i], CURIO_REACH_OPTED_OUT);
  assert_reach (fourth, "7", CURIO_REACH_SENT);
  /* Each is kept once, however often a file is read. */
  g_assert_cmpuint (third->others->len, ==, 3);
  g_assert_cmpuint (fourth->others->len, ==, 3);
}

/* Only a no of its own, in a row that can be trusted, brings a number back. */
static void
test_back_again (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) first
      = people_file_read (file,
                          PEOPLE_HEADER "1,a@a.example,,,,yes,yes\n"
                                        "2,b@a.example,,,,yes,yes\n"
                                        "3,c@a.example,,,,yes,yes\n",
                          NULL);
  g_autoptr (CurioContacts) second
      = people_file_read (file,
                          PEOPLE_HEADER "1,a@a.example,,,,yes,no\n"
                                        "2,b@a.example,,,,yes,no\n"
                                        "2,b@a.example,B,,,yes,no\n"
                                        "3,c@a.example,,,,yes,no,more\n"
                                        "4,b@a.example,,,,yes,\n"
                                        "5,c@a.example,,,,yes,\n",
                          first);

  assert_reach (second, "1", CURIO_REACH_SENT);
  assert_reach (second, "2", CURIO_REACH_OPTED_OUT);
  assert_reach (second, "3", CURIO_REACH_OPTED_OUT);
  assert_reach (second, "4", CURIO_REACH_OPTED_OUT);
  assert_reach (second, "5", CURIO_REACH_OPTED_OUT);
}

/* Who said no to consent says so until there is a yes of that number. */
static void
test_refused_before (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) first
      = people_file_read (file,
                          PEOPLE_HEADER "1,a@a.example,,,,no,\n"
                                        "2,b@a.example,,,,no,\n"
                                        "3,c@a.example,,,,no,\n",
                          NULL);
  g_autoptr (CurioContacts) second
      = people_file_read (file,
                          PEOPLE_HEADER "2,b@a.example,,,,,\n"
                                        "3,c@a.example,,,,yes,\n"
                                        "4,a@a.example,,,,yes,\n"
                                        "5,b@a.example,,,,yes,\n",
                          first);

  assert_reach (second, "3", CURIO_REACH_SENT);
  assert_reach (second, "4", CURIO_REACH_NO_CONSENT);
  assert_reach (second, "5", CURIO_REACH_NO_CONSENT);
}

/* --- the end of the file ------------------------------------------------- */

/* Nobody knows what the last row would have gone on to say. */
static void
test_cut_off (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) cut
      = people_file_read (file,
                          PEOPLE_HEADER "1,a@a.example,,,,yes,\n"
                                        "2,b@a.example,,,,yes,",
                          NULL);
  g_autoptr (CurioContacts) twice
      = people_file_read (file,
                          PEOPLE_HEADER "1,a@a.example,,,,yes,\n"
                                        "1,a@a.example,,,,yes,",
                          NULL);

  g_assert_cmpuint (cut->n_problems[CURIO_CONTACT_PROBLEM_CUT_OFF], ==, 1);
  g_assert_cmpuint (cut->problems[0].line, ==, 3);
  assert_reach (cut, "1", CURIO_REACH_SENT);
  assert_reach (cut, "2", CURIO_REACH_TWO_ROWS);
  assert_reach (twice, "1", CURIO_REACH_TWO_ROWS);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (PeopleFile *file, gconstpointer data);
  } tests[] = {
    {"/contact-person/two-opt-outs",    test_two_opt_outs  },
    { "/contact-person/two-consents",   test_two_consents  },
    { "/contact-person/mapped-opt-out", test_mapped_opt_out},
    { "/contact-person/no-then-blank",  test_no_then_blank },
    { "/contact-person/shared-phone",   test_shared_phone  },
    { "/contact-person/two-phones",     test_two_phones    },
    { "/contact-person/in-a-chain",     test_in_a_chain    },
    { "/contact-person/nameless",       test_nameless      },
    { "/contact-person/odd-spellings",  test_odd_spellings },
    { "/contact-person/no-columns",     test_no_columns    },
    { "/contact-person/other-address",  test_other_address },
    { "/contact-person/back-again",     test_back_again    },
    { "/contact-person/refused-before", test_refused_before},
    { "/contact-person/cut-off",        test_cut_off       },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, PeopleFile, NULL, people_file_set_up,
                tests[i].run, people_file_tear_down);
  return g_test_run ();
}
