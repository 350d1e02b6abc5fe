/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-chart.h"

G_BEGIN_DECLS

/* A chart that is laid out and drawn, for SCALE pixels a point, but not in
 * pixels yet.  Making it takes milliseconds, and belongs to the thread of the
 * chart; its pixels take longer than a frame, and any one thread may make
 * them. */
typedef struct _CurioPictureDraft CurioPictureDraft;

CurioPictureDraft *curio_picture_draft_new (const CurioChart *chart,
                                            const CurioTheme *theme,
                                            double width_pt, double height_pt,
                                            double scale);
void curio_picture_draft_free (CurioPictureDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioPictureDraft, curio_picture_draft_free)

/* The image that curio_picture_new () makes, in CAIRO_FORMAT_ARGB32; NULL with
 * an error.  (transfer full) */
cairo_surface_t *curio_picture_draft_rasterise (const CurioPictureDraft *self,
                                                GError **error);
/* The same as the bytes of a PNG; NULL with an error, G_IO_ERROR_CANCELLED
 * where CANCELLABLE was cancelled. */
GBytes *curio_picture_draft_write_png (const CurioPictureDraft *self,
                                       GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
