/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the window to a talk. */

#include "curio-deck-draft.h"

#include "curio-figure-card.h"
#include "curio-figure-choices.h"

#define USUAL_PAGE "overview"

static void
add_card (CurioDeck *deck, CurioFigureCard *card, const CurioFacts *facts)
{
  const char *figure = curio_figure_card_get_figure (card);
  g_autofree char *choices = curio_figure_choices_print (
      curio_figure_card_get_options (card), facts);

  if (figure != NULL)
    curio_deck_add (deck, figure, choices, NULL);
}

/* Those on screen, as the eye meets them. */
static void
add_cards (CurioDeck *deck, GtkWidget *widget, const CurioFacts *facts)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (CURIO_IS_FIGURE_CARD (widget))
    {
      add_card (deck, CURIO_FIGURE_CARD (widget), facts);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_cards (deck, child, facts);
}

/* Of products the slides leave out what the window does. */
static char *
print_usual (CurioSession *session)
{
  CurioLedger *ledger = curio_session_get_ledger (session);
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  options.without_pairs = curio_session_get_without_pairs (session);
  return ledger != NULL && options.without_pairs
             ? curio_figure_choices_print (&options, ledger->facts)
             : NULL;
}

CurioDeck *
curio_deck_draft_new (CurioPage *page)
{
  CurioSession *session;
  CurioLedger *ledger;
  CurioDeck *deck;
  g_autofree char *usual = NULL;

  g_return_val_if_fail (CURIO_IS_PAGE (page), NULL);

  deck = curio_deck_new (curio_page_get_title (page));
  session = curio_page_get_session (page);
  ledger = curio_session_get_ledger (session);
  usual = print_usual (session);
  if (ledger != NULL)
    add_cards (deck, GTK_WIDGET (page), ledger->facts);
  for (guint i = 0; deck->slides->len == 0 && i < curio_n_figures; i++)
    if (g_str_equal (curio_figures[i].page, USUAL_PAGE))
      for (; i < curio_n_figures
             && g_str_equal (curio_figures[i].page, USUAL_PAGE);
           i++)
        curio_deck_add (deck, curio_figures[i].id, usual, NULL);
  return deck;
}

CurioDeck *
curio_deck_draft_list_every (CurioSession *session)
{
  CurioDeck *deck;
  g_autofree char *usual = NULL;

  g_return_val_if_fail (CURIO_IS_SESSION (session), NULL);

  deck = curio_deck_new (NULL);
  usual = print_usual (session);
  for (guint i = 0; i < curio_n_figures; i++)
    curio_deck_add (deck, curio_figures[i].id, usual, NULL);
  return deck;
}

static gint32
get_day (GDateTime *time)
{
  g_autoptr (GDateTime) local
      = time != NULL ? g_date_time_to_local (time) : NULL;

  if (local == NULL)
    return CURIO_DAY_NONE;
  return curio_day_new (g_date_time_get_year (local),
                        g_date_time_get_month (local),
                        g_date_time_get_day_of_month (local));
}

CurioTalk *
curio_deck_draft_freeze (CurioSession *session, const CurioDeck *deck)
{
  CurioSource *source;
  g_autofree char *shop = NULL;
  g_autoptr (GDateTime) data_at = NULL;

  g_return_val_if_fail (CURIO_IS_SESSION (session), NULL);
  g_return_val_if_fail (deck != NULL, NULL);

  if (curio_session_get_ledger (session) == NULL)
    return NULL;
  source = curio_session_get_source (session);
  shop = source != NULL ? curio_source_get_title (source) : NULL;
  data_at = curio_session_dup_data_at (session);
  return curio_talk_new (curio_session_get_ledger (session),
                         curio_session_get_selection (session),
                         &(CurioTalkWords){ curio_session_get_notes (session),
                                            get_day (data_at), shop },
                         deck);
}
