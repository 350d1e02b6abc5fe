/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A campaign's files in odd surroundings: on a Turkish desktop, with a
 * customer number that is a formula, and on a disk that gives back something
 * else than was written.  The first and the last are made by functions that
 * this program puts in the place of the system's. */

#include "curio-campaign.h"
#include "curio-error.h"

#include "invoice-list.h"
#include "people-file.h"
#include "written-table.h"

#include <dlfcn.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define FORMULA "=HYPERLINK(1)"

static gboolean is_turkish;
static gboolean lies; /* of receipts */

char *
setlocale (int category, const char *locale)
{
  return (char *)(is_turkish ? "tr_TR.UTF-8" : "C");
}

gboolean
g_file_get_contents (const char *path, char **contents, gsize *length,
                     GError **error)
{
  gboolean (*real) (const char *, char **, gsize *, GError **) = NULL;

  *(void **)&real = dlsym (RTLD_NEXT, "g_file_get_contents");
  if (!real (path, contents, length, error))
    return FALSE;
  if (lies && (*contents)[0] == '{')
    (*contents)[0] = '[';
  return TRUE;
}

typedef struct
{
  PeopleFile people;
  InvoiceBooks books;
  CurioCampaignAudience audience;
  CurioContacts *contacts;
  char *path;
  char *not_sent;
  char *receipt;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  static const Invoice invoices[] = {
    {"1",      "United Kingdom", "2011-11-30", 2000},
    { FORMULA, "United Kingdom", "2011-11-30", 1000}
  };

  is_turkish = lies = FALSE;
  people_file_set_up (&self->people, NULL);
  invoice_books_init (&self->books, invoices, G_N_ELEMENTS (invoices),
                      CURIO_BOOKS_TRADING, NULL);
  curio_campaign_audience_add_group (&self->audience);
  self->contacts = people_file_read (
      &self->people,
      PEOPLE_HEADER "1,IAN@SHOP.EXAMPLE,IR\xc4\xb0S,\xc3\x84,,yes,\n", NULL);
  self->path = g_build_filename (self->people.folder, "a.csv", NULL);
  self->not_sent = curio_campaign_make_not_sent_path (self->path);
  self->receipt = curio_campaign_make_receipt_path (self->path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_unlink (self->not_sent);
  g_unlink (self->receipt);
  g_free (self->path);
  g_free (self->not_sent);
  g_free (self->receipt);
  curio_contacts_unref (self->contacts);
  curio_campaign_audience_clear (&self->audience);
  invoice_books_clear (&self->books);
  people_file_tear_down (&self->people, NULL);
}

static gboolean
write_as (Fixture *self, CurioPresetId preset, CurioProgress *progress,
          GError **error)
{
  CurioCampaignPlan plan = { .measures = self->books.measures,
                             .audience = &self->audience,
                             .contacts = self->contacts,
                             .preset = preset,
                             .hashed = TRUE };
  g_autoptr (CurioCampaignDraft) draft = NULL;

  curio_preset_get_usual (preset, &plan.columns);
  draft = curio_campaign_draft_new (&plan, NULL, NULL);
  return curio_campaign_draft_write (draft, self->path, TRUE, progress, NULL,
                                     NULL, error);
}

/* The sums are those of ian@shop.example and ä by sha256sum. */
static void
test_turkish (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) table = NULL;

  is_turkish = TRUE;
  g_assert_true (write_as (self, CURIO_PRESET_GOOGLE, NULL, NULL));
  table = written_table_read (self->path, CURIO_PRESET_GOOGLE);
  g_assert_cmpstr (
      written_table_get (table, 1, "Email"), ==,
      "2307db532242540fa3de7fc227d4cd974677faf41713742746bbced0797817d3");
  g_assert_cmpstr (
      written_table_get (table, 1, "Last Name"), ==,
      "33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc");
}

/* The other file is looked at in a spreadsheet, whatever tool the first is
 * for. */
static void
test_formula (Fixture *self, gconstpointer data)
{
  for (guint preset = 0; preset < CURIO_N_PRESETS; preset++)
    {
      g_autofree char *bytes = NULL;
      g_autofree char *text = NULL;
      gsize length;
      gboolean is_wide = preset == CURIO_PRESET_EXCEL_REGIONAL;

      g_assert_true (write_as (self, (CurioPresetId)preset, NULL, NULL));
      g_assert_true (
          g_file_get_contents (self->not_sent, &bytes, &length, NULL));
      text = g_convert (bytes, (gssize)length, "UTF-8",
                        is_wide ? "UTF-16LE" : "UTF-8", NULL, NULL, NULL);
      g_assert_nonnull (strstr (text, "\n'" FORMULA));
    }
}

static void
test_lying_disk (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  lies = TRUE;
  g_assert_false (write_as (self, CURIO_PRESET_PLAIN, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, self->receipt));
  g_assert_false (g_file_test (self->receipt, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

/* What was counted before is over. */
static void
test_progress (Fixture *self, gconstpointer data)
{
  CurioProgress progress = { .stage = CURIO_STAGE_READING, .lines = 500 };

  g_assert_true (write_as (self, CURIO_PRESET_PLAIN, &progress, NULL));
  g_assert_cmpint (progress.stage, ==, CURIO_STAGE_WRITING);
  g_assert_cmpint (progress.lines, ==, 2);
  g_assert_cmpint (progress.total, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test)                                                       \
  g_test_add ("/campaign-odd/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("turkish", test_turkish);
  ADD ("formula", test_formula);
  ADD ("lying-disk", test_lying_disk);
  ADD ("progress", test_progress);
#undef ADD
  return g_test_run ();
}
