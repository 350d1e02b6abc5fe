/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folder of files that appears whole: they are written into another beside
 * it and moved when all of them are there. */
typedef struct _CurioReportFolder CurioReportFolder;

/* Fails with CURIO_ERROR_EXISTS where PATH exists and REPLACE is FALSE.  With
 * REPLACE the files of a folder that exists are replaced, others stay. */
CurioReportFolder *curio_report_folder_new (const char *path, gboolean replace,
                                            GError **error);
/* Where to write the file NAME.  (transfer full) */
char *curio_report_folder_get_place (CurioReportFolder *self,
                                     const char *name);
/* Moves all that was written to where it belongs. */
gboolean curio_report_folder_commit (CurioReportFolder *self, GError **error);
/* Without commit before, nothing stays behind. */
void curio_report_folder_free (CurioReportFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioReportFolder, curio_report_folder_free)

G_END_DECLS
