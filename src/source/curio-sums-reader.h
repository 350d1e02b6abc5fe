/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts.h"
#include "curio-progress.h"
#include "curio-sums.h"
#include "curio-wire.h"

G_BEGIN_DECLS

/* Takes the streams of copy-orders, copy-cells and copy-names, in this order,
 * as binary COPY sends them. */
typedef struct _CurioSumsReader CurioSumsReader;

/* WIRES are those of the relation's columns.  PROGRESS may be NULL. */
CurioSumsReader *curio_sums_reader_new (const CurioWire *wires,
                                        CurioProgress *progress);
void curio_sums_reader_free (CurioSumsReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioSumsReader, curio_sums_reader_free)

/* A message of a stream, which holds whole rows.  Fails with CURIO_ERROR_QUERY
 * where it is not what such a statement gives, with CURIO_ERROR_DATA where a
 * sum cannot be counted. */
gboolean curio_sums_reader_take (CurioSumsReader *self, CurioSums sums,
                                 const char *data, gsize length,
                                 GError **error);
/* What all came to, as curio_facts_builder_finish_sums says; once. */
CurioFacts *curio_sums_reader_finish (CurioSumsReader *self,
                                      const char *const *not_goods,
                                      GError **error);

G_END_DECLS
