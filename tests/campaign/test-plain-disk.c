/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files on disks that can do less: an exchange of two files, a move that
 * replaces nothing, and a second name for a file are asked of the system by
 * functions that this program puts in the place of its own. */

#include "curio-customer-file.h"
#include "curio-error.h"
#include "curio-file-set.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What the disk can do. */
static gboolean has_flags;
static gboolean has_links;
/* Somebody else's file that comes into being a moment before a move. */
static const char *surprise;

int
renameat2 (int from_folder, const char *from, int to_folder, const char *to,
           unsigned int flags)
{
  if (surprise != NULL && g_str_equal (surprise, to))
    {
      surprise = NULL;
      g_assert_true (g_file_set_contents (to, "theirs", -1, NULL));
    }
  if (flags == 0 || has_flags)
    return (int)syscall (SYS_renameat2, from_folder, from, to_folder, to,
                         flags);
  errno = EINVAL;
  return -1;
}

int
link (const char *from, const char *to)
{
  if (has_links)
    return linkat (AT_FDCWD, from, AT_FDCWD, to, 0);
  errno = EPERM;
  return -1;
}

typedef struct
{
  char *folder;
  char *a;
  char *b;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);

  has_flags = kind == 0;
  has_links = kind <= 1;
  surprise = NULL;
  self->folder = g_dir_make_tmp ("curio-disk-XXXXXX", NULL);
  self->a = g_build_filename (self->folder, "a.csv", NULL);
  self->b = g_build_filename (self->folder, "b.csv", NULL);
}

/* Nothing but the two files is left in the folder. */
static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->a);
  g_unlink (self->b);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->a);
  g_free (self->b);
}

static void
assert_text (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static gboolean
write_both (Fixture *self, gboolean replace, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  const CurioFileOfSet files[] = {
    {.path = self->a,  .bytes = bytes},
    { .path = self->b, .bytes = bytes}
  };

  return curio_file_set_write (files, 2, 0600, replace, NULL, error);
}

static void
test_new (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  curio_file_write_atomic (self->a, "one", 3, 0600, FALSE, &error);
  g_assert_no_error (error);
  assert_text (self->a, "one");
  g_unlink (self->a);
  write_both (self, FALSE, &error);
  g_assert_no_error (error);
  assert_text (self->a, "new");
  assert_text (self->b, "new");
}

/* A file that has just come stays, whole. */
static void
test_surprise (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) of_set = NULL;

  surprise = self->a;
  g_assert_false (
      curio_file_write_atomic (self->a, "mine", 4, 0600, FALSE, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  assert_text (self->a, "theirs");
  g_unlink (self->a);

  surprise = self->b;
  g_assert_false (write_both (self, FALSE, &of_set));
  g_assert_error (of_set, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_assert_false (g_file_test (self->a, G_FILE_TEST_EXISTS));
  assert_text (self->b, "theirs");
}

static void
test_replaced (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->a, "old", -1, NULL));
  curio_file_write_atomic (self->a, "one", 3, 0600, TRUE, &error);
  g_assert_no_error (error);
  assert_text (self->a, "one");
  write_both (self, TRUE, &error);
  g_assert_no_error (error);
  assert_text (self->a, "new");
  assert_text (self->b, "new");
}

/* The second cannot be moved, so the first is what it was. */
static void
test_taken_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->a, "old", -1, NULL));
  surprise = self->b;
  g_assert_false (write_both (self, TRUE, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  assert_text (self->a, "old");
  assert_text (self->b, "theirs");
}

int
main (int argc, char **argv)
{
  static const char *const disks[] = { "able", "no-exchange", "no-links" };
  static const struct
  {
    const char *name;
    void (*run) (Fixture *self, gconstpointer data);
  } tests[] = {
    {"new",         test_new       },
    { "surprise",   test_surprise  },
    { "replaced",   test_replaced  },
    { "taken-back", test_taken_back},
  };

  g_test_init (&argc, &argv, NULL);
  for (guint d = 0; d < G_N_ELEMENTS (disks); d++)
    for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
      {
        g_autofree char *name
            = g_strdup_printf ("/plain-disk/%s/%s", disks[d], tests[i].name);

        g_test_add (name, Fixture, GUINT_TO_POINTER (d), set_up, tests[i].run,
                    tear_down);
      }
  return g_test_run ();
}
