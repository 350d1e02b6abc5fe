/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One campaign of the folder's register, written and read.  Days and times are
 * ISO, as a person who opens the file would write them. */

#include "curio-registered-json.h"

#include "curio-calendar.h"
#include "curio-json.h"

#define VERSION 1

/* --- writing ------------------------------------------------------------- */

/* An object of the register has every member. */
static void
add_text (JsonBuilder *json, const char *member, const char *text)
{
  curio_json_add_text (json, member, text != NULL ? text : "");
}

static void
add_list (JsonBuilder *json, const char *member, char **texts)
{
  static char *const none[] = { NULL };

  curio_json_add_texts (json, member, texts != NULL ? texts : none);
}

static char *
print_time (gint64 time_us)
{
  g_autoptr (GDateTime) seconds
      = g_date_time_new_from_unix_utc (time_us / G_USEC_PER_SEC);
  g_autoptr (GDateTime) time
      = g_date_time_add (seconds, time_us % G_USEC_PER_SEC);

  return g_date_time_format_iso8601 (time);
}

char *
curio_registered_to_json (const CurioRegistered *self)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autofree char *time = print_time (self->registered_us);
  g_autofree char *day = curio_day_to_iso (self->sent_day);

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "version");
  json_builder_add_int_value (json, VERSION);
  add_text (json, "id", self->id);
  add_text (json, "name", self->name);
  add_text (json, "registered", time);
  add_text (json, "by", self->by);
  add_text (json, "sent_on", day);
  json_builder_set_member_name (json, "removed");
  json_builder_add_boolean_value (json, self->is_removed);
  add_list (json, "sent", self->sent);
  add_list (json, "held_out", self->held_out);
  add_text (json, "receipt", self->receipt);
  json_builder_end_object (json);
  return curio_json_print (json);
}

/* --- reading ------------------------------------------------------------- */

static gboolean
take_text (JsonObject *object, const char *member, char **out_text)
{
  *out_text = g_strdup (curio_json_get_text (object, member));
  return *out_text != NULL;
}

static gboolean
take_list (JsonObject *object, const char *member, char ***out_texts,
           guint *out_n)
{
  *out_texts
      = curio_json_dup_texts (json_object_get_member (object, member), out_n);
  return *out_texts != NULL;
}

static gboolean
take_time (JsonObject *object, gint64 *out_us)
{
  g_autofree char *text = NULL;
  g_autoptr (GDateTime) time = NULL;

  if (!take_text (object, "registered", &text))
    return FALSE;
  time = g_date_time_new_from_iso8601 (text, NULL);
  if (time == NULL)
    return FALSE;
  *out_us = g_date_time_to_unix (time) * G_USEC_PER_SEC
            + g_date_time_get_microsecond (time);
  return TRUE;
}

static gboolean
take_day (JsonObject *object, gint32 *out_day)
{
  g_autofree char *text = NULL;

  return take_text (object, "sent_on", &text)
         && curio_day_parse (text, out_day);
}

static gboolean
take_members (CurioRegistered *self, JsonObject *object)
{
  JsonNode *version = json_object_get_member (object, "version");
  JsonNode *removed = json_object_get_member (object, "removed");

  if (version == NULL || json_node_get_value_type (version) != G_TYPE_INT64
      || json_node_get_int (version) != VERSION || removed == NULL
      || json_node_get_value_type (removed) != G_TYPE_BOOLEAN)
    return FALSE;
  self->is_removed = json_node_get_boolean (removed);
  return take_text (object, "id", &self->id)
         && take_text (object, "name", &self->name)
         && take_time (object, &self->registered_us)
         && take_text (object, "by", &self->by)
         && take_day (object, &self->sent_day)
         && take_list (object, "sent", &self->sent, &self->n_sent)
         && take_list (object, "held_out", &self->held_out, &self->n_held_out)
         && take_text (object, "receipt", &self->receipt);
}

CurioRegistered *
curio_registered_from_json (const char *bytes, gsize length)
{
  g_autoptr (JsonNode) root = curio_json_parse (bytes, length);
  g_autoptr (CurioRegistered) self = g_new0 (CurioRegistered, 1);

  if (root == NULL || !take_members (self, json_node_get_object (root)))
    return NULL;
  return g_steal_pointer (&self);
}
