/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-import-reader.h"

/* One line as it was read, its texts copied; NULL where a field is empty. */
typedef struct
{
  char *invoice_no;
  char *stock_code;
  char *description;
  char *customer_id;
  char *country;
  gint64 quantity;
  gint64 price_mills;
  gint64 time_us;
} ReadLine;

/* A file of a test's own, and what reading it gave. */
typedef struct
{
  char *folder;
  char *path;
  CurioImportOptions options; /* to be changed before reading */
  GPtrArray *lines;           /* of ReadLine */
  gboolean begun;             /* the file had the columns */
  CurioImportSummary summary;
  GError *error;
} ImportFixture;

/* The header that the real data have. */
#define HEADER                                                                \
  "invoice_no,stock_code,description,quantity,invoice_date,unit_price,"       \
  "customer_id,country\n"
/* A line that can be read. */
#define GOOD_LINE                                                             \
  "489434,85048,GLASS BALL,12,2009-12-01 07:45:00,6.95,13085,"                \
  "United Kingdom\n"

ImportFixture *import_fixture_new (const void *data, gssize length);
void import_fixture_free (ImportFixture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ImportFixture, import_fixture_free)

/* Reads the file; TRUE where that went well. */
gboolean import_fixture_read (ImportFixture *self);
const ReadLine *import_fixture_get_line (const ImportFixture *self, guint i);
/* The reading failed with CODE of CURIO_ERROR, and its message has WORDS. */
void import_fixture_assert_failed (ImportFixture *self, int code,
                                   const char *words);
/* The file of rejected rows, as it is.  (transfer full) */
char *import_fixture_get_rejects (const ImportFixture *self);
/* The file again, as gzip. */
void import_fixture_compress (ImportFixture *self);

/* TEXT in another encoding.  (transfer full) */
GBytes *import_fixture_encode (const char *text, const char *encoding);
