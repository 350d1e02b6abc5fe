/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-offering.h"
#include "curio-session.h"

G_BEGIN_DECLS

/* What a person plans in the campaign dialog: audience, preset, columns,
 * contacts, offers, hold-out, name.  It has measures of its own, so a load
 * that ends meanwhile changes nothing under the person's hands.
 *
 * Signal "changed" (no arguments): something of the plan is another, and the
 * draft is new.  It comes at most once in a turn of the main loop, however
 * many changes there were. */
#define CURIO_TYPE_CAMPAIGN_PLANNER (curio_campaign_planner_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignPlanner, curio_campaign_planner, CURIO,
                      CAMPAIGN_PLANNER, GObject)

/* The session must show a shop. */
CurioCampaignPlanner *
curio_campaign_planner_new (CurioSession *session,
                            const CurioCampaignAudience *audience);

/* All borrowed. */
const CurioMeasures *
curio_campaign_planner_get_measures (CurioCampaignPlanner *self);
const CurioFacts *
curio_campaign_planner_get_facts (CurioCampaignPlanner *self);
/* The shop's, for what is kept with it. */
const char *curio_campaign_planner_get_key (CurioCampaignPlanner *self);
CurioSource *curio_campaign_planner_get_source (CurioCampaignPlanner *self);
/* Made anew where it is stale: never NULL. */
CurioCampaignDraft *
curio_campaign_planner_get_draft (CurioCampaignPlanner *self);
/* The same, for who works with it while other choices are made.
 * (transfer full) */
CurioCampaignDraft *
curio_campaign_planner_take_draft (CurioCampaignPlanner *self);

const CurioCampaignAudience *
curio_campaign_planner_get_audience (CurioCampaignPlanner *self);
void
curio_campaign_planner_set_audience (CurioCampaignPlanner *self,
                                     const CurioCampaignAudience *audience);

/* The audience is saved by that name, which the campaign is to have too. */
void curio_campaign_planner_name_audience (CurioCampaignPlanner *self,
                                           const char *name);

CurioPresetId curio_campaign_planner_get_preset (CurioCampaignPlanner *self);
/* Columns that the person ticked stay where the preset has them. */
void curio_campaign_planner_set_preset (CurioCampaignPlanner *self,
                                        CurioPresetId preset);
gboolean curio_campaign_planner_get_hashed (CurioCampaignPlanner *self);
void curio_campaign_planner_set_hashed (CurioCampaignPlanner *self,
                                        gboolean hashed);

/* The columns that the preset has, in the order in which they are shown; those
 * that are chosen stand in the file in this order.  Borrowed. */
const guint8 *curio_campaign_planner_get_order (CurioCampaignPlanner *self,
                                                guint *out_n);
/* FALSE where the shop was loaded as sums, and COLUMN is of who bought what.
 */
gboolean curio_campaign_planner_can_fill (CurioCampaignPlanner *self,
                                          CurioCampaignColumn column);
gboolean curio_campaign_planner_is_chosen (CurioCampaignPlanner *self,
                                           CurioCampaignColumn column);
void curio_campaign_planner_choose (CurioCampaignPlanner *self,
                                    CurioCampaignColumn column,
                                    gboolean chosen);
/* Puts COLUMN where the one at INDEX of the order is; those that the preset
 * needs stay first.  FALSE where nothing moved. */
gboolean curio_campaign_planner_move (CurioCampaignPlanner *self,
                                      CurioCampaignColumn column, guint index);

/* Per cent: to keep more back than are written to shows no more. */
#define CURIO_CAMPAIGN_HOLD_OUT_MOST 50

guint curio_campaign_planner_get_percent (CurioCampaignPlanner *self);
void curio_campaign_planner_set_percent (CurioCampaignPlanner *self,
                                         guint percent);

/* NULL: there are none. */
CurioContacts *
curio_campaign_planner_get_contacts (CurioCampaignPlanner *self);
/* What is kept with the shop is another. */
void curio_campaign_planner_load_contacts (CurioCampaignPlanner *self);
/* A large file is read in a worker; until then there are no contacts, and the
 * draft knows nobody's address. */
gboolean curio_campaign_planner_is_loading (CurioCampaignPlanner *self);
/* Nobody waits for them any more. */
void curio_campaign_planner_stop_loading (CurioCampaignPlanner *self);
/* Why what was kept could not be read; NULL: it could. */
const GError *curio_campaign_planner_get_trouble (CurioCampaignPlanner *self);

/* NULL while they are not there. */
CurioCampaignOffering *
curio_campaign_planner_get_offering (CurioCampaignPlanner *self);
void curio_campaign_planner_set_offering (CurioCampaignPlanner *self,
                                          CurioCampaignOffering *offering);
/* Whether a column that is chosen needs them. */
gboolean curio_campaign_planner_wants_offers (CurioCampaignPlanner *self);
/* Whether they name products readably, not as in the books. */
gboolean
curio_campaign_planner_get_readable_names (CurioCampaignPlanner *self);
void curio_campaign_planner_set_readable_names (CurioCampaignPlanner *self,
                                                gboolean readable);

/* The name in the register and, as a stem, of the file.  Until the person
 * writes one it follows the audience, and is none that the register has. */
const char *curio_campaign_planner_get_name (CurioCampaignPlanner *self);
void curio_campaign_planner_set_name (CurioCampaignPlanner *self,
                                      const char *name);
/* Why the register would not have it, as far as is known; NULL: it would.
 * (transfer full) */
char *curio_campaign_planner_find_name_problem (CurioCampaignPlanner *self);

/* --- the register -------------------------------------------------------- */

/* From which day on the orders of the campaign count. */
gint32 curio_campaign_planner_get_sent_day (CurioCampaignPlanner *self);
/* What is known of it, of CurioRegistered; NULL: nothing yet.  Borrowed. */
GPtrArray *curio_campaign_planner_get_campaigns (CurioCampaignPlanner *self);
/* Reads it in a worker, anew if need be. */
void curio_campaign_planner_ask_register (CurioCampaignPlanner *self);
/* Where the campaign will be registered, a sentence or two, or why that is not
 * known; "" until the register answers.  (transfer full) */
char *curio_campaign_planner_describe_place (CurioCampaignPlanner *self);

/* Of campaigns that are still open: whether who is held out of them is written
 * to, and who was written to by them is left out. */
gboolean
curio_campaign_planner_get_writes_to_held_out (CurioCampaignPlanner *self);
void curio_campaign_planner_set_writes_to_held_out (CurioCampaignPlanner *self,
                                                    gboolean writes);
gboolean
curio_campaign_planner_get_leaves_out_written (CurioCampaignPlanner *self);
void curio_campaign_planner_set_leaves_out_written (CurioCampaignPlanner *self,
                                                    gboolean leaves_out);

/* Whether anything differs from what the dialog began with. */
gboolean curio_campaign_planner_is_touched (CurioCampaignPlanner *self);

G_END_DECLS
