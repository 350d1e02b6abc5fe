/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A small button that says in a popover what words of the trade mean, with the
 * way to the Definitions page.  "words" are ids of curio-glossary.h with
 * blanks between, "figure" adds those of a figure; without any it hides. */
#define CURIO_TYPE_WORD_BUTTON (curio_word_button_get_type ())
G_DECLARE_FINAL_TYPE (CurioWordButton, curio_word_button, CURIO, WORD_BUTTON,
                      AdwBin)

void curio_word_button_set_figure (CurioWordButton *self,
                                   const char *figure_id);

G_END_DECLS
