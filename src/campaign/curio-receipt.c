/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A receipt as JSON.  One table says where each plain member lies, so that
 * what is written and what is read cannot differ. */

#include "curio-receipt.h"

#include "curio-error.h"
#include "curio-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT 1

typedef enum
{
  MEMBER_TEXT,  /* char *; null where NULL */
  MEMBER_TEXTS, /* char ** likewise */
  MEMBER_INT64,
  MEMBER_UINT,
  MEMBER_UINT64, /* as text: JSON's readers are only sure of 53 bits */
  MEMBER_BOOLEAN,
  MEMBER_DOUBLE,
  MEMBER_DAY,   /* ISO; null where CURIO_DAY_NONE */
  MEMBER_TIME,  /* ISO in UTC, to the second; null where 0 */
  MEMBER_FIFTHS /* gint64[4] */
} MemberKind;

typedef struct
{
  const char *name;
  MemberKind kind;
  gsize offset;
} Member;

#define MEMBER(name, kind)                                                    \
  {                                                                           \
#name, kind, G_STRUCT_OFFSET(CurioReceipt, name)                          \
  }

static const Member members[] = {
  MEMBER (name, MEMBER_TEXT),
  {"written",                          MEMBER_TIME,   G_STRUCT_OFFSET (CurioReceipt, written_us)      },
  MEMBER (version, MEMBER_TEXT),
  MEMBER (audience, MEMBER_TEXT),
  MEMBER (keep_negative, MEMBER_BOOLEAN),
  MEMBER (books, MEMBER_TEXT),
  MEMBER (has_own_goods, MEMBER_BOOLEAN),
  { "from",                            MEMBER_DAY,    G_STRUCT_OFFSET (CurioReceipt, from_day)        },
  { "to",                              MEMBER_DAY,    G_STRUCT_OFFSET (CurioReceipt, to_day)          },
  { "as_of",                           MEMBER_DAY,    G_STRUCT_OFFSET (CurioReceipt, as_of_day)       },
  MEMBER (countries, MEMBER_TEXTS),
  { "recency_cuts_fifths_of_days",     MEMBER_FIFTHS,
                        G_STRUCT_OFFSET (CurioReceipt,                                                    recency_cuts_5)  },
  { "frequency_cuts_fifths_of_orders", MEMBER_FIFTHS,
                        G_STRUCT_OFFSET (CurioReceipt,                                                    frequency_cuts_5)},
  { "monetary_cuts_fifths_of_mills",   MEMBER_FIFTHS,
                        G_STRUCT_OFFSET (CurioReceipt,                                                    monetary_cuts_5) },
  MEMBER (source, MEMBER_TEXT),
  { "lines",                           MEMBER_INT64,  G_STRUCT_OFFSET (CurioReceipt, n_lines)         },
  { "data_to",                         MEMBER_DAY,    G_STRUCT_OFFSET (CurioReceipt, data_to_day)     },
  { "loaded",                          MEMBER_TIME,   G_STRUCT_OFFSET (CurioReceipt, loaded_us)       },
  MEMBER (preset, MEMBER_TEXT),
  MEMBER (columns, MEMBER_TEXT),
  MEMBER (hashed, MEMBER_BOOLEAN),
  MEMBER (readable_names, MEMBER_BOOLEAN),
  MEMBER (contacts, MEMBER_TEXT),
  MEMBER (writes_to_held_out, MEMBER_BOOLEAN),
  MEMBER (leaves_out_written, MEMBER_BOOLEAN),
  MEMBER (hold_out_percent, MEMBER_UINT),
  MEMBER (seed, MEMBER_UINT64),
  MEMBER (base_days, MEMBER_UINT),
  MEMBER (base_rate, MEMBER_DOUBLE),
  MEMBER (visible_rate, MEMBER_DOUBLE),
  MEMBER (file, MEMBER_TEXT),
  MEMBER (file_sha256, MEMBER_TEXT),
  MEMBER (not_sent, MEMBER_TEXT),
  MEMBER (not_sent_sha256, MEMBER_TEXT),
  MEMBER (sent, MEMBER_TEXTS),
  MEMBER (held_out, MEMBER_TEXTS),
};

