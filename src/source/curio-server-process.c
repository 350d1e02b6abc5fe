/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs PostgreSQL's own programs for the local server, as the server's user
 * and apart from our terminal: initdb, the server, and a watch that stops it
 * when the last program using it is gone, even by kill -9. */
#include "curio-server-process.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "curio-error.h"
#include "curio-server-status.h"

#define STEP_US (5 * G_TIME_SPAN_MILLISECOND)
#define START_US (60 * G_TIME_SPAN_SECOND)
/* After a killed server its last helpers need a moment to notice. */
#define RETRY_US (5 * G_TIME_SPAN_SECOND)
#define STOP_US (5 * G_TIME_SPAN_SECOND)

/* A private server for one person's figures: no network, few visitors, and
 * imports that need not be logged twice. */
static const char *const settings[] = {
  "listen_addresses=",
  "port=5432",
  "unix_socket_permissions=0700",
  "cluster_name=curio",
  "max_connections=20",
  "wal_level=minimal",
  "max_wal_senders=0",
  "max_wal_size=2GB",
  "checkpoint_timeout=15min",
  "jit=off",
  "logging_collector=off",
  "log_destination=stderr",
  "log_min_messages=warning",
};

/* --- running a program --------------------------------------------------- */

/* A program that a script puts into the background ignores SIGINT and SIGQUIT,
 * and so would all that it starts: a server that has not come as far as its
 * own handlers would then miss that it is to stop. */
static void
heed_signals (void)
{
  const struct sigaction usual = { .sa_handler = SIG_DFL };
  sigset_t none;

  for (int i = 1; i < NSIG; i++)
    sigaction (i, &usual, NULL);
  sigemptyset (&none);
  sigprocmask (SIG_SETMASK, &none, NULL);
}

static void
become_user_cb (gpointer user_data)
{
  const CurioServerFolder *folder = user_data;

  heed_signals ();
  setsid ();
  umask (077);
  if (!folder->is_foreign)
    return;
  if (setgroups (1, &folder->gid) != 0 || setgid (folder->gid) != 0
      || setuid (folder->uid) != 0)
    _exit (126);
}

/* Ours without the PG* variables, which would lead the programs astray. */
static char **
make_environment (void)
{
  char **environment = g_get_environ ();
  g_auto (GStrv) names = g_listenv ();

  for (char **name = names; *name; name++)
    if (g_str_has_prefix (*name, "PG") || g_str_has_prefix (*name, "LC_"))
      environment = g_environ_unsetenv (environment, *name);
  return g_environ_setenv (environment, "LC_ALL", "C", TRUE);
}

static int
open_log (const CurioServerFolder *folder, GError **error)
{
  int fd
      = curio_server_folder_open_file (folder, folder->log, O_WRONLY, error);

  if (fd >= 0 && ftruncate (fd, 0) != 0)
    g_debug ("the log keeps its old words");
  return fd;
}

/* Runs ARGV with its words going into the log; its number, or 0. */
static GPid
spawn_logged (const CurioServerFolder *folder, GPtrArray *argv, GError **error)
{
  g_auto (GStrv) environment = make_environment ();
  g_autoptr (GError) spawn_error = NULL;
  int log = open_log (folder, error);
  GPid pid = 0;

  if (log < 0)
    return 0;
  if (!g_spawn_async_with_fds (folder->folder, (char **)argv->pdata,
                               environment, G_SPAWN_DO_NOT_REAP_CHILD,
                               become_user_cb, (gpointer)folder, &pid, -1, log,
                               log, &spawn_error))
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_NOT_INSTALLED, "%s\n%s",
                 _ ("PostgreSQL’s programs do not run. Install the package "
                    "“postgresql” anew."),
                 spawn_error->message);
  close (log);
  return pid;
}

static char *
read_last_line (const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_lines;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return g_strdup ("");
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  n_lines = g_strv_length (lines);
  /* The reason stands before what was done about it. */
  for (guint i = n_lines; i-- > 0;)
    if (strstr (lines[i], "FATAL") || strstr (lines[i], "error:"))
      return g_strdup (lines[i]);
  return g_strdup (n_lines > 0 ? lines[n_lines - 1] : "");
}

