/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several rows say of one contact. */

#include "curio-contact-merge.h"

#include "curio-address.h"
#include "curio-answer.h"

#include <string.h>

/* CONTACT is reached by what ROW has, too.  A cell that is no address as a
 * whole may have one in it. */
static void
add_addresses (CurioContactBuilder *builder, const CurioContact *contact,
               const CurioContact *row)
{
  gboolean is_bad = row->flags & CURIO_CONTACT_BAD_EMAIL;
  g_auto (GStrv) emails = is_bad ? curio_email_find (row->email) : NULL;

  curio_contact_builder_add_other (builder, contact, is_bad ? "" : row->email,
                                   row->phone);
  for (guint i = 0; is_bad && emails[i] != NULL; i++)
    curio_contact_builder_add_other (builder, contact, emails[i], "");
}

static void
join_answers (CurioContact *contact, const CurioContact *row)
{
  contact->opted_out
      = curio_answer_join_opt_outs (contact->opted_out, row->opted_out);
  contact->consent
      = curio_answer_join_consents (contact->consent, row->consent);
}

/* --- rows of one file ---------------------------------------------------- */

guint
curio_contact_merge_first (CurioContactBuilder *builder,
                           const CurioContact *row)
{
  guint n = curio_contact_builder_add (builder, row);

  add_addresses (builder,
                 curio_contact_builder_find (builder, row->customer_id), row);
  return n;
}

static gboolean
says_the_same (const CurioContact *a, const CurioContact *b)
{
  return strcmp (a->email, b->email) == 0
         && strcmp (a->first_name, b->first_name) == 0
         && strcmp (a->last_name, b->last_name) == 0
         && strcmp (a->phone, b->phone) == 0
         && strcmp (a->country, b->country) == 0
         && strcmp (a->zip, b->zip) == 0 && a->consent == b->consent
         && a->opted_out == b->opted_out && a->flags == b->flags;
}

void
curio_contact_merge_next (CurioContactBuilder *builder, CurioContact *first,
                          const CurioContact *row)
{
  if (says_the_same (first, row))
    {
      curio_contact_builder_note (builder, CURIO_CONTACT_PROBLEM_SAME_ROW,
                                  row->line, row->customer_id);
      return;
    }
  if (!(first->flags & CURIO_CONTACT_TWO_ROWS))
    curio_contact_builder_note (builder, CURIO_CONTACT_PROBLEM_TWO_ROWS,
                                row->line, row->customer_id);
  first->flags |= CURIO_CONTACT_TWO_ROWS;
  first->flags |= row->flags & CURIO_CONTACT_BAD_ROW;
  first->line = row->line;
  join_answers (first, row);
  add_addresses (builder, first, row);
}

void
curio_contact_merge_nameless (CurioContactBuilder *builder, CurioContact *row)
{
  g_autofree char *id
      = g_strdup_printf ("(no number) %s %s", row->email, row->phone);
  CurioContact *first;

  if (row->opted_out < CURIO_ANSWER_YES && row->consent != CURIO_ANSWER_NO)
    return;
  row->customer_id = curio_contact_builder_keep (builder, id);
  first = curio_contact_builder_find (builder, row->customer_id);
  if (first != NULL)
    join_answers (first, row);
  else
    curio_contact_merge_first (builder, row);
}

/* --- rows of an earlier file --------------------------------------------- */

/* A row that cannot be trusted takes nothing back. */
static gboolean
is_trusted (const CurioContact *contact)
{
  return !(contact->flags & (CURIO_CONTACT_TWO_ROWS | CURIO_CONTACT_BAD_ROW));
}

/* What BEFORE says against writing and NOW (NULL: the file does not have that
 * number) does not take back; FALSE: nothing. */
static gboolean
find_what_stands (const CurioContact *before, const CurioContact *now,
                  CurioContact *stands)
{
  gboolean can_take_back = now != NULL && is_trusted (now);

  *stands = *before;
  stands->flags = before->flags & CURIO_CONTACT_BAD_EMAIL;
  stands->line = 0;
  stands->first_name = stands->last_name = stands->country = stands->zip = "";
  if (can_take_back && now->opted_out == CURIO_ANSWER_NO)
    stands->opted_out = CURIO_ANSWER_BLANK;
  if (stands->consent != CURIO_ANSWER_NO
      || (can_take_back && now->consent == CURIO_ANSWER_YES))
    stands->consent = CURIO_ANSWER_BLANK;
  return stands->opted_out >= CURIO_ANSWER_YES
         || stands->consent == CURIO_ANSWER_NO;
}

/* The file does not have the number: it is kept, so that nobody else writes to
 * its address. */
static CurioContact *
add_earlier (CurioContactBuilder *builder, CurioContact *stands)
{
  stands->customer_id
      = curio_contact_builder_keep (builder, stands->customer_id);
  stands->email = curio_contact_builder_keep (builder, stands->email);
  curio_contact_merge_first (builder, stands);
  return curio_contact_builder_find (builder, stands->customer_id);
}

static void
merge_one (CurioContactBuilder *builder, const CurioContact *before)
{
  CurioContact *now
      = curio_contact_builder_find (builder, before->customer_id);
  CurioContact stands;
  gboolean is_out;

  if (!find_what_stands (before, now, &stands))
    return;
  is_out = stands.opted_out >= CURIO_ANSWER_YES;
  if (is_out && (now == NULL || now->opted_out < CURIO_ANSWER_YES))
    curio_contact_builder_note (builder, CURIO_CONTACT_PROBLEM_KEPT_OUT,
                                now != NULL ? now->line : 0,
                                before->customer_id);
  if (now == NULL)
    now = add_earlier (builder, &stands);
  if (is_out)
    now->flags |= CURIO_CONTACT_KEPT_OUT;
  now->opted_out = MAX (now->opted_out, stands.opted_out);
  if (stands.consent == CURIO_ANSWER_NO)
    now->consent = CURIO_ANSWER_NO;
  add_addresses (builder, now, before);
}

void
curio_contact_merge_earlier (CurioContactBuilder *builder,
                             const CurioContacts *earlier)
{
  for (guint32 i = 0; i < earlier->n; i++)
    merge_one (builder, &earlier->contacts[i]);
  for (guint i = 0; i < earlier->others->len; i++)
    {
      const CurioOtherAddress *other
          = &g_array_index (earlier->others, CurioOtherAddress, i);
      const CurioContact *before = &earlier->contacts[other->contact];
      CurioContact *now
          = curio_contact_builder_find (builder, before->customer_id);
      CurioContact stands;

      /* What stands was said of NOW a moment ago. */
      if (now != NULL && find_what_stands (before, now, &stands))
        curio_contact_builder_add_other (builder, now, other->email,
                                         other->phone);
    }
}
