/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart.h"

G_BEGIN_DECLS

/* Numbers that stand by themselves: each has a name, its change and a tiny
 * line by month. */
typedef struct
{
  int id;
  const char *name;
  const char *value;
  const char *change; /* below the value; NULL: none */
  CurioInk change_ink;
  CurioChart *spark; /* taken; of curio_spark_new () */
  const char *label; /* the sentence of its mark */
} CurioNumberCard;

/* N cards beside and below each other; texts are copied.  A card's mark has
 * series 0; the months of the line of card I have series I + 1. */
CurioChart *curio_cards_new (const CurioNumberCard *cards, guint n);

G_END_DECLS
