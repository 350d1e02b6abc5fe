/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program's error domain. */

#include "curio-error.h"

G_DEFINE_QUARK (curio - error - quark, curio_error)
