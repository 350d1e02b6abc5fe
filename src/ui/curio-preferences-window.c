/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preferences: tables of choices, each bound to a setting, and the
 * definitions of the shop that is shown. */

#include "curio-preferences-window.h"

#include "curio-currency.h"
#include "curio-first-weekday.h"
#include "curio-goods-editor.h"
#include "curio-preset.h"
#include "curio-setting-row.h"
#include "curio-settings.h"
#include "curio-spoken-names.h"
#include "curio-whole-choice.h"

#include <glib/gi18n-lib.h>

struct _CurioPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *currency;
  GtkLabel *weekday;
  AdwComboRow *refresh;
  AdwComboRow *grain;
  GtkSwitch *remember;
  AdwComboRow *preset;
  AdwComboRow *books;
  AdwPreferencesGroup *goods_group;
  CurioGoodsEditor *goods;

  CurioSession *session;
  gboolean showing; /* the books are being shown, not chosen */
};

G_DEFINE_FINAL_TYPE (CurioPreferencesWindow, curio_preferences_window,
                     ADW_TYPE_PREFERENCES_WINDOW)

static const CurioSettingChoice currencies[] = {
  {CURIO_CURRENCY_POUND, 0, N_ ("£ · pound")       },
  { "€",               0, N_ ("€ · euro")       },
  { "$",                 0, N_ ("$ · dollar")       },
  { "CHF",               0, N_ ("CHF · Swiss franc")},
  { "kr",                0, N_ ("kr · krone, krona")},
  { "zł",               0, N_ ("zł · zloty")      },
  { "Kč",               0, N_ ("Kč · koruna")     },
  { "Ft",                0, N_ ("Ft · forint")      },
  { "lei",               0, N_ ("lei · leu")        },
  { "₺",               0, N_ ("₺ · lira")       },
  { "¥",                0, N_ ("¥ · yen, yuan")   },
  { "₹",               0, N_ ("₹ · rupee")      },
  { "R",                 0, N_ ("R · rand")         },
};

static const CurioSettingChoice refreshes[] = {
  {NULL,  0,   N_ ("When asked")      },
  { NULL, 5,   N_ ("Every 5 minutes") },
  { NULL, 15,  N_ ("Every 15 minutes")},
  { NULL, 30,  N_ ("Every 30 minutes")},
  { NULL, 60,  N_ ("Every hour")      },
  { NULL, 240, N_ ("Every 4 hours")   },
};

static const CurioSettingChoice grains[] = {
  {"auto",    0, N_ ("Lines if they fit")                  },
  { "lines",  0, N_ ("Always all lines")                   },
  { "orders", 0, N_ ("Always a summary by order and month")},
};

/* With titles in the language of the desktop, which are there for good: one
 * table for each, filled when the first window opens. */
static void
bind_table (AdwComboRow *row, const char *key,
            const CurioSettingChoice *choices, guint n, gpointer *inout_shown)
{
  if (*inout_shown == NULL)
    {
      CurioSettingChoice *shown = g_new (CurioSettingChoice, n);

      for (guint i = 0; i < n; i++)
        {
          shown[i] = choices[i];
          shown[i].title = _ (choices[i].title);
        }
      *inout_shown = shown;
    }
  curio_setting_row_bind (row, key, *inout_shown, n);
}

static void
bind_presets (AdwComboRow *row)
{
  static CurioSettingChoice choices[CURIO_N_PRESETS];

  for (CurioPresetId preset = 0; preset < CURIO_N_PRESETS; preset++)
    choices[preset] = (CurioSettingChoice){ curio_presets[preset].id, 0,
                                            _ (curio_presets[preset].name) };
  curio_setting_row_bind (row, "export-preset", choices, CURIO_N_PRESETS);
}

static void
bind_settings (CurioPreferencesWindow *self)
{
  static gpointer shown_currencies, shown_refreshes, shown_grains;
  GSettings *settings = curio_settings_get ();

  bind_table (self->currency, "currency", currencies,
              G_N_ELEMENTS (currencies), &shown_currencies);
  bind_table (self->refresh, "refresh-minutes", refreshes,
              G_N_ELEMENTS (refreshes), &shown_refreshes);
  bind_table (self->grain, "grain", grains, G_N_ELEMENTS (grains),
              &shown_grains);
  bind_presets (self->preset);
  if (settings != NULL)
    g_settings_bind (settings, "remember-filters", self->remember, "active",
                     G_SETTINGS_BIND_DEFAULT);
}

static void
fill_books (CurioPreferencesWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (CurioBooksKind kind = 0; kind < CURIO_N_BOOKS; kind++)
    gtk_string_list_append (names, curio_books_get_name (kind));
  self->showing = TRUE;
  adw_combo_row_set_model (self->books, G_LIST_MODEL (names));
  curio_whole_choice_show (self->books);
  self->showing = FALSE;
}

static void
books_selected_cb (CurioPreferencesWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->books);

  if (!self->showing && self->session != NULL && selected < CURIO_N_BOOKS)
    curio_session_set_books (self->session, selected);
}

static void
update (CurioPreferencesWindow *self)
{
  gboolean has_shop = curio_session_get_facts (self->session) != NULL;

  self->showing = TRUE;
  adw_combo_row_set_selected (self->books,
                              curio_session_get_books (self->session));
  self->showing = FALSE;
  /* The list belongs to a shop: without one there is none to change. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->goods), has_shop);
  if (has_shop)
    curio_goods_editor_update (self->goods, self->session);
}

static void
curio_preferences_window_dispose (GObject *object)
{
  CurioPreferencesWindow *self = CURIO_PREFERENCES_WINDOW (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (curio_preferences_window_parent_class)->dispose (object);
}

static void
curio_preferences_window_class_init (CurioPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = curio_preferences_window_dispose;
  g_type_ensure (CURIO_TYPE_GOODS_EDITOR);
  gtk_widget_class_set_template_from_resource (
      widget, "/uk/co/londongiftshop/Curio/ui/curio-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget, CurioPreferencesWindow,
                                        currency);
  gtk_widget_class_bind_template_child (widget, CurioPreferencesWindow,
                                        weekday);
  gtk_widget_class_bind_template_child (widget, CurioPreferencesWindow,
                                        refresh);
  gtk_widget_class_bind_template_child (widget, CurioPreferencesWindow, grain);
  gtk_widget_class_bind_template_child (widget, CurioPreferencesWindow,
                                        remember);
  gtk_widget_class_bind_template_child (widget, CurioPreferencesWindow,
                                        preset);
  gtk_widget_class_bind_template_child (widget, CurioPreferencesWindow, books);
  gtk_widget_class_bind_template_child (widget, CurioPreferencesWindow,
                                        goods_group);
  gtk_widget_class_bind_template_child (widget, CurioPreferencesWindow, goods);
  gtk_widget_class_bind_template_callback (widget, books_selected_cb);
}

static void
curio_preferences_window_init (CurioPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_text (self->weekday, curio_first_weekday_get_name ());
  fill_books (self);
  bind_settings (self);
  curio_spoken_names_add (GTK_WIDGET (self));
}

CurioPreferencesWindow *
curio_preferences_window_present (GtkWindow *parent, CurioSession *session)
{
  CurioPreferencesWindow *self;

  g_return_val_if_fail (CURIO_IS_SESSION (session), NULL);

  self = g_object_new (CURIO_TYPE_PREFERENCES_WINDOW, "transient-for", parent,
                       "modal", parent != NULL, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
