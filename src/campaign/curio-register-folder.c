/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register in the user's own folder.  A lock on a file of its own, which
 * the kernel gives back however a program ends, lets one program at a time
 * look whether a name is free and take it. */

#include "curio-register-folder.h"

#include "curio-customer-file.h"
#include "curio-error.h"
#include "curio-registered-json.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#define SUFFIX ".json"

char *
curio_register_folder_get_path (const char *key)
{
  return g_build_filename (g_get_user_data_dir (), "curio", "campaigns", key,
                           NULL);
}

static char *
make_path (const char *folder, const char *id)
{
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

/* --- the lock ------------------------------------------------------------ */

static gboolean
fail (GError **error, const char *folder)
{
  int saved = errno;

  g_set_error (error, CURIO_ERROR,
               saved == ENOSPC || saved == EDQUOT ? CURIO_ERROR_FULL
                                                  : CURIO_ERROR_PERMISSION,
               _ ("The campaign could not be registered, as nothing can be "
                  "written to %s.\n%s"),
               folder, g_strerror (saved));
  return FALSE;
}

/* The file descriptor that holds the lock, or -1. */
static int
lock (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, ".lock", NULL);
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail (error, folder);
      return -1;
    }
  fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0 || flock (fd, LOCK_EX) != 0)
    {
      fail (error, folder);
      if (fd >= 0)
        close (fd);
      return -1;
    }
  return fd;
}

/* --- reading ------------------------------------------------------------- */

static CurioRegistered *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    return NULL;
  return curio_registered_from_json (bytes, length);
}

static void
read_folder (const char *folder, GPtrArray *list, guint *out_n_unread)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  *out_n_unread = 0;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      CurioRegistered *campaign;

      if (name[0] == '.' || !g_str_has_suffix (name, SUFFIX))
        continue;
      campaign = read_file (folder, name);
      if (campaign != NULL)
        g_ptr_array_add (list, campaign);
      else
        ++*out_n_unread;
    }
}

void
curio_register_folder_list (const char *key, GPtrArray *list,
                            guint *out_n_unread)
{
  g_autofree char *folder = curio_register_folder_get_path (key);

  read_folder (folder, list, out_n_unread);
}

/* NULL where the name is free. */
static CurioRegistered *
find_name (GPtrArray *list, const char *name)
{
  for (guint i = 0; i < list->len; i++)
    {
      CurioRegistered *campaign = list->pdata[i];

      if (!campaign->is_removed && g_str_equal (campaign->name, name))
        return campaign;
    }
  return NULL;
}

/* --- writing ------------------------------------------------------------- */

static gboolean
write_file (const char *folder, const CurioRegistered *campaign,
            gboolean replace, GError **error)
{
  g_autofree char *path = make_path (folder, campaign->id);
  g_autofree char *text = curio_registered_to_json (campaign);

  return curio_file_write_atomic (path, text, strlen (text), 0600, replace,
                                  error);
}

static GPtrArray *
read_all (const char *folder)
{
  GPtrArray *list
      = g_ptr_array_new_with_free_func ((GDestroyNotify)curio_registered_free);
  guint n_unread;

  read_folder (folder, list, &n_unread);
  return list;
}

static gboolean
add_locked (const char *folder, CurioRegistered *campaign, GError **error)
{
  g_autoptr (GPtrArray) list = read_all (folder);
  const CurioRegistered *taken = find_name (list, campaign->name);

  if (taken != NULL)
    {
      curio_registered_set_taken (error, taken->name, taken->by,
                                  taken->registered_us);
      return FALSE;
    }
  g_free (campaign->id);
  campaign->id = g_uuid_string_random ();
  g_free (campaign->by);
  campaign->by = g_strdup (g_get_user_name ());
  campaign->registered_us = g_get_real_time ();
  campaign->is_shared = FALSE;
  return write_file (folder, campaign, FALSE, error);
}

gboolean
curio_register_folder_add (const char *key, CurioRegistered *campaign,
                           GError **error)
{
  g_autofree char *folder = curio_register_folder_get_path (key);
  int fd = lock (folder, error);
  gboolean done = fd >= 0 && add_locked (folder, campaign, error);

  if (fd >= 0)
    close (fd);
  return done;
}

static gboolean
change_locked (const char *folder, const char *id, gboolean removed,
               GError **error)
{
  g_autoptr (GPtrArray) list = read_all (folder);

  for (guint i = 0; i < list->len; i++)
    {
      CurioRegistered *campaign = list->pdata[i];

      if (!g_str_equal (campaign->id, id))
        continue;
      if (campaign->is_removed == removed
          || (!removed && find_name (list, campaign->name) != NULL))
        break;
      campaign->is_removed = removed;
      return write_file (folder, campaign, TRUE, error);
    }
  curio_registered_set_unchanged (error, removed);
  return FALSE;
}

gboolean
curio_register_folder_set_removed (const char *key, const char *id,
                                   gboolean removed, GError **error)
{
  g_autofree char *folder = curio_register_folder_get_path (key);
  int fd = lock (folder, error);
  gboolean done = fd >= 0 && change_locked (folder, id, removed, error);

  if (fd >= 0)
    close (fd);
  return done;
}
