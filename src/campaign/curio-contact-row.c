/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of a contact file, cell by cell. */

#include "curio-contact-row.h"

#include "curio-address.h"
#include "curio-answer.h"
#include "curio-customer-id.h"

#include <string.h>

void
curio_contact_row_init (CurioContactRow *self, CurioContactBuilder *builder)
{
  self->builder = builder;
  for (guint f = 0; f < CURIO_N_CONTACT_FIELDS; f++)
    self->cells[f] = g_string_new (NULL);
  self->further = g_array_new (FALSE, FALSE, sizeof (CurioFurtherCell));
}

void
curio_contact_row_clear (CurioContactRow *self)
{
  for (guint f = 0; f < CURIO_N_CONTACT_FIELDS; f++)
    g_string_free (self->cells[f], TRUE);
  for (guint i = 0; i < self->further->len; i++)
    g_string_free (g_array_index (self->further, CurioFurtherCell, i).cell,
                   TRUE);
  g_array_unref (self->further);
  g_strfreev (self->headers);
}

static gboolean
is_mapped (const CurioContactMapping *mapping, int column)
{
  for (guint f = 0; f < CURIO_N_CONTACT_FIELDS; f++)
    if (mapping->column[f] == column)
      return TRUE;
  return FALSE;
}

gboolean
curio_contact_row_take_header (CurioContactRow *self, const char *const *names,
                               GError **error)
{
  self->headers = g_strdupv ((char **)names);
  self->n_headers = g_strv_length (self->headers);
  if (!curio_contact_mapping_fill (&self->mapping, names, error))
    return FALSE;
  for (int i = 0; names[i] != NULL; i++)
    {
      CurioFurtherCell further = { curio_contact_field_guess (names[i]), i };

      if (!curio_contact_field_is_permission (further.field)
          || self->mapping.column[further.field] < 0
          || is_mapped (&self->mapping, i))
        continue;
      further.cell = g_string_new (NULL);
      g_array_append_val (self->further, further);
    }
  return TRUE;
}

static gboolean
is_empty (const CurioText *field)
{
  for (gsize i = 0; i < field->length; i++)
    if (!g_ascii_isspace (field->data[i]))
      return FALSE;
  return TRUE;
}

/* Spreadsheets leave separators behind the last column. */
gboolean
curio_contact_row_is_whole (const CurioContactRow *self,
                            const CurioRecord *record)
{
  if (record->n_fields < self->n_headers)
    return FALSE;
  for (guint i = self->n_headers; i < record->n_fields; i++)
    if (!is_empty (&record->fields[i]))
      return FALSE;
  return TRUE;
}

gboolean
curio_record_is_blank (const CurioRecord *record)
{
  for (guint i = 0; i < record->n_fields; i++)
    if (!is_empty (&record->fields[i]))
      return FALSE;
  return TRUE;
}

/* Whether FIELD is TEXT, in any case. */
static gboolean
says (const CurioText *field, const char *text)
{
  gsize length = field->length;
  const char *start = field->data != NULL
                          ? curio_customer_id_trim (field->data, &length)
                          : "";

  return length == strlen (text)
         && g_ascii_strncasecmp (start, text, length) == 0;
}

/* Whether the row says what the header says, as where files were joined. */
gboolean
curio_contact_row_is_header (const CurioContactRow *self,
                             const CurioRecord *record)
{
  if (record->n_fields != self->n_headers)
    return FALSE;
  for (guint i = 0; i < record->n_fields; i++)
    if (!says (&record->fields[i], self->headers[i]))
      return FALSE;
  return TRUE;
}

/* Bytes that are no text become what says so; NUL would cut the cell short. */
static void
take_cell (GString *cell, const CurioRecord *record, int column)
{
  const CurioText *field = column >= 0 && (guint)column < record->n_fields
                               ? &record->fields[column]
                               : NULL;

  g_string_truncate (cell, 0);
  if (field == NULL || field->data == NULL)
    return;
  if (g_utf8_validate_len (field->data, field->length, NULL))
    g_string_append_len (cell, field->data, (gssize)field->length);
  else
    {
      g_autofree char *valid
          = g_utf8_make_valid (field->data, (gssize)field->length);

      g_string_append (cell, valid);
    }
}

