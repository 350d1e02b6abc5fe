/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is remembered of sources, and what is not: passwords. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "curio-conninfo.h"
#include "curio-recent.h"

static char *path;

static void
forget (void)
{
  g_remove (path);
}

static void
remember_server (const char *conninfo, const char *table)
{
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, table);

  curio_source_remember (source);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) sources = NULL;

  forget ();
  g_assert_null (curio_source_get_last ());
  sources = curio_source_list_recent ();
  g_assert_cmpuint (sources->len, ==, 0);
}

static void
test_order (void)
{
  g_autoptr (CurioSource) local = curio_source_new_local ("a-shop");
  g_autoptr (CurioSource) last = NULL;
  g_autoptr (GPtrArray) sources = NULL;

  forget ();
  curio_source_remember (local);
  remember_server ("host=sales.example", "retail");
  remember_server ("host=sales.example", "other");
  remember_server ("host='sales.example'", "retail");
  sources = curio_source_list_recent ();
  g_assert_cmpuint (sources->len, ==, 3);
  last = curio_source_get_last ();
  g_assert_null (last->shop);
  g_assert_cmpstr (last->table, ==, "retail");
  g_assert_cmpstr (((CurioSource *)sources->pdata[1])->table, ==, "other");
  g_assert_cmpstr (((CurioSource *)sources->pdata[2])->shop, ==, "a-shop");
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *table = g_strdup_printf ("t%d", i);

      remember_server ("", table);
    }
  g_clear_pointer (&sources, g_ptr_array_unref);
  sources = curio_source_list_recent ();
  g_assert_cmpuint (sources->len, ==, 12);
  g_assert_cmpstr (((CurioSource *)sources->pdata[0])->table, ==, "t39");
}

static void
test_no_passwords (void)
{
  static const char *const conninfos[]
      = { "host=h password=geheim dbname=d",
          "postgresql://anna:geheim@h:5433/d?sslmode=require",
          "postgres://anna@h/d?password=geheim",
          "host=h password = 'ge\\'heim geheim' sslpassword=geheim",
          "host=h password=geheim broken" };

  for (gsize i = 0; i < G_N_ELEMENTS (conninfos); i++)
    {
      g_autofree char *text = NULL;
      struct stat info;

      forget ();
      remember_server ("host=other", "retail");
      remember_server (conninfos[i], "retail");
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_null (strstr (text, "heim"));
      g_assert_no_errno (g_stat (path, &info));
      g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    }
}

static void
test_strip (void)
{
  g_autofree char *uri
      = curio_conninfo_strip ("postgresql://anna:x@h:5433/d?sslmode=require");
  g_autofree char *bare = curio_conninfo_strip ("shop");
  g_autofree char *paths
      = curio_conninfo_strip ("passfile=/a/b sslkey=/c/d sslpassword=x");
  g_autofree char *odd = curio_conninfo_strip ("dbname='it''s'");
  g_autofree char *quoted = curio_conninfo_strip ("dbname='it\\'s \\\\'");
  g_autofree char *again = curio_conninfo_strip (quoted);
  g_autofree char *name = curio_conninfo_get (quoted, "dbname");

  g_assert_cmpstr (uri, ==,
                   "user='anna' dbname='d' host='h' port='5433' "
                   "sslmode='require'");
  g_assert_cmpstr (bare, ==, "dbname='shop'");
  g_assert_cmpstr (paths, ==, "passfile='/a/b' sslkey='/c/d'");
  g_assert_null (odd);
  g_assert_cmpstr (quoted, ==, again);
  g_assert_cmpstr (name, ==, "it's \\");
}

static void
test_recall (void)
{
  g_autoptr (CurioSource) told = curio_source_new_server ("host=h", "t");
  g_autoptr (CurioSource) same
      = curio_source_new_server ("host='h' password=p", "t");
  g_autoptr (CurioSource) other = curio_source_new_server ("host=h", "u");

  forget ();
  told->time_zone = g_strdup ("Asia/Tokyo");
  told->dates = CURIO_DATES_MDY;
  told->mapping.names[CURIO_COLUMN_PRICE] = g_strdup ("a=\"b\" ü;[x]\\n");
  told->mapping.names[CURIO_COLUMN_DATE] = g_strdup ("d");
  curio_source_remember (told);
  same->mapping.names[CURIO_COLUMN_DATE] = g_strdup ("mine");
  curio_source_recall (same);
  g_assert_cmpstr (same->time_zone, ==, "Asia/Tokyo");
  g_assert_cmpint (same->dates, ==, CURIO_DATES_MDY);
  g_assert_cmpstr (same->mapping.names[CURIO_COLUMN_PRICE], ==,
                   "a=\"b\" ü;[x]\\n");
  g_assert_cmpstr (same->mapping.names[CURIO_COLUMN_DATE], ==, "mine");
  g_assert_cmpstr (same->conninfo, ==, "host='h' password=p");
  curio_source_recall (other);
  g_assert_null (other->time_zone);
}

