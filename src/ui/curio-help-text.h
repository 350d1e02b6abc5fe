/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text of the guide, read from the Markdown in which it is written, as the
 * blocks that a window shows one below the other. */

typedef enum
{
  CURIO_HELP_HEADING,
  CURIO_HELP_PARAGRAPH,
  CURIO_HELP_ITEM, /* of a list: what stands beside its bullet or number */
  CURIO_HELP_CODE,
  CURIO_HELP_TABLE,
  CURIO_HELP_PICTURE,
} CurioHelpKind;

typedef struct
{
  CurioHelpKind kind;
  guint level;   /* of a heading: 1 to 6; else how many lists it is in */
  guint number;  /* of an item; 0: a bullet */
  char *markup;  /* Pango's, with links as <a>; of code and of pictures (what
                  * they show) plain text; NULL for a table */
  char *plain;   /* what a search reads */
  char *title;   /* of a heading: without the ids in `code` */
  char *anchor;  /* of a heading: what a link names it by */
  char *picture; /* its file, as the text names it */
  GPtrArray *cells; /* of a table: markup, row by row; the first is its head */
  guint n_columns;
} CurioHelpBlock;

/* The blocks of MARKDOWN; owned by the caller.  There is no HTML in it but
 * <a id="words"></a> before the words of a heading, which links name it by. */
GPtrArray *curio_help_text_parse (const char *markdown);

/* What a link names the heading TITLE by, in the way of GitHub: small
 * letters, digits, _ and -, and a - for each blank; owned by the caller. */
char *curio_help_text_make_anchor (const char *title);

G_END_DECLS
