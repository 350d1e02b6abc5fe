/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-demo-random.h"

G_BEGIN_DECLS

/* What is known of one customer.  None of it is stored: all follows from the
 * customer's number and the seed. */
typedef struct
{
  guint32 index;
  char id[16];
  const char *country;
  gboolean domestic;
  guint32 basket; /* mean number of lines */
  guint32 spend;  /* mean value of a line, pence */
  guint64 taste;
} CurioDemoCustomer;

/* Who orders next.  Only those who will come again are kept in it: eight bytes
 * each. */
typedef struct _CurioDemoCustomers CurioDemoCustomers;

/* As many customers as make about N_LINES lines. */
CurioDemoCustomers *curio_demo_customers_new (gint64 n_lines, guint64 seed);
void curio_demo_customers_free (CurioDemoCustomers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioDemoCustomers, curio_demo_customers_free)

/* The next customer to order; there always is one. */
void curio_demo_customers_next (CurioDemoCustomers *self,
                                CurioDemoRandom *random,
                                CurioDemoCustomer *out_customer);
void curio_demo_customers_describe (const CurioDemoCustomers *self,
                                    guint32 index,
                                    CurioDemoCustomer *out_customer);
/* The country that HASH falls on, not the shop's own where ABROAD. */
const char *curio_demo_pick_country (guint64 hash, gboolean abroad);

G_END_DECLS
