/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and dates that are text.  Expected times were worked out with the
 * POSIX date program (date -u -d … +%s). */
#include "curio-field.h"

#include <string.h>

#define SECONDS(n) ((gint64)(n)*G_USEC_PER_SEC)

static CurioText
text_of (const char *text)
{
  return (CurioText){ text, text != NULL ? strlen (text) : 0 };
}

static const struct
{
  const char *text;
  gint64 value;
} good_quantities[] = {
  {"12",                    12                 },
  { "-12",                  -12                },
  { "+7",                   7                  },
  { "12.0",                 12                 },
  { "12.",                  12                 },
  { " 12 ",                 12                 },
  { "0",                    0                  },
  { "-0",                   0                  },
  { "007",                  7                  },
  { "1.2e1",                12                 },
  { "1E3",                  1000               },
  { "1500e-2",              15                 },
  { "2147483648",           2147483648         },
  { "9223372036854775807",  G_MAXINT64         },
  { "-9223372036854775807", -G_MAXINT64        },
  { "1000000000000000000",  1000000000000000000},
  { "0e99999",              0                  },
};
static const char *const bad_quantities[] = {
  "",
  " ",
  "-",
  ".",
  "1.5",
  "12x",
  "x12",
  "1 2",
  "1,2",
  "1e",
  "1e-1",
  "--1",
  "0x1",
  "NaN",
  "inf",
  "12.0.0",
  "9223372036854775808",
  "1e19",
  "1e999999999999",
};

static void
test_quantity (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_quantities); i++)
    {
      gint64 value = 99;

      g_assert_true (curio_field_read_quantity (
          text_of (good_quantities[i].text), &value));
      g_assert_cmpint (value, ==, good_quantities[i].value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad_quantities); i++)
    {
      gint64 value;

      if (curio_field_read_quantity (text_of (bad_quantities[i]), &value))
        g_error ("“%s” was read as %" G_GINT64_FORMAT, bad_quantities[i],
                 value);
    }
  g_assert_false (curio_field_read_quantity (text_of (NULL), &(gint64){ 0 }));
}

static void
test_price (void)
{
  static const struct
  {
    const char *text;
    gint64 mills;
  } good[] = {
    {"6.95",                             6950      },
    { "0.001",                           1         },
    { "1e-3",                            1         },
    { "-11062.06",                       -11062060 },
    { "2.5500000",                       2550      },
    { ".5",                              500       },
    { "3",                               3000      },
    { "0.00000000000000000000000",       0         },
    { "1.10000000000000000000000000000", 1100      },
    { "9223372036854775.807",            G_MAXINT64},
  };
  static const char *const bad[] = {
    "",
    "0.0001",
    "2.5551",
    "£2.55",
    "2,55",
    "1e-4",
    "9223372036854775.808",
    "6.95.",
    "6..95",
    "null",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      gint64 mills = 99;

      g_assert_true (curio_field_read_price (text_of (good[i].text), &mills));
      g_assert_cmpint (mills, ==, good[i].mills);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      gint64 mills;

      if (curio_field_read_price (text_of (bad[i]), &mills))
        g_error ("“%s” was read as %" G_GINT64_FORMAT, bad[i], mills);
    }
}

static void
assert_time (const char *text, CurioDates dates, gint64 seconds)
{
  gint64 time_us = -1;

  if (!curio_field_read_time (text_of (text), dates, &time_us))
    g_error ("“%s” was not read", text);
  if (time_us != SECONDS (seconds))
    g_error ("“%s” was read as %" G_GINT64_FORMAT, text, time_us);
}

static void
assert_no_time (const char *text, CurioDates dates)
{
  gint64 time_us;

  if (curio_field_read_time (text_of (text), dates, &time_us))
    g_error ("“%s” was read as %" G_GINT64_FORMAT, text, time_us);
}

static void
test_iso (void)
{
  assert_time ("2009-12-01 07:45:00", CURIO_DATES_AUTO, 1259653500);
  assert_time ("2009-12-01T07:45:00", CURIO_DATES_MDY, 1259653500);
  assert_time ("2009-12-01 07:45", CURIO_DATES_DMY, 1259653500);
  assert_time ("2009-12-01", CURIO_DATES_AUTO, 1259625600);
  assert_time (" 2009-12-01 07:45:00.000 ", CURIO_DATES_AUTO, 1259653500);
  assert_time ("2009/12/01 7:45", CURIO_DATES_AUTO, 1259653500);
  assert_time ("1970-01-01 00:00:00", CURIO_DATES_AUTO, 0);
  assert_time ("1969-12-31 23:59:59", CURIO_DATES_AUTO, -1);
  assert_time ("2000-02-29", CURIO_DATES_AUTO, 951782400);
  assert_time ("1900-01-01", CURIO_DATES_AUTO, -2208988800);
  assert_time ("2199-12-31 23:59:59", CURIO_DATES_AUTO, 7258118399);

  gint64 time_us;
  g_assert_true (curio_field_read_time (text_of ("1970-01-01 00:00:00.25"),
                                        CURIO_DATES_AUTO, &time_us));
  g_assert_cmpint (time_us, ==, 250000);

  assert_no_time ("", CURIO_DATES_AUTO);
  assert_no_time ("2009-13-01", CURIO_DATES_AUTO);
  assert_no_time ("2009-02-29", CURIO_DATES_AUTO);
  assert_no_time ("1900-02-29", CURIO_DATES_AUTO);
  assert_no_time ("2009-12-00", CURIO_DATES_AUTO);
  assert_no_time ("2009-12-01 24:00:00", CURIO_DATES_AUTO);
  assert_no_time ("2009-12-01 07:60", CURIO_DATES_AUTO);
  assert_no_time ("2009-12-01 07", CURIO_DATES_AUTO);
  assert_no_time ("2009-12", CURIO_DATES_AUTO);
  assert_no_time ("2009-12-01x", CURIO_DATES_AUTO);
  assert_no_time ("2009-12/01", CURIO_DATES_AUTO);
  assert_no_time ("infinity", CURIO_DATES_AUTO);
  assert_no_time ("40148.32", CURIO_DATES_AUTO);
}

