/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes contact files up, and remembers what was said in them. */

#include "made-up-people.h"

#include <string.h>

typedef struct
{
  const char *text;
  char meaning; /* y, n, or b for blank; o is out, ? anything else */
} Cell;

/* Most cells are the first of these. */
static const Cell consents[] = {
  {"yes",         'y'},
  { "YES",        'y'},
  { "1",          'y'},
  { "2011-01-02", 'y'},
  { "",           'b'},
  { "no",         'n'},
  { "no",         'n'},
  { "maybe",      '?'},
};

static const Cell outs[] = {
  {"",           'b'},
  { "no",        'n'},
  { "0",         'n'},
  { "yes",       'o'},
  { "who knows", 'o'},
};

guint
made_up_pick (guint n)
{
  return (guint)g_test_rand_int_range (0, (gint32)n);
}

/* One in ODDITY is any of them. */
static const Cell *
pick_cell (const Cell *cells, guint n, guint oddity)
{
  return made_up_pick (oddity) ? cells : &cells[made_up_pick (n)];
}

static AddressSet
get_number (guint i)
{
  return G_GUINT64_CONSTANT (1) << (32 + i);
}

void
made_up_people_init (MadePeople *self)
{
  memset (self, 0, sizeof *self);
  self->n = 1 + made_up_pick (PEOPLE_MAX);
  self->file = g_string_new (NULL);
  for (guint i = 0; i < self->n; i++)
    g_snprintf (self->ids[i], sizeof self->ids[i],
                made_up_pick (4) ? "%u" : "N-%u", 13000 + i);
}

void
made_up_people_clear (MadePeople *self)
{
  g_string_free (self->file, TRUE);
}

void
made_up_people_forget (MadePeople *self)
{
  memset (self->people, 0, sizeof self->people);
  self->n_strays = 0;
}

/* --- one row ------------------------------------------------------------- */

/* An address in one of its spellings; one in words is theirs but no address as
 * it stands, so that nothing is sent to it. */
static void
add_email (GString *row, guint own, MadePerson *said)
{
  static const char *const spellings[][2] = {
    {"a",       "@shop.example" },
    { "a",      "@shop.example" },
    { "A",      "@Shop.example" },
    { " a",     "@shop.example "},
    { "a",      "@shop.example" },
    { "Ann <a", "@shop.example>"}
  };
  guint s = made_up_pick (G_N_ELEMENTS (spellings));
  guint i = made_up_pick (3) ? own : made_up_pick (ADDRESSES);

  if (made_up_pick (8) == 0)
    {
      g_string_append (row, made_up_pick (2) ? "" : "none at all");
      return;
    }
  g_string_append_printf (row, "%s%u%s", spellings[s][0], i, spellings[s][1]);
  said->reached |= (AddressSet)1 << i;
  if (s + 1 < G_N_ELEMENTS (spellings))
    said->written |= (AddressSet)1 << i;
}

static void
add_phone (GString *row, guint own, MadePerson *said)
{
  guint i = made_up_pick (3) ? own : made_up_pick (ADDRESSES);

  if (made_up_pick (3) == 0)
    {
      g_string_append (row, made_up_pick (4) ? "" : "020 7000 0000");
      return;
    }
  g_string_append_printf (
      row, made_up_pick (2) ? "+4420700000%02u" : "0044 20 7000-00%02u", i);
  said->reached |= get_number (i);
  said->written |= get_number (i);
}

static void
add_answers (GString *row, const MadePeople *self, MadePerson *said)
{
  said->is_agreed = said->is_back = TRUE;
  for (guint i = 0; i < self->n_consents; i++)
    {
      const Cell *cell
          = pick_cell (consents, G_N_ELEMENTS (consents), self->oddity);

      g_string_append_printf (row, ",%s", cell->text);
      said->is_agreed = said->is_agreed && cell->meaning == 'y';
      said->is_refused = said->is_refused || cell->meaning == 'n';
    }
  for (guint i = 0; i < self->n_opt_outs; i++)
    {
      const Cell *cell = pick_cell (outs, G_N_ELEMENTS (outs), self->oddity);

      g_string_append_printf (row, ",%s", cell->text);
      said->is_out = said->is_out || cell->meaning == 'o';
      said->is_back = said->is_back && cell->meaning == 'n';
    }
}

/* Everything behind the customer number; OWN is the address that only this
 * customer has, but for others who have it by chance. */
static char *
make_row (const MadePeople *self, const char *name, guint own,
          MadePerson *said)
{
  GString *row = g_string_new (name);

  *said = (MadePerson){ 0 };
  g_string_append_c (row, ',');
  add_email (row, own, said);
  g_string_append_c (row, ',');
  add_phone (row, own, said);
  add_answers (row, self, said);
  return g_string_free (row, FALSE);
}

/* --- one file ------------------------------------------------------------ */

static void
join_rows (MadePerson *first, const MadePerson *second)
{
  first->reached |= second->reached;
  first->is_out = first->is_out || second->is_out;
  first->is_refused = first->is_refused || second->is_refused;
  first->has_differing = TRUE;
}

