/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a customer of an audience is in the file, or is not. */

#include "curio-reach.h"

#include <glib/gi18n-lib.h>

const CurioReachInfo curio_reach_table[CURIO_N_REACH] = {
  [CURIO_REACH_SENT] = {"sent",                N_ ("sent"),               N_ ("Is in the file.")},
  [CURIO_REACH_NEGATIVE]
  = { "negative-spend",     N_ ("negative spend"),
                        N_ ("Took back more than they bought; asked for, they can be kept.")    },
  [CURIO_REACH_OPTED_OUT]
  = { "opted-out",          N_ ("opted out"),
                        N_ ("Does not want to be written to, or somebody else with this address "
          "does not.")                                                                          },
  [CURIO_REACH_NOT_IN_FILE]
  = { "not-in-contacts",    N_ ("not in the file"),
                        N_ ("The contact file has no such customer number.")                    },
  [CURIO_REACH_TWO_ROWS]
  = { "two-contacts",       N_ ("two contacts"),
                        N_ ("The contact file has two rows for this customer that differ, or "
          "one that is cut off or has too many or too few fields.")                             },
  [CURIO_REACH_NO_CONSENT]
  = { "no-consent",         N_ ("no consent"),
                        N_ ("Has not agreed to be written to: the consent is no, blank, or not "
          "understood.")                                                                        },
  [CURIO_REACH_NO_ADDRESS]
  = { "no-address",         N_ ("no e-mail"),
                        N_ ("The contact file has no address for this customer.")               },
  [CURIO_REACH_BAD_ADDRESS]
  = { "bad-address",        N_ ("bad e-mail"),
                        N_ ("What the contact file has is not an e-mail address.")              },
  [CURIO_REACH_HELD_ELSEWHERE]
  = { "held-out-elsewhere", N_ ("held out elsewhere"),
                        N_ ("Held out of another campaign whose result is still open:")         },
  [CURIO_REACH_WRITTEN_LATELY]
  = { "written-lately",     N_ ("written to lately"),
                        N_ ("Written to by another campaign whose result is still open:")       },
  [CURIO_REACH_SAME_ADDRESS]
  = { "same-address",       N_ ("same address"),
                        N_ ("Another customer of this campaign has the same address, or shares "
          "one with them; one message goes to each person.")                                    },
  [CURIO_REACH_HELD_OUT]
  = { "held-out",           N_ ("held out"),
                        N_ ("Kept back at random, to see what the campaign changes.")           },
};
