/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of customers on their way to a CSV file.  The file says what its
 * figures are, so it needs measures; those of the session may be gone before
 * the worker begins, so it makes its own of the same ledger and selection. */

#include "curio-list-saver.h"

#include "curio-customer-file.h"
#include "curio-customer-rule-words.h"
#include "curio-figure.h"

#include <glib/gi18n-lib.h>

/* Of a file's name: a rule may be a whole sentence. */
#define LONGEST_STEM 60

typedef struct
{
  CurioLedger *ledger;
  CurioSelection selection;
  CurioScored *customers;
  guint n_customers;
  char *listed;
} List;

static void
free_list (List *list)
{
  curio_ledger_unref (list->ledger);
  curio_selection_clear (&list->selection);
  g_free (list->customers);
  g_free (list->listed);
  g_free (list);
}

static gboolean
write_list (const char *path, gpointer data, GCancellable *cancellable,
            GError **error)
{
  List *list = data;
  g_autoptr (CurioMeasures) measures
      = curio_measures_new (list->ledger, &list->selection);

  return curio_customer_file_write (path, measures, list->customers,
                                    list->n_customers, list->listed, TRUE,
                                    cancellable, error);
}

char *
curio_list_saver_make_stem (const char *text)
{
  GString *stem = g_string_new (NULL);

  for (; *text && stem->len < LONGEST_STEM; text++)
    if (g_ascii_isalnum (*text))
      g_string_append_c (stem, g_ascii_tolower (*text));
    else if (*text == ' ')
      g_string_append_c (stem, '-');
  return g_string_free (stem, FALSE);
}

CurioSaver *
curio_list_saver_new (const CurioMeasures *measures, CurioScored *customers,
                      guint n, const char *stem, const char *listed)
{
  List *list = g_new0 (List, 1);
  g_autofree char *name = curio_measures_name_file (measures, stem);

  list->ledger = curio_ledger_ref ((CurioLedger *)measures->view.ledger);
  curio_selection_copy (&measures->view.selection, &list->selection);
  list->customers = customers;
  list->n_customers = n;
  list->listed = g_strdup (listed);
  return curio_saver_new (
      g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u customer", "%u customers", n), n),
      g_strconcat (name, ".csv", NULL), write_list, list,
      (GDestroyNotify)free_list);
}

/* "champions", "champions-who-bought-22423": who is in the list, by what
 * narrows it. */
CurioSaver *
curio_list_saver_new_for (const CurioMeasures *measures,
                          CurioScored *customers, guint n, int segment,
                          const CurioCustomerRule *rule)
{
  const char *name = segment < 0 ? "" : curio_segments[segment].name;
  g_autofree char *words = rule->kind == CURIO_CUSTOMER_RULE_ALL
                               ? g_strdup ("")
                               : curio_customer_rule_describe (
                                   rule, measures->view.ledger->facts);
  g_autofree char *listed = g_strjoin (
      name[0] != '\0' && words[0] != '\0' ? ", " : "", name, words, NULL);
  g_autofree char *stem
      = curio_list_saver_make_stem (listed[0] != '\0' ? listed : "customers");

  return curio_list_saver_new (measures, customers, n, stem, listed);
}
