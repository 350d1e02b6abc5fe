/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* Invoice amounts counted in bands that suit them: £25 wide where that gives 8
 * to 40 of them. */
typedef struct
{
  gint64 width_mills;
  guint n;
  guint32 *counts;    /* [n] */
  guint32 n_amounts;  /* their sum */
  gboolean overflows; /* the last band holds all larger amounts too */
  int mode;           /* the band with the most amounts, alone; or -1 */
} CurioAmountBands;

/* Up to the 85 % quantile; with ALL every amount, the bands reaching four
 * times as far. */
void curio_amount_bands_init (CurioAmountBands *self,
                              const CurioMeasures *measures, gboolean all);
void curio_amount_bands_clear (CurioAmountBands *self);
/* The amounts in BAND of what init () was told: from here to below there. */
void curio_amount_bands_get_range (const CurioAmountBands *self,
                                   const CurioMeasures *measures, gboolean all,
                                   guint band, gint64 *out_from_mills,
                                   gint64 *out_to_mills);
/* An edge between bands as money; pence only where they are needed. */
char *curio_amount_bands_format_edge (const CurioAmountBands *self,
                                      guint band);

G_END_DECLS
