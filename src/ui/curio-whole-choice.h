/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Has ROW, whose items are strings, show the chosen one whole; libadwaita's
 * own cuts it after twenty letters, and before that where the row is narrow.
 */
void curio_whole_choice_show (AdwComboRow *row);

G_END_DECLS
