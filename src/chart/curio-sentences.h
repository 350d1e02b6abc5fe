/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart.h"

G_BEGIN_DECLS

typedef struct
{
  int id;
  const char *markup; /* Pango markup, what came from data escaped */
  const char *label;  /* the same without markup */
} CurioSentence;

/* N sentences, one below the other; everything is copied. */
CurioChart *curio_sentences_new (const CurioSentence *sentences, guint n);

G_END_DECLS
