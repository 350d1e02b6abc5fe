/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-record.h"

G_BEGIN_DECLS

/* The rows that an import could not read, as a CSV with the line, the reason
 * and the fields as they stood.  They may be about customers, so that only the
 * user may read the file.  It is made when the first row comes. */
typedef struct _CurioRejects CurioRejects;

CurioRejects *curio_rejects_new (const char *path, const char *const *headers);
/* Closes the file. */
void curio_rejects_free (CurioRejects *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioRejects, curio_rejects_free)

gboolean curio_rejects_add (CurioRejects *self, const CurioRecord *record,
                            const char *reason, GError **error);
/* All that was added is on the disk, or FALSE. */
gboolean curio_rejects_finish (CurioRejects *self, GError **error);
/* Takes the file away again. */
void curio_rejects_discard (CurioRejects *self);

G_END_DECLS
