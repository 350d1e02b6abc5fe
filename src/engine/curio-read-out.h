/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"
#include "curio-proportion.h"

G_BEGIN_DECLS

/* Whether a campaign worked: who was written to against who was held out,
 * from the day it was sent.  Orders before that day count for nobody. */

#define CURIO_READ_OUT_TO_THE_END 0 /* as a window: to the data's end */

typedef struct
{
  guint32 n;          /* customers, those without any line included */
  guint32 n_ordered;  /* with an order in the window */
  gint64 net_mills;   /* of all their invoices in the window */
  CurioInterval rate; /* n_ordered of n; Wilson */
} CurioReadOutGroup;

typedef enum
{
  CURIO_READ_OUT_NOT_BEGUN,   /* no day of it is observed yet */
  CURIO_READ_OUT_NO_HOLD_OUT, /* nobody to compare with */
  CURIO_READ_OUT_NOT_OVER,    /* the window goes beyond the data */
  CURIO_READ_OUT_CANNOT_TELL, /* the interval of the difference holds 0 */
  CURIO_READ_OUT_MORE,        /* more of those written to ordered */
  CURIO_READ_OUT_FEWER,
} CurioReadOutVerdict;

typedef struct
{
  gint32 from_day; /* it was sent */
  gint32 to_day;   /* of the window, included */
  gint32 seen_day; /* the last of it that the data hold; before from_day
                      where there is none */
  guint32 n_days;  /* of the window */
  guint32 n_days_unseen;
  CurioReadOutGroup sent;
  CurioReadOutGroup held_out;
  /* Rate of the sent less that of the held out, Newcombe 1998, method 10. */
  gboolean has_difference;
  CurioInterval difference;
  /* Likewise of the mean net spend, in mills a customer: Welch 1947,
   * Biometrika 34, 28-35, with the degrees of freedom of Satterthwaite 1946,
   * Biometrics Bulletin 2, 110-114.  A few large orders make it wide. */
  gboolean has_spend;
  CurioInterval spend;
  CurioReadOutVerdict verdict; /* of the rates */
} CurioReadOut;

/* SENT and HELD_OUT are ids, [N_SENT] and [N_HELD_OUT]; who has no line in the
 * data did not order.  WINDOW is in days from SENT_DAY, that day included, or
 * CURIO_READ_OUT_TO_THE_END. */
void curio_read_out_measure (const CurioLedger *ledger,
                             const char *const *sent, guint n_sent,
                             const char *const *held_out, guint n_held_out,
                             gint32 sent_day, guint32 window,
                             CurioReadOut *out);

G_END_DECLS
