/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* The options that say which figures are meant: figures, export and report
 * share them all. */
typedef struct
{
  char *books;
  char *as_of;
  char *from;
  char *to;
  char **countries;
} CurioSelectionOptions;

void curio_selection_options_clear (CurioSelectionOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CurioSelectionOptions,
                                  curio_selection_options_clear)

void curio_selection_options_add (CurioSelectionOptions *self,
                                  GOptionContext *context);

/* What can be told before any line is read: the books and the days, in
 * OUT_SELECTION without countries.  Fails with CURIO_ERROR_USAGE. */
gboolean curio_selection_options_parse (const CurioSelectionOptions *self,
                                        CurioBooksKind *out_books,
                                        CurioSelection *out_selection,
                                        GError **error);

/* The day that TEXT, said with --OPTION, means: CURIO_DAY_NONE for NULL. Fails
 * with CURIO_ERROR_USAGE. */
gboolean curio_selection_options_parse_day (const char *option,
                                            const char *text, gint32 *out_day,
                                            GError **error);

/* Adds the countries, which only the facts know. */
gboolean curio_selection_options_add_countries (
    const CurioSelectionOptions *self, const CurioFacts *facts,
    CurioSelection *selection, GError **error);

G_END_DECLS
