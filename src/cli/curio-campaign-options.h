/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-preset.h"
#include "curio-reading.h"

G_BEGIN_DECLS

/* The options that make of `curio export` a campaign. */
typedef struct
{
  char *audience;
  char *preset;
  char *contacts; /* file; NULL: those kept with the shop */
  char *contact_columns;
  char *columns; /* see curio_campaign_options_take_columns */
  char *name;
  char *hold_out;
  char *seed;
  char *sent_on;
  char *product_names;
  gboolean hashed;
  gboolean write_to_held_out;
  gboolean leave_out_written;
  gboolean no_register;
} CurioCampaignOptions;

/* The same, understood. */
typedef struct
{
  CurioPresetId preset;
  CurioColumnChoice columns;
  guint hold_out_percent;
  guint64 seed;
  gboolean readable_names;
  char *name;      /* tidied */
  gint32 sent_day; /* CURIO_DAY_NONE: by the data */
} CurioCampaignChoices;

void curio_campaign_options_clear (CurioCampaignOptions *self);
void curio_campaign_options_add (CurioCampaignOptions *self,
                                 GOptionContext *context);
/* --columns maps the columns of a table, name=name; what it says without that
 * sign are the columns of a campaign.  Takes *COLUMNS if it is of that kind.
 */
void curio_campaign_options_take_columns (CurioCampaignOptions *self,
                                          char **columns);
/* Whether any was given. */
gboolean curio_campaign_options_are_given (const CurioCampaignOptions *self);

/* All that can be told without the data.  The name is, unless it is given,
 * that of the file OUTPUT; the seed comes of the name, so that the same
 * campaign is split the same twice, and another one differently.  Fails with
 * CURIO_ERROR_USAGE. */
gboolean curio_campaign_options_parse (const CurioCampaignOptions *self,
                                       const char *output,
                                       CurioCampaignChoices *out,
                                       GError **error);

G_END_DECLS
