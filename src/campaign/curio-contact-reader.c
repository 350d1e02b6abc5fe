/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a contact file, checks each row and takes what is doubtful on the safe
 * side: nobody is written to because a file was hard to read. */

#include "curio-contact-reader.h"

#include "curio-contact-merge.h"
#include "curio-contact-row.h"
#include "curio-csv.h"
#include "curio-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ROWS_BETWEEN_REPORTS 1024

typedef struct
{
  CurioContactBuilder builder;
  CurioContactRow row;
  const CurioContacts *before;
  GHashTable *known; /* ids of the shop; NULL: not asked */
  CurioTextStream *stream;
  CurioProgress *progress;
  guint n_bad_rows;
  char *last_id; /* of the last row; NULL: there is none */
} Reader;

static void
add_contact (Reader *self, const CurioContact *contact)
{
  CurioContactBuilder *builder = &self->builder;
  CurioContact *first
      = curio_contact_builder_find (builder, contact->customer_id);

  if (first != NULL)
    {
      curio_contact_merge_next (builder, first, contact);
      return;
    }
  if (self->known != NULL
      && !g_hash_table_contains (self->known, contact->customer_id))
    curio_contact_builder_note (builder, CURIO_CONTACT_PROBLEM_UNKNOWN,
                                contact->line, contact->customer_id);
  /* Said once for each address. */
  if (curio_contact_merge_first (builder, contact) == 2)
    curio_contact_builder_note (builder, CURIO_CONTACT_PROBLEM_SAME_EMAIL,
                                contact->line, contact->email);
}

/* --- the file ------------------------------------------------------------ */

static gboolean
take_header_cb (const char *const *names, gpointer data, GError **error)
{
  Reader *self = data;
  CurioContacts *contacts = self->builder.contacts;
  const int *column = self->row.mapping.column;

  if (!curio_contact_row_take_header (&self->row, names, error))
    return FALSE;
  contacts->has_consent = column[CURIO_CONTACT_FIELD_CONSENT] >= 0;
  contacts->has_opted_out = column[CURIO_CONTACT_FIELD_OPTED_OUT] >= 0;
  if (!contacts->has_opted_out)
    curio_contact_builder_note (
        &self->builder, CURIO_CONTACT_PROBLEM_NO_OPT_OUT_COLUMN, 0, "");
  if (!contacts->has_consent)
    curio_contact_builder_note (
        &self->builder, CURIO_CONTACT_PROBLEM_NO_CONSENT_COLUMN, 0, "");
  return TRUE;
}

static void
report (Reader *self)
{
  guint32 n = self->builder.contacts->n_rows;
  double fraction = curio_text_stream_get_fraction (self->stream);

  if (self->progress == NULL || n % ROWS_BETWEEN_REPORTS != 0)
    return;
  self->progress->lines = n;
  if (fraction > 0)
    self->progress->total = (gint64)(n / MIN (fraction, 1));
}

static gboolean
take_record_cb (const CurioRecord *record, gpointer data, GError **error)
{
  Reader *self = data;
  CurioContactBuilder *builder = &self->builder;
  gboolean is_whole = curio_contact_row_is_whole (&self->row, record);
  guint32 line = (guint32)MIN (record->line, G_MAXUINT32);
  g_autofree char *id = NULL;
  CurioContact contact;

  g_clear_pointer (&self->last_id, g_free);
  if (curio_record_is_blank (record))
    return TRUE;
  builder->contacts->n_rows++;
  report (self);
  if (curio_contact_row_is_header (&self->row, record))
    {
      curio_contact_builder_note (builder, CURIO_CONTACT_PROBLEM_SECOND_HEADER,
                                  line, "");
      return TRUE;
    }
  curio_contact_row_take (&self->row, record);
  id = curio_contact_make_id (self->row.cells[CURIO_CONTACT_FIELD_ID]->str);
  if (!is_whole)
    {
      self->n_bad_rows++;
      curio_contact_builder_note (builder, CURIO_CONTACT_PROBLEM_BAD_ROW, line,
                                  id);
    }
  contact = curio_contact_row_make (&self->row, id, line, is_whole);
  if (id[0] != '\0')
    add_contact (self, &contact);
  else
    {
      curio_contact_builder_note (builder, CURIO_CONTACT_PROBLEM_NO_ID, line,
                                  contact.email);
      curio_contact_merge_nameless (builder, &contact);
    }
  self->last_id = g_strdup (contact.customer_id);
  return TRUE;
}

/* The last line does not end, so nobody knows what it would have gone on to
 * say, such as an opt-out. */
static void
take_note_cb (const char *note, gpointer data)
{
  Reader *self = data;
  CurioContact *last
      = self->last_id != NULL
            ? curio_contact_builder_find (&self->builder, self->last_id)
            : NULL;

  if (last == NULL)
    return;
  last->flags |= CURIO_CONTACT_BAD_ROW;
  curio_contact_builder_note (&self->builder, CURIO_CONTACT_PROBLEM_CUT_OFF,
                              last->line, last->customer_id);
}

/* A header with one separator over rows with another, or no table at all. */
static gboolean
check_rows (const Reader *self, GError **error)
{
  guint32 n = self->builder.contacts->n_rows;

  if (n == 0)
    g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                         _ ("The file has a header but no contacts. Choose "
                            "another file."));
  else if (2 * (guint64)self->n_bad_rows > n)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
                 _ ("%u of %u rows do not have the %u columns of the first "
                    "line. Save the file again with one separator (commas, "
                    "semicolons or tabs) throughout; nothing was taken from "
                    "it."),
                 self->n_bad_rows, n, self->row.n_headers);
  else
    return TRUE;
  return FALSE;
}

static GHashTable *
list_known (const CurioFacts *facts)
{
  GHashTable *known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < facts->n_customers; i++)
    g_hash_table_add (known, (gpointer)curio_facts_get_customer_id (facts, i));
  return known;
}

static gboolean
read_file (Reader *self, const char *path, GCancellable *cancellable,
           GError **error)
{
  CurioRecordSink sink = { .take_header = take_header_cb,
                           .take_record = take_record_cb,
                           .take_note = take_note_cb,
                           .data = self };

  self->stream = curio_text_stream_new (path, cancellable, error);
  if (self->stream == NULL
      || !curio_csv_read (self->stream, &sink, cancellable, error)
      || !check_rows (self, error))
    return FALSE;
  if (self->before != NULL)
    curio_contact_merge_earlier (&self->builder, self->before);
  return TRUE;
}

static void
clear_reader (Reader *self)
{
  curio_contact_row_clear (&self->row);
  curio_contact_builder_clear (&self->builder);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->stream, curio_text_stream_free);
  g_free (self->last_id);
}

CurioContacts *
curio_contacts_read (const char *path, const CurioContactMapping *mapping,
                     const CurioFacts *facts, const CurioContacts *before,
                     CurioProgress *progress, GCancellable *cancellable,
                     GError **error)
{
  Reader reader = { .before = before, .progress = progress };
  CurioContacts *contacts = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  curio_contact_builder_init (&reader.builder);
  curio_contact_row_init (&reader.row, &reader.builder);
  reader.row.mapping
      = mapping != NULL ? *mapping : curio_contact_mapping_guess;
  if (facts != NULL)
    reader.known = list_known (facts);
  if (progress != NULL)
    progress->stage = CURIO_STAGE_READING;
  if (read_file (&reader, path, cancellable, error))
    {
      contacts = curio_contact_builder_finish (&reader.builder);
      contacts->file_name = g_path_get_basename (path);
      contacts->imported_us = g_get_real_time ();
    }
  clear_reader (&reader);
  return contacts;
}
