/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-source.h"

G_BEGIN_DECLS

/* The two rows that ask how dates are to be read, each shown only where the
 * column of dates leaves it open.  Both are borrowed. */
typedef struct
{
  AdwComboRow *order;     /* its entries are those of CurioDates */
  AdwEntryRow *time_zone; /* "Europe/London" */
} CurioDateQuestions;

/* The answers that SOURCE has, or what is usual. */
void curio_date_questions_fill (const CurioDateQuestions *self,
                                const CurioSource *source);
/* TYPE is what PostgreSQL calls the type of the dates; NULL: no column. */
void curio_date_questions_ask (const CurioDateQuestions *self,
                               const char *type);
/* Puts the answers to what was asked into SOURCE. */
void curio_date_questions_answer (const CurioDateQuestions *self,
                                  CurioSource *source);

G_END_DECLS
