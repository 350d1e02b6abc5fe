/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-chart.h"
#include "curio-deck.h"
#include "curio-ledger.h"
#include "curio-notes.h"
#include "curio-picture.h"
#include "curio-selection.h"

G_BEGIN_DECLS

/* A deck with one frozen set of facts: what is presented, printed and saved.
 * It keeps all it needs, so nothing that the window does meanwhile changes a
 * number in it, and no database is asked.  Nothing of it changes once built
 * but its count of references; one thread at a time builds slides of it. */
typedef struct _CurioTalk CurioTalk;

/* What there is to say of the facts; all is copied. */
typedef struct
{
  const CurioNotes *notes; /* for the time axes; NULL: none */
  gint32 data_day;         /* when they were loaded; CURIO_DAY_NONE: unknown */
  const char *shop;        /* its title; NULL: none */
} CurioTalkWords;

/* Slides of DECK that name no figure are left out. */
CurioTalk *curio_talk_new (CurioLedger *ledger,
                           const CurioSelection *selection,
                           const CurioTalkWords *words, const CurioDeck *deck);
/* The same facts with another deck; at once. */
CurioTalk *curio_talk_renew (CurioTalk *self, const CurioDeck *deck);
/* The same talk with measures of its own, for another thread. */
CurioTalk *curio_talk_duplicate (const CurioTalk *self);
CurioTalk *curio_talk_ref (CurioTalk *self);
void curio_talk_unref (CurioTalk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioTalk, curio_talk_unref)

guint curio_talk_get_n_slides (const CurioTalk *self);
/* The deck without what was left out.  Borrowed. */
const CurioDeck *curio_talk_get_deck (const CurioTalk *self);
/* Where slide INDEX stands in the deck that the talk was made of: behind what
 * was left out. */
guint curio_talk_get_place (const CurioTalk *self, guint index);
/* The name of the deck and the shop: "Monday – London Gift Shop".
 * (transfer full) */
char *curio_talk_make_title (const CurioTalk *self);
/* A name for a file of it, without its ending: deck, books, period and as-of.
 * (transfer full) */
char *curio_talk_make_file_name (const CurioTalk *self);

/* The slide INDEX as a chart, prepared by curio_slide_prepare (), its footer
 * with the day of the data.  (transfer full) */
CurioChart *curio_talk_build (CurioTalk *self, guint index);

/* The same, kept with the talk: built when first asked for.  Borrowed. */
const CurioChart *curio_talk_get_chart (CurioTalk *self, guint index);

/* All slides as one PDF, a page each, with an outline.  NULL with an error
 * where there is none to draw, or CANCELLABLE was cancelled. */
GBytes *curio_talk_draw_pdf (CurioTalk *self, GCancellable *cancellable,
                             GError **error);
/* One slide; SCALE is of a PNG: 1 is 1920 by 1080 pixels. */
GBytes *curio_talk_draw_slide (CurioTalk *self, guint index,
                               CurioPictureFormat format, double scale,
                               GError **error);

G_END_DECLS
