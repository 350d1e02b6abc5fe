/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-base-rate.h"
#include "curio-campaign-audience.h"
#include "curio-contacts.h"
#include "curio-country-code.h"
#include "curio-preset.h"
#include "curio-receipt.h"
#include "curio-running.h"
#include "curio-source.h"

G_BEGIN_DECLS

/* A campaign before it is sent: the one path behind the dialog and `curio
 * export`.  Audience, then who of them can be reached, then the hold-out among
 * those, then the file. */

typedef enum
{
  CURIO_CAMPAIGN_TEXT_FAVOURITE, /* items bought most */
  CURIO_CAMPAIGN_TEXT_NEXT,      /* items to offer */
  CURIO_CAMPAIGN_TEXT_REASON,    /* why each of those */
} CurioCampaignText;

/* Who knows the items of a customer.  Called from any thread. */
typedef struct
{
  /* Appends the INDEX-th text, from 0; nothing where there is none.  Names of
   * products are as in the books, or READABLE. */
  void (*append) (GString *out, guint32 customer, CurioCampaignText what,
                  guint index, gboolean readable, gpointer data);
  gpointer data;
} CurioCampaignTexts;

/* What a person has chosen so far.  All is borrowed. */
typedef struct
{
  const CurioMeasures *measures;
  const CurioCampaignAudience *audience;
  CurioContacts *contacts;          /* NULL: none */
  CurioCountryCodes *codes;         /* NULL: countries stay blank */
  CurioCountryAnswers *answers;     /* NULL: none */
  const CurioCampaignTexts *texts;  /* NULL: no items */
  const CurioBaseRates *base_rates; /* NULL: measured, in a millisecond */
  CurioPresetId preset;
  CurioColumnChoice columns; /* made to fit the preset */
  guint hold_out_percent;    /* 0 to 100 */
  guint64 seed;
  gboolean hashed;         /* ignored where the preset cannot */
  gboolean readable_names; /* of products, see curio-readable-name.h */

  /* Campaigns that are still open, made with CONTACTS; NULL: none. */
  CurioRunning *running;
  gboolean writes_to_held_out; /* of those; else they are left out */
  gboolean leaves_out_written; /* who was written to by one of those */

  /* For the receipt; each may be NULL or 0. */
  const char *name;
  const char *source_title;
  gint64 loaded_us;
} CurioCampaignPlan;

typedef struct
{
  CurioScored scored;
  const char *customer_id;     /* of the facts */
  const CurioContact *contact; /* NULL: none */
  const char *phone;           /* that is written, E.164 or "" */
  const char *country;         /* ISO code or "" */
  CurioReach reach;
  /* In which open campaign they take part, and how; NULL: in none. */
  const CurioRunningCampaign *running;
  CurioRunningRole running_role;
} CurioCampaignRow;

/* What would be written.  Does not change once made; it keeps alive what it
 * needs but the data of TEXTS, which must last as long; any thread may read
 * it. */
typedef struct
{
  guint n; /* the audience, and each of its customers */
  CurioCampaignRow *rows;
  guint n_by_reach[CURIO_N_REACH];
  guint n_matched; /* sent and held out */
  guint n_sent;
  guint n_held_out;
  guint *sent; /* [n_sent] into ROWS, in the order of the file */

  /* Of those who could be written to: held out of a campaign that is still
   * open, and written to by one; left out or not, as the plan says. */
  guint n_held_elsewhere;
  guint n_written_lately;
  char *held_elsewhere; /* a sentence; NULL: nobody is */
  char *written_lately; /* likewise */

  guint n_blank_countries;  /* sent without a code, where there is a column */
  char **unknown_countries; /* names to be asked, NULL-terminated, may be empty
                             */

  /* Base rate and the smallest rate that N_SENT against N_HELD_OUT would show
   * at 80 % power; FALSE where there is none. */
  gboolean has_base_rate;
  double base_rate;
  gboolean has_visible_rate;
  double visible_rate;
  guint base_days;

  char *problem; /* why it cannot be written, a sentence; NULL: it can */
  char *lift;    /* what the hold-out would show, a sentence; NULL: nothing is
                    held out */
  char *wider;   /* what it would show with one segment more, a sentence; NULL:
                    not much more, or there is none */

  /* Inner. */
  CurioPresetId preset;
  CurioColumnChoice columns;
  gboolean hashed;
  gboolean readable_names;
  CurioCampaignTexts texts;
  CurioLedger *ledger;
  CurioContacts *contacts;
  CurioRunning *running;
  gboolean writes_to_held_out;
  gboolean leaves_out_written;
  CurioReceipt *receipt; /* what is known of it before writing */
} CurioCampaignDraft;

