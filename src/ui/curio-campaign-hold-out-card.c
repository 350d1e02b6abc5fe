/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The slider of the hold-out and the sentence that says what it can show. */

#include "curio-campaign-hold-out-card.h"

#include "curio-format.h"
#include "curio-word-button.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignHoldOutCard
{
  AdwBin parent_instance;

  GtkAdjustment *percent;
  GtkScale *scale;
  GtkLabel *keep;
  GtkLabel *count;
  GtkLabel *sentence;
  GtkLabel *wider;

  CurioCampaignPlanner *planner;
};

G_DEFINE_FINAL_TYPE (CurioCampaignHoldOutCard, curio_campaign_hold_out_card,
                     ADW_TYPE_BIN)

static void
show_counts (CurioCampaignHoldOutCard *self, const CurioCampaignDraft *draft,
             guint percent)
{
  g_autofree char *share = curio_format_percent (percent / 100.0, 0);
  /* Translators: keep <b> and </b>; "Keep 20 % back to compare". */
  g_autofree char *keep
      = g_markup_printf_escaped (_ ("Keep <b>%s</b> back to compare"), share);
  g_autofree char *held = curio_format_count (draft->n_held_out);
  g_autofree char *matched = curio_format_count (draft->n_matched);
  g_autofree char *count
      = percent > 0
            ? g_strdup_printf (_ ("%s of %s get no message"), held, matched)
            : g_strdup_printf (_ ("all %s get a message"), matched);

  gtk_label_set_markup (self->keep, keep);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count),
                          !curio_campaign_planner_is_loading (self->planner));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, share,
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count, -1);
}

static void
show_sentence (CurioCampaignHoldOutCard *self, const CurioCampaignDraft *draft)
{
  gtk_label_set_text (
      self->sentence,
      curio_campaign_planner_is_loading (self->planner)
          ? _ ("What this would show is said when the contacts are read.")
      : draft->lift != NULL ? draft->lift
      : draft->n_matched == 0
          ? _ ("Nobody can be written to so far, so nobody is held out.")
          : _ ("Nobody is held out: afterwards you could not tell whether the "
               "campaign did it or they would have come back anyway."));
  gtk_label_set_text (self->wider, draft->wider != NULL ? draft->wider : "");
  gtk_widget_set_visible (GTK_WIDGET (self->wider), draft->wider != NULL);
}

static void
update (CurioCampaignHoldOutCard *self)
{
  const CurioCampaignDraft *draft
      = curio_campaign_planner_get_draft (self->planner);
  guint percent = curio_campaign_planner_get_percent (self->planner);

  gtk_adjustment_set_value (self->percent, percent);
  show_counts (self, draft, percent);
  show_sentence (self, draft);
}

static void
percent_cb (CurioCampaignHoldOutCard *self)
{
  if (self->planner != NULL)
    curio_campaign_planner_set_percent (
        self->planner,
        (guint)(gtk_adjustment_get_value (self->percent) + 0.5));
}

static void
curio_campaign_hold_out_card_class_init (CurioCampaignHoldOutCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (CURIO_TYPE_WORD_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/uk/co/londongiftshop/Curio/ui/curio-campaign-hold-out-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignHoldOutCard,
                                        percent);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignHoldOutCard,
                                        scale);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignHoldOutCard,
                                        keep);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignHoldOutCard,
                                        count);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignHoldOutCard,
                                        sentence);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignHoldOutCard,
                                        wider);
  gtk_widget_class_bind_template_callback (widget_class, percent_cb);
}

/* Who scrolls through the window must not change the share on the way. */
static void
ignore_wheel (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = g_list_model_get_n_items (controllers); i-- > 0;)
    {
      g_autoptr (GtkEventController) controller
          = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller,
                                                    GTK_PHASE_NONE);
    }
}

static void
curio_campaign_hold_out_card_init (CurioCampaignHoldOutCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ignore_wheel (GTK_WIDGET (self->scale));
  for (int i = 0; i <= CURIO_CAMPAIGN_HOLD_OUT_MOST; i += 10)
    {
      g_autofree char *mark = i < CURIO_CAMPAIGN_HOLD_OUT_MOST
                                  ? g_strdup_printf ("%d", i)
                                  : curio_format_percent (i / 100.0, 0);

      gtk_scale_add_mark (self->scale, i, GTK_POS_BOTTOM, mark);
    }
}

void
curio_campaign_hold_out_card_set_planner (CurioCampaignHoldOutCard *self,
                                          CurioCampaignPlanner *planner)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_HOLD_OUT_CARD (self));

  self->planner = planner;
  g_signal_connect_object (planner, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
