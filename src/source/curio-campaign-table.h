/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-registered.h"
#include "curio-source.h"

G_BEGIN_DECLS

/* The register of campaigns in the shop's own database: schema curio.  It
 * opens a connection of its own, the only one of this program that writes to a
 * server, and leaves no state in the session, so that it may go through
 * PgBouncer.  Blocks; belongs to one thread. */
typedef struct _CurioCampaignTable CurioCampaignTable;

typedef enum
{
  CURIO_CAMPAIGN_TABLE_READY,     /* to read and to write */
  CURIO_CAMPAIGN_TABLE_UNMADE,    /* it will be made when it is needed */
  CURIO_CAMPAIGN_TABLE_READABLE,  /* this user may only read it */
  CURIO_CAMPAIGN_TABLE_READ_ONLY, /* the server or the user only reads */
  CURIO_CAMPAIGN_TABLE_NO_RIGHT,  /* may neither make it nor read it */
  CURIO_CAMPAIGN_TABLE_FOREIGN,   /* somebody else's schema of that name */
  CURIO_CAMPAIGN_TABLE_NEWER,     /* made by a later version of Curio */
} CurioCampaignTableState;

/* Connects to the database of SOURCE, starting the local server for a local
 * shop, and looks.  Changes nothing. */
CurioCampaignTable *curio_campaign_table_open (const CurioSource *source,
                                               GCancellable *cancellable,
                                               GError **error);
void curio_campaign_table_free (CurioCampaignTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioCampaignTable, curio_campaign_table_free)

CurioCampaignTableState
curio_campaign_table_get_state (CurioCampaignTable *self);
/* A campaign can be added, removed, restored. */
gboolean curio_campaign_table_can_write (CurioCampaignTable *self);
/* What is registered can be listed (also where it is read-only). */
gboolean curio_campaign_table_can_read (CurioCampaignTable *self);
/* There is a register, of which nothing can be read from here. */
gboolean curio_campaign_table_is_hidden (CurioCampaignTable *self);
const char *curio_campaign_table_get_database (CurioCampaignTable *self);

/* Registers CAMPAIGN in one transaction, making the tables first where there
 * are none; fills in its id, time and, unless it is a local shop, by.  Fails
 * with CURIO_ERROR_EXISTS, saying who has the name and since when; with
 * CURIO_ERROR_PERMISSION where it cannot be written after all; or as any
 * statement may.  Then nothing of it is there. */
gboolean curio_campaign_table_add (CurioCampaignTable *self,
                                   CurioRegistered *campaign, GError **error);
/* Whether NAME is free; CURIO_ERROR_EXISTS where it is not, as above.  Where
 * nothing can be read every name is. */
gboolean curio_campaign_table_check_name (CurioCampaignTable *self,
                                          const char *name, GError **error);
/* Of CurioRegistered, the newest first, those removed included.  What never
 * changes, receipts and customers, is copied of KNOWN (may be NULL), an
 * earlier list, where it has it. */
GPtrArray *curio_campaign_table_list (CurioCampaignTable *self,
                                      GPtrArray *known, GError **error);
/* Takes a campaign off the list, or puts it back: then CURIO_ERROR_EXISTS
 * where its name has been given to another. */
gboolean curio_campaign_table_set_removed (CurioCampaignTable *self,
                                           const char *id, gboolean removed,
                                           GError **error);

G_END_DECLS
