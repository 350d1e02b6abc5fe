/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-page.h"

G_BEGIN_DECLS

/* Definitions and data health in one place: which books are in force, what
 * each rule leaves out, what is odd about the data, the list of what is not
 * goods, and what the segments hang on. */
#define CURIO_TYPE_DEFINITIONS_PAGE (curio_definitions_page_get_type ())
G_DECLARE_FINAL_TYPE (CurioDefinitionsPage, curio_definitions_page, CURIO,
                      DEFINITIONS_PAGE, CurioPage)

G_END_DECLS
