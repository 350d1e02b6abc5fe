/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  CURIO_CONTACT_FIELD_ID,
  CURIO_CONTACT_FIELD_EMAIL,
  CURIO_CONTACT_FIELD_FIRST_NAME,
  CURIO_CONTACT_FIELD_LAST_NAME,
  CURIO_CONTACT_FIELD_PHONE,
  CURIO_CONTACT_FIELD_COUNTRY,
  CURIO_CONTACT_FIELD_ZIP,
  CURIO_CONTACT_FIELD_CONSENT,
  CURIO_CONTACT_FIELD_OPTED_OUT,
  CURIO_N_CONTACT_FIELDS
} CurioContactField;

#define CURIO_CONTACT_NO_COLUMN (-1)
#define CURIO_CONTACT_GUESS (-2)

/* Which column of the file (from 0) each field is. */
typedef struct
{
  int column[CURIO_N_CONTACT_FIELDS];
} CurioContactMapping;

/* Nobody has said anything: all by their names. */
extern const CurioContactMapping curio_contact_mapping_guess;

const char *curio_contact_field_get_title (CurioContactField field);
/* The field that a header such as "Customer ID" or "E-Mail Address" means, or
 * CURIO_N_CONTACT_FIELDS.  Case, blanks and signs do not matter. */
CurioContactField curio_contact_field_guess (const char *header);

/* Whether all columns that mean FIELD count, not only the one of the mapping:
 * consent, which has to be in each of them, and opt-outs, where one is enough.
 */
gboolean curio_contact_field_is_permission (CurioContactField field);

/* Replaces each GUESS of SELF by what HEADERS say, or NO_COLUMN.  Fails with
 * CURIO_ERROR_AMBIGUOUS where two columns could be the same field (of those of
 * a permission the first is taken), and with CURIO_ERROR_FORMAT where there is
 * no customer number, or neither e-mail nor phone; SELF is filled as far as it
 * goes. */
gboolean curio_contact_mapping_fill (CurioContactMapping *self,
                                     const char *const *headers,
                                     GError **error);

/* From "customer_id=Kundennr,email=E-Post": what is not named there is
 * guessed. Fails with CURIO_ERROR_USAGE, saying which fields or columns there
 * are. */
gboolean curio_contact_mapping_parse (CurioContactMapping *out,
                                      const char *text,
                                      const char *const *headers,
                                      GError **error);

/* The beginning of a file, so that a person can say which column is which. */
typedef struct
{
  char **headers;
  CurioContactMapping guessed;
  GPtrArray *rows; /* at most ten, of char **, as long as HEADERS */
  char *problem;   /* why the guess is not enough; NULL: it is */
} CurioContactPreview;

/* Reads the first rows of PATH; fails where it is no CSV file at all. */
CurioContactPreview *curio_contact_preview_new (const char *path,
                                                GCancellable *cancellable,
                                                GError **error);
void curio_contact_preview_free (CurioContactPreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioContactPreview, curio_contact_preview_free)

G_END_DECLS
