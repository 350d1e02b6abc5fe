/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Problems of a contact file: one row a kind, the first of its lines below. */

#include "curio-campaign-contact-problems.h"

#include "curio-format.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define LINES_MOST 8
#define VALUE_CHARS_MAX 40

/* A value as it stands in the file may be anything. */
static char *
tidy_value (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  if (g_utf8_strlen (valid, -1) <= VALUE_CHARS_MAX)
    return g_steal_pointer (&valid);
  {
    g_autofree char *cut = g_utf8_substring (valid, 0, VALUE_CHARS_MAX);

    return g_strconcat (cut, "…", NULL);
  }
}

/* "line 17: tom@@broken · line 30: …" */
static char *
list_lines (const CurioContacts *contacts, CurioContactProblemKind kind)
{
  GString *lines = g_string_new (NULL);
  guint n = 0;

  for (guint32 i = 0; i < contacts->n_listed; i++)
    {
      const CurioContactProblem *problem = &contacts->problems[i];
      g_autofree char *value = NULL;

      if (problem->kind != kind || problem->line == 0 || n++ >= LINES_MOST)
        continue;
      value = tidy_value (problem->value != NULL ? problem->value : "");
      if (lines->len > 0)
        g_string_append (lines, "  ·  ");
      if (*value != '\0')
        g_string_append_printf (lines, _ ("line %u: %s"), problem->line,
                                value);
      else
        g_string_append_printf (lines, _ ("line %u"), problem->line);
    }
  if (n > LINES_MOST)
    g_string_append (lines, "  ·  …");
  return g_string_free (lines, FALSE);
}

guint
curio_campaign_contact_problems_fill (GtkListBox *list,
                                      const CurioContacts *contacts)
{
  guint n_kinds = 0;

  for (guint kind = 0; kind < CURIO_N_CONTACT_PROBLEMS; kind++)
    {
      GtkWidget *row;
      g_autofree char *title = NULL;
      g_autofree char *lines = NULL;

      if (contacts->n_problems[kind] == 0)
        continue;
      title
          = curio_contact_problem_describe (kind, contacts->n_problems[kind]);
      lines = list_lines (contacts, kind);
      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lines);
      gtk_list_box_append (list, row);
      n_kinds++;
    }
  return n_kinds;
}

char *
curio_campaign_contact_problems_sum_up (const CurioContacts *contacts)
{
  g_autofree char *n = curio_format_count (contacts->n);
  g_autofree char *rows = curio_format_count (contacts->n_rows);

  /* Translators: contacts that can be used, of the rows of the file. */
  return g_strdup_printf (ngettext ("%s contact of %s rows. What was noticed:",
                                    "%s contacts of %s rows. What was "
                                    "noticed:",
                                    contacts->n),
                          n, rows);
}

char *
curio_campaign_contact_problems_describe_reach (const CurioContacts *contacts,
                                                const CurioFacts *facts)
{
  guint n_reached = 0;
  g_autofree char *reached = NULL;
  g_autofree char *all = NULL;

  for (guint32 i = 0; i < facts->n_customers; i++)
    n_reached += curio_contacts_reach (
                     contacts, curio_facts_get_customer_id (facts, i), FALSE)
                 == CURIO_REACH_SENT;
  reached = curio_format_count (n_reached);
  all = curio_format_count (facts->n_customers);
  return g_strdup_printf (
      _ ("%s of the shop’s %s customers can be written to by e-mail."),
      reached, all);
}