void
curio_receipt_free (CurioReceipt *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].kind == MEMBER_TEXT)
      g_free (G_STRUCT_MEMBER (char *, self, members[i].offset));
    else if (members[i].kind == MEMBER_TEXTS)
      g_strfreev (G_STRUCT_MEMBER (char **, self, members[i].offset));
  g_free (self);
}

/* --- writing ------------------------------------------------------------- */

static void
add_fifths (JsonBuilder *json, const char *name, const gint64 *fifths)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint i = 0; i < 4; i++)
    json_builder_add_int_value (json, fifths[i]);
  json_builder_end_array (json);
}

static char *
print_time (gint64 time_us)
{
  g_autoptr (GDateTime) time
      = time_us != 0 ? g_date_time_new_from_unix_utc (time_us / G_USEC_PER_SEC)
                     : NULL;

  return time != NULL ? g_date_time_format_iso8601 (time) : NULL;
}

static void
add_member (JsonBuilder *json, const CurioReceipt *self, const Member *member)
{
  gconstpointer at = G_STRUCT_MEMBER_P (self, member->offset);
  g_autofree char *text = NULL;

  switch (member->kind)
    {
    case MEMBER_TEXT:
      curio_json_add_text (json, member->name, *(char *const *)at);
      break;
    case MEMBER_TEXTS:
      curio_json_add_texts (json, member->name, *(char **const *)at);
      break;
    case MEMBER_INT64:
      json_builder_set_member_name (json, member->name);
      json_builder_add_int_value (json, *(const gint64 *)at);
      break;
    case MEMBER_UINT:
      json_builder_set_member_name (json, member->name);
      json_builder_add_int_value (json, *(const guint *)at);
      break;
    case MEMBER_UINT64:
      text = g_strdup_printf ("%" G_GUINT64_FORMAT, *(const guint64 *)at);
      curio_json_add_text (json, member->name, text);
      break;
    case MEMBER_BOOLEAN:
      json_builder_set_member_name (json, member->name);
      json_builder_add_boolean_value (json, *(const gboolean *)at);
      break;
    case MEMBER_DOUBLE:
      json_builder_set_member_name (json, member->name);
      json_builder_add_double_value (json, *(const double *)at);
      break;
    case MEMBER_DAY:
      if (*(const gint32 *)at != CURIO_DAY_NONE)
        text = curio_day_to_iso (*(const gint32 *)at);
      curio_json_add_text (json, member->name, text);
      break;
    case MEMBER_TIME:
      text = print_time (*(const gint64 *)at);
      curio_json_add_text (json, member->name, text);
      break;
    case MEMBER_FIFTHS:
      add_fifths (json, member->name, at);
      break;
    default:
      g_assert_not_reached ();
    }
}

char *
curio_receipt_to_json (const CurioReceipt *self)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "curio_receipt");
  json_builder_add_int_value (json, FORMAT);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    add_member (json, self, &members[i]);
  json_builder_set_member_name (json, "counts");
  json_builder_begin_object (json);
  for (guint i = 0; i < CURIO_N_REACH; i++)
    {
      json_builder_set_member_name (json, curio_reach_table[i].id);
      json_builder_add_int_value (json, self->n[i]);
    }
  json_builder_end_object (json);
  json_builder_end_object (json);
  return curio_json_print (json);
}

/* --- reading ------------------------------------------------------------- */

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64
             || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static gboolean
is_text (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
read_fifths (JsonNode *node, gint64 *out_fifths)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  if (json_array_get_length (array) != 4)
    return FALSE;
  for (guint i = 0; i < 4; i++)
    {
      if (!is_number (json_array_get_element (array, i)))
        return FALSE;
      out_fifths[i] = json_array_get_int_element (array, i);
    }
  return TRUE;
}

