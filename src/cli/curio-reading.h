/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-keepsake.h"
#include "curio-measures.h"
#include "curio-selection-options.h"
#include "curio-source-options.h"

G_BEGIN_DECLS

/* What figures, export and report begin with: the lines, loaded, under the
 * books and the selection that the options say.  All owned. */
typedef struct
{
  CurioSource *source;
  CurioFacts *facts;
  CurioBooksKind books;
  CurioSelection selection; /* as the options say, not yet cut or resolved */
  CurioKeepsake kept;       /* with this shop, by the window */
  gboolean without_pairs;   /* of what is told of products; FALSE */
  const CurioSegmentInfo *segment; /* of CURIO_SEGMENTS, that is told of by
                                      itself; NULL */
  CurioLedger *ledger;
  CurioMeasures *measures;
} CurioReading;

/* Loads, showing progress and hearing Ctrl+C, and remembers the source as the
 * last one opened. */
CurioReading *curio_reading_new (const CurioSourceOptions *source,
                                 const CurioSelectionOptions *selection,
                                 GError **error);
void curio_reading_free (CurioReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioReading, curio_reading_free)

/* The product with the stock code CODE; G_MAXUINT32 for NULL.  Fails with
 * CURIO_ERROR_USAGE where no line has it. */
gboolean curio_reading_find_product (const CurioReading *self,
                                     const char *code, guint32 *out_product,
                                     GError **error);

/* Loads SOURCE like that, and no more. */
CurioFacts *curio_reading_load (const CurioSource *source, GError **error);

G_END_DECLS
