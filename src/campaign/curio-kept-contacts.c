/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contacts on disk: a CSV file whose first line says which file they came
 * from, and when.  The columns are ours, so that reading it back leaves
 * nothing to guess; a person can open it and see what is kept.  The first line
 * has the digest of all others: an address of which one letter was lost would
 * else be an address that nobody opted out of. */

#include "curio-kept-contacts.h"

#include "curio-cell.h"
#include "curio-contacts-private.h"
#include "curio-error.h"
#include "curio-kept-file.h"
#include "curio-kept-problems.h"
#include "curio-set-aside.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <errno.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/stat.h>

#define SUFFIX "-contacts.csv"
#define CONTACTS_PER_LOOK 4096 /* at whether it is cancelled */

static const CurioDialect dialect = { CURIO_ENCODING_UTF8, ',', FALSE };

typedef enum
{
  CELL_ID,
  CELL_EMAIL,
  CELL_FIRST_NAME,
  CELL_LAST_NAME,
  CELL_PHONE,
  CELL_COUNTRY,
  CELL_ZIP,
  CELL_CONSENT,
  CELL_OPTED_OUT,
  CELL_FLAGS,
  CELL_LINE,
  N_CELLS
} Cell;

static const char *const cell_names[N_CELLS]
    = { "customer_id", "email",   "first_name", "last_name",
        "phone",       "country", "zip",        "consent",
        "opted_out",   "flags",   "line" };

/* By CurioAnswer. */
static const char *const answers[] = { "", "no", "yes", "unclear" };

/* --- at hand ------------------------------------------------------------- */

/* The contacts read or written last: the window asks for them at each opening
 * of a dialog, and a large file takes a while to read.  They are taken only
 * while the file is still the one that they came from. */
typedef struct
{
  char *path;
  dev_t device;
  ino_t inode; /* another one each time that a file takes its place */
  goffset size;
  struct timespec changed;
  CurioContacts *contacts;
} AtHand;

G_LOCK_DEFINE_STATIC (at_hand);
static AtHand at_hand;

static gboolean
is_same_file (const AtHand *self, const char *path, const struct stat *found)
{
  return g_strcmp0 (self->path, path) == 0 && self->device == found->st_dev
         && self->inode == found->st_ino && self->size == found->st_size
         && self->changed.tv_sec == found->st_mtim.tv_sec
         && self->changed.tv_nsec == found->st_mtim.tv_nsec;
}

/* NULL where they have to be read. */
static CurioContacts *
take_at_hand (const char *path)
{
  CurioContacts *contacts = NULL;
  struct stat found;

  G_LOCK (at_hand);
  if (stat (path, &found) == 0 && is_same_file (&at_hand, path, &found))
    contacts = curio_contacts_ref (at_hand.contacts);
  G_UNLOCK (at_hand);
  return contacts;
}

/* FOUND was asked before the file was read; NULL: nothing is at hand. */
static void
put_at_hand (const char *path, const struct stat *found,
             const CurioContacts *contacts)
{
  G_LOCK (at_hand);
  g_clear_pointer (&at_hand.contacts, curio_contacts_unref);
  g_clear_pointer (&at_hand.path, g_free);
  if (found != NULL)
    at_hand = (AtHand){
      g_strdup (path), found->st_dev,
      found->st_ino,   found->st_size,
      found->st_mtim,  curio_contacts_ref ((CurioContacts *)contacts)
    };
  G_UNLOCK (at_hand);
}

/* --- writing ------------------------------------------------------------- */

static void
prepend_head (GString *out, const CurioContacts *contacts)
{
  g_autofree char *sum
      = g_compute_checksum_for_string (G_CHECKSUM_SHA256, out->str, -1);
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "file");
  json_builder_add_string_value (json, contacts->file_name);
  json_builder_set_member_name (json, "imported_us");
  json_builder_add_int_value (json, contacts->imported_us);
  json_builder_set_member_name (json, "rows");
  json_builder_add_int_value (json, contacts->n_rows);
  json_builder_set_member_name (json, "has_consent");
  json_builder_add_boolean_value (json, contacts->has_consent);
  json_builder_set_member_name (json, "has_opted_out");
  json_builder_add_boolean_value (json, contacts->has_opted_out);
  json_builder_set_member_name (json, "sha256");
  json_builder_add_string_value (json, sum);
  curio_kept_problems_write (contacts, json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  text = json_to_string (root, FALSE);
  g_string_prepend_c (out, '\n');
  g_string_prepend (out, text);
}

