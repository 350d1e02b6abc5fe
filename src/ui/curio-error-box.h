/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* An error inside a dialog: the sentence, and the server's or system's words
 * in an expander.  Hidden while there is none. */
#define CURIO_TYPE_ERROR_BOX (curio_error_box_get_type ())
G_DECLARE_FINAL_TYPE (CurioErrorBox, curio_error_box, CURIO, ERROR_BOX, AdwBin)

/* ERROR may be NULL; not taken. */
void curio_error_box_set_error (CurioErrorBox *self, const GError *error);

G_END_DECLS
