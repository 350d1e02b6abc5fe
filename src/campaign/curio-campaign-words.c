/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person is told of a campaign before and after it is written. */

#include "curio-campaign-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char *
curio_campaign_describe_problem (const CurioCampaignDraft *draft,
                                 const CurioCampaignPlan *plan)
{
  const CurioPreset *preset = &curio_presets[plan->preset];

  if (draft->n == 0)
    return g_strdup (_ ("Nobody is in this audience. Choose another segment, "
                        "or fewer conditions."));
  if (preset->needs_contacts && plan->contacts == NULL)
    return g_strdup_printf (_ ("%s needs e-mail addresses. Choose the file "
                               "that has them."),
                            _ (preset->name));
  if (draft->n_matched == 0)
    return g_strdup (_ ("Nobody of this audience can be written to. Look at "
                        "the reasons, or choose another contact file."));
  if (draft->n_sent == 0)
    return g_strdup_printf (
        _ ("Holding out %u\u00a0%% leaves nobody to write to. Hold out less, "
           "or choose a larger audience."),
        plan->hold_out_percent);
  return NULL;
}

#define DIGITS_MAX 3

/* Without the sign; below 10 % with one decimal, or with DIGITS if they are
 * more. */
static char *
format_rate (double rate, int digits)
{
  if (rate > 0 && rate < 0.1)
    digits = MAX (digits, 1);
  return g_strdup_printf ("%.*f", digits, 100 * rate);
}

/* With as many decimals as it takes to tell them apart. */
static void
format_rates (const CurioCampaignDraft *draft, char **out_visible,
              char **out_base)
{
  for (int digits = 0; digits <= DIGITS_MAX; digits++)
    {
      *out_visible = format_rate (draft->visible_rate, digits);
      *out_base = format_rate (draft->base_rate, digits);
      if (digits == DIGITS_MAX || strcmp (*out_visible, *out_base) != 0)
        return;
      g_free (*out_visible);
      g_free (*out_base);
    }
}

char *
curio_campaign_describe_lift (const CurioCampaignDraft *draft)
{
  g_autofree char *visible = NULL;
  g_autofree char *base = NULL;

  if (draft->n_held_out == 0 || draft->n_sent == 0)
    return NULL;
  if (!draft->has_base_rate)
    return g_strdup (_ ("The data does not reach back far enough to say how "
                        "many of these customers order by themselves, so what "
                        "this hold-out would show is not known."));
  format_rates (draft, &visible, &base);
  if (!draft->has_visible_rate)
    return g_strdup_printf (
        ngettext (
            "%u customer, drawn at random, gets no message; about %s\u00a0%% "
            "of such customers order within %u days anyway. Even if all of "
            "the other %u ordered, it could be chance: hold out more, or "
            "choose a larger audience.",
            "%u customers, drawn at random, get no message; about %s\u00a0%% "
            "of such customers order within %u days anyway. Even if all of "
            "the other %u ordered, it could be chance: hold out more, or "
            "choose a larger audience.",
            draft->n_held_out),
        draft->n_held_out, base, draft->base_days, draft->n_sent);
  return g_strdup_printf (
      ngettext (
          "%u customer, drawn at random, gets no message; about %s\u00a0%% of "
          "such customers order within %u days anyway. You are likely "
          "(80\u00a0%%) to see a difference if at least %s\u00a0%% of the "
          "other %u order.",
          "%u customers, drawn at random, get no message; about %s\u00a0%% of "
          "such customers order within %u days anyway. You are likely "
          "(80\u00a0%%) to see a difference if at least %s\u00a0%% of the "
          "other %u order.",
          draft->n_held_out),
      draft->n_held_out, base, draft->base_days, visible, draft->n_sent);
}

char *
curio_campaign_describe_wider (const CurioCampaignDraft *wider,
                               const char *name)
{
  g_autofree char *visible = NULL;
  g_autofree char *base = NULL;

  format_rates (wider, &visible, &base);
  /* Translators: the first %s is a segment, the others are numbers. */
  return g_strdup_printf (
      ngettext ("With all of %s added (%u customer), %s\u00a0%% against "
                "%s\u00a0%% would be enough.",
                "With all of %s added (%u customers), %s\u00a0%% against "
                "%s\u00a0%% would be enough.",
                wider->n_matched),
      name, wider->n_matched, visible, base);
}

char *
curio_campaign_describe_written (const CurioReceipt *receipt)
{
  guint n = receipt->n[CURIO_REACH_SENT];

  return g_strdup_printf (_ ("Written and read back: %u of %u."), n, n);
}
