/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Over hundreds of random shops, contact files one after the other, audiences,
 * presets, hold-outs and other campaigns: no address and no number is ever in
 * a file by which somebody opted out, refused consent or is held out, here or,
 * unless that is asked for, of a campaign still open; each is there once; and
 * the two files together are the audience, each customer once.  It is people
 * that are looked at, by what they can be reached at, not customer numbers.
 * Who may be sent is decided a second time, in made-up-people.c. */

#include "curio-campaign.h"
#include "curio-hold-out.h"
#include "curio-kept-contacts.h"

#include "invoice-list.h"
#include "made-up-campaigns.h"
#include "made-up-people.h"
#include "people-file.h"
#include "written-table.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_RUNS 1000
#define FILES_MAX 3 /* of contacts, one after the other */
#define SHOP "property"

typedef struct
{
  MadePeople people;
  gint64 mills[PEOPLE_MAX]; /* net spend */
  MadeCampaigns campaigns;  /* others */
  PeopleFile *file;
  char *kept; /* where contacts are kept */
  char *path;
} World;

/* --- contacts ------------------------------------------------------------ */

/* One byte of what is kept becomes another. */
static void
damage (const World *self)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self->kept, &bytes, &length, NULL));
  bytes[made_up_pick ((guint)length)] ^= (char)(1 + made_up_pick (31));
  g_assert_true (
      g_file_set_contents (self->kept, bytes, (gssize)length, NULL));
}

/* As a person does who tries again where it fails; then they put a copy back.
 */
static CurioContacts *
load_kept (const World *self)
{
  g_autofree char *copy = NULL;
  gsize length = 0;

  if (g_file_get_contents (self->kept, &copy, &length, NULL)
      && made_up_pick (4) == 0)
    damage (self);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      CurioContacts *contacts = curio_kept_contacts_load (SHOP, &error);

      if (error == NULL)
        return contacts;
    }
  g_assert_true (g_file_set_contents (self->kept, copy, (gssize)length, NULL));
  return curio_kept_contacts_load (SHOP, NULL);
}

/* All files, each read over the one before. */
static CurioContacts *
import_files (World *self)
{
  g_unlink (self->kept);
  for (guint i = 1 + made_up_pick (FILES_MAX); i > 0; i--)
    {
      g_autoptr (CurioContacts) before = load_kept (self);
      g_autoptr (CurioContacts) contacts = NULL;

      made_up_people_make_file (&self->people);
      contacts = people_file_read (self->file, self->people.file->str, before);
      g_assert_true (curio_kept_contacts_save (contacts, SHOP, NULL, NULL));
    }
  return load_kept (self);
}

/* --- shop and audience --------------------------------------------------- */

static void
make_books (World *self, InvoiceBooks *books)
{
  static const char *const days[]
      = { "2011-01-05", "2011-06-05", "2011-11-05" };
  static const char *const countries[] = { "EIRE", "United Kingdom" };
  g_autoptr (GArray) invoices = g_array_new (FALSE, FALSE, sizeof (Invoice));

  for (guint i = 0; i < self->people.n; i++)
    {
      Invoice invoice
          = { self->people.ids[i], countries[made_up_pick (2)], NULL, 0 };

      self->mills[i] = 0;
      for (guint k = 1 + made_up_pick (3); k > 0; k--)
        {
          invoice.day = days[made_up_pick (G_N_ELEMENTS (days))];
          invoice.mills = 1000 * (gint64)(1 + made_up_pick (9));
          self->mills[i] += invoice.mills;
          g_array_append_val (invoices, invoice);
        }
      if (made_up_pick (6) != 0)
        continue;
      invoice.mills = -30000;
      self->mills[i] += invoice.mills;
      g_array_append_val (invoices, invoice);
    }
  invoice_books_init (books, (const Invoice *)(gpointer)invoices->data,
                      invoices->len, CURIO_BOOKS_TRADING, NULL);
}

static void
make_group (CurioAudienceGroup *group)
{
  switch (made_up_pick (8))
    {
    case 0:
      group->segment = (int)made_up_pick (CURIO_N_SEGMENTS);
      break;
    case 1:
      group->min_spend_mills = 1000 * (gint64)made_up_pick (9);
      break;
    case 2:
      group->max_spend_mills = 1000 * (gint64)made_up_pick (30);
      break;
    case 3:
      group->min_orders = made_up_pick (4);
      break;
    case 4:
      group->max_orders = 1 + made_up_pick (3);
      break;
    case 5:
      group->last_order_from = curio_day_new (2011, 1 + made_up_pick (11), 1);
      break;
    default:
      break; /* everybody */
    }
}

