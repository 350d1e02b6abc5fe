/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio prepare`: the SQL that an administrator runs. */

#include "curio-command.h"
#include "curio-error.h"
#include "curio-job.h"
#include "curio-output.h"
#include "curio-preparation.h"
#include "curio-source-options.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CurioSourceOptions options;
  char *role;
  CurioPreparation parts;
  CurioSource *source;
  char *text;
  char *remark; /* for whoever reads no SQL; or NULL */
} Prepare;

static GOptionContext *
create_context (Prepare *self)
{
  GOptionContext *context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    {"role",       0, 0, G_OPTION_ARG_STRING, &self->role,
     N_ ("A role that may read the table, and nothing else"), N_ ("NAME") },
    { "citus",           0, 0, G_OPTION_ARG_NONE, &self->parts.distributes,
     N_ ("Distribute the table over a Citus cluster, by invoice"), NULL },
    { "rollups", 0, 0, G_OPTION_ARG_NONE, &self->parts.rolls_up,
     N_ ("Sums of the lines, kept by the server for very large shops"),
     NULL },
    { "refresh", 0, 0, G_OPTION_ARG_NONE, &self->parts.refreshes,
     N_ ("Only what brings the rollups up to date, to be run regularly"),
     NULL },
    { "campaigns",     0, 0, G_OPTION_ARG_NONE, &self->parts.registers,
     N_ ("The tables of the campaigns that colleagues share"), NULL },
    { NULL          }
  };

  g_option_context_set_summary (
      context,
      _ ("Prints the SQL by which an administrator prepares a database for "
         "Curio. Nothing is run,\nand nothing is connected to, but where "
         "--connection is given: then names are looked up there."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  curio_source_options_add (&self->options, context);
  return context;
}

static gboolean
check (const Prepare *self, GError **error)
{
  const char *sentence = NULL;

  if (self->options.local != NULL)
    sentence = _ ("A shop of this computer needs nothing to be prepared.");
  else if (self->options.table == NULL)
    sentence = _ ("Which table? Write: curio prepare --table=shop.retail "
                  "--role=curio");
  else if (self->role == NULL && !self->parts.distributes
           && !self->parts.registers && !self->parts.rolls_up
           && !self->parts.refreshes)
    sentence = _ ("What is to be prepared? “curio prepare --help” lists the "
                  "parts.");
  else if ((self->parts.rolls_up || self->parts.refreshes)
           && self->options.connection == NULL)
    sentence = _ ("Rollups depend on the columns and their types: give "
                  "--connection, so that Curio can look.");
  if (sentence == NULL)
    return TRUE;
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE, sentence);
  return FALSE;
}

/* Without --connection the table is only a name. */
static CurioSource *
resolve (const CurioSourceOptions *options, GError **error)
{
  g_autoptr (CurioSource) source = NULL;

  if (options->connection != NULL)
    return curio_source_options_resolve (options, error);
  source = curio_source_new_server (NULL, options->table);
  g_clear_pointer (&source->conninfo, g_free);
  if (options->columns != NULL
      && !curio_mapping_parse (&source->mapping, options->columns, error))
    return NULL;
  return g_steal_pointer (&source);
}

static gboolean
print_cb (gpointer data, CurioProgress *progress, GCancellable *cancellable,
          GError **error)
{
  Prepare *self = data;

  self->text = curio_preparation_print (&self->parts, self->source,
                                        &self->remark, cancellable, error);
  return self->text != NULL;
}

static gboolean
run (Prepare *self, char ***args, GError **error)
{
  if (!curio_options_parse (create_context (self), args, 0, error)
      || !check (self, error))
    return FALSE;
  self->parts.role = self->role;
  self->source = resolve (&self->options, error);
  if (self->source == NULL || !curio_job_run (print_cb, self, error))
    return FALSE;
  if (self->remark != NULL)
    g_printerr ("%s\n", self->remark);
  return curio_output_print (self->text, error);
}

gboolean
curio_command_prepare (char ***args, const CurioCliWindow *window,
                       GError **error)
{
  Prepare self = { 0 };
  gboolean done = run (&self, args, error);

  curio_source_options_clear (&self.options);
  g_clear_pointer (&self.source, curio_source_free);
  g_free (self.role);
  g_free (self.text);
  g_free (self.remark);
  return done;
}
