/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person may choose for a campaign file.  One choice makes one cell or,
 * as the scores do, three. */
typedef enum
{
  CURIO_CAMPAIGN_COLUMN_EMAIL,
  CURIO_CAMPAIGN_COLUMN_FIRST_NAME,
  CURIO_CAMPAIGN_COLUMN_LAST_NAME,
  CURIO_CAMPAIGN_COLUMN_PHONE,
  CURIO_CAMPAIGN_COLUMN_COUNTRY, /* ISO 3166-1 alpha-2 */
  CURIO_CAMPAIGN_COLUMN_ZIP,
  CURIO_CAMPAIGN_COLUMN_CUSTOMER,
  CURIO_CAMPAIGN_COLUMN_SEGMENT,
  CURIO_CAMPAIGN_COLUMN_SCORES, /* R, F, M */
  CURIO_CAMPAIGN_COLUMN_LAST_ORDER,
  CURIO_CAMPAIGN_COLUMN_ORDERS,
  CURIO_CAMPAIGN_COLUMN_SPEND,      /* net, pounds and pence */
  CURIO_CAMPAIGN_COLUMN_FAVOURITES, /* three items */
  CURIO_CAMPAIGN_COLUMN_NEXT,       /* three items */
  CURIO_CAMPAIGN_COLUMN_REASONS,    /* why, for each of the three */
  CURIO_CAMPAIGN_COLUMN_HOLD_OUT,   /* "no": who is held out is elsewhere */
  CURIO_N_CAMPAIGN_COLUMNS
} CurioCampaignColumn;

#define CURIO_CAMPAIGN_CELLS_MAX 3

typedef struct
{
  const char *id;    /* "last-order", for --columns */
  const char *title; /* N_() "Last order" */
  guint n_cells;
  gboolean is_text;    /* or a number, or a day: never taken for a formula */
  gboolean is_contact; /* comes of the contact file */
  gboolean is_offer;   /* needs the offers */
} CurioCampaignColumnInfo;

extern const CurioCampaignColumnInfo
    curio_campaign_columns[CURIO_N_CAMPAIGN_COLUMNS];

/* Chosen columns, in their order in the file, each once. */
typedef struct
{
  guint n;
  guint8 columns[CURIO_N_CAMPAIGN_COLUMNS]; /* CurioCampaignColumn */
} CurioColumnChoice;

gboolean curio_column_choice_has (const CurioColumnChoice *self,
                                  CurioCampaignColumn column);
/* Whether any is made of the offers. */
gboolean curio_column_choice_needs_offers (const CurioColumnChoice *self);
/* At the end; nothing where it is there already. */
void curio_column_choice_add (CurioColumnChoice *self,
                              CurioCampaignColumn column);
void curio_column_choice_remove (CurioColumnChoice *self,
                                 CurioCampaignColumn column);
/* "email,first-name,segment" into SELF; FALSE with CURIO_ERROR_USAGE that
 * lists what there is. */
gboolean curio_column_choice_parse (CurioColumnChoice *self, const char *text,
                                    GError **error);
char *curio_column_choice_to_text (const CurioColumnChoice *self);
/* How many cells a row has. */
guint curio_column_choice_count_cells (const CurioColumnChoice *self);

G_END_DECLS
