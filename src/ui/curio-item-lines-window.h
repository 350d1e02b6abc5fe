/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-item-lines.h"
#include "curio-lines-window.h"
#include "curio-measures.h"

G_BEGIN_DECLS

/* The lines that RULE finds at PRICE_MILLS or CURIO_ANY_PRICE; WITHOUT_PAIRS
 * past those of giant pairs: where that leaves any out, TITLE says so in the
 * window and in what is saved of it. */
void curio_item_lines_window_present (GtkWidget *parent, const char *title,
                                      const CurioMeasures *measures,
                                      const CurioLineRule *rule,
                                      gint64 price_mills,
                                      gboolean without_pairs);
/* The cancelled lines in band GAP of the days between. */
void curio_item_lines_window_present_gap (GtkWidget *parent, const char *title,
                                          const CurioMeasures *measures,
                                          guint gap, gboolean without_pairs);

G_END_DECLS
