/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folder of files that appears whole: they are written into another beside
 * it, which takes its place when all of them are there. */
typedef struct _CurioReportFolder CurioReportFolder;

/* Whether a report writes files of this name. */
typedef gboolean (*CurioReportNameFunc) (const char *name);

/* Fails with CURIO_ERROR_EXISTS where PATH exists and REPLACE is FALSE.  With
 * REPLACE the files that IS_OURS knows of a folder that exists go, written
 * again or not; all others stay. */
CurioReportFolder *curio_report_folder_new (const char *path, gboolean replace,
                                            CurioReportNameFunc is_ours,
                                            GError **error);
/* Where to write the file NAME.  (transfer full) */
char *curio_report_folder_get_place (CurioReportFolder *self,
                                     const char *name);
/* Puts all that was written where it belongs, in one step. */
gboolean curio_report_folder_commit (CurioReportFolder *self, GError **error);
/* Without commit before, nothing stays behind. */
void curio_report_folder_free (CurioReportFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioReportFolder, curio_report_folder_free)

G_END_DECLS
