/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A draft as a table: headers and cells as they will stand in the file. */

#include "curio-campaign.h"

#include "curio-campaign-file.h"

guint
curio_campaign_draft_count_cells (const CurioCampaignDraft *self)
{
  return curio_column_choice_count_cells (&self->columns);
}

/* The column of the CELL-th cell of a row; *CELL becomes which of its cells.
 */
static CurioCampaignColumn
find_column (const CurioCampaignDraft *self, guint *cell)
{
  guint i = 0;

  while (*cell >= curio_campaign_columns[self->columns.columns[i]].n_cells)
    *cell -= curio_campaign_columns[self->columns.columns[i++]].n_cells;
  return (CurioCampaignColumn)self->columns.columns[i];
}

const char *
curio_campaign_draft_get_header (const CurioCampaignDraft *self, guint cell)
{
  CurioCampaignColumn column;

  g_return_val_if_fail (cell < curio_campaign_draft_count_cells (self), "");

  column = find_column (self, &cell);
  return curio_presets[self->preset].headers[column][cell];
}

char *
curio_campaign_draft_get_cell (const CurioCampaignDraft *self, guint row,
                               guint cell)
{
  GString *text = g_string_new (NULL);
  CurioCampaignColumn column;

  g_return_val_if_fail (row < self->n_sent, g_string_free (text, FALSE));
  g_return_val_if_fail (cell < curio_campaign_draft_count_cells (self),
                        g_string_free (text, FALSE));

  column = find_column (self, &cell);
  curio_campaign_file_append (text, self, &self->rows[self->sent[row]], column,
                              cell);
  return g_string_free (text, FALSE);
}
