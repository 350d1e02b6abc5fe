/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sources that were opened, newest first, in a small file of the user's
 * configuration folder.  No password is ever written there: libpq has its own
 * password file for them. */
#include "curio-recent.h"

#include <glib/gstdio.h>
#include <string.h>

#include "curio-conninfo.h"
#include "curio-mapping.h"

#define MAX_SOURCES 12
#define GROUP_PREFIX "source-"

static char *
get_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "curio", "sources.ini",
                           NULL);
}

static char *
make_group (guint i)
{
  return g_strdup_printf (GROUP_PREFIX "%u", i + 1);
}

/* A source and what the person calls it; "" where nothing. */
struct _CurioRecentEntry
{
  CurioSource *source;
  char *name;
  guint place; /* where it was on the list */
};

void
curio_recent_entry_free (CurioRecentEntry *entry)
{
  if (!entry)
    return;
  curio_source_free (entry->source);
  g_free (entry->name);
  g_free (entry);
}

/* Takes SOURCE and NAME. */
static CurioRecentEntry *
new_entry (CurioSource *source, char *name)
{
  CurioRecentEntry *entry = g_new0 (CurioRecentEntry, 1);

  entry->source = source;
  entry->name = name ? name : g_strdup ("");
  return entry;
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (
      (GDestroyNotify)curio_recent_entry_free);
}

/* --- one source ---------------------------------------------------------- */

static const char *const dates_words[] = {
  [CURIO_DATES_AUTO] = "auto",
  [CURIO_DATES_DMY] = "dmy",
  [CURIO_DATES_MDY] = "mdy",
};

static void
set_text (GKeyFile *file, const char *group, const char *key, const char *text)
{
  if (text)
    g_key_file_set_string (file, group, key, text);
}

static void
write_entry (GKeyFile *file, guint i, const CurioRecentEntry *entry)
{
  const CurioSource *source = entry->source;
  g_autofree char *group = make_group (i);

  if (*entry->name != '\0')
    set_text (file, group, "name", entry->name);
  set_text (file, group, "shop", source->shop);
  set_text (file, group, "connection", source->conninfo);
  set_text (file, group, "table", source->table);
  set_text (file, group, "time-zone", source->time_zone);
  set_text (file, group, "dates", dates_words[source->dates]);
  for (int column = 0; column < CURIO_N_COLUMNS; column++)
    {
      g_autofree char *key = g_strconcat (
          "column-", curio_column_get_key ((CurioColumn)column), NULL);

      set_text (file, group, key, source->mapping.names[column]);
    }
}

static char *
get_text (GKeyFile *file, const char *group, const char *key)
{
  return g_key_file_get_string (file, group, key, NULL);
}

/* NULL where GROUP does not describe a source. */
static CurioSource *
read_source (GKeyFile *file, const char *group)
{
  g_autoptr (CurioSource) self = g_new0 (CurioSource, 1);
  g_autofree char *dates = get_text (file, group, "dates");

  self->line_budget = CURIO_LINE_BUDGET;
  self->shop = get_text (file, group, "shop");
  self->conninfo = get_text (file, group, "connection");
  self->table = get_text (file, group, "table");
  self->time_zone = get_text (file, group, "time-zone");
  for (gsize i = 0; i < G_N_ELEMENTS (dates_words); i++)
    if (g_strcmp0 (dates, dates_words[i]) == 0)
      self->dates = (CurioDates)i;
  for (int column = 0; column < CURIO_N_COLUMNS; column++)
    {
      g_autofree char *key = g_strconcat (
          "column-", curio_column_get_key ((CurioColumn)column), NULL);

      self->mapping.names[column] = get_text (file, group, key);
    }
  if (!self->table || (!self->shop && !self->conninfo))
    return NULL;
  return g_steal_pointer (&self);
}

/* What may be written of SOURCE; NULL where its connection is no connection.
 */
static CurioSource *
copy_without_secrets (const CurioSource *source)
{
  g_autoptr (CurioSource) copy = curio_source_copy (source);

  if (copy->shop)
    return g_steal_pointer (&copy);
  g_free (copy->conninfo);
  copy->conninfo = curio_conninfo_strip (source->conninfo);
  return copy->conninfo ? g_steal_pointer (&copy) : NULL;
}

static gboolean
is_same_place (const CurioSource *a, const CurioSource *b)
{
  if (a->shop || b->shop)
    return g_strcmp0 (a->shop, b->shop) == 0;
  return g_strcmp0 (a->conninfo, b->conninfo) == 0
         && g_strcmp0 (a->table, b->table) == 0;
}

/* --- the list ------------------------------------------------------------ */

static GPtrArray *
read_list (void)
{
  GPtrArray *entries = new_list ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = get_path ();

  /* A damaged file is as good as none. */
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return entries;
  for (guint i = 0; i < MAX_SOURCES; i++)
    {
      g_autofree char *group = make_group (i);
      CurioSource *source = read_source (file, group);

      if (source)
        g_ptr_array_add (entries,
                         new_entry (source, get_text (file, group, "name")));
    }
  return entries;
}

