/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-campaign-planner.h"

G_BEGIN_DECLS

/* Writing a campaign in a worker thread: the files, then the register.  Shared
 * by reference; the planner must keep its draft until it has ended. */
typedef struct
{
  const CurioCampaignDraft *draft;
  CurioSource *source;
  char *key; /* of the shop */
  char *path;
  gboolean replace;
  CurioProgress progress;

  /* What came of it. */
  CurioReceipt *receipt;  /* NULL: the files were not written */
  gboolean is_shared;     /* registered where colleagues see it */
  char *place;            /* where it was registered, a sentence */
  GError *register_error; /* NULL: it is in the register */
} CurioCampaignJob;

CurioCampaignJob *curio_campaign_job_new (CurioCampaignPlanner *planner,
                                          const char *path, gboolean replace);
void curio_campaign_job_unref (CurioCampaignJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioCampaignJob, curio_campaign_job_unref)

/* Calls CALLBACK with DATA and no source object. */
void curio_campaign_job_start (CurioCampaignJob *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data);
/* FALSE where the files were not written. */
gboolean curio_campaign_job_finish (GAsyncResult *result, GError **error);

G_END_DECLS
