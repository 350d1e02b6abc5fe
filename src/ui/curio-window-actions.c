/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window's menus, buttons and keys do. */

#include "curio-window-actions.h"

#include "curio-campaign-dialog.h"
#include "curio-connect-dialog.h"
#include "curio-deck-draft.h"
#include "curio-deck-output.h"
#include "curio-deck-window.h"
#include "curio-demo-shop.h"
#include "curio-export-menu.h"
#include "curio-forget.h"
#include "curio-import-choice.h"
#include "curio-recent-menu.h"
#include "curio-notes-dialog.h"
#include "curio-preferences-window.h"
#include "curio-present-window.h"
#include "curio-shops-window.h"
#include "curio-shortcuts.h"
#include "curio-window-private.h"

static void
show_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_window_show_page (CURIO_WINDOW (widget),
                          g_variant_get_string (parameter, NULL));
}

static void
reload (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_session_reload (curio_window_get_session (CURIO_WINDOW (widget)));
}

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_session_cancel (curio_window_get_session (CURIO_WINDOW (widget)));
}

/* The books stay: they say how figures are made, not what is left out. */
static void
forget (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_forget_present (CURIO_WINDOW (widget));
}

static void
reset (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioSession *session = curio_window_get_session (CURIO_WINDOW (widget));

  curio_session_begin_step (session);
  curio_audience_set_rule (curio_session_get_audience (session), NULL);
  curio_session_set_segment (session, -1);
  curio_session_reset_selection (session);
  curio_session_end_step (session);
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_session_undo (curio_window_get_session (CURIO_WINDOW (widget)));
}

static void
redo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_session_redo (curio_window_get_session (CURIO_WINDOW (widget)));
}

static void export(GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_page_export (curio_window_get_page (CURIO_WINDOW (widget)));
}

/* The button: where the page shows certain customers, they may be what is
 * wanted. */
static void
offer_export (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioWindow *self = CURIO_WINDOW (widget);
  CurioPage *page = curio_window_get_page (self);
  g_auto (CurioCampaignAudience) audience = { 0 };

  if (curio_page_make_audience (page, &audience))
    curio_export_menu_show (
        gtk_widget_get_ancestor (self->export_label, GTK_TYPE_BUTTON));
  else
    curio_page_export (page);
}

/* To whom the page shows, or to an audience yet to be made. */
static void
plan_for_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioWindow *self = CURIO_WINDOW (widget);
  CurioPage *page = curio_window_get_page (self);
  g_auto (CurioCampaignAudience) audience = { 0 };

  curio_page_make_audience (page, &audience);
  curio_campaign_dialog_present (GTK_WIDGET (page),
                                 curio_window_get_session (self), &audience);
}

/* The parameter is a segment. */
static void
plan_campaign (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioWindow *self = CURIO_WINDOW (widget);
  gint32 segment = g_variant_get_int32 (parameter);
  const CurioCustomerRule rule
      = { .kind = CURIO_CUSTOMER_RULE_SEGMENT, .segment = (guint)segment };

  if (segment >= 0 && segment < CURIO_N_SEGMENTS)
    curio_campaign_dialog_present_rule (
        GTK_WIDGET (curio_window_get_page (self)),
        curio_window_get_session (self), -1, &rule);
}

static void
present (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioWindow *self = CURIO_WINDOW (widget);
  g_autoptr (CurioDeck) deck
      = curio_deck_draft_new (curio_window_get_page (self));

  curio_deck_window_open (GTK_WINDOW (self), curio_window_get_session (self),
                          deck);
}

static void
start_now (GtkWindow *window, CurioTalk *talk)
{
  curio_present_window_start (window, talk, 0);
}

static void
present_now (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioWindow *self = CURIO_WINDOW (widget);
  g_autoptr (CurioDeck) deck
      = curio_deck_draft_new (curio_window_get_page (self));
  g_autoptr (CurioTalk) talk
      = curio_deck_draft_freeze (curio_window_get_session (self), deck);

  if (talk != NULL)
    curio_deck_output_ask (GTK_WINDOW (self), GTK_WINDOW (self), talk,
                           start_now);
}

static void
search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioWindow *self = CURIO_WINDOW (widget);

  curio_window_show_page (self, "customers");
  curio_page_search (curio_window_get_page (self));
}

static void
open_shop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_shops_window_present (
      GTK_WINDOW (widget), curio_window_get_session (CURIO_WINDOW (widget)));
}

static void
open_demo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (CurioSource) source = curio_source_new_local (CURIO_DEMO_SHOP);

  curio_session_open (curio_window_get_session (CURIO_WINDOW (widget)),
                      source);
}

static void
open_recent (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioWindow *self = CURIO_WINDOW (widget);
  g_autoptr (CurioSource) source
      = curio_recent_menu_find (g_variant_get_string (parameter, NULL));

  if (source != NULL)
    curio_session_open (curio_window_get_session (self), source);
}

static void
connect (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_connect_dialog_present (
      GTK_WINDOW (widget), curio_window_get_session (CURIO_WINDOW (widget)),
      NULL);
}

