/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-error.h"
#include "curio-source.h"
#include "server-fixture.h"

/* The types of a table's columns. */
typedef struct
{
  const char *types[CURIO_N_COLUMNS];
  gboolean has_days_only; /* the date has no time of day */
} LoadTypes;

#define LOAD_N_TYPES 8
/* All kinds; the first are those of a usual table, the last are domains. */
extern const LoadTypes load_types[LOAD_N_TYPES];
/* Makes the domains that they name. */
void load_fixture_create_domains (ServerFixture *server);

/* Three lines in a new table: a sale, a cancellation and a guest's sale. */
void load_fixture_create_table (ServerFixture *server, const char *table,
                                const LoadTypes *types);
/* The table "dated": 401 lines, one a day, whose dates are text in FORMAT. */
void load_fixture_create_dated (ServerFixture *server, const char *first,
                                const char *format);

/* Loads what can be loaded.  (transfer full) */
CurioFacts *load_fixture_load (ServerFixture *server, const char *table);
/* The load fails with CODE, and its message has WORDS. */
void load_fixture_check_fails (ServerFixture *server, const char *table,
                               CurioError code, const char *words);
/* The load of "dated" begins at the day EXPECTED. */
void load_fixture_check_first_day (ServerFixture *server, CurioDates dates,
                                   const char *expected);

/* An order of one line; CUSTOMER is 0 for a guest. */
void load_fixture_check_order (const CurioFacts *facts, const char *invoice,
                               gint32 quantity, gint64 amount_mills,
                               const char *day, gint32 second, gint64 customer,
                               const char *country);
/* The facts are those of the three lines. */
void load_fixture_check_facts (const CurioFacts *facts,
                               const LoadTypes *types);
