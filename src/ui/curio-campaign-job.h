/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-campaign-planner.h"

G_BEGIN_DECLS

/* Writing a campaign in a worker thread: whether its name is free, the files,
 * the register.  Shared by reference. */
typedef struct
{
  CurioCampaignDraft *draft;
  CurioCampaignOffering *offering; /* keeps the texts of the draft; or NULL */
  CurioSource *source;
  GPtrArray *known; /* campaigns of the register; NULL: none */
  char *path;
  char *name;
  gint32 sent_day; /* orders count from this day on */
  gboolean replace;
  gboolean is_unregistered; /* by the person's wish */
  gboolean accepts_gaps;    /* likewise: in what is known of other campaigns */
  CurioProgress progress;

  /* What came of it. */
  gboolean is_refused;    /* the register would not have it: nothing written */
  CurioReceipt *receipt;  /* NULL: the files were not written */
  gboolean is_registered; /* under NAME */
  GError *clash; /* why the files are not to be sent; NULL: they may be */
} CurioCampaignJob;

/* Takes the planner's draft, so that other choices do not change the job. */
CurioCampaignJob *curio_campaign_job_new (CurioCampaignPlanner *planner,
                                          const char *path, gboolean replace);
CurioCampaignJob *curio_campaign_job_ref (CurioCampaignJob *self);
void curio_campaign_job_unref (CurioCampaignJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioCampaignJob, curio_campaign_job_unref)

/* Calls CALLBACK with DATA and no source object. */
void curio_campaign_job_start (CurioCampaignJob *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data);
/* FALSE where the files were not written, or were, as RECEIPT tells, but are
 * not registered. */
gboolean curio_campaign_job_finish (GAsyncResult *result, GError **error);

/* Tries the register again under NAME, once the files are written; ends as
 * above. */
void curio_campaign_job_register (CurioCampaignJob *self, const char *name,
                                  GAsyncReadyCallback callback, gpointer data);

G_END_DECLS
