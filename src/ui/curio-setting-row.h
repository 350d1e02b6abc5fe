/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One of the values that a setting of type s or i may have. */
typedef struct
{
  const char *text; /* the value of a setting of type s */
  int number;       /* that of one of type i */
  const char *title;
} CurioSettingChoice;

/* Offers CHOICES in ROW and binds them to the setting KEY, both ways.  A value
 * that is none of them shows as the first.  CHOICES live as long as ROW,
 * titles are copied.  Without settings the row can be used and is forgotten.
 */
void curio_setting_row_bind (AdwComboRow *row, const char *key,
                             const CurioSettingChoice *choices,
                             guint n_choices);

G_END_DECLS
