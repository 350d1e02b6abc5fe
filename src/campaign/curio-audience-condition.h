/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-audience.h"

G_BEGIN_DECLS

/* One condition of an audience's text, taken apart but not yet understood. */
typedef enum
{
  CURIO_AUDIENCE_OP_NONE = 1 << 0,
  CURIO_AUDIENCE_OP_EQUAL = 1 << 1,
  CURIO_AUDIENCE_OP_LEAST = 1 << 2, /* >= */
  CURIO_AUDIENCE_OP_MOST = 1 << 3,  /* <= */
  CURIO_AUDIENCE_OP_ABOVE = 1 << 4,
  CURIO_AUDIENCE_OP_BELOW = 1 << 5,
} CurioAudienceOp;

typedef struct
{
  const char *name; /* in lower case */
  CurioAudienceOp op;
  const char *const *values; /* NULL-terminated; empty with OP_NONE */
  guint n_values;
} CurioAudienceCondition;

/* Adds it to GROUP.  FALSE with a sentence in OUT_WHY (transfer full), which
 * says what is wrong and what may stand there. */
gboolean curio_audience_condition_apply (const CurioAudienceCondition *self,
                                         const CurioFacts *facts,
                                         CurioAudienceGroup *group,
                                         char **out_why);

G_END_DECLS