/* Never fails but for G_IO_ERROR_CANCELLED; milliseconds. */
CurioCampaignDraft *curio_campaign_draft_new (const CurioCampaignPlan *plan,
                                              GCancellable *cancellable,
                                              GError **error);
void curio_campaign_draft_free (CurioCampaignDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioCampaignDraft, curio_campaign_draft_free)

/* Whether nobody is sent whom the plan leaves to RUNNING, which may be newer
 * than what the draft was made with: CURIO_ERROR_DATA where somebody is. */
gboolean curio_campaign_draft_check_running (const CurioCampaignDraft *self,
                                             const CurioRunning *running,
                                             GError **error);
/* The same of the register of SOURCE as it is now, for just before the files
 * are written; KNOWN as in curio_register_list ().  CURIO_ERROR_AMBIGUOUS with
 * what could not be read where it is not known whom all campaigns hold out,
 * unless a person ACCEPTS_GAPS or has asked to write to those.  Blocks. */
gboolean curio_campaign_draft_look_again (const CurioCampaignDraft *self,
                                          const CurioSource *source,
                                          gint32 sent_day, GPtrArray *known,
                                          gboolean accepts_gaps,
                                          GCancellable *cancellable,
                                          GError **error);

/* Once the campaign of SELF is registered as OWN_ID: whether another, that was
 * registered while its files were written, holds out somebody in them, or has
 * written to somebody who was to be left out then.  CURIO_ERROR_DATA says
 * what to do; TRUE also where the register cannot be read any more.  Of two
 * that pass each other the one that was registered last finds the first.
 * Blocks. */
gboolean curio_campaign_draft_check_clash (const CurioCampaignDraft *self,
                                           const CurioSource *source,
                                           gint32 sent_day, GPtrArray *known,
                                           const char *own_id, GError **error);

/* The file as a table, for the preview: cells are what will stand in it,
 * without quotes.  ROW is below n_sent.  (transfer full) */
guint curio_campaign_draft_count_cells (const CurioCampaignDraft *self);
const char *curio_campaign_draft_get_header (const CurioCampaignDraft *self,
                                             guint cell);
char *curio_campaign_draft_get_cell (const CurioCampaignDraft *self, guint row,
                                     guint cell);

/* "NAME-not-sent.csv" and "NAME-receipt.json" for PATH "NAME.csv".
 * (transfer full) */
char *curio_campaign_make_not_sent_path (const char *path);
char *curio_campaign_make_receipt_path (const char *path);

/* Writes the file at PATH, who was not sent and why, and the receipt beside
 * it: all three or none, mode 0600, synced, read back and counted before any
 * of them takes its place.  Blocks; call it in a worker thread.  PROGRESS, in
 * lines, may be NULL.  OUT_RECEIPT, which may be NULL, is for the register.
 *
 * Fails with CURIO_ERROR_EMPTY and the draft's problem, CURIO_ERROR_EXISTS
 * where one of the three exists and REPLACE is FALSE, CURIO_ERROR_FULL,
 * CURIO_ERROR_PERMISSION, CURIO_ERROR_FORMAT where a file does not read back
 * as written, or a GIOErrorEnum; then all is as it was. */
gboolean curio_campaign_draft_write (const CurioCampaignDraft *self,
                                     const char *path, gboolean replace,
                                     CurioProgress *progress,
                                     GCancellable *cancellable,
                                     CurioReceipt **out_receipt,
                                     GError **error);

/* "53 of 53 rows read back": what a person is told afterwards.
 * (transfer full) */
char *curio_campaign_describe_written (const CurioReceipt *receipt);

G_END_DECLS
