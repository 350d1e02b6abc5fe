/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of somebody's columns is which of ours. */
#include "curio-mapping.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-error.h"

#define MAX_NAMES 16

typedef struct
{
  const char *key;   /* in --columns and in the remembered mapping */
  const char *title; /* for people */
  /* Known names, lower case, letters and digits only, the likeliest first. */
  const char *names[MAX_NAMES];
} ColumnWords;

static const ColumnWords columns[CURIO_N_COLUMNS] = {
  [CURIO_COLUMN_INVOICE]
  = {"invoice",
     N_ ("Invoice number"),
     { "invoiceno", "invoice", "invoicenumber", "invoicenum", "invoiceid",
        "invno", "invoicecode", "orderno", "ordernumber", "orderid", "order",
        "receiptno", "transactionid" }                                 },
  [CURIO_COLUMN_STOCK_CODE]
  = { "stock_code",
     N_ ("Stock code"),
     { "stockcode", "stockno", "productcode", "productid", "productno",
        "itemcode", "itemno", "itemid", "articlecode", "articleno", "sku",
        "code" }                                                       },
  [CURIO_COLUMN_DESCRIPTION]
  = { "description",
     N_ ("Description"),
     { "description", "productdescription", "itemdescription", "productname",
        "itemname", "articlename", "product", "item", "descr", "name" }},
  [CURIO_COLUMN_QUANTITY]
  = { "quantity",
     N_ ("Quantity"),
     { "quantity", "qty", "units", "amountofunits", "pieces", "count" }},
  [CURIO_COLUMN_DATE]
  = { "date",
     N_ ("Date"),
     { "invoicedate", "invoicedatetime", "invoicetime", "invoicetimestamp",
        "orderdate", "ordertime", "orderedat", "datetime", "timestamp", "date",
        "soldat", "createdat" }                                        },
  [CURIO_COLUMN_PRICE] = { "price",
     N_ ("Unit price"),
     { "unitprice", "price", "priceperunit", "itemprice",
                             "unitcost", "sellingprice" }              },
  [CURIO_COLUMN_CUSTOMER]
  = { "customer",
     N_ ("Customer"),
     { "customerid", "customerno", "customernumber", "customercode",
        "customer", "custid", "custno", "clientid", "clientno", "client",
        "accountno" }                                                  },
  [CURIO_COLUMN_COUNTRY]
  = { "country",
     N_ ("Country"),
     { "country", "countryname", "customercountry", "shipcountry",
        "shippingcountry", "billingcountry", "countrycode" }           },
};

const char *
curio_column_get_title (CurioColumn column)
{
  g_return_val_if_fail (column < CURIO_N_COLUMNS, "");

  return _ (columns[column].title);
}

const char *
curio_column_get_key (CurioColumn column)
{
  g_return_val_if_fail (column < CURIO_N_COLUMNS, "");

  return columns[column].key;
}

/* Letters and digits only, in lower case. */
static char *
simplify (const char *header)
{
  GString *simple = g_string_new (NULL);

  for (const char *c = header; *c; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (simple, g_ascii_tolower (*c));
  return g_string_free (simple, FALSE);
}

/* How likely HEADER is COLUMN: 0 is the likeliest, MAX_NAMES is not at all. */
static guint
rank (const char *header, CurioColumn column)
{
  g_autofree char *simple = simplify (header);

  for (guint i = 0; i < MAX_NAMES && columns[column].names[i]; i++)
    if (g_str_equal (simple, columns[column].names[i]))
      return i;
  return MAX_NAMES;
}

CurioColumn
curio_column_guess (const char *header)
{
  g_return_val_if_fail (header != NULL, CURIO_N_COLUMNS);

  for (int column = 0; column < CURIO_N_COLUMNS; column++)
    if (rank (header, (CurioColumn)column) < MAX_NAMES)
      return (CurioColumn)column;
  return CURIO_N_COLUMNS;
}

static int
find_named (const char *const *names, const char *wanted)
{
  for (int i = 0; names[i]; i++)
    if (g_str_equal (names[i], wanted))
      return i;
  for (int i = 0; names[i]; i++)
    if (g_ascii_strcasecmp (names[i], wanted) == 0)
      return i;
  return -1;
}

static int
find_known (const char *const *names, CurioColumn column,
            const int mapped[CURIO_N_COLUMNS])
{
  guint best_rank = MAX_NAMES;
  int best = -1;

  for (int i = 0; names[i]; i++)
    {
      guint this_rank = rank (names[i], column);

      /* What the person gave to another column is not free. */
      for (int other = 0; other < CURIO_N_COLUMNS; other++)
        if (mapped[other] == i)
          this_rank = MAX_NAMES;
      if (this_rank < best_rank)
        {
          best_rank = this_rank;
          best = i;
        }
    }
  return best;
}

void
curio_mapping_match (const CurioMapping *self, const char *const *names,
                     int out_mapped[CURIO_N_COLUMNS])
{
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    out_mapped[i] = self->names[i] ? find_named (names, self->names[i]) : -1;
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    if (!self->names[i])
      out_mapped[i] = find_known (names, (CurioColumn)i, out_mapped);
}

void
curio_mapping_clear (CurioMapping *self)
{
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    g_clear_pointer (&self->names[i], g_free);
}

CurioMapping
curio_mapping_copy (const CurioMapping *self)
{
  CurioMapping copy = { 0 };

  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    copy.names[i] = g_strdup (self->names[i]);
  return copy;
}

static int
find_key (const char *key)
{
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    if (g_ascii_strcasecmp (columns[i].key, key) == 0)
      return i;
  return (int)curio_column_guess (key);
}

gboolean
curio_mapping_parse (CurioMapping *self, const char *text, GError **error)
{
  g_auto (GStrv) pairs = g_strsplit (text, ",", -1);

  for (char **pair = pairs; *pair; pair++)
    {
      char *name = strchr (*pair, '=');
      int column;

      if (name)
        *name++ = '\0';
      column = find_key (g_strstrip (*pair));
      if (!name || *g_strstrip (name) == '\0' || column == CURIO_N_COLUMNS)
        {
          g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                       _ ("The columns cannot be understood at “%s”. Write "
                          "them like “invoice=inv_no,price=amount”; the words "
                          "are invoice, stock_code, description, quantity, "
                          "date, price, customer and country."),
                       *pair);
          return FALSE;
        }
      g_free (self->names[column]);
      self->names[column] = g_strdup (name);
    }
  return TRUE;
}
