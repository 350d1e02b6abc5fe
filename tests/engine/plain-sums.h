/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plain-shop.h"

G_BEGIN_DECLS

/* The shop as a server would send sums of its lines, by the usual list of what
 * is not goods. */
CurioFacts *plain_shop_build_sums (const PlainShop *self);

G_END_DECLS
