/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A temporary data folder, which the server's user can enter; removed with
 * remove_tree ().  (transfer full) */
char *server_home_new (void);
/* One with a cluster whose server does not wait for the disk: a copy of a
 * model, which is made when it is first needed.  (transfer full) */
char *server_home_new_furnished (void);
/* Puts such a cluster into HOME. */
void server_home_furnish (const char *home);
/* To be called when all tests have run. */
void server_home_clear_model (void);

/* The path of the server's note of itself, postmaster.pid.  (transfer full) */
char *server_home_get_note (const char *home);
/* The server's process number by that note; 0 where there is none. */
GPid server_home_get_server (const char *home);

gboolean server_home_is_gone (GPid pid);
void server_home_wait_until_gone (GPid pid);
/* By SIGKILL; waits until it is gone. */
void server_home_kill (GPid pid);
