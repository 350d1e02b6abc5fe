/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines behind a mark of a picture that may leave giant pairs out: the
 * same lines as it counts, under a title that says what is not there. */

#include "curio-item-lines-window.h"

#include "curio-line-measures.h"
#include "curio-product-findings.h"

/* LINES are taken. */
static void
present (GtkWidget *parent, const char *title, const CurioMeasures *measures,
         guint32 *lines, guint32 n, gboolean is_left_out)
{
  g_autofree char *whole = curio_title_left_out (title, is_left_out);

  curio_lines_window_present (parent, whole, &measures->view, lines, n);
}

void
curio_item_lines_window_present (GtkWidget *parent, const char *title,
                                 const CurioMeasures *measures,
                                 const CurioLineRule *rule, gint64 price_mills,
                                 gboolean without_pairs)
{
  const guint8 *skipped
      = without_pairs ? curio_measures_get_pair_lines (measures) : NULL;
  guint32 n_all, n = 0;
  guint32 *lines = curio_item_find_lines (&measures->view, rule, price_mills,
                                          NULL, &n_all);

  for (guint32 i = 0; i < n_all; i++)
    if (skipped == NULL || !skipped[lines[i]])
      lines[n++] = lines[i];
  present (parent, title, measures, lines, n, n < n_all);
}

/* All others match as before: without the pairs there are only fewer. */
void
curio_item_lines_window_present_gap (GtkWidget *parent, const char *title,
                                     const CurioMeasures *measures, guint gap,
                                     gboolean without_pairs)
{
  const CurioFacts *facts = measures->view.ledger->facts;
  guint32 n_all, n;
  guint32 *lines;

  g_free (curio_matches_list_gap (curio_measures_get_matches (measures), facts,
                                  gap, &n_all));
  lines = curio_matches_list_gap (
      without_pairs ? curio_measures_get_matches_without_pairs (measures)
                    : curio_measures_get_matches (measures),
      facts, gap, &n);
  present (parent, title, measures, lines, n, n < n_all);
}
