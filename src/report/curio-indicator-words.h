/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-indicators.h"

G_BEGIN_DECLS

/* The six key figures in words.  All (transfer full). */

extern const char *const curio_indicator_names[CURIO_N_INDICATORS]; /* N_() */

/* "£18.93 M", "39,516", "72 %"; "–" where there is none to say. */
char *curio_indicator_format (const CurioSpan *span, CurioIndicator indicator);
/* "+2.1 %", "−1.8 pts"; NULL where there is none to say. */
char *curio_indicator_format_change (const CurioIndicators *indicators,
                                     CurioIndicator indicator);
/* 1: for the better, -1: for the worse, 0: neither, or nothing to say. */
int curio_indicator_judge (const CurioIndicators *indicators,
                           CurioIndicator indicator);
/* "\u25B2", "\u25BC" or "": which way it went, better or worse. */
const char *curio_indicator_get_arrow (const CurioIndicators *indicators,
                                       CurioIndicator indicator);
/* "Change: the last 12 months against the 12 before." */
char *curio_indicators_describe_change (const CurioIndicators *indicators);
/* "Small lines: December 2010 to now." */
char *curio_indicators_describe_months (const CurioIndicators *indicators);
/* A value of the small line, exactly: "£1,430,123", "74.1 %". */
char *curio_indicator_format_exact (CurioIndicator indicator, double value);

G_END_DECLS
