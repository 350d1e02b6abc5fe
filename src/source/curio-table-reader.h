/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-relation.h"

G_BEGIN_DECLS

/* A source, connected to, looked at and ready to be read. */
typedef struct _CurioTableReader CurioTableReader;

/* Opens the database of SOURCE, starting the local server where it is a local
 * shop.  SOURCE must outlive the reader; PROGRESS may be NULL. */
CurioTableReader *curio_table_reader_new (const CurioSource *source,
                                          CurioProgress *progress,
                                          GCancellable *cancellable,
                                          GError **error);
void curio_table_reader_free (CurioTableReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioTableReader, curio_table_reader_free)

const CurioRelation *curio_table_reader_get_relation (CurioTableReader *self);
/* (transfer full); the reader is of no use afterwards. */
CurioRelation *curio_table_reader_steal_relation (CurioTableReader *self);
/* Fails with CURIO_ERROR_SCHEMA where a column is missing or unfit.  The wires
 * belong to SELF. */
gboolean curio_table_reader_prepare (CurioTableReader *self,
                                     const CurioWire **out_wires,
                                     GError **error);
/* Reads all lines, in one snapshot.  Prepare first; may be called again. */
gboolean curio_table_reader_read (CurioTableReader *self, CurioCopyFunc func,
                                  gpointer user_data, GError **error);

G_END_DECLS
