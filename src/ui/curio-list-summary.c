/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said below the customer list, and copied out of it. */

#include "curio-list-summary.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

/* "66 customers", or "12 of 66 customers" where a search hides some. */
static char *
count_customers (CurioCustomerList *list)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint n_all = curio_customer_list_get_n_in_segment (list);
  g_autofree char *shown = curio_format_count (n_shown);
  g_autofree char *all = curio_format_count (n_all);

  if (n_shown == n_all)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%s customer", "%s customers", n_all),
        all);
  /* Translators: a search found the first number of the second. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s of %s customer",
                                       "%s of %s customers", n_all),
                          shown, all);
}

/* "3 selected, £110,000"; NULL where none is. */
static char *
sum_selected (CurioCustomerList *list, GtkSelectionModel *selection)
{
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (selection);
  GtkBitsetIter iter;
  gint64 mills = 0;
  guint position;
  g_autofree char *count = NULL;
  g_autofree char *money = NULL;

  if (gtk_bitset_is_empty (set))
    return NULL;
  for (gboolean is_there = gtk_bitset_iter_init_first (&iter, set, &position);
       is_there; is_there = gtk_bitset_iter_next (&iter, &position))
    mills += curio_customer_list_get_scored (list, position)->monetary_mills;
  count = curio_format_count (gtk_bitset_get_size (set));
  money = curio_format_money (mills);
  /* Translators: "3 selected, £110,000". */
  return g_strdup_printf (_ ("%s selected, %s"), count, money);
}

char *
curio_list_summary_mark_up (CurioCustomerList *list,
                            GtkSelectionModel *selection)
{
  g_autofree char *count = count_customers (list);
  g_autofree char *money
      = curio_format_money (curio_customer_list_get_spend (list));
  g_autofree char *selected = sum_selected (list, selection);
  /* Translators: the first is "66 customers", the second "£464,359". */
  g_autofree char *text = g_markup_printf_escaped (
      _ ("<b>%s</b>  ·  <b>%s</b> net spend"), count, money);
  g_autofree char *more
      = selected ? g_markup_printf_escaped ("%s  ·  %s", "", selected) : NULL;

  return g_strconcat (text, more, NULL);
}

char *
curio_list_summary_list_numbers (CurioCustomerList *list,
                                 GtkSelectionModel *selection, guint *out_n)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (selection);
  CurioFacts *facts = curio_customer_list_get_facts (list);
  GString *text = g_string_new (NULL);

  *out_n = 0;
  for (guint i = 0; i < n_shown; i++)
    {
      const CurioScored *scored = curio_customer_list_get_scored (list, i);

      if (!gtk_bitset_is_empty (set) && !gtk_bitset_contains (set, i))
        continue;
      g_string_append_printf (
          text, "%s\n", curio_facts_get_customer_id (facts, scored->customer));
      (*out_n)++;
    }
  return g_string_free (text, FALSE);
}
