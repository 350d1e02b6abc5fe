/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a file that say what it counts. */

#include "curio-scope.h"

#include "curio-cell.h"

static gboolean
is_every_country (const CurioView *view)
{
  const CurioSelection *selection = &view->selection;

  for (guint32 i = 0; selection->countries != NULL; i++)
    if (i == selection->n_countries)
      return selection->n_countries == view->ledger->facts->n_countries;
    else if (!selection->countries[i])
      return FALSE;
  return TRUE;
}

void
curio_scope_append_countries (GString *out, const CurioView *view)
{
  const CurioSelection *selection = &view->selection;
  const char *between = "";

  if (is_every_country (view))
    {
      g_string_append (out, "all");
      return;
    }
  for (guint32 i = 0; i < selection->n_countries; i++)
    if (selection->countries[i])
      {
        g_string_append_printf (
            out, "%s%s", between,
            curio_dictionary_get (view->ledger->facts->countries, i));
        between = "; ";
      }
}

static void
append_day (GString *out, gint32 day)
{
  g_autofree char *iso = day != CURIO_DAY_NONE ? curio_day_to_iso (day) : NULL;

  g_string_append_printf (out, "%s,", iso != NULL ? iso : "");
}

void
curio_scope_append (GString *out, const CurioView *view)
{
  g_autoptr (GString) countries = g_string_new (NULL);

  curio_scope_append_countries (countries, view);
  curio_cell_append_quoted (out, curio_books_get_id (view->ledger->kind));
  g_string_append_c (out, ',');
  append_day (out, view->from_day);
  append_day (out, view->to_day);
  curio_cell_append_quoted (out, countries->str);
  g_string_append_c (out, ',');
  append_day (out, view->as_of_day);
  g_string_append_c (out, view->ledger->has_own_goods ? '1' : '0');
}
