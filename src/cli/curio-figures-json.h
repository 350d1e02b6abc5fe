/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-products.h"
#include "curio-reading.h"

G_BEGIN_DECLS

/* Every figure of READING as one JSON object.  Its keys are told in
 * docs/definitions.md; PRODUCTS are its cancelled products.  (transfer full)
 */
char *curio_figures_to_json (const CurioReading *reading,
                             const CurioProducts *products);

G_END_DECLS
