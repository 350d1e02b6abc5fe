/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-layout.h"

G_BEGIN_DECLS

typedef enum
{
  CURIO_WALK_LEFT,
  CURIO_WALK_RIGHT,
  CURIO_WALK_UP,
  CURIO_WALK_DOWN,
  CURIO_WALK_FIRST,
  CURIO_WALK_LAST,
} CurioWalk;

/* The index of the mark that the keyboard reaches from the mark FROM: the
 * nearest by its middle that lies in that direction.  FROM itself at the edge;
 * the first mark where FROM is none; -1 where there is no mark. */
int curio_mark_walk (const CurioLayout *layout, int from, CurioWalk walk);

G_END_DECLS
