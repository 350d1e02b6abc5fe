/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-read-out.h"
#include "curio-register.h"

G_BEGIN_DECLS

#define CURIO_WINDOWS_MAX 3

/* How long after a campaign its orders count: several answers. */
typedef struct
{
  guint32 days[CURIO_WINDOWS_MAX]; /* or CURIO_READ_OUT_TO_THE_END */
  guint n;
} CurioWindows;

/* LIST of CurioRegistered, each read out of LEDGER for each window.  With
 * DETAIL the numbers of spend too.  (transfer full) */
char *curio_campaigns_to_text (GPtrArray *list, const CurioLedger *ledger,
                               const CurioWindows *windows, gboolean detail);
char *curio_campaigns_to_json (GPtrArray *list, const CurioLedger *ledger,
                               const CurioWindows *windows);

G_END_DECLS
