/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-saver.h"

#include "curio-customer-rule.h"

G_BEGIN_DECLS

/* A saver for the N CUSTOMERS (taken), in their order, with the dates and
 * books of MEASURES, which may go away.  STEM begins the file's name; LISTED
 * says in words by which rule they were found, NULL: by none. */
CurioSaver *curio_list_saver_new (const CurioMeasures *measures,
                                  CurioScored *customers, guint n,
                                  const char *stem, const char *listed);
/* Likewise of the customers of SEGMENT, or -1, whom RULE finds; both are named
 * in the file's name and in its last column. */
CurioSaver *curio_list_saver_new_for (const CurioMeasures *measures,
                                      CurioScored *customers, guint n,
                                      int segment,
                                      const CurioCustomerRule *rule);
/* "can-t-lose": TEXT as a part of a file's name.  (transfer full) */
char *curio_list_saver_make_stem (const char *text);

G_END_DECLS
