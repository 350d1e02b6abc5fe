/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `curio figures` says of the data themselves: what the books and the
 * loading left out, and what is odd about the rest. */

#include "curio-health-figures.h"

#include "curio-format.h"
#include "curio-health.h"
#include "curio-json-text.h"
#include "curio-text-table.h"
#include "curio-twice-run.h"

#include <glib/gi18n-lib.h>

static const char *const left_out_keys[CURIO_N_LEFT_OUT] = {
  [CURIO_LEFT_OUT_INVOICE] = "invoice_no",
  [CURIO_LEFT_OUT_DATE] = "invoice_date",
  [CURIO_LEFT_OUT_QUANTITY] = "quantity",
  [CURIO_LEFT_OUT_PRICE] = "unit_price",
  [CURIO_LEFT_OUT_AMOUNT] = "amount",
};

static const struct
{
  const char *key;
  const char *name;
  gsize offset;
} sums[] = {
  {"lines",          N_ ("all lines"),                            G_STRUCT_OFFSET (CurioHealth, lines)        },
  { "counted",       N_ ("counted by the books"),
   G_STRUCT_OFFSET (CurioHealth,                                                                counted)      },
  { "repeats",       N_ ("left out: repeats"),
   G_STRUCT_OFFSET (CurioHealth,                                                                repeats)      },
  { "not_goods",     N_ ("left out: not goods"),
   G_STRUCT_OFFSET (CurioHealth,                                                                not_goods)    },
  { "not_sales",     N_ ("left out: neither sold nor cancelled"),
   G_STRUCT_OFFSET (CurioHealth,                                                                not_sales)    },
  { "write_offs",    N_ ("  of these: write-offs"),
   G_STRUCT_OFFSET (CurioHealth,                                                                write_offs)   },
  { "unpriced",      N_ ("  of these: without a price"),
   G_STRUCT_OFFSET (CurioHealth,                                                                unpriced)     },
  { "negative",      N_ ("  of these: a price below nothing"),
   G_STRUCT_OFFSET (CurioHealth,                                                                negative)     },
  { "guests",        N_ ("counted: without a customer number"),
   G_STRUCT_OFFSET (CurioHealth,                                                                guests)       },
  { "cancellations", N_ ("counted: cancellations"),
   G_STRUCT_OFFSET (CurioHealth,                                                                cancellations)},
  { "loaded_twice",  N_ ("on invoices loaded twice"),
   G_STRUCT_OFFSET (CurioHealth,                                                                loaded_twice) },
};

static const CurioHealthSum *
get_sum (const CurioHealth *health, guint index)
{
  return G_STRUCT_MEMBER_P (health, sums[index].offset);
}

static void
add_sum (JsonBuilder *json, const char *key, const CurioHealthSum *sum)
{
  json_builder_set_member_name (json, key);
  json_builder_begin_object (json);
  curio_json_add_int (json, "invoices", sum->n_invoices);
  curio_json_add_int (json, "lines", sum->n_lines);
  curio_json_add_money (json, "value", sum->amount_mills);
  json_builder_end_object (json);
}

/* Of the invoices loaded twice those that lie together. */
static void
add_overlap (JsonBuilder *json, const CurioHealth *health)
{
  g_autofree char *from = NULL, *to = NULL;

  json_builder_set_member_name (json, "overlap");
  json_builder_begin_object (json);
  if (health->n_overlap_invoices > 0)
    {
      from = curio_day_to_iso (health->overlap_from_day);
      to = curio_day_to_iso (health->overlap_to_day);
    }
  curio_json_add_text (json, "from", from);
  curio_json_add_text (json, "to", to);
  curio_json_add_int (json, "invoices", health->n_overlap_invoices);
  json_builder_end_object (json);
}

void
curio_health_figures_add (JsonBuilder *json, const CurioReading *reading)
{
  const CurioFacts *facts = reading->facts;
  CurioHealth health;

  curio_health_measure (&reading->measures->view, &health);
  json_builder_set_member_name (json, "data_health");
  json_builder_begin_object (json);
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    add_sum (json, sums[i].key, get_sum (&health, i));
  add_overlap (json, &health);
  curio_json_add_int (json, "rows", facts->n_rows);
  json_builder_set_member_name (json, "left_out");
  json_builder_begin_object (json);
  for (guint i = 0; i < CURIO_N_LEFT_OUT; i++)
    curio_json_add_int (json, left_out_keys[i], facts->left_out[i]);
  json_builder_end_object (json);
  curio_json_add_int (json, "contradictions", facts->n_contradictions);
  json_builder_end_object (json);
}

static void
append_sums (GString *out, const CurioHealth *health, gboolean has_lines)
{
  g_autoptr (CurioTextTable) table = curio_text_table_new ("lrrr");

  curio_text_table_add (table, "");
  curio_text_table_add (table, _ ("lines"));
  curio_text_table_add (table, _ ("invoices"));
  curio_text_table_add (table, _ ("worth"));
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      const CurioHealthSum *sum = get_sum (health, i);

      /* What needs the lines is left out where there are none. */
      if (sum == &health->loaded_twice && !has_lines)
        continue;
      curio_text_table_add (table, _ (sums[i].name));
      curio_text_table_take (table, curio_format_count (sum->n_lines));
      curio_text_table_take (table, curio_format_count (sum->n_invoices));
      curio_text_table_take (table,
                             curio_format_money_pence (sum->amount_mills));
    }
  curio_text_table_print (table, out);
}

static void
append_overlap (GString *out, const CurioHealth *health)
{
  g_autofree char *days = NULL, *count = NULL;

  if (health->n_overlap_invoices < CURIO_TWICE_RUN_FEWEST)
    return;
  days = curio_format_days (health->overlap_from_day, health->overlap_to_day);
  count = curio_format_count (health->n_overlap_invoices);
  /* Translators: a number of invoices, and from when to when. */
  g_string_append_printf (
      out,
      _ ("Two extracts overlap: all %s invoices of %s were loaded twice.\n"),
      count, days);
}

/* What loading noticed, which no selection narrows. */
static void
append_loading (GString *out, const CurioFacts *facts)
{
  g_autoptr (CurioTextTable) table = curio_text_table_new ("lr");

  curio_text_table_add (table, _ ("rows read"));
  curio_text_table_take (table, curio_format_count (facts->n_rows));
  for (guint i = 0; i < CURIO_N_LEFT_OUT; i++)
    if (facts->left_out[i] > 0)
      {
        curio_text_table_add (table, curio_left_out_get_text (i));
        curio_text_table_take (table, curio_format_count (facts->left_out[i]));
      }
  curio_text_table_add (table, _ ("invoices that contradict themselves"));
  curio_text_table_take (table, curio_format_count (facts->n_contradictions));
  curio_text_table_print (table, out);
}

void
curio_health_figures_append (GString *out, const CurioReading *reading)
{
  CurioHealth health;

  curio_health_measure (&reading->measures->view, &health);
  g_string_append_printf (out, "\n%s\n", _ ("The data"));
  append_sums (out, &health, curio_facts_has_lines (reading->facts));
  append_overlap (out, &health);
  g_string_append_printf (out, "\n%s\n", _ ("Loading, whatever is selected"));
  append_loading (out, reading->facts);
}
