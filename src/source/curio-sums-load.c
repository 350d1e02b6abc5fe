/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The load of a shop that is too large to be read line by line: the server
 * adds up, by order and by product, month and country, and what it sends is a
 * hundredth of the lines or less. */
#include "curio-sums-load.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-error.h"
#include "curio-sums-reader.h"

static gboolean
take_orders_cb (const char *data, gsize length, gpointer sums, GError **error)
{
  return curio_sums_reader_take (sums, CURIO_SUMS_ORDERS, data, length, error);
}

static gboolean
take_cells_cb (const char *data, gsize length, gpointer sums, GError **error)
{
  return curio_sums_reader_take (sums, CURIO_SUMS_CELLS, data, length, error);
}

static gboolean
take_names_cb (const char *data, gsize length, gpointer sums, GError **error)
{
  return curio_sums_reader_take (sums, CURIO_SUMS_NAMES, data, length, error);
}

static void
tell_begin (CurioProgress *progress)
{
  if (progress == NULL)
    return;
  progress->lines = 0;
  progress->started_us = g_get_monotonic_time ();
  progress->stage = CURIO_STAGE_READING;
}

/* Nobody else has seen the facts yet. */
static void
tell_age (CurioTableReader *reader, CurioFacts *facts)
{
  const CurioRollups *rollups = curio_table_reader_get_rollups (reader);

  if (facts == NULL || !rollups->are_used)
    return;
  facts->are_rolled_up = TRUE;
  facts->rolled_up_us = rollups->filled_us;
}

/* What a server cannot add up it can still send: after the sentence, before
 * the server's own words. */
static void
tell_way_out (GError *local_error, GError **error)
{
  const char *words = strchr (local_error->message, '\n');
  gsize length = words != NULL ? (gsize)(words - local_error->message)
                               : strlen (local_error->message);

  g_set_error (error, CURIO_ERROR, local_error->code, "%.*s %s%s", (int)length,
               local_error->message,
               _ ("“Always all lines” under “Read of a shop” in Preferences "
                  "(--grain=lines) asks less of it."),
               words != NULL ? words : "");
}

static gboolean
read_sums (CurioTableReader *reader, CurioSumsReader *sums,
           const CurioCopyFunc funcs[CURIO_N_SUMS], GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (curio_table_reader_read_sums (reader, funcs, sums, &local_error))
    return TRUE;
  if (g_error_matches (local_error, CURIO_ERROR, CURIO_ERROR_QUERY))
    tell_way_out (local_error, error);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

CurioFacts *
curio_sums_load (CurioTableReader *reader, const char *const *not_goods,
                 CurioProgress *progress, GError **error)
{
  static const CurioCopyFunc funcs[CURIO_N_SUMS] = {
    [CURIO_SUMS_ORDERS] = take_orders_cb,
    [CURIO_SUMS_CELLS] = take_cells_cb,
    [CURIO_SUMS_NAMES] = take_names_cb,
  };
  g_autoptr (CurioSumsReader) sums = NULL;
  const CurioWire *wires;
  CurioFacts *facts;

  if (!curio_table_reader_prepare_sums (reader, not_goods, &wires, error))
    return NULL;
  sums = curio_sums_reader_new (wires, progress);
  tell_begin (progress);
  if (!read_sums (reader, sums, funcs, error))
    return NULL;
  if (progress != NULL)
    progress->stage = CURIO_STAGE_FINISHING;
  facts = curio_sums_reader_finish (sums, not_goods, error);
  tell_age (reader, facts);
  return facts;
}

static gboolean
count_message_cb (const char *data, gsize length, gpointer n_bytes,
                  GError **error)
{
  *(gint64 *)n_bytes += (gint64)length;
  return TRUE;
}

gboolean
curio_sums_drain (CurioTableReader *reader, const char *const *not_goods,
                  gint64 *out_bytes, GError **error)
{
  static const CurioCopyFunc funcs[CURIO_N_SUMS]
      = { count_message_cb, count_message_cb, count_message_cb };
  const CurioWire *wires;

  *out_bytes = 0;
  return curio_table_reader_prepare_sums (reader, not_goods, &wires, error)
         && curio_table_reader_read_sums (reader, funcs, out_bytes, error);
}
