/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much memory the benchmark took. */

#include "curio-benchmark.h"

#include <string.h>

double
curio_benchmark_read_peak_mb (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? g_ascii_strtod (line + strlen ("VmHWM:"), NULL) / 1024
                      : 0;
}
