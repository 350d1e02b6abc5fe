/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contacts kept with a shop come back as they were, stay private, and who once
 * opted out stays out. */

#include "curio-kept-contacts.h"

#include "curio-error.h"
#include "people-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* Who is out stays out, unless the new file says no in so many words. */
static void
test_once_out (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) first
      = people_file_read (file,
                          PEOPLE_HEADER "1,a@a.example,,,,yes,yes\n"
                                        "2,b@a.example,,,,yes,yes\n"
                                        "3,c@a.example,,,,yes,yes\n"
                                        "4,d@a.example,,,,yes,\n",
                          NULL);
  g_autoptr (CurioContacts) second
      = people_file_read (file,
                          PEOPLE_HEADER "1,a@a.example,,,,yes,\n"
                                        "2,b@a.example,,,,yes,no\n"
                                        "4,d@a.example,,,,yes,\n"
                                        "5,c@a.example,,,,yes,\n",
                          first);
  g_autoptr (CurioContacts) third = people_file_read (
      file, PEOPLE_HEADER "4,d@a.example,,,,yes,\n", second);

  assert_reach (second, "1", CURIO_REACH_OPTED_OUT);
  assert_reach (second, "2", CURIO_REACH_SENT);
  assert_reach (second, "3", CURIO_REACH_OPTED_OUT);
  assert_reach (second, "4", CURIO_REACH_SENT);
  /* The address of 3, under another number. */
  assert_reach (second, "5", CURIO_REACH_OPTED_OUT);
  g_assert_cmpuint (second->n_problems[CURIO_CONTACT_PROBLEM_KEPT_OUT], ==, 2);
  assert_reach (third, "1", CURIO_REACH_OPTED_OUT);
  assert_reach (third, "3", CURIO_REACH_OPTED_OUT);
  assert_reach (third, "4", CURIO_REACH_SENT);
}

/* Line 3 has two words that are not understood, lines 4 and 5 differ, e@ is
 * there twice, and the row of 5 begins in line 7. */
static void
check_noticed (const CurioContacts *contacts)
{
  static const struct
  {
    CurioContactProblemKind kind;
    guint32 n;
  } expected[] = {
    {CURIO_CONTACT_PROBLEM_CONSENT,    1},
    { CURIO_CONTACT_PROBLEM_OPTED_OUT, 1},
    { CURIO_CONTACT_PROBLEM_TWO_ROWS,  1},
    { CURIO_CONTACT_PROBLEM_BAD_EMAIL, 1},
    { CURIO_CONTACT_PROBLEM_BAD_PHONE, 0},
    { CURIO_CONTACT_PROBLEM_NO_ID,     0},
  };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (contacts->n_problems[expected[i].kind], ==,
                      expected[i].n);
  for (guint i = 0; i < contacts->n_listed; i++)
    if (contacts->problems[i].kind == CURIO_CONTACT_PROBLEM_BAD_EMAIL)
      {
        g_assert_cmpuint (contacts->problems[i].line, ==, 7);
        g_assert_cmpstr (contacts->problems[i].value, ==, "bad");
        found = TRUE;
      }
  g_assert_true (found);
}

/* What was noticed is no reason to lose the contacts. */
static void
test_odd_notices (PeopleFile *file, gconstpointer data)
{
  static const char *const heads[]
      = { "{}", "{\"noticed\":3}", "{\"noticed\":{\"counts\":[]}}",
          "{\"noticed\":{\"counts\":{\"bad-row\":-1},\"lines\":[3,[],"
          "[\"what\",1,\"x\"],[\"bad-row\",\"1\",\"x\"],[1,1,1]]}}" };
  g_autofree char *folder
      = g_build_filename (g_get_user_data_dir (), "curio", "kept", NULL);
  g_autofree char *path
      = g_build_filename (folder, "shop-z-contacts.csv", NULL);

  g_mkdir_with_parents (folder, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *text = g_strconcat (
          heads[i],
          "\ncustomer_id,email,first_name,last_name,phone,country,zip,"
          "consent,opted_out,flags,line\n1,a@a.example,,,,,,yes,,0,2\n",
          NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CurioContacts) kept = NULL;

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      kept = curio_kept_contacts_load ("shop-z", &error);
      g_assert_no_error (error);
      g_assert_cmpuint (kept->n, ==, 1);
      g_assert_cmpuint (kept->n_listed, ==, 0);
      g_assert_cmpuint (kept->n_problems[CURIO_CONTACT_PROBLEM_BAD_ROW], ==,
                        0);
    }
}

