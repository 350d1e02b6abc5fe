/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slides from one frozen set of facts. */

#include "curio-talk.h"

#include "curio-figure-choices.h"
#include "curio-format.h"
#include "curio-slide.h"

#include <glib/gi18n-lib.h>

#define PNG_SCALE (4.0 / 3) /* 1440 by 810 points are 1920 by 1080 pixels */

/* What several talks may share: it does not change. */
typedef struct
{
  int ref_count; /* atomic */
  CurioLedger *ledger;
  CurioMeasures *measures;
  CurioNotes notes;
  gint32 data_day;
  char *shop;
} Frozen;

struct _CurioTalk
{
  int ref_count; /* atomic */
  Frozen *frozen;
  CurioDeck *deck;
  guint *places;       /* of its slides in the deck it was made of */
  CurioChart **charts; /* one for each slide; NULL: not built yet */
};

static Frozen *
freeze (CurioLedger *ledger, const CurioSelection *selection,
        const CurioTalkWords *words)
{
  Frozen *frozen = g_new0 (Frozen, 1);

  frozen->ref_count = 1;
  frozen->ledger = curio_ledger_ref (ledger);
  frozen->measures = curio_measures_new (ledger, selection);
  if (words->notes != NULL)
    curio_notes_copy (words->notes, &frozen->notes);
  frozen->data_day = words->data_day;
  frozen->shop = g_strdup (words->shop);
  return frozen;
}

static void
frozen_unref (Frozen *frozen)
{
  if (!g_atomic_int_dec_and_test (&frozen->ref_count))
    return;

  curio_measures_free (frozen->measures);
  curio_ledger_unref (frozen->ledger);
  curio_notes_clear (&frozen->notes);
  g_free (frozen->shop);
  g_free (frozen);
}

static void
choose_slides (CurioTalk *self, const CurioDeck *deck)
{
  self->deck = curio_deck_new (deck->name);
  self->places = g_new0 (guint, deck->slides->len + 1);
  for (guint i = 0; i < deck->slides->len; i++)
    {
      const CurioDeckSlide *slide = curio_deck_get (deck, i);

      if (curio_figure_find (slide->figure) == NULL)
        continue;
      self->places[self->deck->slides->len] = i;
      curio_deck_add (self->deck, slide->figure, slide->choices, slide->words);
    }
}

/* Takes FROZEN. */
static CurioTalk *
make_talk (Frozen *frozen, const CurioDeck *deck)
{
  CurioTalk *self = g_new0 (CurioTalk, 1);

  self->ref_count = 1;
  self->frozen = frozen;
  choose_slides (self, deck);
  self->charts = g_new0 (CurioChart *, self->deck->slides->len + 1);
  return self;
}

CurioTalk *
curio_talk_new (CurioLedger *ledger, const CurioSelection *selection,
                const CurioTalkWords *words, const CurioDeck *deck)
{
  g_return_val_if_fail (ledger != NULL && selection != NULL, NULL);
  g_return_val_if_fail (words != NULL && deck != NULL, NULL);

  return make_talk (freeze (ledger, selection, words), deck);
}

CurioTalk *
curio_talk_renew (CurioTalk *self, const CurioDeck *deck)
{
  g_return_val_if_fail (self != NULL && deck != NULL, NULL);

  g_atomic_int_inc (&self->frozen->ref_count);
  return make_talk (self->frozen, deck);
}

CurioTalk *
curio_talk_duplicate (const CurioTalk *self)
{
  const Frozen *frozen;

  g_return_val_if_fail (self != NULL, NULL);

  frozen = self->frozen;
  return curio_talk_new (
      frozen->ledger, &frozen->measures->view.selection,
      &(CurioTalkWords){ &frozen->notes, frozen->data_day, frozen->shop },
      self->deck);
}

CurioTalk *
curio_talk_ref (CurioTalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
curio_talk_unref (CurioTalk *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;

  for (guint i = 0; i < self->deck->slides->len; i++)
    curio_chart_free (self->charts[i]);
  g_free (self->charts);
  g_free (self->places);
  frozen_unref (self->frozen);
  curio_deck_free (self->deck);
  g_free (self);
}

guint
curio_talk_get_n_slides (const CurioTalk *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->deck->slides->len;
}

const CurioDeck *
curio_talk_get_deck (const CurioTalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->deck;
}

guint
curio_talk_get_place (const CurioTalk *self, guint index)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (index < self->deck->slides->len, 0);

  return self->places[index];
}

