/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The direct load: one COPY streams the lines, and while the server prepares
 * the next ones those that are here go into the facts. */
#include "curio-source.h"

#include <glib/gi18n-lib.h>

#include "curio-error.h"
#include "curio-facts-builder.h"
#include "curio-row-decoder.h"
#include "curio-sums-load.h"
#include "curio-table-name.h"
#include "curio-table-look.h"
#include "curio-table-reader.h"

#define PROGRESS_LINES 4096
/* So many dates of one order and none of the other settle the question. */
#define SETTLED_DATES 100

typedef struct
{
  CurioRowDecoder decoder;
  CurioFactsBuilder *builder;
  CurioProgress *progress; /* NULL: nobody watches */
  CurioTableState **state; /* NULL: nobody asks */
  gint64 n_lines;
  gint64 max_lines;  /* more are not waited for */
  gboolean is_over;  /* more than those have come */
  gboolean may_turn; /* the order of day and month is a guess so far */
  gboolean has_turned;
} Load;

/* Text dates are read as D/M/Y until they tell otherwise. */
static gboolean
must_turn (const Load *load)
{
  return load->may_turn && load->decoder.watch.n_month_first > SETTLED_DATES
         && load->decoder.watch.n_day_first == 0;
}

static gboolean
set_over (Load *load, GError **error)
{
  load->is_over = TRUE;
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_DATA, "");
  return FALSE;
}

static gboolean
take_message_cb (const char *data, gsize length, gpointer user_data,
                 GError **error)
{
  Load *load = user_data;
  CurioDecoded decoded;
  CurioRow row;

  while (
      (decoded = curio_row_decoder_next (&load->decoder, &data, &length, &row))
      == CURIO_DECODED_ROW)
    {
      curio_facts_builder_add (load->builder, &row);
      load->n_lines++;
      if (load->progress && load->n_lines % PROGRESS_LINES == 0)
        load->progress->lines = load->n_lines;
    }
  if (decoded == CURIO_DECODED_DAMAGED)
    return curio_row_decoder_set_damaged (error);
  if (load->n_lines > load->max_lines)
    return set_over (load, error);
  load->has_turned = must_turn (load);
  if (load->has_turned)
    g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_AMBIGUOUS, "");
  return !load->has_turned;
}

static gboolean
set_ambiguous (GError **error)
{
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_AMBIGUOUS,
                       _ ("The dates can be read in two ways: day before "
                          "month, or month before "
                          "day. Say which it is."));
  return FALSE;
}

/* Before the rows: what is counted later is looked at again. */
static gboolean
look (CurioTableReader *reader, CurioTableState **out_state, GError **error)
{
  if (out_state == NULL)
    return TRUE;
  g_clear_pointer (out_state, curio_table_state_free);
  *out_state = curio_table_look (reader, error);
  if (*out_state == NULL)
    return FALSE;
  curio_table_reader_set_state (reader, *out_state);
  return TRUE;
}

/* Reads all lines into a new builder, text dates in the order of DATES. */
static gboolean
read_lines (Load *load, CurioTableReader *reader, const CurioWire *wires,
            CurioDates dates, GError **error)
{
  gboolean is_read;

  if (!look (reader, load->state, error))
    return FALSE;
  g_clear_pointer (&load->builder, curio_facts_builder_free);
  curio_row_decoder_clear (&load->decoder);
  curio_row_decoder_init (&load->decoder, wires, dates);
  load->builder = curio_facts_builder_new ();
  load->n_lines = 0;
  load->has_turned = FALSE;
  if (load->progress)
    {
      load->progress->lines = 0;
      load->progress->started_us = g_get_monotonic_time ();
      load->progress->stage = CURIO_STAGE_READING;
    }
  is_read = curio_table_reader_read (reader, take_message_cb, load, error);
  if (load->progress)
    load->progress->lines = load->n_lines;
  return is_read;
}

/* A connection whose COPY was broken off has done its duty, and goes before
 * another comes: a pool may have but one.  A shop's server has many, and ends
 * when nobody reads. */
