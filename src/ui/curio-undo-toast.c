/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Toasts that know what they undo. */

#include "curio-undo-toast.h"

#include <glib/gi18n-lib.h>

#define KEY "curio-undo"

AdwToast *
curio_undo_toast_new (const char *sentence, GCallback clicked_cb,
                      gpointer object, gpointer what)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);
  AdwToast *toast = adw_toast_new (markup);

  if (clicked_cb == NULL)
    return toast;
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data (G_OBJECT (toast), KEY, what);
  g_signal_connect_object (toast, "button-clicked", clicked_cb, object, 0);
  return toast;
}

gpointer
curio_undo_toast_get (AdwToast *toast)
{
  g_return_val_if_fail (ADW_IS_TOAST (toast), NULL);

  return g_object_get_data (G_OBJECT (toast), KEY);
}

static void
gone_cb (AdwToast *toast, GPtrArray *toasts)
{
  g_ptr_array_remove (toasts, toast);
}

static void
free_list (gpointer toasts, GClosure *closure)
{
  g_ptr_array_unref (toasts);
}

void
curio_undo_toast_list (AdwToast *toast, GPtrArray *toasts)
{
  g_return_if_fail (ADW_IS_TOAST (toast) && toasts != NULL);

  g_ptr_array_add (toasts, toast);
  g_signal_connect_data (toast, "dismissed", G_CALLBACK (gone_cb),
                         g_ptr_array_ref (toasts), free_list, 0);
}

/* Those that wait go first: none of them is to take the place of the one that
 * shows. */
void
curio_undo_toast_dismiss_all (GPtrArray *toasts)
{
  g_return_if_fail (toasts != NULL);

  for (guint n = toasts->len; n > 0; n = MIN (n - 1, toasts->len))
    adw_toast_dismiss (g_ptr_array_index (toasts, n - 1));
}
