/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for a shop that is read as sums of its lines. */

#include "curio-grain-words.h"

#include "curio-cells.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

const char *
curio_grain_get_sentence (void)
{
  return _ ("This shop is so large that Curio reads it summarised by order "
            "and month. Which products a customer bought is not kept at this "
            "size.");
}

const char *
curio_grain_get_customers_sentence (void)
{
  return _ ("Who bought which product is not in the summary that Curio reads "
            "of this shop. To have it, choose “Always all lines” in the "
            "Preferences.");
}

const char *
curio_grain_get_offers_sentence (void)
{
  return _ ("Offers are made of who bought which product, which is not in the "
            "summary that Curio reads of this shop. To have them, choose "
            "“Always all lines” in the Preferences.");
}

char *
curio_grain_describe_days (const CurioView *view)
{
  g_autofree char *days = NULL;
  gint32 from, to;

  if (!curio_cells_widen (view, &from, &to))
    return NULL;
  days = curio_format_days (from, to);
  /* Translators: from when to when. */
  return g_strdup_printf (_ ("Products are told of whole months: %s."), days);
}

static char *
format_age (const CurioFacts *facts)
{
  g_autoptr (GDateTime) time
      = g_date_time_new_from_unix_local (facts->rolled_up_us / G_USEC_PER_SEC);

  /* Translators: a day and a time of day, as g_date_time_format takes it. */
  return g_date_time_format (time, _ ("%-d %b %Y, %H:%M"));
}

char *
curio_grain_describe_age (const CurioFacts *facts)
{
  g_autofree char *time = NULL;

  g_return_val_if_fail (facts != NULL, NULL);

  if (!facts->are_rolled_up)
    return NULL;
  if (facts->rolled_up_us == 0)
    return g_strdup (_ ("age of the data not known"));
  time = format_age (facts);
  /* Translators: %s is a day and a time. */
  return g_strdup_printf (_ ("data of %s"), time);
}

char *
curio_grain_explain_age (const CurioFacts *facts)
{
  g_autofree char *time = NULL;

  g_return_val_if_fail (facts != NULL, NULL);

  if (!facts->are_rolled_up)
    return NULL;
  if (facts->rolled_up_us == 0)
    return g_strdup (
        _ ("The server keeps these sums ready and does not say when it made "
           "them: lines that came since are missing. Ask whoever looks after "
           "the database to make them anew with “curio prepare --rollups”."));
  time = format_age (facts);
  return g_strdup_printf (
      /* Translators: %s is a day and a time. */
      _ ("The server keeps these sums ready and made them last on %s: lines "
         "that came since are not in these figures yet."),
      time);
}
