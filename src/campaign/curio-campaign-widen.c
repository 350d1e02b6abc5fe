/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which audience to propose to a person whose own is too small for its
 * hold-out to show anything. */

#include "curio-campaign-widen.h"

#include <stdlib.h>

#define NO_SEGMENT (-1)

static CurioAudienceGroup
make_whole (int segment)
{
  CurioAudienceGroup whole = CURIO_AUDIENCE_GROUP_EVERYBODY;

  whole.segment = segment;
  return whole;
}

static gboolean
has_whole (const CurioCampaignAudience *self, int segment)
{
  const CurioAudienceGroup whole = make_whole (segment);

  for (guint i = 0; i < self->n_groups; i++)
    if (curio_audience_group_equal (&self->groups[i], &whole))
      return TRUE;
  return FALSE;
}

/* The largest of the segments of which SELF has a part, or the whole. */
static int
find_largest (const CurioCampaignAudience *self, const CurioRfm *rfm,
              gboolean wants_whole)
{
  int largest = NO_SEGMENT;

  for (guint i = 0; i < self->n_groups; i++)
    {
      int segment = self->groups[i].segment;

      if (segment < 0 || has_whole (self, segment) != wants_whole)
        continue;
      if (largest < 0
          || rfm->segments[segment].n_customers
                 > rfm->segments[largest].n_customers)
        largest = segment;
    }
  return largest;
}

/* The nearest in the order of the table; of two, the one before. */
static int
find_neighbour (const CurioCampaignAudience *self, int segment)
{
  int nearest = NO_SEGMENT;

  for (int i = 0; segment >= 0 && i < CURIO_N_SEGMENTS; i++)
    if (curio_segments[i].family == curio_segments[segment].family
        && !has_whole (self, i)
        && (nearest < 0 || abs (i - segment) < abs (nearest - segment)))
      nearest = i;
  return nearest;
}

/* SELF without its parts of SEGMENT, and with the whole. */
static void
add_whole (const CurioCampaignAudience *self, int segment,
           CurioCampaignAudience *out)
{
  const CurioAudienceGroup whole = make_whole (segment);
  CurioAudienceGroup *place;

  curio_campaign_audience_copy (self, out);
  for (guint i = out->n_groups; i-- > 0;)
    if (out->groups[i].segment == segment)
      curio_campaign_audience_remove_group (out, i);
  place = curio_campaign_audience_add_group (out);
  curio_audience_group_copy (&whole, place);
}

int
curio_campaign_widen (const CurioCampaignAudience *self, const CurioRfm *rfm,
                      CurioCampaignAudience *out)
{
  int segment;

  g_return_val_if_fail (self != NULL && rfm != NULL && out != NULL,
                        NO_SEGMENT);

  *out = (CurioCampaignAudience){ 0 };
  segment = find_largest (self, rfm, FALSE);
  if (segment < 0)
    segment = find_neighbour (self, find_largest (self, rfm, TRUE));
  if (segment >= 0)
    add_whole (self, segment, out);
  return segment;
}
