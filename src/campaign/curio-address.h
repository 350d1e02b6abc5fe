/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether EMAIL can be an address, by the lengths and letters of RFC 5321
 * (4.1.2, 4.5.3.1): an unquoted local part of at most 64 bytes, a domain of at
 * least two labels, 254 bytes in all.  Quoted local parts and numeric domains
 * are legal but no mailing tool takes them, so they are refused; so are
 * letters beyond ASCII before the @.  After it they are allowed (IDNA). */
gboolean curio_email_is_valid (const char *email);

/* What two spellings of one address have in common: lower case, and after the
 * @ the ASCII form of what is beyond ASCII.  (transfer full) */
char *curio_email_fold (const char *email);
/* The addresses within TEXT, such as "Ann <ann@a.example>; ann@b.example".
 * NULL-terminated, may be empty.  (transfer full) */
char **curio_email_find (const char *text);

/* PHONE as E.164 has it, + and 8 to 15 digits: blanks, dots, hyphens, slashes
 * and brackets go, "(0)" too, and 00 becomes +.  NULL where it has no country
 * code or is no number.  (transfer full) */
char *curio_phone_normalise (const char *phone);

G_END_DECLS
