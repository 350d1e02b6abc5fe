/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeping up with a table.  First the cheap look; then, where something was
 * written, the new lines and a count of all, which together prove that no
 * other line has changed; and in doubt, all lines.  docs/refresh.md has the
 * proof. */

#include "curio-refresh.h"

#include "curio-error.h"
#include "curio-facts-builder.h"
#include "curio-facts-merge.h"
#include "curio-row-decoder.h"
#include "curio-table-look.h"
#include "curio-table-reader.h"

/* A row's transaction is told by 32 bits, and half of them lie behind us. */
#define MAX_AGE (G_GUINT64_CONSTANT (1) << 30)
/* What the server counted may have been lost on its way, once in a blue moon.
 */
#define BELIEVED_SECONDS 3600

void
curio_refresh_clear (CurioRefresh *self)
{
  g_clear_pointer (&self->facts, curio_facts_unref);
  g_clear_pointer (&self->state, curio_table_state_free);
}

/* --- the look -------------------------------------------------------------
 */

static gboolean
is_same_table (const CurioTableState *old, const CurioTableState *now)
{
  return old->sight == CURIO_SIGHT_CLEAR && now->sight == CURIO_SIGHT_CLEAR
         && old->identity != NULL
         && g_strcmp0 (old->identity, now->identity) == 0
         && now->next >= old->next && now->next - old->settled < MAX_AGE;
}

/* No transaction has begun since the lines were read, and none was under way
 * then. */
static gboolean
is_server_untouched (const CurioTableState *old, const CurioTableState *now)
{
  return old->settled == old->next && now->next == old->next;
}

static gboolean
is_unchanged (const CurioTableState *old, const CurioTableState *now,
              CurioRefreshCare care)
{
  gint64 age = now->proved_at - old->proved_at;

  if (!is_same_table (old, now))
    return FALSE;
  if (is_server_untouched (old, now))
    return TRUE;
  return care == CURIO_REFRESH_QUICK && *now->counters != '\0'
         && g_strcmp0 (old->counters, now->counters) == 0 && age >= 0
         && age < BELIEVED_SECONDS;
}

/* --- the new lines --------------------------------------------------------
 */

typedef struct
{
  CurioRowDecoder decoder;
  CurioFactsBuilder *builder;
} Lines;

static gboolean
take_message_cb (const char *data, gsize length, gpointer user_data,
                 GError **error)
{
  Lines *lines = user_data;
  CurioDecoded decoded;
  CurioRow row;

  while ((decoded
          = curio_row_decoder_next (&lines->decoder, &data, &length, &row))
         == CURIO_DECODED_ROW)
    curio_facts_builder_add (lines->builder, &row);
  return decoded != CURIO_DECODED_DAMAGED
         || curio_row_decoder_set_damaged (error);
}

/* The facts of the new lines, which were counted.  (transfer full) */
static CurioFacts *
read_new (CurioTableReader *reader, GError **error)
{
  const CurioWire *wires;
  Lines lines = { 0 };
  CurioFacts *facts = NULL;

  if (!curio_table_reader_prepare_new (reader, &wires, error))
    return NULL;
  curio_row_decoder_init (&lines.decoder, wires, CURIO_DATES_DMY);
  lines.builder = curio_facts_builder_new ();
  if (curio_table_reader_read_new (reader, take_message_cb, &lines, error))
    facts = curio_facts_builder_finish_part (g_steal_pointer (&lines.builder),
                                             error);
  g_clear_pointer (&lines.builder, curio_facts_builder_free);
  curio_row_decoder_clear (&lines.decoder);
  return facts;
}

/* A look after the lines were read: had the table been changed in kind
 * between, they might be of another. */
static gboolean
is_still (CurioTableReader *reader, const CurioTableState *now)
{
  g_autoptr (CurioTableState) after = curio_table_look (reader, NULL);

  return after != NULL && is_same_table (now, after);
}

/* To sums nothing is added, nor more than a desktop holds. */
static gboolean
can_add (CurioTableReader *reader, const CurioFacts *facts, gint64 n_all)
{
  const CurioSource *source = curio_table_reader_get_source (reader);

  return curio_facts_has_lines (facts)
         && n_all <= curio_source_get_max_lines (source);
}

/* FALSE without ERROR where all lines must be read. */
static gboolean
add_new (CurioTableReader *reader, const CurioFacts *facts,
         const CurioTableState *old, CurioTableState *now,
         CurioRefresh *refresh, GError **error)
{
  g_autoptr (CurioFacts) new = NULL;
  CurioLineCount count;

  curio_table_reader_set_state (reader, now);
  if (!curio_table_reader_count_new (reader, old, &count, error))
    return FALSE;
  /* Of the lines that were there all are there, and nothing else is. */
  if (count.n_all - count.n_new != facts->n_rows
      || (count.n_new > 0 && !can_add (reader, facts, count.n_all)))
    {
      curio_table_reader_end (reader, error);
      return FALSE;
    }
  if (count.n_new > 0)
    new = read_new (reader, error);
  if ((count.n_new > 0 ? new == NULL : !curio_table_reader_end (reader, error))
      || !is_still (reader, now))
    return FALSE;
  refresh->n_new = count.n_new;
  refresh->outcome = CURIO_REFRESH_UNCHANGED;
  if (new == NULL)
    return TRUE;
  refresh->outcome = CURIO_REFRESH_ADDED;
  refresh->facts = curio_facts_merge (facts, new);
  return refresh->facts != NULL;
}

