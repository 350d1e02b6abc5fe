/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that talks to the desktop's keyring.  It is beside libpq
 * because only libpq knows what a connection string means: whose password it
 * is follows from host, port, user and database, given or left to defaults. */
#include "curio-keyring.h"

#include <glib/gi18n-lib.h>
#include <libpq-fe.h>
#include <libsecret/secret.h>

#include "curio-conninfo.h"
#include "curio-error.h"

static const SecretSchema schema = {
  "uk.co.londongiftshop.Curio.Password",
  SECRET_SCHEMA_NONE,
  {
    { "host", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "port", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "user", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "database", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { NULL, 0 },
    },
};

/* --- whose password ------------------------------------------------------ */

/* What libpq takes where KEY is not given. */
static char *
get_default (const char *key)
{
  PQconninfoOption *options = PQconndefaults ();
  char *value = NULL;

  for (PQconninfoOption *option = options; option && option->keyword; option++)
    if (g_str_equal (option->keyword, key))
      value = g_strdup (option->val);
  PQconninfoFree (options);
  return value;
}

static char *
get_part (const CurioSource *self, const char *key, const char *or_else)
{
  char *value = curio_conninfo_get (self->conninfo, key);

  if (!value)
    value = get_default (key);
  return value ? value : g_strdup (or_else);
}

static GHashTable *
describe (const CurioSource *self)
{
  GHashTable *attributes
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  char *user = get_part (self, "user", g_get_user_name ());

  g_hash_table_insert (attributes, (char *)"host",
                       get_part (self, "host", "localhost"));
  g_hash_table_insert (attributes, (char *)"port",
                       get_part (self, "port", "5432"));
  g_hash_table_insert (attributes, (char *)"user", user);
  g_hash_table_insert (attributes, (char *)"database",
                       get_part (self, "dbname", user));
  return attributes;
}

static gboolean
can_have_password (const CurioSource *self)
{
  return !self->shop && self->conninfo;
}

char *
curio_source_describe_login (const CurioSource *self)
{
  g_autoptr (GHashTable) attributes = NULL;

  if (!can_have_password (self))
    return g_strdup (self->shop);
  attributes = describe (self);
  /* Translators: a user name and a host. */
  return g_strdup_printf (_ ("%s at %s"),
                          (char *)g_hash_table_lookup (attributes, "user"),
                          (char *)g_hash_table_lookup (attributes, "host"));
}

CurioSource *
curio_source_with_password (const CurioSource *self, const char *password)
{
  CurioSource *copy = curio_source_copy (self);
  g_autofree char *place
      = self->conninfo ? curio_conninfo_strip (self->conninfo) : NULL;
  GString *conninfo;

  if (!place)
    return copy;
  conninfo = g_string_new (place);
  if (conninfo->len > 0)
    g_string_append_c (conninfo, ' ');
  curio_conninfo_append (conninfo, "password", password);
  g_free (copy->conninfo);
  copy->conninfo = g_strchomp (g_string_free (conninfo, FALSE));
  return copy;
}

/* --- the keyring --------------------------------------------------------- */

gboolean
curio_keyring_fill (CurioSource *self, GCancellable *cancellable)
{
  g_autoptr (GHashTable) attributes = NULL;
  g_autoptr (CurioSource) filled = NULL;
  g_autofree char *given = NULL;
  char *password;

  if (!can_have_password (self))
    return FALSE;
  given = curio_conninfo_get (self->conninfo, "password");
  if (given)
    return FALSE;
  attributes = describe (self);
  password
      = secret_password_lookupv_sync (&schema, attributes, cancellable, NULL);
  if (!password)
    return FALSE;
  filled = curio_source_with_password (self, password);
  secret_password_free (password);
  g_free (self->conninfo);
  self->conninfo = g_steal_pointer (&filled->conninfo);
  return TRUE;
}

static gboolean
refuse (GError **error, const GError *cause)
{
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION, "%s\n%s",
               _ ("The desktop’s keyring does not answer, so the password is "
                  "not kept. Curio will ask for it each time."),
               cause ? cause->message : "");
  return FALSE;
}

gboolean
curio_keyring_keep (const CurioSource *self, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GHashTable) attributes = NULL;
  g_autofree char *password = NULL;
  g_autofree char *login = NULL;
  g_autofree char *label = NULL;

  if (can_have_password (self))
    password = curio_conninfo_get (self->conninfo, "password");
  if (!password)
    return TRUE;
  attributes = describe (self);
  login = curio_source_describe_login (self);
  /* Translators: how a password is called in the keyring; %s is "anna at
   * sales.example". */
  label = g_strdup_printf (_ ("Curio: %s"), login);
  return secret_password_storev_sync (&schema, attributes,
                                      SECRET_COLLECTION_DEFAULT, label,
                                      password, cancellable, &cause)
         || refuse (error, cause);
}

gboolean
curio_keyring_forget (const CurioSource *self, GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GHashTable) attributes = NULL;

  if (!can_have_password (self))
    return TRUE;
  attributes = describe (self);
  secret_password_clearv_sync (&schema, attributes, cancellable, &cause);
  return !cause || refuse (error, cause);
}

/* Asked for what nobody has kept: the answer alone counts. */
gboolean
curio_keyring_is_there (GCancellable *cancellable)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (CurioSource) nobody
      = curio_source_new_server ("host=curio.invalid user=nobody", "retail");
  g_autoptr (GHashTable) attributes = describe (nobody);
  char *password = secret_password_lookupv_sync (&schema, attributes,
                                                 cancellable, &cause);

  secret_password_free (password);
  return !cause;
}

/* --- for the main thread ------------------------------------------------- */

static void
keep_in_thread (GTask *task, gpointer object, gpointer source,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (curio_keyring_keep (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
forget_in_thread (GTask *task, gpointer object, gpointer source,
                  GCancellable *cancellable)
{
  GError *error = NULL;

  if (curio_keyring_forget (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
ask_in_thread (GTask *task, gpointer object, gpointer nothing,
               GCancellable *cancellable)
{
  g_task_return_boolean (task, curio_keyring_is_there (cancellable));
}

static void
run (const CurioSource *source, GCancellable *cancellable,
     GTaskThreadFunc func, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, run);
  if (source)
    g_task_set_task_data (task, curio_source_copy (source),
                          (GDestroyNotify)curio_source_free);
  g_task_run_in_thread (task, func);
}

void
curio_keyring_keep_async (const CurioSource *self,
                          GAsyncReadyCallback callback, gpointer data)
{
  run (self, NULL, keep_in_thread, callback, data);
}

void
curio_keyring_forget_async (const CurioSource *self,
                            GAsyncReadyCallback callback, gpointer data)
{
  run (self, NULL, forget_in_thread, callback, data);
}

void
curio_keyring_is_there_async (GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data)
{
  run (NULL, cancellable, ask_in_thread, callback, data);
}

gboolean
curio_keyring_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
