/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The receipt of a campaign: by which rule and from which data, as far as that
 * is known before its files are written; who, once they are. */

#include "curio-campaign-receipt.h"

#include "curio-audience-text.h"
#include "curio-config.h"

#include <string.h>

static char **
list_countries (const CurioView *view)
{
  const CurioFacts *facts = view->ledger->facts;
  GPtrArray *names;

  if (view->selection.countries == NULL)
    return NULL;
  names = g_ptr_array_new ();
  for (guint32 i = 0; i < facts->n_countries; i++)
    if (view->wanted[i])
      g_ptr_array_add (names,
                       g_strdup (curio_dictionary_get (facts->countries, i)));
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_free (names, FALSE);
}

static void
describe_data (CurioReceipt *receipt, const CurioCampaignPlan *plan)
{
  const CurioView *view = &plan->measures->view;
  const CurioRfm *rfm = &plan->measures->rfm;
  const CurioFacts *facts = view->ledger->facts;

  receipt->audience = curio_audience_to_text (plan->audience, facts);
  receipt->keep_negative = plan->audience->keep_negative;
  receipt->books = g_strdup (curio_books_get_id (view->ledger->kind));
  receipt->has_own_goods = view->ledger->has_own_goods;
  receipt->from_day
      = view->to_day >= view->from_day ? view->from_day : CURIO_DAY_NONE;
  receipt->to_day
      = view->to_day >= view->from_day ? view->to_day : CURIO_DAY_NONE;
  receipt->as_of_day = view->as_of_day;
  receipt->countries = list_countries (view);
  memcpy (receipt->recency_cuts_5, rfm->recency_cuts_5,
          sizeof rfm->recency_cuts_5);
  memcpy (receipt->frequency_cuts_5, rfm->frequency_cuts_5,
          sizeof rfm->frequency_cuts_5);
  memcpy (receipt->monetary_cuts_5, rfm->monetary_cuts_5,
          sizeof rfm->monetary_cuts_5);
  receipt->source = g_strdup (plan->source_title);
  receipt->n_lines = facts->n_lines;
  receipt->data_to_day = facts->last_day;
  receipt->loaded_us = plan->loaded_us;
}

CurioReceipt *
curio_campaign_begin_receipt (const CurioCampaignDraft *self,
                              const CurioCampaignPlan *plan)
{
  CurioReceipt *receipt = g_new0 (CurioReceipt, 1);

  receipt->name = g_strdup (plan->name);
  receipt->version = g_strdup (CURIO_VERSION);
  describe_data (receipt, plan);
  receipt->preset = g_strdup (curio_presets[self->preset].id);
  receipt->columns = curio_column_choice_to_text (&self->columns);
  receipt->hashed = self->hashed;
  receipt->readable_names = self->readable_names;
  if (self->contacts != NULL)
    receipt->contacts = g_strdup (self->contacts->file_name);
  memcpy (receipt->n, self->n_by_reach, sizeof receipt->n);
  receipt->writes_to_held_out = plan->writes_to_held_out;
  receipt->leaves_out_written = plan->leaves_out_written;
  receipt->hold_out_percent = plan->hold_out_percent;
  receipt->seed = plan->seed;
  receipt->base_days = self->has_base_rate ? self->base_days : 0;
  receipt->base_rate = self->base_rate;
  receipt->visible_rate = self->has_visible_rate ? self->visible_rate : 0;
  receipt->sent = g_new0 (char *, 1);
  receipt->held_out = g_new0 (char *, 1);
  return receipt;
}

static char **
list_ids (const CurioCampaignDraft *self, CurioReach reach)
{
  char **ids = g_new0 (char *, self->n_by_reach[reach] + 1);
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->rows[i].reach == reach)
      ids[n++] = g_strdup (self->rows[i].customer_id);
  return ids;
}

void
curio_campaign_fill_receipt (const CurioCampaignDraft *self,
                             CurioReceipt *receipt)
{
  g_strfreev (receipt->sent);
  g_strfreev (receipt->held_out);
  receipt->sent = list_ids (self, CURIO_REACH_SENT);
  receipt->held_out = list_ids (self, CURIO_REACH_HELD_OUT);
}
