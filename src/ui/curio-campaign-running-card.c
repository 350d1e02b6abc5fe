/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two sentences on other campaigns, each with its switch. */

#include "curio-campaign-running-card.h"

#include "curio-campaign.h"

struct _CurioCampaignRunningCard
{
  AdwBin parent_instance;

  GtkWidget *held;
  GtkLabel *held_sentence;
  GtkSwitch *held_out;
  GtkWidget *written;
  GtkLabel *written_sentence;
  GtkSwitch *written_out;

  CurioCampaignPlanner *planner;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (CurioCampaignRunningCard, curio_campaign_running_card,
                     ADW_TYPE_BIN)

static void
update (CurioCampaignRunningCard *self)
{
  const CurioCampaignDraft *draft
      = curio_campaign_planner_get_draft (self->planner);
  const char *held = draft->held_elsewhere;
  const char *written = draft->written_lately;

  self->filling = TRUE;
  gtk_label_set_text (self->held_sentence, held != NULL ? held : "");
  gtk_widget_set_visible (self->held, held != NULL);
  gtk_switch_set_active (
      self->held_out,
      !curio_campaign_planner_get_writes_to_held_out (self->planner));
  gtk_label_set_text (self->written_sentence, written != NULL ? written : "");
  gtk_widget_set_visible (self->written, written != NULL);
  gtk_switch_set_active (
      self->written_out,
      curio_campaign_planner_get_leaves_out_written (self->planner));
  gtk_widget_set_visible (GTK_WIDGET (self), held != NULL || written != NULL);
  self->filling = FALSE;
}

static void
held_cb (CurioCampaignRunningCard *self)
{
  if (!self->filling && self->planner != NULL)
    curio_campaign_planner_set_writes_to_held_out (
        self->planner, !gtk_switch_get_active (self->held_out));
}

static void
written_cb (CurioCampaignRunningCard *self)
{
  if (!self->filling && self->planner != NULL)
    curio_campaign_planner_set_leaves_out_written (
        self->planner, gtk_switch_get_active (self->written_out));
}

static void
curio_campaign_running_card_class_init (CurioCampaignRunningCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/uk/co/londongiftshop/Curio/ui/curio-campaign-running-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignRunningCard,
                                        held);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignRunningCard,
                                        held_sentence);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignRunningCard,
                                        held_out);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignRunningCard,
                                        written);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignRunningCard,
                                        written_sentence);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignRunningCard,
                                        written_out);
  gtk_widget_class_bind_template_callback (widget_class, held_cb);
  gtk_widget_class_bind_template_callback (widget_class, written_cb);
}

static void
curio_campaign_running_card_init (CurioCampaignRunningCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
curio_campaign_running_card_set_planner (CurioCampaignRunningCard *self,
                                         CurioCampaignPlanner *planner)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_RUNNING_CARD (self));

  self->planner = planner;
  g_signal_connect_object (planner, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
