/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Random contact files, one after the other, and who may be written to by all
 * of them together, decided here a second time: from the rows as they were
 * made up, by sets of addresses.  Few addresses and numbers are shared by many
 * customers, rows differ, files have two columns of one meaning, rows without
 * a customer number and an end that is cut off. */

#define PEOPLE_MAX 24
#define STRAYS_MAX 16 /* rows without a customer number */
#define ADDRESSES 26  /* that there are; and so many numbers */

/* A set of addresses: bit I is address I, bit 32 + I number I. */
typedef guint64 AddressSet;
#define ALL_EMAILS G_GUINT64_CONSTANT (0xffffffff)

/* What all files so far say of one customer, or of one stray row. */
typedef struct
{
  AddressSet reached; /* what any row had that still counts */
  AddressSet written; /* what the newest row has, if there is one */
  gboolean is_out;
  gboolean is_refused;
  gboolean is_cut;        /* the newest row is */
  gboolean is_agreed;     /* yes in every column of consent */
  gboolean is_back;       /* no in every column of opt-outs */
  gboolean has_differing; /* rows */
} MadePerson;

typedef struct
{
  guint n; /* customers */
  char ids[PEOPLE_MAX][16];
  MadePerson people[PEOPLE_MAX + STRAYS_MAX]; /* strays after PEOPLE_MAX */
  guint n_strays;
  GString *file;    /* the newest */
  guint n_opt_outs; /* columns of it */
  guint n_consents;
  guint oddity; /* of the row at hand: one answer in so many is any */
} MadePeople;

guint made_up_pick (guint n);

void made_up_people_init (MadePeople *self);
void made_up_people_clear (MadePeople *self);
/* A newer file; what the older ones said counts as far as it does not say
 * otherwise. */
void made_up_people_make_file (MadePeople *self);
/* The same without the older ones. */
void made_up_people_forget (MadePeople *self);

/* The addresses that belong together with WITH, and whether anybody who has
 * one of them said no.  Without BY_PHONE the numbers do not tell. */
AddressSet made_up_people_find_person (const MadePeople *self, AddressSet with,
                                       gboolean by_phone,
                                       gboolean *out_is_barred);
/* Whether customer I may be written to, as far as contacts go. */
gboolean made_up_people_may_be_sent (const MadePeople *self, guint i,
                                     gboolean by_phone);
/* Which address CELL of a campaign file is, plain or as SHA-256; 0: none. */
AddressSet made_up_people_find_address (const char *cell);

G_END_DECLS
