/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* From so many invoices on a run is called an overlap; fewer are an accident.
 */
#define CURIO_TWICE_RUN_FEWEST 10

/* The longest run of days of a view on which all invoices look loaded twice,
 * as where two extracts overlap: by number of these invoices. */
typedef struct
{
  guint32 n_invoices; /* of the run; 0: there is none */
  gint32 from_day;    /* CURIO_DAY_NONE where there is none */
  gint32 to_day;
} CurioTwiceRun;

void curio_twice_run_measure (const CurioView *view, CurioTwiceRun *out);

G_END_DECLS
