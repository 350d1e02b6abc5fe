/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* The notes of the shop that is shown: adding, changing, removing (and taking
 * that back).  Each change is on disk and on every chart at once. */
#define CURIO_TYPE_NOTES_DIALOG (curio_notes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CurioNotesDialog, curio_notes_dialog, CURIO,
                      NOTES_DIALOG, AdwWindow)

/* DAY is where a new note would go; CURIO_DAY_NONE: the last day with data. */
CurioNotesDialog *curio_notes_dialog_present (GtkWindow *parent,
                                              CurioSession *session,
                                              gint32 day);

G_END_DECLS
