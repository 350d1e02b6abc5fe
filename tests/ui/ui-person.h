/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-figure-card.h"
#include "curio-pane-flap.h"
#include "curio-window.h"

G_BEGIN_DECLS

/* A person without a mouse before the whole window: everything here is done by
 * real keys of the display, and by nothing else. */
typedef struct
{
  CurioWindow *window;
  CurioSession *session; /* the window's */
} Person;

/* From one thing to the next Tab may take so many steps; what is further away
 * nobody reaches. */
#define PERSON_TABS_MOST 20

/* In place of g_test_init: display, libadwaita, and an application. */
void person_init (int *argc, char ***argv);
/* In place of g_test_run. */
int person_run (void);

/* A window of 1360 x 860 that shows FACTS and has the keyboard. */
void person_open (Person *self, CurioFacts *facts);
void person_close (Person *self);

/* The dialog before the window, or the window. */
GtkWindow *person_get_front (Person *self);
/* Gives the keyboard to it: there is no window manager to do it. */
void person_look (Person *self);
/* Where the keyboard is; NULL: nowhere. */
GtkWidget *person_get_focus (Person *self);
/* Presses Tab until the keyboard is in WIDGET; fails after PERSON_TABS_MOST.
 */
void person_tab_into (Person *self, gpointer widget);
/* The other way. */
void person_tab_back_into (Person *self, gpointer widget);
/* Tab to the button in ROOT with this label, and then Space. */
void person_press_button (Person *self, gpointer root, const char *label);
/* The same with Shift+Tab: a chart's own buttons come before it. */
void person_press_button_before (Person *self, gpointer root,
                                 const char *label);
void person_press_times (const char *key, guint n);

/* The page as ctrl+DIGIT shows it, then F6 until the keyboard is in it. */
gpointer person_go_to_page (Person *self, guint digit);
/* Its view with this title. */
void person_show_view (Person *self, const char *title, const char *id);
/* Asserts that the page on screen is the one with TITLE.  Borrowed. */
gpointer person_get_page (Person *self, const char *title);
/* The child of the template with this id; fails where there is none. */
gpointer person_get_child (gpointer widget, const char *id);
/* The chart of the card with this id. */
CurioChartView *person_get_chart (gpointer widget, const char *id);
/* The mark that the keyboard is on; fails where it is on none. */
const CurioMark *person_get_mark (Person *self);
/* Presses KEY until the keyboard is on a mark with this id and SERIES; a
 * SERIES of -1 is any. */
void person_walk_to_mark (Person *self, const char *key, int id, int series);

/* How many rows the window in front lists, a table or lines; Escape closes it,
 * and the keyboard is where it was. */
guint person_read_list (Person *self);
/* How many customers the list lists; fails on another page. */
guint person_count_customers (Person *self);
/* Whether TEXT has N as the window writes it, as a number of its own. */
gboolean person_says (const char *text, guint n);

G_END_DECLS
