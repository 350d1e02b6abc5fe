/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "curio-measures.h"
#include "curio-reorder-test.h"
#include "curio-similar-test.h"
#include "curio-source.h"

G_BEGIN_DECLS

/* What `curio benchmark` measures.  How, and how to repeat it, is told in
 * docs/benchmarks.md.  Everything here blocks and may run in any thread. */

/* --- reading the table -------------------------------------------------- */

typedef struct
{
  double load_seconds; /* curio_source_load (), median */
  double copy_seconds; /* curio_source_drain (), the same COPY, median */
  gint64 copy_bytes;
  guint n_rounds;
  double check_ms;    /* curio_source_refresh () of a table that nobody has
                         changed, median; -1 where that cannot be told */
  gboolean is_rolled; /* sums were loaded, as the source's grain has it */
} CurioLoadTimes;

/* Load and drain in turn, after one of each that does not count.  OUT_FACTS
 * are those of the last load. */
gboolean curio_benchmark_load (const CurioSource *source,
                               GCancellable *cancellable,
                               CurioLoadTimes *out_times,
                               CurioFacts **out_facts, GError **error);

/* --- making a shop in memory -------------------------------------------- */

/* N_LINES lines of the invented shop as facts; OUT_SECONDS is how long that
 * took.  Fails as curio_facts_builder_finish () does, or cancelled.
 * (transfer full) */
CurioFacts *curio_benchmark_generate (gint64 n_lines, CurioProgress *progress,
                                      GCancellable *cancellable,
                                      double *out_seconds, GError **error);

/* --- a change of filter ------------------------------------------------- */

typedef struct
{
  double recompute_ms;     /* measures of a new selection, median */
  double recompute_95_ms;  /* what 95 of 100 do not exceed */
  double recompute_all_ms; /* of all dates and countries, median */
  double products_ms;      /* cancelled products of a new selection, median */
  double preference_ms;    /* what a country prefers, likewise */
  double books_ms;         /* a ledger of the other books, median */
  guint n_selections;
} CurioRecomputeTimes;

void curio_benchmark_recompute (CurioFacts *facts,
                                CurioRecomputeTimes *out_times);

/* Name -> milliseconds of each measure that a page asks for by itself, median:
 * those of orders, with the sum "together" of all, and those of lines.
 * (char * -> double *, transfer full) */
void curio_benchmark_measures (CurioFacts *facts, GHashTable **out_orders,
                               GHashTable **out_products);

/* The Nth of the selections that the benchmark tries: the same on every
 * machine.  Dates from somewhere in the first quarter of the table to
 * somewhere in the last; every second one without about a tenth of the
 * countries, but always with the largest.  So each holds at least half of the
 * days and nearly all of the orders in them: small selections would be
 * quicker. */
void curio_benchmark_select (const CurioLedger *ledger, guint n,
                             CurioSelection *out_selection);

/* For each of the first N of those selections an object: "ms" and
 * "processor_ms", of all threads, a list of rounds each, the names of its
 * "countries", null for all, and its figures, so that other programs can be
 * asked the same.  (transfer full) */
JsonNode *curio_benchmark_answers (CurioFacts *facts, guint n);

/* --- offers ------------------------------------------------------------- */

typedef struct
{
  double model_ms;       /* what offers are made of, median */
  double offers_1000_ms; /* the offers of a thousand customers, median */
  double test_ms;        /* hiding last orders and asking for them, once */
  CurioSimilarTest offers;
  CurioReorderTest reorder;
} CurioOfferTimes;

/* Of the Trading books, as of the day after their last. */
void curio_benchmark_offers (CurioFacts *facts, CurioOfferTimes *out_times);

/* --- drawing ------------------------------------------------------------ */

/* Page -> milliseconds to measure another selection and to build, lay out and
 * draw the page's charts as they stand in a window of 1360 x 860 pixels,
 * median.  (char * -> double *, transfer full) */
GHashTable *curio_benchmark_frames (CurioFacts *facts);

/* --- memory ------------------------------------------------------------- */

/* The most that this process has held at once, in MB, as the kernel counts;
 * 0 where it does not say. */
double curio_benchmark_read_peak_mb (void);

/* --- filling a shop ----------------------------------------------------- */

typedef struct
{
  double import_seconds;    /* curio_import_file (), median */
  double psql_copy_seconds; /* psql's \copy of the same file into a table of
                               the same definition in the same server */
  gint64 n_lines;
  guint n_rounds;
} CurioImportTimes;

/* Uses a shop of its own, which is dropped whatever the outcome. */
gboolean curio_benchmark_import (const char *path, GCancellable *cancellable,
                                 CurioImportTimes *out_times, GError **error);

G_END_DECLS
