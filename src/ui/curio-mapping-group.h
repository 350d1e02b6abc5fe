/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-source.h"

G_BEGIN_DECLS

/* Eight rows that say which foreign column is which of ours.
 * Signal "changed" (no arguments): a row was changed by the person. */
#define CURIO_TYPE_MAPPING_GROUP (curio_mapping_group_get_type ())
G_DECLARE_FINAL_TYPE (CurioMappingGroup, curio_mapping_group, CURIO,
                      MAPPING_GROUP, AdwBin)

GtkWidget *curio_mapping_group_new (void);

/* NAMES is NULL-terminated; HINTS, of the same length or NULL, tells of each
 * column its type or a sample; MAPPED is what was recognised, -1 where nothing
 * was.  All copied. */
void curio_mapping_group_set_columns (CurioMappingGroup *self,
                                      const char *const *names,
                                      const char *const *hints,
                                      const int *mapped);
/* Index of the column chosen for COLUMN, or -1. */
int curio_mapping_group_get (CurioMappingGroup *self, CurioColumn column);
/* What is told of that column; NULL where none is chosen.  Borrowed. */
const char *curio_mapping_group_get_hint (CurioMappingGroup *self,
                                          CurioColumn column);
/* Every one of the eight is chosen, and none twice. */
gboolean curio_mapping_group_is_complete (CurioMappingGroup *self);
/* The names chosen.  Clear OUT with curio_mapping_clear. */
void curio_mapping_group_get_mapping (CurioMappingGroup *self,
                                      CurioMapping *out);

G_END_DECLS
