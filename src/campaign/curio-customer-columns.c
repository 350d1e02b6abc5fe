/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a customer file says of each customer: one table, so that the header,
 * the rows and the reading back cannot disagree.  Numbers are in the C locale,
 * days in ISO 8601. */

#include "curio-customer-columns.h"

#include "curio-cell.h"
#include "curio-scope.h"

static void
append_id (GString *out, const CurioCustomerEntry *entry)
{
  const CurioFacts *facts = entry->measures->view.ledger->facts;

  g_string_append (
      out, curio_facts_get_customer_id (facts, entry->customer->customer));
}

static void
append_country (GString *out, const CurioCustomerEntry *entry)
{
  const CurioFacts *facts = entry->measures->view.ledger->facts;

  g_string_append (
      out, curio_dictionary_get (facts->countries, entry->customer->country));
}

static void
append_last_order (GString *out, const CurioCustomerEntry *entry)
{
  g_autofree char *iso = curio_day_to_iso (entry->customer->last_day);

  g_string_append (out, iso);
}

static void
append_orders (GString *out, const CurioCustomerEntry *entry)
{
  g_string_append_printf (out, "%u", entry->customer->frequency);
}

static void
append_net_spend (GString *out, const CurioCustomerEntry *entry)
{
  curio_cell_append_pence (out, entry->customer->monetary_mills);
}

static void
append_recency (GString *out, const CurioCustomerEntry *entry)
{
  g_string_append_printf (out, "%d", entry->customer->recency_days);
}

static void
append_r (GString *out, const CurioCustomerEntry *entry)
{
  g_string_append_printf (out, "%d", entry->customer->r);
}

static void
append_f (GString *out, const CurioCustomerEntry *entry)
{
  g_string_append_printf (out, "%d", entry->customer->f);
}

static void
append_m (GString *out, const CurioCustomerEntry *entry)
{
  g_string_append_printf (out, "%d", entry->customer->m);
}

static void
append_segment (GString *out, const CurioCustomerEntry *entry)
{
  g_string_append (out, curio_segments[entry->customer->segment].name);
}

static void
append_first_order (GString *out, const CurioCustomerEntry *entry)
{
  g_autofree char *iso = curio_day_to_iso (entry->sum->first_day);

  g_string_append (out, iso);
}

static void
append_average (GString *out, const CurioCustomerEntry *entry)
{
  guint32 n = entry->customer->frequency;

  curio_cell_append_pence (out, n > 0 ? entry->sum->gross_mills / n : 0);
}

static void
append_cancelled (GString *out, const CurioCustomerEntry *entry)
{
  g_string_append_printf (out, "%u", entry->sum->n_cancelled);
}

static void
append_cancelled_value (GString *out, const CurioCustomerEntry *entry)
{
  curio_cell_append_pence (out, entry->sum->cancelled_mills);
}

static void
append_books (GString *out, const CurioCustomerEntry *entry)
{
  g_string_append (out,
                   curio_books_get_id (entry->measures->view.ledger->kind));
}

static void
append_from (GString *out, const CurioCustomerEntry *entry)
{
  g_autofree char *iso = curio_day_to_iso (entry->measures->view.from_day);

  g_string_append (out, iso);
}

static void
append_to (GString *out, const CurioCustomerEntry *entry)
{
  g_autofree char *iso = curio_day_to_iso (entry->measures->view.to_day);

  g_string_append (out, iso);
}

static void
append_listed (GString *out, const CurioCustomerEntry *entry)
{
  g_string_append (out, entry->listed);
}

static void
append_countries (GString *out, const CurioCustomerEntry *entry)
{
  curio_scope_append_countries (out, &entry->measures->view);
}

static void
append_as_of (GString *out, const CurioCustomerEntry *entry)
{
  g_autofree char *iso = curio_day_to_iso (entry->measures->view.as_of_day);

  g_string_append (out, iso);
}

static void
append_own_goods (GString *out, const CurioCustomerEntry *entry)
{
  g_string_append_c (out,
                     entry->measures->view.ledger->has_own_goods ? '1' : '0');
}

const CurioCustomerColumn curio_customer_columns[CURIO_N_CUSTOMER_COLUMNS] = {
  {"customer_id",         TRUE,  append_id             },
  { "country",            TRUE,  append_country        },
  { "last_order",         FALSE, append_last_order     },
  { "orders",             FALSE, append_orders         },
  { "net_spend",          FALSE, append_net_spend      },
  { "recency_days",       FALSE, append_recency        },
  { "r",                  FALSE, append_r              },
  { "f",                  FALSE, append_f              },
  { "m",                  FALSE, append_m              },
  { "segment",            TRUE,  append_segment        },
  { "first_order",        FALSE, append_first_order    },
  { "average_order",      FALSE, append_average        },
  { "cancelled_invoices", FALSE, append_cancelled      },
  { "cancelled_value",    FALSE, append_cancelled_value},
  { "books",              TRUE,  append_books          },
  { "from",               FALSE, append_from           },
  { "to",                 FALSE, append_to             },
  { "list",               TRUE,  append_listed         },
  { "countries",          TRUE,  append_countries      },
  { "as_of",              FALSE, append_as_of          },
  { "own_goods",          FALSE, append_own_goods      },
};
