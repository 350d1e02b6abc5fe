/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-line-rule.h"

G_BEGIN_DECLS

/* The lines of invoices behind a mark or a number: all eight columns of the
 * source, their count and sum at the foot, and a button that exports them.
 * However many they are, a row is made only when it is seen. */
#define CURIO_TYPE_LINES_WINDOW (curio_lines_window_get_type ())
G_DECLARE_FINAL_TYPE (CurioLinesWindow, curio_lines_window, CURIO,
                      LINES_WINDOW, AdwWindow)

/* LINES, of the ledger of VIEW, are taken (g_free), those of one invoice
 * together; VIEW may go away.  TITLE says whose lines they are. */
CurioLinesWindow *curio_lines_window_present (GtkWidget *parent,
                                              const char *title,
                                              const CurioView *view,
                                              guint32 *lines, guint32 n);
/* The lines that RULE finds in VIEW. */
CurioLinesWindow *curio_lines_window_present_rule (GtkWidget *parent,
                                                   const char *title,
                                                   const CurioView *view,
                                                   const CurioLineRule *rule);

G_END_DECLS
