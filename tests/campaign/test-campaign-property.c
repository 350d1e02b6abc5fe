/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Over hundreds of random shops, contact files, audiences, presets and
 * hold-outs: nobody who opted out, did not consent, cannot be reached, took
 * back more than they bought or is held out is ever in a file, and the two
 * files together are the audience, each customer once.  What may be sent is
 * decided here a second time, from the rows as they were made up. */

#include "curio-campaign.h"
#include "curio-cell.h"
#include "curio-hold-out.h"

#include "invoice-list.h"
#include "people-file.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_RUNS 600
#define CUSTOMERS_MAX 40

/* What was made up of one customer. */
typedef struct
{
  char id[16];
  gint64 mills;
  gboolean in_file;
  char email[32];
  const char *consent;
  const char *opted_out;
  gboolean twice; /* a second row that differs */
} Made;

typedef struct
{
  GRand *rand;
  guint n;
  Made made[CUSTOMERS_MAX];
  char *file; /* of contacts */
  guint segment_of[CUSTOMERS_MAX];
} World;

static const char *const emails[] = { "",
                                      "a@shop.example",
                                      "A@Shop.example",
                                      "b@shop.example",
                                      "not an one",
                                      "c@shop.example",
                                      "d@shop.example",
                                      "e@shop.example",
                                      "f@shop.example" };
static const char *const consents[]
    = { "yes", "yes", "YES", "1", "2011-01-02", "", "no", "maybe" };
static const char *const outs[]
    = { "", "", "no", "0", "yes", "1", "who knows" };

static guint
pick (World *self, guint n)
{
  return (guint)g_rand_int_range (self->rand, 0, (gint32)n);
}

static void
make_up (World *self)
{
  g_autoptr (GString) file = g_string_new (PEOPLE_HEADER);

  self->n = 1 + pick (self, CUSTOMERS_MAX - 1);
  for (guint i = 0; i < self->n; i++)
    {
      Made *made = &self->made[i];

      g_snprintf (made->id, sizeof made->id, pick (self, 4) ? "%u" : "N-%u",
                  13000 + i);
      made->mills = 1000 * (gint64)(1 + pick (self, 9))
                    - (pick (self, 5) == 0 ? 20000 : 0);
      made->in_file = pick (self, 6) != 0;
      /* Most have an address of their own. */
      if (pick (self, 4))
        g_snprintf (made->email, sizeof made->email, "p%u@shop.example", i);
      else
        g_strlcpy (made->email, emails[pick (self, G_N_ELEMENTS (emails))],
                   sizeof made->email);
      made->consent = consents[pick (self, G_N_ELEMENTS (consents))];
      made->opted_out = outs[pick (self, G_N_ELEMENTS (outs))];
      made->twice = pick (self, 12) == 0;
      if (!made->in_file)
        continue;
      g_string_append_printf (
          file, "%s%s,%s,A,B,,%s,%s\n", made->id,
          g_ascii_isdigit (made->id[0]) && pick (self, 3) == 0 ? ".0" : "",
          made->email, made->consent, made->opted_out);
      if (made->twice)
        g_string_append_printf (file, "%s,%s,Other,B,,%s,%s\n", made->id,
                                made->email, made->consent, made->opted_out);
    }
  /* Somebody who is no customer, so that the file is never empty. */
  g_string_append (file, "unknown,z@shop.example,A,B,,yes,\n");
  self->file = g_string_free (g_steal_pointer (&file), FALSE);
}

static void
make_books (const World *self, InvoiceBooks *books)
{
  static const char *const days[]
      = { "2011-01-05", "2011-06-05", "2011-11-05" };
  Invoice invoices[2 * CUSTOMERS_MAX];
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    {
      const Made *made = &self->made[i];

      invoices[n++] = (Invoice){ made->id, "EIRE", days[i % 3],
                                 made->mills > 0 ? made->mills : 1000 };
      if (made->mills < 0)
        invoices[n++]
            = (Invoice){ made->id, "EIRE", days[i % 3], made->mills - 1000 };
    }
  invoice_books_init (books, invoices, n, CURIO_BOOKS_TRADING, NULL);
}

/* --- decided a second time ----------------------------------------------- */

static gboolean
is_one_of (const char *text, const char *const *words)
{
  return g_strv_contains (words, text);
}

static gboolean
is_out (const Made *made)
{
  static const char *const in[] = { "", "no", "0", NULL };

  return made->in_file && !is_one_of (made->opted_out, in);
}

