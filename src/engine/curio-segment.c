/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ten segments: which scores belong to which, and what to say of them. */

#include "curio-segment.h"

#include <glib/gi18n-lib.h>

#include "curio-error.h"

const char *const curio_family_names[] = {
  [CURIO_FAMILY_BEST] = N_ ("Best"),
  [CURIO_FAMILY_GROWING] = N_ ("Growing"),
  [CURIO_FAMILY_SLIPPING] = N_ ("Slipping"),
  [CURIO_FAMILY_LEAVING] = N_ ("Leaving"),
};

const CurioSegmentInfo curio_segments[CURIO_N_SEGMENTS] = {
  [CURIO_SEGMENT_CHAMPIONS] = {
    NC_ ("segment", "Champions"), CURIO_FAMILY_BEST,
    N_ ("Ordered very recently and order the most often. They know the range "
        "and need no persuading."),
    N_ ("Show them new lines first and thank them by name. A discount would "
        "give away money that they spend anyway."),
  },
  [CURIO_SEGMENT_LOYAL_CUSTOMERS] = {
    NC_ ("segment", "Loyal Customers"), CURIO_FAMILY_BEST,
    N_ ("Order often, though the last order is not among the latest. A steady "
        "part of the trade."),
    N_ ("Keep in touch between orders. Suggest what goes with their usual "
        "products, and ask them for reviews."),
  },
  [CURIO_SEGMENT_POTENTIAL_LOYALISTS] = {
    NC_ ("segment", "Potential Loyalists"), CURIO_FAMILY_GROWING,
    N_ ("Ordered lately and have begun to come back. The next order or two "
        "decide whether it becomes a habit."),
    N_ ("Make the next order easy: offer refills and matching products soon "
        "after a delivery."),
  },
  [CURIO_SEGMENT_NEW_CUSTOMERS] = {
    NC_ ("segment", "New Customers"), CURIO_FAMILY_GROWING,
    N_ ("Ordered very recently and have hardly ordered before. Everything "
        "depends on the first impression."),
    N_ ("Welcome them, say how to reach you, and give a reason for a second "
        "order while the first is still fresh."),
  },
  [CURIO_SEGMENT_PROMISING] = {
    NC_ ("segment", "Promising"), CURIO_FAMILY_GROWING,
    N_ ("Ordered not long ago and have hardly ordered before. They remember "
        "the shop but are not yet attached to it."),
    N_ ("Send the products most often bought second, and a small offer that "
        "ends soon."),
  },
  [CURIO_SEGMENT_NEED_ATTENTION] = {
    NC_ ("segment", "Need Attention"), CURIO_FAMILY_SLIPPING,
    N_ ("Middling in both: some orders, and some time since the last one. They "
        "can still go either way."),
    N_ ("Remind them of what they bought and of the season ahead. A timely "
        "offer works better here than a large one."),
  },
  [CURIO_SEGMENT_ABOUT_TO_SLEEP] = {
    NC_ ("segment", "About to Sleep"), CURIO_FAMILY_SLIPPING,
    N_ ("Few orders, and the last is some time ago. Without a nudge most will "
        "not come back."),
    N_ ("Write once with popular products and a clear reason to return. Spend "
        "little on those who do not answer."),
  },
  [CURIO_SEGMENT_AT_RISK] = {
    NC_ ("segment", "At Risk"), CURIO_FAMILY_LEAVING,
    N_ ("Used to come back, but have not ordered for a long time."),
    N_ ("Ask what was missing and offer what they used to buy; hold some back "
        "to see whether it works."),
  },
  [CURIO_SEGMENT_CANT_LOSE] = {
    NC_ ("segment", "Can't Lose"), CURIO_FAMILY_LEAVING,
    N_ ("Ordered as often as the best customers, but have not ordered for a "
        "long time."),
    N_ ("Write to each in person and ask what changed. Offer what they used to "
        "buy; hold some back to compare."),
  },
  [CURIO_SEGMENT_HIBERNATING] = {
    NC_ ("segment", "Hibernating"), CURIO_FAMILY_LEAVING,
    N_ ("Few orders, and the last one was long ago."),
    N_ ("Do not spend much. Include them in the big seasonal mailings and let "
        "the others go."),
  },
};

