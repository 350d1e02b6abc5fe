/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Runs the built program, $CURIO_PROGRAM, in a home of its own: with local
 * shops, settings and sockets that nobody else sees, removed at the end. */
typedef struct
{
  char *folder; /* the program's working folder too */
} CliHome;

void cli_home_init (CliHome *self);
void cli_home_clear (CliHome *self);

/* A path in the home.  (transfer full) */
char *cli_home_get_path (const CliHome *self, const char *name);
void cli_home_write (const CliHome *self, const char *name, const char *text);

/* What a run left behind. */
typedef struct
{
  int status; /* exit status, or -1 where a signal ended it */
  char *out;
  char *err;
} CliRun;

void cli_run_clear (CliRun *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliRun, cli_run_clear)

/* LINE is split as a shell would.  OUT_PATH: where standard output goes
 * instead of to ->out, or NULL. */
void cli_home_run (const CliHome *self, const char *line, CliRun *out_run);
void cli_home_run_into (const CliHome *self, const char *line,
                        const char *out_path, CliRun *out_run);
/* Starts it and does not wait. */
GSubprocess *cli_home_start (const CliHome *self, const char *line);

/* Runs LINE and asserts that it ends with STATUS; where that is not 0, that it
 * says a sentence on stderr which contains WORDS, and nothing on stdout. */
void cli_home_assert (const CliHome *self, const char *line, int status,
                      const char *words);

G_END_DECLS
