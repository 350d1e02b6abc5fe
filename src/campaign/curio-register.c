/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the two registers, the database's or the folder's, and why. */

#include "curio-register.h"

#include "curio-campaign-table.h"
#include "curio-error.h"
#include "curio-register-folder.h"

#include <glib/gi18n-lib.h>

void
curio_register_place_clear (CurioRegisterPlace *self)
{
  g_free (self->where);
  g_free (self->why);
  g_free (self->trouble);
  *self = (CurioRegisterPlace){ 0 };
}

/* --- in words ------------------------------------------------------------ */

static const char *const reasons[] = {
  [CURIO_CAMPAIGN_TABLE_READABLE]
  = N_ ("The register in the database can be read, but not added to: the "
        "database allows reading only, or the owner of the register has not "
        "given you the right."),
  [CURIO_CAMPAIGN_TABLE_READ_ONLY]
  = N_ ("The database allows you to read only, so colleagues cannot see this "
        "campaign."),
  [CURIO_CAMPAIGN_TABLE_NO_RIGHT]
  = N_ ("You may not make or use a schema “curio” in the database, so "
        "colleagues cannot see this campaign. Ask its administrator for one "
        "to see each other’s campaigns."),
  [CURIO_CAMPAIGN_TABLE_FOREIGN]
  = N_ ("The database has a schema “curio” that is not this program’s, so "
        "nothing was written to it."),
  [CURIO_CAMPAIGN_TABLE_NEWER]
  = N_ ("The register in the database was made by a later version of Curio. "
        "Update this one to use it."),
};

static void
say_database (CurioRegisterPlace *self, CurioCampaignTable *table,
              const CurioSource *source)
{
  self->is_shared = TRUE;
  g_free (self->where);
  self->where
      = source->shop != NULL
            ? g_strdup_printf (_ ("Registered with the local shop “%s”."),
                               source->shop)
            : g_strdup_printf (_ ("Registered in the database “%s” (schema "
                                  "curio), where colleagues see it."),
                               curio_campaign_table_get_database (table));
}

static void
say_folder (CurioRegisterPlace *self, const char *key, const char *why)
{
  g_autofree char *folder = curio_register_folder_get_path (key);

  self->is_shared = FALSE;
  g_free (self->where);
  g_free (self->why);
  self->where
      = g_strdup_printf (_ ("Registered in your own folder %s."), folder);
  self->why = g_strdup (why);
}

/* Says where TABLE puts a campaign; FALSE: not there. */
static gboolean
choose (CurioRegisterPlace *self, CurioCampaignTable *table,
        const CurioSource *source, const char *key)
{
  CurioCampaignTableState state = curio_campaign_table_get_state (table);

  if (curio_campaign_table_can_write (table))
    {
      say_database (self, table, source);
      return TRUE;
    }
  say_folder (self, key, _ (reasons[state]));
  return FALSE;
}

static void
hand_over (CurioRegisterPlace *place, CurioRegisterPlace *out_place)
{
  if (out_place == NULL)
    return;
  *out_place = *place;
  *place = (CurioRegisterPlace){ 0 };
}

/* --- adding -------------------------------------------------------------- */

