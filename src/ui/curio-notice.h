/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-session.h"

G_BEGIN_DECLS

/* What the window has to say about the state of its session, beside or instead
 * of figures. */
typedef enum
{
  CURIO_NOTICE_WELCOME, /* nothing was asked for yet */
  CURIO_NOTICE_LOADING, /* the first figures are on their way */
  CURIO_NOTICE_FAILED,  /* they did not come: there is nothing to show */
  CURIO_NOTICE_NONE,    /* figures, and nothing to say */
  CURIO_NOTICE_STALE,   /* a load failed; the figures before it are shown */
  CURIO_NOTICE_NOTHING, /* figures, but the selection holds no invoice */
} CurioNotice;

CurioNotice curio_notice_of (CurioSession *session);

/* The first line of an error's message, for the person; and the words of the
 * server or system after it, NULL where there are none.  (transfer full) */
char *curio_notice_get_sentence (const GError *error);
char *curio_notice_get_words (const GError *error);
/* Whether connecting anew, not trying again, is the way out of ERROR. */
gboolean curio_notice_wants_connection (const GError *error);

/* "14:03", or "28 Nov, 14:03" of another day than today, with its year where
 * that is another.  (transfer full) */
char *curio_notice_format_time (GDateTime *time);
/* "Nobody can tell which lines of a view are new …"; NULL where there is no
 * more to say.  (transfer full) */
char *curio_notice_get_detail (CurioSession *session);

/* What stands at the foot of the side bar: "up to date", "loaded at 14:03",
 * "data of 28 Nov, 02:00" where the server had made sums before,
 * "connection lost, showing figures of 14:03", "loading… 60 %".
 * OUT_ICON_NAME is set to a constant.  (transfer full) */
char *curio_notice_get_status (CurioSession *session,
                               const char **out_icon_name);

G_END_DECLS
