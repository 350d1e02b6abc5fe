/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words about the search of customers: what is not in the facts is not
 * searched, and not said to be not there. */

#include "curio-customers-page-private.h"

#include "curio-grain-words.h"

#include <glib/gi18n-lib.h>

void
curio_customers_page_update_search (CurioCustomersPage *self,
                                    const CurioFacts *facts)
{
  gboolean has_lines = curio_facts_has_lines (facts);

  g_object_set (self->search, "placeholder-text",
                has_lines ? _ ("Search number, country or product")
                          : _ ("Search number or country"),
                NULL);
  adw_status_page_set_description (
      self->unfound,
      has_lines ? _ ("Nobody here has these words in the number, country, "
                     "segment or a product bought.")
                : curio_grain_get_customers_sentence ());
}
