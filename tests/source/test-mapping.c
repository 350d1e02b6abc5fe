/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which header is which column. */
#include "curio-error.h"
#include "curio-mapping.h"

static void
test_guess (void)
{
  static const struct
  {
    const char *header;
    CurioColumn column;
  } known[] = {
    {"invoice_no",      CURIO_COLUMN_INVOICE    },
    { "InvoiceNo",      CURIO_COLUMN_INVOICE    },
    { "Invoice",        CURIO_COLUMN_INVOICE    },
    { "INVOICE NUMBER", CURIO_COLUMN_INVOICE    },
    { "stock_code",     CURIO_COLUMN_STOCK_CODE },
    { "StockCode",      CURIO_COLUMN_STOCK_CODE },
    { "SKU",            CURIO_COLUMN_STOCK_CODE },
    { "Description",    CURIO_COLUMN_DESCRIPTION},
    { "quantity",       CURIO_COLUMN_QUANTITY   },
    { "Qty.",           CURIO_COLUMN_QUANTITY   },
    { "InvoiceDate",    CURIO_COLUMN_DATE       },
    { "invoice_date",   CURIO_COLUMN_DATE       },
    { "Price",          CURIO_COLUMN_PRICE      },
    { "unit_price",     CURIO_COLUMN_PRICE      },
    { "UnitPrice",      CURIO_COLUMN_PRICE      },
    { "Customer ID",    CURIO_COLUMN_CUSTOMER   },
    { "customer_id",    CURIO_COLUMN_CUSTOMER   },
    { "CustomerID",     CURIO_COLUMN_CUSTOMER   },
    { "Country",        CURIO_COLUMN_COUNTRY    },
    { "",               CURIO_N_COLUMNS         },
    { "weather",        CURIO_N_COLUMNS         },
    { "invoice_no_old", CURIO_N_COLUMNS         },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_cmpint (curio_column_guess (known[i].header), ==,
                     known[i].column);
}

static void
test_match (void)
{
  static const char *const names[]
      = { "Order", "customer", "Customer ID", "price", "Net", "net", NULL };
  CurioMapping mapping = { 0 };
  int mapped[CURIO_N_COLUMNS];

  /* The likelier of two names wins. */
  curio_mapping_match (&mapping, names, mapped);
  g_assert_cmpint (mapped[CURIO_COLUMN_INVOICE], ==, 0);
  g_assert_cmpint (mapped[CURIO_COLUMN_CUSTOMER], ==, 2);
  g_assert_cmpint (mapped[CURIO_COLUMN_PRICE], ==, 3);
  g_assert_cmpint (mapped[CURIO_COLUMN_COUNTRY], ==, -1);
  /* What a person says wins over what is known, exact case first; a column
   * that was given away is not taken twice. */
  mapping.names[CURIO_COLUMN_PRICE] = g_strdup ("net");
  mapping.names[CURIO_COLUMN_COUNTRY] = g_strdup ("PRICE");
  mapping.names[CURIO_COLUMN_QUANTITY] = g_strdup ("Customer ID");
  mapping.names[CURIO_COLUMN_DATE] = g_strdup ("nowhere");
  curio_mapping_match (&mapping, names, mapped);
  g_assert_cmpint (mapped[CURIO_COLUMN_PRICE], ==, 5);
  g_assert_cmpint (mapped[CURIO_COLUMN_COUNTRY], ==, 3);
  g_assert_cmpint (mapped[CURIO_COLUMN_QUANTITY], ==, 2);
  g_assert_cmpint (mapped[CURIO_COLUMN_CUSTOMER], ==, 1);
  g_assert_cmpint (mapped[CURIO_COLUMN_DATE], ==, -1);
  curio_mapping_clear (&mapping);
}

static void
test_parse (void)
{
  static const char *const bad[]
      = { "price", "price=", "=x", "weather=x", "price=a,,date=b" };
  CurioMapping mapping = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (curio_mapping_parse (
      &mapping, "invoice=inv no, price = amount,CustomerID=who,price=net",
      &error));
  g_assert_no_error (error);
  g_assert_cmpstr (mapping.names[CURIO_COLUMN_INVOICE], ==, "inv no");
  g_assert_cmpstr (mapping.names[CURIO_COLUMN_PRICE], ==, "net");
  g_assert_cmpstr (mapping.names[CURIO_COLUMN_CUSTOMER], ==, "who");
  g_assert_null (mapping.names[CURIO_COLUMN_DATE]);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (curio_mapping_parse (&mapping, bad[i], &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
      g_clear_error (&error);
    }
  curio_mapping_clear (&mapping);
  g_assert_null (mapping.names[CURIO_COLUMN_PRICE]);
}

/* Every key is read back as its column, and has a title. */
static void
test_keys (void)
{
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    {
      g_autofree char *text
          = g_strconcat (curio_column_get_key ((CurioColumn)i), "=x", NULL);
      CurioMapping mapping = { 0 };

      g_assert_true (curio_mapping_parse (&mapping, text, NULL));
      g_assert_cmpstr (mapping.names[i], ==, "x");
      g_assert_cmpstr (curio_column_get_title ((CurioColumn)i), !=, "");
      curio_mapping_clear (&mapping);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mapping/guess", test_guess);
  g_test_add_func ("/mapping/match", test_match);
  g_test_add_func ("/mapping/parse", test_parse);
  g_test_add_func ("/mapping/keys", test_keys);
  return g_test_run ();
}