/* Rows: recency score 1 to 5; columns: frequency score 1 to 5. */
static const guint8 segment_by_scores[5][5] = {
  {CURIO_SEGMENT_HIBERNATING,     CURIO_SEGMENT_HIBERNATING,
   CURIO_SEGMENT_AT_RISK,             CURIO_SEGMENT_AT_RISK,         CURIO_SEGMENT_CANT_LOSE},
  { CURIO_SEGMENT_HIBERNATING,    CURIO_SEGMENT_HIBERNATING,
   CURIO_SEGMENT_AT_RISK,             CURIO_SEGMENT_AT_RISK,         CURIO_SEGMENT_CANT_LOSE},
  { CURIO_SEGMENT_ABOUT_TO_SLEEP, CURIO_SEGMENT_ABOUT_TO_SLEEP,
   CURIO_SEGMENT_NEED_ATTENTION,      CURIO_SEGMENT_LOYAL_CUSTOMERS,
   CURIO_SEGMENT_LOYAL_CUSTOMERS                                                            },
  { CURIO_SEGMENT_PROMISING,      CURIO_SEGMENT_POTENTIAL_LOYALISTS,
   CURIO_SEGMENT_POTENTIAL_LOYALISTS, CURIO_SEGMENT_LOYAL_CUSTOMERS,
   CURIO_SEGMENT_LOYAL_CUSTOMERS                                                            },
  { CURIO_SEGMENT_NEW_CUSTOMERS,  CURIO_SEGMENT_POTENTIAL_LOYALISTS,
   CURIO_SEGMENT_POTENTIAL_LOYALISTS, CURIO_SEGMENT_CHAMPIONS,
   CURIO_SEGMENT_CHAMPIONS                                                                  },
};

CurioSegment
curio_segment_of (int r, int f)
{
  g_return_val_if_fail (r >= 1 && r <= 5, CURIO_SEGMENT_HIBERNATING);
  g_return_val_if_fail (f >= 1 && f <= 5, CURIO_SEGMENT_HIBERNATING);

  return segment_by_scores[r - 1][f - 1];
}

const char *
curio_segment_get_title (CurioSegment segment)
{
  g_return_val_if_fail (segment < CURIO_N_SEGMENTS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "segment",
                       curio_segments[segment].name);
}

/* Lower case, and none but letters: "Can't Lose", "cant-lose" and "CantLose"
 * are one name. */
static char *
fold_name (const char *name)
{
  GString *folded = g_string_new (NULL);

  for (; *name != '\0'; name++)
    if (g_ascii_isalpha (*name))
      g_string_append_c (folded, g_ascii_tolower (*name));

  return g_string_free (folded, FALSE);
}

/* Whether NAME consists of letters, spaces, hyphens, underscores and
 * apostrophes: all else is no segment, however the letters read. */
static gboolean
is_plain_name (const char *name)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!(c < 128 && g_ascii_isalpha (c)) && c != ' ' && c != '-' && c != '_'
          && c != '\'' && c != 0x2019)
        return FALSE;
    }

  return TRUE;
}

static char *
list_names (void)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; i < CURIO_N_SEGMENTS; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            curio_segments[i].name);

  return g_string_free (list, FALSE);
}

gboolean
curio_segment_parse (const char *name, CurioSegment *out_segment,
                     GError **error)
{
  g_return_val_if_fail (name != NULL, FALSE);

  if (g_utf8_validate (name, -1, NULL) && is_plain_name (name))
    {
      g_autofree char *wanted = fold_name (name);

      for (int i = 0; i < CURIO_N_SEGMENTS; i++)
        {
          g_autofree char *folded = fold_name (curio_segments[i].name);

          if (g_str_equal (wanted, folded))
            {
              *out_segment = i;
              return TRUE;
            }
        }
    }

  g_autofree char *names = list_names ();
  g_autofree char *shown = g_utf8_make_valid (name, -1);
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("There is no segment “%s”. The ten segments are: %s."),
               shown, names);
  return FALSE;
}
