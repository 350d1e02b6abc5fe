/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From options to measures: what every command that reads begins with. */

#include "curio-reading.h"

#include "curio-error.h"
#include "curio-job.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const CurioSource *source;
  CurioFacts *facts;
} Load;

static gboolean
load_cb (gpointer data, CurioProgress *progress, GCancellable *cancellable,
         GError **error)
{
  Load *load = data;

  load->facts = curio_source_load (load->source, progress, cancellable, error);
  return load->facts != NULL;
}

CurioFacts *
curio_reading_load (const CurioSource *source, GError **error)
{
  Load load = { source, NULL };

  if (!curio_job_run (load_cb, &load, error))
    return NULL;
  curio_source_remember (source);
  return load.facts;
}

/* The figures do not wait for notes that cannot be read. */
static void
keep_or_warn (CurioReading *self)
{
  g_autofree char *key = curio_source_make_key (self->source);
  g_autoptr (GError) error = NULL;

  if (!curio_keepsake_load (&self->kept, key, &error))
    g_printerr ("%s\n", error->message);
}

CurioReading *
curio_reading_new (const CurioSourceOptions *source,
                   const CurioSelectionOptions *selection, GError **error)
{
  g_autoptr (CurioReading) self = g_new0 (CurioReading, 1);

  /* Wrong usage is told before anything is loaded. */
  if (!curio_selection_options_parse (selection, &self->books,
                                      &self->selection, error))
    return NULL;
  self->source = curio_source_options_resolve (source, error);
  if (self->source == NULL)
    return NULL;
  keep_or_warn (self);
  self->source->not_goods = g_strdupv (self->kept.not_goods);
  self->facts = curio_reading_load (self->source, error);
  if (self->facts == NULL
      || !curio_selection_options_add_countries (selection, self->facts,
                                                 &self->selection, error))
    return NULL;
  self->ledger = curio_ledger_new (
      self->facts,
      &(CurioBooks){ self->books, (const char *const *)self->kept.not_goods });
  self->measures = curio_measures_new (self->ledger, &self->selection);
  return g_steal_pointer (&self);
}

void
curio_reading_free (CurioReading *self)
{
  g_clear_pointer (&self->measures, curio_measures_free);
  g_clear_pointer (&self->ledger, curio_ledger_unref);
  g_clear_pointer (&self->facts, curio_facts_unref);
  g_clear_pointer (&self->source, curio_source_free);
  curio_selection_clear (&self->selection);
  curio_keepsake_clear (&self->kept);
  g_free (self);
}

gboolean
curio_reading_find_product (const CurioReading *self, const char *code,
                            guint32 *out_product, GError **error)
{
  *out_product = G_MAXUINT32;
  if (code == NULL)
    return TRUE;
  *out_product = curio_dictionary_find (self->facts->products, code);
  if (*out_product != G_MAXUINT32)
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("No line has the product code “%s”. Codes are compared "
                  "letter for letter."),
               code);
  return FALSE;
}
