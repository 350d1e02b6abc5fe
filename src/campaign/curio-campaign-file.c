/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A campaign as CSV: one function says what stands in a cell, for the file and
 * for the preview. */

#include "curio-campaign-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ROWS_BETWEEN_LOOKS 1024
#define LINE_END "\r\n"

/* --- cells --------------------------------------------------------------- */

static const char *
get_contact_text (const CurioCampaignRow *row, CurioCampaignColumn column)
{
  const CurioContact *contact = row->contact;

  if (contact == NULL)
    return "";
  switch ((int)column)
    {
    case CURIO_CAMPAIGN_COLUMN_EMAIL:
      /* Somebody with a phone may have an e-mail that cannot be one. */
      return contact->flags & CURIO_CONTACT_BAD_EMAIL ? "" : contact->email;
    case CURIO_CAMPAIGN_COLUMN_FIRST_NAME:
      return contact->first_name;
    case CURIO_CAMPAIGN_COLUMN_LAST_NAME:
      return contact->last_name;
    case CURIO_CAMPAIGN_COLUMN_PHONE:
      return row->phone;
    default:
      return contact->zip;
    }
}

/* In lower case, letter by letter: what g_utf8_strdown () makes of a text
 * hangs on the language of the desktop, in Turkish even for ASCII. */
static char *
fold (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (folded, g_unichar_tolower (g_utf8_get_char (at)));
  return g_string_free (folded, FALSE);
}

/* Customer Match takes SHA-256, in hex, of what is trimmed and in lower case;
 * the postcode it takes as it is. */
static void
append_contact_text (GString *out, const CurioCampaignDraft *draft,
                     const CurioCampaignRow *row, CurioCampaignColumn column)
{
  const char *text = get_contact_text (row, column);
  g_autofree char *folded = NULL;
  g_autofree char *hash = NULL;

  if (!draft->hashed || text[0] == '\0' || column == CURIO_CAMPAIGN_COLUMN_ZIP)
    {
      g_string_append (out, text);
      return;
    }
  folded = g_strstrip (fold (text));
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, folded, -1);
  g_string_append (out, hash);
}

static void
append_text_of (GString *out, const CurioCampaignDraft *draft,
                const CurioCampaignRow *row, CurioCampaignText what,
                guint cell)
{
  if (draft->texts.append != NULL)
    draft->texts.append (out, row->scored.customer, what, cell,
                         draft->readable_names, draft->texts.data);
}

static void
append_day (GString *out, gint32 day)
{
  g_autofree char *iso = curio_day_to_iso (day);

  g_string_append (out, iso);
}

static void
append_sales (GString *out, const CurioScored *scored,
              CurioCampaignColumn column, guint cell)
{
  const guint8 scores[] = { scored->r, scored->f, scored->m };

  switch ((int)column)
    {
    case CURIO_CAMPAIGN_COLUMN_SEGMENT:
      g_string_append (out, curio_segments[scored->segment].name);
      break;
    case CURIO_CAMPAIGN_COLUMN_SCORES:
      g_string_append_printf (out, "%u", scores[cell]);
      break;
    case CURIO_CAMPAIGN_COLUMN_LAST_ORDER:
      append_day (out, scored->last_day);
      break;
    case CURIO_CAMPAIGN_COLUMN_ORDERS:
      g_string_append_printf (out, "%u", scored->frequency);
      break;
    default:
      curio_cell_append_pence (out, scored->monetary_mills);
    }
}

void
curio_campaign_file_append (GString *out, const CurioCampaignDraft *draft,
                            const CurioCampaignRow *row,
                            CurioCampaignColumn column, guint cell)
{
  switch ((int)column)
    {
    case CURIO_CAMPAIGN_COLUMN_EMAIL:
    case CURIO_CAMPAIGN_COLUMN_FIRST_NAME:
    case CURIO_CAMPAIGN_COLUMN_LAST_NAME:
    case CURIO_CAMPAIGN_COLUMN_PHONE:
    case CURIO_CAMPAIGN_COLUMN_ZIP:
      append_contact_text (out, draft, row, column);
      break;
    case CURIO_CAMPAIGN_COLUMN_COUNTRY:
      g_string_append (out, row->country);
      break;
    case CURIO_CAMPAIGN_COLUMN_CUSTOMER:
      g_string_append (out, row->customer_id);
      break;
    case CURIO_CAMPAIGN_COLUMN_FAVOURITES:
      append_text_of (out, draft, row, CURIO_CAMPAIGN_TEXT_FAVOURITE, cell);
      break;
    case CURIO_CAMPAIGN_COLUMN_NEXT:
      append_text_of (out, draft, row, CURIO_CAMPAIGN_TEXT_NEXT, cell);
      break;
    case CURIO_CAMPAIGN_COLUMN_REASONS:
      append_text_of (out, draft, row, CURIO_CAMPAIGN_TEXT_REASON, cell);
      break;
    case CURIO_CAMPAIGN_COLUMN_HOLD_OUT:
      g_string_append (out, row->reach == CURIO_REACH_HELD_OUT ? "yes" : "no");
      break;
    default:
      append_sales (out, &row->scored, column, cell);
    }
}

/* --- rows ---------------------------------------------------------------- */

