/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came of a campaign, in words that claim no more than the numbers do. */

#include "curio-read-out-words.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DIGITS 1

const char *
curio_read_out_get_answer (const CurioReadOut *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->verdict)
    {
    case CURIO_READ_OUT_MORE:
      return _ ("Yes");
    case CURIO_READ_OUT_FEWER:
      return _ ("No: fewer");
    case CURIO_READ_OUT_NO_HOLD_OUT:
      return _ ("Cannot tell");
    case CURIO_READ_OUT_NOT_BEGUN:
    case CURIO_READ_OUT_NOT_OVER:
    case CURIO_READ_OUT_CANNOT_TELL:
    default:
      return _ ("Cannot tell yet");
    }
}

/* --- the rates ----------------------------------------------------------- */

/* "24.1 % of the 53 written to ordered, and 18.2 % of the 14 held out". */
static char *
say_rates (const CurioReadOut *self)
{
  g_autofree char *sent
      = curio_format_percent (self->sent.rate.estimate, DIGITS);
  g_autofree char *held
      = curio_format_percent (self->held_out.rate.estimate, DIGITS);
  g_autofree char *n_sent = curio_format_count (self->sent.n);
  g_autofree char *n_held = curio_format_count (self->held_out.n);

  if (self->held_out.n == 0)
    /* Translators: a share, and how many customers it is of. */
    return g_strdup_printf (_ ("%s of the %s written to ordered"), sent,
                            n_sent);
  /* Translators: a share of so many customers, twice. */
  return g_strdup_printf (_ ("%s of the %s written to ordered, and %s of the "
                             "%s held out"),
                          sent, n_sent, held, n_held);
}

/* In points of a hundred, with a sign. */
static char *
say_points (double share)
{
  g_autofree char *number = curio_format_decimal (fabs (share) * 100, DIGITS);

  return g_strconcat (share < 0 ? "−" : "+", number, NULL);
}

static char *
say_interval (const CurioReadOut *self)
{
  g_autofree char *low = say_points (self->difference.low);
  g_autofree char *high = say_points (self->difference.high);

  /* Translators: the ends of an interval, in percentage points. */
  return g_strdup_printf (_ ("%s to %s points, 95\u00a0%% interval"), low,
                          high);
}

static char *
say_missing_days (const CurioReadOut *self)
{
  g_autofree char *missing = curio_format_count (self->n_days_unseen);
  g_autofree char *all = curio_format_count (self->n_days);

  /* Translators: a count of days, of all days. */
  return g_strdup_printf (ngettext ("%s of its %s day is still to come",
                                    "%s of its %s days are still to come",
                                    self->n_days_unseen),
                          missing, all);
}

static char *
describe_not_begun (const CurioReadOut *self)
{
  g_autofree char *day = curio_format_day (self->from_day);

  return g_strdup_printf (_ ("Cannot tell yet: the data hold no day since it "
                             "was sent, %s."),
                          day);
}

static char *
describe_not_over (const CurioReadOut *self)
{
  g_autofree char *rates = say_rates (self);
  g_autofree char *days = say_missing_days (self);

  return g_strdup_printf (_ ("Cannot tell yet: %s. So far %s."), days, rates);
}

char *
curio_read_out_describe (const CurioReadOut *self)
{
  g_autofree char *rates = NULL;
  g_autofree char *interval = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->verdict == CURIO_READ_OUT_NOT_BEGUN)
    return describe_not_begun (self);
  if (self->verdict == CURIO_READ_OUT_NOT_OVER)
    return describe_not_over (self);
  rates = say_rates (self);
  if (self->verdict == CURIO_READ_OUT_NO_HOLD_OUT)
    return g_strdup_printf (_ ("Cannot tell: nobody was held out, so nobody "
                               "knows who would have ordered anyway. %s."),
                            rates);
  interval = say_interval (self);
  if (self->verdict == CURIO_READ_OUT_MORE)
    return g_strdup_printf (_ ("Yes: %s (%s)."), rates, interval);
  if (self->verdict == CURIO_READ_OUT_FEWER)
    return g_strdup_printf (_ ("No, fewer: %s (%s)."), rates, interval);
  return g_strdup_printf (_ ("Cannot tell: %s. That may be chance (%s)."),
                          rates, interval);
}

/* --- spend and days ------------------------------------------------------ */

static char *
say_money (double mills)
{
  return curio_format_money_pence (llround (mills));
}

char *
curio_read_out_describe_spend (const CurioReadOut *self)
{
  g_autofree char *size = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!self->has_spend)
    return NULL;
  size = say_money (fabs (self->spend.estimate));
  low = say_money (self->spend.low);
  high = say_money (self->spend.high);
  return g_strdup_printf (
      self->spend.estimate < 0
          /* Translators: money, and the ends of its interval. */
          ? _ ("Who was written to spent %s less each than who was held out "
               "(difference %s to %s, 95\u00a0%% interval).")
          : _ ("Who was written to spent %s more each than who was held out "
               "(difference %s to %s, 95\u00a0%% interval)."),
      size, low, high);
}

char *
curio_read_out_describe_days (const CurioReadOut *self)
{
  g_autofree char *days = NULL;
  g_autofree char *missing = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  days = curio_format_days_brief (self->from_day, self->to_day);
  if (self->n_days_unseen == 0)
    return g_steal_pointer (&days);
  missing = say_missing_days (self);
  /* Translators: two dates, and what is missing. */
  return g_strdup_printf (_ ("%s, %s"), days, missing);
}
