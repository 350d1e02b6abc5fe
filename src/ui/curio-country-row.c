/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One country of the table, as an object that GtkColumnView can hold. */

#include "curio-country-row.h"

#include "curio-format.h"

#include <math.h>

struct _CurioCountryRow
{
  GObject parent_instance;

  CurioCountry country;
  CurioBooksKind books;
  gint64 all_net_mills;
  char *name;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CurioCountryRow, curio_country_row, G_TYPE_OBJECT)

static void
curio_country_row_finalize (GObject *object)
{
  g_free (CURIO_COUNTRY_ROW (object)->name);
  G_OBJECT_CLASS (curio_country_row_parent_class)->finalize (object);
}

static void
curio_country_row_class_init (CurioCountryRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = curio_country_row_finalize;
  changed_signal
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
curio_country_row_init (CurioCountryRow *self)
{
}

CurioCountryRow *
curio_country_row_new (void)
{
  return g_object_new (CURIO_TYPE_COUNTRY_ROW, NULL);
}

void
curio_country_row_set (CurioCountryRow *self, const CurioMeasures *measures,
                       const CurioCountry *country)
{
  const CurioFacts *facts = measures->view.ledger->facts;

  g_return_if_fail (CURIO_IS_COUNTRY_ROW (self));

  self->country = *country;
  self->books = measures->view.ledger->kind;
  self->all_net_mills = measures->totals.net_mills;
  g_free (self->name);
  self->name = g_strdup (curio_format_country (
      curio_dictionary_get (facts->countries, country->country)));
  g_signal_emit (self, changed_signal, 0);
}

guint32
curio_country_row_get_country (CurioCountryRow *self)
{
  return self->country.country;
}

/* NAN where there is no number. */
static double
get_share (CurioCountryRow *self, CurioCountryColumn column)
{
  const CurioCountry *country = &self->country;
  double value = NAN;
  gboolean known = FALSE;

  if (column == CURIO_COUNTRY_RETURNED)
    known = curio_country_get_returned_share (country, self->books, &value);
  else if (column == CURIO_COUNTRY_CANCELLED)
    known = curio_country_get_cancelled_rate (country, &value);
  else if (column == CURIO_COUNTRY_AVERAGE)
    known = curio_country_get_average_order (country, &value);
  else if (self->all_net_mills > 0)
    return (double)country->net_mills / (double)self->all_net_mills;
  return known ? value : NAN;
}

static double
get_value (CurioCountryRow *self, CurioCountryColumn column)
{
  switch (column)
    {
    case CURIO_COUNTRY_SALES:
      return (double)self->country.net_mills;
    case CURIO_COUNTRY_GROSS:
      return (double)self->country.gross_mills;
    case CURIO_COUNTRY_ORDERS:
      return self->country.n_orders;
    case CURIO_COUNTRY_CUSTOMERS:
      return self->country.n_customers;
    case CURIO_COUNTRY_SHARE:
    case CURIO_COUNTRY_AVERAGE:
    case CURIO_COUNTRY_RETURNED:
    case CURIO_COUNTRY_CANCELLED:
      return get_share (self, column);
    case CURIO_COUNTRY_NAME:
    case CURIO_N_COUNTRY_COLUMNS:
      break;
    }
  g_return_val_if_reached (NAN);
}

char *
curio_country_row_format (CurioCountryRow *self, CurioCountryColumn column)
{
  double value;

  if (column == CURIO_COUNTRY_NAME)
    return g_strdup (self->name);
  value = get_value (self, column);
  if (isnan (value))
    return g_strdup ("–");
  if (column == CURIO_COUNTRY_ORDERS || column == CURIO_COUNTRY_CUSTOMERS)
    return curio_format_count ((gint64)value);
  if (column == CURIO_COUNTRY_SALES)
    return curio_format_money (self->country.net_mills);
  if (column == CURIO_COUNTRY_GROSS)
    return curio_format_money (self->country.gross_mills);
  if (column == CURIO_COUNTRY_AVERAGE)
    return curio_format_money ((gint64)round (value));
  return curio_format_percent (value, 1);
}

GtkOrdering
curio_country_row_compare (CurioCountryRow *a, CurioCountryRow *b,
                           CurioCountryColumn column)
{
  double x, y;

  if (column == CURIO_COUNTRY_NAME)
    return gtk_ordering_from_cmpfunc (g_utf8_collate (a->name, b->name));
  x = get_value (a, column);
  y = get_value (b, column);
  if (isnan (x) || isnan (y))
    return gtk_ordering_from_cmpfunc (isnan (y) - isnan (x));
  return x < y   ? GTK_ORDERING_SMALLER
         : x > y ? GTK_ORDERING_LARGER
                 : GTK_ORDERING_EQUAL;
}
