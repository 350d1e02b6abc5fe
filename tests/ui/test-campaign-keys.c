/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The campaign dialog by keyboard: arrows go from preset to preset and choose,
 * go from column to column and change nothing, and with Alt take a column
 * along.  The keys are real ones. */

#include "curio-campaign-dialog.h"
#include "ui-eyes.h"
#include "ui-keys.h"
#include "ui-shop.h"
#include "ui-stage.h"

typedef struct
{
  CurioFacts *facts;
  CurioSession *session;
  GtkWidget *page;
  GtkWidget *window;
  CurioCampaignDialog *dialog;
  CurioCampaignPlanner *planner;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_auto (CurioCampaignAudience) audience = { 0 };

  self->facts = shop_new_large (50);
  self->session = stage_new_session (self->facts);
  self->page = gtk_label_new ("page");
  self->window = stage_show (self->page, 1200, 900);
  curio_campaign_audience_add_group (&audience);
  self->dialog
      = curio_campaign_dialog_present (self->page, self->session, &audience);
  self->planner = curio_campaign_dialog_get_planner (self->dialog);
  stage_settle ();
  keys_focus_window (GTK_WINDOW (self->dialog));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  eyes_close_dialog (self->dialog);
  gtk_window_destroy (GTK_WINDOW (self->window));
  stage_settle ();
  g_object_unref (self->session);
  curio_facts_unref (self->facts);
}

static void
focus (Fixture *self, const char *card)
{
  gtk_widget_child_focus (eyes_get_child (self->dialog, card),
                          GTK_DIR_TAB_FORWARD);
  stage_settle ();
}

/* Three in a row: Mailchimp Klaviyo Google, HubSpot Excel regional, plain. */
static void
test_presets (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *key;
    CurioPresetId preset;
  } steps[] = {
    {"Right", CURIO_PRESET_KLAVIYO       },
    { "Down", CURIO_PRESET_EXCEL         },
    { "Down", CURIO_PRESET_EXCEL         }, /* nothing is below it */
    { "Left", CURIO_PRESET_HUBSPOT       },
    { "Down", CURIO_PRESET_PLAIN         },
    { "Left", CURIO_PRESET_EXCEL_REGIONAL},
    { "Up",   CURIO_PRESET_GOOGLE        },
    { "Home", CURIO_PRESET_MAILCHIMP     },
    { "Left", CURIO_PRESET_MAILCHIMP     },
    { "End",  CURIO_PRESET_PLAIN         },
  };

  curio_campaign_planner_set_preset (self->planner, CURIO_PRESET_MAILCHIMP);
  stage_settle ();
  focus (self, "preset");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_test_message ("%u %s", i, steps[i].key);
      keys_press (steps[i].key);
      g_assert_cmpint (curio_campaign_planner_get_preset (self->planner), ==,
                       steps[i].preset);
    }
}

static CurioCampaignColumn
get_column (Fixture *self, guint place)
{
  guint n;
  const guint8 *order = curio_campaign_planner_get_order (self->planner, &n);

  g_assert_cmpuint (place, <, n);
  return order[place];
}

/* Two in a row; the first is needed, and is passed over. */
static void
test_columns (Fixture *self, gconstpointer data)
{
  gboolean chosen[CURIO_N_CAMPAIGN_COLUMNS];
  CurioCampaignColumn third, fifth;

  curio_campaign_planner_set_preset (self->planner, CURIO_PRESET_MAILCHIMP);
  stage_settle ();
  for (guint i = 0; i < CURIO_N_CAMPAIGN_COLUMNS; i++)
    chosen[i] = curio_campaign_planner_is_chosen (self->planner, i);
  third = get_column (self, 3);
  fifth = get_column (self, 5);
  focus (self, "columns");
  keys_press ("Down");
  keys_press ("Down");
  keys_press ("Up");
  for (guint i = 0; i < CURIO_N_CAMPAIGN_COLUMNS; i++)
    g_assert_cmpint (curio_campaign_planner_is_chosen (self->planner, i), ==,
                     chosen[i]);
  keys_press ("space");
  g_assert_cmpint (curio_campaign_planner_is_chosen (self->planner, third), !=,
                   chosen[third]);
  /* It changes places along the way, and the keyboard stays with it. */
  keys_press ("alt+Down");
  g_assert_cmpint (get_column (self, 5), ==, third);
  g_assert_cmpint (get_column (self, 4), ==, fifth);
  keys_press ("space");
  g_assert_cmpint (curio_campaign_planner_is_chosen (self->planner, third), ==,
                   chosen[third]);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add ("/campaign-keys/presets", Fixture, NULL, set_up, test_presets,
              tear_down);
  g_test_add ("/campaign-keys/columns", Fixture, NULL, set_up, test_columns,
              tear_down);
  return g_test_run ();
}
