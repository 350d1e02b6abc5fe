/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a word of the trade means, one click away.  The popover is filled when
 * it opens: a page has many of these buttons, and few are pressed. */

#include "curio-word-button.h"

#include "curio-glossary.h"
#include "curio-snug-popover.h"

#include <glib/gi18n-lib.h>

#define MARGIN 12
#define WIDTH_CHARS 36

struct _CurioWordButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  char *words;
  char *figure;
};

enum
{
  PROP_0,
  PROP_WORDS,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CurioWordButton, curio_word_button, ADW_TYPE_BIN)

/* --- which --------------------------------------------------------------- */

static gboolean
holds (CurioWordButton *self, const CurioWord *word)
{
  g_auto (GStrv) ids
      = g_strsplit (self->words != NULL ? self->words : "", " ", -1);

  return g_strv_contains ((const char *const *)ids, word->id)
         || (self->figure != NULL && curio_word_is_met (word, self->figure));
}

static void
update (CurioWordButton *self)
{
  g_auto (GStrv) ids
      = g_strsplit (self->words != NULL ? self->words : "", " ", -1);
  gboolean has_any = FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    g_warn_if_fail (*ids[i] == '\0' || curio_word_find (ids[i]) != NULL);
  for (guint i = 0; i < curio_n_words; i++)
    has_any |= holds (self, &curio_words[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), has_any);
}

/* --- the popover --------------------------------------------------------- */

static void
append_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static void
append_word (GtkBox *box, const CurioWord *word)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  append_label (GTK_BOX (pair), _ (word->word), "pane-heading");
  append_label (GTK_BOX (pair), _ (word->meaning), "pane-text");
  gtk_box_append (box, pair);
}

/* A dialog over the window has no pages. */
static void
definitions_cb (CurioWordButton *self)
{
  gtk_menu_button_popdown (self->button);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s",
                              "definitions");
}

static gboolean
has_pages (CurioWordButton *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_APPLICATION_WINDOW (root);
}

static GtkWidget *
make_words (CurioWordButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGIN);

  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  for (guint i = 0; i < curio_n_words; i++)
    if (holds (self, &curio_words[i]))
      append_word (GTK_BOX (box), &curio_words[i]);
  if (has_pages (self))
    {
      GtkWidget *more = gtk_button_new_with_mnemonic (_ ("All _definitions"));

      gtk_widget_set_halign (more, GTK_ALIGN_START);
      g_signal_connect_object (more, "clicked", G_CALLBACK (definitions_cb),
                               self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), more);
    }
  return box;
}

static void
fill_cb (GtkMenuButton *button, gpointer user_data)
{
  CurioWordButton *self = user_data;
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));

  if (popover == NULL)
    {
      popover = gtk_popover_new ();
      gtk_accessible_update_property (GTK_ACCESSIBLE (popover),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("What the words mean"), -1);
      gtk_menu_button_set_popover (button, popover);
    }
  if (gtk_popover_get_child (GTK_POPOVER (popover)) == NULL)
    {
      gtk_popover_set_child (GTK_POPOVER (popover), make_words (self));
      curio_snug_popover_make (GTK_POPOVER (popover));
    }
}

/* --- life ---------------------------------------------------------------- */

void
curio_word_button_set_figure (CurioWordButton *self, const char *figure_id)
{
  g_return_if_fail (CURIO_IS_WORD_BUTTON (self));

  g_free (self->figure);
  self->figure = g_strdup (figure_id);
  update (self);
}

static void
curio_word_button_get_property (GObject *object, guint id, GValue *value,
                                GParamSpec *pspec)
{
  if (id == PROP_WORDS)
    g_value_set_string (value, CURIO_WORD_BUTTON (object)->words);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_word_button_set_property (GObject *object, guint id, const GValue *value,
                                GParamSpec *pspec)
{
  CurioWordButton *self = CURIO_WORD_BUTTON (object);

  if (id == PROP_WORDS)
    {
      g_free (self->words);
      self->words = g_value_dup_string (value);
      update (self);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_word_button_finalize (GObject *object)
{
  CurioWordButton *self = CURIO_WORD_BUTTON (object);

  g_free (self->words);
  g_free (self->figure);
  G_OBJECT_CLASS (curio_word_button_parent_class)->finalize (object);
}

static void
curio_word_button_class_init (CurioWordButtonClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = curio_word_button_get_property;
  object_class->set_property = curio_word_button_set_property;
  object_class->finalize = curio_word_button_finalize;
  props[PROP_WORDS] = g_param_spec_string (
      "words", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
curio_word_button_init (CurioWordButton *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->button = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_icon_name (self->button, "curio-info-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("What the words mean"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure-menu");
  gtk_menu_button_set_create_popup_func (self->button, fill_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the words mean"), -1);
  adw_bin_set_child (ADW_BIN (self), button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
