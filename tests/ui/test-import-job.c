/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The name that a shop is offered after its file; a file that is not there. */

#include "curio-import-job.h"

static void
test_names (void)
{
  static const char *const cases[][2] = {
    {"/data/Online Retail.csv.gz",                             "online-retail"   },
    { "online_retail_II.csv",                                  "online_retail_ii"},
    { "2011 sales.csv",                                        "sales"           },
    { "retail.sql",                                            "retail"          },
    { "ünder.csv",                                            "nder"            },
    { "---.csv",                                               "retail"          },
    { "a-name-that-is-much-longer-than-forty-letters-are.csv",
     "a-name-that-is-much-longer-than-forty-le"                                  },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = curio_import_job_propose_shop (cases[i][0]);

      g_assert_cmpstr (name, ==, cases[i][1]);
    }
}

static void
finished_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  GError **error = data;

  g_assert_false (curio_import_job_finish (result, error));
}

static void
test_no_file (void)
{
  CurioImportJob *job = curio_import_job_new ("/nonexistent.csv", "retail");
  g_autoptr (GError) error = NULL;

  curio_import_job_start (job, NULL, finished_cb, &error);
  curio_import_job_unref (job);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (error->message, "nonexistent.csv"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-job/names", test_names);
  g_test_add_func ("/import-job/no-file", test_no_file);
  return g_test_run ();
}
