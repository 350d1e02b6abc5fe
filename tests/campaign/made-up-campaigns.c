/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Other campaigns on the same people. */

#include "made-up-campaigns.h"

#include "curio-calendar.h"

#define SENT_DAY curio_day_new (2011, 12, 1)
#define OPEN_DAYS 30 /* as docs/campaigns.md says */
#define CAMPAIGNS_MAX 3

static CurioRegistered *
make_campaign (MadeCampaigns *self, const MadePeople *people)
{
  CurioRegistered *campaign = g_new0 (CurioRegistered, 1);
  g_autoptr (GStrvBuilder) sent = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) held = g_strv_builder_new ();
  guint days_ago = made_up_pick (2 * OPEN_DAYS);

  campaign->name = g_strdup_printf ("%u days before", days_ago);
  campaign->sent_day = SENT_DAY - (gint32)days_ago;
  for (guint i = 0; i < people->n; i++)
    {
      guint role = made_up_pick (10);

      if (role < 2)
        g_strv_builder_add (role == 0 ? held : sent, people->ids[i]);
      if (days_ago >= OPEN_DAYS)
        continue;
      self->is_held[i] |= role == 0;
      self->is_written[i] |= role == 1;
    }
  campaign->sent = g_strv_builder_end (sent);
  campaign->held_out = g_strv_builder_end (held);
  return campaign;
}

CurioRunning *
made_up_campaigns_make (MadeCampaigns *self, const MadePeople *people,
                        CurioContacts *contacts)
{
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify)curio_registered_free);

  *self = (MadeCampaigns){ 0 };
  for (guint i = made_up_pick (CAMPAIGNS_MAX + 1); i > 0; i--)
    g_ptr_array_add (list, make_campaign (self, people));
  return curio_running_new (list, SENT_DAY, contacts);
}

AddressSet
made_up_campaigns_list (const MadeCampaigns *self, const MadePeople *people,
                        gboolean held, gboolean written, gboolean by_phone)
{
  AddressSet that_tell = by_phone ? ~(AddressSet)0 : ALL_EMAILS;
  AddressSet list = 0;
  gboolean is_barred;

  for (guint i = 0; i < people->n; i++)
    if ((self->is_held[i] && held) || (self->is_written[i] && written))
      list |= made_up_people_find_person (
          people, people->people[i].reached & that_tell, by_phone, &is_barred);
  return list;
}
