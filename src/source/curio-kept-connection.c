/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The connection that waits for the next look.  Whoever takes it has it alone;
 * who comes meanwhile makes one of their own. */

#include "curio-kept-connection.h"

#include "curio-database.h"

static GMutex mutex;
static char *kept_conninfo;
static CurioDatabase *kept;

static CurioDatabase *
swap (const char *conninfo, CurioDatabase *database)
{
  CurioDatabase *old;

  g_mutex_lock (&mutex);
  old = kept;
  kept = database;
  g_free (kept_conninfo);
  kept_conninfo = g_strdup (conninfo);
  g_mutex_unlock (&mutex);
  return old;
}

static CurioDatabase *
steal (const char *conninfo)
{
  CurioDatabase *database = NULL;

  g_mutex_lock (&mutex);
  if (g_strcmp0 (kept_conninfo, conninfo) == 0)
    database = g_steal_pointer (&kept);
  g_mutex_unlock (&mutex);
  return database;
}

CurioDatabase *
curio_kept_connection_take (const char *conninfo, GCancellable *cancellable)
{
  g_autoptr (CurioDatabase) database = steal (conninfo);

  if (database && curio_database_resume (database, cancellable))
    return g_steal_pointer (&database);
  return NULL;
}

void
curio_kept_connection_give (const char *conninfo, CurioDatabase *database)
{
  if (curio_database_is_idle (database))
    {
      curio_database_rest (database);
      database = swap (conninfo, database);
    }
  curio_database_free (database);
}

void
curio_kept_connection_forget (void)
{
  curio_database_free (swap (NULL, NULL));
}
