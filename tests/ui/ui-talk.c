/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A talk as the window's tests give it. */

#include "ui-talk.h"

#include "curio-deck-draft.h"
#include "ui-shop.h"
#include "ui-stage.h"

CurioTalk *
talk_new (CurioSession *session)
{
  static const char *const figures[TALK_N_SLIDES]
      = { "monthly-sales", "segments", "countries", "orders", "cohorts" };
  g_autoptr (CurioDeck) deck = curio_deck_new ("Monday");

  for (guint i = 0; i < TALK_N_SLIDES; i++)
    curio_deck_add (deck, figures[i], NULL, i == 1 ? "Praise <them>" : NULL);
  return curio_deck_draft_freeze (session, deck);
}

CurioPresentWindow *
talk_start (guint first)
{
  g_autoptr (CurioFacts) facts = shop_new_large (60);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  g_autoptr (CurioTalk) talk = talk_new (session);
  CurioPresentWindow *window = curio_present_window_start (NULL, talk, first);

  stage_settle ();
  return window;
}

void
talk_end (CurioPresentWindow *window)
{
  g_object_ref (window);
  g_assert_true (curio_present_window_press (window, GDK_KEY_Escape));
  stage_settle ();
  g_assert_finalize_object (window);
}
