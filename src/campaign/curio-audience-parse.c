/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the text of an audience apart: groups, conditions, quoted values.
 * What the conditions mean is in curio-audience-condition.c. */

#include "curio-audience-text.h"

#include "curio-audience-condition.h"
#include "curio-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NAME_LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-"

typedef struct
{
  const char *text;
  const char *at;
  const CurioFacts *facts;
  CurioCampaignAudience *out;
  GError **error;
} Parser;

static gboolean
fail (Parser *self, const char *at, const char *why)
{
  long position = g_utf8_pointer_to_offset (self->text, at) + 1;

  g_set_error (self->error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("The audience cannot be understood at character %ld. %s"),
               position, why);
  return FALSE;
}

static void
skip_blanks (Parser *self)
{
  while (g_ascii_isspace (*self->at))
    self->at++;
}

/* --- values -------------------------------------------------------------- */

static gboolean
read_quoted (Parser *self, GString *value)
{
  const char *start = self->at++;

  while (*self->at != '\0')
    {
      if (self->at[0] == '"' && self->at[1] != '"')
        {
          self->at++;
          skip_blanks (self);
          return TRUE;
        }
      if (self->at[0] == '"')
        self->at++;
      g_string_append_c (value, *self->at++);
    }
  return fail (self, start, _ ("The quotation mark is not closed."));
}

static gboolean
read_bare (Parser *self, GString *value)
{
  gsize length = strcspn (self->at, ",;|\"");

  g_string_append_len (value, self->at, (gssize)length);
  while (value->len > 0 && g_ascii_isspace (value->str[value->len - 1]))
    g_string_truncate (value, value->len - 1);
  self->at += length;
  if (value->len > 0)
    return TRUE;
  return fail (self, self->at, _ ("A value is missing here."));
}

/* The values after the sign, parted by |. */
static gboolean
read_values (Parser *self, GPtrArray *values)
{
  do
    {
      g_autoptr (GString) value = g_string_new (NULL);

      if (values->len > 0)
        self->at++;
      skip_blanks (self);
      if (*self->at == '"' ? !read_quoted (self, value)
                           : !read_bare (self, value))
        return FALSE;
      g_ptr_array_add (values, g_strdup (value->str));
    }
  while (*self->at == '|');
  return TRUE;
}

/* --- conditions ---------------------------------------------------------- */

static CurioAudienceOp
read_op (Parser *self)
{
  static const struct
  {
    const char *sign;
    CurioAudienceOp op;
  } signs[] = {
    {">=",   CURIO_AUDIENCE_OP_LEAST},
    { "≥", CURIO_AUDIENCE_OP_LEAST},
    { "<=",  CURIO_AUDIENCE_OP_MOST },
    { "≤", CURIO_AUDIENCE_OP_MOST },
    { ">",   CURIO_AUDIENCE_OP_ABOVE},
    { "<",   CURIO_AUDIENCE_OP_BELOW},
    { "=",   CURIO_AUDIENCE_OP_EQUAL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (self->at, signs[i].sign))
      {
        self->at += strlen (signs[i].sign);
        return signs[i].op;
      }
  return CURIO_AUDIENCE_OP_NONE;
}

/* At the end of a condition there is a comma, a semicolon or nothing. */
static gboolean
check_end (Parser *self)
{
  if (*self->at == '\0' || *self->at == ',' || *self->at == ';')
    return TRUE;
  return fail (self, self->at,
               _ ("After a condition comes a comma, after a group a "
                  "semicolon."));
}

static gboolean
apply (Parser *self, const char *start, const char *name, CurioAudienceOp op,
       GPtrArray *values, CurioAudienceGroup *group)
{
  CurioAudienceCondition condition
      = { name, op, (const char *const *)values->pdata, values->len };
  g_autofree char *why = NULL;

  return curio_audience_condition_apply (&condition, self->facts, group, &why)
         || fail (self, start, why);
}

static gboolean
read_condition (Parser *self, CurioAudienceGroup *group,
                gboolean *out_is_negative)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = NULL;
  const char *start;
  CurioAudienceOp op;
  gsize length;

  skip_blanks (self);
  start = self->at;
  length = strspn (start, NAME_LETTERS);
  if (g_ascii_isdigit (*start))
    return fail (self, start,
                 _ ("A comma ends a condition: write 8000 for 8,000."));
  if (length == 0)
    return fail (self, start,
                 _ ("A condition is missing here, such as segment=At Risk or "
                    "spend>=8000."));
  name = g_ascii_strdown (start, (gssize)length);
  self->at += length;
  skip_blanks (self);
  op = read_op (self);
  if (op != CURIO_AUDIENCE_OP_NONE && !read_values (self, values))
    return FALSE;
  if (!check_end (self))
    return FALSE;
  *out_is_negative
      = op == CURIO_AUDIENCE_OP_NONE && g_str_equal (name, "with-negative");
  return *out_is_negative || apply (self, start, name, op, values, group);
}

/* --- groups -------------------------------------------------------------- */

static gboolean
read_group (Parser *self)
{
  CurioAudienceGroup *group = curio_campaign_audience_add_group (self->out);
  guint n_negative = 0, n = 0;

  do
    {
      gboolean is_negative;

      if (n++ > 0)
        self->at++;
      if (!read_condition (self, group, &is_negative))
        return FALSE;
      n_negative += is_negative;
    }
  while (*self->at == ',');
  if (n_negative == 0)
    return TRUE;
  if (n > 1)
    return fail (self, self->at,
                 _ ("“with-negative” is a group of itself: put a semicolon "
                    "before it."));
  curio_campaign_audience_remove_group (self->out, self->out->n_groups - 1);
  self->out->keep_negative = TRUE;
  return TRUE;
}

static gboolean
read_groups (Parser *self)
{
  skip_blanks (self);
  if (*self->at == '\0')
    return fail (self, self->at,
                 _ ("It says nobody. Write for example segment=At Risk, or "
                    "everybody."));
  while (TRUE)
    {
      if (!read_group (self))
        return FALSE;
      if (*self->at == '\0')
        break;
      self->at++;
    }
  return self->out->n_groups > 0
         || fail (self, self->at,
                  _ ("It says nobody. Write for example everybody; "
                     "with-negative."));
}

gboolean
curio_audience_parse (const char *text, const CurioFacts *facts,
                      CurioCampaignAudience *out, GError **error)
{
  Parser parser = { text, text, facts, out, error };

  g_return_val_if_fail (text != NULL && facts != NULL && out != NULL, FALSE);

  *out = (CurioCampaignAudience){ 0 };
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                           _ ("The audience is not written in Unicode "
                              "(UTF-8)."));
      return FALSE;
    }
  if (read_groups (&parser))
    return TRUE;
  curio_campaign_audience_clear (out);
  return FALSE;
}
