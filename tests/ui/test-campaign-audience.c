/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The audience of the campaign dialog: more conditions begin with what is
 * chosen, and others with everybody. */

#include "curio-campaign-dialog.h"
#include "curio-campaign-group-editor.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

typedef struct
{
  CurioFacts *facts;
  CurioSession *session;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->facts = shop_new_large (50);
  self->session = stage_new_session (self->facts);
  self->page = gtk_label_new ("page");
  self->window = stage_show (self->page, 1200, 900);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  stage_settle ();
  g_object_unref (self->session);
  curio_facts_unref (self->facts);
}

static CurioCampaignDialog *
present (Fixture *self, const CurioCampaignAudience *audience)
{
  CurioCampaignDialog *dialog
      = curio_campaign_dialog_present (self->page, self->session, audience);

  stage_settle ();
  return dialog;
}

static CurioCampaignGroupEditor *
find_editor (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (CURIO_IS_CAMPAIGN_GROUP_EDITOR (window))
        return CURIO_CAMPAIGN_GROUP_EDITOR (window);
    }
  return NULL;
}

/* Presses the button that is or holds the card's child with this id: the
 * segment that the editor begins with.  Its group is taken as it is. */
static int
narrow (CurioCampaignDialog *dialog, const char *id)
{
  GtkWidget *card = eyes_get_child (dialog, "audience");
  CurioCampaignGroupEditor *editor;
  int segment;

  gtk_popover_popup (eyes_get_child (card, "popover"));
  stage_settle ();
  g_signal_emit_by_name (
      gtk_widget_get_ancestor (eyes_get_child (card, id), GTK_TYPE_BUTTON),
      "clicked");
  stage_settle ();
  editor = find_editor ();
  g_assert_nonnull (editor);
  segment = curio_campaign_group_editor_get (editor)->segment;
  g_signal_emit_by_name (editor, "done");
  gtk_window_destroy (GTK_WINDOW (editor));
  stage_settle ();
  return segment;
}

static const CurioCampaignAudience *
get_audience (CurioCampaignDialog *dialog)
{
  return curio_campaign_planner_get_audience (
      curio_campaign_dialog_get_planner (dialog));
}

static void
test_more (Fixture *self, gconstpointer data)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  CurioCampaignDialog *dialog;
  GtkWidget *card;

  curio_campaign_audience_add_group (&audience)->segment
      = CURIO_SEGMENT_CHAMPIONS;
  curio_campaign_audience_add_group (&audience)->segment
      = CURIO_SEGMENT_AT_RISK;
  dialog = present (self, &audience);
  card = eyes_get_child (dialog, "audience");
  g_assert_cmpint (narrow (dialog, "more_label"), ==, CURIO_SEGMENT_AT_RISK);
  g_assert_true (eyes_see (card, "At Risk"));
  g_assert_cmpuint (get_audience (dialog)->n_groups, ==, 2);
  g_assert_cmpint (narrow (dialog, "another"), ==, -1);
  g_assert_cmpuint (get_audience (dialog)->n_groups, ==, 3);
  g_assert_cmpint (get_audience (dialog)->groups[2].segment, ==, -1);
  eyes_close_dialog (dialog);
}

/* With nobody chosen there is one way to begin. */
static void
test_nobody (Fixture *self, gconstpointer data)
{
  const CurioCampaignAudience nobody = { 0 };
  CurioCampaignDialog *dialog = present (self, &nobody);
  GtkWidget *card = eyes_get_child (dialog, "audience");

  g_assert_cmpint (narrow (dialog, "more_label"), ==, -1);
  g_assert_cmpuint (get_audience (dialog)->n_groups, ==, 1);
  g_assert_true (eyes_see (card, "Everybody"));
  eyes_close_dialog (dialog);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, test)                                                       \
  g_test_add ("/campaign-audience/" name, Fixture, NULL, set_up, test,        \
              tear_down)
  ADD ("more", test_more);
  ADD ("nobody", test_nobody);
#undef ADD
  return g_test_run ();
}
