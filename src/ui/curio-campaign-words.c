/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups and audiences in words.  Each condition is a short phrase; a group
 * begins with its segment, which most of them have. */

#include "curio-campaign-words.h"

#include "curio-campaign.h"
#include "curio-customer-rule-words.h"
#include "curio-format.h"
#include "curio-movement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than these would be a list, not a phrase. */
#define NAMES_MOST 2
#define STEM_LENGTH_MAX 60
#define NAME_WORDS_MAX 80

/* --- conditions ---------------------------------------------------------- */

/* Space before what belongs to the segment's name, a comma before the rest. */
static void
add (GString *out, const char *separator, const char *phrase)
{
  if (out->len > 0)
    g_string_append (out, separator);
  g_string_append (out, phrase);
}

static void
add_spend (GString *out, const CurioAudienceGroup *group)
{
  gboolean has_least = group->min_spend_mills != G_MININT64;
  gboolean has_most = group->max_spend_mills != G_MAXINT64;
  g_autofree char *least
      = has_least ? curio_format_money (group->min_spend_mills) : NULL;
  g_autofree char *most
      = has_most ? curio_format_money (group->max_spend_mills) : NULL;
  g_autofree char *phrase = NULL;

  if (has_least && has_most)
    phrase = g_strdup_printf (_ ("%s to %s"), least, most);
  else if (has_least)
    /* Translators: after a segment: "At Risk from £8,000". */
    phrase = g_strdup_printf (_ ("from %s"), least);
  else if (has_most)
    phrase = g_strdup_printf (_ ("up to %s"), most);
  if (phrase != NULL)
    add (out, " ", phrase);
}

static void
add_orders (GString *out, const CurioAudienceGroup *group)
{
  guint least = group->min_orders, most = group->max_orders;
  g_autofree char *phrase = NULL;

  if (least > 0 && least == most)
    phrase
        = g_strdup_printf (ngettext ("%u order", "%u orders", least), least);
  else if (least > 0 && most < G_MAXUINT32)
    phrase = g_strdup_printf (_ ("%u to %u orders"), least, most);
  else if (least > 0)
    phrase = g_strdup_printf (_ ("%u orders or more"), least);
  else if (most < G_MAXUINT32)
    phrase = g_strdup_printf (_ ("%u orders at most"), most);
  if (phrase != NULL)
    add (out, ", ", phrase);
}

static void
add_last_order (GString *out, const CurioAudienceGroup *group)
{
  gint32 from = group->last_order_from, to = group->last_order_to;
  g_autofree char *first
      = from != CURIO_DAY_NONE ? curio_format_day (from) : NULL;
  g_autofree char *last = to != CURIO_DAY_NONE ? curio_format_day (to) : NULL;
  g_autofree char *phrase = NULL;

  if (first != NULL && last != NULL)
    phrase = g_strdup_printf (_ ("last order %s to %s"), first, last);
  else if (first != NULL)
    phrase = g_strdup_printf (_ ("last order from %s"), first);
  else if (last != NULL)
    phrase = g_strdup_printf (_ ("last order up to %s"), last);
  if (phrase != NULL)
    add (out, ", ", phrase);
}

static void
add_countries (GString *out, const CurioAudienceGroup *group,
               const CurioFacts *facts)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  if (group->countries == NULL)
    return;
  for (guint32 i = 0; i < MIN (group->n_countries, facts->n_countries); i++)
    if (group->countries[i] && n++ < NAMES_MOST)
      add (names, _ (" or "),
           curio_format_country (curio_dictionary_get (facts->countries, i)));
  if (n > NAMES_MOST)
    g_string_printf (names, ngettext ("%u country", "%u countries", n), n);
  add (out, ", ", n > 0 ? names->str : _ ("no country of this shop"));
}

/* FORMAT has one %s for codes; MANY one %u. */
static void
add_items (GString *out, const guint32 *items, guint n,
           const CurioFacts *facts, const char *format, const char *many)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autofree char *phrase = NULL;

  if (n == 0)
    return;
  for (guint i = 0; i < n && n <= NAMES_MOST; i++)
    add (codes, _ (" and "),
         items[i] < facts->n_products
             ? curio_dictionary_get (facts->products, items[i])
             : _ ("an item not in this shop"));
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  phrase = n <= NAMES_MOST ? g_strdup_printf (format, codes->str)
                           : g_strdup_printf (many, n);
#pragma GCC diagnostic pop
  add (out, ", ", phrase);
}

static void
add_customers (GString *out, const CurioAudienceGroup *group,
               const CurioFacts *facts)
{
  guint n = group->n_customers;
  g_autofree char *phrase = NULL;

  if (group->customers == NULL)
    return;
  if (n == 1)
    phrase = g_strdup_printf (
        _ ("customer %s"),
        curio_facts_get_customer_id (facts, group->customers[0]));
  else
    phrase = g_strdup_printf (
        ngettext ("%u chosen customer", "%u chosen customers", n), n);
  add (out, ", ", phrase);
}

static void
add_flow (GString *out, const CurioAudienceGroup *group)
{
  g_autofree char *day = NULL;
  g_autofree char *phrase = NULL;

  if (!group->has_flow)
    return;
  day = curio_format_day (group->flow_since);
  phrase
      = group->flow_from < CURIO_N_SEGMENTS
            ? g_strdup_printf (_ ("in %s on %s"),
                               curio_segment_get_title (group->flow_from), day)
            : g_strdup_printf (_ ("no order before %s"), day);
  add (out, ", ", phrase);
}