/* What is at hand is never an older file's. */
static void
test_at_hand (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) first
      = people_file_read (file, PEOPLE_HEADER "1,a@a.example,,,,yes,\n", NULL);
  g_autoptr (CurioContacts) second
      = people_file_read (file, PEOPLE_HEADER "2,b@a.example,,,,yes,\n", NULL);
  g_autoptr (CurioContacts) once = NULL, again = NULL, newer = NULL;

  g_assert_true (curio_kept_contacts_save (first, "shop-h", NULL, NULL));
  once = curio_kept_contacts_load ("shop-h", NULL);
  again = curio_kept_contacts_load ("shop-h", NULL);
  g_assert_true (once == again);
  assert_reach (again, "1", CURIO_REACH_SENT);
  /* As long as the one before, within the same tick of the clock. */
  g_assert_true (curio_kept_contacts_save (second, "shop-h", NULL, NULL));
  newer = curio_kept_contacts_load ("shop-h", NULL);
  assert_reach (newer, "2", CURIO_REACH_SENT);
  assert_reach (newer, "1", CURIO_REACH_NOT_IN_FILE);
  g_assert_true (curio_kept_contacts_forget ("shop-h", NULL));
  g_assert_null (curio_kept_contacts_load ("shop-h", NULL));
}

/* Who thinks better of it has what was kept before, not half of either. */
static void
test_cancelled (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) first
      = people_file_read (file, PEOPLE_HEADER "1,a@a.example,,,,yes,\n", NULL);
  g_autoptr (CurioContacts) second
      = people_file_read (file, PEOPLE_HEADER "2,b@a.example,,,,yes,\n", NULL);
  g_autoptr (CurioContacts) kept = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (curio_kept_contacts_save (first, "shop-c", NULL, NULL));
  g_cancellable_cancel (cancelled);
  g_assert_false (
      curio_kept_contacts_save (second, "shop-c", cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  kept = curio_kept_contacts_load ("shop-c", NULL);
  assert_reach (kept, "1", CURIO_REACH_SENT);
  assert_reach (kept, "2", CURIO_REACH_NOT_IN_FILE);
  g_assert_true (curio_kept_contacts_forget ("shop-c", NULL));
}

static void
test_kept (PeopleFile *file, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioContacts) contacts
      = people_file_read (file,
                          PEOPLE_HEADER "1,a@a.example,\"A \"\"x\"\", b\",Lee,"
                                        "+442079460000,yes,\n"
                                        "2,b@a.example,,,,maybe,hm\n"
                                        "3,d@a.example,,,,yes,\n"
                                        "3,e@a.example,,,,yes,yes\n"
                                        "4,e@a.example,,,,yes,\n"
                                        "5,bad,\"two\nlines\",,,yes,\n",
                          NULL);
  g_autoptr (CurioContacts) kept = NULL;
  g_autofree char *path = g_build_filename (
      g_get_user_data_dir (), "curio", "kept", "shop-x-contacts.csv", NULL);
  struct stat found;

  g_assert_null (curio_kept_contacts_load ("shop-x", &error));
  g_assert_no_error (error);
  g_assert_true (curio_kept_contacts_save (contacts, "shop-x", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (stat (path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 0777, ==, 0600);

  kept = curio_kept_contacts_load ("shop-x", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->n, ==, contacts->n);
  g_assert_cmpstr (kept->file_name, ==, "people.csv");
  g_assert_cmpint (kept->imported_us, ==, contacts->imported_us);
  for (guint i = 0; i < contacts->n; i++)
    {
      const CurioContact *a = &contacts->contacts[i];
      const CurioContact *b = &kept->contacts[i];

      g_assert_cmpstr (a->customer_id, ==, b->customer_id);
      g_assert_cmpstr (a->first_name, ==, b->first_name);
      g_assert_cmpstr (a->phone, ==, b->phone);
      g_assert_cmpint (a->consent, ==, b->consent);
      g_assert_cmpint (a->opted_out, ==, b->opted_out);
      g_assert_cmpint (a->flags, ==, b->flags);
      assert_reach (kept, a->customer_id,
                    curio_contacts_reach (contacts, a->customer_id, FALSE));
    }
  assert_reach (kept, "4", CURIO_REACH_OPTED_OUT);
  check_noticed (contacts);
  check_noticed (kept);
  g_assert_true (curio_kept_contacts_forget ("shop-x", &error));
  g_assert_true (curio_kept_contacts_forget ("shop-x", &error));
  g_assert_null (curio_kept_contacts_load ("shop-x", &error));
  g_assert_no_error (error);
}

static char *
make_path (const char *key)
{
  g_autofree char *name = g_strconcat (key, "-contacts.csv", NULL);
  g_autofree char *folder
      = g_build_filename (g_get_user_data_dir (), "curio", "kept", NULL);

  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, name, NULL);
}

/* However often it is asked for: nobody knows who opted out. */
static void
assert_damaged (const char *key, const char *text, gsize length)
{
  g_autofree char *path = make_path (key);
  g_autofree char *found = NULL;
  gsize found_length;

  g_assert_true (g_file_set_contents (path, text, (gssize)length, NULL));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (curio_kept_contacts_load (key, &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT);
    }
  g_assert_true (g_file_get_contents (path, &found, &found_length, NULL));
  g_assert_cmpmem (found, found_length, text, length);
}

static void
test_damaged (PeopleFile *file, gconstpointer data)
{
  static const char *const texts[]
      = { "", "no json\n", "{}\n", "{}\na,b\n", "{}\n\"open" };
  g_autofree char *path = make_path ("shop-y");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u", path, i + 1);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      assert_damaged ("shop-y", texts[i], strlen (texts[i]));
      /* Only the person can say that it does not matter. */
      g_assert_true (curio_kept_contacts_forget ("shop-y", NULL));
      g_assert_null (curio_kept_contacts_load ("shop-y", &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (aside, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

/* Another byte anywhere below the first line, or a line less. */
static void
test_one_byte (PeopleFile *file, gconstpointer data)
{
  g_autoptr (CurioContacts) contacts
      = people_file_read (file,
                          PEOPLE_HEADER "1,ann@a.example,Ann,Lee,,yes,yes\n"
                                        "2,bob@a.example,Bob,Lee,,yes,\n",
                          NULL);
  g_autofree char *path = make_path ("shop-b");
  g_autofree char *text = NULL;
  const char *body;
  gsize length;

  g_assert_true (curio_kept_contacts_save (contacts, "shop-b", NULL, NULL));
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  body = strchr (text, '\n') + 1;
  for (gsize i = (gsize)(body - text); i < length; i++)
    {
      text[i] ^= 1;
      assert_damaged ("shop-b", text, length);
      text[i] ^= 1;
    }
  for (gsize i = length - 1; i > (gsize)(body - text); i--)
    if (text[i - 1] == '\n')
      assert_damaged ("shop-b", text, i);
}

/* What cannot be read at all is no reason to begin anew either. */
static void
test_unreadable (PeopleFile *file, gconstpointer data)
{
  g_autofree char *path = make_path ("shop-u");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_null (curio_kept_contacts_load ("shop-u", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR);
  g_assert_false (curio_kept_contacts_forget ("shop-u", NULL));
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
remove_home (const char *home)
{
  g_autofree char *curio = g_build_filename (home, "curio", NULL);
  g_autofree char *kept = g_build_filename (curio, "kept", NULL);
  g_autoptr (GDir) files = g_dir_open (kept, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (kept, name, NULL);

      g_unlink (path);
    }
  g_rmdir (kept);
  g_rmdir (curio);
  g_rmdir (home);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("curio-home-XXXXXX", NULL);
  int status;

  /* GLib's own way to part tests from each other keeps memory. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/kept-contacts/once-out", PeopleFile, NULL, people_file_set_up,
              test_once_out, people_file_tear_down);
  g_test_add ("/kept-contacts/kept", PeopleFile, NULL, people_file_set_up,
              test_kept, people_file_tear_down);
  g_test_add ("/kept-contacts/cancelled", PeopleFile, NULL, people_file_set_up,
              test_cancelled, people_file_tear_down);
  g_test_add ("/kept-contacts/at-hand", PeopleFile, NULL, people_file_set_up,
              test_at_hand, people_file_tear_down);
  g_test_add ("/kept-contacts/odd-notices", PeopleFile, NULL,
              people_file_set_up, test_odd_notices, people_file_tear_down);
  g_test_add ("/kept-contacts/damaged", PeopleFile, NULL, people_file_set_up,
              test_damaged, people_file_tear_down);
  g_test_add ("/kept-contacts/one-byte", PeopleFile, NULL, people_file_set_up,
              test_one_byte, people_file_tear_down);
  g_test_add ("/kept-contacts/unreadable", PeopleFile, NULL,
              people_file_set_up, test_unreadable, people_file_tear_down);
  status = g_test_run ();
  remove_home (home);
  return status;
}
