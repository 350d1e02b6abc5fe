/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdint.h>

/* Each fuzzer has both: libFuzzer calls the first with inputs of its own, and
 * the ordinary test begins with the seeds. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
/* A good input; NULL after the last. */
GBytes *fuzz_target_get_seed (guint i);
