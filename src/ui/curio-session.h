/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-audience.h"
#include "curio-notes.h"
#include "curio-table-state.h"

G_BEGIN_DECLS

/* The one state that the whole window shares: which facts, which books, which
 * selection, and the measures of them.  Pages read it and do not know each
 * other.
 *
 * Signal "changed" (no arguments): the measures are new; draw again.  It comes
 * in the same main-loop turn as the change of filter.
 * Signal "committed" (no arguments): a step of filters was taken, undone or
 * done again; comes after "changed", and not while a drag is under way.
 * Signal "opened" (no arguments): another shop is about to be shown; comes
 * before its first "changed".
 * Properties, all readable, notified: "busy" (boolean: a load is under way),
 * "error" (GError, or NULL), "has-facts" (boolean), "segment" (int: the chosen
 * CurioSegment or -1; writable). */
#define CURIO_TYPE_SESSION (curio_session_get_type ())
G_DECLARE_FINAL_TYPE (CurioSession, curio_session, CURIO, SESSION, GObject)

CurioSession *curio_session_new (void);

/* Loads SOURCE in a worker thread.  A session that remembers shows first what
 * was kept on this computer, and then looks for what is new.  The figures
 * shown before stay until the new ones are whole; a failure leaves them and
 * sets "error"; a cancel leaves them in silence. */
void curio_session_open (CurioSession *self, CurioSource *source);
/* Looks for new lines; loads everything where that cannot be told. */
void curio_session_reload (CurioSession *self);
/* When the next look is due, by the settings; a look under way is let alone.
 */
void curio_session_schedule_look (CurioSession *self);
void curio_session_cancel (CurioSession *self);
/* The window is gone: nothing is looked at any more, and what was to be kept
 * on this computer is written. */
void curio_session_end (CurioSession *self);
/* Shows FACTS of SOURCE at once: what a load ends with, and what tests begin
 * with. */
void curio_session_show (CurioSession *self, CurioSource *source,
                         CurioFacts *facts);
/* Has everybody draw the same figures again: they are told in another way. */
void curio_session_redraw (CurioSession *self);
void curio_session_dismiss_error (CurioSession *self);

/* The source that was last asked for: the one being loaded, or that failed, or
 * whose figures are shown.  Borrowed; NULL before the first open. */
CurioSource *curio_session_get_wanted (CurioSession *self);

/* All borrowed; NULL until the first load. */
CurioSource *curio_session_get_source (CurioSession *self);
CurioFacts *curio_session_get_facts (CurioSession *self);
CurioLedger *curio_session_get_ledger (CurioSession *self);
const CurioMeasures *curio_session_get_measures (CurioSession *self);
const CurioProgress *curio_session_get_progress (CurioSession *self);
/* What is being done, in a word or two; NULL where nothing is. */
const char *curio_session_get_activity (CurioSession *self);
const GError *curio_session_get_error (CurioSession *self);
gboolean curio_session_get_busy (CurioSession *self);
/* Whether new lines of the table that is shown can be told, and if not, why.
 */
CurioSight curio_session_get_sight (CurioSession *self);
/* Whether the facts are those of an earlier time, and the table was not looked
 * at since. */
gboolean curio_session_get_is_kept (CurioSession *self);
/* Of when the figures are: when the facts were loaded or last found up to
 * date; but where the server had added the lines up before and says when, of
 * that moment.  NULL until the first load.  (transfer full) */
GDateTime *curio_session_dup_data_at (CurioSession *self);

/* --- what filters every figure (curio-session-filter.c) ----------------- */

const CurioSelection *curio_session_get_selection (CurioSession *self);
/* Dates that leave nothing of the figures out become open ones. */
void curio_session_set_dates (CurioSession *self, gint32 from_day,
                              gint32 to_day);
/* MASK is [n_countries] 0 or 1, copied; NULL: all. */
void curio_session_set_countries (CurioSession *self, const guint8 *mask);
void curio_session_reset_selection (CurioSession *self);

CurioBooksKind curio_session_get_books (CurioSession *self);
void curio_session_set_books (CurioSession *self, CurioBooksKind books);

/* Each change above, of the segment and of the audience's rule is a step that
 * can be undone.  All changes between begin
 * and end, such as those of a drag, are one step. */
void curio_session_begin_step (CurioSession *self);
void curio_session_end_step (CurioSession *self);
/* Whether a step has begun and not ended. */
gboolean curio_session_is_in_step (CurioSession *self);
void curio_session_undo (CurioSession *self);
void curio_session_redo (CurioSession *self);
gboolean curio_session_can_undo (CurioSession *self);
gboolean curio_session_can_redo (CurioSession *self);

int curio_session_get_segment (CurioSession *self);
void curio_session_set_segment (CurioSession *self, int segment);

/* Whether each shop shows what it showed last: dates, countries, books,
 * segment, page.  Off until the window asks for it. */
void curio_session_set_remembers (CurioSession *self, gboolean remembers);
/* The id of the page that is shown, for the next start; NULL: not known. */
const char *curio_session_get_page (CurioSession *self);
void curio_session_set_page (CurioSession *self, const char *page);

/* Whether giant pairs are left out of what is told of products, and of which
 * country, by its name in the facts, Countries tells (NULL: nobody has chosen
 * one).  Kept with the shop; they filter nothing else. */
gboolean curio_session_get_without_pairs (CurioSession *self);
void curio_session_set_without_pairs (CurioSession *self,
                                      gboolean without_pairs);
const char *curio_session_get_country (CurioSession *self);
void curio_session_set_country (CurioSession *self, const char *country);

/* Which customers the list is narrowed to.  Borrowed, never NULL. */
CurioAudience *curio_session_get_audience (CurioSession *self);

/* Kept with the shop, on disk; what is set is written before it is shown. */
const CurioNotes *curio_session_get_notes (CurioSession *self);
gboolean curio_session_set_notes (CurioSession *self, const CurioNotes *notes,
                                  GError **error);
/* As in CurioBooks; NULL: the usual list. */
const char *const *curio_session_get_not_goods (CurioSession *self);
gboolean curio_session_set_not_goods (CurioSession *self,
                                      const char *const *codes,
                                      GError **error);
/* What went wrong with the notes when the shop was opened, once; NULL: all is
 * well.  (transfer full) */
char *curio_session_take_trouble (CurioSession *self);

G_END_DECLS
