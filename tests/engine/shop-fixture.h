/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "curio-facts-builder.h"
#include "curio-ledger.h"

G_BEGIN_DECLS

/* A small shop written down as the rows of its table. */
typedef struct
{
  const char *invoice;
  const char *code;
  const char *description; /* may be NULL, as the next two may */
  gint64 quantity;
  const char *time; /* 2010-01-31 or 2010-01-31 23:59:59.999999 */
  gint64 price_mills;
  const char *customer;
  const char *country;
} ShopLine;

/* Microseconds since 1970. */
static inline gint64
shop_time (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, utc);

  if (time == NULL)
    {
      g_autofree char *midnight = g_strconcat (text, "T00:00:00", NULL);

      time = g_date_time_new_from_iso8601 (midnight, utc);
    }
  g_assert_nonnull (time);

  return g_date_time_to_unix (time) * G_USEC_PER_SEC
         + g_date_time_get_microsecond (time);
}

static inline CurioText
shop_text (const char *text)
{
  return (CurioText){ text, text != NULL ? strlen (text) : 0 };
}

static inline CurioRow
shop_row (const ShopLine *line)
{
  return (CurioRow){
    .invoice_no = shop_text (line->invoice),
    .stock_code = shop_text (line->code),
    .description = shop_text (line->description),
    .customer_id = shop_text (line->customer),
    .country = shop_text (line->country),
    .quantity = line->quantity,
    .price_mills = line->price_mills,
    .time_us = line->time != NULL ? shop_time (line->time) : 0,
    .unreadable = line->time != NULL ? 0 : 1 << CURIO_LEFT_OUT_DATE,
  };
}

static inline CurioFacts *
shop_build (const ShopLine *lines, gsize n_lines, GError **error)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();

  for (gsize i = 0; i < n_lines; i++)
    {
      CurioRow row = shop_row (&lines[i]);

      curio_facts_builder_add (builder, &row);
    }

  return curio_facts_builder_finish (builder, error);
}

/* The ledger of one set of books; what is not goods is as by default. */
static inline CurioLedger *
shop_open (CurioBooksKind kind, const ShopLine *lines, gsize n_lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = shop_build (lines, n_lines, &error);
  CurioBooks books = { kind, NULL };

  g_assert_no_error (error);
  return curio_ledger_new (facts, &books);
}

static inline gint32
shop_day (const char *iso)
{
  gint32 day = CURIO_DAY_NONE;

  g_assert_true (curio_day_parse (iso, &day));
  return day;
}

/* The number of a code, customer id or country. */
static inline guint32
shop_find (const CurioDictionary *texts, const char *text)
{
  guint32 index = curio_dictionary_find (texts, text);

  g_assert_cmpuint (index, !=, G_MAXUINT32);
  return index;
}

G_END_DECLS
