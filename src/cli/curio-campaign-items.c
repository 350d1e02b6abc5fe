/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each customer bought most and may like, as texts for a file. */

#include "curio-campaign-items.h"

#include "curio-error.h"

#include <glib/gi18n-lib.h>

static void
append_product (GString *out, const CurioFacts *facts, guint32 product)
{
  const char *name = facts->product_names[product];

  g_string_append (out, *name != '\0'
                            ? name
                            : curio_dictionary_get (facts->products, product));
}

static void
append_cb (GString *out, guint32 customer, CurioCampaignText what, guint index,
           gpointer data)
{
  const CurioCampaignItems *self = data;
  guint place = GPOINTER_TO_UINT (
      g_hash_table_lookup (self->places, GUINT_TO_POINTER (customer)));
  const CurioOffer *offer;
  g_autofree char *reason = NULL;

  if (place == 0)
    return;
  offer = &self->made[place - 1];
  if (what == CURIO_CAMPAIGN_TEXT_FAVOURITE)
    {
      if (index < offer->n_favourites)
        append_product (out, self->facts, offer->favourites[index].product);
      return;
    }
  if (index >= offer->n_new)
    return;
  if (what == CURIO_CAMPAIGN_TEXT_NEXT)
    {
      append_product (out, self->facts, offer->news[index].product);
      return;
    }
  reason = curio_new_item_explain (&offer->news[index], self->facts);
  g_string_append (out, reason);
}

static void
cancelled_cb (GCancellable *cancellable, gpointer work)
{
  curio_work_cancel (work);
}

/* The engine is cancelled by a number that it looks at. */
static gboolean
make (CurioCampaignItems *self, const CurioMeasures *measures,
      const guint32 *customers, guint n, GCancellable *cancellable)
{
  CurioWork work = { 0 };
  gulong handler = g_cancellable_connect (
      cancellable, G_CALLBACK (cancelled_cb), &work, NULL);
  gboolean done;

  self->offers = curio_offers_new (measures->view.ledger,
                                   measures->view.as_of_day, &work);
  done = self->offers != NULL
         && curio_offers_make (self->offers, customers, n, &work, self->made);
  g_cancellable_disconnect (cancellable, handler);
  return done;
}

gboolean
curio_campaign_items_init (CurioCampaignItems *self,
                           const CurioMeasures *measures,
                           const CurioCampaignAudience *audience,
                           GCancellable *cancellable, GError **error)
{
  guint n;
  g_autofree CurioScored *found = NULL;
  g_autofree guint32 *customers = NULL;

  *self = (CurioCampaignItems){ .facts = measures->view.ledger->facts };
  if (!curio_facts_has_lines (self->facts))
    {
      g_set_error_literal (
          error, CURIO_ERROR, CURIO_ERROR_USAGE,
          _ ("Favourite and next best products are made of who bought what, "
             "which is not kept of a shop that is read summarised.  Say "
             "--grain=lines, or leave them out with --columns."));
      return FALSE;
    }
  found = curio_campaign_audience_find (audience, measures, &n, NULL);
  customers = g_new (guint32, n + 1);
  self->places = g_hash_table_new (NULL, NULL);
  self->made = g_new0 (CurioOffer, n + 1);
  for (guint i = 0; i < n; i++)
    {
      customers[i] = found[i].customer;
      g_hash_table_insert (self->places, GUINT_TO_POINTER (customers[i]),
                           GUINT_TO_POINTER (i + 1));
    }
  self->texts = (CurioCampaignTexts){ append_cb, self };
  if (make (self, measures, customers, n, cancellable))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                       _ ("Cancelled"));
  return FALSE;
}

void
curio_campaign_items_clear (CurioCampaignItems *self)
{
  g_clear_pointer (&self->offers, curio_offers_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->made, g_free);
}
