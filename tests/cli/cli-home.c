/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program as a person at a terminal runs it. */

#include "cli-home.h"
#include "remove-tree.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static const char *const folders[][2] = {
  {"XDG_DATA_HOME",    "data"  },
  { "XDG_CONFIG_HOME", "config"},
  { "XDG_CACHE_HOME",  "cache" },
  { "XDG_RUNTIME_DIR", "run"   },
};

void
cli_home_init (CliHome *self)
{
  self->folder = g_dir_make_tmp ("curio-cli-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  /* Run as root, the local server is another user, who must get in. */
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = cli_home_get_path (self, folders[i][1]);

      g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
    }
}

void
cli_home_clear (CliHome *self)
{
  remove_tree (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

char *
cli_home_get_path (const CliHome *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
cli_home_write (const CliHome *self, const char *name, const char *text)
{
  g_autofree char *path = cli_home_get_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

void
cli_run_clear (CliRun *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
}

static GSubprocess *
spawn (const CliHome *self, const char *line, GSubprocessFlags flags,
       const char *out_path)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);
  g_autofree char *whole
      = g_strconcat (g_getenv ("CURIO_PROGRAM"), " ", line, NULL);
  g_auto (GStrv) args = NULL;
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_assert_nonnull (g_getenv ("CURIO_PROGRAM"));
  g_assert_true (g_shell_parse_argv (whole, NULL, &args, &error));
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = cli_home_get_path (self, folders[i][1]);

      g_subprocess_launcher_setenv (launcher, folders[i][0], path, TRUE);
    }
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  if (out_path != NULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, out_path);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)args,
                                          &error);
  g_assert_no_error (error);
  return process;
}

GSubprocess *
cli_home_start (const CliHome *self, const char *line)
{
  return spawn (self, line,
                G_SUBPROCESS_FLAGS_STDOUT_SILENCE
                    | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                NULL);
}

void
cli_home_run_into (const CliHome *self, const char *line, const char *out_path,
                   CliRun *out_run)
{
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDERR_PIPE
                           | (out_path == NULL ? G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                               : G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = spawn (self, line, flags, out_path);
  g_autoptr (GError) error = NULL;

  *out_run = (CliRun){ 0 };
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out_run->out,
                                 &out_run->err, &error);
  g_assert_no_error (error);
  out_run->status = g_subprocess_get_if_exited (process)
                        ? g_subprocess_get_exit_status (process)
                        : -1;
}

void
cli_home_run (const CliHome *self, const char *line, CliRun *out_run)
{
  cli_home_run_into (self, line, NULL, out_run);
}

void
cli_home_assert (const CliHome *self, const char *line, int status,
                 const char *words)
{
  g_auto (CliRun) run = { 0 };

  cli_home_run (self, line, &run);
  if (run.status != status)
    g_error ("curio %s ended with %d, not %d:\n%s%s", line, run.status, status,
             run.out, run.err);
  if (status == 0)
    return;
  g_assert_cmpstr (run.out, ==, "");
  g_assert_true (g_str_has_prefix (run.err, "curio: "));
  if (strstr (run.err, words) == NULL)
    g_error ("curio %s does not say “%s”:\n%s", line, words, run.err);
}
