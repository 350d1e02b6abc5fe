/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Named audiences on disk: one file a shop, one lock for whoever changes it.
 */

#include "curio-saved-audiences.h"

#include "curio-error.h"
#include "curio-json.h"
#include "curio-kept-file.h"
#include "curio-registered.h"
#include "curio-set-aside.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#define FOLDER "audiences"
#define SUFFIX ".json"

/* --- in memory ----------------------------------------------------------- */

void
curio_saved_audiences_clear (CurioSavedAudiences *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_free (self->audiences[i].name);
      g_free (self->audiences[i].text);
    }
  g_free (self->audiences);
  *self = (CurioSavedAudiences){ 0 };
}

const CurioSavedAudience *
curio_saved_audiences_find (const CurioSavedAudiences *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  for (guint i = 0; i < self->n; i++)
    if (g_str_equal (self->audiences[i].name, name))
      return &self->audiences[i];
  return NULL;
}

static int
compare_names (const void *first, const void *second)
{
  const CurioSavedAudience *a = first, *b = second;
  int order = g_utf8_collate (a->name, b->name);

  return order != 0 ? order : strcmp (a->name, b->name);
}

static void
append (CurioSavedAudiences *self, const char *name, const char *text)
{
  self->audiences = g_renew (CurioSavedAudience, self->audiences, self->n + 1);
  self->audiences[self->n++]
      = (CurioSavedAudience){ g_strdup (name), g_strdup (text) };
}

static void
drop (CurioSavedAudiences *self, const char *name)
{
  for (guint i = 0; i < self->n; i++)
    if (g_str_equal (self->audiences[i].name, name))
      {
        g_free (self->audiences[i].name);
        g_free (self->audiences[i].text);
        self->audiences[i] = self->audiences[--self->n];
        return;
      }
}

/* --- reading ------------------------------------------------------------- */

static gboolean
read_audience (CurioSavedAudiences *self, JsonObject *object)
{
  const char *name
      = object != NULL ? curio_json_get_text (object, "name") : NULL;
  const char *text
      = object != NULL ? curio_json_get_text (object, "audience") : NULL;

  if (name == NULL || text == NULL
      || curio_saved_audiences_find (self, name) != NULL)
    return FALSE;
  append (self, name, text);
  return TRUE;
}

static gboolean
parse (CurioSavedAudiences *self, const char *bytes, gsize length)
{
  g_autoptr (JsonNode) root = curio_json_parse (bytes, length);
  JsonArray *array
      = root != NULL
            ? curio_json_get_array (json_node_get_object (root), "audiences")
            : NULL;

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!read_audience (
            self, curio_json_get_object (json_array_get_element (array, i))))
      return FALSE;
  return TRUE;
}

static gboolean
refuse (CurioSavedAudiences *self, const char *path, GError **error)
{
  g_autofree char *aside = curio_set_aside (path);

  curio_saved_audiences_clear (self);
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
               aside != NULL
                   ? _ ("The saved audiences of this shop could not be read, "
                        "so their file was set aside; nothing in it was "
                        "changed.\n%s")
                   : _ ("The saved audiences of this shop could not be "
                        "read.\n%s"),
               aside != NULL ? aside : path);
  return FALSE;
}

gboolean
curio_saved_audiences_load (CurioSavedAudiences *self, const char *key,
                            GError **error)
{
  g_autofree char *path = curio_kept_file_make_path (FOLDER, key, SUFFIX);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) problem = NULL;
  gsize length;

  g_return_val_if_fail (self != NULL && key != NULL, FALSE);

  *self = (CurioSavedAudiences){ 0 };
  bytes = curio_kept_file_load (path, &length, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (bytes == NULL)
    return TRUE;
  if (!parse (self, bytes, length))
    return refuse (self, path, error);
  if (self->n > 1)
    qsort (self->audiences, self->n, sizeof *self->audiences, compare_names);
  return TRUE;
}

/* --- writing ------------------------------------------------------------- */

