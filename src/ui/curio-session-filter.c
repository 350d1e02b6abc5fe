/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What filters every figure: dates, countries, books, and the way back to what
 * they, the segment and the rule of the customer list were before. */

#include "curio-session-private.h"

#include "curio-selection-carry.h"

void
curio_session_commit (CurioSession *self)
{
  self->filter.segment = self->segment;
  self->filter.rule = *curio_audience_get_rule (self->audience);
  if (self->n_begun == 0
      && curio_filter_history_add (self->history, &self->filter))
    curio_session_tell_committed (self);
}

static void
measure_step (CurioSession *self)
{
  curio_session_measure (self);
  curio_session_commit (self);
}

/* --- dates and countries ------------------------------------------------ */

const CurioSelection *
curio_session_get_selection (CurioSession *self)
{
  return &self->filter.selection;
}

/* Whether the dates leave nothing of the figures out. */
static gboolean
holds_all_days (CurioSession *self, gint32 from_day, gint32 to_day)
{
  return self->ledger != NULL && self->ledger->last_day != CURIO_DAY_NONE
         && (from_day == CURIO_DAY_NONE || from_day <= self->ledger->first_day)
         && (to_day == CURIO_DAY_NONE || to_day >= self->ledger->last_day);
}

void
curio_session_set_dates (CurioSession *self, gint32 from_day, gint32 to_day)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  CurioSelection *selection = &self->filter.selection;
  gboolean swapped = from_day != CURIO_DAY_NONE && to_day != CURIO_DAY_NONE
                     && from_day > to_day;

  selection->from_day = swapped ? to_day : from_day;
  selection->to_day = swapped ? from_day : to_day;
  if (holds_all_days (self, selection->from_day, selection->to_day))
    selection->from_day = selection->to_day = CURIO_DAY_NONE;
  measure_step (self);
}

void
curio_session_set_countries (CurioSession *self, const guint8 *mask)
{
  g_return_if_fail (CURIO_IS_SESSION (self));
  g_return_if_fail (mask == NULL || self->facts != NULL);

  CurioSelection *selection = &self->filter.selection;
  guint32 n = mask != NULL ? self->facts->n_countries : 0;
  guint8 *copy = mask != NULL ? g_memdup2 (mask, n) : NULL;

  g_free (selection->countries);
  selection->countries = copy;
  selection->n_countries = n;
  measure_step (self);
}

static void
clear_selection (CurioSession *self)
{
  curio_selection_clear (&self->filter.selection);
  self->filter.selection = CURIO_SELECTION_ALL;
}

void
curio_session_reset_selection (CurioSession *self)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  clear_selection (self);
  measure_step (self);
}

/* --- books -------------------------------------------------------------- */

CurioBooksKind
curio_session_get_books (CurioSession *self)
{
  return self->filter.books;
}

static void
change_books (CurioSession *self, CurioBooksKind books)
{
  if (books == self->filter.books)
    return;
  self->filter.books = books;
  if (self->facts != NULL)
    curio_session_keep_books (self);
}

void
curio_session_set_books (CurioSession *self, CurioBooksKind books)
{
  g_return_if_fail (CURIO_IS_SESSION (self));
  g_return_if_fail (books < CURIO_N_BOOKS);

  if (books == self->filter.books)
    return;
  change_books (self, books);
  measure_step (self);
}

/* --- steps -------------------------------------------------------------- */

void
curio_session_begin_step (CurioSession *self)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  self->n_begun++;
}

void
curio_session_end_step (CurioSession *self)
{
  g_return_if_fail (CURIO_IS_SESSION (self));
  g_return_if_fail (self->n_begun > 0);

  self->n_begun--;
  curio_session_commit (self);
}

gboolean
curio_session_is_in_step (CurioSession *self)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), FALSE);

  return self->n_begun > 0;
}

static void
go_to (CurioSession *self, const CurioFilter *filter)
{
  if (filter == NULL)
    return;
  change_books (self, filter->books);
  curio_selection_clear (&self->filter.selection);
  curio_selection_copy (&filter->selection, &self->filter.selection);
  /* What follows is no step of its own. */
  self->n_begun++;
  curio_audience_set_rule (self->audience, &filter->rule);
  curio_session_set_segment (self, filter->segment);
  curio_session_measure (self);
  self->n_begun--;
  curio_session_tell_committed (self);
}

/* In the middle of a step there is nothing to go back to yet. */
void
curio_session_undo (CurioSession *self)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  if (self->n_begun == 0)
    go_to (self, curio_filter_history_undo (self->history));
}

void
curio_session_redo (CurioSession *self)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  if (self->n_begun == 0)
    go_to (self, curio_filter_history_redo (self->history));
}

gboolean
curio_session_can_undo (CurioSession *self)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), FALSE);

  return self->facts != NULL && curio_filter_history_can_undo (self->history);
}

gboolean
curio_session_can_redo (CurioSession *self)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), FALSE);

  return self->facts != NULL && curio_filter_history_can_redo (self->history);
}

/* --- other facts -------------------------------------------------------- */

int
curio_session_begin_filter (CurioSession *self, CurioSource *source,
                            CurioFacts *facts)
{
  int segment;

  if (!curio_session_recall (self, source, facts, &segment))
    clear_selection (self);
  self->filter.segment = segment;
  self->filter.rule = CURIO_CUSTOMER_RULE_EVERYBODY;
  curio_filter_history_free (self->history);
  self->history = curio_filter_history_new (&self->filter);
  return segment;
}

void
curio_session_carry_filter (CurioSession *self, CurioFacts *facts)
{
  curio_selection_carry (&self->filter.selection, self->facts, facts);
  curio_filter_history_carry (self->history, self->facts, facts);
}
