/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of commands, and what they have in common: the page of help, one
 * sentence on stderr for what went wrong, and the exit status. */

#include "curio-cli.h"

#include "curio-command.h"
#include "curio-config.h"
#include "curio-error.h"
#include "curio-output.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

enum
{
  STATUS_DONE = 0,
  STATUS_FAILED = 1,
  STATUS_USAGE = 2
};

static const CurioCommand commands[] = {
  {"import",     N_ ("Read a file of invoice lines into a local shop"),
   curio_command_import                                                                        },
  { "demo",      N_ ("Make a local shop of invented invoice lines"),
   curio_command_demo                                                                          },
  { "figures",   N_ ("Print every figure of a selection"),
   curio_command_figures                                                                       },
  { "export",    N_ ("Write customers to a CSV file, or a campaign's"),
   curio_command_export                                                                        },
  { "campaigns", N_ ("List campaigns and what came of them"),
   curio_command_campaigns                                                                     },
  { "report",    N_ ("Draw every figure into a folder"),                curio_command_report   },
  { "prepare",   N_ ("Print the SQL that prepares a database"),
   curio_command_prepare                                                                       },
  { "benchmark", N_ ("Measure how fast it all is"),                     curio_command_benchmark},
};

static const CurioCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

static gboolean
is_help (const char *name)
{
  return g_str_equal (name, "--help") || g_str_equal (name, "-h")
         || g_str_equal (name, "help");
}

gboolean
curio_cli_is_command (const char *name)
{
  return find_command (name) != NULL || is_help (name)
         || g_str_equal (name, "--version");
}

static gboolean
print_help (GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text, _ ("Usage:\n"
                            "  curio                      Open the window\n"
                            "  curio COMMAND [OPTION…]    Work without one\n"
                            "\n"
                            "Commands:\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-12s %s\n", commands[i].name,
                            _ (commands[i].summary));
  g_string_append (
      text,
      _ ("\n"
         "“curio COMMAND --help” explains each. A command ends with\n"
         "0 when it is done, 1 when it failed (a sentence on standard\n"
         "error says why) and 2 when it was not used as it should be.\n"));
  return curio_output_print (text->str, error);
}

static gboolean
run (int argc, char **argv, const CurioCliWindow *window, GError **error)
{
  const char *name = argc > 1 ? argv[1] : "--help";
  const CurioCommand *command = find_command (name);
  g_auto (GStrv) args = NULL;
  char *full_name;

  if (is_help (name))
    return print_help (error);
  if (g_str_equal (name, "--version"))
    return curio_output_print ("curio " CURIO_VERSION "\n", error);
  if (command == NULL)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                   _ ("There is no command “%s”; “curio --help” lists them."),
                   name);
      return FALSE;
    }
  args = g_strdupv (argv + 1);
  full_name = g_strconcat ("curio ", name, NULL);
  g_free (args[0]);
  args[0] = full_name;
  g_set_prgname (full_name);
  return command->run (&args, window, error);
}

int
curio_cli_run (int argc, char **argv, const CurioCliWindow *window)
{
  g_autoptr (GError) error = NULL;

  if (run (argc, argv, window, &error))
    return STATUS_DONE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_printerr ("curio: %s\n", _ ("Cancelled; nothing was changed."));
  else
    g_printerr ("curio: %s\n", error->message);
  if (error->domain == G_OPTION_ERROR)
    g_printerr (_ ("“%s --help” explains the options.\n"), g_get_prgname ());
  return error->domain == G_OPTION_ERROR
                 || g_error_matches (error, CURIO_ERROR, CURIO_ERROR_USAGE)
             ? STATUS_USAGE
             : STATUS_FAILED;
}
