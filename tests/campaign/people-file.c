/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A contact file in a folder of its own, for tests of what is made of it. */

#include "people-file.h"

#include <glib/gstdio.h>

void
people_file_set_up (PeopleFile *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("curio-contacts-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "people.csv", NULL);
}

void
people_file_tear_down (PeopleFile *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

CurioContacts *
people_file_read_bytes (PeopleFile *self, const char *bytes, gssize length,
                        const CurioContacts *before, GError **error)
{
  g_assert_true (g_file_set_contents (self->path, bytes, length, NULL));
  return curio_contacts_read (self->path, NULL, NULL, before, NULL, NULL,
                              error);
}

CurioContacts *
people_file_read (PeopleFile *self, const char *text,
                  const CurioContacts *before)
{
  g_autoptr (GError) error = NULL;
  CurioContacts *contacts
      = people_file_read_bytes (self, text, -1, before, &error);

  g_assert_no_error (error);
  return contacts;
}

void
assert_reach (const CurioContacts *contacts, const char *id,
              CurioReach expected)
{
  CurioReach reach = curio_contacts_reach (contacts, id, FALSE);

  if (reach != expected)
    g_error ("%s is %s, not %s", id, curio_reach_table[reach].id,
             curio_reach_table[expected].id);
}
