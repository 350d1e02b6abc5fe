/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card of the offers: waiting, ready with its quality, or stopped. */

#include "curio-campaign-offers-card.h"

#include "curio-grain-words.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignOffersCard
{
  AdwBin parent_instance;

  GtkLabel *sentence;
  GtkSpinner *spinner;
  GtkImage *icon;
  GtkWidget *stop;
  GtkWidget *again;
  GtkCheckButton *readable;

  CurioCampaignPlanner *planner;
  GCancellable *cancellable; /* of the work under way */
  gboolean is_stopped;
  char *quality; /* NULL: not tried yet */
};

G_DEFINE_FINAL_TYPE (CurioCampaignOffersCard, curio_campaign_offers_card,
                     ADW_TYPE_BIN)

static CurioLedger *
get_ledger (CurioCampaignOffersCard *self)
{
  return (CurioLedger *)curio_campaign_planner_get_measures (self->planner)
      ->view.ledger;
}

static const char *
get_sentence (CurioCampaignOffersCard *self)
{
  if (!curio_facts_has_lines (get_ledger (self)->facts))
    return curio_grain_get_offers_sentence ();
  if (self->quality != NULL)
    return self->quality;
  if (curio_campaign_planner_get_offering (self->planner) != NULL)
    return self->cancellable != NULL
               ? _ ("The offers are ready. Trying them on the last order of "
                    "each customer…")
               : _ ("The offers are ready; how good they are was not tried.");
  if (self->cancellable != NULL)
    return _ ("Learning what customers buy together…");
  if (self->is_stopped)
    return _ ("Without offers: the columns of products stay empty.");
  return _ ("Tick “Next best products” to offer each customer what they have "
            "not bought yet.");
}

static void
show (CurioCampaignOffersCard *self)
{
  gboolean is_busy = self->cancellable != NULL;

  gtk_label_set_text (self->sentence, get_sentence (self));
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_busy);
  gtk_spinner_set_spinning (self->spinner, is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), !is_busy);
  gtk_widget_set_visible (self->stop, is_busy);
  gtk_widget_set_visible (self->again, self->is_stopped && !is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self->readable),
                          curio_campaign_planner_wants_offers (self->planner));
  gtk_check_button_set_active (
      self->readable,
      curio_campaign_planner_get_readable_names (self->planner));
}

/* Closed meanwhile, or begun again. */
static gboolean
is_of_old (CurioCampaignOffersCard *self, GAsyncResult *result)
{
  return g_task_get_cancellable (G_TASK (result)) != self->cancellable;
}

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioCampaignOffersCard) self = data;
  g_autofree char *quality
      = curio_campaign_offering_finish_test (result, NULL);

  if (is_of_old (self, result))
    return;
  g_clear_object (&self->cancellable);
  g_free (self->quality);
  self->quality = g_steal_pointer (&quality);
  show (self);
}

static gint32
get_as_of (CurioCampaignOffersCard *self)
{
  return curio_campaign_planner_get_measures (self->planner)->view.as_of_day;
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioCampaignOffersCard) self = data;
  g_autoptr (CurioCampaignOffering) offering
      = curio_campaign_offering_finish (result, NULL);

  if (is_of_old (self, result))
    return;
  if (offering == NULL)
    {
      g_clear_object (&self->cancellable);
      self->is_stopped = TRUE;
      curio_campaign_planner_set_offering (self->planner, NULL);
      show (self);
      return;
    }
  curio_campaign_planner_set_offering (self->planner, offering);
  curio_campaign_offering_start_test (get_ledger (self), get_as_of (self),
                                      self->cancellable, tried_cb,
                                      g_object_ref (self));
  show (self);
}

static void
start (CurioCampaignOffersCard *self)
{
  self->is_stopped = FALSE;
  self->cancellable = g_cancellable_new ();
  curio_campaign_offering_start (get_ledger (self), get_as_of (self),
                                 self->cancellable, made_cb,
                                 g_object_ref (self));
}

static void
update (CurioCampaignOffersCard *self)
{
  if (curio_campaign_planner_wants_offers (self->planner)
      && curio_campaign_planner_get_offering (self->planner) == NULL
      && self->cancellable == NULL && !self->is_stopped)
    start (self);
  show (self);
}

static void
readable_cb (CurioCampaignOffersCard *self)
{
  if (self->planner != NULL)
    curio_campaign_planner_set_readable_names (
        self->planner, gtk_check_button_get_active (self->readable));
}

static void
stop_cb (CurioCampaignOffersCard *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
again_cb (CurioCampaignOffersCard *self)
{
  start (self);
  show (self);
}

gboolean
curio_campaign_offers_card_is_busy (CurioCampaignOffersCard *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_OFFERS_CARD (self), FALSE);

  return self->cancellable != NULL
         && curio_campaign_planner_get_offering (self->planner) == NULL
         && curio_campaign_planner_wants_offers (self->planner);
}

void
curio_campaign_offers_card_stop (CurioCampaignOffersCard *self)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_OFFERS_CARD (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->is_stopped = TRUE;
}

static void
curio_campaign_offers_card_finalize (GObject *object)
{
  CurioCampaignOffersCard *self = CURIO_CAMPAIGN_OFFERS_CARD (object);

  g_clear_object (&self->cancellable);
  g_free (self->quality);
  G_OBJECT_CLASS (curio_campaign_offers_card_parent_class)->finalize (object);
}

static void
curio_campaign_offers_card_class_init (CurioCampaignOffersCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = curio_campaign_offers_card_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/uk/co/londongiftshop/Curio/ui/curio-campaign-offers-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignOffersCard,
                                        sentence);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignOffersCard,
                                        spinner);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignOffersCard,
                                        icon);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignOffersCard,
                                        stop);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignOffersCard,
                                        again);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignOffersCard,
                                        readable);
  gtk_widget_class_bind_template_callback (widget_class, readable_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
}

static void
curio_campaign_offers_card_init (CurioCampaignOffersCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
curio_campaign_offers_card_set_planner (CurioCampaignOffersCard *self,
                                        CurioCampaignPlanner *planner)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_OFFERS_CARD (self));

  self->planner = planner;
  g_signal_connect_object (planner, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