static void
set_failed (const CurioServerFolder *folder, GError **error)
{
  g_autofree char *line = read_last_line (folder->log);
  g_autofree char *text = NULL;
  gboolean is_full = g_file_get_contents (folder->log, &text, NULL, NULL)
                     && strstr (text, "No space left on device");

  g_set_error (error, CURIO_ERROR,
               is_full ? CURIO_ERROR_FULL : CURIO_ERROR_CONNECT, "%s\n%s (%s)",
               is_full ? _ ("There is no room left on the disk for Curio’s "
                            "shops. Make room and try again.")
                       : _ ("The local shop’s PostgreSQL server does not "
                            "start. Its own words say why."),
               line, folder->log);
}

/* Waits for a short-lived program; TRUE where it did its work. */
static gboolean
wait_for_exit (GPid pid, GCancellable *cancellable, GError **error)
{
  int status = 0;

  while (waitpid (pid, &status, WNOHANG) == 0)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          kill (pid, SIGTERM);
          waitpid (pid, &status, 0);
          return FALSE;
        }
      g_usleep (STEP_US);
    }
  return g_spawn_check_wait_status (status, NULL);
}

/* --- making the cluster -------------------------------------------------- */

/* From folder to folder by their descriptors: nobody can put a link in our way
 * and have us remove what it points to. */
static void
remove_below (int parent, const char *name)
{
  int fd
      = openat (parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;
  const struct dirent *entry;

  while (dir && (entry = readdir (dir)))
    if (!g_str_equal (entry->d_name, ".")
        && !g_str_equal (entry->d_name, ".."))
      remove_below (fd, entry->d_name);
  unlinkat (parent, name, dir ? AT_REMOVEDIR : 0);
  if (dir)
    closedir (dir);
}

static void
remove_tree (const char *path)
{
  remove_below (AT_FDCWD, path);
}

static const char *
choose_locale (void)
{
  locale_t found = newlocale (LC_ALL_MASK, "C.UTF-8", (locale_t)0);

  if (!found)
    return "--locale=C";
  freelocale (found);
  return "--locale=C.UTF-8";
}

gboolean
curio_server_process_init (const CurioServerFolder *folder,
                           const CurioServerPrograms *programs,
                           GCancellable *cancellable, GError **error)
{
  g_autofree char *unfinished = g_strconcat (folder->cluster, ".new", NULL);
  const char *words[] = { programs->initdb,     "--pgdata",
                          unfinished,           "--username=curio",
                          "--encoding=UTF8",    choose_locale (),
                          "--auth-local=trust", "--auth-host=reject",
                          "--no-sync",          NULL };
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  GPid pid;

  if (g_file_test (folder->cluster, G_FILE_TEST_IS_DIR))
    return TRUE;
  remove_tree (unfinished); /* of an initdb that was broken off */
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_ptr_array_add (argv, (gpointer)words[i]);
  pid = spawn_logged (folder, argv, error);
  if (pid == 0)
    return FALSE;
  if (!wait_for_exit (pid, cancellable, error)
      || g_rename (unfinished, folder->cluster) != 0)
    {
      if (error && !*error)
        set_failed (folder, error);
      remove_tree (unfinished);
      return FALSE;
    }
  return TRUE;
}

/* --- the server ---------------------------------------------------------- */

static GPtrArray *
make_server_words (const CurioServerFolder *folder,
                   const CurioServerPrograms *programs)
{
  GPtrArray *argv = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (argv, g_strdup (programs->postgres));
  g_ptr_array_add (argv, g_strdup ("-D"));
  g_ptr_array_add (argv, g_strdup (folder->cluster));
  g_ptr_array_add (argv, g_strdup ("-k"));
  g_ptr_array_add (argv, g_strdup (folder->sockets));
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_ptr_array_add (argv, g_strdup ("-c"));
      g_ptr_array_add (argv, g_strdup (settings[i]));
    }
  g_ptr_array_add (argv, NULL);
  return argv;
}

