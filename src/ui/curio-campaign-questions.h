/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the campaign dialog asks and tells.  The window that asks is borrowed:
 * connect to its signal "response". */

/* Of the three files of PATH those that are there already are named.
 * Response "replace". */
GtkWidget *curio_campaign_ask_to_replace (GtkWindow *parent, const char *path);
/* The register does not answer, as ERROR says.  Response "write". */
GtkWidget *curio_campaign_ask_unregistered (GtkWindow *parent,
                                            const GError *error);
/* Of campaigns that could not be read, by ERROR: "write" or nothing. */
GtkWidget *curio_campaign_ask_about_gaps (GtkWindow *parent,
                                          const GError *error);
/* What was chosen would be lost.  Response "leave". */
GtkWidget *curio_campaign_ask_to_leave (GtkWindow *parent);
/* JOB's files are written.  Where its campaign is not registered, as ERROR
 * says, asks for another name, and again until it is, or the person closes it;
 * where they are not to be sent, says so. */
void curio_campaign_follow_up (GtkWindow *parent, CurioCampaignJob *job,
                               const GError *error);

G_END_DECLS
