/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* What is worth knowing of the figures in force: findings in plain sentences,
 * written by a table of rules.  A rule writes only what holds. */
typedef struct
{
  const char *id;        /* "concentration" */
  const char *icon_name; /* static */
  const char *target;    /* the view that shows it: "segments/map", "sales" */
  int segment;           /* to choose there, or -1 */
  char *markup;          /* a sentence; Pango markup */
} CurioFinding;

#define CURIO_FINDINGS_MOST 6

/* The most important ones that hold, at most N_MOST: of CurioFinding, owned by
 * the array.  (transfer full) */
GPtrArray *curio_findings_list (const CurioMeasures *measures, guint n_most);
/* The sentence without markup.  (transfer full) */
char *curio_finding_get_text (const CurioFinding *self);

G_END_DECLS
