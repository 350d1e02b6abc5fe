/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-import.h"

G_BEGIN_DECLS

/* The headers and first rows of a file, as a table to look at. */
GtkWidget *curio_preview_grid_new (const CurioImportPreview *preview);

G_END_DECLS
