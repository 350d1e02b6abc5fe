/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A shop of eight lines whose every figure was worked out by hand.
 *
 * Trading: the second line repeats the first, POST is no goods, the last line
 * is a write-off.  Sales 15.30 + 20.34 (536365), 90 (536370) and 8 (a guest),
 * a cancellation of 15.  As of 6 Jan 2011 both customers ordered once, 35 days
 * ago.  The 85 % quantile of 8, 35.64, 90 lies at 35.64 + 0.7 x 54.36; the
 * cut-points of 35.64 and 75 are a fifth of 39.36 apart.  France bought 24
 * clocks, the United Kingdom 2, and 12 pieces of the two others: chi-square is
 * 38 (24 x 12)^2 / (24 x 14 x 26 x 12). */
#define TINY_CSV                                                              \
  "invoice_no,stock_code,description,quantity,invoice_date,unit_price,"       \
  "customer_id,country\n"                                                     \
  "536365,85123A,WHITE HANGING HEART,6,2010-12-01 08:26:00,2.55,17850,"       \
  "United Kingdom\n"                                                          \
  "536365,85123A,WHITE HANGING HEART,6,2010-12-01 08:26:00,2.55,17850,"       \
  "United Kingdom\n"                                                          \
  "536365,71053,\"LANTERN, \"\"WHITE\"\"\",6,2010-12-01 08:26:00,3.39,"       \
  "17850,United Kingdom\n"                                                    \
  "536370,POST,POSTAGE,3,2010-12-01 08:45:00,18.00,12583,France\n"            \
  "536370,22728,ALARM CLOCK,24,2010-12-01 08:45:00,3.75,12583,France\n"       \
  "C536379,22728,ALARM CLOCK,-4,2011-01-02 09:41:00,3.75,12583,France\n"      \
  "536400,22728,,2,2011-01-05 10:00:00,4.00,,United Kingdom\n"                \
  "536401,21777,lost,-10,2011-01-06 10:00:00,0,,United Kingdom\n"

#define TINY_TRADING                                                          \
  "{'books': 'trading', 'from_': null, 'to': null, 'as_of': '2011-01-06',"    \
  " 'lines': 5, 'invoices': 4, 'customers': 2,"                               \
  " 'total_sales': 118.64, 'gross_sales': 133.64,"                            \
  " 'invoice_amount': {'n': 3, 'min': 8.0, 'mean': 44.55, 'median': 35.64,"   \
  "  'mode': 8.0, 'max': 90.0},"                                              \
  " 'invoice_amount_to_85': {'n': 2, 'min': 8.0, 'mean': 21.82,"              \
  "  'median': 21.82, 'mode': 8.0, 'max': 35.64, 'quantile': 73.69},"         \
  " 'monthly': ["                                                             \
  "  {'month': '2010-12', 'placed': 2, 'cancelled': 0, 'sales': 125.64,"      \
  "   'gross': 125.64, 'growth': null, 'active': 2, 'new': 2,"                \
  "   'existing': 0},"                                                        \
  "  {'month': '2011-01', 'placed': 1, 'cancelled': 1, 'sales': -7.0,"        \
  "   'gross': 8.0, 'growth': -1.055715, 'active': 0, 'new': 0,"              \
  "   'existing': 0}],"                                                       \
  " 'cuts': {'recency': [35.0, 35.0, 35.0, 35.0],"                            \
  "  'frequency': [1.0, 1.0, 1.0, 1.0],"                                      \
  "  'monetary': [43.512, 51.384, 59.256, 67.128]},"                          \
  " 'segments': {'New Customers': {'customers': 2, 'recency': 35.0,"          \
  "  'frequency': 1.0, 'monetary': 55.32, 'sales': 110.64}},"                 \
  " 'customer_probe': ["                                                      \
  "  {'customer_id': 12583, 'recency': 35, 'frequency': 1,"                   \
  "   'monetary': 75.0, 'scores': '515', 'segment': 'New Customers'},"        \
  "  {'customer_id': 17850, 'recency': 35, 'frequency': 1,"                   \
  "   'monetary': 35.64, 'scores': '511', 'segment': 'New Customers'}],"      \
  " 'cohorts': {'2010-12': {'size': 2, 'active': [2, 0]}},"                   \
  " 'cancelled_products': [{'stock_code': '22728', 'sold_units': 26,"         \
  "  'sold_value': 98.0, 'cancelled_units': 4, 'cancelled_value': 15.0,"      \
  "  'cancelled_lines': 1}],"                                                 \
  " 'countries': ["                                                           \
  "  {'country': 'France', 'invoices': 2, 'customers': 1, 'sales': 75.0},"    \
  "  {'country': 'United Kingdom', 'invoices': 2, 'customers': 1,"            \
  "   'sales': 43.64}],"                                                      \
  " 'all_countries': ["                                                       \
  "  {'country': 'France', 'orders': 1, 'cancelled': 1, 'gross': 90.0,"       \
  "   'returned_share': 0.166667, 'cancelled_rate': 1.0,"                     \
  "   'average_order': 90.0},"                                                \
  "  {'country': 'United Kingdom', 'orders': 2, 'cancelled': 0,"              \
  "   'gross': 43.64, 'returned_share': 0.0, 'cancelled_rate': 0.0,"          \
  "   'average_order': 21.82}],"                                              \
  " 'country_preference': ["                                                  \
  "  {'country': 'France', 'units': 24, 'products': []},"                     \
  "  {'country': 'United Kingdom', 'units': 14, 'products': []}],"            \
  " 'chi_square': {'country': {'units': 38, 'groups': 2, 'products': 2,"      \
  "  'products_together': 2, 'cells_under_5': 1, 'df': 1,"                    \
  "  'statistic': 30.0659, 'cramers_v': 0.889499},"                           \
  "  'segment': {'df': 0, 'statistic': null, 'p': null}},"                    \
  " 'concentration': {'customers': 2, 'sales': 125.64, 'gini': 0.216332,"     \
  "  'top': [{'percent': 1, 'customers': 0, 'share': null},"                  \
  "   {'percent': 5, 'customers': 0, 'share': null},"                         \
  "   {'percent': 10, 'customers': 0, 'share': null},"                        \
  "   {'percent': 20, 'customers': 0, 'share': null}],"                       \
  "  'lorenz': [0, 0.028367, 0.056734, 0.0851, 0.113467, 0.141834, 0.170201," \
  "   0.198567, 0.226934, 0.255301, 0.283668, 0.355301, 0.426934, 0.498567,"  \
  "   0.5702, 0.641834, 0.713467, 0.7851, 0.856733, 0.928367, 1]}, "          \
  "'cohort_mean': [],"                                                        \
  " 'data_health': {"                                                         \
  "  'lines': {'invoices': 5, 'lines': 8, 'value': 187.94},"                  \
  "  'repeats': {'invoices': 1, 'lines': 1, 'value': 15.3},"                  \
  "  'not_goods': {'invoices': 1, 'lines': 1, 'value': 54.0},"                \
  "  'not_sales': {'invoices': 1, 'lines': 1, 'value': 0.0},"                 \
  "  'guests': {'invoices': 1, 'lines': 1, 'value': 8.0},"                    \
  "  'cancellations': {'invoices': 1, 'lines': 1, 'value': -15.0},"           \
  "  'loaded_twice': {'invoices': 0, 'lines': 0, 'value': 0.0},"              \
  "  'rows': 8, 'left_out': {'invoice_no': 0, 'invoice_date': 0,"             \
  "   'quantity': 0, 'unit_price': 0, 'amount': 0}, 'contradictions': 0}}"

