/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person may choose for a campaign file, and choices of it. */

#include "curio-campaign-column.h"

#include "curio-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the cells of a column are.  The columns are in the order of their enum.
 */
#define NUMBER .is_text = FALSE
#define TEXT .is_text = TRUE
#define CONTACT .is_text = TRUE, .is_contact = TRUE
#define OFFER .is_text = TRUE, .is_offer = TRUE

const CurioCampaignColumnInfo curio_campaign_columns[CURIO_N_CAMPAIGN_COLUMNS]
    = {
        {"email",       N_ ("E-mail"),             1, CONTACT},
        { "first-name", N_ ("First name"),         1, CONTACT},
        { "last-name",  N_ ("Last name"),          1, CONTACT},
        { "phone",      N_ ("Phone"),              1, CONTACT},
        { "country",    N_ ("Country"),            1, TEXT   },
        { "zip",        N_ ("Postcode"),           1, CONTACT},
        { "customer",   N_ ("Customer number"),    1, TEXT   },
        { "segment",    N_ ("Segment"),            1, TEXT   },
        { "scores",     N_ ("R, F, M scores"),     3, NUMBER },
        { "last-order", N_ ("Last order"),         1, NUMBER },
        { "orders",     N_ ("Orders"),             1, NUMBER },
        { "net-spend",  N_ ("Net spend"),          1, NUMBER },
        { "favourites", N_ ("Favourite products"), 3, OFFER  },
        { "next",       N_ ("Next best products"), 3, OFFER  },
        { "reasons",    N_ ("Why these products"), 3, OFFER  },
        { "hold-out",   N_ ("Hold-out flag"),      1, TEXT   },
};

gboolean
curio_column_choice_has (const CurioColumnChoice *self,
                         CurioCampaignColumn column)
{
  return memchr (self->columns, (int)column, self->n) != NULL;
}

gboolean
curio_column_choice_needs_offers (const CurioColumnChoice *self)
{
  for (guint i = 0; i < self->n; i++)
    if (curio_campaign_columns[self->columns[i]].is_offer)
      return TRUE;
  return FALSE;
}

void
curio_column_choice_add (CurioColumnChoice *self, CurioCampaignColumn column)
{
  g_return_if_fail (column < CURIO_N_CAMPAIGN_COLUMNS);

  if (!curio_column_choice_has (self, column))
    self->columns[self->n++] = (guint8)column;
}

void
curio_column_choice_remove (CurioColumnChoice *self,
                            CurioCampaignColumn column)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->columns[i] != column)
      self->columns[n++] = self->columns[i];
  self->n = n;
}

static gboolean
find_column (const char *id, CurioCampaignColumn *out_column)
{
  for (guint i = 0; i < CURIO_N_CAMPAIGN_COLUMNS; i++)
    if (g_ascii_strcasecmp (id, curio_campaign_columns[i].id) == 0)
      {
        *out_column = (CurioCampaignColumn)i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
refuse (const char *word, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < CURIO_N_CAMPAIGN_COLUMNS; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "",
                            curio_campaign_columns[i].id);
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("There is no column “%s”. Choose from: %s."), word,
               known->str);
  return FALSE;
}

gboolean
curio_column_choice_parse (CurioColumnChoice *self, const char *text,
                           GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  CurioCampaignColumn column;

  *self = (CurioColumnChoice){ 0 };
  for (guint i = 0; words[i] != NULL; i++)
    if (find_column (g_strstrip (words[i]), &column))
      curio_column_choice_add (self, column);
    else
      return refuse (words[i], error);
  return TRUE;
}

char *
curio_column_choice_to_text (const CurioColumnChoice *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "",
                            curio_campaign_columns[self->columns[i]].id);
  return g_string_free (text, FALSE);
}

guint
curio_column_choice_count_cells (const CurioColumnChoice *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    n += curio_campaign_columns[self->columns[i]].n_cells;
  return n;
}