/* From an error: the dialog begins with the connection that failed. */
static void
connect_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioSession *session = curio_window_get_session (CURIO_WINDOW (widget));

  curio_connect_dialog_present (GTK_WINDOW (widget), session,
                                curio_session_get_wanted (session));
}

static void
import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_import_choice_ask (GTK_WINDOW (widget),
                           curio_window_get_session (CURIO_WINDOW (widget)));
}

/* The parameter is a day, or CURIO_DAY_NONE. */
static void
show_notes (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_notes_dialog_present (GTK_WINDOW (widget),
                              curio_window_get_session (CURIO_WINDOW (widget)),
                              g_variant_get_int32 (parameter));
}

static void
show_preferences (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_preferences_window_present (
      GTK_WINDOW (widget), curio_window_get_session (CURIO_WINDOW (widget)));
}

static void
show_shortcuts (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_shortcuts_present (GTK_WINDOW (widget));
}

static void
focus_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  curio_window_focus_part (CURIO_WINDOW (widget),
                           g_variant_get_int32 (parameter));
}

/* Notes that could not be read are told once. */
static void
tell_trouble (CurioWindow *self)
{
  g_autofree char *trouble
      = curio_session_take_trouble (curio_window_get_session (self));

  g_autofree char *markup
      = trouble != NULL ? g_markup_escape_text (trouble, -1) : NULL;

  /* A toast takes markup, and the trouble names a file. */
  if (markup != NULL)
    curio_window_add_toast (self, adw_toast_new (markup));
}

void
curio_window_update_actions (CurioWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CurioSession *session = curio_window_get_session (self);
  gboolean has_facts = curio_session_get_facts (session) != NULL;
  gboolean busy = curio_session_get_busy (session);
  const CurioSelection *selection = curio_session_get_selection (session);
  const CurioCustomerRule *audience
      = curio_audience_get_rule (curio_session_get_audience (session));
  gboolean narrowed = selection->countries != NULL
                      || selection->from_day != CURIO_DAY_NONE
                      || selection->to_day != CURIO_DAY_NONE
                      || curio_session_get_segment (session) >= 0
                      || audience->kind != CURIO_CUSTOMER_RULE_ALL;

  gtk_widget_action_set_enabled (widget, "win.reload",
                                 curio_session_get_wanted (session) != NULL
                                     && !busy);
  gtk_widget_action_set_enabled (widget, "win.cancel", busy);
  gtk_widget_action_set_enabled (widget, "win.export", has_facts);
  gtk_widget_action_set_enabled (widget, "win.offer-export", has_facts);
  gtk_widget_action_set_enabled (widget, "win.plan-campaign", has_facts);
  gtk_widget_action_set_enabled (widget, "win.present", has_facts);
  gtk_widget_action_set_enabled (widget, "win.present-now", has_facts);
  gtk_widget_action_set_enabled (widget, "win.search", has_facts);
  gtk_widget_action_set_enabled (widget, "win.campaign", has_facts);
  gtk_widget_action_set_enabled (widget, "win.show-page", has_facts);
  gtk_widget_action_set_enabled (widget, "win.notes", has_facts);
  gtk_widget_action_set_enabled (widget, "win.reset", has_facts && narrowed);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 curio_session_can_undo (session));
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 curio_session_can_redo (session));
  tell_trouble (self);
}

/* Not accelerators of the application, which would take them from a search
 * entry that has something to undo itself. */
static void
bind_keys (GtkWidgetClass *klass)
{
  const GdkModifierType shifted = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "win.undo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, shifted, "win.redo",
                                       NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_y, GDK_CONTROL_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F6, 0, "win.focus-part",
                                       "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F6, GDK_SHIFT_MASK,
                                       "win.focus-part", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, shifted, "win.notes",
                                       "i", CURIO_DAY_NONE);
}

void
curio_window_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    {"win.show-page",       "s",  show_page       },
    { "win.reload",         NULL, reload          },
    { "win.forget",         NULL, forget          },
    { "win.cancel",         NULL, cancel          },
    { "win.reset",          NULL, reset           },
    { "win.undo",           NULL, undo            },
    { "win.redo",           NULL, redo            },
    { "win.export",         NULL, export          },
    { "win.offer-export",   NULL, offer_export    },
    { "win.plan-campaign",  NULL, plan_for_page   },
    { "win.present",        NULL, present         },
    { "win.present-now",    NULL, present_now     },
    { "win.notes",          "i",  show_notes      },
    { "win.search",         NULL, search          },
    { "win.campaign",       "i",  plan_campaign   },
    { "win.open",           NULL, open_shop       },
    { "win.open-demo",      NULL, open_demo       },
    { "win.open-recent",    "s",  open_recent     },
    { "win.connect",        NULL, connect         },
    { "win.connect-again",  NULL, connect_again   },
    { "win.preferences",    NULL, show_preferences},
    { "win.show-shortcuts", NULL, show_shortcuts  },
    { "win.focus-part",     "i",  focus_part      },
    { "win.import",         NULL, import          },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type,
                                     actions[i].activate);
  bind_keys (klass);
}
