/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills a local shop by one COPY in one transaction.  The lines go into a new
 * table, which takes the old one's place at the commit: until then the old
 * lines can be read, and a rollback leaves them as they were. */
#include "curio-shop-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-database.h"
#include "curio-error.h"
#include "curio-local-server.h"
#include "curio-row-encoder.h"
#include "curio-source.h"
#include "curio-statement.h"

#define BATCH_BYTES 65536

struct _CurioShopWriter
{
  CurioLocalServer *server;
  CurioDatabase *database;
  GByteArray *batch;
  gboolean is_copying;
};

static gboolean
run (CurioDatabase *database, const char *name, GError **error)
{
  g_autofree char *statement = curio_statement_get (name);

  return curio_database_run (database, statement, error);
}

/* The answer of a statement that gives one boolean. */
static gboolean
ask (CurioDatabase *database, const char *name, gboolean *out_answer,
     GError **error)
{
  g_autofree char *statement = curio_statement_get (name);
  g_autoptr (PGresult) result
      = curio_database_query (database, statement, 0, NULL, error);

  *out_answer = result && PQgetvalue (result, 0, 0)[0] == 't';
  return result != NULL;
}

/* Two programs may be making it at the same time; either will do. */
static gboolean
ensure_database (CurioLocalServer *server, const char *shop,
                 GCancellable *cancellable, GError **error)
{
  g_autofree char *conninfo
      = curio_local_server_get_conninfo (server, "postgres");
  g_autoptr (CurioDatabase) database = curio_database_open (
      conninfo, CURIO_DATABASE_READ_WRITE, cancellable, error);
  g_autofree char *find = curio_statement_get ("find-shop");
  g_autofree char *create = NULL;
  g_autoptr (PGresult) found = NULL;
  g_autoptr (PGresult) again = NULL;
  CurioBlank blank = { "shop", shop, NULL, NULL };

  if (database)
    found = curio_database_query (database, find, 1, &shop, error);
  if (!found)
    return FALSE;
  if (PQntuples (found) > 0)
    return TRUE;
  create = curio_statement_fill (database, "create-shop", &blank, 1);
  if (curio_database_run (database, create, error))
    return TRUE;
  again = curio_database_query (database, find, 1, &shop, NULL);
  if (!again || PQntuples (again) == 0)
    return FALSE;
  g_clear_error (error);
  return TRUE;
}

static gboolean
check_free (CurioDatabase *database, const char *shop, gboolean replace,
            GError **error)
{
  gboolean is_locked;
  gboolean has_table;
  gboolean has_lines;

  if (!ask (database, "lock-shop", &is_locked, error))
    return FALSE;
  if (!is_locked)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_QUERY,
                   _ ("The shop “%s” is being filled by another program just "
                      "now. Wait until that is done, or choose another name."),
                   shop);
      return FALSE;
    }
  if (replace)
    return TRUE;
  if (!ask (database, "find-shop-table", &has_table, error))
    return FALSE;
  if (!has_table)
    return TRUE;
  if (!ask (database, "find-shop-lines", &has_lines, error))
    return FALSE;
  if (has_lines)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS,
                 _ ("The shop “%s” holds lines already. Replace them, or "
                    "choose another name."),
                 shop);
  return !has_lines;
}

static gboolean
check_name (const char *shop, GError **error)
{
  if (curio_shop_name_is_valid (shop))
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("A shop cannot be named “%s”. Use up to 40 of the letters a "
                  "to z, digits, - and _, beginning with a letter."),
               shop);
  return FALSE;
}

CurioShopWriter *
curio_shop_writer_new (const char *shop, CurioShopFlags flags,
                       GCancellable *cancellable, GError **error)
{
  g_autoptr (CurioShopWriter) self = g_new0 (CurioShopWriter, 1);
  g_autofree char *conninfo = NULL;
  g_autofree char *copy = curio_statement_get ("copy-in");

  if (!shop)
    shop = CURIO_DEFAULT_SHOP;
  self->batch = g_byte_array_sized_new (2 * BATCH_BYTES);
  if (!check_name (shop, error))
    return NULL;
  self->server = curio_local_server_acquire (cancellable, error);
  if (!self->server
      || !ensure_database (self->server, shop, cancellable, error))
    return NULL;
  conninfo = curio_local_server_get_conninfo (self->server, shop);
  self->database = curio_database_open (conninfo, CURIO_DATABASE_READ_WRITE,
                                        cancellable, error);
  if (!self->database
      || !check_free (self->database, shop, flags & CURIO_SHOP_REPLACE, error)
      || !run (self->database, "begin-write", error)
      || !run (self->database, "drop-incoming", error)
      || !run (self->database, "create-retail", error)
      || (flags & CURIO_SHOP_UNLOGGED
          && !run (self->database, "unlog-incoming", error))
      || !curio_database_copy_in_begin (self->database, copy, error))
    return NULL;
  self->is_copying = TRUE;
  curio_row_encoder_begin (self->batch);
  return g_steal_pointer (&self);
}

static gboolean
send_batch (CurioShopWriter *self, GError **error)
{
  if (!curio_database_copy_in_send (self->database,
                                    (const char *)self->batch->data,
                                    self->batch->len, error))
    {
      self->is_copying = FALSE;
      return FALSE;
    }
  g_byte_array_set_size (self->batch, 0);
  return TRUE;
}

gboolean
curio_shop_writer_add (CurioShopWriter *self, const CurioRow *row,
                       GError **error)
{
  g_return_val_if_fail (self->is_copying, FALSE);

  curio_row_encoder_add (self->batch, row);
  return self->batch->len < BATCH_BYTES || send_batch (self, error);
}

gboolean
curio_shop_writer_commit (CurioShopWriter *self, GError **error)
{
  g_return_val_if_fail (self->is_copying, FALSE);

  curio_row_encoder_end (self->batch);
  if (!send_batch (self, error))
    return FALSE;
  self->is_copying = FALSE;
  if (!curio_database_copy_in_end (self->database, error)
      || !run (self->database, "drop-retail", error)
      || !run (self->database, "rename-incoming", error)
      || !run (self->database, "commit", error))
    return FALSE;
  /* The lines are safe; that the planner knows them well is a bonus. */
  run (self->database, "analyse-retail", NULL);
  return TRUE;
}

void
curio_shop_writer_free (CurioShopWriter *self)
{
  if (!self)
    return;
  /* Closing a connection rolls back what was not committed. */
  curio_database_free (self->database);
  curio_local_server_release (self->server);
  g_byte_array_unref (self->batch);
  g_free (self);
}
