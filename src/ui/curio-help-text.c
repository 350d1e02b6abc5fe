/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From Markdown to blocks.  md4c reads the text and calls back at the start
 * and the end of each part of it; what stands between them is gathered in one
 * block at a time, since a window shows none within another. */

#include "curio-help-text.h"

#include <md4c.h>
#include <string.h>

#define DEEPEST 8

typedef struct
{
  GPtrArray *blocks;
  CurioHelpBlock *block; /* the one being read; NULL between two */
  GString *markup;
  GString *plain;
  GString *title;
  gboolean in_code;
  guint depth;
  guint numbers[DEEPEST]; /* of the next item; 0: bullets */
} Reader;

static void
free_block (gpointer data)
{
  CurioHelpBlock *block = data;

  g_free (block->markup);
  g_free (block->plain);
  g_free (block->title);
  g_free (block->anchor);
  g_free (block->picture);
  g_clear_pointer (&block->cells, g_ptr_array_unref);
  g_free (block);
}

char *
curio_help_text_make_anchor (const char *title)
{
  g_autofree char *small = g_utf8_strdown (title, -1);
  GString *anchor = g_string_new (NULL);

  for (const char *at = small; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == ' ')
        g_string_append_c (anchor, '-');
      else if (g_unichar_isalnum (letter) || letter == '_' || letter == '-')
        g_string_append_unichar (anchor, letter);
    }
  return g_string_free (anchor, FALSE);
}

/* A translated heading is linked to by the words of the English one.  They
 * stand before it, where a browser finds them too: <a id="the-pages"></a>.
 * Takes them off TEXT; owned by the caller, NULL if there are none. */
static char *
take_id (char *text)
{
  static const char begin[] = "<a id=\"", end[] = "\"></a>";
  char *from = text + strlen (begin), *to;
  char *id;

  if (!g_str_has_prefix (text, begin) || (to = strstr (from, end)) == NULL)
    return NULL;
  id = g_strndup (from, (gsize)(to - from));
  to += strlen (end);
  memmove (text, to, strlen (to) + 1);
  return id;
}

/* --- blocks ----------------------------------------------------------------
 */

static char *
take (GString *text)
{
  char *taken = g_strstrip (g_strdup (text->str));

  g_string_truncate (text, 0);
  return taken;
}

/* "Countries `countries`, `all`" leaves a comma behind. */
static char *
take_title (GString *text)
{
  char *title = take (text);
  gsize length = strlen (title);

  while (length > 0 && strchr (", ", title[length - 1]) != NULL)
    title[--length] = '\0';
  return title;
}

static void
name_heading (CurioHelpBlock *block, GString *title)
{
  g_autofree char *again = NULL;

  block->title = take_title (title);
  again = take_id (block->title);
  block->anchor = take_id (block->plain);
  if (block->anchor == NULL)
    block->anchor = curio_help_text_make_anchor (block->plain);
}

static void
end_block (Reader *reader)
{
  CurioHelpBlock *block = g_steal_pointer (&reader->block);

  if (block == NULL)
    return;
  if (block->cells == NULL)
    block->markup = take (reader->markup);
  block->plain = take (reader->plain);
  if (block->kind == CURIO_HELP_HEADING)
    name_heading (block, reader->title);
  g_string_truncate (reader->title, 0);
  if (block->cells != NULL || *block->markup != '\0')
    g_ptr_array_add (reader->blocks, block);
  else
    free_block (block);
}

static void
begin_block (Reader *reader, CurioHelpKind kind, guint level)
{
  end_block (reader);
  reader->block = g_new0 (CurioHelpBlock, 1);
  reader->block->kind = kind;
  reader->block->level = level;
}

/* The first paragraph of an item is the item; others stand below it. */
static void
begin_paragraph (Reader *reader)
{
  if (reader->block == NULL || reader->block->kind != CURIO_HELP_ITEM
      || reader->markup->len > 0)
    begin_block (reader, CURIO_HELP_PARAGRAPH, reader->depth);
}

static void
begin_item (Reader *reader)
{
  guint *number = &reader->numbers[MIN (reader->depth, DEEPEST) - 1];

  begin_block (reader, CURIO_HELP_ITEM, reader->depth);
  reader->block->number = *number;
  if (*number > 0)
    ++*number;
}

static void
begin_list (Reader *reader, guint first_number)
{
  end_block (reader);
  if (reader->depth < DEEPEST)
    reader->numbers[reader->depth] = first_number;
  reader->depth++;
}

static void
begin_table (Reader *reader, guint n_columns)
{
  begin_block (reader, CURIO_HELP_TABLE, reader->depth);
  reader->block->cells = g_ptr_array_new_with_free_func (g_free);
  reader->block->n_columns = n_columns;
}

