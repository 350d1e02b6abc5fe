/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passwords go to the keyring and come back to the same login, whatever words
 * name it; without a keyring nothing is kept and it is said.  libsecret's own
 * file stands in for the desktop. */
#include <glib/gstdio.h>
#include <string.h>

#include "curio-conninfo.h"
#include "curio-error.h"
#include "curio-keyring.h"
#include "remove-tree.h"

static char *path;

static CurioSource *
server (const char *conninfo)
{
  return curio_source_new_server (conninfo, "retail");
}

static void
keep (const char *conninfo)
{
  g_autoptr (CurioSource) source = server (conninfo);
  g_autoptr (GError) error = NULL;

  g_assert_true (curio_keyring_keep (source, NULL, &error));
  g_assert_no_error (error);
}

/* The password that CONNINFO is filled with, or NULL. */
static char *
fill (const char *conninfo)
{
  g_autoptr (CurioSource) source = server (conninfo);

  if (!curio_keyring_fill (source, NULL))
    return NULL;
  return curio_conninfo_get (source->conninfo, "password");
}

static void
assert_filled (const char *conninfo, const char *password)
{
  g_autofree char *found = fill (conninfo);

  g_assert_cmpstr (found, ==, password);
}

static void
test_same_login (void)
{
  keep ("host=h user=anna dbname=shop password='it\\'s \\\\ ü'");
  assert_filled ("host=h user=anna dbname=shop", "it's \\ ü");
  assert_filled ("dbname=shop  user=anna host='h' port=5432", "it's \\ ü");
  assert_filled ("postgresql://anna@h/shop?sslmode=prefer", "it's \\ ü");
  assert_filled ("host=h user=anna dbname=other", NULL);
  assert_filled ("host=h user=otto dbname=shop", NULL);
  assert_filled ("host=i user=anna dbname=shop", NULL);
  assert_filled ("host=h port=5433 user=anna dbname=shop", NULL);
}

/* What is typed goes before what is kept, and takes its place. */
static void
test_replaced (void)
{
  keep ("host=h user=anna dbname=shop password=old");
  assert_filled ("host=h user=anna dbname=shop password=typed", NULL);
  keep ("host=h user=anna dbname=shop password=new");
  assert_filled ("host=h user=anna dbname=shop", "new");
}

static void
test_forgotten (void)
{
  g_autoptr (CurioSource) source = server ("host=h user=anna dbname=shop");
  g_autoptr (GError) error = NULL;

  keep ("host=h user=anna dbname=shop password=x");
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (curio_keyring_forget (source, NULL, &error));
      g_assert_no_error (error);
      assert_filled ("host=h user=anna dbname=shop", NULL);
    }
}

static void
test_local (void)
{
  g_autoptr (CurioSource) local = curio_source_new_local ("paper");

  g_assert_false (curio_keyring_fill (local, NULL));
  g_assert_true (curio_keyring_keep (local, NULL, NULL));
  g_assert_null (local->conninfo);
}

/* Nothing is readable in the file that stands in for the keyring, nor in the
 * list of shops. */
static void
test_nowhere_else (void)
{
  g_autofree char *text = NULL;
  gsize length;

  keep ("host=h user=anna dbname=shop password=geheimnis");
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_null (g_strstr_len (text, (gssize)length, "geheimnis"));
}

static void
test_same_place (void)
{
  g_autoptr (CurioSource) bare = server ("host=h user=anna");
  g_autoptr (CurioSource) filled
      = curio_source_with_password (bare, "it's \\");
  g_autoptr (CurioSource) other = server ("host=i user=anna");
  g_autofree char *password
      = curio_conninfo_get (filled->conninfo, "password");

  g_assert_cmpstr (password, ==, "it's \\");
  g_assert_true (curio_source_is_same_place (bare, filled));
  g_assert_false (curio_source_is_same_place (bare, other));
}

/* A bus that is not there, as on a server or in a plain window manager. */
static void
test_no_keyring (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (CurioSource) source
          = server ("host=h user=anna password=geheim");
      g_autoptr (GError) error = NULL;

      g_unsetenv ("SECRET_BACKEND");
      g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", TRUE);
      g_assert_false (curio_keyring_is_there (NULL));
      g_assert_false (curio_keyring_keep (source, NULL, &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION);
      g_assert_nonnull (strstr (error->message, "ask for it each time"));
      g_assert_null (strstr (error->message, "geheim"));
      assert_filled ("host=h user=anna", NULL);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_there (void)
{
  g_assert_true (curio_keyring_is_there (NULL));
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("curio-keyring-XXXXXX", NULL);
  int status;

  path = g_build_filename (folder, "keyring", NULL);
  g_setenv ("SECRET_BACKEND", "file", TRUE);
  g_setenv ("SECRET_FILE_TEST_PATH", path, TRUE);
  g_setenv ("SECRET_FILE_TEST_PASSWORD", "door", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source/keyring/there", test_there);
  g_test_add_func ("/source/keyring/same-login", test_same_login);
  g_test_add_func ("/source/keyring/replaced", test_replaced);
  g_test_add_func ("/source/keyring/forgotten", test_forgotten);
  g_test_add_func ("/source/keyring/local", test_local);
  g_test_add_func ("/source/keyring/nowhere-else", test_nowhere_else);
  g_test_add_func ("/source/keyring/same-place", test_same_place);
  g_test_add_func ("/source/keyring/no-keyring", test_no_keyring);
  status = g_test_run ();
  remove_tree (folder);
  g_free (path);
  return status;
}
