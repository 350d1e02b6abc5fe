/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three rows: who is not sent, the receipt, the register with the name. */

#include "curio-campaign-beside-card.h"

#include "curio-campaign-words.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignBesideCard
{
  AdwBin parent_instance;

  GtkLabel *not_sent;
  GtkLabel *not_sent_why;
  GtkLabel *receipt;
  GtkLabel *place;
  GtkEntry *name;

  CurioCampaignPlanner *planner;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (CurioCampaignBesideCard, curio_campaign_beside_card,
                     ADW_TYPE_BIN)

static void
show_not_sent (CurioCampaignBesideCard *self, const CurioCampaignDraft *draft)
{
  guint n_not_sent = draft->n - draft->n_sent;
  guint n_elsewhere = draft->n_by_reach[CURIO_REACH_HELD_ELSEWHERE]
                      + draft->n_by_reach[CURIO_REACH_WRITTEN_LATELY];
  g_autofree char *all = curio_format_count (n_not_sent);
  g_autofree char *held = curio_format_count (draft->n_held_out);
  g_autofree char *elsewhere = curio_format_count (n_elsewhere);
  g_autofree char *others
      = curio_format_count (n_not_sent - draft->n_held_out - n_elsewhere);
  g_autofree char *why = NULL;

  if (n_elsewhere > 0)
    why = g_strdup_printf (
        ngettext ("%s customer with the reason: %s held out, %s left to other "
                  "campaigns, %s not reachable",
                  "%s customers with the reason: %s held out, %s left to "
                  "other campaigns, %s not reachable",
                  n_not_sent),
        all, held, elsewhere, others);
  else
    why = g_strdup_printf (
        ngettext (
            "%s customer with the reason: %s held out, %s not reachable",
            "%s customers with the reason: %s held out, %s not reachable",
            n_not_sent),
        all, held, others);
  gtk_label_set_text (self->not_sent_why,
                      curio_campaign_planner_is_loading (self->planner)
                          ? _ ("counted when the contacts are read")
                          : why);
}

/* Where it will be registered, or why it cannot be under this name. */
static void
show_place (CurioCampaignBesideCard *self)
{
  g_autofree char *problem
      = curio_campaign_planner_find_name_problem (self->planner);
  g_autofree char *place
      = curio_campaign_planner_describe_place (self->planner);

  gtk_label_set_text (self->place, problem != NULL ? problem : place);
  if (problem != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->name), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->place), "error");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->place), "error");
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->name),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
update (CurioCampaignBesideCard *self)
{
  const CurioCampaignDraft *draft
      = curio_campaign_planner_get_draft (self->planner);
  const char *name = curio_campaign_planner_get_name (self->planner);
  g_autofree char *stem = curio_campaign_words_make_stem (name);
  g_autofree char *file = g_strconcat (stem, ".csv", NULL);
  g_autofree char *not_sent = curio_campaign_make_not_sent_path (file);
  g_autofree char *receipt = curio_campaign_make_receipt_path (file);

  gtk_label_set_text (self->not_sent, not_sent);
  gtk_label_set_text (self->receipt, receipt);
  show_place (self);
  show_not_sent (self, draft);
  if (g_str_equal (name, gtk_editable_get_text (GTK_EDITABLE (self->name))))
    return;
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  self->filling = FALSE;
}

static void
name_cb (CurioCampaignBesideCard *self)
{
  if (!self->filling && self->planner != NULL)
    curio_campaign_planner_set_name (
        self->planner, gtk_editable_get_text (GTK_EDITABLE (self->name)));
}

static void
curio_campaign_beside_card_class_init (CurioCampaignBesideCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/uk/co/londongiftshop/Curio/ui/curio-campaign-beside-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignBesideCard,
                                        not_sent);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignBesideCard,
                                        not_sent_why);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignBesideCard,
                                        receipt);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignBesideCard,
                                        place);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignBesideCard,
                                        name);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
}

static void
curio_campaign_beside_card_init (CurioCampaignBesideCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
curio_campaign_beside_card_set_planner (CurioCampaignBesideCard *self,
                                        CurioCampaignPlanner *planner)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_BESIDE_CARD (self));

  self->planner = planner;
  g_signal_connect_object (planner, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

void
curio_campaign_beside_card_focus_name (CurioCampaignBesideCard *self)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_BESIDE_CARD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