void
curio_contact_row_take (CurioContactRow *self, const CurioRecord *record)
{
  for (guint f = 0; f < CURIO_N_CONTACT_FIELDS; f++)
    take_cell (self->cells[f], record, self->mapping.column[f]);
  for (guint i = 0; i < self->further->len; i++)
    {
      const CurioFurtherCell *further
          = &g_array_index (self->further, CurioFurtherCell, i);

      take_cell (further->cell, record, further->column);
    }
}

static const char *
keep (CurioContactRow *self, CurioContactField field)
{
  return curio_contact_builder_keep (self->builder, self->cells[field]->str);
}

static CurioAnswer
read_answer (CurioContactRow *self, const char *text, guint32 line,
             CurioContactProblemKind problem)
{
  CurioAnswer answer = curio_answer_read (text);

  if (answer == CURIO_ANSWER_UNCLEAR)
    curio_contact_builder_note (self->builder, problem, line, text);
  return answer;
}

/* Of all columns that mean FIELD, what speaks most against writing. */
static CurioAnswer
take_answer (CurioContactRow *self, CurioContactField field, guint32 line,
             CurioContactProblemKind problem)
{
  CurioAnswer answer
      = read_answer (self, self->cells[field]->str, line, problem);

  for (guint i = 0; i < self->further->len; i++)
    {
      const CurioFurtherCell *further
          = &g_array_index (self->further, CurioFurtherCell, i);
      CurioAnswer other;

      if (further->field != field)
        continue;
      other = read_answer (self, further->cell->str, line, problem);
      answer = field == CURIO_CONTACT_FIELD_CONSENT
                   ? curio_answer_join_consents (answer, other)
                   : curio_answer_join_opt_outs (answer, other);
    }
  return answer;
}

static void
take_email (CurioContactRow *self, CurioContact *contact)
{
  contact->email = keep (self, CURIO_CONTACT_FIELD_EMAIL);
  if (contact->email[0] == '\0' || curio_email_is_valid (contact->email))
    return;
  contact->flags |= CURIO_CONTACT_BAD_EMAIL;
  curio_contact_builder_note (self->builder, CURIO_CONTACT_PROBLEM_BAD_EMAIL,
                              contact->line, contact->email);
}

static void
take_phone (CurioContactRow *self, CurioContact *contact)
{
  const char *written = self->cells[CURIO_CONTACT_FIELD_PHONE]->str;
  g_autofree char *phone = NULL;

  contact->phone = "";
  if (written[strspn (written, " \t")] == '\0')
    return;
  phone = curio_phone_normalise (written);
  if (phone != NULL)
    {
      contact->phone = curio_contact_builder_keep (self->builder, phone);
      return;
    }
  contact->flags |= CURIO_CONTACT_BAD_PHONE;
  curio_contact_builder_note (self->builder, CURIO_CONTACT_PROBLEM_BAD_PHONE,
                              contact->line, written);
}

CurioContact
curio_contact_row_make (CurioContactRow *self, const char *id, guint32 line,
                        gboolean is_whole)
{
  CurioContact contact = { .line = line };

  contact.customer_id = curio_contact_builder_keep (self->builder, id);
  take_email (self, &contact);
  take_phone (self, &contact);
  contact.first_name = keep (self, CURIO_CONTACT_FIELD_FIRST_NAME);
  contact.last_name = keep (self, CURIO_CONTACT_FIELD_LAST_NAME);
  contact.country = keep (self, CURIO_CONTACT_FIELD_COUNTRY);
  contact.zip = keep (self, CURIO_CONTACT_FIELD_ZIP);
  contact.consent = take_answer (self, CURIO_CONTACT_FIELD_CONSENT, line,
                                 CURIO_CONTACT_PROBLEM_CONSENT);
  contact.opted_out = take_answer (self, CURIO_CONTACT_FIELD_OPTED_OUT, line,
                                   CURIO_CONTACT_PROBLEM_OPTED_OUT);
  if (!is_whole)
    contact.flags |= CURIO_CONTACT_BAD_ROW;
  return contact;
}