GPtrArray *
curio_source_list_recent (void)
{
  g_autoptr (GPtrArray) entries = read_list ();
  GPtrArray *sources
      = g_ptr_array_new_with_free_func ((GDestroyNotify)curio_source_free);

  for (guint i = 0; i < entries->len; i++)
    {
      CurioRecentEntry *entry = g_ptr_array_index (entries, i);

      g_ptr_array_add (sources, g_steal_pointer (&entry->source));
    }
  return sources;
}

static guint stamp; /* atomic: a worker remembers what it has loaded */

guint
curio_recent_get_stamp (void)
{
  return g_atomic_int_get (&stamp);
}

/* What cannot be read may still be of use to who wrote it. */
static void
keep_damaged (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = g_strconcat (path, ".damaged", NULL);

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error)
      && error->domain == G_KEY_FILE_ERROR && g_rename (path, aside) != 0)
    g_debug ("cannot keep %s", aside);
}

static void
save (GPtrArray *entries)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = NULL;
  gsize length;

  for (guint i = 0; i < MIN (entries->len, MAX_SOURCES); i++)
    write_entry (file, i, g_ptr_array_index (entries, i));
  text = g_key_file_to_data (file, &length, NULL);
  g_mkdir_with_parents (folder, 0700);
  keep_damaged (path);
  if (!g_file_set_contents_full (path, text, (gssize)length,
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error)
      || g_chmod (path, 0600) != 0)
    g_debug ("cannot remember sources: %s", error ? error->message : path);
  g_atomic_int_inc (&stamp);
}

/* Where SELF is among ENTRIES; FALSE where it is not. */
static gboolean
find (GPtrArray *entries, const CurioSource *self, guint *out_place)
{
  g_autoptr (CurioSource) wanted = copy_without_secrets (self);

  for (guint i = 0; wanted && i < entries->len; i++)
    {
      const CurioRecentEntry *entry = g_ptr_array_index (entries, i);

      *out_place = i;
      if (is_same_place (wanted, entry->source))
        return TRUE;
    }
  return FALSE;
}

void
curio_source_remember (const CurioSource *self)
{
  g_autoptr (CurioSource) copy = copy_without_secrets (self);
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *name = NULL;
  guint place;

  if (!copy)
    return;
  entries = read_list ();
  while (find (entries, copy, &place))
    {
      g_free (name);
      name = g_strdup (
          ((CurioRecentEntry *)g_ptr_array_index (entries, place))->name);
      g_ptr_array_remove_index (entries, place);
    }
  g_ptr_array_insert (
      entries, 0,
      new_entry (g_steal_pointer (&copy), g_steal_pointer (&name)));
  save (entries);
}

char *
curio_recent_get_title (const CurioSource *self)
{
  g_autoptr (GPtrArray) entries = read_list ();
  guint place;

  if (find (entries, self, &place))
    {
      CurioRecentEntry *entry = g_ptr_array_index (entries, place);

      if (*entry->name != '\0')
        return g_strdup (entry->name);
    }
  return curio_source_get_title (self);
}

void
curio_recent_rename (const CurioSource *self, const char *name)
{
  g_autoptr (GPtrArray) entries = read_list ();
  CurioRecentEntry *entry;
  guint place;

  if (!find (entries, self, &place))
    return;
  entry = g_ptr_array_index (entries, place);
  g_free (entry->name);
  entry->name = g_strstrip (g_strdup (name ? name : ""));
  save (entries);
}

CurioRecentEntry *
curio_recent_remove (const CurioSource *self)
{
  g_autoptr (GPtrArray) entries = read_list ();
  CurioRecentEntry *entry;
  guint place;

  if (!find (entries, self, &place))
    return NULL;
  entry = g_ptr_array_steal_index (entries, place);
  entry->place = place;
  save (entries);
  return entry;
}

void
curio_recent_put_back (const CurioRecentEntry *entry)
{
  g_autoptr (GPtrArray) entries = NULL;
  guint place;

  g_return_if_fail (entry != NULL);

  entries = read_list ();
  if (find (entries, entry->source, &place))
    return;
  g_ptr_array_insert (
      entries, (int)MIN (entry->place, entries->len),
      new_entry (curio_source_copy (entry->source), g_strdup (entry->name)));
  save (entries);
}

CurioSource *
curio_source_get_last (void)
{
  g_autoptr (GPtrArray) sources = curio_source_list_recent ();

  return sources->len > 0 ? g_ptr_array_steal_index (sources, 0) : NULL;
}

void
curio_source_recall (CurioSource *self)
{
  g_autoptr (GPtrArray) sources = curio_source_list_recent ();
  g_autoptr (CurioSource) wanted = copy_without_secrets (self);

  for (guint i = 0; wanted && i < sources->len; i++)
    {
      const CurioSource *known = g_ptr_array_index (sources, i);

      if (!is_same_place (wanted, known))
        continue;
      for (int column = 0; column < CURIO_N_COLUMNS; column++)
        if (!self->mapping.names[column])
          self->mapping.names[column]
              = g_strdup (known->mapping.names[column]);
      if (!self->time_zone)
        self->time_zone = g_strdup (known->time_zone);
      if (self->dates == CURIO_DATES_AUTO)
        self->dates = known->dates;
      return;
    }
}
