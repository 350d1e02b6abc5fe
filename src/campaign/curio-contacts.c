/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contacts: who may be written to, and how. */

#include "curio-contacts-private.h"

#include "curio-address.h"
#include "curio-customer-id.h"

#include <string.h>

/* --- building ------------------------------------------------------------ */

char *
curio_contact_make_id (const char *id)
{
  gsize length = strlen (id);
  const char *start = curio_customer_id_trim (id, &length);
  gint64 number;

  /* Most are as the facts spell them already. */
  if (curio_customer_id_parse (start, length, &number)
      && (start[0] == '0' || strspn (start, "0123456789") < length))
    return g_strdup_printf ("%" G_GINT64_FORMAT, number);
  return g_strndup (start, length);
}

void
curio_contact_builder_init (CurioContactBuilder *self)
{
  CurioContacts *contacts = g_new0 (CurioContacts, 1);

  g_atomic_ref_count_init (&contacts->ref_count);
  contacts->texts = g_string_chunk_new (1 << 16);
  contacts->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->contacts = contacts;
  self->all = g_array_new (FALSE, FALSE, sizeof (CurioContact));
  self->others = g_array_new (FALSE, FALSE, sizeof (CurioOtherAddress));
  self->problems = g_array_new (FALSE, FALSE, sizeof (CurioContactProblem));
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->keys = g_hash_table_new (g_str_hash, g_str_equal);
}

void
curio_contact_builder_clear (CurioContactBuilder *self)
{
  g_clear_pointer (&self->contacts, curio_contacts_unref);
  g_clear_pointer (&self->all, g_array_unref);
  g_clear_pointer (&self->others, g_array_unref);
  g_clear_pointer (&self->problems, g_array_unref);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->keys, g_hash_table_unref);
}

const char *
curio_contact_builder_keep (CurioContactBuilder *self, const char *text)
{
  g_autofree char *bare = NULL;

  if (text[0] == '\0')
    return "";
  if (!g_ascii_isspace (text[0]) && !g_ascii_isspace (text[strlen (text) - 1]))
    return g_string_chunk_insert (self->contacts->texts, text);
  bare = g_strstrip (g_strdup (text));
  return g_string_chunk_insert (self->contacts->texts, bare);
}

CurioContact *
curio_contact_builder_find (CurioContactBuilder *self, const char *customer_id)
{
  gpointer found = g_hash_table_lookup (self->contacts->by_id, customer_id);

  return found != NULL ? &g_array_index (self->all, CurioContact,
                                         GPOINTER_TO_UINT (found) - 1)
                       : NULL;
}

/* The one copy of KEY; N_MORE contacts have it than before, OUT_N in all. */
static const char *
take_key (CurioContactBuilder *self, const char *key, guint n_more,
          guint *out_n)
{
  gpointer found = NULL;
  gpointer kept;

  *out_n = 1;
  if (key[0] == '\0')
    return "";
  if (!g_hash_table_lookup_extended (self->keys, key, &kept, &found))
    kept = g_string_chunk_insert (self->contacts->texts, key);
  *out_n = GPOINTER_TO_UINT (found) + n_more;
  g_hash_table_insert (self->keys, kept, GUINT_TO_POINTER (*out_n));
  return kept;
}

guint
curio_contact_builder_add (CurioContactBuilder *self,
                           const CurioContact *contact)
{
  CurioContact added = *contact;
  /* Several may have written "none" there: that is nobody's address. */
  gboolean is_bad = contact->flags & CURIO_CONTACT_BAD_EMAIL;
  g_autofree char *folded = curio_email_fold (is_bad ? "" : contact->email);
  guint n_phone, n;

  added.phone = take_key (self, contact->phone, 1, &n_phone);
  added.address = take_key (self, folded, 1, &n);
  g_array_append_val (self->all, added);
  g_hash_table_insert (self->contacts->by_id, (gpointer)contact->customer_id,
                       GUINT_TO_POINTER (self->all->len));
  return n;
}

static gboolean
is_among_own (const CurioContact *contact, const char *email,
              const char *phone)
{
  return (email[0] == '\0' || strcmp (email, contact->email) == 0)
         && (phone[0] == '\0' || strcmp (phone, contact->phone) == 0);
}

