/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A campaign in the register: what its receipt says, who was written to and
 * who was held out. */
typedef struct
{
  char *id;             /* within its register */
  char *name;           /* tidied: see curio_registered_tidy_name */
  gint64 registered_us; /* since 1970, UTC */
  char *by;             /* user of the database or, without one, of this
                           computer */
  gint32 sent_day;      /* orders count from this day on */
  char *receipt;        /* its JSON, or "" */
  guint n_sent;
  guint n_held_out;
  char **sent;         /* [n_sent] customer ids, NULL-terminated */
  char **held_out;     /* [n_held_out] likewise */
  gboolean is_removed; /* may be put back */
  gboolean is_shared;  /* in the database, where colleagues see it */
} CurioRegistered;

void curio_registered_free (CurioRegistered *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioRegistered, curio_registered_free)

/* NAME without what nobody sees or what breaks a line: control characters
 * become blanks, marks of direction go, blanks are one, letters composed
 * (NFC).  So two names that look alike are one.  FALSE with CURIO_ERROR_USAGE
 * where nothing is left, or it is over 120 characters.  (transfer full) */
char *curio_registered_tidy_name (const char *name, GError **error);

/* From which day on the orders of a campaign count that is registered on
 * TODAY with data whose last line is of LAST_DAY: today where the data are of
 * late, else the day after, so that a campaign can be rehearsed on old data.
 */
gint32 curio_registered_choose_sent_day (gint32 last_day, gint32 today);

/* CURIO_ERROR_EXISTS: BY has registered a campaign NAME at TIME_US. */
void curio_registered_set_taken (GError **error, const char *name,
                                 const char *by, gint64 time_us);
/* CURIO_ERROR_EXISTS: it is gone already, or cannot be put back. */
void curio_registered_set_unchanged (GError **error, gboolean removed);

/* Today by the clock of this computer. */
gint32 curio_registered_get_today (void);

G_END_DECLS
