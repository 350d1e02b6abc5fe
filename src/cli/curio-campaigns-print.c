/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Campaigns and what came of them, for people and for programs. */

#include "curio-campaigns-print.h"

#include "curio-format.h"
#include "curio-json-text.h"
#include "curio-read-out-words.h"

#include <glib/gi18n-lib.h>

#define SHARE_DIGITS 6

static void
measure (const CurioRegistered *campaign, const CurioLedger *ledger,
         guint32 window, CurioReadOut *out)
{
  curio_read_out_measure (
      ledger, (const char *const *)campaign->sent, campaign->n_sent,
      (const char *const *)campaign->held_out, campaign->n_held_out,
      campaign->sent_day, window, out);
}

/* --- text ---------------------------------------------------------------- */

static void
print_window (GString *text, const CurioRegistered *campaign,
              const CurioLedger *ledger, guint32 window, gboolean detail)
{
  CurioReadOut out;
  g_autofree char *days = NULL;
  g_autofree char *verdict = NULL;
  g_autofree char *spend = NULL;

  measure (campaign, ledger, window, &out);
  days = curio_read_out_describe_days (&out);
  verdict = curio_read_out_describe (&out);
  g_string_append_printf (text, "  %s\n    %s\n", days, verdict);
  if (detail)
    spend = curio_read_out_describe_spend (&out);
  if (spend != NULL)
    g_string_append_printf (text, "    %s\n", spend);
}

static void
print_campaign (GString *text, const CurioRegistered *campaign)
{
  g_autofree char *day = curio_format_day (campaign->sent_day);
  g_autofree char *sent = curio_format_count (campaign->n_sent);
  g_autofree char *held = curio_format_count (campaign->n_held_out);

  /* Translators: a campaign, a day, two counts of customers and a user. */
  g_string_append_printf (text,
                          _ ("%s\n  %s · %s written to, %s held out · by %s"),
                          campaign->name, day, sent, held, campaign->by);
  if (!campaign->is_shared)
    g_string_append (text, _ (" · in your own folder"));
  g_string_append_c (text, '\n');
}

char *
curio_campaigns_to_text (GPtrArray *list, const CurioLedger *ledger,
                         const CurioWindows *windows, gboolean detail)
{
  GString *text = g_string_new (NULL);

  if (list->len == 0)
    g_string_append (text,
                     _ ("No campaign is registered with this shop yet; "
                        "“curio export” and the window register them.\n"));
  for (guint i = 0; i < list->len; i++)
    {
      print_campaign (text, list->pdata[i]);
      for (guint w = 0; w < windows->n; w++)
        print_window (text, list->pdata[i], ledger, windows->days[w], detail);
    }
  return g_string_free (text, FALSE);
}

/* --- JSON ---------------------------------------------------------------- */

static void
add_bool (JsonBuilder *json, const char *name, gboolean value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_boolean_value (json, value);
}

static void
add_day (JsonBuilder *json, const char *name, gint32 day)
{
  g_autofree char *iso = curio_day_to_iso (day);

  curio_json_add_text (json, name, iso);
}

static void
add_time (JsonBuilder *json, const char *name, gint64 time_us)
{
  g_autoptr (GDateTime) time
      = g_date_time_new_from_unix_utc (time_us / G_USEC_PER_SEC);
  g_autofree char *iso = g_date_time_format_iso8601 (time);

  curio_json_add_text (json, name, iso);
}

static void
add_group (JsonBuilder *json, const char *name, const CurioReadOutGroup *group)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  curio_json_add_int (json, "customers", group->n);
  curio_json_add_int (json, "ordered", group->n_ordered);
  curio_json_add_money (json, "net", group->net_mills);
  if (group->n > 0)
    {
      curio_json_add_real (json, "rate", group->rate.estimate, SHARE_DIGITS);
      curio_json_add_real (json, "low", group->rate.low, SHARE_DIGITS);
      curio_json_add_real (json, "high", group->rate.high, SHARE_DIGITS);
    }
  json_builder_end_object (json);
}

/* SCALE makes pounds of mills. */
static void
add_difference (JsonBuilder *json, const char *name, gboolean is_known,
                const CurioInterval *interval, double scale)
{
  if (!is_known)
    {
      curio_json_add_null (json, name);
      return;
    }
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  curio_json_add_real (json, "difference", interval->estimate / scale,
                       SHARE_DIGITS);
  curio_json_add_real (json, "low", interval->low / scale, SHARE_DIGITS);
  curio_json_add_real (json, "high", interval->high / scale, SHARE_DIGITS);
  json_builder_end_object (json);
}

static const char *const verdicts[] = {
  [CURIO_READ_OUT_NOT_BEGUN] = "not-begun",
  [CURIO_READ_OUT_NO_HOLD_OUT] = "no-hold-out",
  [CURIO_READ_OUT_NOT_OVER] = "not-over",
  [CURIO_READ_OUT_CANNOT_TELL] = "cannot-tell",
  [CURIO_READ_OUT_MORE] = "more",
  [CURIO_READ_OUT_FEWER] = "fewer",
};

static void
add_window (JsonBuilder *json, const CurioRegistered *campaign,
            const CurioLedger *ledger, guint32 window)
{
  CurioReadOut out;

  measure (campaign, ledger, window, &out);
  json_builder_begin_object (json);
  curio_json_add_int (json, "days", out.n_days);
  curio_json_add_int (json, "days_unseen", out.n_days_unseen);
  add_day (json, "from", out.from_day);
  add_day (json, "to", out.to_day);
  add_group (json, "sent", &out.sent);
  add_group (json, "held_out", &out.held_out);
  add_difference (json, "rates", out.has_difference, &out.difference, 1);
  add_difference (json, "spend_each", out.has_spend, &out.spend, 1000);
  curio_json_add_text (json, "verdict", verdicts[out.verdict]);
  json_builder_end_object (json);
}

static void
add_campaign (JsonBuilder *json, const CurioRegistered *campaign,
              const CurioLedger *ledger, const CurioWindows *windows)
{
  json_builder_begin_object (json);
  curio_json_add_text (json, "name", campaign->name);
  curio_json_add_text (json, "id", campaign->id);
  add_time (json, "registered", campaign->registered_us);
  curio_json_add_text (json, "by", campaign->by);
  add_day (json, "sent_on", campaign->sent_day);
  add_bool (json, "shared", campaign->is_shared);
  curio_json_add_int (json, "sent", campaign->n_sent);
  curio_json_add_int (json, "held_out", campaign->n_held_out);
  json_builder_set_member_name (json, "windows");
  json_builder_begin_array (json);
  for (guint w = 0; w < windows->n; w++)
    add_window (json, campaign, ledger, windows->days[w]);
  json_builder_end_array (json);
  json_builder_end_object (json);
}

char *
curio_campaigns_to_json (GPtrArray *list, const CurioLedger *ledger,
                         const CurioWindows *windows)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "campaigns");
  json_builder_begin_array (json);
  for (guint i = 0; i < list->len; i++)
    add_campaign (json, list->pdata[i], ledger, windows);
  json_builder_end_array (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  return curio_json_to_text (root);
}
