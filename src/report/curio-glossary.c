/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of the trade.  A figure keeps its short labels, and what they mean is
 * one click away; each sentence is said once, here and in the definitions. */

#include "curio-glossary.h"

#include <glib/gi18n-lib.h>

#define FIGURES(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* clang-format off */
const CurioWord curio_words[] = {
  { "books", N_ ("Books"),
    N_ ("The rules by which lines count. Trading shows what was sold and to whom; POC repeats the first study."),
    FIGURES ("overview-sales") },
  { "net", N_ ("Net sales"),
    N_ ("What was sold less what was taken back. Gross sales are before cancellations."),
    FIGURES ("overview-sales", "monthly-sales", "countries") },
  { "median", N_ ("Median"),
    N_ ("Half of all are below it. A few very large orders move the mean, but not the median."),
    FIGURES ("invoice-amounts", "order-gaps", "days-between") },
  { "quartiles", N_ ("Quartiles"),
    N_ ("Between the lower and the upper one lies the middle half of all."),
    FIGURES ("invoice-amounts", "order-gaps") },
  { "gini", N_ ("Gini coefficient"),
    N_ ("How much hangs on few customers: 0 if all buy the same, close to 1 if one customer buys nearly everything."),
    FIGURES ("concentration") },
  { "cohort", N_ ("Cohort"),
    N_ ("The customers who ordered for the first time in the same month, followed through the months after."),
    FIGURES ("cohorts") },
  { "weighted-mean", N_ ("Weighted mean"),
    N_ ("All cohorts together. Every customer counts the same, so a large cohort weighs more than a small one."),
    FIGURES ("cohorts") },
  { "recency", N_ ("Recency"),
    N_ ("How many days ago the last order was. The fewer, the higher the score."),
    FIGURES ("segments", "rfm-grid") },
  { "frequency", N_ ("Frequency"),
    N_ ("How many orders there were."),
    FIGURES ("segments", "rfm-grid") },
  { "monetary", N_ ("Monetary"),
    N_ ("How much was spent, cancellations taken off. It plays no part in the name of a segment."),
    FIGURES ("segments") },
  { "cut-points", N_ ("Cut-points"),
    N_ ("Four values that cut the customers into five parts, which score 1 to 5. Equal values score the same, so a part may be empty."),
    FIGURES ("rfm-grid", "movement", "movement-matrix") },
  /* xgettext:no-c-format */
  { "wilson", N_ ("95 % interval"),
    N_ ("A rate of few lines is a guess. The bar beside it shows where the true rate may well lie (Wilson’s interval)."),
    FIGURES ("cancelled-items") },
  { "preference", N_ ("Preference"),
    N_ ("How sure it is that a group buys more of a product than the others do. The surest stands first, however large the group (log-odds)."),
    FIGURES ("country-preference", "country-favourites", "segment-products") },
  { "hold-out", N_ ("Hold-out"),
    N_ ("Customers of the audience, drawn by lot, who get no message. Only against them can be seen what a message did."),
    NULL },
  { "lift", N_ ("Lift"),
    N_ ("How much more often those who got the message ordered than those held back."),
    NULL },
  { "confidence-interval", N_ ("Confidence interval"),
    N_ ("Where the true difference may well lie. If it holds nought, the difference may be chance."),
    NULL },
};
/* clang-format on */

const guint curio_n_words = G_N_ELEMENTS (curio_words);

const CurioWord *
curio_word_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < curio_n_words; i++)
    if (g_str_equal (curio_words[i].id, id))
      return &curio_words[i];
  return NULL;
}

gboolean
curio_word_is_met (const CurioWord *self, const char *figure_id)
{
  g_return_val_if_fail (self != NULL && figure_id != NULL, FALSE);

  return self->figures != NULL && g_strv_contains (self->figures, figure_id);
}
