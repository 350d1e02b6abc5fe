/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Removes PATH, and all that is below it where it is a folder; links are not
 * followed.  No error where nothing is there. */
void remove_tree (const char *path);
