/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"
#include "curio-reach.h"

G_BEGIN_DECLS

/* What is written down of a campaign when its file is written: by which rule
 * who was chosen, from which data, and who was sent and who held out.  Enough
 * to read the result later.  All texts are owned. */
typedef struct
{
  char *name;
  gint64 written_us; /* since 1970, UTC */
  char *version;     /* of this program */

  char *audience; /* its text form; NULL where nobody gave it */
  gboolean keep_negative;
  char *books; /* "trading" */
  gboolean has_own_goods;
  gint32 from_day; /* CURIO_DAY_NONE: nothing was selected */
  gint32 to_day;
  gint32 as_of_day;
  char **countries; /* chosen, by name; NULL: all */
  /* As in CurioRfm, in fifths of a day, an order and a mill. */
  gint64 recency_cuts_5[4];
  gint64 frequency_cuts_5[4];
  gint64 monetary_cuts_5[4];

  char *source; /* title of the shop; NULL where nobody gave it */
  gint64 n_lines;
  gint32 data_to_day; /* of the last line */
  gint64 loaded_us;   /* 0: unknown */

  char *preset;
  char *columns; /* as --columns takes them */
  gboolean hashed;
  gboolean readable_names; /* of products */
  char *contacts;          /* name of the contact file; NULL: none */

  guint n[CURIO_N_REACH];      /* they add up to the audience */
  gboolean writes_to_held_out; /* of other campaigns, still open */
  gboolean leaves_out_written; /* by those */
  guint hold_out_percent;
  guint64 seed;
  guint base_days;     /* 0: no base rate could be measured */
  double base_rate;    /* 0 to 1 */
  double visible_rate; /* 0: none is visible, or nobody is held out */

  char *file; /* names without folders, and SHA-256 of their bytes, in hex */
  char *file_sha256;
  char *not_sent;
  char *not_sent_sha256;

  char **sent;     /* customer ids, in the order of the file */
  char **held_out; /* likewise */
} CurioReceipt;

void curio_receipt_free (CurioReceipt *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioReceipt, curio_receipt_free)

/* The receipt as JSON text, with a line feed at its end.  (transfer full) */
char *curio_receipt_to_json (const CurioReceipt *self);
/* Fails with CURIO_ERROR_FORMAT where JSON is no receipt. */
CurioReceipt *curio_receipt_from_json (const char *json, gssize length,
                                       GError **error);

G_END_DECLS