static void
append_contact (GString *out, const CurioContact *contact, const char *email,
                const char *phone)
{
  const char *const texts[] = { contact->customer_id,
                                email,
                                contact->first_name,
                                contact->last_name,
                                phone,
                                contact->country,
                                contact->zip,
                                answers[contact->consent],
                                answers[contact->opted_out] };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      curio_cell_append_text (out, &dialect, texts[i]);
      g_string_append_c (out, ',');
    }
  g_string_append_printf (out, "%u,%u\n", contact->flags, contact->line);
}

gboolean
curio_kept_contacts_save (const CurioContacts *contacts, const char *key,
                          GCancellable *cancellable, GError **error)
{
  g_autofree char *path
      = curio_kept_file_make_path (CURIO_KEPT_FOLDER, key, SUFFIX);
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (contacts != NULL && key != NULL, FALSE);

  for (guint i = 0; i < N_CELLS; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "," : "", cell_names[i]);
  g_string_append_c (out, '\n');
  for (guint32 i = 0; i < contacts->n; i++)
    {
      if (i % CONTACTS_PER_LOOK == 0
          && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      append_contact (out, &contacts->contacts[i], contacts->contacts[i].email,
                      contacts->contacts[i].phone);
    }
  for (guint i = 0; i < contacts->others->len; i++)
    {
      const CurioOtherAddress *other
          = &g_array_index (contacts->others, CurioOtherAddress, i);

      append_contact (out, &contacts->contacts[other->contact], other->email,
                      other->phone);
    }
  prepend_head (out, contacts);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  put_at_hand (NULL, NULL, NULL);
  return curio_kept_file_save (path, out->str, out->len, error);
}

/* --- reading ------------------------------------------------------------- */

typedef struct
{
  CurioContactBuilder builder;
  const char *cells[N_CELLS];
  guint n_cells;
  guint n_rows; /* the header is the first */
  gboolean is_damaged;
} Reading;

static void
take_cell_cb (const char *cell, gsize length, gpointer data)
{
  Reading *self = data;
  g_autofree char *text = g_strndup (cell, length);

  if (self->n_cells < N_CELLS && strlen (text) == length
      && g_utf8_validate_len (text, length, NULL))
    self->cells[self->n_cells++]
        = g_string_chunk_insert (self->builder.contacts->texts, text);
  else
    self->is_damaged = TRUE;
}

static gboolean
read_answer (const char *text, guint8 *out_answer)
{
  for (guint8 i = 0; i < G_N_ELEMENTS (answers); i++)
    if (strcmp (text, answers[i]) == 0)
      {
        *out_answer = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_contact (const char *const *cells, CurioContact *out)
{
  guint64 flags, line;

  *out = (CurioContact){
    .customer_id = cells[CELL_ID],
    .email = cells[CELL_EMAIL],
    .first_name = cells[CELL_FIRST_NAME],
    .last_name = cells[CELL_LAST_NAME],
    .phone = cells[CELL_PHONE],
    .country = cells[CELL_COUNTRY],
    .zip = cells[CELL_ZIP],
  };
  if (cells[CELL_ID][0] == '\0'
      || !read_answer (cells[CELL_CONSENT], &out->consent)
      || !read_answer (cells[CELL_OPTED_OUT], &out->opted_out)
      || !g_ascii_string_to_unsigned (cells[CELL_FLAGS], 10, 0, G_MAXUINT8,
                                      &flags, NULL)
      || !g_ascii_string_to_unsigned (cells[CELL_LINE], 10, 0, G_MAXUINT32,
                                      &line, NULL))
    return FALSE;
  out->flags = (guint8)flags;
  out->line = (guint32)line;
  return TRUE;
}

static void
add_contact (Reading *self)
{
  CurioContact contact;
  const CurioContact *first;

  if (!read_contact (self->cells, &contact))
    {
      self->is_damaged = TRUE;
      return;
    }
  first = curio_contact_builder_find (&self->builder, contact.customer_id);
  if (first == NULL)
    curio_contact_builder_add (&self->builder, &contact);
  else
    curio_contact_builder_add_other (&self->builder, first, contact.email,
                                     contact.phone);
}

static void
end_row_cb (gpointer data)
{
  Reading *self = data;

  if (self->n_cells != N_CELLS)
    self->is_damaged = TRUE;
  for (guint i = 0; self->n_rows == 0 && i < self->n_cells; i++)
    if (strcmp (self->cells[i], cell_names[i]) != 0)
      self->is_damaged = TRUE;
  if (self->n_rows > 0 && !self->is_damaged)
    add_contact (self);
  self->n_rows++;
  self->n_cells = 0;
}

/* BODY is what was written; one of an earlier version has no digest. */
static gboolean
is_as_written (JsonObject *head, const char *body, gsize length)
{
  const char *meant
      = json_object_get_string_member_with_default (head, "sha256", NULL);
  g_autofree char *sum = g_compute_checksum_for_data (
      G_CHECKSUM_SHA256, (const guchar *)body, length);

  return meant == NULL || strcmp (sum, meant) == 0;
}

/* LENGTH is that of the first line, SIZE that of all. */
static gboolean
read_head (CurioContactBuilder *builder, const char *line, gsize length,
           gsize size)
{
  CurioContacts *contacts = builder->contacts;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;
  JsonObject *object;

  if (!json_parser_load_from_data (parser, line, (gssize)length, NULL))
    return FALSE;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  object = json_node_get_object (root);
  contacts->file_name = g_strdup (
      json_object_get_string_member_with_default (object, "file", ""));
  contacts->imported_us
      = json_object_get_int_member_with_default (object, "imported_us", 0);
  contacts->n_rows
      = (guint32)json_object_get_int_member_with_default (object, "rows", 0);
  contacts->has_consent = json_object_get_boolean_member_with_default (
      object, "has_consent", FALSE);
  contacts->has_opted_out = json_object_get_boolean_member_with_default (
      object, "has_opted_out", FALSE);
  curio_kept_problems_read (object, builder);
  return is_as_written (object, line + length + 1, size - length - 1);
}

static CurioContacts *
parse (const char *bytes, gsize length)
{
  Reading reading = { 0 };
  CurioCellSink sink = { take_cell_cb, end_row_cb, &reading };
  const char *end = memchr (bytes, '\n', length);
  CurioContacts *contacts = NULL;

  curio_contact_builder_init (&reading.builder);
  if (end != NULL
      && read_head (&reading.builder, bytes, (gsize)(end - bytes), length)
      && curio_dialect_read (&dialect, end + 1,
                             length - (gsize)(end + 1 - bytes), &sink)
      && !reading.is_damaged && reading.n_rows > 0)
    contacts = curio_contact_builder_finish (&reading.builder);
  curio_contact_builder_clear (&reading.builder);
  return contacts;
}

/* A file that cannot be looked at is not one that is not there. */
gboolean
curio_kept_contacts_peek (const char *key, CurioContacts **out_contacts)
{
  g_autofree char *path
      = curio_kept_file_make_path (CURIO_KEPT_FOLDER, key, SUFFIX);
  struct stat found;

  *out_contacts = take_at_hand (path);
  return *out_contacts != NULL
         || (stat (path, &found) != 0 && errno == ENOENT);
}

/* Where it cannot be understood it stays: were it gone, the next import would
 * know of nobody who opted out. */
CurioContacts *
curio_kept_contacts_load (const char *key, GError **error)
{
  g_autofree char *path
      = curio_kept_file_make_path (CURIO_KEPT_FOLDER, key, SUFFIX);
  g_autofree char *bytes = NULL;
  CurioContacts *contacts;
  gsize length = 0;
  struct stat found;
  gboolean is_there = stat (path, &found) == 0;

  contacts = take_at_hand (path);
  if (contacts != NULL)
    return contacts;
  bytes = curio_kept_file_load (path, &length, error);
  if (bytes == NULL)
    return NULL;
  contacts = parse (bytes, length);
  if (contacts != NULL)
    {
      put_at_hand (path, is_there ? &found : NULL, contacts);
      return contacts;
    }
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
               _ ("The contacts kept with this shop are damaged, so it is not "
                  "known who opted out. Nothing is imported or exported until "
                  "you say, under Campaigns, Contacts, that you go on without "
                  "them.\n%s"),
               path);
  return NULL;
}

/* --- forgetting ---------------------------------------------------------- */

static gboolean
is_damaged (const char *key)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (CurioContacts) contacts
      = curio_kept_contacts_load (key, &problem);

  return g_error_matches (problem, CURIO_ERROR, CURIO_ERROR_FORMAT);
}

gboolean
curio_kept_contacts_forget (const char *key, GError **error)
{
  g_autofree char *path
      = curio_kept_file_make_path (CURIO_KEPT_FOLDER, key, SUFFIX);
  gboolean is_lost = is_damaged (key);
  int saved;

  put_at_hand (NULL, NULL, NULL);
  if (is_lost)
    {
      g_autofree char *aside = curio_set_aside (path);

      if (aside != NULL)
        return TRUE;
    }
  else if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  saved = errno;
  g_set_error (error, G_IO_ERROR, (int)g_io_error_from_errno (saved),
               _ ("The contacts of this shop could not be deleted.\n%s"),
               g_strerror (saved));
  return FALSE;
}
