/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CURIO_SEGMENT_CHAMPIONS,
  CURIO_SEGMENT_LOYAL_CUSTOMERS,
  CURIO_SEGMENT_POTENTIAL_LOYALISTS,
  CURIO_SEGMENT_NEW_CUSTOMERS,
  CURIO_SEGMENT_PROMISING,
  CURIO_SEGMENT_NEED_ATTENTION,
  CURIO_SEGMENT_ABOUT_TO_SLEEP,
  CURIO_SEGMENT_AT_RISK,
  CURIO_SEGMENT_CANT_LOSE,
  CURIO_SEGMENT_HIBERNATING,
  CURIO_N_SEGMENTS
} CurioSegment;

typedef enum
{
  CURIO_FAMILY_BEST,
  CURIO_FAMILY_GROWING,
  CURIO_FAMILY_SLIPPING,
  CURIO_FAMILY_LEAVING,
} CurioFamily;

typedef struct
{
  const char *name; /* NC_() "Can't Lose": its name in files and commands */
  CurioFamily family;
  const char *meaning; /* N_() one or two sentences */
  const char *advice;  /* N_() what to do */
} CurioSegmentInfo;

extern const CurioSegmentInfo curio_segments[CURIO_N_SEGMENTS];
extern const char *const curio_family_names[]; /* N_() */

/* The segment of the scores R and F, each 1 to 5. */
CurioSegment curio_segment_of (int r, int f);
/* What a reader is shown: the name in the language of the desktop. */
const char *curio_segment_get_title (CurioSegment segment);
/* By name, in any case, spaces or hyphens; FALSE with CURIO_ERROR_USAGE that
 * lists the ten names. */
gboolean curio_segment_parse (const char *name, CurioSegment *out_segment,
                              GError **error);

G_END_DECLS
