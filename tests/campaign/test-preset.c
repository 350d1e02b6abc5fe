/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each preset, byte for byte: the files beside this test were written by
 * golden.py from what the tools document. */

#include "curio-campaign.h"

#include "curio-error.h"
#include "invoice-list.h"
#include "curio-readable-name.h"
#include "people-file.h"

#include <glib/gstdio.h>
#include <string.h>

#define DAY "2011-11-30"

static const Invoice invoices[] = {
  {"13001",  "United Kingdom",  DAY, 50000},
  { "13002", "EIRE",            DAY, 40000},
  { "13003", "Channel Islands", DAY, 30000},
  { "13004", "RSA",             DAY, 20000},
  { "X,7",   "USA",             DAY, 10000},
  { "13006", "United Kingdom",  DAY, 5000 },
};

static const char people[]
    = "customer_id,email,first_name,last_name,phone,zip,consent\n"
      "13001,zoe@paperlane.example,\"Zo\xc3\xab \"\"Zed\"\"\",\"Hale, Mrs\","
      "0044 20 7946 0000,SW1A 1AA,yes\n"
      "13002.0,Owen@WhiteBarn.example,=cmd|' /C calc'!A0,"
      "\xf0\x9f\x8e\x81 Gifts,,,yes\n"
      "13003,astrid@lillebutik.example,\"Two\nLines\","
      "\xe2\x80\x8f\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d,,,yes\n"
      "13004,tom@greenhouse.example,+Plus,@At,+27 11 555 0100,,yes\n"
      "\"X,7\",priya@cornershop.example,-Dash,Rao,,02134,yes\n";

static void
append_text_cb (GString *out, guint32 customer, CurioCampaignText what,
                guint index, gboolean readable, gpointer data)
{
  static const char *const texts[3][3] = {
    {"REGENCY CAKESTAND 3 TIER",                              "",                   ""},
    { "RED RETROSPOT CAKE STAND",                             "JUMBO BAG, \"RED\"", ""},
    { "bought with REGENCY CAKESTAND 3 TIER by 41 customers", "=1+1",               ""},
  };

  const char *text = texts[what][index];
  g_autofree char *name = NULL;

  if (readable && what != CURIO_CAMPAIGN_TEXT_REASON)
    text = name = curio_readable_name (text);
  else if (readable && index == 0)
    text = "bought with Regency cakestand 3 tier by 41 customers";
  g_string_append (out, text);
}

