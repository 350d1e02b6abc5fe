/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is worth knowing, as a figure: the sentences of the Overview. */

#include "curio-builders.h"

#include "curio-sentences.h"
#include "curio-worth-knowing.h"

#include <glib/gi18n-lib.h>

static char *
find_title (guint n)
{
  if (n == 0)
    return g_strdup (_ ("Nothing stands out in this selection."));
  return g_strdup_printf (
      ngettext ("%u thing worth knowing", "%u things worth knowing", n), n);
}

CurioChart *
curio_build_worth_knowing (const CurioMeasures *measures,
                           const CurioFigureOptions *options)
{
  g_autoptr (GPtrArray) findings
      = curio_findings_list (measures, CURIO_FINDINGS_MOST);
  CurioSentence sentences[CURIO_FINDINGS_MOST];
  CurioChart *chart;

  for (guint i = 0; i < findings->len; i++)
    {
      const CurioFinding *finding = g_ptr_array_index (findings, i);

      sentences[i] = (CurioSentence){ (int)i, finding->markup,
                                      curio_finding_get_text (finding) };
    }
  chart = curio_sentences_new (sentences, findings->len);
  for (guint i = 0; i < findings->len; i++)
    g_free ((char *)sentences[i].label);
  curio_chart_set_words (chart, find_title (findings->len),
                         g_strdup (_ ("The most important first")), NULL);
  return chart;
}
