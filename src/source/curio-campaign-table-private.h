/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-table.h"
#include "curio-database.h"
#include "curio-local-server.h"

G_BEGIN_DECLS

/* For the files of CurioCampaignTable only. */
struct _CurioCampaignTable
{
  CurioLocalServer *server; /* NULL: somebody else's */
  CurioDatabase *database;
  char *relation; /* schema.name of the lines */
  char *relation_oid;
  char *by; /* NULL: whoever the database says */
  CurioCampaignTableState state;
  gboolean has_schema;
  gboolean has_tables; /* with the names of the register */
  gboolean is_owner;   /* of the tables */
};

/* resources/sql/NAME.sql, as curio_database_run and _query do. */
gboolean curio_campaign_table_run (CurioCampaignTable *self, const char *name,
                                   GError **error);
PGresult *curio_campaign_table_query (CurioCampaignTable *self,
                                      const char *name, int n_params,
                                      const char *const *params,
                                      GError **error);
/* Looks what there is, within the transaction under way. */
gboolean curio_campaign_table_inspect (CurioCampaignTable *self,
                                       GError **error);

G_END_DECLS
