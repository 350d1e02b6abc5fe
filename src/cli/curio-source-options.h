/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "curio-source.h"

G_BEGIN_DECLS

/* The options that say where the lines are; every command takes them. */
typedef struct
{
  char *connection;
  char *table;
  char *columns;
  char *time_zone;
  char *dates;
  char *grain;
  char *local; /* "" where --local names no shop; NULL without --local */
} CurioSourceOptions;

void curio_source_options_clear (CurioSourceOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CurioSourceOptions,
                                  curio_source_options_clear)

/* Adds all of them to CONTEXT's main group; SELF must outlive it. */
void curio_source_options_add (CurioSourceOptions *self,
                               GOptionContext *context);

/* The source that is meant: what the options say; else the last one opened;
 * else the local shop "demo".  Fails with CURIO_ERROR_USAGE. */
CurioSource *curio_source_options_resolve (const CurioSourceOptions *self,
                                           GError **error);

/* The local shop that --local says, for commands that write: FALLBACK where it
 * names none. */
char *curio_source_options_get_shop (const CurioSourceOptions *self,
                                     const char *fallback, GError **error);

/* NULL is CURIO_DATES_AUTO. */
gboolean curio_dates_parse (const char *text, CurioDates *out_dates,
                            GError **error);

/* Parses *ARGS by CONTEXT, which it frees, and leaves the words that are no
 * options; more than N_WORDS of them are an error.  GLib takes the word after
 * an option with an optional value for that value; here a bare --local stands
 * for itself. */
gboolean curio_options_parse (GOptionContext *context, char ***args,
                              guint n_words, GError **error);

G_END_DECLS
