/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A receipt says the same when it is read, and what is none is refused. */

#include "curio-receipt.h"

#include "curio-error.h"

#include <string.h>

static CurioReceipt *
make_receipt (void)
{
  CurioReceipt *receipt = g_new0 (CurioReceipt, 1);

  receipt->name = g_strdup ("Win \"back\", \xf0\x9f\x8e\x81\n\xe2\x80\x8f");
  receipt->written_us = G_GINT64_CONSTANT (1322697600) * G_USEC_PER_SEC;
  receipt->version = g_strdup ("1.0");
  receipt->audience = g_strdup ("segment=Can't Lose");
  receipt->books = g_strdup ("poc");
  receipt->from_day = CURIO_DAY_NONE;
  receipt->to_day = curio_day_new (2011, 12, 9);
  receipt->as_of_day = curio_day_new (2011, 12, 10);
  receipt->countries = g_strsplit ("EIRE|RSA", "|", -1);
  receipt->monetary_cuts_5[3] = G_GINT64_CONSTANT (9007199254740993);
  receipt->n_lines = 1067371;
  receipt->preset = g_strdup ("mailchimp");
  receipt->columns = g_strdup ("email");
  receipt->hashed = TRUE;
  receipt->n[CURIO_REACH_SENT] = 2;
  receipt->n[CURIO_REACH_HELD_OUT] = 1;
  receipt->hold_out_percent = 20;
  receipt->seed = G_MAXUINT64;
  receipt->base_rate = 0.24;
  receipt->sent = g_strsplit ("13085|X,7", "|", -1);
  receipt->held_out = g_strsplit ("13047", "|", -1);
  return receipt;
}

static void
test_round_trip (void)
{
  g_autoptr (CurioReceipt) meant = make_receipt ();
  g_autofree char *json = curio_receipt_to_json (meant);
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioReceipt) found = curio_receipt_from_json (json, -1, &error);

  g_assert_no_error (error);
  again = curio_receipt_to_json (found);
  g_assert_cmpstr (json, ==, again);
  g_assert_cmpstr (found->name, ==, meant->name);
  g_assert_cmpint (found->written_us, ==, meant->written_us);
  g_assert_cmpint (found->from_day, ==, CURIO_DAY_NONE);
  g_assert_cmpint (found->to_day, ==, meant->to_day);
  g_assert_cmpstrv (found->countries, meant->countries);
  g_assert_cmpint (found->monetary_cuts_5[3], ==, meant->monetary_cuts_5[3]);
  g_assert_cmpuint (found->seed, ==, G_MAXUINT64);
  g_assert_true (found->hashed);
  g_assert_cmpfloat (found->base_rate, ==, 0.24);
  g_assert_cmpuint (found->n[CURIO_REACH_HELD_OUT], ==, 1);
  g_assert_cmpstrv (found->sent, meant->sent);
  g_assert_cmpstrv (found->held_out, meant->held_out);
}

/* What another program would read in it. */
static void
test_words (void)
{
  g_autoptr (CurioReceipt) receipt = make_receipt ();
  g_autofree char *json = curio_receipt_to_json (receipt);

  g_assert_nonnull (strstr (json, "\"written\" : \"2011-12-01T00:00:00Z\""));
  g_assert_nonnull (strstr (json, "\"as_of\" : \"2011-12-10\""));
  g_assert_nonnull (strstr (json, "\"seed\" : \"18446744073709551615\""));
  g_assert_nonnull (strstr (json, "\"held-out\" : 1"));
  g_assert_nonnull (strstr (json, "\"from\" : null"));
}

static void
test_none (void)
{
  static const char *const texts[] = {
    "",
    "[]",
    "null",
    "{}",
    "{\"curio_receipt\": 1, \"counts\": {}}",
    "{\"curio_receipt\": 1, \"counts\": {}, \"sent\": [1], \"held_out\": []}",
    "{\"curio_receipt\": 1, \"counts\": [], \"sent\": [], \"held_out\": []}",
    "{\"curio_receipt\": 1, \"counts\": {\"sent\": -1}, \"sent\": [],"
    " \"held_out\": []}",
    "{\"curio_receipt\": 1, \"counts\": {}, \"sent\": [], \"held_out\": [],"
    " \"as_of\": \"tomorrow\"}",
    "{\"curio_receipt\": 1, \"counts\": {}, \"sent\": [], \"held_out\": [],"
    " \"seed\": 3}",
    "{\"curio_receipt\": 1, \"counts\": {}, \"sent\": [], \"held_out\": [],"
    " \"monetary_cuts_fifths_of_mills\": [1, 2, 3]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      if (curio_receipt_from_json (texts[i], -1, &error) != NULL)
        g_error ("%s is no receipt", texts[i]);
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/receipt/round-trip", test_round_trip);
  g_test_add_func ("/receipt/words", test_words);
  g_test_add_func ("/receipt/none", test_none);
  return g_test_run ();
}
