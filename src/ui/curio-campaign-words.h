/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-audience.h"

G_BEGIN_DECLS

/* An audience as a person says it. */

/* "At Risk over £8,000, Germany": what fits a chip.  (transfer full) */
char *curio_campaign_words_describe_group (const CurioAudienceGroup *group,
                                           const CurioFacts *facts);
/* The groups, with "or" between them.  (transfer full) */
char *
curio_campaign_words_describe_audience (const CurioCampaignAudience *audience,
                                        const CurioFacts *facts);
/* A name for a campaign to them: "Can't Lose, 29 Nov 2026", of 120 characters
 * at most, and none of TAKEN (NULL-terminated, or NULL).  SAVED_NAME is the
 * audience's own; NULL: it has none.  (transfer full) */
char *curio_campaign_words_propose_name (const CurioCampaignAudience *audience,
                                         const CurioFacts *facts,
                                         const char *saved_name,
                                         char *const *taken);
/* What the button says that writes N customers.  (transfer full) */
char *curio_campaign_words_offer_export (guint n);
/* "53 of 53 customers written, 14 held out", of N that were read back and
 * counted.  (transfer full) */
char *curio_campaign_words_tell_written (guint n, guint n_held_out);
/* Which files lie beside the one at PATH, and how many are in the first of
 * them.  (transfer full) */
char *curio_campaign_words_tell_beside (const char *path, guint n_not_sent);
/* NAME as that of a file, without an ending: "cant-lose-29-nov-2026".
 * (transfer full) */
char *curio_campaign_words_make_stem (const char *name);

G_END_DECLS
