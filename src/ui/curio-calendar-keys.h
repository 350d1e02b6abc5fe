/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In GTK 4.8 the arrow keys of a calendar move a cursor that begins in a
 * corner, whatever day is chosen.  Here they choose the day before or after,
 * or a week from there, Page Up and Page Down the same day of another month;
 * Enter and Space take the day that is shown, and close the popover that
 * CALENDAR is in. */
void curio_calendar_keys_add (GtkCalendar *calendar);

G_END_DECLS
