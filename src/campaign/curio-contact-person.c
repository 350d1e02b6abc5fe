/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is the same person: an address is one person's, whichever customer
 * number they order by, and a customer number is one person's, whatever
 * addresses its rows have or had.  So contacts are joined by each address that
 * they share, and what one of them says against writing counts for all. */

#include "curio-contacts-private.h"

typedef struct
{
  guint32 *joined_to; /* [n] a contact of the same person; the first of them is
                         joined to itself */
  GHashTable *first;  /* of each address, by pointer: the first contact */
} Joining;

static guint32
find_first (guint32 *joined_to, guint32 i)
{
  while (joined_to[i] != i)
    i = joined_to[i] = joined_to[joined_to[i]];
  return i;
}

static void
join (Joining *self, guint32 contact, const char *key)
{
  gpointer found;
  guint32 a, b;

  if (key[0] == '\0')
    return;
  if (!g_hash_table_lookup_extended (self->first, key, NULL, &found))
    {
      g_hash_table_insert (self->first, (gpointer)key,
                           GUINT_TO_POINTER (contact));
      return;
    }
  a = find_first (self->joined_to, contact);
  b = find_first (self->joined_to, GPOINTER_TO_UINT (found));
  self->joined_to[MAX (a, b)] = MIN (a, b);
}

static void
join_all (Joining *self, const CurioContacts *contacts, gboolean use_phone)
{
  for (guint32 i = 0; i < contacts->n; i++)
    {
      const CurioContact *contact = &contacts->contacts[i];

      join (self, i, contact->address);
      join (self, i, use_phone ? contact->phone : "");
    }
  for (guint i = 0; i < contacts->others->len; i++)
    {
      const CurioOtherAddress *other
          = &g_array_index (contacts->others, CurioOtherAddress, i);

      join (self, other->contact, other->address);
      join (self, other->contact, use_phone ? other->phone : "");
    }
}

static void
find_persons (CurioContacts *self, gboolean use_phone)
{
  Joining joining = { g_new (guint32, MAX (self->n, 1)),
                      g_hash_table_new (g_direct_hash, g_direct_equal) };
  CurioPerson *persons = g_new0 (CurioPerson, MAX (self->n, 1));

  for (guint32 i = 0; i < self->n; i++)
    joining.joined_to[i] = i;
  join_all (&joining, self, use_phone);
  for (guint32 i = 0; i < self->n; i++)
    {
      CurioContact *contact = &self->contacts[i];
      CurioPerson *person = &persons[find_first (joining.joined_to, i)];

      contact->person[use_phone] = person;
      person->is_out |= contact->opted_out >= CURIO_ANSWER_YES;
      person->is_refused |= contact->consent == CURIO_ANSWER_NO;
      person->is_doubtful |= (contact->flags & CURIO_CONTACT_BAD_ROW) != 0;
    }
  self->persons[use_phone] = persons;
  g_free (joining.joined_to);
  g_hash_table_unref (joining.first);
}

void
curio_contacts_find_persons (CurioContacts *self)
{
  find_persons (self, FALSE);
  find_persons (self, TRUE);
}
