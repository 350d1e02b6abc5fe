/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The presets as radio buttons, three in a row, and in what is left of the
 * last row the one choice that some of them have. */

#include "curio-campaign-preset-card.h"

#include "curio-campaign-grid-keys.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 3
#define N_COLUMNS_NARROW 2

struct _CurioCampaignPresetCard
{
  AdwBin parent_instance;

  GtkCheckButton *radios[CURIO_N_PRESETS];
  GtkLabel *names[CURIO_N_PRESETS];
  GtkCheckButton *hashed;
  GtkLabel *about;
  GtkStack *rest;
  GtkGrid *grid;
  int n_columns;

  CurioCampaignPlanner *planner;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (CurioCampaignPresetCard, curio_campaign_preset_card,
                     ADW_TYPE_BIN)

/* Those that most people want come first. */
static const CurioPresetId order[CURIO_N_PRESETS] = {
  CURIO_PRESET_MAILCHIMP, CURIO_PRESET_KLAVIYO, CURIO_PRESET_GOOGLE,
  CURIO_PRESET_HUBSPOT,   CURIO_PRESET_EXCEL,   CURIO_PRESET_EXCEL_REGIONAL,
  CURIO_PRESET_PLAIN,
};

static const char *
describe_encoding (CurioEncoding encoding)
{
  switch (encoding)
    {
    case CURIO_ENCODING_UTF8:
    case CURIO_ENCODING_UTF8_BOM:
      return "UTF-8";
    case CURIO_ENCODING_UTF16LE_BOM:
    default:
      return "UTF-16";
    }
}

/* What the file is like, for those who are asked by their tool. */
static char *
describe (CurioPresetId preset)
{
  const CurioDialect *dialect = &curio_presets[preset].dialect;
  const char *encoding = describe_encoding (dialect->encoding);

  if (dialect->separator == '\t')
    return g_strdup_printf (_ ("Cells parted by tabs, %s"), encoding);
  if (dialect->separator == ';')
    return g_strdup_printf (_ ("Cells parted by semicolons, %s"), encoding);
  return g_strdup_printf (_ ("Cells parted by commas, %s"), encoding);
}

static void
update (CurioCampaignPresetCard *self)
{
  CurioPresetId preset = curio_campaign_planner_get_preset (self->planner);
  g_autofree char *about = describe (preset);

  self->filling = TRUE;
  for (guint i = 0; i < CURIO_N_PRESETS; i++)
    {
      gboolean is_chosen = order[i] == preset;

      if (is_chosen)
        gtk_widget_add_css_class (GTK_WIDGET (self->names[i]), "strong");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->names[i]), "strong");
      gtk_check_button_set_active (self->radios[i], is_chosen);
    }
  gtk_check_button_set_active (
      self->hashed, curio_campaign_planner_get_hashed (self->planner));
  gtk_label_set_text (self->about, about);
  gtk_stack_set_visible_child_name (
      self->rest, curio_presets[preset].can_hash ? "hashed" : "about");
  self->filling = FALSE;
}

static void
toggled_cb (GtkCheckButton *radio, gpointer user_data)
{
  CurioCampaignPresetCard *self = user_data;

  if (self->filling || !gtk_check_button_get_active (radio))
    return;
  for (guint i = 0; i < CURIO_N_PRESETS; i++)
    if (self->radios[i] == radio)
      curio_campaign_planner_set_preset (self->planner, order[i]);
}

static void
hashed_cb (CurioCampaignPresetCard *self)
{
  if (!self->filling)
    curio_campaign_planner_set_hashed (
        self->planner, gtk_check_button_get_active (self->hashed));
}

/* --- making -------------------------------------------------------------- */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
make_cell (CurioCampaignPresetCard *self, guint index)
{
  const CurioPreset *preset = &curio_presets[order[index]];
  GtkWidget *radio = gtk_check_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = make_label (_ (preset->name), "pane-text");
  GtkWidget *purpose = make_label (_ (preset->purpose), "caption-text");

  gtk_label_set_max_width_chars (GTK_LABEL (name), 22);
  gtk_label_set_max_width_chars (GTK_LABEL (purpose), 15);
  gtk_widget_set_margin_start (words, 6);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), purpose);
  /* GTK 4.8 lets a check button have a child of its own. */
  gtk_check_button_set_child (GTK_CHECK_BUTTON (radio), words);
  gtk_widget_add_css_class (radio, "campaign-cell");
  gtk_widget_set_hexpand (radio, TRUE);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (preset->name),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ (preset->purpose), -1);
  if (index > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), self->radios[0]);
  self->radios[index] = GTK_CHECK_BUTTON (radio);
  self->names[index] = GTK_LABEL (name);
  g_signal_connect_object (radio, "toggled", G_CALLBACK (toggled_cb), self, 0);
}

