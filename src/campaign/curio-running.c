/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who takes part in campaigns whose result is still open. */

#include "curio-running.h"

#include "curio-base-rate.h"

static void
set_up (CurioRunning *self, CurioContacts *contacts)
{
  g_atomic_ref_count_init (&self->ref_count);
  self->contacts = contacts != NULL ? curio_contacts_ref (contacts) : NULL;
  for (guint role = 0; role < CURIO_N_RUNNING_ROLES; role++)
    {
      self->ids[role]
          = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint by_phone = 0; by_phone < 2; by_phone++)
        self->persons[role][by_phone] = g_hash_table_new (NULL, NULL);
    }
}

/* The campaigns come the newest first, and the newest keeps its customers. */
static void
add (GHashTable *table, gpointer key, CurioRunningCampaign *campaign)
{
  if (!g_hash_table_contains (table, key))
    g_hash_table_insert (table, key, campaign);
}

static void
add_customers (CurioRunning *self, CurioRunningRole role, char **ids,
               CurioRunningCampaign *campaign)
{
  for (char **id = ids; id != NULL && *id != NULL; id++)
    {
      const CurioContact *contact
          = self->contacts != NULL ? curio_contacts_find (self->contacts, *id)
                                   : NULL;

      if (!g_hash_table_contains (self->ids[role], *id))
        g_hash_table_insert (self->ids[role], g_strdup (*id), campaign);
      for (guint by_phone = 0; contact != NULL && by_phone < 2; by_phone++)
        add (self->persons[role][by_phone],
             (gpointer)contact->person[by_phone], campaign);
    }
}

CurioRunning *
curio_running_new (GPtrArray *list, gint32 day, CurioContacts *contacts)
{
  CurioRunning *self = g_new0 (CurioRunning, 1);

  g_return_val_if_fail (list != NULL, NULL);

  set_up (self, contacts);
  self->campaigns = g_new0 (CurioRunningCampaign, MAX (list->len, 1));
  for (guint i = 0; i < list->len; i++)
    {
      const CurioRegistered *registered = list->pdata[i];
      CurioRunningCampaign *campaign = &self->campaigns[self->n];

      if (registered->is_removed
          || registered->sent_day + CURIO_CAMPAIGN_DAYS <= day)
        continue;
      *campaign = (CurioRunningCampaign){
        .name = g_strdup (registered->name),
        .sent_day = registered->sent_day,
        .last_day = registered->sent_day + CURIO_CAMPAIGN_DAYS - 1,
      };
      self->n++;
      add_customers (self, CURIO_RUNNING_HELD_OUT, registered->held_out,
                     campaign);
      add_customers (self, CURIO_RUNNING_WRITTEN, registered->sent, campaign);
    }
  return self;
}

CurioRunning *
curio_running_ref (CurioRunning *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
curio_running_unref (CurioRunning *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint role = 0; role < CURIO_N_RUNNING_ROLES; role++)
    {
      g_hash_table_unref (self->ids[role]);
      g_hash_table_unref (self->persons[role][FALSE]);
      g_hash_table_unref (self->persons[role][TRUE]);
    }
  for (guint i = 0; i < self->n; i++)
    g_free (self->campaigns[i].name);
  g_free (self->campaigns);
  g_clear_pointer (&self->contacts, curio_contacts_unref);
  g_free (self);
}

const CurioRunningCampaign *
curio_running_find (const CurioRunning *self, CurioRunningRole role,
                    const char *customer_id, const CurioContact *contact,
                    gboolean by_phone)
{
  const CurioRunningCampaign *found
      = g_hash_table_lookup (self->ids[role], customer_id);

  if (found == NULL && contact != NULL)
    found = g_hash_table_lookup (self->persons[role][by_phone ? 1 : 0],
                                 contact->person[by_phone ? 1 : 0]);
  return found;
}