typedef struct
{
  PeopleFile file;
  InvoiceBooks books;
  CurioCampaignAudience audience;
  CurioContacts *contacts;
  CurioCountryCodes *codes;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  people_file_set_up (&fixture->file, NULL);
  invoice_books_init (&fixture->books, invoices, G_N_ELEMENTS (invoices),
                      CURIO_BOOKS_TRADING, NULL);
  curio_campaign_audience_add_group (&fixture->audience);
  fixture->contacts = people_file_read (&fixture->file, people, NULL);
  fixture->codes = curio_country_codes_get (NULL);
  fixture->path = g_build_filename (fixture->file.folder, "list.csv", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *not_sent
      = curio_campaign_make_not_sent_path (fixture->path);
  g_autofree char *receipt = curio_campaign_make_receipt_path (fixture->path);

  g_unlink (fixture->path);
  g_unlink (not_sent);
  g_unlink (receipt);
  curio_campaign_audience_clear (&fixture->audience);
  invoice_books_clear (&fixture->books);
  curio_contacts_unref (fixture->contacts);
  curio_country_codes_unref (fixture->codes);
  people_file_tear_down (&fixture->file, NULL);
  g_free (fixture->path);
}

static void
assert_golden (const char *path, const char *name)
{
  g_autofree char *base = g_strconcat (name, ".csv", NULL);
  g_autofree char *golden
      = g_test_build_filename (G_TEST_DIST, "golden", base, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  gsize n_expected;
  gsize n_found;

  g_assert_true (g_file_get_contents (golden, &expected, &n_expected, NULL));
  g_assert_true (g_file_get_contents (path, &found, &n_found, NULL));
  g_test_message ("%s", name);
  if (n_found != n_expected || memcmp (found, expected, n_found) != 0)
    g_error ("%s:\n%s\nis not\n%s", name, found, expected);
}

static CurioCampaignPlan
make_plan (Fixture *fixture, CurioPresetId preset)
{
  static const CurioCampaignTexts texts = { append_text_cb, NULL };
  CurioCampaignPlan plan = {
    .measures = fixture->books.measures,
    .audience = &fixture->audience,
    .contacts = fixture->contacts,
    .codes = fixture->codes,
    .texts = &texts,
    .preset = preset,
    .readable_names = curio_presets[preset].writes_readable_names,
  };

  for (guint i = 0; i < CURIO_N_CAMPAIGN_COLUMNS; i++)
    curio_column_choice_add (&plan.columns, (CurioCampaignColumn)i);
  return plan;
}

static void
write_plan (Fixture *fixture, const CurioCampaignPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioCampaignDraft) draft
      = curio_campaign_draft_new (plan, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (draft->n_blank_countries, ==, 1);
  g_assert_cmpstr (draft->unknown_countries[0], ==, "Channel Islands");
  g_assert_null (draft->unknown_countries[1]);
  curio_campaign_draft_write (draft, fixture->path, TRUE, NULL, NULL, NULL,
                              &error);
  g_assert_no_error (error);
}

static void
test_golden (Fixture *fixture, gconstpointer data)
{
  g_autofree char *not_sent
      = curio_campaign_make_not_sent_path (fixture->path);

  for (guint i = 0; i < CURIO_N_PRESETS; i++)
    {
      CurioCampaignPlan plan = make_plan (fixture, (CurioPresetId)i);

      write_plan (fixture, &plan);
      assert_golden (fixture->path, curio_presets[i].id);
      if (i == CURIO_PRESET_PLAIN)
        assert_golden (not_sent, "not-sent");
      if (!curio_presets[i].can_hash)
        continue;
      plan.hashed = TRUE;
      write_plan (fixture, &plan);
      assert_golden (fixture->path, "google-hashed");
    }
}

/* What the preview shows is what stands in the file. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  CurioCampaignPlan plan = make_plan (fixture, CURIO_PRESET_MAILCHIMP);
  g_autoptr (CurioCampaignDraft) draft = NULL;
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;

  draft = curio_campaign_draft_new (&plan, NULL, NULL);
  g_assert_cmpuint (curio_campaign_draft_count_cells (draft), ==, 24);
  g_assert_cmpstr (curio_campaign_draft_get_header (draft, 0), ==,
                   "Email Address");
  g_assert_cmpstr (curio_campaign_draft_get_header (draft, 21), ==, "REASON2");
  name = curio_campaign_draft_get_cell (draft, 0, 1);
  why = curio_campaign_draft_get_cell (draft, 4, 21);
  g_assert_cmpstr (name, ==, "Zo\xc3\xab \"Zed\"");
  g_assert_cmpstr (why, ==, "=1+1");
}

/* Merge fields have ten characters at most; no tool gets a header twice. */
static void
test_headers (Fixture *fixture, gconstpointer data)
{
  for (guint p = 0; p < CURIO_N_PRESETS; p++)
    {
      const CurioPreset *preset = &curio_presets[p];
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < CURIO_N_CAMPAIGN_COLUMNS; i++)
        for (guint c = 0; c < curio_campaign_columns[i].n_cells; c++)
          {
            const char *header = preset->headers[i][c];

            if (header == NULL)
              {
                g_assert_cmpint (p, ==, CURIO_PRESET_GOOGLE);
                continue;
              }
            g_assert_true (g_hash_table_add (seen, (gpointer)header));
            if (p == CURIO_PRESET_MAILCHIMP && strchr (header, ' ') == NULL)
              g_assert_cmpuint (strlen (header), <=, 10);
          }
      g_assert_cmpuint (preset->needed & ~preset->usual
                            & ~(1u << CURIO_CAMPAIGN_COLUMN_CUSTOMER),
                        ==, 0);
    }
}

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  CurioColumnChoice choice;
  CurioPresetId preset;
  g_autoptr (GError) error = NULL;
  g_autofree char *fitted = NULL;
  g_autofree char *google = NULL;

  g_assert_true (
      curio_column_choice_parse (&choice, "segment, EMAIL,segment", &error));
  curio_preset_fit (CURIO_PRESET_KLAVIYO, &choice);
  fitted = curio_column_choice_to_text (&choice);
  g_assert_cmpstr (fitted, ==, "email,segment");
  curio_preset_fit (CURIO_PRESET_GOOGLE, &choice);
  google = curio_column_choice_to_text (&choice);
  g_assert_cmpstr (google, ==, "email,phone,first-name,last-name,country,zip");
  g_assert_false (curio_column_choice_parse (&choice, "shoe", &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "favourites"));
  g_clear_error (&error);
  g_assert_true (curio_preset_parse ("Google Customer Match", &preset, NULL));
  g_assert_cmpint (preset, ==, CURIO_PRESET_GOOGLE);
  g_assert_false (curio_preset_parse ("fax", &preset, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/preset/golden", Fixture, NULL, set_up, test_golden, tear_down);
  g_test_add ("/preset/preview", Fixture, NULL, set_up, test_preview,
              tear_down);
  g_test_add ("/preset/headers", Fixture, NULL, set_up, test_headers,
              tear_down);
  g_test_add ("/preset/columns", Fixture, NULL, set_up, test_columns,
              tear_down);
  return g_test_run ();
}
