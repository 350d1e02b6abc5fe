/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-facts.h"
#include "curio-registered.h"

G_BEGIN_DECLS

/* A row of the list of campaigns: name, when, by whom, to whom in words, sent,
 * held out, and VERDICT, which may be NULL. */
GtkWidget *curio_campaign_row_new (const CurioRegistered *campaign,
                                   const CurioFacts *facts,
                                   const char *verdict);
/* Its audience in words, as far as these facts have what it names.
 * (transfer full) */
char *curio_campaign_row_describe_audience (const CurioRegistered *campaign,
                                            const CurioFacts *facts);

G_END_DECLS