/* Rollups are refreshed by their owner; until then they give what they gave.
 */
static gboolean
are_rollups_as_they_were (CurioTableReader *reader, const CurioFacts *facts,
                          const CurioTableState *old,
                          const CurioTableState *now, GError **error)
{
  const CurioRollups *rollups;
  const CurioWire *wires;

  if (old->identity == NULL || g_strcmp0 (old->identity, now->identity) != 0
      || !curio_table_reader_prepare_sums (
          reader, (const char *const *)facts->not_goods, &wires, error))
    return FALSE;
  rollups = curio_table_reader_find_rollups (reader, error);
  return rollups != NULL && rollups->are_used && rollups->filled_us != 0
         && rollups->filled_us == facts->rolled_up_us
         && g_strcmp0 (rollups->counters, old->counters) == 0;
}

/* TRUE where the table was found as it is to be shown; FALSE without ERROR
 * where all lines must be read. */
static gboolean
look_for_new (const CurioSource *self, const CurioFacts *facts,
              const CurioTableState *old, CurioRefreshCare care,
              CurioProgress *progress, GCancellable *cancellable,
              CurioRefresh *refresh, GError **error)
{
  g_autoptr (CurioTableReader) reader
      = curio_table_reader_new_kept (self, progress, cancellable, error);
  g_autoptr (CurioTableState) now = NULL;
  gboolean done = FALSE;

  now = reader != NULL ? curio_table_look (reader, error) : NULL;
  if (now == NULL)
    return FALSE;
  if (is_unchanged (old, now, care))
    {
      refresh->outcome = CURIO_REFRESH_UNCHANGED;
      refresh->state = curio_table_state_copy (old);
      return TRUE;
    }
  if (care == CURIO_REFRESH_QUICK && facts->are_rolled_up)
    {
      done = are_rollups_as_they_were (reader, facts, old, now, error);
      if (done)
        {
          refresh->outcome = CURIO_REFRESH_UNCHANGED;
          refresh->state = curio_table_state_copy (old);
        }
      return done;
    }
  if (is_same_table (old, now) && !now->has_text_dates)
    done = add_new (reader, facts, old, now, refresh, error);
  if (done)
    refresh->state = g_steal_pointer (&now);
  return done;
}

/* The sums of a table that was too large the last time: it is so whatever the
 * planner says.  NULL without an error where it is not any more, or where it
 * has become one that cannot be added up. */
static CurioFacts *
load_sums_again (const CurioSource *self, CurioProgress *progress,
                 GCancellable *cancellable, CurioTableState **out_state,
                 GError **error)
{
  g_autoptr (CurioSource) source = curio_source_copy (self);
  g_autoptr (GError) local_error = NULL;
  CurioFacts *facts;

  source->grain = CURIO_GRAIN_ORDERS;
  facts = curio_source_load_stated (source, progress, cancellable, out_state,
                                    &local_error);
  if (facts != NULL && facts->n_rows > self->line_budget)
    return facts;
  if (facts != NULL)
    {
      curio_facts_unref (facts);
      g_clear_pointer (out_state, curio_table_state_free);
    }
  else if (!g_error_matches (local_error, CURIO_ERROR, CURIO_ERROR_SCHEMA))
    g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static CurioFacts *
load_anew (const CurioSource *self, const CurioFacts *facts,
           CurioProgress *progress, GCancellable *cancellable,
           CurioTableState **out_state, GError **error)
{
  if (self->grain == CURIO_GRAIN_AUTO && !curio_facts_has_lines (facts)
      && facts->n_rows > self->line_budget)
    {
      g_autoptr (GError) local_error = NULL;
      CurioFacts *sums = load_sums_again (self, progress, cancellable,
                                          out_state, &local_error);

      if (sums != NULL)
        return sums;
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }
  return curio_source_load_stated (self, progress, cancellable, out_state,
                                   error);
}

/* --- the whole ------------------------------------------------------------
 */

gboolean
curio_source_refresh (const CurioSource *self, const CurioFacts *facts,
                      const CurioTableState *state, CurioRefreshCare care,
                      CurioProgress *progress, GCancellable *cancellable,
                      CurioRefresh *out_refresh, GError **error)
{
  g_return_val_if_fail (self != NULL && facts != NULL, FALSE);

  g_autoptr (GError) local_error = NULL;

  *out_refresh = (CurioRefresh){ 0 };
  if (state != NULL
      && look_for_new (self, facts, state, care, progress, cancellable,
                       out_refresh, &local_error))
    return TRUE;
  /* What a server makes of the question for new lines is its affair: all of
   * them can still be asked for. */
  if (g_error_matches (local_error, CURIO_ERROR, CURIO_ERROR_QUERY))
    g_clear_error (&local_error);
  curio_refresh_clear (out_refresh);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  *out_refresh = (CurioRefresh){ .outcome = CURIO_REFRESH_RELOADED };
  out_refresh->facts = load_anew (self, facts, progress, cancellable,
                                  &out_refresh->state, error);
  return out_refresh->facts != NULL;
}
