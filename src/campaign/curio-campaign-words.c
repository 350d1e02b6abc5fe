/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person is told of a campaign before and after it is written. */

#include "curio-campaign-words.h"

#include <glib/gi18n-lib.h>

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

static guint
round_percent (double rate)
{
  return (guint)(100 * rate + 0.5);
}

char *
curio_campaign_describe_lift (const CurioCampaignDraft *draft, guint percent)
{
  if (draft->n_held_out == 0 || draft->n_sent == 0)
    return NULL;
  if (!draft->has_base_rate)
    return g_strdup (_ ("The data does not reach back far enough to say how "
                        "many of these customers order by themselves, so what "
                        "this hold-out would show is not known."));
  if (!draft->has_visible_rate)
    return g_strdup_printf (
        _ ("With %u\u00a0%% held out not even an order by everybody could be "
           "told from chance: %u\u00a0%% of such customers order within %u "
           "days by themselves. Hold out more, or choose a larger audience."),
        percent, round_percent (draft->base_rate), draft->base_days);
  return g_strdup_printf (
      _ ("The smallest difference that %u\u00a0%% held out would show: "
         "%u\u00a0%% of those written to order within %u days, against "
         "%u\u00a0%% of those held out."),
      percent, round_percent (draft->visible_rate), draft->base_days,
      round_percent (draft->base_rate));
}

char *
curio_campaign_describe_wider (const CurioCampaignDraft *wider,
                               const char *name)
{
  /* Translators: %s is a segment. */
  return g_strdup_printf (
      ngettext ("With all of %s added (%u customer) it would show %u\u00a0%% "
                "against %u\u00a0%%.",
                "With all of %s added (%u customers) it would show %u\u00a0%% "
                "against %u\u00a0%%.",
                wider->n_matched),
      name, wider->n_matched, round_percent (wider->visible_rate),
      round_percent (wider->base_rate));
}

char *
curio_campaign_describe_written (const CurioReceipt *receipt)
{
  guint n = receipt->n[CURIO_REACH_SENT];

  return g_strdup_printf (_ ("Written and read back: %u of %u."), n, n);
}
