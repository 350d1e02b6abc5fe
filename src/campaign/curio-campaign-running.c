/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a campaign owes to the others that are still open. */

#include "curio-campaign-running.h"

#include "curio-error.h"
#include "curio-register.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More names than these would be a list, not a sentence. */
#define NAMES_MOST 2

/* --- who ----------------------------------------------------------------- */

static const CurioRunningCampaign *
find (const CurioRunning *running, CurioPresetId preset, CurioRunningRole role,
      const CurioCampaignRow *row)
{
  return curio_running_find (running, role, row->customer_id, row->contact,
                             curio_presets[preset].allows_phone);
}

/* Who is held out of one and was written to by another is held out, but where
 * only the other is a reason to leave them out. */
static void
mind (CurioCampaignDraft *self, const CurioCampaignPlan *plan,
      CurioCampaignRow *row)
{
  const CurioRunningCampaign *held
      = find (plan->running, plan->preset, CURIO_RUNNING_HELD_OUT, row);
  const CurioRunningCampaign *written
      = find (plan->running, plan->preset, CURIO_RUNNING_WRITTEN, row);
  gboolean is_held_back = held != NULL && !plan->writes_to_held_out;
  gboolean is_left_out = written != NULL && plan->leaves_out_written;

  if (held != NULL && (is_held_back || !is_left_out))
    {
      row->running = held;
      row->running_role = CURIO_RUNNING_HELD_OUT;
      self->n_held_elsewhere++;
    }
  else if (written != NULL)
    {
      row->running = written;
      row->running_role = CURIO_RUNNING_WRITTEN;
      self->n_written_lately++;
    }
  if (is_held_back)
    row->reach = CURIO_REACH_HELD_ELSEWHERE;
  else if (is_left_out)
    row->reach = CURIO_REACH_WRITTEN_LATELY;
}

void
curio_campaign_mind_running (CurioCampaignDraft *self,
                             const CurioCampaignPlan *plan)
{
  if (plan->running == NULL)
    return;
  for (guint i = 0; i < self->n; i++)
    if (self->rows[i].reach == CURIO_REACH_SENT)
      mind (self, plan, &self->rows[i]);
}

/* Of a customer in the file, by address and by a number beside it. */
static const CurioRunningCampaign *
find_reached (const CurioCampaignDraft *self, const CurioRunning *running,
              CurioRunningRole role, const CurioCampaignRow *row)
{
  const CurioRunningCampaign *found = find (running, self->preset, role, row);

  return found != NULL || row->phone[0] == '\0'
             ? found
             : curio_running_find (running, role, row->customer_id,
                                   row->contact, TRUE);
}

static guint
count_reached (const CurioCampaignDraft *self, const CurioRunning *running,
               CurioRunningRole role,
               const CurioRunningCampaign **out_campaign)
{
  guint n = 0;

  for (guint i = 0; i < self->n_sent; i++)
    {
      const CurioRunningCampaign *found
          = find_reached (self, running, role, &self->rows[self->sent[i]]);

      *out_campaign = found != NULL ? found : *out_campaign;
      n += found != NULL;
    }
  return n;
}

gboolean
curio_campaign_draft_check_running (const CurioCampaignDraft *self,
                                    const CurioRunning *running,
                                    GError **error)
{
  const CurioRunningCampaign *campaign = NULL;
  guint n = 0;

  g_return_val_if_fail (self != NULL && running != NULL, FALSE);

  if (!self->writes_to_held_out)
    n = count_reached (self, running, CURIO_RUNNING_HELD_OUT, &campaign);
  if (n > 0)
    {
      g_set_error (
          error, CURIO_ERROR, CURIO_ERROR_DATA,
          ngettext ("“%s” holds out %u of these customers, so nothing was "
                    "written. They are left out now: look again, and export.",
                    "“%s” holds out %u of these customers, so nothing was "
                    "written. They are left out now: look again, and export.",
                    n),
          campaign->name, n);
      return FALSE;
    }
  if (self->leaves_out_written)
    n = count_reached (self, running, CURIO_RUNNING_WRITTEN, &campaign);
  if (n > 0)
    g_set_error (
        error, CURIO_ERROR, CURIO_ERROR_DATA,
        ngettext ("“%s” has written to %u of these customers, so nothing was "
                  "written. They are left out now: look again, and export.",
                  "“%s” has written to %u of these customers, so nothing was "
                  "written. They are left out now: look again, and export.",
                  n),
        campaign->name, n);
  return n == 0;
}

gboolean
curio_campaign_draft_look_again (const CurioCampaignDraft *self,
                                 const CurioSource *source, gint32 sent_day,
                                 GPtrArray *known, gboolean accepts_gaps,
                                 GCancellable *cancellable, GError **error)
{
  g_auto (CurioRegisterPlace) place = { 0 };
  g_autoptr (GPtrArray) list
      = curio_register_list (source, FALSE, known, &place, cancellable, error);
  g_autoptr (CurioRunning) running = NULL;

  if (list == NULL)
    return FALSE;
  running = curio_running_new (list, sent_day, self->contacts);
  if (!curio_campaign_draft_check_running (self, running, error))
    return FALSE;
  if (place.trouble == NULL || accepts_gaps || self->writes_to_held_out)
    return TRUE;
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_AMBIGUOUS,
                       place.trouble);
  return FALSE;
}

