/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contact-reader.h"

G_BEGIN_DECLS

/* A contact file in a folder of its own, for tests of what is made of it. */
#define PEOPLE_HEADER                                                         \
  "customer_id,email,first_name,last_name,phone,consent,opted_out\n"

typedef struct
{
  char *folder;
  char *path;
} PeopleFile;

void people_file_set_up (PeopleFile *self, gconstpointer data);
void people_file_tear_down (PeopleFile *self, gconstpointer data);

/* Writes BYTES and reads them as contacts. */
CurioContacts *people_file_read_bytes (PeopleFile *self, const char *bytes,
                                       gssize length,
                                       const CurioContacts *before,
                                       GError **error);
/* The same, which must do. */
CurioContacts *people_file_read (PeopleFile *self, const char *text,
                                 const CurioContacts *before);

void assert_reach (const CurioContacts *contacts, const char *id,
                   CurioReach expected);

G_END_DECLS
