/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page of a stack that comes only if it has to: where something takes over
 * half a second.  What is quicker flickers nothing. */
typedef struct _CurioLatePage CurioLatePage;

/* In half a second STACK shows its page NAME. */
CurioLatePage *curio_late_page_begin (GtkStack *stack, const char *name);
/* It is over: STACK shows the page NAME instead.  Frees SELF. */
void curio_late_page_end (CurioLatePage *self, const char *name);

G_END_DECLS
