/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and dates of any bytes: what is read must be within bounds, and a
 * number that is read must be read the same again when it is written out. */
#include "fuzz-target.h"

#include <string.h>

#include "curio-field.h"

static void
check_quantity (CurioText text)
{
  g_autofree char *written = NULL;
  gint64 quantity;
  gint64 again;

  if (!curio_field_read_quantity (text, &quantity))
    return;
  written = g_strdup_printf ("%" G_GINT64_FORMAT, quantity);
  g_assert_true (curio_field_read_quantity (
      (CurioText){ written, strlen (written) }, &again));
  g_assert_cmpint (quantity, ==, again);
}

static void
check_price (CurioText text)
{
  g_autofree char *written = NULL;
  gint64 mills;
  gint64 again;

  if (!curio_field_read_price (text, &mills))
    return;
  written = g_strdup_printf ("%" G_GINT64_FORMAT "e-3", mills);
  g_assert_true (curio_field_read_price (
      (CurioText){ written, strlen (written) }, &again));
  g_assert_cmpint (mills, ==, again);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  /* Of its own length, so that a byte too far is seen. */
  g_autofree char *copy = g_memdup2 (data, size);
  CurioText text = { copy, size };
  CurioDateWatch watch = { 0 };

  if (copy == NULL)
    return 0;
  check_quantity (text);
  check_price (text);
  for (CurioDates dates = CURIO_DATES_AUTO; dates <= CURIO_DATES_MDY; dates++)
    {
      gint64 time_us;

      /* The years 1 to 9999, and a day for zones. */
      if (curio_field_read_time (text, dates, &time_us))
        {
          g_assert_cmpint (time_us / G_USEC_PER_SEC, >=, -62135683200);
          g_assert_cmpint (time_us / G_USEC_PER_SEC, <=, 253402387200);
        }
    }
  curio_date_watch_add (&watch, text);
  g_assert_cmpint (watch.n_day_first + watch.n_month_first + watch.n_swappable,
                   <=, 1);
  return 0;
}

GBytes *
fuzz_target_get_seed (guint i)
{
  static const char *const seeds[] = {
    "12",
    "-12.0",
    "1.2e1",
    "9223372036854775807",
    "6.95",
    "0.001",
    "-11062.060",
    "1e-3",
    "2009-12-01 07:45:00",
    "2009-12-01T07:45:00.123456Z",
    "2009-12-01 07:45:00+01:00",
    "12/1/2010 8:26",
    "31.12.10 11:59:59 PM",
  };

  return i < G_N_ELEMENTS (seeds)
             ? g_bytes_new_static (seeds[i], strlen (seeds[i]))
             : NULL;
}
