/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How deep the parser's tree of an SQL text can become, found without parsing:
 * each level of it costs a token at least, and the members of a list, between
 * commas, lie beside each other.  So no tree is deeper than the tokens since
 * the last comma, taken together for all brackets that are open.  Only what
 * joins queries reaches across commas. */
#include "curio-sql-depth.h"

#include <string.h>

/* A stack of 8 MB is enough for several times as many levels; what pg_dump
 * writes, large views included, stays far below. */
#define MAX_TOKENS 2000

typedef struct
{
  const char *at;
  guint counts[MAX_TOKENS + 2]; /* of tokens since a comma, by bracket */
  guint n_open;
  guint sum;     /* of the counts */
  guint n_joins; /* of queries, in this statement */
} DepthReader;

static gboolean
is_of_word (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '.' || (c & 0x80) != 0;
}

/* To after the quotation that begins here; a doubled mark belongs to it. */
static void
skip_quotation (DepthReader *self, gboolean has_escapes)
{
  char mark = *self->at++;

  for (; *self->at != 0; self->at++)
    if (has_escapes && self->at[0] == '\\' && self->at[1] != 0)
      self->at++;
    else if (self->at[0] == mark && self->at[1] == mark)
      self->at++;
    else if (self->at[0] == mark)
      {
        self->at++;
        return;
      }
}

/* FALSE where the dollar begins no quotation. */
static gboolean
skip_dollars (DepthReader *self)
{
  const char *end = self->at + 1;
  g_autofree char *tag = NULL;

  while (g_ascii_isalnum (*end) || *end == '_' || (*end & 0x80) != 0)
    end++;
  if (*end != '$' || g_ascii_isdigit (self->at[1]))
    return FALSE;
  tag = g_strndup (self->at, end + 1 - self->at);
  end = strstr (end + 1, tag);
  self->at = end != NULL ? end + strlen (tag) : self->at + strlen (self->at);
  return TRUE;
}

/* FALSE where none begins here. */
static gboolean
skip_comment (DepthReader *self)
{
  guint depth = 0;

  if (g_str_has_prefix (self->at, "--"))
    {
      self->at += strcspn (self->at, "\n");
      return TRUE;
    }
  if (!g_str_has_prefix (self->at, "/*"))
    return FALSE;
  do
    if (self->at[0] == '/' && self->at[1] == '*')
      {
        depth++;
        self->at += 2;
      }
    else if (self->at[0] == '*' && self->at[1] == '/')
      {
        depth--;
        self->at += 2;
      }
    else
      self->at++;
  while (depth > 0 && *self->at != 0);
  return TRUE;
}

static void
count_token (DepthReader *self)
{
  self->counts[self->n_open]++;
  self->sum++;
}

static void
take_word (DepthReader *self)
{
  static const char *const joins[] = { "UNION", "INTERSECT", "EXCEPT" };
  const char *word = self->at;
  gsize length;

  while (is_of_word (*self->at) || *self->at == '$')
    self->at++;
  length = self->at - word;
  count_token (self);
  for (guint i = 0; i < G_N_ELEMENTS (joins); i++)
    if (length == strlen (joins[i])
        && g_ascii_strncasecmp (word, joins[i], length) == 0)
      self->n_joins++;
  if (length == 1 && (*word == 'E' || *word == 'e') && *self->at == '\'')
    skip_quotation (self, TRUE);
}

static void
take_sign (DepthReader *self)
{
  char sign = *self->at++;

  switch (sign)
    {
    case ',':
      self->sum -= self->counts[self->n_open];
      self->counts[self->n_open] = 0;
      break;
    case ';':
      self->n_open = self->sum = self->counts[0] = self->n_joins = 0;
      break;
    case ')':
    case ']':
      if (self->n_open > 0)
        self->sum -= self->counts[self->n_open--];
      break;
    case '(':
    case '[':
      count_token (self);
      self->counts[++self->n_open] = 0;
      break;
    default:
      count_token (self);
      break;
    }
}

static void
take_token (DepthReader *self)
{
  char c = *self->at;

  if (g_ascii_isspace (c))
    self->at++;
  else if (c == '\'' || c == '"')
    {
      count_token (self);
      skip_quotation (self, FALSE);
    }
  else if (is_of_word (c))
    take_word (self);
  else if (c == '$' && skip_dollars (self))
    count_token (self);
  else if (!skip_comment (self))
    take_sign (self);
}

gboolean
curio_sql_depth_is_excessive (const char *sql, gsize *out_location)
{
  DepthReader self = { .at = sql };

  while (*self.at != 0)
    {
      take_token (&self);
      if (self.sum + self.n_joins > MAX_TOKENS)
        {
          *out_location = self.at - sql;
          return TRUE;
        }
    }
  return FALSE;
}
