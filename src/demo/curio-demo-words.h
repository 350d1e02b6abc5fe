/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words that the names of the products are made of. */

/* How the words of a name are put together. */
typedef enum
{
  CURIO_DEMO_PRINTED,   /* COLOUR MOTIF OBJECT */
  CURIO_DEMO_MADE,      /* COLOUR MATERIAL OBJECT */
  CURIO_DEMO_SHAPED,    /* MATERIAL MOTIF OBJECT */
  CURIO_DEMO_SCENTED,   /* SIZE SCENT OBJECT */
  CURIO_DEMO_SET,       /* SET OF n MOTIF OBJECT */
  CURIO_DEMO_CHRISTMAS, /* SEASONAL MOTIF OBJECT, sold in autumn */
} CurioDemoPattern;

typedef struct
{
  const char *noun;
  CurioDemoPattern pattern;
  guint8 price_low; /* indices of the price list */
  guint8 price_high;
  guint8 pack; /* how many are in a carton */
} CurioDemoObject;

extern const CurioDemoObject curio_demo_objects[];
extern const guint curio_demo_n_objects;

typedef enum
{
  CURIO_DEMO_COLOUR,
  CURIO_DEMO_MOTIF,
  CURIO_DEMO_MATERIAL,
  CURIO_DEMO_SCENT,
  CURIO_DEMO_SIZE,
  CURIO_DEMO_SEASONAL,
} CurioDemoVocabulary;

/* The word of VOCABULARY that HASH falls on. */
const char *curio_demo_words_pick (CurioDemoVocabulary vocabulary,
                                   guint64 hash);

G_END_DECLS