char *
curio_talk_make_title (const CurioTalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->frozen->shop == NULL)
    return g_strdup (self->deck->name);
  if (*self->deck->name == '\0')
    return g_strdup (self->frozen->shop);
  /* Translators: the name of a deck of slides, and of the shop. */
  return g_strdup_printf (_ ("%s – %s"), self->deck->name, self->frozen->shop);
}

char *
curio_talk_make_file_name (const CurioTalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return curio_measures_name_file (self->frozen->measures,
                                   *self->deck->name != '\0' ? self->deck->name
                                                             : "curio");
}

/* --- slides -------------------------------------------------------------- */

/* A footer that ends as a sentence is followed by another; that of sums which
 * were made before says itself of when they are. */
static char *
add_data_day (const CurioTalk *self, const char *footer)
{
  g_autofree char *day = NULL;

  if (self->frozen->data_day == CURIO_DAY_NONE || footer == NULL
      || self->frozen->ledger->facts->are_rolled_up)
    return g_strdup (footer);
  day = curio_format_day (self->frozen->data_day);
  if (g_str_has_suffix (footer, "."))
    /* Translators: a footer, and the day on which the data were fetched. */
    return g_strdup_printf (_ ("%s Data of %s."), footer, day);
  /* Translators: the same, in one line of several parts. */
  return g_strdup_printf (_ ("%s · data of %s"), footer, day);
}

CurioChart *
curio_talk_build (CurioTalk *self, guint index)
{
  const CurioDeckSlide *slide;
  CurioFigureOptions options;
  CurioChart *chart;
  char *footer;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->deck->slides->len, NULL);

  slide = curio_deck_get (self->deck, index);
  options = curio_figure_choices_parse (slide->choices,
                                        self->frozen->ledger->facts);
  options.notes = &self->frozen->notes;
  chart = curio_figure_build (curio_figure_find (slide->figure),
                              self->frozen->measures, &options);
  footer = add_data_day (self, chart->footer);
  g_free (chart->footer);
  chart->footer = footer;
  curio_slide_prepare (chart, index, self->deck->slides->len);
  return chart;
}

const CurioChart *
curio_talk_get_chart (CurioTalk *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->deck->slides->len, NULL);

  if (self->charts[index] == NULL)
    self->charts[index] = curio_talk_build (self, index);
  return self->charts[index];
}

/* --- files --------------------------------------------------------------- */

static const char *
find_author (void)
{
  const char *name = g_get_real_name ();

  return name != NULL && !g_str_equal (name, "Unknown") ? name : NULL;
}

static GPtrArray *
build_all (CurioTalk *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) charts
      = g_ptr_array_new_with_free_func ((GDestroyNotify)curio_chart_free);

  for (guint i = 0; i < self->deck->slides->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      g_ptr_array_add (charts, curio_talk_build (self, i));
    }
  if (charts->len > 0)
    return g_steal_pointer (&charts);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _ ("There is no slide yet; add one first."));
  return NULL;
}

GBytes *
curio_talk_draw_pdf (CurioTalk *self, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GPtrArray) charts = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subject = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  charts = build_all (self, cancellable, error);
  if (charts == NULL)
    return NULL;
  title = curio_talk_make_title (self);
  subject = curio_measures_get_footer (self->frozen->measures);
  return curio_picture_new_deck (
      (CurioChart *const *)charts->pdata, charts->len,
      curio_theme_get (CURIO_THEME_LIGHT), CURIO_SLIDE_WIDTH_PT,
      CURIO_SLIDE_HEIGHT_PT,
      &(CurioPictureWords){ title, find_author (), subject }, error);
}

GBytes *
curio_talk_draw_slide (CurioTalk *self, guint index, CurioPictureFormat format,
                       double scale, GError **error)
{
  g_autoptr (CurioChart) chart = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->deck->slides->len, NULL);

  chart = curio_talk_build (self, index);
  return curio_picture_new (chart, curio_theme_get (CURIO_THEME_LIGHT), format,
                            CURIO_SLIDE_WIDTH_PT, CURIO_SLIDE_HEIGHT_PT,
                            PNG_SCALE * scale, error);
}