/* Somebody with the address, in whichever case, is out or said no. */
static gboolean
is_address_barred (const World *self, const char *email)
{
  for (guint i = 0; i < self->n; i++)
    {
      const Made *made = &self->made[i];

      if (made->in_file && g_ascii_strcasecmp (made->email, email) == 0
          && (is_out (made) || strcmp (made->consent, "no") == 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
may_be_sent (const World *self, const Made *made, gboolean keep_negative)
{
  static const char *const yes[] = { "yes", "YES", "1", "2011-01-02", NULL };

  return (keep_negative || made->mills >= 0) && made->in_file && !made->twice
         && strchr (made->email, '@') != NULL && !is_out (made)
         && is_one_of (made->consent, yes)
         && !is_address_barred (self, made->email);
}

/* --- what was written ---------------------------------------------------- */

typedef struct
{
  GPtrArray *cells; /* of the first column but the header */
  guint column;
  guint row;
  guint wanted;
} FirstColumn;

static void
take_cell_cb (const char *cell, gsize length, gpointer data)
{
  FirstColumn *self = data;

  if (self->row > 0 && self->column == self->wanted)
    g_ptr_array_add (self->cells, g_strndup (cell, length));
  self->column++;
}

static void
end_row_cb (gpointer data)
{
  FirstColumn *self = data;

  self->row++;
  self->column = 0;
}

static GPtrArray *
read_column (const char *path, CurioPresetId preset, guint wanted)
{
  FirstColumn column
      = { g_ptr_array_new_with_free_func (g_free), 0, 0, wanted };
  CurioCellSink sink = { take_cell_cb, end_row_cb, &column };
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (curio_dialect_read (&curio_presets[preset].dialect, bytes,
                                     length, &sink));
  return column.cells;
}

static const Made *
find_made (const World *self, const char *id)
{
  for (guint i = 0; i < self->n; i++)
    if (strcmp (self->made[i].id, id) == 0)
      return &self->made[i];
  g_error ("nobody is %s", id);
}

/* Customer Match knows addresses only, or what they hash to. */
static char *
get_key (const CurioCampaignPlan *plan, const Made *made)
{
  g_autofree char *plain = g_ascii_strdown (made->email, -1);

  return plan->hashed
             ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, plain, -1)
             : g_steal_pointer (&plain);
}

static gboolean
is_listed (GPtrArray *ids, const char *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_str_equal (ids->pdata[i], id))
      return TRUE;
  return FALSE;
}

/* Of those who have the address the one who is in the audience and not among
 * the others: there is just one. */
static const Made *
find_by_address (const World *self, const CurioCampaignPlan *plan,
                 const CurioCampaignDraft *draft, GPtrArray *not_sent,
                 const char *address)
{
  const Made *found = NULL;

  for (guint i = 0; i < draft->n; i++)
    {
      const Made *made = find_made (self, draft->rows[i].customer_id);
      g_autofree char *key = get_key (plan, made);

      if (g_ascii_strcasecmp (key, address) != 0
          || is_listed (not_sent, made->id))
        continue;
      g_assert_null (found);
      found = made;
    }
  g_assert_nonnull (found);
  return found;
}

/* Where the customer's number stands, or else the address. */
static guint
find_key_column (CurioPresetId preset)
{
  const guint customer = 1u << CURIO_CAMPAIGN_COLUMN_CUSTOMER;

  return preset == CURIO_PRESET_GOOGLE
                 || curio_presets[preset].needed & customer
             ? 0
             : 1;
}

/* Each in one file, once. */
static void
check_files (const World *self, const CurioCampaignPlan *plan,
             const CurioCampaignDraft *draft, const char *path)
{
  g_autofree char *not_sent_path = curio_campaign_make_not_sent_path (path);
  g_autoptr (GPtrArray) not_sent
      = read_column (not_sent_path, plan->preset, 0);
  g_autoptr (GPtrArray) sent
      = read_column (path, plan->preset, find_key_column (plan->preset));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) written
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sent->len; i++)
    {
      const Made *made = plan->preset == CURIO_PRESET_GOOGLE
                             ? find_by_address (self, plan, draft, not_sent,
                                                g_ptr_array_index (sent, i))
                             : find_made (self, g_ptr_array_index (sent, i));

      g_assert_true (may_be_sent (self, made, plan->audience->keep_negative));
      g_assert_true (
          g_hash_table_add (written, g_ascii_strdown (made->email, -1)));
      g_assert_true (g_hash_table_add (seen, (gpointer)made->id));
    }
  for (guint i = 0; i < not_sent->len; i++)
    g_assert_true (g_hash_table_add (seen, g_ptr_array_index (not_sent, i)));
  g_assert_cmpuint (g_hash_table_size (seen), ==, draft->n);
  g_assert_cmpuint (sent->len, ==, draft->n_sent);
}

