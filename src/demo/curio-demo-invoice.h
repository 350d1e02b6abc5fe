/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-demo-catalogue.h"
#include "curio-demo-customers.h"

G_BEGIN_DECLS

#define CURIO_DEMO_MAX_LINES 640 /* of one invoice */

typedef struct
{
  const char *code;
  const char *description; /* NULL: none */
  gint64 quantity;
  gint64 price_mills;
} CurioDemoItem;

/* One invoice being written. */
typedef struct
{
  gboolean cancellation;
  gboolean guest;
  CurioDemoCustomer customer; /* of a guest, the country only */
  CurioDemoItem items[CURIO_DEMO_MAX_LINES];
  guint n_items;
} CurioDemoInvoice;

/* Writes invoices of all kinds, one after the other. */
typedef struct _CurioDemoClerk CurioDemoClerk;

CurioDemoClerk *curio_demo_clerk_new (gint64 n_lines, guint64 seed);
void curio_demo_clerk_free (CurioDemoClerk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioDemoClerk, curio_demo_clerk_free)

/* The next invoice of DAY, valid until the next call. */
const CurioDemoInvoice *curio_demo_clerk_write (CurioDemoClerk *self, int day,
                                                int month);

G_END_DECLS
