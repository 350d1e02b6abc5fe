/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The day that weeks begin with in calendars: 0 is Sunday, 6 Saturday.  The
 * region of the desktop says it, and GtkCalendar asks nobody else. */
guint curio_first_weekday_get (void);
/* Its name, in the language of the window. */
const char *curio_first_weekday_get_name (void);

G_END_DECLS
