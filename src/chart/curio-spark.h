/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-kind.h"

G_BEGIN_DECLS

/* Private to the chart layer: SPARK, made by curio_spark_new (), within BOX of
 * another chart's layout.  Its marks are months, of SERIES. */
void curio_spark_sketch (const CurioChart *spark, CurioLayout *layout,
                         const CurioBox *box, double scale, int series);

G_END_DECLS