static gboolean
connect_anew (const CurioSource *source, CurioTableReader **reader,
              CurioProgress *progress, GCancellable *cancellable,
              GError **error)
{
  g_autoptr (CurioTableReader) held
      = source->shop != NULL ? g_steal_pointer (reader) : NULL;

  g_clear_pointer (reader, curio_table_reader_free);
  *reader = curio_table_reader_new (source, progress, cancellable, error);
  return *reader != NULL;
}

/* Reads once where the dates are no riddle, or turn out as guessed. */
static gboolean
read_and_decide (Load *load, const CurioSource *source,
                 CurioTableReader **reader, GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GError) local_error = NULL;
  const CurioWire *wires;
  CurioDates decided;

  if (!curio_table_reader_prepare (*reader, &wires, error))
    return FALSE;
  load->may_turn = source->dates == CURIO_DATES_AUTO;
  if (!load->may_turn)
    return read_lines (load, *reader, wires, source->dates, error);
  if (!read_lines (load, *reader, wires, CURIO_DATES_DMY, &local_error)
      && !load->has_turned)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  decided = curio_date_watch_decide (&load->decoder.watch);
  if (decided == CURIO_DATES_AUTO)
    return set_ambiguous (error);
  if (decided == CURIO_DATES_DMY
      || (!load->has_turned && load->decoder.watch.n_month_first == 0
          && load->decoder.watch.n_swappable == 0))
    return TRUE;
  load->may_turn = FALSE;
  return connect_anew (source, reader, load->progress, cancellable, error)
         && curio_table_reader_prepare (*reader, &wires, error)
         && read_lines (load, *reader, wires, decided, error);
}

/* A table that cannot be read in either way. */
static void
set_too_large (const CurioSource *source, const CurioRelation *relation,
               GError **error)
{
  g_set_error (
      error, CURIO_ERROR, CURIO_ERROR_DATA,
      _ ("The table “%s” has more than %lld lines, which a computer does not "
         "hold with ease, and its server cannot add them up, as dates, "
         "quantities or prices are text in it. Have that changed, or choose "
         "“Always all lines” under “Read of a shop” in Preferences "
         "(--grain=lines)."),
      relation->name, (long long)curio_source_get_max_lines (source));
}

/* Says of which table or shop LOADED was that it has no lines.  READER is NULL
 * where it is another error that nothing could be read at all. */
static void
tell_failure (const CurioSource *source, CurioTableReader *reader,
              GError *loaded, GError **error)
{
  g_autoptr (GError) local_error = loaded;

  if (!g_error_matches (local_error, CURIO_ERROR, CURIO_ERROR_EMPTY))
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (source->shop)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                 _ ("The shop “%s” has no lines yet. Import a file into it, "
                    "or make the demo shop."),
                 source->shop);
  else
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                 _ ("The table “%s” has no lines. Choose another table, or "
                    "fill it first."),
                 curio_table_reader_get_relation (reader)->name);
}

static CurioFacts *
load_lines (const CurioSource *self, CurioTableReader **reader,
            CurioProgress *progress, GCancellable *cancellable,
            CurioTableState **out_state, gboolean *out_is_over, GError **error)
{
  Load load = { .progress = progress,
                .state = out_state,
                .max_lines = curio_source_get_max_lines (self) };
  CurioFacts *facts = NULL;

  if (read_and_decide (&load, self, reader, cancellable, error))
    {
      if (progress)
        progress->stage = CURIO_STAGE_FINISHING;
      facts = curio_facts_builder_finish (g_steal_pointer (&load.builder),
                                          error);
    }
  g_clear_pointer (&load.builder, curio_facts_builder_free);
  curio_row_decoder_clear (&load.decoder);
  *out_is_over = load.is_over;
  return facts;
}

static CurioFacts *
load_sums (const CurioSource *self, CurioTableReader *reader,
           CurioProgress *progress, CurioTableState **out_state,
           GError **error)
{
  return look (reader, out_state, error) ? curio_sums_load (
             reader, (const char *const *)self->not_goods, progress, error)
                                         : NULL;
}

/* The planner was mistaken, as it is of views and of tables of other servers:
 * what was read as lines is read as their sums. */
