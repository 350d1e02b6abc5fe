/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts.h"
#include "curio-product-names.h"
#include "curio-raw-lines.h"

G_BEGIN_DECLS

/* What stands in the raw lines beside what every line has: invoice, time,
 * customer and country. */
typedef enum
{
  CURIO_GATHERED_LINES,
  CURIO_GATHERED_SUMS,  /* description is the kind, quantity counts the lines,
                           price_mills is their amount, product 1 of repeats */
  CURIO_GATHERED_CELLS, /* quantity is the units, price_mills the amount,
                           description the flags; the rest is in cells */
} CurioGatheredKind;

/* What a raw line of cells stands for. */
typedef struct
{
  guint32 n_lines;
  guint32 n_orders;
} CurioRawCell;

/* What a builder has gathered when the last row has come. */
typedef struct
{
  CurioGatheredKind kind;
  const CurioRawCell *cells;      /* one a raw line */
  const CurioProductNames *names; /* of cells */
  CurioRawLines lines;
  CurioDictionary *invoices;
  CurioDictionary *products;
  CurioDictionary *descriptions;
  CurioDictionary *customers; /* ids normalised, in order of appearance */
  CurioDictionary *countries;
} CurioGathered;

/* Puts the gathered lines in order, of which there may be none.  Takes
 * nothing; what loading counted is left for the builder to fill in. */
CurioFacts *curio_facts_assemble (CurioGathered *gathered);

G_END_DECLS