typedef enum
{
  START_DONE,
  START_FAILED, /* the server ended */
  START_BROKEN_OFF,
} StartOutcome;

/* Asked again and again, as a signal may come before anybody heeds it. */
static void
break_off (GPid pid)
{
  gint64 deadline = g_get_monotonic_time () + STOP_US;

  while (g_get_monotonic_time () < deadline)
    {
      kill (pid, SIGQUIT);
      if (waitpid (pid, NULL, WNOHANG) != 0)
        return;
      g_usleep (STEP_US);
    }
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
}

static StartOutcome
wait_until_ready (const CurioServerFolder *folder, GPid pid,
                  GCancellable *cancellable, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + START_US;

  while (curio_server_status_get (folder) != CURIO_SERVER_READY)
    {
      if (waitpid (pid, NULL, WNOHANG) != 0)
        return START_FAILED;
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || g_get_monotonic_time () > deadline)
        {
          if (error && !*error)
            set_failed (folder, error);
          break_off (pid);
          return START_BROKEN_OFF;
        }
      g_usleep (STEP_US);
    }
  return START_DONE;
}

gboolean
curio_server_process_start (const CurioServerFolder *folder,
                            const CurioServerPrograms *programs,
                            GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) argv = make_server_words (folder, programs);
  gint64 deadline = g_get_monotonic_time () + RETRY_US;

  while (TRUE)
    {
      GPid pid = spawn_logged (folder, argv, error);
      g_autofree char *line = NULL;

      if (pid == 0)
        return FALSE;
      switch (wait_until_ready (folder, pid, cancellable, error))
        {
        case START_DONE:
          return TRUE;
        case START_BROKEN_OFF:
          return FALSE;
        case START_FAILED:
          break;
        }
      line = read_last_line (folder->log);
      if (!strstr (line, "still in use") || g_get_monotonic_time () > deadline)
        {
          set_failed (folder, error);
          return FALSE;
        }
      g_usleep (20 * STEP_US);
    }
}

/* Lets a program run on its own, whatever becomes of ours. */
static void
spawn_apart (const CurioServerFolder *folder, const char *const *argv)
{
  g_auto (GStrv) environment = make_environment ();
  g_autoptr (GError) error = NULL;

  if (!g_spawn_async (folder->folder, (char **)argv, environment,
                      G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                      become_user_cb, (gpointer)folder, NULL, &error))
    g_debug ("%s: %s", argv[0], error->message);
}

void
curio_server_process_sync (const CurioServerFolder *folder,
                           const CurioServerPrograms *programs)
{
  const char *argv[]
      = { programs->initdb, "--sync-only", "--pgdata", folder->cluster, NULL };

  spawn_apart (folder, argv);
}

/* Run with the cluster's folder as $1.  Not "pg_ctl stop": that one signals
 * whoever has the number that a killed server left behind. */
static const char stop_script[]
    = "read -r pid <\"$1/postmaster.pid\" || exit 0\n"
      "case $pid in ''|*[!0-9]*) exit 0;; esac\n"
      "is_server () {\n"
      "  read -r name <\"/proc/$pid/comm\" && [ \"$name\" = postgres ] &&\n"
      "    [ \"/proc/$pid/cwd\" -ef \"$1\" ]\n"
      "}\n"
      "is_server \"$1\" && kill -INT \"$pid\"\n"
      "tenths=0\n"
      "while is_server \"$1\"; do\n"
      "  [ $tenths -lt 600 ] || { kill -QUIT \"$pid\"; exit; }\n"
      "  sleep 0.1\n"
      "  tenths=$((tenths + 1))\n"
      "done\n";

void
curio_server_process_watch (const CurioServerFolder *folder)
{
  g_autofree char *flock_program = g_find_program_in_path ("flock");
  const char *argv[]
      = { flock_program, "--exclusive", folder->users,   "/bin/sh", "-c",
          stop_script,   "sh",          folder->cluster, NULL };

  /* Without util-linux a server whose last program was killed runs on until
   * the next program leaves in good order. */
  if (flock_program)
    spawn_apart (folder, argv);
}
