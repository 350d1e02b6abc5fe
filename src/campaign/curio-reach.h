/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What becomes of a customer of an audience: one of these, and only one.  They
 * are asked in this order, so that the reason that weighs most is given. */
typedef enum
{
  CURIO_REACH_SENT,           /* goes into the file */
  CURIO_REACH_NEGATIVE,       /* net spend below 0 */
  CURIO_REACH_OPTED_OUT,      /* this customer, or this address */
  CURIO_REACH_NOT_IN_FILE,    /* no contact of that customer number */
  CURIO_REACH_TWO_ROWS,       /* the contact file contradicts itself */
  CURIO_REACH_NO_CONSENT,     /* no, blank, or not understood */
  CURIO_REACH_NO_ADDRESS,     /* no e-mail (Customer Match: no phone either) */
  CURIO_REACH_BAD_ADDRESS,    /* an e-mail that cannot be one */
  CURIO_REACH_HELD_ELSEWHERE, /* held out of another campaign, still open */
  CURIO_REACH_WRITTEN_LATELY, /* written to by one, if that is asked for */
  CURIO_REACH_SAME_ADDRESS,   /* that address is written to already, as another
                                 customer's */
  CURIO_REACH_HELD_OUT,       /* kept back at random to compare */
  CURIO_N_REACH
} CurioReach;

typedef struct
{
  const char *id;    /* "held-out": in files, never translated */
  const char *title; /* N_(): "held out", beside a count */
  const char *text;  /* N_() a sentence, for NAME-not-sent.csv */
} CurioReachInfo;

extern const CurioReachInfo curio_reach_table[CURIO_N_REACH];

G_END_DECLS
