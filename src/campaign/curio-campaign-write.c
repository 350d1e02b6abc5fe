/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A campaign becomes three files.  Each is read back from the disk before any
 * of them takes its place, and its rows are counted. */

#include "curio-campaign-file.h"
#include "curio-campaign-receipt.h"
#include "curio-error.h"
#include "curio-file-set.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FILE_MODE 0600
#define SUFFIX ".csv"
#define NOT_SENT_SUFFIX "-not-sent.csv"
#define RECEIPT_SUFFIX "-receipt.json"

/* --- names --------------------------------------------------------------- */

static char *
make_path (const char *path, const char *suffix)
{
  gsize length = strlen (path);
  g_autofree char *stem = NULL;

  if (length > strlen (SUFFIX)
      && g_ascii_strcasecmp (path + length - strlen (SUFFIX), SUFFIX) == 0)
    length -= strlen (SUFFIX);
  stem = g_strndup (path, length);
  return g_strconcat (stem, suffix, NULL);
}

char *
curio_campaign_make_not_sent_path (const char *path)
{
  return make_path (path, NOT_SENT_SUFFIX);
}

char *
curio_campaign_make_receipt_path (const char *path)
{
  return make_path (path, RECEIPT_SUFFIX);
}

/* --- reading back -------------------------------------------------------- */

/* What is to stand on the disk. */
typedef struct
{
  const char *path;
  const CurioDialect *dialect;
  const char *sha256;
  guint n_rows;  /* below the header */
  guint n_cells; /* of each row */

  guint rows_read;
  guint cells_read; /* of the row at hand */
  gboolean differs;
} Expected;

static void
take_cell_cb (const char *cell, gsize length, gpointer data)
{
  Expected *self = data;

  self->cells_read++;
}

static void
end_row_cb (gpointer data)
{
  Expected *self = data;

  self->differs = self->differs || self->cells_read != self->n_cells;
  self->cells_read = 0;
  self->rows_read++;
}

static gboolean
refuse (const char *path, GError **error)
{
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
               _ ("What was to become %s does not read back as it was "
                  "written, so nothing was changed. Try again, or choose "
                  "another disk."),
               path);
  return FALSE;
}

static gboolean
count_again_cb (const char *beside, gpointer data, GError **error)
{
  Expected *self = data;
  CurioCellSink sink = { take_cell_cb, end_row_cb, self };
  g_autofree char *bytes = NULL;
  g_autofree char *sha256 = NULL;
  gsize length;

  if (!g_file_get_contents (beside, &bytes, &length, error))
    return FALSE;
  sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256,
                                        (const guchar *)bytes, length);
  if (strcmp (sha256, self->sha256) == 0
      && curio_dialect_read (self->dialect, bytes, length, &sink)
      && !self->differs && self->rows_read == self->n_rows + 1)
    return TRUE;
  return refuse (self->path, error);
}

/* Likewise of the receipt. */
typedef struct
{
  const char *path;
  const CurioReceipt *receipt;
} ExpectedReceipt;

static gboolean
read_receipt_cb (const char *beside, gpointer data, GError **error)
{
  const ExpectedReceipt *self = data;
  const CurioReceipt *meant = self->receipt;
  g_autofree char *json = NULL;
  g_autoptr (CurioReceipt) found = NULL;
  gsize length;

  if (!g_file_get_contents (beside, &json, &length, error))
    return FALSE;
  found = curio_receipt_from_json (json, (gssize)length, NULL);
  if (found != NULL && g_strcmp0 (found->file_sha256, meant->file_sha256) == 0
      && g_strv_equal ((const char *const *)found->sent,
                       (const char *const *)meant->sent))
    return TRUE;
  return refuse (self->path, error);
}

/* --- writing ------------------------------------------------------------- */

/* The receipt of the draft with what is known only now. */
static CurioReceipt *
finish_receipt (const CurioCampaignDraft *draft, const char *path,
                const char *not_sent_path, GBytes *file, GBytes *not_sent)
{
  g_autofree char *json = curio_receipt_to_json (draft->receipt);
  CurioReceipt *receipt = curio_receipt_from_json (json, -1, NULL);

  g_assert (receipt != NULL);
  curio_campaign_fill_receipt (draft, receipt);
  receipt->written_us = g_get_real_time ();
  receipt->file = g_path_get_basename (path);
  receipt->not_sent = g_path_get_basename (not_sent_path);
  receipt->file_sha256
      = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file);
  receipt->not_sent_sha256
      = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, not_sent);
  return receipt;
}

/* The customers' file comes last: where it stands, the others do too. */
static gboolean
write_all (const CurioCampaignDraft *draft, const char *path, gboolean replace,
           GBytes *file, GBytes *not_sent, CurioReceipt **out_receipt,
           GCancellable *cancellable, GError **error)
{
  g_autofree char *not_sent_path = curio_campaign_make_not_sent_path (path);
  g_autofree char *receipt_path = curio_campaign_make_receipt_path (path);
  g_autoptr (CurioReceipt) receipt
      = finish_receipt (draft, path, not_sent_path, file, not_sent);
  char *json = curio_receipt_to_json (receipt);
  g_autoptr (GBytes) receipt_bytes = g_bytes_new_take (json, strlen (json));
  const CurioDialect *dialect = &curio_presets[draft->preset].dialect;
  Expected expected_not_sent
      = { not_sent_path, dialect, receipt->not_sent_sha256,
          draft->n - draft->n_sent, CURIO_NOT_SENT_CELLS };
  Expected expected = { path, dialect, receipt->file_sha256, draft->n_sent,
                        curio_campaign_draft_count_cells (draft) };
  ExpectedReceipt expected_receipt = { receipt_path, receipt };
  const CurioFileOfSet files[] = {
    {not_sent_path, not_sent,      count_again_cb,  &expected_not_sent},
    { receipt_path, receipt_bytes, read_receipt_cb, &expected_receipt },
    { path,         file,          count_again_cb,  &expected         }
  };

  if (!curio_file_set_write (files, G_N_ELEMENTS (files), FILE_MODE, replace,
                             cancellable, error))
    return FALSE;
  if (out_receipt != NULL)
    *out_receipt = g_steal_pointer (&receipt);
  return TRUE;
}

gboolean
curio_campaign_draft_write (const CurioCampaignDraft *self, const char *path,
                            gboolean replace, CurioProgress *progress,
                            GCancellable *cancellable,
                            CurioReceipt **out_receipt, GError **error)
{
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) not_sent = NULL;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  if (self->problem != NULL)
    {
      g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                           self->problem);
      return FALSE;
    }
  if (progress != NULL)
    {
      progress->stage = CURIO_STAGE_WRITING;
      progress->lines = 0;
      progress->total = self->n;
    }
  file = curio_campaign_file_compose (self, progress, cancellable, error);
  if (file != NULL)
    not_sent = curio_campaign_file_compose_not_sent (self, progress,
                                                     cancellable, error);
  return not_sent != NULL
         && write_all (self, path, replace, file, not_sent, out_receipt,
                       cancellable, error);
}
