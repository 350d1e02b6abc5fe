/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-chart.h"

G_BEGIN_DECLS

/* The exact numbers of a chart, whatever its kind, as a table that can be
 * walked, selected and copied.  It keeps nothing of CHART. */
#define CURIO_TYPE_TABLE_WINDOW (curio_table_window_get_type ())
G_DECLARE_FINAL_TYPE (CurioTableWindow, curio_table_window, CURIO,
                      TABLE_WINDOW, AdwWindow)

CurioTableWindow *curio_table_window_present (GtkWidget *parent,
                                              const CurioChart *chart);

/* Any other table, TITLE saying what it is; FOOTER may be NULL. */
CurioTableWindow *curio_table_window_present_table (GtkWidget *parent,
                                                    CurioTable *table,
                                                    const char *title,
                                                    const char *footer);

G_END_DECLS
