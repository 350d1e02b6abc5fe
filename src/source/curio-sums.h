/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The statements of the coarser grain, in the order they are read. */
typedef enum
{
  CURIO_SUMS_ORDERS, /* resources/sql/copy-orders.sql, and so on */
  CURIO_SUMS_CELLS,
  CURIO_SUMS_NAMES,
  CURIO_N_SUMS
} CurioSums;

G_END_DECLS
