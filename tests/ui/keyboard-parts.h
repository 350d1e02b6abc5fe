/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui-person.h"

G_BEGIN_DECLS

/* The walks of test-keyboard-parts, a file for some pages each. */
void parts_add_products (void);
void parts_add_taste (void);
void parts_add_definitions (void);
void parts_add_charts (void);
void parts_add_notes (void);
void parts_add_segments (void);
void parts_add_customers (void);

/* The invented shop, before the window.  One for all walks. */
void parts_open (Person *self);

/* Down until the keyboard is on the row INDEX of a list that has it. */
void parts_go_to_row (Person *self, int index);

/* Opens the menu of a chart with KEY and chooses from it, by arrows. */
void parts_choose_item (Person *self, const char *key, const char *text);

#define PARTS_ANY_MONTH G_MININT32
#define PARTS_ANY_PRODUCT G_MAXUINT32
#define PARTS_ANY_PRICE G_MININT64

/* Lines that the books count, one by one: of sales or of cancellations. */
guint parts_count_lines (Person *self, gboolean is_cancelled, gint32 month,
                         guint32 product, gint64 price_mills);

G_END_DECLS
