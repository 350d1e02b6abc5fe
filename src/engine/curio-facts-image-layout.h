/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts.h"

G_BEGIN_DECLS

/* Private to the image's writer and reader: what lies where. */

#define CURIO_IMAGE_ALIGNMENT 8

/* What the facts are of. */
typedef enum
{
  CURIO_IMAGE_LINES = 1 << 0,
  CURIO_IMAGE_SUMS = 1 << 1,
  CURIO_IMAGE_CELLS = 1 << 2, /* only within an image of sums */
} CurioImageKind;

typedef struct
{
  guint32 n_texts;
  guint32 n_slots;
  guint64 block_size;
} CurioImageDictionary;

#define CURIO_N_IMAGE_DICTIONARIES 5

typedef struct
{
  guint32 n_lines;
  guint32 n_orders;
  guint32 n_customers;
  guint32 n_name_counts;
  gint32 first_day;
  gint32 last_day;
  guint32 n_repeats;
  guint32 n_contradictions;
  guint64 has_fractions; /* 0 or 1 */
  guint32 kind;          /* CurioImageKind */
  guint32 n_sums;
  guint32 are_rolled_up; /* 0 or 1 */
  guint32 n_not_goods;
  gint64 rolled_up_us;
  guint64 not_goods_size; /* all its texts, each with its NUL */
  gint64 n_rows;
  gint64 left_out[CURIO_N_LEFT_OUT];
  guint64 names_size; /* all names, each with its NUL */
  CurioImageDictionary dictionaries[CURIO_N_IMAGE_DICTIONARIES];
} CurioImageHead;

G_STATIC_ASSERT (sizeof (CurioImageHead) % CURIO_IMAGE_ALIGNMENT == 0);

/* Where facts have their dictionaries, in the order they are written. */
extern const gsize curio_image_dictionary_fields[CURIO_N_IMAGE_DICTIONARIES];

typedef enum
{
  CURIO_IMAGE_PER_LINE,
  CURIO_IMAGE_PER_SUM,
  CURIO_IMAGE_PER_ORDER,
  CURIO_IMAGE_PER_ORDER_AND_ONE,
  CURIO_IMAGE_PER_CUSTOMER_AND_ONE,
  CURIO_IMAGE_PER_NAME_COUNT,
} CurioImageLength;

typedef struct
{
  gsize field;
  gsize size; /* of one number */
  CurioImageLength length;
  guint kinds; /* of facts that have it */
} CurioImageColumn;

#define CURIO_N_IMAGE_COLUMNS 17
extern const CurioImageColumn curio_image_columns[CURIO_N_IMAGE_COLUMNS];

/* How many numbers COLUMN has. */
gsize curio_image_count (const CurioImageHead *head,
                         const CurioImageColumn *column);

G_END_DECLS
