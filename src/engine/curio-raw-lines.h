/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A row as it came, its texts replaced by numbers: 40 bytes, held only while
 * facts are built. */
typedef struct
{
  gint64 time_us;
  gint64 price_mills;
  guint32 invoice;
  guint32 product;
  guint32 description; /* G_MAXUINT32: null */
  guint32 customer;    /* CURIO_NO_CUSTOMER: a guest */
  guint32 country;
  gint32 quantity;
} CurioRawLine;

#define CURIO_RAW_CHUNK_BITS 15
#define CURIO_RAW_CHUNK (1u << CURIO_RAW_CHUNK_BITS)

/* Raw lines in the order of their arrival, in chunks, so that growing copies
 * nothing and asks for no second block of the same size. */
typedef struct
{
  guint32 n_lines;
  GPtrArray *chunks; /* of CurioRawLine[CURIO_RAW_CHUNK] */
} CurioRawLines;

static inline void
curio_raw_lines_init (CurioRawLines *self)
{
  self->n_lines = 0;
  self->chunks = g_ptr_array_new_with_free_func (g_free);
}

static inline void
curio_raw_lines_clear (CurioRawLines *self)
{
  g_clear_pointer (&self->chunks, g_ptr_array_unref);
}

static inline CurioRawLine *
curio_raw_lines_append (CurioRawLines *self)
{
  guint32 at = self->n_lines++ & (CURIO_RAW_CHUNK - 1);

  if (at == 0)
    g_ptr_array_add (self->chunks, g_new (CurioRawLine, CURIO_RAW_CHUNK));

  return (CurioRawLine *)self->chunks->pdata[self->chunks->len - 1] + at;
}

static inline const CurioRawLine *
curio_raw_lines_get (const CurioRawLines *self, guint32 line)
{
  const CurioRawLine *chunk
      = self->chunks->pdata[line >> CURIO_RAW_CHUNK_BITS];

  return &chunk[line & (CURIO_RAW_CHUNK - 1)];
}

G_END_DECLS
