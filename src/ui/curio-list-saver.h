/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-saver.h"

#include "curio-measures.h"

G_BEGIN_DECLS

/* A saver for the N CUSTOMERS (taken), in their order, with the dates and
 * books of MEASURES, which may go away.  STEM, or the segment's name where it
 * is NULL, begins the file's name. */
CurioSaver *curio_list_saver_new (const CurioMeasures *measures,
                                  CurioScored *customers, guint n,
                                  const char *stem);
/* "can-t-lose": TEXT as a part of a file's name.  (transfer full) */
char *curio_list_saver_make_stem (const char *text);

G_END_DECLS
