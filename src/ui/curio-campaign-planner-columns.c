/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which columns the planned file has.  The order and what the person ticked
 * outlast a change of preset; what a preset lacks is not shown. */

#include "curio-campaign-planner-private.h"

#include <string.h>

/* What most messages need stands first. */
static const guint8 first_order[CURIO_N_CAMPAIGN_COLUMNS] = {
  CURIO_CAMPAIGN_COLUMN_EMAIL,      CURIO_CAMPAIGN_COLUMN_FIRST_NAME,
  CURIO_CAMPAIGN_COLUMN_LAST_NAME,  CURIO_CAMPAIGN_COLUMN_CUSTOMER,
  CURIO_CAMPAIGN_COLUMN_SEGMENT,    CURIO_CAMPAIGN_COLUMN_SCORES,
  CURIO_CAMPAIGN_COLUMN_LAST_ORDER, CURIO_CAMPAIGN_COLUMN_ORDERS,
  CURIO_CAMPAIGN_COLUMN_SPEND,      CURIO_CAMPAIGN_COLUMN_FAVOURITES,
  CURIO_CAMPAIGN_COLUMN_NEXT,       CURIO_CAMPAIGN_COLUMN_REASONS,
  CURIO_CAMPAIGN_COLUMN_PHONE,      CURIO_CAMPAIGN_COLUMN_COUNTRY,
  CURIO_CAMPAIGN_COLUMN_ZIP,        CURIO_CAMPAIGN_COLUMN_HOLD_OUT,
};

void
curio_campaign_planner_begin_columns (CurioCampaignPlanner *self)
{
  memcpy (self->order, first_order, sizeof self->order);
  memset (self->ticked, -1, sizeof self->ticked);
  curio_campaign_planner_list_shown (self);
}

gboolean
curio_campaign_planner_can_fill (CurioCampaignPlanner *self,
                                 CurioCampaignColumn column)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), FALSE);

  return !curio_campaign_columns[column].is_offer || self->ledger == NULL
         || curio_facts_has_lines (self->ledger->facts);
}

gboolean
curio_campaign_planner_is_chosen (CurioCampaignPlanner *self,
                                  CurioCampaignColumn column)
{
  const CurioPreset *preset = &curio_presets[self->preset];

  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), FALSE);

  if (!curio_preset_has (self->preset, column)
      || !curio_campaign_planner_can_fill (self, column))
    return FALSE;
  if (curio_preset_needs (self->preset, column))
    return TRUE;
  return self->ticked[column] >= 0 ? self->ticked[column] == 1
                                   : (preset->usual >> column & 1) != 0;
}

/* Those that are needed lead, in the order of the preset's table. */
void
curio_campaign_planner_list_shown (CurioCampaignPlanner *self)
{
  self->n_shown = 0;
  for (guint i = 0; i < CURIO_N_CAMPAIGN_COLUMNS; i++)
    if (curio_preset_needs (self->preset, i))
      self->shown[self->n_shown++] = (guint8)i;
  for (guint i = 0; i < CURIO_N_CAMPAIGN_COLUMNS; i++)
    if (curio_preset_has (self->preset, self->order[i])
        && !curio_preset_needs (self->preset, self->order[i]))
      self->shown[self->n_shown++] = self->order[i];
}

const guint8 *
curio_campaign_planner_get_order (CurioCampaignPlanner *self, guint *out_n)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  *out_n = self->n_shown;
  return self->shown;
}

void
curio_campaign_planner_choose (CurioCampaignPlanner *self,
                               CurioCampaignColumn column, gboolean chosen)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));

  self->ticked[column] = chosen ? 1 : 0;
  curio_campaign_planner_touch (self);
}

static guint
find_column (const guint8 *columns, guint n, guint8 column)
{
  guint i = 0;

  while (i < n && columns[i] != column)
    i++;
  return i;
}

static void
move_in (guint8 *columns, guint from, guint to)
{
  guint8 column = columns[from];

  if (from < to)
    memmove (columns + from, columns + from + 1, to - from);
  else
    memmove (columns + to + 1, columns + to, from - to);
  columns[to] = column;
}

gboolean
curio_campaign_planner_move (CurioCampaignPlanner *self,
                             CurioCampaignColumn column, guint index)
{
  guint8 there;
  guint from, to;

  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), FALSE);
  g_return_val_if_fail (index < self->n_shown, FALSE);

  there = self->shown[index];
  if (there == column || curio_preset_needs (self->preset, column)
      || curio_preset_needs (self->preset, there))
    return FALSE;
  from = find_column (self->order, CURIO_N_CAMPAIGN_COLUMNS, (guint8)column);
  to = find_column (self->order, CURIO_N_CAMPAIGN_COLUMNS, there);
  move_in (self->order, from, to);
  curio_campaign_planner_list_shown (self);
  curio_campaign_planner_touch (self);
  return TRUE;
}

void
curio_campaign_planner_list_choice (CurioCampaignPlanner *self,
                                    CurioColumnChoice *out)
{
  *out = (CurioColumnChoice){ 0 };
  for (guint i = 0; i < self->n_shown; i++)
    if (curio_campaign_planner_is_chosen (self, self->shown[i]))
      curio_column_choice_add (out, self->shown[i]);
}

gboolean
curio_campaign_planner_wants_offers (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), FALSE);

  for (guint i = 0; i < self->n_shown; i++)
    if (curio_campaign_columns[self->shown[i]].is_offer
        && curio_campaign_planner_is_chosen (self, self->shown[i]))
      return TRUE;
  return FALSE;
}
