/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The check list of columns.  Its cells are made anew only when the order is
 * another: a tick leaves them, and the keyboard's focus, where they are. */

#include "curio-campaign-columns-card.h"

#include "curio-campaign-grid-keys.h"
#include "curio-grain-words.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 2

struct _CurioCampaignColumnsCard
{
  AdwBin parent_instance;

  GtkGrid *grid;
  GtkCheckButton *checks[CURIO_N_CAMPAIGN_COLUMNS]; /* by place */
  guint8 shown[CURIO_N_CAMPAIGN_COLUMNS];
  guint n;
  CurioPresetId preset;

  CurioCampaignPlanner *planner;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (CurioCampaignColumnsCard, curio_campaign_columns_card,
                     ADW_TYPE_BIN)

static guint
get_place (gpointer cell)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "place"));
}

/* --- moving -------------------------------------------------------------- */

static void rebuild (CurioCampaignColumnsCard *self);

static void
move (CurioCampaignColumnsCard *self, guint from, guint to)
{
  guint8 column = self->shown[from];

  if (to >= self->n
      || !curio_campaign_planner_move (self->planner, column, to))
    return;
  rebuild (self);
  for (guint i = 0; i < self->n; i++)
    if (self->shown[i] == column)
      gtk_widget_grab_focus (GTK_WIDGET (self->checks[i]));
}

/* The check that has the focus; N where none has. */
static guint
find_focus (CurioCampaignColumnsCard *self)
{
  guint place = 0;

  while (place < self->n
         && !gtk_widget_has_focus (GTK_WIDGET (self->checks[place])))
    place++;
  return place;
}

/* Arrows go from check to check; with Alt they take the column along. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code,
        GdkModifierType state, gpointer user_data)
{
  CurioCampaignColumnsCard *self = user_data;
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  guint place = find_focus (self);
  int to;

  if (place == self->n || (held != 0 && held != GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  to = curio_campaign_grid_keys_find (self->checks, self->n, N_COLUMNS, place,
                                      key);
  if (to < 0)
    return GDK_EVENT_PROPAGATE;
  if (held == GDK_ALT_MASK)
    move (self, place, (guint)to);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->checks[to]));
  return GDK_EVENT_STOP;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  GtkWidget *cell
      = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (cell);

  gtk_drag_source_set_icon (source, picture, (int)x, (int)y);
  return gdk_content_provider_new_typed (G_TYPE_UINT, get_place (cell));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y,
         gpointer user_data)
{
  GtkWidget *cell
      = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  move (user_data, g_value_get_uint (value), get_place (cell));
  return TRUE;
}

static void
make_movable (CurioCampaignColumnsCard *self, GtkWidget *cell)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self,
                           0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (target));
}

/* --- cells --------------------------------------------------------------- */

static void
toggled_cb (GtkCheckButton *check, gpointer user_data)
{
  CurioCampaignColumnsCard *self = user_data;
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (check));

  if (!self->filling)
    curio_campaign_planner_choose (self->planner,
                                   self->shown[get_place (cell)],
                                   gtk_check_button_get_active (check));
}

/* Why COLUMN is not the person's to tick; NULL: it is. */
static const char *
find_fixed (CurioCampaignColumnsCard *self, CurioCampaignColumn column)
{
  if (!curio_campaign_planner_can_fill (self->planner, column))
    /* Translators: a column of a file, of which nothing is known. */
    return _ ("not kept");
  return curio_preset_needs (self->preset, column) ? _ ("needed") : NULL;
}

static GtkWidget *
make_check (CurioCampaignColumnsCard *self, guint place, const char *fixed)
{
  const CurioCampaignColumnInfo *info
      = &curio_campaign_columns[self->shown[place]];
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (_ (info->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  /* Some words are longer than half of a telephone. */
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_WORD);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_add_css_class (label, "pane-text");
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_set_sensitive (check, fixed == NULL);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (info->title),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      fixed != NULL ? fixed : _ ("Alt and an arrow key move it"), -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  self->checks[place] = GTK_CHECK_BUTTON (check);
  return check;
}

static GtkWidget *
make_cell (CurioCampaignColumnsCard *self, guint place)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const char *fixed = find_fixed (self, self->shown[place]);

  g_object_set_data (G_OBJECT (cell), "place", GUINT_TO_POINTER (place));
  gtk_box_append (GTK_BOX (cell), make_check (self, place, fixed));
  if (fixed != NULL)
    {
      GtkWidget *label = gtk_label_new (fixed);

      gtk_widget_add_css_class (label, "caption-text");
      gtk_box_append (GTK_BOX (cell), label);
      if (!curio_campaign_planner_can_fill (self->planner, self->shown[place]))
        gtk_widget_set_tooltip_text (cell, curio_grain_get_offers_sentence ());
    }
  else
    {
      gtk_widget_set_tooltip_text (
          cell, _ ("Drag it to another place, or press Alt and an arrow key"));
      make_movable (self, cell);
    }
  gtk_widget_add_css_class (cell, "campaign-cell");
  if (place < N_COLUMNS)
    gtk_widget_add_css_class (cell, "first-row");
  if (place % N_COLUMNS == 0)
    gtk_widget_add_css_class (cell, "first-column");
  return cell;
}

static void
rebuild (CurioCampaignColumnsCard *self)
{
  const guint8 *order
      = curio_campaign_planner_get_order (self->planner, &self->n);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))))
    gtk_grid_remove (self->grid, child);
  memcpy (self->shown, order, self->n);
  self->preset = curio_campaign_planner_get_preset (self->planner);
  self->filling = TRUE;
  for (guint i = 0; i < self->n; i++)
    {
      gtk_grid_attach (self->grid, make_cell (self, i), (int)i % N_COLUMNS,
                       (int)i / N_COLUMNS, 1, 1);
      gtk_check_button_set_active (
          self->checks[i],
          curio_campaign_planner_is_chosen (self->planner, self->shown[i]));
    }
  self->filling = FALSE;
}

static void
update (CurioCampaignColumnsCard *self)
{
  guint n;
  const guint8 *order = curio_campaign_planner_get_order (self->planner, &n);

  if (n != self->n || memcmp (order, self->shown, n) != 0
      || curio_campaign_planner_get_preset (self->planner) != self->preset)
    {
      rebuild (self);
      return;
    }
  self->filling = TRUE;
  for (guint i = 0; i < n; i++)
    gtk_check_button_set_active (
        self->checks[i],
        curio_campaign_planner_is_chosen (self->planner, order[i]));
  self->filling = FALSE;
}

/* --- life ---------------------------------------------------------------- */

static void
curio_campaign_columns_card_class_init (CurioCampaignColumnsCardClass *class)
{
}

static void
curio_campaign_columns_card_init (CurioCampaignColumnsCard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "campaign-grid");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Columns"),
                                  -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

void
curio_campaign_columns_card_set_planner (CurioCampaignColumnsCard *self,
                                         CurioCampaignPlanner *planner)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_COLUMNS_CARD (self));

  self->planner = planner;
  g_signal_connect_object (planner, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  rebuild (self);
}
