/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-planner.h"
#include "curio-campaign-register-job.h"

G_BEGIN_DECLS

struct _CurioCampaignPlanner
{
  GObject parent_instance;

  CurioLedger *ledger;
  CurioMeasures *measures;
  CurioSource *source;
  char *source_title;
  char *key;
  gint64 loaded_us;
  CurioBaseRates rates;

  CurioCampaignAudience audience;
  char *audience_name; /* that it is saved by; NULL: it is not */
  CurioPresetId preset;
  gboolean hashed;
  gint8 readable_names; /* by the person: 1, 0; -1: as the preset has them */
  guint percent;
  CurioContacts *contacts;
  GCancellable *loading; /* of the contacts; NULL: they are there */
  CurioCountryCodes *codes;
  CurioCountryAnswers *answers;
  GError *trouble;
  CurioCampaignOffering *offering;
  char *name;
  gboolean has_own_name;
  GCancellable *asking;          /* the register; NULL: it has answered */
  CurioCampaignListing *listing; /* NULL: not known yet */
  gboolean writes_to_held_out;
  gboolean leaves_out_written;
  gboolean is_touched;

  guint8 order[CURIO_N_CAMPAIGN_COLUMNS];
  gint8 ticked[CURIO_N_CAMPAIGN_COLUMNS]; /* by the person: 1, 0; -1: never */
  guint8 shown[CURIO_N_CAMPAIGN_COLUMNS]; /* what the preset has of ORDER */
  guint n_shown;

  CurioCampaignDraft *draft; /* NULL: stale */
  guint tell;                /* idle source */
};

/* The draft is stale, and all are told. */
void curio_campaign_planner_become_stale (CurioCampaignPlanner *self);
/* The person changed something: the draft is stale, and all are told. */
void curio_campaign_planner_touch (CurioCampaignPlanner *self);

/* --- curio-campaign-planner-register.c ----------------------------------- */

/* The names that are taken, NULL-terminated; NULL: none that is known.
 * (transfer full) */
char **curio_campaign_planner_list_names (CurioCampaignPlanner *self);
void curio_campaign_planner_stop_asking (CurioCampaignPlanner *self);

/* --- curio-campaign-planner-columns.c ------------------------------------ */

void curio_campaign_planner_begin_columns (CurioCampaignPlanner *self);
/* The preset or the order is another. */
void curio_campaign_planner_list_shown (CurioCampaignPlanner *self);
void curio_campaign_planner_list_choice (CurioCampaignPlanner *self,
                                         CurioColumnChoice *out);

G_END_DECLS
