/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio benchmark`: how fast everything is, on the lines at hand.
 * docs/benchmarks.md tells what each number means and how to repeat it. */

#include "curio-benchmark.h"
#include "curio-command.h"
#include "curio-error.h"
#include "curio-facts-builder.h"
#include "curio-footprint.h"
#include "curio-job.h"
#include "curio-json-text.h"
#include "curio-local-server.h"
#include "curio-offer-figures.h"
#include "curio-output.h"
#include "curio-source-options.h"
#include "curio-text-table.h"

#include <glib/gi18n-lib.h>

/* The lines of the real table, of which --scale takes a multiple. */
#define REAL_LINES 1067371
#define MAX_SCALE (CURIO_MAX_LINES / REAL_LINES)

typedef struct
{
  CurioSourceOptions source;
  char *format;
  char *import;
  gboolean window;
  int scale;   /* 0: the lines of a source */
  int answers; /* selections whose figures are printed; 0: none */
} Options;

typedef struct
{
  const Options *options;
  CurioSource *source; /* NULL with --scale */
  gint64 n_lines;
  guint32 n_orders;
  double generate_seconds;
  CurioFootprint footprint;
  CurioLoadTimes load;
  CurioRecomputeTimes recompute;
  GHashTable *order_measures;
  GHashTable *product_measures;
  CurioOfferTimes offers;
  JsonNode *answers; /* NULL without --answers; then there is none of the three
                        above */
  GHashTable *frames;
  GHashTable *window_frames; /* NULL without --window */
  GHashTable *window_drags;
  GHashTable *window_list;
  GHashTable *window_first;
  double peak_rss_mb;
  CurioImportTimes import;
} Benchmark;

static gboolean
check_is_plain (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);

  if (file == NULL)
    return FALSE;
  if (g_mapped_file_get_length (file) < 2
      || memcmp (g_mapped_file_get_contents (file), "\x1f\x8b", 2) != 0)
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("%s is compressed; psql reads it only uncompressed. Write: "
                  "gunzip --keep FILE"),
               path);
  return FALSE;
}

static void
measure_facts (Benchmark *self, CurioFacts *facts)
{
  g_autoptr (CurioLedger) ledger
      = curio_ledger_new (facts, &(CurioBooks){ CURIO_BOOKS_TRADING, NULL });

  self->n_lines
      = curio_facts_has_lines (facts) ? facts->n_lines : facts->n_rows;
  self->n_orders = facts->n_orders;
  self->footprint = curio_footprint_measure (ledger);
  g_clear_pointer (&ledger, curio_ledger_unref);
  curio_benchmark_recompute (facts, &self->recompute);
  if (self->options->answers > 0)
    self->answers = curio_benchmark_answers (facts, self->options->answers);
  else
    {
      curio_benchmark_measures (facts, &self->order_measures,
                                &self->product_measures);
      curio_benchmark_offers (facts, &self->offers);
    }
  self->frames = curio_benchmark_frames (facts);
}

static gboolean
benchmark_scale_cb (gpointer data, CurioProgress *progress,
                    GCancellable *cancellable, GError **error)
{
  Benchmark *self = data;
  g_autoptr (CurioFacts) facts = curio_benchmark_generate (
      (gint64)self->options->scale * REAL_LINES, progress, cancellable,
      &self->generate_seconds, error);

  if (facts == NULL)
    return FALSE;
  measure_facts (self, facts);
  return TRUE;
}

/* Holds the local server, so that starting it is no part of any time. */
static gboolean
benchmark_cb (gpointer data, CurioProgress *progress,
              GCancellable *cancellable, GError **error)
{
  Benchmark *self = data;
  g_autoptr (CurioLocalServer) server = NULL;
  g_autoptr (CurioFacts) facts = NULL;

  if (self->source->shop != NULL)
    {
      server = curio_local_server_acquire (cancellable, error);
      if (server == NULL)
        return FALSE;
    }
  if (!curio_benchmark_load (self->source, cancellable, &self->load, &facts,
                             error))
    return FALSE;
  measure_facts (self, facts);
  g_clear_pointer (&facts, curio_facts_unref);
  return self->options->import == NULL
         || curio_benchmark_import (self->options->import, cancellable,
                                    &self->import, error);
}

/* --- printing ----------------------------------------------------------- */

static void
add_times (JsonBuilder *json, const char *name, GHashTable *times)
{
  g_autoptr (GList) names = g_hash_table_get_keys (times);

  names = g_list_sort (names, (GCompareFunc)g_strcmp0);
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  for (GList *at = names; at != NULL; at = at->next)
    curio_json_add_real (json, at->data,
                         *(double *)g_hash_table_lookup (times, at->data), 3);
  json_builder_end_object (json);
}

/* "customers/list": {FIRST: …, SECOND: …} */
static void
add_pairs (JsonBuilder *json, const char *name, GHashTable *pairs,
           const char *first, const char *second)
{
  g_autoptr (GList) keys = g_hash_table_get_keys (pairs);

  keys = g_list_sort (keys, (GCompareFunc)g_strcmp0);
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  for (GList *at = keys; at != NULL; at = at->next)
    {
      const double *ms = g_hash_table_lookup (pairs, at->data);

      json_builder_set_member_name (json, at->data);
      json_builder_begin_object (json);
      curio_json_add_real (json, first, ms[0], 3);
      curio_json_add_real (json, second, ms[1], 3);
      json_builder_end_object (json);
    }
  json_builder_end_object (json);
}

static void
add_import (JsonBuilder *json, const CurioImportTimes *times)
{
  curio_json_add_real (json, "import_seconds", times->import_seconds, 4);
  curio_json_add_real (json, "psql_copy_seconds", times->psql_copy_seconds, 4);
  curio_json_add_real (json, "import_ratio",
                       times->import_seconds / times->psql_copy_seconds, 3);
  curio_json_add_int (json, "import_lines", times->n_lines);
}

/* Of sums of the lines the ratio has another name, as its goal is another. */
static void
add_load (JsonBuilder *json, const CurioLoadTimes *times)
{
  curio_json_add_real (json, "load_seconds", times->load_seconds, 4);
  curio_json_add_real (json, "copy_seconds", times->copy_seconds, 4);
  curio_json_add_real (json, times->is_rolled ? "rolled_ratio" : "load_ratio",
                       times->load_seconds / times->copy_seconds, 3);
  curio_json_add_int (json, "copy_bytes", times->copy_bytes);
  if (times->check_ms >= 0)
    curio_json_add_real (json, "check_ms", times->check_ms, 3);
}

static void
add_memory (JsonBuilder *json, const Benchmark *self)
{
  curio_json_add_int (json, "orders", self->n_orders);
  curio_json_add_real (json, "bytes_per_line",
                       (double)self->footprint.line_bytes / self->n_lines, 2);
  curio_json_add_real (json, "bytes_per_order",
                       (double)self->footprint.order_bytes / self->n_orders,
                       2);
}

static void
add_offers (JsonBuilder *json, const CurioOfferTimes *times)
{
  const CurioHitRate *few = &times->offers.few;

  curio_json_add_real (json, "offer_model_ms", times->model_ms, 1);
  curio_json_add_real (json, "offers_1000_ms", times->offers_1000_ms, 1);
  curio_json_add_real (json, "offer_test_ms", times->test_ms, 1);
  curio_json_add_int (json, "offer_test_customers", times->offers.n_customers);
  curio_offer_figures_add_share (json, "offer_hit_rate", &few->likeness);
  curio_offer_figures_add_share (json, "popular_hit_rate", &few->popularity);
  curio_offer_figures_add_share (json, "offer_gain", &few->difference);
  curio_offer_figures_add_share (json, "reorder_precision",
                                 &times->reorder.precision);
  curio_offer_figures_add_share (json, "recency_precision",
                                 &times->reorder.recent_precision);
}

static JsonNode *
build_json (const Benchmark *self)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  const CurioRecomputeTimes *recompute = &self->recompute;

  json_builder_begin_object (json);
  curio_json_add_int (json, "lines", self->n_lines);
  if (self->options->scale > 0)
    curio_json_add_real (json, "generate_seconds", self->generate_seconds, 3);
  else
    add_load (json, &self->load);
  add_memory (json, self);
  curio_json_add_real (json, "recompute_ms", recompute->recompute_ms, 4);
  curio_json_add_real (json, "recompute_95_ms", recompute->recompute_95_ms, 4);
  curio_json_add_real (json, "recompute_all_ms", recompute->recompute_all_ms,
                       4);
  curio_json_add_real (json, "products_ms", recompute->products_ms, 3);
  curio_json_add_real (json, "preference_ms", recompute->preference_ms, 3);
  curio_json_add_real (json, "books_ms", recompute->books_ms, 3);
  add_times (json, "frame_ms", self->frames);
  if (self->answers != NULL)
    {
      json_builder_set_member_name (json, "answers");
      json_builder_add_value (json, json_node_ref (self->answers));
    }
  else
    {
      add_times (json, "order_measures_ms", self->order_measures);
      add_times (json, "product_measures_ms", self->product_measures);
      add_offers (json, &self->offers);
    }
  if (self->window_frames != NULL)
    {
      add_times (json, "window_frame_ms", self->window_frames);
      add_pairs (json, "drag_frame_ms", self->window_drags, "median", "p95");
      add_pairs (json, "list_ms", self->window_list, "median", "p95");
      add_pairs (json, "first_ms", self->window_first, "all", "stretch");
    }
  curio_json_add_real (json, "peak_rss_mb", self->peak_rss_mb, 1);
  if (self->options->import != NULL)
    add_import (json, &self->import);
  json_builder_end_object (json);
  return json_builder_get_root (json);
}

/* The members of OBJECT, one a line, and those within them further in. */
static void
list_members (CurioTextTable *table, JsonObject *object, const char *indent)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *at = names; at != NULL; at = at->next)
    {
      JsonNode *node = json_object_get_member (object, at->data);
      gboolean is_object = JSON_NODE_HOLDS_OBJECT (node);
      g_autofree char *value = is_object ? NULL : curio_json_to_text (node);
      g_autofree char *deeper = g_strconcat (indent, "  ", NULL);

      curio_text_table_take (table, g_strconcat (indent, at->data, NULL));
      curio_text_table_add (table, is_object ? "" : g_strchomp (value));
      if (is_object)
        list_members (table, json_node_get_object (node), deeper);
    }
}

static char *
format_text (JsonNode *root)
{
  g_autoptr (CurioTextTable) table = curio_text_table_new ("lr");
  GString *out = g_string_new (NULL);

  list_members (table, json_node_get_object (root), "");
  curio_text_table_print (table, out);
  return g_string_free (out, FALSE);
}

static gboolean
print_benchmark (const Benchmark *self, gboolean as_json, GError **error)
{
  g_autoptr (JsonNode) root = build_json (self);
  g_autofree char *text
      = as_json ? curio_json_to_text (root) : format_text (root);

  return curio_output_print (text, error);
}

/* --- the command -------------------------------------------------------- */

/* The window comes first: the peak of memory must be its own. */
static gboolean
measure_window (Benchmark *self, const CurioCliWindow *window, GError **error)
{
  if (!self->options->window)
    return TRUE;
  curio_source_remember (self->source);
  self->window_frames
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->window_drags
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->window_list
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->window_first
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!window->measure_window (self->window_frames, self->window_drags,
                               self->window_list, self->window_first, error))
    return FALSE;
  self->peak_rss_mb = curio_benchmark_read_peak_mb ();
  return TRUE;
}

static GOptionContext *
create_context (Options *self)
{
  GOptionContext *context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    {"format",       0, 0, G_OPTION_ARG_STRING, &self->format,
     N_ ("text (default) or json"), N_ ("FORMAT") },
    { "window",             0, 0, G_OPTION_ARG_NONE, &self->window,
     N_ ("Measure a real window too; needs a display"), NULL },
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &self->import,
     N_ ("Measure importing this uncompressed CSV file too, into a shop that "
          "is dropped afterwards"),
     N_ ("FILE") },
    { "scale", 0, 0, G_OPTION_ARG_INT, &self->scale,
     N_ ("Without a server: measure N times the lines of the real shop, made "
          "in memory"),
     N_ ("N") },
    { "answers",      0, 0, G_OPTION_ARG_INT, &self->answers,
     N_ ("With --format=json: the figures of the first N changes of filter, "
          "to compare with other programs', and no single pages nor offers"),
     N_ ("N") },
    { NULL            }
  };

  g_option_context_set_summary (
      context,
      _ ("Measures loading the lines beside reading and throwing them "
         "away, a change of filter,\nand drawing each page."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  curio_source_options_add (&self->source, context);
  return context;
}

static gboolean
check_options (const Options *self, GError **error)
{
  if (self->scale < 0 || (guint)self->scale > MAX_SCALE)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                 _ ("--scale takes a number from 1 to %u."), MAX_SCALE);
  else if (self->scale > 0 && (self->window || self->import != NULL))
    g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                         _ ("--scale goes without --window and --import: its "
                            "shop is in memory only."));
  else if (self->answers < 0
           || (self->answers > 0 && g_strcmp0 (self->format, "json") != 0))
    g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                         _ ("--answers takes a number from 1 and goes with "
                            "--format=json."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
measure (Benchmark *self, const CurioCliWindow *window, GError **error)
{
  if (self->options->scale > 0)
    return curio_job_run (benchmark_scale_cb, self, error);
  self->source = curio_source_options_resolve (&self->options->source, error);
  return self->source != NULL && measure_window (self, window, error)
         && curio_job_run (benchmark_cb, self, error);
}

static gboolean
run (Options *self, char ***args, const CurioCliWindow *window, GError **error)
{
  Benchmark benchmark = { .options = self };
  gboolean as_json;
  gboolean done;

  if (!curio_options_parse (create_context (self), args, 0, error)
      || !curio_output_parse_format (self->format, &as_json, error)
      || !check_options (self, error)
      || (self->import != NULL && !check_is_plain (self->import, error)))
    return FALSE;
  done = measure (&benchmark, window, error);
  if (!self->window)
    benchmark.peak_rss_mb = curio_benchmark_read_peak_mb ();
  done = done && print_benchmark (&benchmark, as_json, error);
  g_clear_pointer (&benchmark.source, curio_source_free);
  g_clear_pointer (&benchmark.answers, json_node_unref);
  g_clear_pointer (&benchmark.order_measures, g_hash_table_unref);
  g_clear_pointer (&benchmark.product_measures, g_hash_table_unref);
  g_clear_pointer (&benchmark.frames, g_hash_table_unref);
  g_clear_pointer (&benchmark.window_frames, g_hash_table_unref);
  g_clear_pointer (&benchmark.window_drags, g_hash_table_unref);
  g_clear_pointer (&benchmark.window_list, g_hash_table_unref);
  g_clear_pointer (&benchmark.window_first, g_hash_table_unref);
  return done;
}

gboolean
curio_command_benchmark (char ***args, const CurioCliWindow *window,
                         GError **error)
{
  Options self = { 0 };
  gboolean done = run (&self, args, window, error);

  curio_source_options_clear (&self.source);
  g_free (self.format);
  g_free (self.import);
  return done;
}
