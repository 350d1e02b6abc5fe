/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-present-window.h"
#include "curio-session.h"

G_BEGIN_DECLS

/* Five slides of the facts of SESSION: a chart of columns, a treemap, bars,
 * columns and a heat map; the second has words for the speaker.
 * (transfer full) */
#define TALK_N_SLIDES 5
CurioTalk *talk_new (CurioSession *session);
/* Those of a large shop in a window of their own, from the slide FIRST on. */
CurioPresentWindow *talk_start (guint first);
/* By Escape; nothing of it is left. */
void talk_end (CurioPresentWindow *window);

G_END_DECLS
