/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-help-book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts the widgets of CHAPTER into BOX, which is emptied first.  A link that
 * is pressed comes to LINK_CB, a handler of GtkLabel::activate-link, with
 * DATA.  Returns the widget of the heading ANCHOR; NULL where ANCHOR is NULL
 * or the chapter's own. */
GtkWidget *curio_help_chapter_show (const CurioHelpChapter *chapter,
                                    GtkBox *box, const char *anchor,
                                    GCallback link_cb, gpointer data);

G_END_DECLS
