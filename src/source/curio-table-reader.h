/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-rollup.h"

G_BEGIN_DECLS

/* A source, connected to, looked at and ready to be read. */
typedef struct _CurioTableReader CurioTableReader;

/* Opens the database of SOURCE, starting the local server where it is a local
 * shop.  SOURCE must outlive the reader; PROGRESS may be NULL. */
CurioTableReader *curio_table_reader_new (const CurioSource *source,
                                          CurioProgress *progress,
                                          GCancellable *cancellable,
                                          GError **error);
/* The same, on the connection that the last such reader left, where it still
 * leads there; and leaves its own for the next. */
CurioTableReader *curio_table_reader_new_kept (const CurioSource *source,
                                               CurioProgress *progress,
                                               GCancellable *cancellable,
                                               GError **error);
void curio_table_reader_free (CurioTableReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioTableReader, curio_table_reader_free)

const CurioRelation *curio_table_reader_get_relation (CurioTableReader *self);
/* (transfer full); the reader is of no use afterwards. */
CurioRelation *curio_table_reader_steal_relation (CurioTableReader *self);
CurioDatabase *curio_table_reader_get_database (CurioTableReader *self);
const CurioSource *curio_table_reader_get_source (CurioTableReader *self);
/* Begins to read in one snapshot, as a read does by itself. */
gboolean curio_table_reader_begin (CurioTableReader *self, GError **error);
/* From here on a read tells STATE, which outlives it, which transactions its
 * lines come from. */
void curio_table_reader_set_state (CurioTableReader *self,
                                   CurioTableState *state);
/* Fails with CURIO_ERROR_SCHEMA where a column is missing or unfit.  The wires
 * belong to SELF. */
gboolean curio_table_reader_prepare (CurioTableReader *self,
                                     const CurioWire **out_wires,
                                     GError **error);
/* The same, for curio_table_reader_read_new. */
gboolean curio_table_reader_prepare_new (CurioTableReader *self,
                                         const CurioWire **out_wires,
                                         GError **error);
/* Reads all lines, in one snapshot.  Prepare first; may be called again. */
gboolean curio_table_reader_read (CurioTableReader *self, CurioCopyFunc func,
                                  gpointer user_data, GError **error);

/* The same of the sums of all lines: three streams, one after the other, each
 * taken by the function of its number. */
gboolean curio_table_reader_prepare_sums (CurioTableReader *self,
                                          const char *const *not_goods,
                                          const CurioWire **out_wires,
                                          GError **error);
gboolean curio_table_reader_read_sums (CurioTableReader *self,
                                       const CurioCopyFunc funcs[CURIO_N_SUMS],
                                       gpointer user_data, GError **error);

/* The rollups that answer what was prepared as they are now; NULL for an
 * error.  They belong to SELF. */
const CurioRollups *curio_table_reader_find_rollups (CurioTableReader *self,
                                                     GError **error);
/* Those that the last reading of sums has used. */
const CurioRollups *curio_table_reader_get_rollups (CurioTableReader *self);

/* How many lines there are, and how many of them are newer than others. */
typedef struct
{
  gint64 n_all;
  gint64 n_new;
} CurioLineCount;

/* Begins to read in one snapshot, and counts, in one pass, all lines and those
 * of transactions that had not ended when lines were read at STATE. */
gboolean curio_table_reader_count_new (CurioTableReader *self,
                                       const CurioTableState *state,
                                       CurioLineCount *out_count,
                                       GError **error);
/* Reads those, of the same snapshot, and ends.  Prepare for it first. */
gboolean curio_table_reader_read_new (CurioTableReader *self,
                                      CurioCopyFunc func, gpointer user_data,
                                      GError **error);
/* Ends what was begun. */
gboolean curio_table_reader_end (CurioTableReader *self, GError **error);

G_END_DECLS
