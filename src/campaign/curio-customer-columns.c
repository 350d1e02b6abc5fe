/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a customer file says of each customer: one table, so that the header,
 * the rows and the reading back cannot disagree.  Numbers are in the C locale,
 * days in ISO 8601. */

#include "curio-customer-columns.h"

#include "curio-cell.h"

static void
append_id (GString *out, const CurioMeasures *measures,
           const CurioScored *customer)
{
  const CurioFacts *facts = measures->view.ledger->facts;

  g_string_append (out,
                   curio_facts_get_customer_id (facts, customer->customer));
}

static void
append_country (GString *out, const CurioMeasures *measures,
                const CurioScored *customer)
{
  const CurioFacts *facts = measures->view.ledger->facts;

  g_string_append (out,
                   curio_dictionary_get (facts->countries, customer->country));
}

static void
append_last_order (GString *out, const CurioMeasures *measures,
                   const CurioScored *customer)
{
  g_autofree char *iso = curio_day_to_iso (customer->last_day);

  g_string_append (out, iso);
}

static void
append_orders (GString *out, const CurioMeasures *measures,
               const CurioScored *customer)
{
  g_string_append_printf (out, "%u", customer->frequency);
}

static void
append_net_spend (GString *out, const CurioMeasures *measures,
                  const CurioScored *customer)
{
  curio_cell_append_pence (out, customer->monetary_mills);
}

static void
append_recency (GString *out, const CurioMeasures *measures,
                const CurioScored *customer)
{
  g_string_append_printf (out, "%d", customer->recency_days);
}

static void
append_r (GString *out, const CurioMeasures *measures,
          const CurioScored *customer)
{
  g_string_append_printf (out, "%d", customer->r);
}

static void
append_f (GString *out, const CurioMeasures *measures,
          const CurioScored *customer)
{
  g_string_append_printf (out, "%d", customer->f);
}

static void
append_m (GString *out, const CurioMeasures *measures,
          const CurioScored *customer)
{
  g_string_append_printf (out, "%d", customer->m);
}

static void
append_segment (GString *out, const CurioMeasures *measures,
                const CurioScored *customer)
{
  g_string_append (out, curio_segments[customer->segment].name);
}

const CurioCustomerColumn curio_customer_columns[CURIO_N_CUSTOMER_COLUMNS] = {
  {"customer_id",   TRUE,  append_id        },
  { "country",      TRUE,  append_country   },
  { "last_order",   FALSE, append_last_order},
  { "orders",       FALSE, append_orders    },
  { "net_spend",    FALSE, append_net_spend },
  { "recency_days", FALSE, append_recency   },
  { "r",            FALSE, append_r         },
  { "f",            FALSE, append_f         },
  { "m",            FALSE, append_m         },
  { "segment",      TRUE,  append_segment   },
};
