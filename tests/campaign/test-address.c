/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells of a contact file: consents, e-mail addresses and phone numbers, good
 * and bad, by the rules that docs/campaigns.md states. */

#include "curio-address.h"
#include "curio-answer.h"

static void
test_answers (void)
{
  static const char *const yes[] = {
    "yes", "Y",          " TRUE ",     "1",         "1.0",
    "x",   "2011-03-04", "04/03/2011", "3/14/2011", "2011-03-04T10:00:00Z",
    "Ja"
  };
  static const char *const no[] = { "no", "N", "false", "0", "0.0", "Nein" };
  static const char *const unclear[]
      = { "maybe", "2", "unsubscribed", "31/31/2011", "n/a", "null", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    g_assert_cmpint (curio_answer_read (yes[i]), ==, CURIO_ANSWER_YES);
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    g_assert_cmpint (curio_answer_read (no[i]), ==, CURIO_ANSWER_NO);
  for (guint i = 0; i < G_N_ELEMENTS (unclear); i++)
    g_assert_cmpint (curio_answer_read (unclear[i]), ==, CURIO_ANSWER_UNCLEAR);
  g_assert_cmpint (curio_answer_read (" \t"), ==, CURIO_ANSWER_BLANK);
}

static void
test_emails (void)
{
  static const char *const good[]
      = { "ruth@paperlane.example", "a+b.c@x-y.example", "O'Neil@a.b.example",
          "x@m\xc3\xbcnchen.example", "1@2.example" };
  static const char *const bad[] = { "",
                                     "@",
                                     "ruth",
                                     "ruth@",
                                     "@paperlane.example",
                                     "ruth@paperlane",
                                     "ruth..h@a.example",
                                     ".ruth@a.example",
                                     "ruth.@a.example",
                                     "ru th@a.example",
                                     "ruth@-a.example",
                                     "ruth@a-.example",
                                     "ruth@a..example",
                                     "ruth@127.0.0.1",
                                     "ruth@a.example.",
                                     "r\xc3\xbcth@a.example",
                                     "a@b@c.example",
                                     "\"a b\"@c.example",
                                     "Ruth <ruth@a.example>",
                                     "ruth@a.example,owen@a.example" };
  g_autofree char *local = g_strnfill (65, 'a');
  g_autofree char *label = g_strnfill (64, 'a');
  g_autofree char *long_local = g_strconcat (local, "@a.example", NULL);
  g_autofree char *fits = g_strconcat (local + 1, "@a.example", NULL);
  g_autofree char *long_label = g_strconcat ("a@", label, ".example", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    if (!curio_email_is_valid (good[i]))
      g_error ("%s is an address", good[i]);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (curio_email_is_valid (bad[i]))
      g_error ("%s is no address", bad[i]);
  g_assert_true (curio_email_is_valid (fits));
  g_assert_false (curio_email_is_valid (long_local));
  g_assert_false (curio_email_is_valid (long_label));
}

static void
test_phones (void)
{
  static const struct
  {
    const char *written;
    const char *phone;
  } phones[] = {
    {"+44 20 7946 0000",      "+442079460000"},
    { "0044 20 7946 0000",    "+442079460000"},
    { "+44 (0)20 7946-0000",  "+442079460000"},
    { "+49.30/901820",        "+4930901820"  },
    { "020 7946 0000",        NULL           },
    { "442079460000",         NULL           },
    { "4.42079E+11",          NULL           },
    { "+44 20 7946 0000 x12", NULL           },
    { "+0442079460000",       NULL           },
    { "+1234567",             NULL           },
    { "+1234567890123456",    NULL           },
    { "ring the bell",        NULL           },
  };

  for (guint i = 0; i < G_N_ELEMENTS (phones); i++)
    {
      g_autofree char *phone = curio_phone_normalise (phones[i].written);

      g_assert_cmpstr (phone, ==, phones[i].phone);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/address/answers", test_answers);
  g_test_add_func ("/address/emails", test_emails);
  g_test_add_func ("/address/phones", test_phones);
  return g_test_run ();
}
