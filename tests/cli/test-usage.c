/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a command says when it is not used as it should be, and its help. */

#include "cli-home.h"

#include <string.h>

static CliHome home;

static void
test_help (void)
{
  static const char *const commands[]
      = { "import",    "demo",   "figures", "export",
          "campaigns", "report", "prepare", "benchmark" };
  g_auto (CliRun) whole = { 0 };

  cli_home_run (&home, "--help", &whole);
  g_assert_cmpint (whole.status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *line = g_strdup_printf ("%s --help", commands[i]);
      g_autofree char *usage = g_strdup_printf ("curio %s [", commands[i]);
      g_auto (CliRun) run = { 0 };

      cli_home_run (&home, line, &run);
      g_assert_cmpint (run.status, ==, 0);
      g_assert_nonnull (strstr (run.out, usage));
      g_assert_nonnull (strstr (run.out, "--local"));
      g_assert_nonnull (strstr (whole.out, commands[i]));
    }
}

static void
test_version (void)
{
  g_auto (CliRun) run = { 0 };

  cli_home_run (&home, "--version", &run);
  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_str_has_prefix (run.out, "curio "));
}

static void
test_wrong_usage (void)
{
  static const struct
  {
    const char *line;
    const char *words;
  } cases[] = {
    {"figurs",                                                     "no command “figurs”"},
    { "figures --no-such-option",                                  "--no-such-option"       },
    { "figures one-word",                                          "one-word"               },
    { "figures --books=cash",                                      "--books=trading"        },
    { "figures --from=2011-02-30",                                 "2011-02-30"             },
    { "figures --to=12/31/2011",                                   "--to"                   },
    { "figures --as-of=tomorrow",                                  "--as-of"                },
    { "figures --from=2011-02-01 --to=2011-01-31",                 "after the last"         },
    { "figures --format=xml",                                      "--format=json"          },
    { "figures --local=Not-A-Name",                                "Not-A-Name"             },
    { "figures --local=a --connection= --table=t",                 "one place"              },
    { "figures --connection=dbname=x",                             "--table=NAME"           },
    { "figures --table=retail",                                    "--connection"           },
    { "figures --connection= --table=t --dates=ymd",               "dmy"                    },
    { "figures --connection= --table=t --columns=nonsense",        ""                       },
    { "export --output=x.csv",                                     "--segment"              },
    { "export --segment=Champions",                                "--output"               },
    { "export --segment=Losers --output=x.csv",                    "Champions"              },
    { "export --audience=due --segment=Champions --output=x.csv",  "Either"                 },
    { "export --audience=everybody",                               "--output"               },
    { "export --audience=everybody --output=x.csv --preset=fax",   "mailchimp"              },
    { "export --segment=Promising --output=x --product-names=a",   "readable"               },
    { "export --audience=everybody --output=x.csv --hold-out=100", "0 to 99"                },
    { "export --audience=everybody --output=x --hold-out=-1",      "--hold-out"             },
    { "export --audience=everybody --output=x.csv --seed=x",       "--seed"                 },
    { "export --audience=everybody --output=x.csv --columns=age",  "age"                    },
    { "export --audience=everybody --output=x.csv --name=",        "name"                   },
    { "campaigns --window=0",                                      "window"                 },
    { "campaigns --window=soon",                                   "end"                    },
    { "campaigns --remove",                                        "Which campaign"         },
    { "campaigns a --remove --restore",                            "Either"                 },
    { "campaigns a b",                                             "b"                      },
    { "campaigns --format=xml",                                    "--format=json"          },
    { "report",                                                    "--output=DIR"           },
    { "report --output=x --figures=segments,nonsense",             "nonsense"               },
    { "report --output=x --figures=",                              "no figure"              },
    { "report --output=x --figures=orders --deck=Monday",          "Either"                 },
    { "report --output=x --format=gif",                            "gif"                    },
    { "report --output=x --scale=3",                               "1, 2 or 4"              },
    { "import",                                                    "curio import FILE"      },
    { "import --local",                                            "curio import FILE"      },
    { "import a.csv b.csv",                                        "b.csv"                  },
    { "import a.csv --dates=ydm",                                  "dmy"                    },
    { "import a.csv --local=1st",                                  "1st"                    },
    { "import a.csv --columns=nonsense=x",                         ""                       },
    { "demo --lines=0",                                            "1 or more"              },
    { "demo --lines=many",                                         "many"                   },
    { "demo --csv --local=a",                                      "--local"                },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    cli_home_assert (&home, cases[i].line, 2, cases[i].words);
}

static void
test_wrong_numbers (void)
{
  cli_home_assert (&home, "benchmark --scale=-1", 2, "--scale");
  cli_home_assert (&home, "prepare --role=anna", 2, "--table");
  cli_home_assert (&home, "prepare --table=retail", 2, "--help");
  cli_home_assert (&home, "prepare --local --role=anna", 2, "nothing");
  cli_home_assert (&home, "prepare --table=retail --citus", 2, "--columns");
  cli_home_assert (&home, "prepare --table=retail --rollups", 2,
                   "--connection");
  cli_home_assert (&home, "benchmark --scale=1 --window", 2, "--window");
  cli_home_assert (&home, "benchmark --scale=1 --answers=2", 2,
                   "--format=json");
  cli_home_assert (&home, "benchmark --answers=-2 --format=json", 2, "from 1");
  cli_home_assert (&home, "demo --csv --unlogged", 2, "--unlogged");
}

/* None of it has made a server, a file or a setting. */
static void
test_leaves_nothing (void)
{
  static const char *const names[] = { "data", "config", "run" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = cli_home_get_path (&home, names[i]);
      g_autoptr (GDir) files = g_dir_open (path, 0, NULL);

      g_assert_null (g_dir_read_name (files));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cli_home_init (&home);
  g_test_add_func ("/usage/help", test_help);
  g_test_add_func ("/usage/version", test_version);
  g_test_add_func ("/usage/wrong", test_wrong_usage);
  g_test_add_func ("/usage/wrong-numbers", test_wrong_numbers);
  g_test_add_func ("/usage/leaves-nothing", test_leaves_nothing);
  status = g_test_run ();
  cli_home_clear (&home);
  return status;
}
