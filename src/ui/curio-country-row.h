/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-measures.h"

G_BEGIN_DECLS

typedef enum
{
  CURIO_COUNTRY_NAME,
  CURIO_COUNTRY_SALES,
  CURIO_COUNTRY_SHARE,
  CURIO_COUNTRY_GROSS,
  CURIO_COUNTRY_ORDERS,
  CURIO_COUNTRY_CUSTOMERS,
  CURIO_COUNTRY_AVERAGE,
  CURIO_COUNTRY_RETURNED,
  CURIO_COUNTRY_CANCELLED,
  CURIO_N_COUNTRY_COLUMNS
} CurioCountryColumn;

/* One row of the table of countries.  It stands for its country as long as the
 * table is there: its numbers change with the selection, which it says by the
 * signal "changed". */
#define CURIO_TYPE_COUNTRY_ROW (curio_country_row_get_type ())
G_DECLARE_FINAL_TYPE (CurioCountryRow, curio_country_row, CURIO, COUNTRY_ROW,
                      GObject)

CurioCountryRow *curio_country_row_new (void);
void curio_country_row_set (CurioCountryRow *self,
                            const CurioMeasures *measures,
                            const CurioCountry *country);
guint32 curio_country_row_get_country (CurioCountryRow *self);
/* What a cell says; "–" where there is no number.  (transfer full) */
char *curio_country_row_format (CurioCountryRow *self,
                                CurioCountryColumn column);
/* Names by the alphabet, numbers by size, and no number before any. */
GtkOrdering curio_country_row_compare (CurioCountryRow *a, CurioCountryRow *b,
                                       CurioCountryColumn column);

G_END_DECLS