/* Held out are so many of those who could be sent, and none is in the file. */
static void
check_draft (const World *self, const CurioCampaignPlan *plan,
             const CurioCampaignDraft *draft)
{
  g_autoptr (GHashTable) addresses
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < draft->n; i++)
    {
      const Made *made = find_made (self, draft->rows[i].customer_id);

      if (may_be_sent (self, made, plan->audience->keep_negative))
        g_hash_table_add (addresses, g_ascii_strdown (made->email, -1));
    }
  g_assert_cmpuint (draft->n_matched, ==, g_hash_table_size (addresses));
  g_assert_cmpuint (
      draft->n_held_out, ==,
      curio_hold_out_count (draft->n_matched, plan->hold_out_percent));
}

static guint
run_once (World *self, PeopleFile *file, const char *path)
{
  static const CurioPresetId presets[]
      = { CURIO_PRESET_PLAIN,          CURIO_PRESET_EXCEL,
          CURIO_PRESET_EXCEL_REGIONAL, CURIO_PRESET_MAILCHIMP,
          CURIO_PRESET_KLAVIYO,        CURIO_PRESET_HUBSPOT,
          CURIO_PRESET_GOOGLE };
  g_auto (InvoiceBooks) books = { 0 };
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_autoptr (CurioContacts) contacts = NULL;
  g_autoptr (CurioCampaignDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  CurioCampaignPlan plan = { .audience = &audience };
  guint n_sent = 0;

  make_up (self);
  make_books (self, &books);
  contacts = people_file_read (file, self->file, NULL);
  audience.keep_negative = pick (self, 4) == 0;
  for (guint i = 1 + pick (self, 2); i > 0; i--)
    {
      CurioAudienceGroup *group
          = curio_campaign_audience_add_group (&audience);

      if (pick (self, 2))
        group->segment = (int)pick (self, CURIO_N_SEGMENTS);
      if (pick (self, 3) == 0)
        group->min_spend_mills = 1000 * (gint64)pick (self, 9);
    }
  plan.measures = books.measures;
  plan.contacts = contacts;
  plan.preset = presets[pick (self, G_N_ELEMENTS (presets))];
  plan.hashed = pick (self, 2) == 0;
  plan.hold_out_percent = pick (self, 60);
  plan.seed = g_rand_int (self->rand);
  curio_column_choice_add (&plan.columns, CURIO_CAMPAIGN_COLUMN_CUSTOMER);
  draft = curio_campaign_draft_new (&plan, NULL, &error);
  g_assert_no_error (error);
  check_draft (self, &plan, draft);
  if (draft->problem == NULL)
    {
      curio_campaign_draft_write (draft, path, TRUE, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      check_files (self, &plan, draft, path);
      n_sent = draft->n_sent;
    }
  g_clear_pointer (&self->file, g_free);
  return n_sent;
}

static void
test_nobody_slips_in (PeopleFile *file, gconstpointer data)
{
  World world = { .rand = g_rand_new_with_seed (2011) };
  g_autofree char *folder = g_dir_make_tmp ("curio-property-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  g_autofree char *not_sent = curio_campaign_make_not_sent_path (path);
  g_autofree char *receipt = curio_campaign_make_receipt_path (path);
  guint n_written = 0;
  guint n_sent = 0;

  for (guint i = 0; i < N_RUNS; i++)
    {
      guint n = run_once (&world, file, path);

      n_written += n > 0;
      n_sent += n;
    }
  g_test_message ("%u files, %u customers sent", n_written, n_sent);
  /* A test over files that were never written would prove nothing. */
  g_assert_cmpuint (n_written, >, N_RUNS / 3);
  g_unlink (path);
  g_unlink (not_sent);
  g_unlink (receipt);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_rand_free (world.rand);
}

int
main (int argc, char **argv)
{
  /* Thousands of synced files: in memory, where there is such a place. */
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/campaign-property/nobody-slips-in", PeopleFile, NULL,
              people_file_set_up, test_nobody_slips_in, people_file_tear_down);
  return g_test_run ();
}
