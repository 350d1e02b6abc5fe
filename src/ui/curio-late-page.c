/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Half a second of patience. */

#include "curio-late-page.h"

#define LONG_MS 500

struct _CurioLatePage
{
  GtkStack *stack;
  char *name;
  guint timer;
};

/* A window that is gone has no pages. */
static void
show (CurioLatePage *self, const char *name)
{
  if (gtk_widget_get_root (GTK_WIDGET (self->stack)) != NULL)
    gtk_stack_set_visible_child_name (self->stack, name);
}

static gboolean
late_cb (gpointer data)
{
  CurioLatePage *self = data;

  self->timer = 0;
  show (self, self->name);
  return G_SOURCE_REMOVE;
}

CurioLatePage *
curio_late_page_begin (GtkStack *stack, const char *name)
{
  CurioLatePage *self;

  g_return_val_if_fail (GTK_IS_STACK (stack) && name != NULL, NULL);

  self = g_new0 (CurioLatePage, 1);
  self->stack = g_object_ref (stack);
  self->name = g_strdup (name);
  self->timer = g_timeout_add (LONG_MS, late_cb, self);
  return self;
}

void
curio_late_page_end (CurioLatePage *self, const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  g_clear_handle_id (&self->timer, g_source_remove);
  show (self, name);
  g_object_unref (self->stack);
  g_free (self->name);
  g_free (self);
}
