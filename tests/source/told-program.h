/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Another program that uses the local server: this test program, run again. */
typedef struct
{
  GSubprocess *process;
  GDataInputStream *replies;
} ToldProgram;

/* The argument by which the test's main () knows that it is one; it then
 * returns what told_program_run () does. */
#define TOLD_PROGRAM_ARGUMENT "--be-told"
int told_program_run (void);

/* With its data folder in HOME, and the variable KEY, unless that is NULL. */
ToldProgram told_program_start (const char *home, const char *key,
                                const char *value);
/* Orders are acquire, release, hurry (the server does not wait for the disk),
 * list, "fill SHOP N", "count SHOP"; the reply ends in "ok", or is "error CODE
 * MESSAGE".  (transfer full) */
char *told_program_tell (ToldProgram *program, const char *order);
void told_program_check (ToldProgram *program, const char *order,
                         const char *expected);
/* In good order, or by SIGKILL. */
void told_program_end (ToldProgram *program, gboolean by_force);
