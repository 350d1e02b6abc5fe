/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-deck.h"
#include "curio-picture.h"
#include "curio-reading.h"

G_BEGIN_DECLS

/* What of a report is wanted: which figures, as which files, how large. */

#define CURIO_N_PICTURE_FORMATS (CURIO_PICTURE_PDF + 1)

typedef struct
{
  char *figures; /* as said: "segments,orders"; NULL: all */
  char *deck;    /* the name of a saved one; NULL: none */
  char *formats; /* as said: "pdf,png"; NULL: all */
  char *scale;   /* as said; NULL: 2 */
  char *product; /* of the figures of one item; NULL: the best seller */
  gboolean without_pairs;

  /* What that means, once parsed. */
  gboolean has_format[CURIO_N_PICTURE_FORMATS];
  guint times; /* as many pixels as the window, or a screen, has */
} CurioReportOptions;

void curio_report_options_clear (CurioReportOptions *self);
void curio_report_options_add (CurioReportOptions *self,
                               GOptionContext *context);
/* What can be told before any line is read; fails with CURIO_ERROR_USAGE. */
gboolean curio_report_options_parse (CurioReportOptions *self, GError **error);
/* The figures in their order; with a deck, its slides as they were saved with
 * the source of READING. */
CurioDeck *curio_report_options_choose (const CurioReportOptions *self,
                                        const CurioReading *reading,
                                        GError **error);
/* "PNG, SVG, PDF" (transfer full) */
char *curio_report_options_list_formats (const CurioReportOptions *self);

G_END_DECLS