void
curio_contact_builder_add_other (CurioContactBuilder *self,
                                 const CurioContact *contact,
                                 const char *email, const char *phone)
{
  const CurioContact *first = &g_array_index (self->all, CurioContact, 0);
  CurioOtherAddress other = { .contact = (guint32)(contact - first) };
  g_autofree char *folded = NULL;
  guint n;

  if (is_among_own (contact, email, phone))
    return;
  folded = curio_email_fold (email);
  if (!g_hash_table_add (
          self->known,
          g_strdup_printf ("%u %s %s", other.contact, folded, phone)))
    return;
  other.email = curio_contact_builder_keep (self, email);
  other.address = take_key (self, folded, 0, &n);
  other.phone = take_key (self, phone, 0, &n);
  g_array_append_val (self->others, other);
}

void
curio_contact_builder_note (CurioContactBuilder *self,
                            CurioContactProblemKind kind, guint32 line,
                            const char *value)
{
  CurioContactProblem problem = { kind, line, "" };

  self->contacts->n_problems[kind]++;
  if (self->problems->len >= CURIO_CONTACT_PROBLEMS_MAX)
    return;
  problem.value = curio_contact_builder_keep (self, value);
  g_array_append_val (self->problems, problem);
}

CurioContacts *
curio_contact_builder_finish (CurioContactBuilder *self)
{
  CurioContacts *contacts = g_steal_pointer (&self->contacts);

  contacts->n = self->all->len;
  contacts->n_listed = self->problems->len;
  contacts->contacts
      = (CurioContact *)g_array_free (g_steal_pointer (&self->all), FALSE);
  contacts->problems = (CurioContactProblem *)g_array_free (
      g_steal_pointer (&self->problems), FALSE);
  contacts->others = g_steal_pointer (&self->others);
  curio_contacts_find_persons (contacts);
  return contacts;
}

/* --- life ---------------------------------------------------------------- */

CurioContacts *
curio_contacts_ref (CurioContacts *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
curio_contacts_unref (CurioContacts *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->by_id);
  g_string_chunk_free (self->texts);
  g_clear_pointer (&self->others, g_array_unref);
  g_free (self->contacts);
  g_free (self->persons[FALSE]);
  g_free (self->persons[TRUE]);
  g_free (self->problems);
  g_free (self->file_name);
  g_free (self);
}

/* --- asking -------------------------------------------------------------- */

const CurioContact *
curio_contacts_find (const CurioContacts *self, const char *customer_id)
{
  gpointer found = g_hash_table_lookup (self->by_id, customer_id);
  g_autofree char *id
      = found == NULL ? curio_contact_make_id (customer_id) : NULL;

  if (found == NULL)
    found = g_hash_table_lookup (self->by_id, id);

  return found != NULL ? &self->contacts[GPOINTER_TO_UINT (found) - 1] : NULL;
}

/* Everything that is said of the person, not only of this customer. */
static CurioReach
judge_permission (const CurioContact *contact, gboolean use_phone)
{
  const CurioPerson *person = contact->person[use_phone ? 1 : 0];

  if (person->is_out)
    return CURIO_REACH_OPTED_OUT;
  if (contact->flags & CURIO_CONTACT_TWO_ROWS || person->is_doubtful)
    return CURIO_REACH_TWO_ROWS;
  if (contact->consent != CURIO_ANSWER_YES || person->is_refused)
    return CURIO_REACH_NO_CONSENT;
  return CURIO_REACH_SENT;
}

static CurioReach
judge_address (const CurioContact *contact, gboolean allow_phone)
{
  gboolean is_bad = contact->flags & CURIO_CONTACT_BAD_EMAIL;

  if (contact->email[0] != '\0' && !is_bad)
    return CURIO_REACH_SENT;
  if (allow_phone && contact->phone[0] != '\0')
    return CURIO_REACH_SENT;
  return is_bad ? CURIO_REACH_BAD_ADDRESS : CURIO_REACH_NO_ADDRESS;
}

CurioReach
curio_contact_reach (const CurioContact *self, gboolean allow_phone)
{
  CurioReach permission = judge_permission (self, allow_phone);

  return permission != CURIO_REACH_SENT ? permission
                                        : judge_address (self, allow_phone);
}

CurioReach
curio_contacts_reach (const CurioContacts *self, const char *customer_id,
                      gboolean allow_phone)
{
  const CurioContact *contact = curio_contacts_find (self, customer_id);

  return contact != NULL ? curio_contact_reach (contact, allow_phone)
                         : CURIO_REACH_NOT_IN_FILE;
}
