/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the session keeps of each shop between starts, for the window; a
 * session without one forgets. */

#include "curio-session-private.h"

#include "curio-settings.h"
#include "curio-shop-state.h"

void
curio_session_set_remembers (CurioSession *self, gboolean remembers)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  self->remembers = remembers;
}

const char *
curio_session_get_page (CurioSession *self)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), NULL);

  return self->page;
}

void
curio_session_set_page (CurioSession *self, const char *page)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  if (g_strcmp0 (page, self->page) == 0)
    return;
  g_free (self->page);
  self->page = g_strdup (page);
  curio_session_remember (self);
}

gboolean
curio_session_get_without_pairs (CurioSession *self)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), FALSE);

  return self->without_pairs;
}

void
curio_session_set_without_pairs (CurioSession *self, gboolean without_pairs)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  if (without_pairs == self->without_pairs)
    return;
  self->without_pairs = without_pairs;
  curio_session_remember (self);
  g_object_notify (G_OBJECT (self), "without-pairs");
}

const char *
curio_session_get_country (CurioSession *self)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), NULL);

  return self->country;
}

void
curio_session_set_country (CurioSession *self, const char *country)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  char *copy = g_strdup (country);

  g_free (self->country);
  self->country = copy;
  curio_session_remember (self);
}

/* Books and page also as what a new shop begins with. */
void
curio_session_remember (CurioSession *self)
{
  CurioShopState state;

  if (!self->remembers || self->source == NULL)
    return;
  curio_settings_set_string ("books", curio_books_get_id (self->filter.books));
  if (self->page != NULL)
    curio_settings_set_string ("page", self->page);
  curio_shop_state_init (&state, &self->filter, self->facts, self->segment,
                         self->page);
  state.without_pairs = self->without_pairs;
  state.country = g_strdup (self->country);
  curio_shop_state_remember (&state, self->source);
  curio_shop_state_clear (&state);
}

gboolean
curio_session_recall (CurioSession *self, CurioSource *source,
                      CurioFacts *facts, int *out_segment)
{
  gboolean remembers_filters
      = curio_settings_get_boolean ("remember-filters", TRUE);
  CurioShopState state;

  *out_segment = -1;
  self->without_pairs = FALSE;
  g_clear_pointer (&self->country, g_free);
  if (!self->remembers || !curio_shop_state_recall (&state, source))
    return FALSE;
  if (remembers_filters)
    {
      curio_filter_clear (&self->filter);
      curio_shop_state_resolve (&state, facts, &self->filter);
      *out_segment = state.segment;
      self->without_pairs = state.without_pairs;
      self->country = g_strdup (state.country);
    }
  if (state.page != NULL)
    {
      g_free (self->page);
      self->page = g_strdup (state.page);
    }
  curio_shop_state_clear (&state);
  return remembers_filters;
}
