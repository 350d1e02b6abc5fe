/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-page.h"
#include "curio-talk.h"

G_BEGIN_DECLS

/* What is presented when nobody has chosen: the figures that PAGE shows, with
 * what is chosen in them, from top to bottom; those of the overview where it
 * shows none.  Named as the page is.  (transfer full) */
CurioDeck *curio_deck_draft_new (CurioPage *page);

/* Each figure that can be a slide, in the order of the program's table, with
 * giant pairs left out where SESSION leaves them out.  (transfer full) */
CurioDeck *curio_deck_draft_list_every (CurioSession *session);

/* DECK with the facts that SESSION shows now, frozen; NULL before the first
 * load.  (transfer full) */
CurioTalk *curio_deck_draft_freeze (CurioSession *session,
                                    const CurioDeck *deck);

G_END_DECLS