static void
make_rest (CurioCampaignPresetCard *self)
{
  GtkWidget *about = make_label (NULL, "caption-text");
  GtkWidget *hashed = gtk_check_button_new ();
  GtkWidget *words
      = make_label (_ ("Hide addresses and names (SHA-256)"), "pane-text");

  gtk_check_button_set_child (GTK_CHECK_BUTTON (hashed), words);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (hashed), GTK_ACCESSIBLE_PROPERTY_LABEL,
      _ ("Hide addresses and names (SHA-256)"), -1);
  gtk_widget_set_tooltip_text (
      hashed, _ ("The tool matches them without being told them."));
  g_signal_connect_object (hashed, "toggled", G_CALLBACK (hashed_cb), self,
                           G_CONNECT_SWAPPED);
  self->hashed = GTK_CHECK_BUTTON (hashed);
  self->about = GTK_LABEL (about);
  self->rest = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->rest, about, "about");
  gtk_stack_add_named (self->rest, hashed, "hashed");
  gtk_widget_add_css_class (GTK_WIDGET (self->rest), "campaign-cell");
}

static void
set_class (GtkWidget *cell, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (cell, name);
  else
    gtk_widget_remove_css_class (cell, name);
}

/* The cell at PLACE, as wide as N_WIDE of them. */
static void
place_cell (CurioCampaignPresetCard *self, GtkWidget *cell, int place,
            int n_wide)
{
  g_object_ref (cell);
  if (gtk_widget_get_parent (cell) != NULL)
    gtk_grid_remove (self->grid, cell);
  gtk_grid_attach (self->grid, cell, place % self->n_columns,
                   place / self->n_columns, n_wide, 1);
  g_object_unref (cell);
  set_class (cell, "first-row", place < self->n_columns);
  set_class (cell, "first-column", place % self->n_columns == 0);
}

static void
arrange (CurioCampaignPresetCard *self, int n_columns)
{
  const int n = CURIO_N_PRESETS;

  self->n_columns = n_columns;
  for (int i = 0; i < n; i++)
    place_cell (self, GTK_WIDGET (self->radios[i]), i, 1);
  place_cell (self, GTK_WIDGET (self->rest), n, n_columns - n % n_columns);
}

/* --- keys ---------------------------------------------------------------- */

/* As among all radio buttons, an arrow chooses. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code,
        GdkModifierType state, gpointer user_data)
{
  CurioCampaignPresetCard *self = user_data;
  guint place = 0;
  int to;

  while (place < CURIO_N_PRESETS
         && !gtk_widget_has_focus (GTK_WIDGET (self->radios[place])))
    place++;
  if (place == CURIO_N_PRESETS
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  to = curio_campaign_grid_keys_find (self->radios, CURIO_N_PRESETS,
                                      (guint)self->n_columns, place, key);
  if (to < 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self->radios[to]));
  gtk_check_button_set_active (self->radios[to], TRUE);
  return GDK_EVENT_STOP;
}

/* --- life ---------------------------------------------------------------- */

static void
curio_campaign_preset_card_class_init (CurioCampaignPresetCardClass *class)
{
}

static void
curio_campaign_preset_card_init (CurioCampaignPresetCard *self)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->grid = GTK_GRID (grid);
  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "campaign-grid");
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("File for"), -1);
  for (guint i = 0; i < CURIO_N_PRESETS; i++)
    make_cell (self, i);
  make_rest (self);
  arrange (self, N_COLUMNS);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (grid, keys);
  adw_bin_set_child (ADW_BIN (self), grid);
}

void
curio_campaign_preset_card_set_narrow (CurioCampaignPresetCard *self,
                                       gboolean is_narrow)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PRESET_CARD (self));

  arrange (self, is_narrow ? N_COLUMNS_NARROW : N_COLUMNS);
}

void
curio_campaign_preset_card_set_planner (CurioCampaignPresetCard *self,
                                        CurioCampaignPlanner *planner)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PRESET_CARD (self));

  self->planner = planner;
  g_signal_connect_object (planner, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
