/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-running.h"
#include "made-up-people.h"

G_BEGIN_DECLS

/* Random campaigns that came before another one, some of them over by then,
 * and who takes part in the others, decided here a second time. */
typedef struct
{
  gboolean is_held[PEOPLE_MAX]; /* of one that is still open */
  gboolean is_written[PEOPLE_MAX];
} MadeCampaigns;

CurioRunning *made_up_campaigns_make (MadeCampaigns *self,
                                      const MadePeople *people,
                                      CurioContacts *contacts);

/* Everything by which somebody is reached who is HELD, or WRITTEN to, and who
 * is the same person. */
AddressSet made_up_campaigns_list (const MadeCampaigns *self,
                                   const MadePeople *people, gboolean held,
                                   gboolean written, gboolean by_phone);

G_END_DECLS
