/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-column.h"
#include "curio-cell.h"

G_BEGIN_DECLS

/* For which tool a file is meant.  The headers that each of them reads are in
 * one constant table; docs/campaigns.md cites where they are documented. */
typedef enum
{
  CURIO_PRESET_PLAIN,
  CURIO_PRESET_EXCEL,
  CURIO_PRESET_EXCEL_REGIONAL,
  CURIO_PRESET_MAILCHIMP,
  CURIO_PRESET_KLAVIYO,
  CURIO_PRESET_HUBSPOT,
  CURIO_PRESET_GOOGLE, /* Customer Match */
  CURIO_N_PRESETS
} CurioPresetId;

typedef struct
{
  const char *id;      /* "mailchimp", for --preset */
  const char *name;    /* N_() */
  const char *purpose; /* N_() "e-mail" */
  CurioDialect dialect;
  gboolean needs_contacts;        /* a file without addresses is of no use */
  gboolean allows_phone;          /* a phone number is enough */
  gboolean can_hash;              /* SHA-256 instead of personal data */
  gboolean writes_readable_names; /* of products: a message must not shout */
  guint32 needed; /* 1 << CurioCampaignColumn: always there, first */
  guint32 usual;  /* what is ticked to begin with, NEEDED included */
  /* What the tool calls each cell; NULL: it has no such column. */
  const char *headers[CURIO_N_CAMPAIGN_COLUMNS][CURIO_CAMPAIGN_CELLS_MAX];
} CurioPreset;

extern const CurioPreset curio_presets[CURIO_N_PRESETS];

/* By id or name, in any case; FALSE with CURIO_ERROR_USAGE that lists them. */
gboolean curio_preset_parse (const char *text, CurioPresetId *out_preset,
                             GError **error);

static inline gboolean
curio_preset_needs (CurioPresetId preset, CurioCampaignColumn column)
{
  return (curio_presets[preset].needed >> column & 1) != 0;
}

static inline gboolean
curio_preset_has (CurioPresetId preset, CurioCampaignColumn column)
{
  return curio_presets[preset].headers[column][0] != NULL;
}

/* What is ticked to begin with, in the order of the table. */
void curio_preset_get_usual (CurioPresetId preset, CurioColumnChoice *out);
/* Makes SELF fit the preset: columns that it lacks go, those that it needs
 * come first, in their order. */
void curio_preset_fit (CurioPresetId preset, CurioColumnChoice *self);

G_END_DECLS
