/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* PRINT begins with the paper and the printer of the last print that was not
 * cancelled, and remembers its own for the next.  ORIENTATION is that of what
 * is printed, whatever was printed before. */
void curio_paper_prepare (GtkPrintOperation *print,
                          GtkPageOrientation orientation);

G_END_DECLS
