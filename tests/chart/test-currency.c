/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One sign for all money, and what cannot be one. */

#include "curio-currency.h"
#include "curio-format.h"

#define check(call, want)                                                     \
  G_STMT_START                                                                \
  {                                                                           \
    g_autofree char *got_ = call;                                             \
    g_assert_cmpstr (got_, ==, want);                                         \
  }                                                                           \
  G_STMT_END

static void
test_pound_at_first (void)
{
  g_assert_cmpstr (curio_currency_get (), ==, "£");
  check (curio_currency_add ("7"), "£7");
}

/* A sign of letters is a no-break space apart: CHF 7, not CHF7. */
static void
test_signs (void)
{
  curio_currency_set ("€");
  check (curio_format_money (8624952280), "€8,624,952");
  check (curio_format_money_short (-464359490), "\u2212€464\u00A0k");
  curio_currency_set ("CHF");
  check (curio_format_money_pence (190), "CHF\u00A00.19");
  curio_currency_set ("Kč");
  check (curio_format_money_tick (20000000, 20000000, 80000000),
         "Kč\u00A020\u00A0k");
  curio_currency_set ("R$");
  check (curio_format_money (-1500), "\u2212R$2");
  curio_currency_set (NULL);
}

/* "1 000" would turn an amount into another. */
static void
test_no_signs (void)
{
  static const char *const wrong[]
      = { NULL, "", "1", "£1", "pounds", "\n", "\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      curio_currency_set ("€");
      curio_currency_set (wrong[i]);
      g_assert_cmpstr (curio_currency_get (), ==, "£");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/currency/pound-at-first", test_pound_at_first);
  g_test_add_func ("/chart/currency/signs", test_signs);
  g_test_add_func ("/chart/currency/no-signs", test_no_signs);
  return g_test_run ();
}
