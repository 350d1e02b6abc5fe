/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The demo shop on first use: the generator's lines, streamed into the local
 * server. */

#include "curio-demo-shop.h"

#include "curio-demo.h"
#include "curio-local-server.h"
#include "curio-shop-writer.h"
#include "curio-source.h"

#define N_LINES 1000000
#define SEED 1

typedef struct
{
  CurioShopWriter *writer;
  CurioProgress *progress;
  GCancellable *cancellable;
  GError *error;
} Making;

static CurioText
text_of (const char *string)
{
  return (CurioText){ string, string != NULL ? strlen (string) : 0 };
}

static gboolean
write_line (const CurioDemoLine *line, gpointer data)
{
  Making *making = data;
  const CurioRow row = {
    .invoice_no = text_of (line->invoice_no),
    .stock_code = text_of (line->stock_code),
    .description = text_of (line->description),
    .customer_id = text_of (line->customer_id),
    .country = text_of (line->country),
    .quantity = line->quantity,
    .price_mills = line->price_mills,
    .time_us = line->time_s * G_USEC_PER_SEC,
  };

  making->progress->lines++;
  return !g_cancellable_set_error_if_cancelled (making->cancellable,
                                                &making->error)
         && curio_shop_writer_add (making->writer, &row, &making->error);
}

static gboolean
make (CurioProgress *progress, GCancellable *cancellable, GError **error)
{
  g_autoptr (CurioShopWriter) writer
      = curio_shop_writer_new (CURIO_DEMO_SHOP, 0, cancellable, error);
  Making making = { writer, progress, cancellable, NULL };

  if (writer == NULL)
    return FALSE;

  progress->total = N_LINES;
  progress->started_us = g_get_monotonic_time ();
  progress->stage = CURIO_STAGE_READING;
  if (!curio_demo_generate (N_LINES, SEED, write_line, &making))
    {
      g_propagate_error (error, making.error);
      return FALSE;
    }

  progress->stage = CURIO_STAGE_FINISHING;
  return curio_shop_writer_commit (writer, error);
}

gboolean
curio_demo_shop_ensure (CurioProgress *progress, _Atomic int *out_making,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (CurioLocalServer) server
      = curio_local_server_acquire (cancellable, error);

  if (server == NULL)
    return FALSE;

  g_auto (GStrv) shops
      = curio_local_server_list_shops (server, cancellable, error);

  if (shops == NULL)
    return FALSE;
  if (g_strv_contains ((const char *const *)shops, CURIO_DEMO_SHOP))
    return TRUE;

  *out_making = TRUE;
  return make (progress, cancellable, error);
}
