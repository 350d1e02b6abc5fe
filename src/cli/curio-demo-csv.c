/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The invented shop as a CSV file: for other programs, and for Curio where it
 * is to read a large file. */

#include "curio-demo-csv.h"

#include "curio-calendar.h"
#include "curio-cell.h"
#include "curio-demo.h"
#include "curio-output.h"

#define SECONDS_PER_DAY 86400
#define MILLS_PER_POUND 1000
#define FULL (1 << 20)
#define HEADER                                                                \
  "invoice_no,stock_code,description,quantity,invoice_date,unit_price,"       \
  "customer_id,country\n"

static const CurioDialect plain = { CURIO_ENCODING_UTF8, ',', FALSE };

typedef struct
{
  GString *text; /* not yet printed */
  gint64 time_s; /* that CLOCK tells: an invoice's lines share it */
  char clock[32];
  CurioProgress *progress;
  GCancellable *cancellable;
  GError *error;
} Writing;

static void
set_clock (Writing *self, gint64 time_s)
{
  g_autofree char *day = curio_day_to_iso (time_s / SECONDS_PER_DAY);
  int second = time_s % SECONDS_PER_DAY;

  g_snprintf (self->clock, sizeof self->clock, "%s %02d:%02d:%02d", day,
              second / 3600, second / 60 % 60, second % 60);
  self->time_s = time_s;
}

static void
append_text (GString *out, const char *text, char end)
{
  if (text != NULL)
    curio_cell_append_text (out, &plain, text);
  g_string_append_c (out, end);
}

static gboolean
print (Writing *self)
{
  gboolean done
      = !g_cancellable_set_error_if_cancelled (self->cancellable, &self->error)
        && curio_output_print (self->text->str, &self->error);

  g_string_truncate (self->text, 0);
  return done;
}

static gboolean
add_line_cb (const CurioDemoLine *line, gpointer data)
{
  Writing *self = data;
  GString *text = self->text;

  if (line->time_s != self->time_s)
    set_clock (self, line->time_s);
  append_text (text, line->invoice_no, ',');
  append_text (text, line->stock_code, ',');
  append_text (text, line->description, ',');
  /* No price of the shop is below zero. */
  g_string_append_printf (
      text, "%" G_GINT64_FORMAT ",%s,%" G_GINT64_FORMAT ".%03d,",
      line->quantity, self->clock, line->price_mills / MILLS_PER_POUND,
      (int)(line->price_mills % MILLS_PER_POUND));
  append_text (text, line->customer_id, ',');
  append_text (text, line->country, '\n');
  self->progress->lines++;
  return text->len < FULL || print (self);
}

gboolean
curio_demo_csv_write (gint64 n_lines, guint64 seed, CurioProgress *progress,
                      GCancellable *cancellable, GError **error)
{
  Writing self = { .text = g_string_new (HEADER),
                   .time_s = G_MININT64,
                   .progress = progress,
                   .cancellable = cancellable };
  gboolean done = curio_demo_generate (n_lines, seed, add_line_cb, &self)
                  && print (&self);

  g_string_free (self.text, TRUE);
  if (!done)
    g_propagate_error (error, self.error);
  return done;
}
