/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-deck.h"

G_BEGIN_DECLS

/* Slides that were taken out of a deck and may come back, each by itself, in
 * whatever order.  A slide comes back between the same neighbours, unless the
 * deck was put in another order meanwhile. */
typedef struct _CurioRemovedSlides CurioRemovedSlides;

CurioRemovedSlides *curio_removed_slides_new (void);
void curio_removed_slides_free (CurioRemovedSlides *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioRemovedSlides, curio_removed_slides_free)

/* Takes slide INDEX out of DECK.  The number by which it comes back, never 0.
 */
guint curio_removed_slides_take (CurioRemovedSlides *self, CurioDeck *deck,
                                 guint index);
/* FALSE where it came back before, or was forgotten. */
gboolean curio_removed_slides_put_back (CurioRemovedSlides *self,
                                        CurioDeck *deck, guint number);
/* Another deck is worked on: none of them comes back. */
void curio_removed_slides_forget (CurioRemovedSlides *self);

G_END_DECLS
