/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Has the program ask what it asks before something is lost, and tell what it
 * tells. */

#include "ui-tour.h"

#include "curio-application.h"
#include "curio-campaign-planner.h"
#include "curio-campaign-questions.h"
#include "curio-campaign-save-audience.h"
#include "curio-deck-close.h"
#include "curio-error.h"
#include "curio-password-dialog.h"
#include "ui-stage.h"

#include <glib/gstdio.h>

/* As long as what a server says. */
static GError *
make_error (void)
{
  return g_error_new_literal (
      CURIO_ERROR, CURIO_ERROR_CONNECT,
      "could not connect to server: Connection refused\n\tIs the server "
      "running on host \"sales.example\" (192.0.2.7) and accepting TCP/IP "
      "connections on port 5432?");
}

static void
ask_to_replace (CurioWindow *window)
{
  g_autofree char *path = tour_write_file ("campaign.csv", "customer\n");

  curio_campaign_ask_to_replace (GTK_WINDOW (window), path);
  g_remove (path);
}

static void
ask_unregistered (CurioWindow *window)
{
  g_autoptr (GError) error = make_error ();

  curio_campaign_ask_unregistered (GTK_WINDOW (window), error);
}

static void
ask_about_gaps (CurioWindow *window)
{
  g_autoptr (GError) error = make_error ();

  curio_campaign_ask_about_gaps (GTK_WINDOW (window), error);
}

static void
ask_to_leave (CurioWindow *window)
{
  curio_campaign_ask_to_leave (GTK_WINDOW (window));
}

static void
ask_for_audience (CurioWindow *window)
{
  const CurioCampaignAudience audience = { 0 };
  g_autoptr (CurioCampaignPlanner) planner = curio_campaign_planner_new (
      curio_window_get_session (window), &audience);

  curio_campaign_save_audience_ask (planner, GTK_WIDGET (window));
}

static void
ask_for_password (CurioWindow *window)
{
  curio_password_dialog_ask (GTK_WINDOW (window),
                             curio_window_get_session (window));
}

static void
ask_for_deck (CurioWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.present", NULL);
  stage_settle ();
  gtk_widget_activate_action (GTK_WIDGET (tour_find_dialog (window)),
                              "deck.keep-as", NULL);
}

static void
ask_to_close_deck (CurioWindow *window)
{
  GtkWindow *deck;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.present", NULL);
  stage_settle ();
  deck = tour_find_dialog (window);
  curio_deck_close_ask (CURIO_DECK_WINDOW (deck),
                        g_object_get_data (G_OBJECT (deck), "shelf"));
}

static void
ask_to_forget (CurioWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.forget", NULL);
}

static void
ask_to_rename_shop (CurioWindow *window)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server ("host=sales.example user=anna", "retail");

  curio_source_remember (source);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open", NULL);
  stage_settle ();
  gtk_widget_activate_action (GTK_WIDGET (tour_find_dialog (window)),
                              "shops.rename", "u", 0);
}

/* It is the application's, and over none of its windows here. */
static void
show_about (CurioWindow *window)
{
  static CurioApplication *app;

  if (app == NULL)
    {
      app = curio_application_new ();
      g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (app), NULL, NULL);
    }
  g_action_group_activate_action (G_ACTION_GROUP (app), "about", NULL);
}

static const struct
{
  const char *where;
  void (*ask) (CurioWindow *window);
} questions[] = {
  {"replace a campaign's files", ask_to_replace    },
  { "no register",               ask_unregistered  },
  { "gaps in the register",      ask_about_gaps    },
  { "leave a campaign",          ask_to_leave      },
  { "save an audience",          ask_for_audience  },
  { "password",                  ask_for_password  },
  { "save a deck",               ask_for_deck      },
  { "close a deck",              ask_to_close_deck },
  { "forget local data",         ask_to_forget     },
  { "rename a shop",             ask_to_rename_shop},
  { "about",                     show_about        },
};

/* That over all others; fails the test where there is none. */
static GtkWindow *
find_question (const char *where)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (window))
          && (ADW_IS_MESSAGE_DIALOG (window) || ADW_IS_ABOUT_WINDOW (window)))
        return window;
    }
  g_error ("%s: nothing is asked", where);
  return NULL;
}

/* Adwaita 1.2 warns of an entry that has the keyboard when its dialog is
 * destroyed. */
static void
close_all_over (CurioWindow *window)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all);)
    {
      GtkWindow *other = g_list_model_get_item (all, i);

      g_object_unref (other);
      if (other != GTK_WINDOW (window)
          && gtk_widget_get_mapped (GTK_WIDGET (other)))
        {
          gtk_window_set_focus (other, NULL);
          gtk_window_destroy (other);
          i = 0;
        }
      else
        i++;
    }
  stage_settle ();
}

guint
tour_questions (CurioWindow *window, TourFunc look)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      questions[i].ask (window);
      stage_settle ();
      n += look (GTK_WIDGET (find_question (questions[i].where)),
                 questions[i].where);
      close_all_over (window);
    }
  return n;
}
