/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A campaign becomes three files, all or none; the receipt says what was done.
 */

#include "spring-campaign.h"

#include "curio-error.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

static void
assert_mode (const char *path)
{
  struct stat found;

  g_assert_cmpint (stat (path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 0777, ==, 0600);
}

static void
test_written (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioCampaignDraft) draft = make_draft (&plan);
  CurioProgress progress = { 0 };
  g_autoptr (CurioReceipt) receipt = NULL;
  g_autoptr (CurioReceipt) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *not_sent = curio_campaign_make_not_sent_path (spring->path);
  g_autofree char *receipt_path
      = curio_campaign_make_receipt_path (spring->path);
  g_autofree char *json = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *sha256 = NULL;
  g_autofree char *said = NULL;

  curio_campaign_draft_write (draft, spring->path, FALSE, &progress, NULL,
                              &receipt, &error);
  g_assert_no_error (error);
  g_assert_cmpint (progress.lines, ==, 73);
  g_assert_cmpuint (count_files (spring->folder), ==, 3);
  assert_mode (spring->path);
  assert_mode (not_sent);
  assert_mode (receipt_path);
  said = curio_campaign_describe_written (receipt);
  g_assert_nonnull (strstr (said, "53 of 53"));

  g_assert_true (g_file_get_contents (receipt_path, &json, NULL, NULL));
  kept = curio_receipt_from_json (json, -1, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (spring->path, &bytes, NULL, NULL));
  sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, bytes, -1);
  g_assert_cmpstr (kept->file_sha256, ==, sha256);
  g_assert_cmpstr (kept->file, ==, "spring.csv");
  g_assert_cmpstr (kept->not_sent, ==, "spring-not-sent.csv");
  g_assert_cmpstr (kept->name, ==, "Spring");
  g_assert_cmpstr (kept->audience, ==, "everybody");
  g_assert_cmpstr (kept->books, ==, "trading");
  g_assert_cmpstr (kept->source, ==, "demo");
  g_assert_cmpstr (kept->preset, ==, "mailchimp");
  g_assert_cmpstr (kept->contacts, ==, "people.csv");
  g_assert_cmpint (kept->as_of_day, ==, curio_day_new (2011, 12, 1));
  g_assert_cmpint (kept->loaded_us, ==, plan.loaded_us);
  g_assert_cmpint (kept->n_lines, ==, 74);
  g_assert_cmpuint (kept->seed, ==, 7);
  g_assert_cmpuint (kept->n[CURIO_REACH_HELD_OUT], ==, 14);
  g_assert_cmpuint (g_strv_length (kept->sent), ==, 53);
  g_assert_cmpuint (g_strv_length (kept->held_out), ==, 14);
  g_assert_cmpmem (kept->monetary_cuts_5, sizeof kept->monetary_cuts_5,
                   plan.measures->rfm.monetary_cuts_5,
                   sizeof kept->monetary_cuts_5);
}

/* --- nothing half-written ------------------------------------------------ */

/* Writes and must fail; nothing new stands in the folder. */
static void
assert_fails (SpringCampaign *spring, gboolean replace, GQuark domain,
              int code)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioCampaignDraft) draft = make_draft (&plan);
  guint n = count_files (spring->folder);
  g_autoptr (GError) error = NULL;

  g_assert_false (curio_campaign_draft_write (draft, spring->path, replace,
                                              NULL, NULL, NULL, &error));
  if (!g_error_matches (error, domain, code))
    g_error ("%s", error->message);
  g_assert_cmpuint (count_files (spring->folder), ==, n);
}

static void
test_existing (SpringCampaign *spring, gconstpointer data)
{
  g_autofree char *receipt = curio_campaign_make_receipt_path (spring->path);
  g_autofree char *text = NULL;
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioCampaignDraft) draft = make_draft (&plan);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (receipt, "mine", -1, NULL));
  assert_fails (spring, FALSE, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (receipt, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
  curio_campaign_draft_write (draft, spring->path, TRUE, NULL, NULL, NULL,
                              &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (spring->folder), ==, 3);
}

/* A disk that fills half-way: the second file is longer than there is room. */
static void
test_full (SpringCampaign *spring, gconstpointer data)
{
  struct rlimit old;
  struct rlimit tight;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  tight = old;
  tight.rlim_cur = 2500;
  g_assert_true (g_file_set_contents (spring->path, "mine", -1, NULL));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  assert_fails (spring, TRUE, CURIO_ERROR, CURIO_ERROR_FULL);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  {
    g_autofree char *text = NULL;

    g_assert_true (g_file_get_contents (spring->path, &text, NULL, NULL));
    g_assert_cmpstr (text, ==, "mine");
  }
}

/* A disk of its own, with room for the first file only. */
static void
test_full_disk (SpringCampaign *spring, gconstpointer data)
{
  g_autofree char *disk = g_build_filename (spring->folder, "disk", NULL);

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (mount ("none", disk, "tmpfs", 0, "size=8k") == 0)
    {
      g_free (spring->path);
      spring->path = g_build_filename (disk, "spring.csv", NULL);
      assert_fails (spring, FALSE, CURIO_ERROR, CURIO_ERROR_FULL);
      g_assert_cmpuint (count_files (disk), ==, 0);
      g_assert_cmpint (umount (disk), ==, 0);
    }
  else
    g_test_skip ("only root may mount a small disk");
  g_rmdir (disk);
}

/* In a child, which is somebody else for good. */
static int
write_as_nobody (SpringCampaign *spring)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioCampaignDraft) draft = make_draft (&plan);
  g_autoptr (GError) error = NULL;

  if (setgid (NOBODY) != 0 || setuid (NOBODY) != 0)
    return 2;
  curio_campaign_draft_write (draft, spring->path, FALSE, NULL, NULL, NULL,
                              &error);
  return g_error_matches (error, CURIO_ERROR, CURIO_ERROR_PERMISSION) ? 0 : 1;
}

static void
test_not_mine (SpringCampaign *spring, gconstpointer data)
{
  int status;
  pid_t child;

  if (geteuid () != 0)
    {
      g_test_skip ("only root can be somebody else");
      return;
    }
  g_assert_cmpint (g_chmod (spring->folder, 0755), ==, 0);
  child = fork ();
  if (child == 0)
    _exit (write_as_nobody (spring));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_assert_cmpuint (count_files (spring->folder), ==, 0);
}

static void
test_no_folder (SpringCampaign *spring, gconstpointer data)
{
  g_free (spring->path);
  spring->path
      = g_build_filename (spring->folder, "nowhere", "spring.csv", NULL);
  assert_fails (spring, FALSE, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_cancelled (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioCampaignDraft) draft = make_draft (&plan);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (curio_campaign_draft_write (draft, spring->path, FALSE, NULL,
                                              cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (spring->folder), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (SpringCampaign *spring, gconstpointer data);
  } tests[] = {
    {"/campaign/written",    test_written  },
    { "/campaign/existing",  test_existing },
    { "/campaign/full",      test_full     },
    { "/campaign/full-disk", test_full_disk},
    { "/campaign/not-mine",  test_not_mine },
    { "/campaign/no-folder", test_no_folder},
    { "/campaign/cancelled", test_cancelled},
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, SpringCampaign, NULL, spring_campaign_set_up,
                tests[i].run, spring_campaign_tear_down);
  return g_test_run ();
}
