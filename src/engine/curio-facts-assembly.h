/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts.h"
#include "curio-raw-lines.h"

G_BEGIN_DECLS

/* What a builder has gathered when the last row has come. */
typedef struct
{
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
