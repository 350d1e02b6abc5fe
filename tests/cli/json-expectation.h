/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Asserts that TEXT is JSON and has at least the members of EXPECTED, which is
 * JSON with ' for ": texts, counts and nulls equal, lists as long, other
 * numbers within 0.00001. */
void assert_json (const char *text, const char *expected);
