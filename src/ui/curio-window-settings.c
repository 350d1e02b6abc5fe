/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window does about the preferences, at once and later: the sign of the
 * currency, and when the next look for new lines is due. */

#include "curio-window-private.h"

#include "curio-currency.h"
#include "curio-settings.h"

static void
apply_currency (CurioWindow *self)
{
  g_autofree char *sign
      = curio_settings_get_string ("currency", CURIO_CURRENCY_POUND);

  if (g_str_equal (sign, curio_currency_get ()))
    return;
  curio_currency_set (sign);
  curio_session_redraw (self->session);
}

void
curio_window_watch_settings (CurioWindow *self)
{
  GSettings *settings = curio_settings_get ();

  apply_currency (self);
  if (settings == NULL)
    return;
  g_signal_connect_object (settings, "changed::currency",
                           G_CALLBACK (apply_currency), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::refresh-minutes",
                           G_CALLBACK (curio_session_schedule_look),
                           self->session, G_CONNECT_SWAPPED);
}