static CurioFacts *
load_sums_instead (const CurioSource *self, CurioTableReader **reader,
                   CurioProgress *progress, GCancellable *cancellable,
                   CurioTableState **out_state, GError **error)
{
  const CurioRelation *relation = curio_table_reader_get_relation (*reader);

  if (!curio_relation_has_sums (relation))
    {
      set_too_large (self, relation, error);
      return NULL;
    }
  return connect_anew (self, reader, progress, cancellable, error)
             ? load_sums (self, *reader, progress, out_state, error)
             : NULL;
}

static CurioFacts *
load_lines_or_sums (const CurioSource *self, CurioTableReader **reader,
                    CurioProgress *progress, GCancellable *cancellable,
                    CurioTableState **out_state, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean is_over;
  CurioFacts *facts = load_lines (self, reader, progress, cancellable,
                                  out_state, &is_over, &local_error);

  if (is_over)
    return load_sums_instead (self, reader, progress, cancellable, out_state,
                              error);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  return facts;
}

/* A table whose numbers are text is read line by line while it can be. */
static gboolean
wants_sums (const CurioSource *self, CurioTableReader *reader)
{
  const CurioRelation *relation = curio_table_reader_get_relation (reader);

  return self->grain == CURIO_GRAIN_ORDERS
         || (self->grain == CURIO_GRAIN_AUTO
             && relation->n_rows_estimate > self->line_budget
             && curio_relation_has_sums (relation));
}

static CurioFacts *
load_once (const CurioSource *self, CurioProgress *progress,
           GCancellable *cancellable, CurioTableState **out_state,
           GError **error)
{
  g_autoptr (CurioTableReader) reader
      = curio_table_reader_new (self, progress, cancellable, error);
  GError *local_error = NULL;
  CurioFacts *facts = NULL;

  if (!reader)
    return NULL;
  if (progress)
    progress->total
        = curio_table_reader_get_relation (reader)->n_rows_estimate;
  if (!wants_sums (self, reader))
    facts = load_lines_or_sums (self, &reader, progress, cancellable,
                                out_state, &local_error);
  else
    facts = load_sums (self, reader, progress, out_state, &local_error);
  if (local_error != NULL)
    tell_failure (self, reader, local_error, error);
  return facts;
}

/* A table that is emptied and filled anew in one transaction, as the load of a
 * night does it, has no lines for whoever began to read a moment before: not
 * the old ones, which are gone, nor the new ones, which came later.  So nobody
 * is told of an empty table that was not empty twice. */
CurioFacts *
curio_source_load_stated (const CurioSource *self, CurioProgress *progress,
                          GCancellable *cancellable,
                          CurioTableState **out_state, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  CurioFacts *facts;

  if (out_state != NULL)
    *out_state = NULL;
  facts = load_once (self, progress, cancellable, out_state, &local_error);
  if (g_error_matches (local_error, CURIO_ERROR, CURIO_ERROR_EMPTY)
      && self->shop == NULL)
    {
      g_clear_error (&local_error);
      facts = load_once (self, progress, cancellable, out_state, &local_error);
    }
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  if (facts == NULL && out_state != NULL)
    g_clear_pointer (out_state, curio_table_state_free);
  return facts;
}

CurioFacts *
curio_source_load (const CurioSource *self, CurioProgress *progress,
                   GCancellable *cancellable, GError **error)
{
  return curio_source_load_stated (self, progress, cancellable, NULL, error);
}

static gboolean
count_message_cb (const char *data, gsize length, gpointer user_data,
                  GError **error)
{
  *(gint64 *)user_data += (gint64)length;
  return TRUE;
}

gboolean
curio_source_drain (const CurioSource *self, GCancellable *cancellable,
                    gint64 *out_bytes, GError **error)
{
  g_autoptr (CurioTableReader) reader
      = curio_table_reader_new (self, NULL, cancellable, error);
  const CurioWire *wires;
  gint64 n_bytes = 0;

  if (reader && wants_sums (self, reader))
    return curio_sums_drain (reader, (const char *const *)self->not_goods,
                             out_bytes ? out_bytes : &n_bytes, error);
  if (!reader || !curio_table_reader_prepare (reader, &wires, error)
      || !curio_table_reader_read (reader, count_message_cb, &n_bytes, error))
    return FALSE;
  if (out_bytes)
    *out_bytes = n_bytes;
  return TRUE;
}