/* --- once it is registered ------------------------------------------------
 */

static gboolean
check_apart (const CurioCampaignDraft *self, const CurioRunning *running,
             GError **error)
{
  const CurioRunningCampaign *campaign = NULL;
  guint n = 0;

  if (!self->writes_to_held_out)
    n = count_reached (self, running, CURIO_RUNNING_HELD_OUT, &campaign);
  if (n == 0 && self->leaves_out_written)
    n = count_reached (self, running, CURIO_RUNNING_WRITTEN, &campaign);
  if (n == 0)
    return TRUE;
  g_set_error (
      error, CURIO_ERROR, CURIO_ERROR_DATA,
      ngettext ("“%s” was registered at the same time, and %u of the "
                "customers in these files is to be left to it. Do not send "
                "them: take this campaign off the list, and export again.",
                "“%s” was registered at the same time, and %u of the "
                "customers in these files are to be left to it. Do not send "
                "them: take this campaign off the list, and export again.",
                n),
      campaign->name, n);
  return FALSE;
}

gboolean
curio_campaign_draft_check_clash (const CurioCampaignDraft *self,
                                  const CurioSource *source, gint32 sent_day,
                                  GPtrArray *known, const char *own_id,
                                  GError **error)
{
  g_autoptr (GPtrArray) list
      = curio_register_list (source, FALSE, known, NULL, NULL, NULL);
  g_autoptr (CurioRunning) running = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (list == NULL)
    return TRUE;
  for (guint i = list->len; i-- > 0;)
    if (g_strcmp0 (((CurioRegistered *)list->pdata[i])->id, own_id) == 0)
      g_ptr_array_remove_index (list, i);
  running = curio_running_new (list, sent_day, self->contacts);
  return check_apart (self, running, error);
}

/* --- in words ------------------------------------------------------------ */

static char *
print_day (gint32 day)
{
  int year, month, day_of_month;
  g_autoptr (GDateTime) time = NULL;

  curio_day_get (day, &year, &month, &day_of_month);
  time = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  return time != NULL ? g_date_time_format (time, _ ("%-d %b %Y"))
                      : curio_day_to_iso (day);
}

/* Which of the campaigns are meant, by their place. */
static guint8 *
mark (const CurioCampaignDraft *self, CurioRunningRole role, guint *out_n)
{
  guint8 *is_meant = g_new0 (guint8, self->running->n);

  *out_n = 0;
  for (guint i = 0; i < self->n; i++)
    if (self->rows[i].running != NULL && self->rows[i].running_role == role)
      {
        guint place
            = (guint)(self->rows[i].running - self->running->campaigns);

        *out_n += !is_meant[place];
        is_meant[place] = 1;
      }
  return is_meant;
}

/* "“Spring” (open until 29 Dec 2026)", or the names of the newest. */
static char *
name_campaigns (const CurioCampaignDraft *self, CurioRunningRole role)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n, n_named = 0;
  g_autofree guint8 *is_meant = mark (self, role, &n);

  for (guint i = 0; i < self->running->n && n_named < NAMES_MOST; i++)
    if (is_meant[i])
      {
        const CurioRunningCampaign *campaign = &self->running->campaigns[i];
        g_autofree char *day = print_day (campaign->last_day);

        if (n_named++ > 0)
          g_string_append (names, n == NAMES_MOST ? _ (" and ") : ", ");
        /* Translators: a campaign, and the last day of its read-out. */
        g_string_append_printf (names, _ ("“%s” (open until %s)"),
                                campaign->name, day);
      }
  if (n > n_named)
    g_string_append_printf (
        names, ngettext (" and %u other", " and %u others", n - n_named),
        n - n_named);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
describe_held_out (const CurioCampaignDraft *self)
{
  g_autofree char *names = name_campaigns (self, CURIO_RUNNING_HELD_OUT);
  guint n = self->n_held_elsewhere;

  if (self->writes_to_held_out)
    return g_strdup_printf (
        ngettext ("%u of these customers is held out of %s and is written to "
                  "all the same. That spoils its result.",
                  "%u of these customers are held out of %s and are written "
                  "to all the same. That spoils its result.",
                  n),
        n, names);
  return g_strdup_printf (
      ngettext ("%u of these customers is held out of %s. They get no message "
                "here either, so that its result can be trusted.",
                "%u of these customers are held out of %s. They get no "
                "message here either, so that its result can be trusted.",
                n),
      n, names);
}

static char *
describe_written (const CurioCampaignDraft *self)
{
  g_autofree char *names = name_campaigns (self, CURIO_RUNNING_WRITTEN);
  guint n = self->n_written_lately;

  if (self->leaves_out_written)
    return g_strdup_printf (
        ngettext ("%u of these customers was written to by %s. They get no "
                  "second message.",
                  "%u of these customers were written to by %s. They get no "
                  "second message.",
                  n),
        n, names);
  return g_strdup_printf (
      ngettext ("%u of these customers was written to by %s. A second message "
                "blurs its result.",
                "%u of these customers were written to by %s. A second "
                "message blurs its result.",
                n),
      n, names);
}

void
curio_campaign_describe_running (CurioCampaignDraft *self)
{
  if (self->n_held_elsewhere > 0)
    self->held_elsewhere = describe_held_out (self);
  if (self->n_written_lately > 0)
    self->written_lately = describe_written (self);
}
