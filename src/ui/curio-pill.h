/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* A filter of the header bar: a round button that says what is chosen and
 * opens a popover to choose otherwise. Properties: "session", "icon-name",
 * "popover". */
#define CURIO_TYPE_PILL (curio_pill_get_type ())
G_DECLARE_DERIVABLE_TYPE (CurioPill, curio_pill, CURIO, PILL, AdwBin)

struct _CurioPillClass
{
  AdwBinClass parent_class;

  /* The session has new measures; SESSION has facts. */
  void (*update) (CurioPill *self, CurioSession *session);
};

CurioSession *curio_pill_get_session (CurioPill *self);
/* TEXT is shown, or BRIEF where the header is short of room, unless it is
 * NULL; ABOUT says what it is, for screen readers: "Dates". */
void curio_pill_set_text (CurioPill *self, const char *about, const char *text,
                          const char *brief);
/* Without the icon, for a header bar that is short of room. */
void curio_pill_set_terse (CurioPill *self, gboolean terse);
/* Without the arrow too, and the words closer to the edge: what is left when
 * there is no room for even that. */
void curio_pill_set_tight (CurioPill *self, gboolean tight);

G_END_DECLS
