/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-raw-lines.h"

G_BEGIN_DECLS

/* Tells which lines of one invoice repeat an earlier one: all eight columns
 * equal, the description and the microseconds of the date included. */
typedef struct _CurioRepeats CurioRepeats;

CurioRepeats *curio_repeats_new (void);
void curio_repeats_free (CurioRepeats *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioRepeats, curio_repeats_free)

/* Begins an invoice of N_LINES. */
void curio_repeats_start (CurioRepeats *self, guint32 n_lines);
/* Whether a line equal to LINE was added since the start.  Keeps LINE's
 * address. */
gboolean curio_repeats_add (CurioRepeats *self, const CurioRawLine *line);

G_END_DECLS