typedef struct
{
  const CurioCampaignDraft *draft;
  CurioDialect dialect;
  CurioProgress *progress;
  GCancellable *cancellable;
  GString *out;
  GString *cell; /* of the moment */
  guint n_cells; /* in the row so far */
} Composer;

static void
init_composer (Composer *self, const CurioCampaignDraft *draft,
               CurioProgress *progress, GCancellable *cancellable)
{
  *self = (Composer){ draft,
                      curio_presets[draft->preset].dialect,
                      progress,
                      cancellable,
                      g_string_new (NULL),
                      g_string_new (NULL) };
}

static void
clear_composer (Composer *self)
{
  g_string_free (self->out, TRUE);
  g_string_free (self->cell, TRUE);
}

/* Adds the cell of the moment, and empties it. */
static void
end_cell (Composer *self, gboolean is_text)
{
  if (self->n_cells++ > 0)
    g_string_append_c (self->out, self->dialect.separator);
  if (is_text)
    curio_cell_append_text (self->out, &self->dialect, self->cell->str);
  else
    g_string_append (self->out, self->cell->str);
  g_string_truncate (self->cell, 0);
}

static void
add_text (Composer *self, const char *text)
{
  g_string_append (self->cell, text);
  end_cell (self, TRUE);
}

static void
end_row (Composer *self)
{
  g_string_append (self->out, LINE_END);
  self->n_cells = 0;
}

/* Counts a row; FALSE where the person has had enough. */
static gboolean
go_on (Composer *self, guint i, GError **error)
{
  if (self->progress != NULL)
    self->progress->lines++;
  return i % ROWS_BETWEEN_LOOKS != 0
         || !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static void
add_header (Composer *self)
{
  const CurioColumnChoice *choice = &self->draft->columns;
  const CurioPreset *preset = &curio_presets[self->draft->preset];

  for (guint i = 0; i < choice->n; i++)
    for (guint c = 0; c < curio_campaign_columns[choice->columns[i]].n_cells;
         c++)
      add_text (self, preset->headers[choice->columns[i]][c]);
  end_row (self);
}

static void
add_customer (Composer *self, const CurioCampaignRow *row)
{
  const CurioColumnChoice *choice = &self->draft->columns;

  for (guint i = 0; i < choice->n; i++)
    {
      CurioCampaignColumn column = (CurioCampaignColumn)choice->columns[i];

      for (guint c = 0; c < curio_campaign_columns[column].n_cells; c++)
        {
          curio_campaign_file_append (self->cell, self->draft, row, column, c);
          end_cell (self, curio_campaign_columns[column].is_text);
        }
    }
  end_row (self);
}

GBytes *
curio_campaign_file_compose (const CurioCampaignDraft *draft,
                             CurioProgress *progress,
                             GCancellable *cancellable, GError **error)
{
  Composer self;
  GBytes *bytes = NULL;
  gboolean done = TRUE;

  init_composer (&self, draft, progress, cancellable);
  add_header (&self);
  for (guint i = 0; done && i < draft->n_sent; i++)
    {
      add_customer (&self, &draft->rows[draft->sent[i]]);
      done = go_on (&self, i, error);
    }
  if (done)
    bytes = curio_dialect_encode (&self.dialect, self.out);
  clear_composer (&self);
  return bytes;
}

/* --- those who are not sent ---------------------------------------------- */

/* Another campaign is named. */
static void
add_explanation (Composer *self, const CurioCampaignRow *row)
{
  g_string_append (self->cell, _ (curio_reach_table[row->reach].text));
  if (row->reach == CURIO_REACH_HELD_ELSEWHERE
      || row->reach == CURIO_REACH_WRITTEN_LATELY)
    g_string_append_printf (self->cell, " %s", row->running->name);
  end_cell (self, TRUE);
}

static void
add_not_sent (Composer *self, const CurioCampaignRow *row)
{
  const CurioReachInfo *reach = &curio_reach_table[row->reach];

  add_text (self, row->customer_id);
  add_text (self, curio_segments[row->scored.segment].name);
  append_day (self->cell, row->scored.last_day);
  end_cell (self, FALSE);
  curio_cell_append_pence (self->cell, row->scored.monetary_mills);
  end_cell (self, FALSE);
  add_text (self, reach->id);
  add_explanation (self, row);
  end_row (self);
}

GBytes *
curio_campaign_file_compose_not_sent (const CurioCampaignDraft *draft,
                                      CurioProgress *progress,
                                      GCancellable *cancellable,
                                      GError **error)
{
  static const char *const headers[CURIO_NOT_SENT_CELLS]
      = { "customer_id", "segment", "last_order",
          "net_spend",   "reason",  "explanation" };
  Composer self;
  GBytes *bytes = NULL;
  gboolean done = TRUE;

  init_composer (&self, draft, progress, cancellable);
  /* It is for people, whatever tool the other file is for. */
  self.dialect.is_inert = TRUE;
  for (guint i = 0; i < CURIO_NOT_SENT_CELLS; i++)
    add_text (&self, headers[i]);
  end_row (&self);
  for (guint i = 0; done && i < draft->n; i++)
    if (draft->rows[i].reach != CURIO_REACH_SENT)
      {
        add_not_sent (&self, &draft->rows[i]);
        done = go_on (&self, i, error);
      }
  if (done)
    bytes = curio_dialect_encode (&self.dialect, self.out);
  clear_composer (&self);
  return bytes;
}
