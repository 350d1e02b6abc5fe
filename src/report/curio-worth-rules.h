/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-worth-knowing.h"

G_BEGIN_DECLS

/* Private to the report layer: the rules.  Each returns a sentence as Pango
 * markup, or NULL where there is nothing to say, and may set the segment that
 * OUT_SEGMENT points at.  (transfer full) */
char *curio_worth_write_concentration (const CurioMeasures *measures,
                                       int *out_segment);
char *curio_worth_write_quiet (const CurioMeasures *measures,
                               int *out_segment);
char *curio_worth_write_movement (const CurioMeasures *measures,
                                  int *out_segment);
char *curio_worth_write_top (const CurioMeasures *measures, int *out_segment);
char *curio_worth_write_guests (const CurioMeasures *measures,
                                int *out_segment);

char *curio_worth_write_partial_month (const CurioMeasures *measures,
                                       int *out_segment);
char *curio_worth_write_best_month (const CurioMeasures *measures,
                                    int *out_segment);
char *curio_worth_write_country (const CurioMeasures *measures,
                                 int *out_segment);

char *curio_worth_write_undone (const CurioMeasures *measures,
                                int *out_segment);
char *curio_worth_write_twice (const CurioMeasures *measures,
                               int *out_segment);
char *curio_worth_write_cancelled_item (const CurioMeasures *measures,
                                        int *out_segment);

G_END_DECLS
