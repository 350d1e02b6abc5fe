/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A campaign that fits on a page, for tests of what becomes of it. */

#include "spring-campaign.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define N_CUSTOMERS 72

static void
make_books (InvoiceBooks *books)
{
  g_autofree Invoice *invoices = g_new0 (Invoice, N_CUSTOMERS + 2);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_CUSTOMERS; i++)
    {
      g_ptr_array_add (ids, g_strdup_printf ("%u", 13000 + i));
      invoices[i] = (Invoice){ g_ptr_array_index (ids, i), "United Kingdom",
                               "2011-11-30", 1000 * (i + 1) };
    }
  /* 13999 took back more than they bought. */
  invoices[N_CUSTOMERS] = (Invoice){ "13999", "EIRE", "2011-11-29", 1000 };
  invoices[N_CUSTOMERS + 1]
      = (Invoice){ "13999", "EIRE", "2011-11-30", -2000 };
  invoice_books_init (books, invoices, N_CUSTOMERS + 2, CURIO_BOOKS_TRADING,
                      NULL);
}

static CurioContacts *
make_contacts (PeopleFile *file)
{
  g_autoptr (GString) text = g_string_new (PEOPLE_HEADER);

  for (guint i = 0; i < N_CUSTOMERS - 2; i++)
    if (i < 2)
      g_string_append_printf (text, "%u,,Ann,Lee,,yes,\n", 13000 + i);
    else
      g_string_append_printf (text, "%u,p%u@shop.example,Ann,Lee,,yes,%s\n",
                              13000 + i, i, i == 2 ? "yes" : "");
  g_string_append (text, "13999,neg@shop.example,,,,yes,\n");
  return people_file_read (file, text->str, NULL);
}

void
spring_campaign_set_up (SpringCampaign *self, gconstpointer data)
{
  people_file_set_up (&self->people, NULL);
  make_books (&self->books);
  curio_campaign_audience_add_group (&self->audience);
  self->contacts = make_contacts (&self->people);
  self->folder = g_dir_make_tmp ("curio-campaign-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "spring.csv", NULL);
}

guint
count_files (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (files) != NULL)
    n++;
  return n;
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
}

void
spring_campaign_tear_down (SpringCampaign *self, gconstpointer data)
{
  empty_folder (self->folder);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  curio_campaign_audience_clear (&self->audience);
  invoice_books_clear (&self->books);
  curio_contacts_unref (self->contacts);
  people_file_tear_down (&self->people, NULL);
  g_free (self->folder);
  g_free (self->path);
}

CurioCampaignPlan
spring_campaign_make_plan (SpringCampaign *self)
{
  CurioCampaignPlan plan = {
    .measures = self->books.measures,
    .audience = &self->audience,
    .contacts = self->contacts,
    .preset = CURIO_PRESET_MAILCHIMP,
    .hold_out_percent = 20,
    .seed = 7,
    .name = "Spring",
    .source_title = "demo",
    .loaded_us = G_GINT64_CONSTANT (1322697600000000),
  };

  curio_preset_get_usual (plan.preset, &plan.columns);
  return plan;
}

CurioCampaignDraft *
make_draft (const CurioCampaignPlan *plan)
{
  g_autoptr (GError) error = NULL;
  CurioCampaignDraft *draft = curio_campaign_draft_new (plan, NULL, &error);

  g_assert_no_error (error);
  return draft;
}