static int
enter_block_cb (MD_BLOCKTYPE type, void *detail, void *data)
{
  Reader *reader = data;

  if (type == MD_BLOCK_H)
    begin_block (reader, CURIO_HELP_HEADING,
                 ((MD_BLOCK_H_DETAIL *)detail)->level);
  else if (type == MD_BLOCK_P)
    begin_paragraph (reader);
  else if (type == MD_BLOCK_UL)
    begin_list (reader, 0);
  else if (type == MD_BLOCK_OL)
    begin_list (reader, ((MD_BLOCK_OL_DETAIL *)detail)->start);
  else if (type == MD_BLOCK_LI)
    begin_item (reader);
  else if (type == MD_BLOCK_CODE)
    begin_block (reader, CURIO_HELP_CODE, reader->depth);
  else if (type == MD_BLOCK_TABLE)
    begin_table (reader, ((MD_BLOCK_TABLE_DETAIL *)detail)->col_count);
  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE type, void *detail, void *data)
{
  Reader *reader = data;

  if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
    {
      g_ptr_array_add (reader->block->cells, take (reader->markup));
      g_string_append_c (reader->plain, ' ');
    }
  else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
    {
      end_block (reader);
      reader->depth--;
    }
  else if (type == MD_BLOCK_H || type == MD_BLOCK_P || type == MD_BLOCK_LI
           || type == MD_BLOCK_CODE || type == MD_BLOCK_TABLE)
    end_block (reader);
  return 0;
}

/* --- what stands in them ---------------------------------------------------
 */

static const struct
{
  const char *begin;
  const char *end;
} spans[] = {
  [MD_SPAN_EM] = {"<i>",   "</i>" },
  [MD_SPAN_STRONG] = { "<b>",  "</b>" },
  [MD_SPAN_CODE] = { "<tt>", "</tt>"},
  [MD_SPAN_A] = { NULL,   "</a>" },
};

static int
enter_span_cb (MD_SPANTYPE type, void *detail, void *data)
{
  Reader *reader = data;

  if (type == MD_SPAN_IMG)
    {
      const MD_ATTRIBUTE *source = &((MD_SPAN_IMG_DETAIL *)detail)->src;

      reader->block->kind = CURIO_HELP_PICTURE;
      reader->block->picture = g_strndup (source->text, source->size);
    }
  else if (type == MD_SPAN_A)
    {
      const MD_ATTRIBUTE *target = &((MD_SPAN_A_DETAIL *)detail)->href;
      g_autofree char *link
          = g_markup_escape_text (target->text, target->size);

      g_string_append_printf (reader->markup, "<a href=\"%s\">", link);
    }
  else if (type < G_N_ELEMENTS (spans) && spans[type].begin != NULL)
    g_string_append (reader->markup, spans[type].begin);
  reader->in_code = type == MD_SPAN_CODE;
  return 0;
}

static int
leave_span_cb (MD_SPANTYPE type, void *detail, void *data)
{
  Reader *reader = data;

  if (type < G_N_ELEMENTS (spans) && spans[type].end != NULL)
    g_string_append (reader->markup, spans[type].end);
  reader->in_code = FALSE;
  return 0;
}

static void
append (Reader *reader, const char *text, gsize length)
{
  gboolean is_plain = reader->block->kind == CURIO_HELP_CODE
                      || reader->block->kind == CURIO_HELP_PICTURE;
  g_autofree char *markup = is_plain ? g_strndup (text, length)
                                     : g_markup_escape_text (text, length);

  g_string_append (reader->markup, markup);
  g_string_append_len (reader->plain, text, length);
  if (!reader->in_code)
    g_string_append_len (reader->title, text, length);
}

static int
text_cb (MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data)
{
  Reader *reader = data;

  if (reader->block == NULL || type == MD_TEXT_HTML)
    return 0;
  if (type == MD_TEXT_SOFTBR)
    append (reader, " ", 1);
  else if (type == MD_TEXT_BR)
    append (reader, "\n", 1);
  else
    append (reader, text, size);
  return 0;
}

GPtrArray *
curio_help_text_parse (const char *markdown)
{
  const MD_PARSER parser = { .flags = MD_FLAG_TABLES | MD_FLAG_NOHTML,
                             .enter_block = enter_block_cb,
                             .leave_block = leave_block_cb,
                             .enter_span = enter_span_cb,
                             .leave_span = leave_span_cb,
                             .text = text_cb };
  Reader reader = { .blocks = g_ptr_array_new_with_free_func (free_block),
                    .markup = g_string_new (NULL),
                    .plain = g_string_new (NULL),
                    .title = g_string_new (NULL) };

  g_return_val_if_fail (markdown != NULL, reader.blocks);

  md_parse (markdown, strlen (markdown), &parser, &reader);
  end_block (&reader);
  g_string_free (reader.markup, TRUE);
  g_string_free (reader.plain, TRUE);
  g_string_free (reader.title, TRUE);
  return reader.blocks;
}