static char *
print (const CurioSavedAudiences *self)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "audiences");
  json_builder_begin_array (json);
  for (guint i = 0; i < self->n; i++)
    {
      json_builder_begin_object (json);
      curio_json_add_text (json, "name", self->audiences[i].name);
      curio_json_add_text (json, "audience", self->audiences[i].text);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
  return curio_json_print (json);
}

/* What is to be done with the audiences that there are. */
typedef struct
{
  const char *key;
  const char *name;     /* NULL: a new one */
  const char *new_name; /* NULL: none, it goes */
  const char *text;     /* NULL: that of NAME */
  gboolean replace;
} Change;

static gboolean
apply (const Change *self, CurioSavedAudiences *all, GError **error)
{
  const CurioSavedAudience *old
      = self->name != NULL ? curio_saved_audiences_find (all, self->name)
                           : NULL;
  g_autofree char *text
      = g_strdup (self->text != NULL || old == NULL ? self->text : old->text);

  if (self->name != NULL && old == NULL)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                   _ ("There is no audience “%s” any more."), self->name);
      return FALSE;
    }
  if (self->name != NULL && g_strcmp0 (self->name, self->new_name) == 0)
    return TRUE;
  if (self->new_name != NULL && !self->replace
      && curio_saved_audiences_find (all, self->new_name) != NULL)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS,
                   _ ("There is an audience “%s” already."), self->new_name);
      return FALSE;
    }
  if (self->name != NULL)
    drop (all, self->name);
  if (self->new_name != NULL)
    {
      drop (all, self->new_name);
      append (all, self->new_name, text);
    }
  return TRUE;
}

static gboolean
change_locked (const Change *self, const char *path, GError **error)
{
  g_auto (CurioSavedAudiences) all = { 0 };
  g_autofree char *text = NULL;

  if (!curio_saved_audiences_load (&all, self->key, error)
      || !apply (self, &all, error))
    return FALSE;
  text = print (&all);
  return curio_kept_file_save (path, text, strlen (text), error);
}

/* The lock is a file of its own, as PATH is replaced by each change; the
 * kernel gives it back however a program ends. */
static gboolean
change (const Change *self, GError **error)
{
  g_autofree char *path
      = curio_kept_file_make_path (FOLDER, self->key, SUFFIX);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *lock = g_strconcat (path, ".lock", NULL);
  gboolean done;
  int fd;

  g_mkdir_with_parents (folder, 0700);
  fd = g_open (lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0 || flock (fd, LOCK_EX) != 0)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION,
                   _ ("The audience could not be saved, as nothing can be "
                      "written to %s."),
                   folder);
      if (fd >= 0)
        close (fd);
      return FALSE;
    }
  done = change_locked (self, path, error);
  close (fd);
  return done;
}

gboolean
curio_saved_audiences_put (const char *key, const char *name, const char *text,
                           gboolean replace, GError **error)
{
  g_autofree char *tidy = NULL;
  Change self = { .key = key, .text = text, .replace = replace };

  g_return_val_if_fail (key != NULL && name != NULL && text != NULL, FALSE);

  tidy = curio_registered_tidy_name (name, error);
  self.new_name = tidy;
  return tidy != NULL && change (&self, error);
}

gboolean
curio_saved_audiences_rename (const char *key, const char *name,
                              const char *new_name, gboolean replace,
                              GError **error)
{
  g_autofree char *tidy = NULL;
  Change self = { .key = key, .name = name, .replace = replace };

  g_return_val_if_fail (key != NULL && name != NULL && new_name != NULL,
                        FALSE);

  tidy = curio_registered_tidy_name (new_name, error);
  self.new_name = tidy;
  return tidy != NULL && change (&self, error);
}

gboolean
curio_saved_audiences_remove (const char *key, const char *name,
                              GError **error)
{
  Change self = { .key = key, .name = name };

  g_return_val_if_fail (key != NULL && name != NULL, FALSE);

  return change (&self, error);
}