/* Every row as it is; placed is five invoices less twice one cancelled. */
#define TINY_POC                                                              \
  "{'books': 'poc', 'as_of': '2011-01-07', 'lines': 8, 'invoices': 5,"        \
  " 'customers': 2, 'total_sales': 187.94, 'gross_sales': 187.94,"            \
  " 'monthly': ["                                                             \
  "  {'month': '2010-12', 'placed': 2, 'cancelled': 0, 'sales': 194.94,"      \
  "   'active': 2, 'new': 2, 'existing': 0},"                                 \
  "  {'month': '2011-01', 'placed': 1, 'cancelled': 1, 'sales': -7.0,"        \
  "   'active': 1, 'new': 0, 'existing': 1}]}"

/* France in December: one order of £90, its cancellation comes later. */
#define TINY_FRANCE                                                           \
  "{'books': 'trading', 'from_': '2010-12-01', 'to': '2010-12-31',"           \
  " 'as_of': '2010-12-02', 'lines': 1, 'invoices': 1, 'customers': 1,"        \
  " 'total_sales': 90.0, 'monthly': [{'month': '2010-12', 'placed': 1,"       \
  "  'cancelled': 0, 'sales': 90.0, 'gross': 90.0, 'growth': null,"           \
  "  'active': 1, 'new': 1, 'existing': 0}],"                                 \
  " 'cancelled_products': [],"                                                \
  " 'countries': [{'country': 'France', 'invoices': 1, 'customers': 1,"       \
  "  'sales': 90.0}]}"

/* Counts and sums 0, lists empty, the rest null. */
#define TINY_EMPTY                                                            \
  "{'books': 'trading', 'from_': '2020-01-01', 'to': null, 'as_of': null,"    \
  " 'lines': 0, 'invoices': 0, 'customers': 0, 'total_sales': 0.0,"           \
  " 'gross_sales': 0.0,"                                                      \
  " 'invoice_amount': {'n': 0, 'min': null, 'mean': null, 'median': null,"    \
  "  'mode': null, 'max': null},"                                             \
  " 'invoice_amount_to_85': {'n': 0, 'mean': null, 'quantile': null},"        \
  " 'monthly': [], 'segments': {}, 'customer_probe': [], 'cohorts': {},"      \
  " 'cancelled_products': [], 'countries': [],"                               \
  " 'all_countries': [], 'country_preference': [],"                           \
  " 'segment_preference': [], 'chi_square': {'country': {'units': 0,"         \
  "  'df': 0, 'statistic': null, 'cramers_v': null}},"                        \
  " 'concentration': {'customers': 0, 'sales': 0.0, 'gini': null,"            \
  "  'lorenz': []}, 'cohort_mean': [],"                                       \
  " 'data_health': {'lines': {'invoices': 0, 'lines': 0, 'value': 0.0}}}"