static void
test_damaged (void)
{
  static const char *const texts[] = { "",
                                       "\0\1\2",
                                       "[source-1",
                                       "[source-1]\nshop=",
                                       "[source-1]\ntable=x\n[source-2]\n",
                                       "[source-1]\nshop=\xff\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CurioSource) local = curio_source_new_local (NULL);
      g_autoptr (CurioSource) last = NULL;

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_assert_null (curio_source_get_last ());
      curio_source_remember (local);
      last = curio_source_get_last ();
      g_assert_cmpstr (last->shop, ==, "demo");
    }
}

/* Who wrote the file by hand gets it back. */
static void
test_damaged_kept (void)
{
  g_autofree char *aside = g_strconcat (path, ".damaged", NULL);
  g_autofree char *text = NULL;

  forget ();
  g_remove (aside);
  remember_server ("host=h", "t");
  remember_server ("host=i", "t");
  g_assert_false (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (path, "[source-1", -1, NULL));
  remember_server ("host=h", "t");
  g_assert_true (g_file_get_contents (aside, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "[source-1");
  g_remove (aside);
}

static void
test_tidied (void)
{
  g_autoptr (CurioSource) h = curio_source_new_server ("host=h", "t");
  g_autoptr (CurioSource) i = curio_source_new_server ("host=i", "t");
  g_autoptr (CurioSource) j = curio_source_new_server ("host=j", "t");
  g_autoptr (CurioRecentEntry) gone = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autofree char *name = NULL;

  forget ();
  curio_source_remember (h);
  curio_source_remember (i);
  curio_recent_rename (i, "  Head office=\n[x] ");
  curio_recent_rename (j, "not on the list");
  g_assert_null (curio_recent_remove (j));
  curio_source_remember (j);
  gone = curio_recent_remove (i);
  sources = curio_source_list_recent ();
  g_assert_cmpuint (sources->len, ==, 2);

  curio_recent_put_back (gone);
  curio_recent_put_back (gone);
  g_clear_pointer (&sources, g_ptr_array_unref);
  sources = curio_source_list_recent ();
  g_assert_cmpuint (sources->len, ==, 3);
  g_assert_true (curio_source_is_same_place (sources->pdata[1], i));
  name = curio_recent_get_title (i);
  g_assert_cmpstr (name, ==, "Head office=\n[x]");
  curio_recent_rename (i, "");
  g_clear_pointer (&name, g_free);
  name = curio_recent_get_title (i);
  g_assert_cmpstr (name, ==, "t on i");
}

static void
test_titles (void)
{
  static const struct
  {
    const char *conninfo;
    const char *table;
    const char *title;
  } titles[] = {
    {"host=sales.example",       "public.retail", "retail on sales.example"},
    { "postgresql://anna:x@h/d", "\"a.b\"",       "a.b on h"               },
    { "service=books",           "retail",        "retail on books"        },
    { "host=/tmp",               "retail",        "retail on this computer"},
    { "",                        "retail",        "retail on this computer"},
  };
  g_autoptr (CurioSource) local = curio_source_new_local ("demo");
  g_autofree char *title = curio_source_get_title (local);

  g_assert_cmpstr (title, ==, "demo");
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (CurioSource) source
          = curio_source_new_server (titles[i].conninfo, titles[i].table);
      g_autofree char *text = curio_source_get_title (source);

      g_assert_cmpstr (text, ==, titles[i].title);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("curio-test-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (home, "curio", NULL);
  int status;

  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_unsetenv ("PGHOST");
  path = g_build_filename (folder, "sources.ini", NULL);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recent/nothing", test_nothing);
  g_test_add_func ("/recent/order", test_order);
  g_test_add_func ("/recent/no-passwords", test_no_passwords);
  g_test_add_func ("/recent/strip", test_strip);
  g_test_add_func ("/recent/recall", test_recall);
  g_test_add_func ("/recent/damaged", test_damaged);
  g_test_add_func ("/recent/tidied", test_tidied);
  g_test_add_func ("/recent/damaged-kept", test_damaged_kept);
  g_test_add_func ("/recent/titles", test_titles);
  status = g_test_run ();
  g_remove (path);
  g_rmdir (folder);
  g_rmdir (home);
  g_free (path);
  return status;
}
