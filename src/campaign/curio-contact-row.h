/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contact-columns.h"
#include "curio-contacts-private.h"
#include "curio-record.h"

G_BEGIN_DECLS

/* Another column that means the same, of a permission, and its cell. */
typedef struct
{
  CurioContactField field;
  int column;
  GString *cell;
} CurioFurtherCell;

/* The row of a contact file at hand; its cells are kept from row to row. */
typedef struct
{
  CurioContactBuilder *builder; /* who is told of problems */
  CurioContactMapping mapping;
  char **headers;
  guint n_headers;
  GString *cells[CURIO_N_CONTACT_FIELDS];
  GArray *further; /* of CurioFurtherCell */
} CurioContactRow;

void curio_contact_row_init (CurioContactRow *self,
                             CurioContactBuilder *builder);
void curio_contact_row_clear (CurioContactRow *self);

/* Once, when the header has come: fills the mapping, or fails as
 * curio_contact_mapping_fill () does. */
gboolean curio_contact_row_take_header (CurioContactRow *self,
                                        const char *const *names,
                                        GError **error);

gboolean curio_record_is_blank (const CurioRecord *record);
/* Whether it says what the header says, as where files were joined. */
gboolean curio_contact_row_is_header (const CurioContactRow *self,
                                      const CurioRecord *record);
/* Whether it has the header's number of fields. */
gboolean curio_contact_row_is_whole (const CurioContactRow *self,
                                     const CurioRecord *record);
/* Takes the cells of RECORD that the mapping names. */
void curio_contact_row_take (CurioContactRow *self, const CurioRecord *record);
/* What the cells say of the customer ID, read on the safe side. */
CurioContact curio_contact_row_make (CurioContactRow *self, const char *id,
                                     guint32 line, gboolean is_whole);

G_END_DECLS