static gboolean
check_folder (const char *key, const char *name, GError **error)
{
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify)curio_registered_free);
  guint n_unread;

  curio_register_folder_list (key, list, &n_unread);
  for (guint i = 0; i < list->len; i++)
    {
      const CurioRegistered *other = list->pdata[i];

      if (!other->is_removed && g_str_equal (other->name, name))
        {
          curio_registered_set_taken (error, name, other->by,
                                      other->registered_us);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
curio_register_check (const CurioSource *source, const char *name,
                      CurioRegisterPlace *out_place, GCancellable *cancellable,
                      GError **error)
{
  g_auto (CurioRegisterPlace) place = { 0 };
  g_autoptr (CurioCampaignTable) table = NULL;
  g_autofree char *key = NULL;
  g_autofree char *tidy = NULL;

  g_return_val_if_fail (source != NULL && name != NULL, FALSE);

  tidy = curio_registered_tidy_name (name, error);
  if (tidy == NULL)
    return FALSE;
  key = curio_source_make_key (source);
  table = curio_campaign_table_open (source, cancellable, error);
  if (table == NULL || !curio_campaign_table_check_name (table, tidy, error)
      || !check_folder (key, tidy, error))
    return FALSE;
  choose (&place, table, source, key);
  hand_over (&place, out_place);
  return TRUE;
}

gboolean
curio_register_add (const CurioSource *source, CurioRegistered *campaign,
                    CurioRegisterPlace *out_place, GCancellable *cancellable,
                    GError **error)
{
  g_auto (CurioRegisterPlace) place = { 0 };
  g_autoptr (CurioCampaignTable) table = NULL;
  g_autofree char *key = NULL;
  g_autofree char *name = NULL;
  gboolean done;

  g_return_val_if_fail (source != NULL && campaign != NULL, FALSE);
  g_return_val_if_fail (campaign->name != NULL, FALSE);

  name = curio_registered_tidy_name (campaign->name, error);
  if (name == NULL)
    return FALSE;
  g_free (campaign->name);
  campaign->name = g_steal_pointer (&name);
  key = curio_source_make_key (source);
  table = curio_campaign_table_open (source, cancellable, error);
  if (table == NULL)
    return FALSE;
  done = choose (&place, table, source, key)
             ? curio_campaign_table_add (table, campaign, error)
             : curio_register_folder_add (key, campaign, error);
  if (done)
    hand_over (&place, out_place);
  return done;
}

/* --- listing ------------------------------------------------------------- */

static int
compare_newest_cb (gconstpointer first, gconstpointer second)
{
  const CurioRegistered *a = *(CurioRegistered *const *)first;
  const CurioRegistered *b = *(CurioRegistered *const *)second;

  if (a->registered_us != b->registered_us)
    return a->registered_us > b->registered_us ? -1 : 1;
  return g_strcmp0 (a->id, b->id);
}

static void
drop_removed (GPtrArray *list)
{
  for (guint i = list->len; i-- > 0;)
    if (((CurioRegistered *)list->pdata[i])->is_removed)
      g_ptr_array_remove_index (list, i);
}

static void
add_trouble (CurioRegisterPlace *self, const char *sentence)
{
  char *all = self->trouble == NULL
                  ? g_strdup (sentence)
                  : g_strdup_printf ("%s\n%s", self->trouble, sentence);

  g_free (self->trouble);
  self->trouble = all;
}

/* NULL only where it was cancelled. */
static GPtrArray *
list_database (const CurioSource *source, const char *key, GPtrArray *known,
               CurioRegisterPlace *place, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (CurioCampaignTable) table
      = curio_campaign_table_open (source, cancellable, &problem);
  GPtrArray *list = NULL;

  if (table != NULL)
    {
      choose (place, table, source, key);
      if (curio_campaign_table_can_read (table))
        list = curio_campaign_table_list (table, known, &problem);
      else if (curio_campaign_table_is_hidden (table))
        add_trouble (place, _ ("The campaigns in the database cannot be read "
                               "from here, so whom they hold out is not "
                               "known."));
    }
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (problem != NULL)
    add_trouble (place, problem->message);
  return list != NULL ? list
                      : g_ptr_array_new_with_free_func (
                          (GDestroyNotify)curio_registered_free);
}

GPtrArray *
curio_register_list (const CurioSource *source, gboolean with_removed,
                     GPtrArray *known, CurioRegisterPlace *out_place,
                     GCancellable *cancellable, GError **error)
{
  g_auto (CurioRegisterPlace) place = { 0 };
  g_autofree char *key = NULL;
  GPtrArray *list;
  guint n_unread;

  g_return_val_if_fail (source != NULL, NULL);

  key = curio_source_make_key (source);
  list = list_database (source, key, known, &place, cancellable, error);
  if (list == NULL)
    return NULL;
  curio_register_folder_list (key, list, &n_unread);
  if (n_unread > 0)
    {
      g_autofree char *folder = curio_register_folder_get_path (key);
      g_autofree char *sentence = g_strdup_printf (
          ngettext ("%u file in %s is no campaign that can be read; it was "
                    "left as it is.",
                    "%u files in %s are no campaigns that can be read; they "
                    "were left as they are.",
                    n_unread),
          n_unread, folder);

      add_trouble (&place, sentence);
    }
  if (!with_removed)
    drop_removed (list);
  g_ptr_array_sort (list, compare_newest_cb);
  hand_over (&place, out_place);
  return list;
}

/* --- removing ------------------------------------------------------------ */

gboolean
curio_register_set_removed (const CurioSource *source,
                            const CurioRegistered *campaign, gboolean removed,
                            GCancellable *cancellable, GError **error)
{
  g_autoptr (CurioCampaignTable) table = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (source != NULL && campaign != NULL, FALSE);

  if (!campaign->is_shared)
    {
      key = curio_source_make_key (source);
      return curio_register_folder_set_removed (key, campaign->id, removed,
                                                error);
    }
  table = curio_campaign_table_open (source, cancellable, error);
  return table != NULL
         && curio_campaign_table_set_removed (table, campaign->id, removed,
                                              error);
}