static void
add_rule (GString *out, const CurioAudienceGroup *group,
          const CurioFacts *facts)
{
  g_autofree char *words = NULL;

  if (group->rule.kind == CURIO_CUSTOMER_RULE_ALL)
    return;
  words = curio_customer_rule_describe (&group->rule, facts);
  add (out, ", ", words);
}

char *
curio_campaign_words_describe_group (const CurioAudienceGroup *group,
                                     const CurioFacts *facts)
{
  GString *out = g_string_new (NULL);

  if (group->segment >= 0 && group->segment < CURIO_N_SEGMENTS)
    add (out, "", curio_segment_get_title (group->segment));
  add_customers (out, group, facts);
  add_spend (out, group);
  add_flow (out, group);
  add_countries (out, group, facts);
  add_orders (out, group);
  add_last_order (out, group);
  add_items (out, group->bought, group->n_bought, facts, _ ("bought %s"),
             _ ("bought %u items"));
  add_items (out, group->not_bought, group->n_not_bought, facts,
             _ ("did not buy %s"), _ ("bought none of %u items"));
  if (group->due)
    add (out, ", ", _ ("due to reorder"));
  add_rule (out, group, facts);
  if (out->len == 0)
    g_string_append (out, _ ("Everybody"));
  return g_string_free (out, FALSE);
}

char *
curio_campaign_words_describe_audience (const CurioCampaignAudience *audience,
                                        const CurioFacts *facts)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < audience->n_groups; i++)
    {
      g_autofree char *words
          = curio_campaign_words_describe_group (&audience->groups[i], facts);

      add (out, _ (" or "), words);
    }
  if (out->len == 0)
    g_string_append (out, _ ("Nobody"));
  return g_string_free (out, FALSE);
}

/* --- names --------------------------------------------------------------- */

/* So that a day and a number fit behind it. */
static void
shorten (char **words)
{
  char *short_words;

  if (g_utf8_strlen (*words, -1) <= NAME_WORDS_MAX)
    return;
  short_words = g_utf8_substring (*words, 0, NAME_WORDS_MAX);
  g_free (*words);
  *words = g_strconcat (short_words, "…", NULL);
  g_free (short_words);
}

static gboolean
is_taken (const char *name, char *const *taken)
{
  return taken != NULL && g_strv_contains ((const char *const *)taken, name);
}

char *
curio_campaign_words_propose_name (const CurioCampaignAudience *audience,
                                   const CurioFacts *facts,
                                   const char *saved_name, char *const *taken)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = curio_format_day (
      curio_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                     g_date_time_get_day_of_month (now)));
  g_autofree char *words = NULL;
  char *name;

  if (saved_name != NULL)
    words = g_strdup (saved_name);
  else if (audience->n_groups == 1)
    words = curio_campaign_words_describe_group (&audience->groups[0], facts);
  else if (audience->n_groups == 2)
    words = curio_campaign_words_describe_audience (audience, facts);
  else
    words = g_strdup (_ ("Campaign"));
  shorten (&words);
  /* Translators: a name for a campaign: "Can't Lose, 29 Nov 2026". */
  name = g_strdup_printf (_ ("%s, %s"), words, day);
  for (guint i = 2; is_taken (name, taken); i++)
    {
      g_free (name);
      /* Translators: the second campaign of a day, and so on. */
      name = g_strdup_printf (_ ("%s, %s (%u)"), words, day, i);
    }
  return name;
}

char *
curio_campaign_words_offer_export (guint n)
{
  g_autofree char *count = curio_format_count (n);

  return g_strdup_printf (
      ngettext ("Export %s customer…", "Export %s customers…", n), count);
}

char *
curio_campaign_words_tell_written (guint n, guint n_held_out)
{
  g_autofree char *count = curio_format_count (n);
  g_autofree char *held = curio_format_count (n_held_out);

  if (n_held_out == 0)
    return g_strdup_printf (ngettext ("%s of %s customer written",
                                      "%s of %s customers written", n),
                            count, count);
  return g_strdup_printf (ngettext ("%s of %s customer written, %s held out",
                                    "%s of %s customers written, %s held out",
                                    n),
                          count, count, held);
}

static char *
get_base (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  return g_filename_display_name (base);
}

char *
curio_campaign_words_tell_beside (const char *path, guint n_not_sent)
{
  g_autofree char *not_sent_path = curio_campaign_make_not_sent_path (path);
  g_autofree char *receipt_path = curio_campaign_make_receipt_path (path);
  g_autofree char *not_sent = get_base (not_sent_path);
  g_autofree char *receipt = get_base (receipt_path);
  g_autofree char *count = curio_format_count (n_not_sent);

  /* Translators: a file, how many customers are in it, another file. */
  return g_strdup_printf (
      ngettext ("Beside it: %s (%s customer with the reason) and %s",
                "Beside it: %s (%s customers with the reason) and %s",
                n_not_sent),
      not_sent, count, receipt);
}

char *
curio_campaign_words_make_stem (const char *name)
{
  g_autoptr (GString) stem = g_string_new (NULL);
  g_autofree char *ascii = g_str_to_ascii (name, "C");

  for (const char *at = ascii; *at != '\0' && stem->len < STEM_LENGTH_MAX;
       at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (stem, g_ascii_tolower (*at));
    else if ((*at == ' ' || *at == '-') && stem->len > 0
             && stem->str[stem->len - 1] != '-')
      g_string_append_c (stem, '-');
  while (stem->len > 0 && stem->str[stem->len - 1] == '-')
    g_string_truncate (stem, stem->len - 1);
  if (stem->len == 0)
    g_string_append (stem, "campaign");
  return g_string_free (g_steal_pointer (&stem), FALSE);
}