static void
choose (World *self, CurioCampaignPlan *plan, CurioCampaignAudience *audience)
{
  audience->keep_negative = made_up_pick (4) == 0;
  for (guint i = 1 + made_up_pick (2); i > 0; i--)
    make_group (curio_campaign_audience_add_group (audience));
  plan->audience = audience;
  plan->preset = made_up_pick (4)
                     ? (CurioPresetId)made_up_pick (CURIO_N_PRESETS)
                     : CURIO_PRESET_GOOGLE;
  plan->hashed = made_up_pick (2) == 0;
  plan->hold_out_percent = made_up_pick (60);
  plan->writes_to_held_out = made_up_pick (4) == 0;
  plan->leaves_out_written = made_up_pick (2) == 0;
  plan->seed = made_up_pick (G_MAXINT32);
  curio_preset_get_usual (plan->preset, &plan->columns);
  curio_column_choice_add (&plan->columns, CURIO_CAMPAIGN_COLUMN_CUSTOMER);
  if (made_up_pick (4))
    curio_column_choice_add (&plan->columns, CURIO_CAMPAIGN_COLUMN_PHONE);
}

/* Everything by which somebody is reached who is left to other campaigns. */
static AddressSet
list_left (const World *self, const CurioCampaignPlan *plan, gboolean by_phone)
{
  return made_up_campaigns_list (&self->campaigns, &self->people,
                                 !plan->writes_to_held_out,
                                 plan->leaves_out_written, by_phone);
}

/* --- what was written ---------------------------------------------------- */

static guint
find_customer (const World *self, const char *id)
{
  for (guint i = 0; i < self->people.n; i++)
    if (strcmp (self->people.ids[i], id) == 0)
      return i;
  g_error ("nobody is %s", id);
}

/* Everything by which somebody is reached who is held out. */
static AddressSet
list_held_out (const World *self, GPtrArray *not_sent, gboolean by_phone)
{
  AddressSet held = 0;
  gboolean is_barred;

  for (guint i = 1; i < not_sent->len; i++)
    if (strcmp (written_table_get (not_sent, i, "reason"), "held-out") == 0)
      {
        guint customer = find_customer (
            self, written_table_get (not_sent, i, "customer_id"));

        held |= made_up_people_find_person (
            &self->people,
            self->people.people[customer].reached
                & (by_phone ? ~(AddressSet)0 : ALL_EMAILS),
            by_phone, &is_barred);
      }
  return held;
}

/* CELL is nobody's who said no, is held out or is written already; TAKEN gets
 * all that belongs to it. */
static void
check_cell (const World *self, const char *cell, gboolean by_phone,
            AddressSet *taken)
{
  AddressSet person;
  gboolean is_barred;

  if (cell[0] == '\0')
    return;
  person = made_up_people_find_address (cell);
  g_assert_true (person != 0);
  person = made_up_people_find_person (&self->people, person, by_phone,
                                       &is_barred);
  if (is_barred)
    g_error ("%s belongs to somebody who said no", cell);
  if (person & *taken)
    g_error ("%s is somebody's who is held out, or there already", cell);
  *taken |= person;
}

/* Both cells of one row belong to one person where both tell who it is. */
static void
check_row (const World *self, const CurioCampaignPlan *plan, const char *email,
           const char *phone, AddressSet *taken, AddressSet *phones_taken)
{
  gboolean by_phone = curio_presets[plan->preset].allows_phone;
  AddressSet same = *taken;

  g_assert_true (email[0] != '\0' || (by_phone && phone[0] != '\0'));
  check_cell (self, email, by_phone, taken);
  check_cell (self, phone, TRUE, by_phone ? &same : phones_taken);
  *taken |= by_phone ? same : 0;
}

/* No customer is in both files, or in one twice. */
static void
check_customers (const World *self, const CurioCampaignPlan *plan,
                 GPtrArray *sent, GPtrArray *not_sent)
{
  const char *header
      = curio_presets[plan->preset].headers[CURIO_CAMPAIGN_COLUMN_CUSTOMER][0];
  gboolean is_there[PEOPLE_MAX] = { FALSE };

  for (guint i = 1; i < not_sent->len; i++)
    {
      guint customer = find_customer (
          self, written_table_get (not_sent, i, "customer_id"));

      g_assert_false (is_there[customer]);
      is_there[customer] = TRUE;
    }
  for (guint i = 1; header != NULL && i < sent->len; i++)
    {
      guint customer
          = find_customer (self, written_table_get (sent, i, header));

      g_assert_false (is_there[customer]);
      is_there[customer] = TRUE;
      g_assert_true (
          made_up_people_may_be_sent (&self->people, customer, FALSE));
      g_assert_true (!self->campaigns.is_held[customer]
                     || plan->writes_to_held_out);
      g_assert_true (self->mills[customer] >= 0
                     || plan->audience->keep_negative);
    }
}

