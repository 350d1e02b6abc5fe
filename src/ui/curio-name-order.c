/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The alphabet, for names that a shop may hold in any encoding: what is not
 * UTF-8 cannot be collated, and GLib would warn and find no order at all. */

#include "curio-name-order.h"

int
curio_name_compare (const char *a, const char *b)
{
  g_autofree char *left = g_utf8_make_valid (a, -1);
  g_autofree char *right = g_utf8_make_valid (b, -1);
  int order = g_utf8_collate (left, right);

  return order != 0 ? order : g_strcmp0 (a, b);
}
