/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The invented shop, line by line.  The calendar says how many of the lines
 * are written by the end of each day; the clerk writes invoices until that
 * many are.  Nothing is kept but the catalogue and who will come again. */
#include "curio-demo.h"

#include "curio-demo-calendar.h"
#include "curio-demo-invoice.h"

#define FIRST_INVOICE 310001

typedef struct
{
  CurioDemoFunc func;
  gpointer data;
  gint64 n_lines; /* still to be written */
  gint64 number;  /* of the next invoice */
  CurioDemoLine line;
} Writer;

/* FALSE where FUNC has had enough. */
static gboolean
write_items (Writer *self, const CurioDemoInvoice *invoice)
{
  for (guint i = 0; i < invoice->n_items && self->n_lines > 0; i++)
    {
      const CurioDemoItem *item = &invoice->items[i];

      self->line.stock_code = item->code;
      self->line.description = item->description;
      self->line.quantity = item->quantity;
      self->line.price_mills = item->price_mills;
      self->n_lines--;
      if (!self->func (&self->line, self->data))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_invoice (Writer *self, const CurioDemoInvoice *invoice, gboolean twice)
{
  char invoice_no[24];

  if (invoice->n_items == 0)
    return TRUE;
  g_snprintf (invoice_no, sizeof invoice_no, "%s%" G_GINT64_FORMAT,
              invoice->cancellation ? "C" : "", self->number++);
  self->line.invoice_no = invoice_no;
  self->line.customer_id = invoice->guest ? NULL : invoice->customer.id;
  self->line.country = invoice->customer.country;
  return write_items (self, invoice)
         && (!twice || write_items (self, invoice));
}

gboolean
curio_demo_generate (gint64 n_lines, guint64 seed, CurioDemoFunc func,
                     gpointer data)
{
  g_autofree CurioDemoCalendar *calendar = g_new0 (CurioDemoCalendar, 1);
  g_autoptr (CurioDemoClerk) clerk = curio_demo_clerk_new (n_lines, seed);
  Writer writer = { func, data, n_lines, FIRST_INVOICE };
  gint64 begun = 0;

  g_return_val_if_fail (func != NULL, FALSE);

  curio_demo_calendar_init (calendar, seed);
  for (int day = 0; day < CURIO_DEMO_N_DAYS; day++)
    {
      gint64 until = curio_demo_calendar_count_lines (calendar, day, n_lines);

      while (n_lines - writer.n_lines < until)
        {
          gint64 done = n_lines - writer.n_lines - begun;
          const CurioDemoInvoice *invoice
              = curio_demo_clerk_write (clerk, day, calendar->month[day]);

          writer.line.time_s = curio_demo_calendar_get_time (
              calendar, day, done * 65536 / (until - begun));
          /* Now and then a till sends its invoice again. */
          if (!write_invoice (&writer, invoice, writer.number % 331 == 0))
            return FALSE;
        }
      begun = until;
    }
  return TRUE;
}
