/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-filter-history.h"
#include "curio-listener-pause.h"
#include "curio-listener.h"
#include "curio-load-job.h"
#include "curio-session.h"

#include "curio-keepsake.h"

G_BEGIN_DECLS

/* Private to the session's own files. */
struct _CurioSession
{
  GObject parent_instance;

  CurioSource *wanted;
  CurioSource *source;
  CurioFacts *facts;
  CurioLedger *ledger;
  CurioLedger *spare; /* made ahead, of the other books; or NULL */
  CurioMeasures *measures;
  int segment;
  CurioAudience *audience;
  GDateTime *loaded_at;
  CurioTableState *state;   /* of the facts' table; NULL: not known */
  gint64 read_at;           /* seconds since 1970: by this they are kept */
  gboolean is_kept;         /* the facts are those of the last time so far */
  guint look;               /* timer until the next look at the table */
  guint ahead;              /* timer until other tables are made ahead */
  gint64 begun_us;          /* the last look, */
  gint64 looked_us;         /* and its end, however it ended */
  gboolean is_put_off;      /* it was cancelled: the next comes by the clock */
  gboolean is_told;         /* somebody has written since */
  gboolean is_unsure;       /* somebody may have: nobody was listening */
  CurioListener *listener;  /* to the server of the facts; or NULL */
  CurioListenerPause pause; /* before the next one */

  CurioFilter filter;
  CurioFilterHistory *history;
  guint n_begun; /* steps under way */

  gboolean remembers;
  gboolean without_pairs;
  char *country;      /* that Countries tells of; NULL: nobody chose one */
  char *page;         /* that was last shown in this shop */
  CurioKeepsake kept; /* with the shop of KEPT_KEY */
  char *kept_key;
  char *kept_trouble; /* to be told; NULL: none */
  gboolean may_keep;

  CurioLoadJob *load;        /* the latest; NULL before the first */
  GCancellable *cancellable; /* NULL: no load is under way */
  GError *error;
};

/* Measures what the filter holds and emits "changed". */
void curio_session_measure (CurioSession *self);
/* Makes the ledger of the books in force, or takes it where it was made ahead;
 * the measures go (curio-session-books.c). */
void curio_session_keep_books (CurioSession *self);
void curio_session_tell_committed (CurioSession *self);
/* Takes what is chosen for a step, where it is one and none is under way. */
void curio_session_commit (CurioSession *self);

/* Gives up the connections to the server of the place before
 * (curio-session-load.c). */
void curio_session_leave_server (CurioSession *self);

/* Takes what a load has found, and keeps it on disk (curio-session-load.c). */
void curio_session_set_error (CurioSession *self, GError *error);
void curio_session_want (CurioSession *self, const CurioSource *source);
void curio_session_notify_busy (CurioSession *self);
/* Words for the person, once. */
void curio_session_set_trouble (CurioSession *self, const char *trouble);

/* Keeps what is shown of the shop (curio-session-memory.c). */
void curio_session_remember (CurioSession *self);
/* Fills in filter, page and OUT_SEGMENT as they were last in the shop; FALSE
 * where nothing is known of it, and then OUT_SEGMENT is -1. */
gboolean curio_session_recall (CurioSession *self, CurioSource *source,
                               CurioFacts *facts, int *out_segment);

/* The filter for a shop that was not shown before, and the segment. */
int curio_session_begin_filter (CurioSession *self, CurioSource *source,
                                CurioFacts *facts);
/* The filter and its history, from the present facts to FACTS. */
void curio_session_carry_filter (CurioSession *self, CurioFacts *facts);

/* What is kept with the present source. */
void curio_session_load_kept (CurioSession *self);
void curio_session_clear_kept (CurioSession *self);

G_END_DECLS