/* A customer's rows: one, two that are the same, or some that differ. */
static MadePerson
add_customer (MadePeople *self, guint i)
{
  static const char *const others[] = { "Bea", "Cy" };
  MadePerson said, second;
  g_autofree char *row = NULL;
  guint n = made_up_pick (12);

  /* Whose rows differ contradict themselves. */
  self->oddity = n > 0 && n <= 3 ? 1 : 3;
  row = make_row (self, "Ann", i, &said);

  g_string_append_printf (
      self->file, "%s%s,%s\n", self->ids[i],
      g_ascii_isdigit (self->ids[i][0]) && made_up_pick (3) == 0 ? ".0" : "",
      row);
  if (n == 0)
    g_string_append_printf (self->file, "%s,%s\n", self->ids[i], row);
  for (guint k = 0; k < G_N_ELEMENTS (others) && n > 0 && n <= 3 && k < n; k++)
    {
      g_autofree char *differs = make_row (self, others[k], i, &second);

      g_string_append_printf (self->file, "%s,%s\n", self->ids[i], differs);
      join_rows (&said, &second);
    }
  return said;
}

/* What the older files said and the newest does not take back. */
static void
add_older (MadePerson *now, const MadePerson *before, gboolean is_in_file)
{
  gboolean can = is_in_file && !now->has_differing && !now->is_cut;
  gboolean is_out = before->is_out && !(can && now->is_back);
  gboolean is_refused = before->is_refused && !(can && now->is_agreed);

  if (!is_out && !is_refused)
    return;
  now->is_out = now->is_out || is_out;
  now->is_refused = now->is_refused || is_refused;
  now->is_agreed = now->is_agreed && !is_refused;
  now->reached |= before->reached;
}

static void
add_stray (MadePeople *self)
{
  MadePerson said;
  g_autofree char *row = NULL;

  self->oddity = 3;
  row = make_row (self, "", made_up_pick (ADDRESSES), &said);

  g_string_append_printf (self->file, ",%s\n", row);
  if ((said.is_out || said.is_refused) && self->n_strays < STRAYS_MAX)
    self->people[PEOPLE_MAX + self->n_strays++] = said;
}

static void
add_header (MadePeople *self)
{
  self->n_consents = 1 + (made_up_pick (3) == 0);
  self->n_opt_outs = 1 + (made_up_pick (3) == 0);
  g_string_assign (self->file, "customer_id,first_name,email,phone,consent");
  if (self->n_consents > 1)
    g_string_append (self->file, ",Email consent");
  g_string_append (self->file, ",opted_out");
  if (self->n_opt_outs > 1)
    g_string_append (self->file, ",Unsubscribed");
  /* Somebody who is no customer, so that the file is never empty. */
  g_string_append (self->file, "\nunknown,Ann,z@shop.example,,yes,,,\n");
}

void
made_up_people_make_file (MadePeople *self)
{
  gboolean is_cut = made_up_pick (4) == 0;
  int last = -1;
  MadePerson said[PEOPLE_MAX] = { 0 };
  gboolean is_in_file[PEOPLE_MAX] = { FALSE };

  add_header (self);
  for (guint i = 0; i < self->n; i++)
    {
      is_in_file[i] = made_up_pick (6) != 0;
      if (!is_in_file[i])
        continue;
      said[i] = add_customer (self, i);
      last = (int)i;
    }
  /* The end is a customer's, or strays'. */
  if (is_cut && last >= 0)
    {
      g_string_truncate (self->file, self->file->len - 1);
      said[last].is_cut = TRUE;
    }
  for (guint i = made_up_pick (3); i > 0 && !is_cut; i--)
    if (self->n_strays < STRAYS_MAX)
      add_stray (self);
  for (guint i = 0; i < self->n; i++)
    {
      add_older (&said[i], &self->people[i], is_in_file[i]);
      self->people[i] = said[i];
    }
}

/* --- who may be written to ----------------------------------------------- */

AddressSet
made_up_people_find_person (const MadePeople *self, AddressSet with,
                            gboolean by_phone, gboolean *out_is_barred)
{
  AddressSet that_tell = by_phone ? ~(AddressSet)0 : ALL_EMAILS;
  AddressSet before;

  *out_is_barred = FALSE;
  do
    {
      before = with;
      for (guint i = 0; i < PEOPLE_MAX + self->n_strays; i++)
        {
          const MadePerson *person = &self->people[i];

          if ((person->reached & with & that_tell) == 0)
            continue;
          with |= person->reached & that_tell;
          *out_is_barred = *out_is_barred || person->is_out
                           || person->is_refused || person->is_cut;
        }
    }
  while (with != before);
  return with;
}

gboolean
made_up_people_may_be_sent (const MadePeople *self, guint i, gboolean by_phone)
{
  const MadePerson *person = &self->people[i];
  AddressSet that_tell = by_phone ? ~(AddressSet)0 : ALL_EMAILS;
  gboolean is_barred;

  made_up_people_find_person (self, person->reached & that_tell, by_phone,
                              &is_barred);
  return !is_barred && !person->is_out && !person->is_refused
         && !person->is_cut && person->is_agreed && !person->has_differing
         && (person->written & that_tell) != 0;
}

AddressSet
made_up_people_find_address (const char *cell)
{
  for (guint i = 0; i < 2 * ADDRESSES; i++)
    {
      g_autofree char *text
          = i < ADDRESSES ? g_strdup_printf ("a%u@shop.example", i)
                          : g_strdup_printf ("+4420700000%02u", i - ADDRESSES);
      g_autofree char *sum
          = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

      if (g_ascii_strcasecmp (cell, text) == 0 || strcmp (cell, sum) == 0)
        return i < ADDRESSES ? (AddressSet)1 << i : get_number (i - ADDRESSES);
    }
  return 0;
}
