/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign.h"
#include "invoice-list.h"
#include "people-file.h"

G_BEGIN_DECLS

/* The 72 customers of the picture of the dialog: 67 can be written to, 2 have
 * no e-mail, 1 opted out and 2 are not among the contacts.  And one more who
 * took back more than they bought. */
typedef struct
{
  PeopleFile people;
  InvoiceBooks books;
  CurioCampaignAudience audience;
  CurioContacts *contacts;
  char *folder; /* of its own; emptied at the end */
  char *path;   /* spring.csv in it */
} SpringCampaign;

void spring_campaign_set_up (SpringCampaign *self, gconstpointer data);
void spring_campaign_tear_down (SpringCampaign *self, gconstpointer data);

/* For Mailchimp, everybody, 20 % held out. */
CurioCampaignPlan spring_campaign_make_plan (SpringCampaign *self);
CurioCampaignDraft *make_draft (const CurioCampaignPlan *plan);
guint count_files (const char *folder);

G_END_DECLS