static void
check_files (const World *self, const CurioCampaignPlan *plan,
             const CurioCampaignDraft *draft)
{
  const CurioPreset *preset = &curio_presets[plan->preset];
  g_autofree char *path = curio_campaign_make_not_sent_path (self->path);
  g_autoptr (GPtrArray) not_sent = written_table_read (path, plan->preset);
  g_autoptr (GPtrArray) sent = written_table_read (self->path, plan->preset);
  AddressSet taken = list_held_out (self, not_sent, preset->allows_phone)
                     | list_left (self, plan, preset->allows_phone);
  AddressSet phones_taken
      = list_held_out (self, not_sent, TRUE) | list_left (self, plan, TRUE);

  for (guint i = 1; i < sent->len; i++)
    check_row (self, plan,
               written_table_get (
                   sent, i, preset->headers[CURIO_CAMPAIGN_COLUMN_EMAIL][0]),
               written_table_get (
                   sent, i, preset->headers[CURIO_CAMPAIGN_COLUMN_PHONE][0]),
               &taken, &phones_taken);
  check_customers (self, plan, sent, not_sent);
  g_assert_cmpuint (sent->len - 1, ==, draft->n_sent);
  g_assert_cmpuint (sent->len + not_sent->len - 2, ==, draft->n);
}

/* Nobody is left out for nothing: each person of whom one customer can be sent
 * is sent or held out. */
static void
check_draft (const World *self, const CurioCampaignPlan *plan,
             const CurioCampaignDraft *draft)
{
  gboolean by_phone = curio_presets[plan->preset].allows_phone;
  AddressSet counted = list_left (self, plan, by_phone);
  guint n = 0;

  for (guint i = 0; i < draft->n; i++)
    {
      guint customer = find_customer (self, draft->rows[i].customer_id);
      AddressSet person = self->people.people[customer].reached
                          & (by_phone ? ~(AddressSet)0 : ALL_EMAILS);
      gboolean is_barred;

      if (!made_up_people_may_be_sent (&self->people, customer, by_phone)
          || (self->mills[customer] < 0 && !plan->audience->keep_negative))
        continue;
      person = made_up_people_find_person (&self->people, person, by_phone,
                                           &is_barred);
      n += (person & counted) == 0;
      counted |= person;
    }
  g_assert_cmpuint (draft->n_matched, ==, n);
  g_assert_cmpuint (draft->n_held_out, ==,
                    curio_hold_out_count (n, plan->hold_out_percent));
}

static guint
run_once (World *self)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_autoptr (CurioContacts) contacts = NULL;
  g_autoptr (CurioRunning) running = NULL;
  g_autoptr (CurioCampaignDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  CurioCampaignPlan plan = { 0 };
  guint n_sent = 0;

  made_up_people_init (&self->people);
  make_books (self, &books);
  contacts = import_files (self);
  plan.measures = books.measures;
  plan.contacts = contacts;
  choose (self, &plan, &audience);
  running = made_up_campaigns_make (&self->campaigns, &self->people, contacts);
  plan.running = running;
  draft = curio_campaign_draft_new (&plan, NULL, &error);
  g_assert_no_error (error);
  check_draft (self, &plan, draft);
  if (draft->problem == NULL)
    {
      curio_campaign_draft_write (draft, self->path, TRUE, NULL, NULL, NULL,
                                  &error);
      g_assert_no_error (error);
      check_files (self, &plan, draft);
      n_sent = draft->n_sent;
    }
  made_up_people_clear (&self->people);
  return n_sent;
}

static void
remove_all (const World *self)
{
  g_autofree char *not_sent = curio_campaign_make_not_sent_path (self->path);
  g_autofree char *receipt = curio_campaign_make_receipt_path (self->path);

  g_unlink (self->path);
  g_unlink (not_sent);
  g_unlink (receipt);
  g_unlink (self->kept);
}

static void
test_nobody_slips_in (PeopleFile *file, gconstpointer data)
{
  g_autofree char *path = g_build_filename (file->folder, "list.csv", NULL);
  g_autofree char *kept = g_build_filename (
      g_get_user_data_dir (), "curio", "kept", SHOP "-contacts.csv", NULL);
  World world = { .file = file, .path = path, .kept = kept };
  guint n_written = 0;
  guint n_sent = 0;

  for (guint i = 0; i < N_RUNS; i++)
    {
      guint n = run_once (&world);

      n_written += n > 0;
      n_sent += n;
    }
  g_test_message ("%u files, %u customers sent", n_written, n_sent);
  /* A test over files that were never written would prove nothing. */
  g_assert_cmpuint (n_written, >, N_RUNS / 5);
  remove_all (&world);
}

static void
remove_home (const char *home)
{
  g_autofree char *curio = g_build_filename (home, "curio", NULL);
  g_autofree char *kept = g_build_filename (curio, "kept", NULL);

  g_rmdir (kept);
  g_rmdir (curio);
  g_assert_cmpint (g_rmdir (home), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = NULL;
  int status;

  /* Thousands of synced files: in memory, where there is such a place. */
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  home = g_dir_make_tmp ("curio-home-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/campaign-property/nobody-slips-in", PeopleFile, NULL,
              people_file_set_up, test_nobody_slips_in, people_file_tear_down);
  status = g_test_run ();
  remove_home (home);
  return status;
}
