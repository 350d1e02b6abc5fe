/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-picture-draft.h"

G_BEGIN_DECLS

/* Offers a drawing as "image/png".  Its pixels are made once, in a worker
 * thread, when somebody takes it: who only drags waits for nothing. */
#define CURIO_TYPE_PICTURE_PROVIDER (curio_picture_provider_get_type ())
G_DECLARE_FINAL_TYPE (CurioPictureProvider, curio_picture_provider, CURIO,
                      PICTURE_PROVIDER, GdkContentProvider)

/* Takes DRAFT. */
GdkContentProvider *curio_picture_provider_new (CurioPictureDraft *draft);

G_END_DECLS