/* An offset is not thrown away: it becomes London's clock, an hour ahead of
 * Greenwich in summer. */
static void
test_zone (void)
{
  assert_time ("2010-01-15 12:00:00Z", CURIO_DATES_AUTO, 1263556800);
  assert_time ("2010-07-15T12:00:00+00:00", CURIO_DATES_AUTO,
               1279195200 + 3600);
  assert_time ("2010-07-15 12:00:00+01", CURIO_DATES_AUTO, 1279195200);
  assert_time ("2010-01-15 07:00:00-0500", CURIO_DATES_AUTO, 1263556800);
  assert_no_time ("2010-01-15 07:00:00+1", CURIO_DATES_AUTO);
  assert_no_time ("2010-01-15 07:00:00 London", CURIO_DATES_AUTO);
}

static void
test_orders (void)
{
  /* 3 December and 12 March 2010. */
  assert_time ("3/12/2010 8:26", CURIO_DATES_DMY, 1291364760);
  assert_time ("3/12/2010 8:26", CURIO_DATES_MDY, 1268382360);
  assert_time ("03.12.2010", CURIO_DATES_DMY, 1291334400);
  assert_time ("03-12-10 08:26:00", CURIO_DATES_DMY, 1291364760);
  assert_time ("12/3/10 8:26 AM", CURIO_DATES_MDY, 1291364760);
  assert_time ("12/3/2010 12:26 am", CURIO_DATES_MDY, 1291364760 - 8 * 3600);
  assert_time ("12/3/2010 12:26:00 PM", CURIO_DATES_MDY,
               1291364760 + 4 * 3600);
  assert_time ("1/1/69", CURIO_DATES_DMY, -31536000);
  assert_time ("1/1/68", CURIO_DATES_DMY, 3092601600);

  assert_no_time ("3/12/2010 8:26", CURIO_DATES_AUTO);
  assert_no_time ("13/12/2010", CURIO_DATES_MDY);
  assert_no_time ("12/13/2010", CURIO_DATES_DMY);
  assert_no_time ("31/4/2010", CURIO_DATES_DMY);
  assert_no_time ("3/12/210", CURIO_DATES_DMY);
  assert_no_time ("3/12.2010", CURIO_DATES_DMY);
  assert_no_time ("3/12/2010 13:26 PM", CURIO_DATES_DMY);
  assert_no_time ("3/12/2010 0:26 AM", CURIO_DATES_DMY);
}

static CurioDates
watch (const char *const *dates)
{
  CurioDateWatch self = { 0 };

  for (; *dates != NULL; dates++)
    curio_date_watch_add (&self, text_of (*dates));
  return curio_date_watch_decide (&self);
}

static void
test_watch (void)
{
  g_assert_cmpint (watch ((const char *[]){ "1/2/2010", "13/2/2010", NULL }),
                   ==, CURIO_DATES_DMY);
  g_assert_cmpint (
      watch ((const char *[]){ "1/2/2010", "2/13/2010", "x", NULL }), ==,
      CURIO_DATES_MDY);
  /* Only the person can tell. */
  g_assert_cmpint (watch ((const char *[]){ "1/2/2010", "3/3/2010", NULL }),
                   ==, CURIO_DATES_AUTO);
  /* Either way is the same day. */
  g_assert_cmpint (watch ((const char *[]){ "3/3/2010", "4/4/2010", NULL }),
                   !=, CURIO_DATES_AUTO);
  g_assert_cmpint (watch ((const char *[]){ "2010-01-02", NULL }), !=,
                   CURIO_DATES_AUTO);
  /* Contradictory: the order that most need, and none where it is a draw. */
  g_assert_cmpint (
      watch ((const char *[]){ "13/1/2010", "14/1/2010", "1/15/2010", NULL }),
      ==, CURIO_DATES_DMY);
  g_assert_cmpint (watch ((const char *[]){ "13/1/2010", "1/15/2010", NULL }),
                   ==, CURIO_DATES_AUTO);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field/quantity", test_quantity);
  g_test_add_func ("/field/price", test_price);
  g_test_add_func ("/field/iso", test_iso);
  g_test_add_func ("/field/zone", test_zone);
  g_test_add_func ("/field/orders", test_orders);
  g_test_add_func ("/field/watch", test_watch);
  return g_test_run ();
}
