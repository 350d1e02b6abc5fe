/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was wrong in a contact file, in words. */

#include "curio-contacts.h"

#include <glib/gi18n-lib.h>

static char *
describe_row (CurioContactProblemKind kind, guint n)
{
  switch ((int)kind)
    {
    case CURIO_CONTACT_PROBLEM_NO_ID:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE,
                       "%u row has no customer number; it is left out.",
                       "%u rows have no customer number; they are left out.",
                       n),
          n);
    case CURIO_CONTACT_PROBLEM_BAD_ROW:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE,
                       "%u row has more or fewer fields than the header; that "
                       "customer is not written to.",
                       "%u rows have more or fewer fields than the header; "
                       "those customers are not written to.",
                       n),
          n);
    case CURIO_CONTACT_PROBLEM_SECOND_HEADER:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE,
                       "%u row is the header once more; it is left out.",
                       "%u rows are the header once more; they are left out.",
                       n),
          n);
    case CURIO_CONTACT_PROBLEM_TWO_ROWS:
      return g_strdup_printf (
          g_dngettext (
              GETTEXT_PACKAGE,
              "%u customer number has rows that differ; that customer "
              "is not written to.",
              "%u customer numbers have rows that differ; those "
              "customers are not written to.",
              n),
          n);
    case CURIO_CONTACT_PROBLEM_SAME_ROW:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE,
                       "%u row stands there twice; it counts once.",
                       "%u rows stand there twice; they count once.", n),
          n);
    default:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE,
                       "%u customer number is not one of this shop.",
                       "%u customer numbers are not of this shop.", n),
          n);
    }
}

static char *
describe_field (CurioContactProblemKind kind, guint n)
{
  switch ((int)kind)
    {
    case CURIO_CONTACT_PROBLEM_SAME_EMAIL:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE,
                       "%u address belongs to several customer numbers; one "
                       "message goes to it.",
                       "%u addresses belong to several customer numbers; one "
                       "message goes to each.",
                       n),
          n);
    case CURIO_CONTACT_PROBLEM_BAD_EMAIL:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u e-mail address cannot be one.",
                       "%u e-mail addresses cannot be ones.", n),
          n);
    case CURIO_CONTACT_PROBLEM_BAD_PHONE:
      return g_strdup_printf (
          g_dngettext (
              GETTEXT_PACKAGE,
              "%u phone number has no country code (+44…) or is no "
              "number; it is left blank.",
              "%u phone numbers have no country code (+44…) or are no "
              "numbers; they are left blank.",
              n),
          n);
    case CURIO_CONTACT_PROBLEM_CONSENT:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE,
                       "%u consent is not understood; it counts as none.",
                       "%u consents are not understood; they count as none.",
                       n),
          n);
    case CURIO_CONTACT_PROBLEM_OPTED_OUT:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE,
                       "%u opt-out is not understood; it counts as opted out.",
                       "%u opt-outs are not understood; they count as opted "
                       "out.",
                       n),
          n);
    default:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE,
                       "%u customer opted out before and this file does not "
                       "say otherwise; they stay opted out.",
                       "%u customers opted out before and this file does not "
                       "say otherwise; they stay opted out.",
                       n),
          n);
    }
}

/* Of the file as a whole; NULL: KIND is none of these. */
static char *
describe_file (CurioContactProblemKind kind)
{
  switch ((int)kind)
    {
    case CURIO_CONTACT_PROBLEM_NO_OPT_OUT_COLUMN:
      return g_strdup (
          _ ("No column says who opted out. Make sure that nobody "
             "who did is in the file."));
    case CURIO_CONTACT_PROBLEM_NO_CONSENT_COLUMN:
      return g_strdup (_ ("No column says who agreed to be written to, so "
                          "nobody is written to."));
    case CURIO_CONTACT_PROBLEM_CUT_OFF:
      return g_strdup (_ ("The last row has no end; the file may be cut off, "
                          "so that customer is not written to."));
    default:
      return NULL;
    }
}

char *
curio_contact_problem_describe (CurioContactProblemKind kind, guint n)
{
  char *of_file = describe_file (kind);

  if (of_file != NULL)
    return of_file;
  return kind <= CURIO_CONTACT_PROBLEM_SAME_ROW
                 || kind == CURIO_CONTACT_PROBLEM_UNKNOWN
             ? describe_row (kind, n)
             : describe_field (kind, n);
}