static gboolean
read_time (JsonNode *node, gint64 *out_us)
{
  g_autoptr (GDateTime) time
      = is_text (node)
            ? g_date_time_new_from_iso8601 (json_node_get_string (node), NULL)
            : NULL;

  if (time == NULL)
    return FALSE;
  *out_us = g_date_time_to_unix (time) * G_USEC_PER_SEC;
  return TRUE;
}

static gboolean
read_count (JsonNode *node, guint *out_count)
{
  gint64 value = is_number (node) ? json_node_get_int (node) : -1;

  *out_count = (guint)value;
  return value >= 0 && value <= G_MAXUINT;
}

static gboolean
read_boolean (JsonNode *node, gboolean *out_value)
{
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return FALSE;
  *out_value = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
read_value (CurioReceipt *self, const Member *member, JsonNode *node)
{
  gpointer at = G_STRUCT_MEMBER_P (self, member->offset);

  switch (member->kind)
    {
    case MEMBER_TEXT:
      *(char **)at
          = g_strdup (is_text (node) ? json_node_get_string (node) : NULL);
      return is_text (node);
    case MEMBER_TEXTS:
      *(char ***)at = curio_json_dup_texts (node, NULL);
      return *(char ***)at != NULL;
    case MEMBER_INT64:
      *(gint64 *)at = is_number (node) ? json_node_get_int (node) : 0;
      return is_number (node);
    case MEMBER_UINT:
      return read_count (node, at);
    case MEMBER_UINT64:
      return is_text (node)
             && g_ascii_string_to_unsigned (json_node_get_string (node), 10, 0,
                                            G_MAXUINT64, at, NULL);
    case MEMBER_BOOLEAN:
      return read_boolean (node, at);
    case MEMBER_DOUBLE:
      *(double *)at = is_number (node) ? json_node_get_double (node) : 0;
      return is_number (node);
    case MEMBER_DAY:
      return is_text (node)
             && curio_day_parse (json_node_get_string (node), at);
    case MEMBER_TIME:
      return read_time (node, at);
    case MEMBER_FIFTHS:
      return read_fifths (node, at);
    default:
      g_assert_not_reached ();
    }
}

/* What is null or not there is as if nobody had said it. */
static gboolean
read_member (CurioReceipt *self, const Member *member, JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, member->name);

  if (member->kind == MEMBER_DAY)
    G_STRUCT_MEMBER (gint32, self, member->offset) = CURIO_DAY_NONE;
  return node == NULL || JSON_NODE_HOLDS_NULL (node)
         || read_value (self, member, node);
}

static gboolean
read_receipt (CurioReceipt *self, JsonObject *object)
{
  JsonNode *counts = json_object_get_member (object, "counts");

  if (!json_object_has_member (object, "curio_receipt") || counts == NULL
      || !JSON_NODE_HOLDS_OBJECT (counts))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (!read_member (self, &members[i], object))
      return FALSE;
  for (guint i = 0; i < CURIO_N_REACH; i++)
    {
      JsonNode *count = json_object_get_member (json_node_get_object (counts),
                                                curio_reach_table[i].id);

      if (count != NULL && !read_count (count, &self->n[i]))
        return FALSE;
    }
  return self->sent != NULL && self->held_out != NULL;
}

CurioReceipt *
curio_receipt_from_json (const char *json, gssize length, GError **error)
{
  g_autoptr (CurioReceipt) self = g_new0 (CurioReceipt, 1);
  g_autoptr (JsonNode) root
      = curio_json_parse (json, length < 0 ? strlen (json) : (gsize)length);

  if (root != NULL && read_receipt (self, json_node_get_object (root)))
    return g_steal_pointer (&self);
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
                       _ ("This is not the receipt of a campaign."));
  return NULL;
}
