/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of five rows.  Its columns are made anew when the headers are
 * others; its cells ask the draft. */

#include "curio-campaign-preview-card.h"

#include "curio-places.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

#define ROWS_MOST 5
#define CELL_CHARS_MAX 34

struct _CurioCampaignPreviewCard
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkColumnView *view;
  GtkLabel *nobody;
  GtkWidget *caption;
  CurioPlaces *places;
  char **headers; /* of the columns that are there */

  CurioCampaignPlanner *planner;
};

G_DEFINE_FINAL_TYPE (CurioCampaignPreviewCard, curio_campaign_preview_card,
                     ADW_TYPE_BIN)

/* --- cells --------------------------------------------------------------- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  CurioCampaignPreviewCard *self = data;
  guint cell = GPOINTER_TO_UINT (
      g_object_get_data (G_OBJECT (factory), "curio-cell"));
  guint row = gtk_list_item_get_position (item);
  const CurioCampaignDraft *draft
      = curio_campaign_planner_get_draft (self->planner);
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  g_autofree char *text = NULL;
  gboolean is_long;

  if (row >= draft->n_sent || cell >= curio_campaign_draft_count_cells (draft))
    return;
  text = curio_campaign_draft_get_cell (draft, row, cell);
  is_long = g_utf8_strlen (text, -1) > CELL_CHARS_MAX;
  gtk_label_set_ellipsize (label, is_long ? PANGO_ELLIPSIZE_END
                                          : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_width_chars (label, is_long ? CELL_CHARS_MAX : -1);
  gtk_label_set_max_width_chars (label, is_long ? CELL_CHARS_MAX : -1);
  gtk_label_set_text (label, text);
}

static void
add_column (CurioCampaignPreviewCard *self, guint cell, const char *header)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column
      = gtk_column_view_column_new (header, factory);

  g_object_set_data (G_OBJECT (factory), "curio-cell",
                     GUINT_TO_POINTER (cell));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_column_view_append_column (self->view, column);
}

static char **
list_headers (const CurioCampaignDraft *draft)
{
  guint n = curio_campaign_draft_count_cells (draft);
  char **headers = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    headers[i] = g_strdup (curio_campaign_draft_get_header (draft, i));
  return headers;
}

static void
remove_columns (CurioCampaignPreviewCard *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = g_list_model_get_n_items (columns); i > 0; i--)
    {
      g_autoptr (GtkColumnViewColumn) column
          = g_list_model_get_item (columns, i - 1);

      gtk_column_view_remove_column (self->view, column);
    }
}

static void
update_columns (CurioCampaignPreviewCard *self,
                const CurioCampaignDraft *draft)
{
  g_auto (GStrv) headers = list_headers (draft);

  if (self->headers != NULL
      && g_strv_equal ((const char *const *)headers,
                       (const char *const *)self->headers))
    return;
  curio_places_reset (self->places, 0);
  remove_columns (self);
  for (guint i = 0; headers[i] != NULL; i++)
    add_column (self, i, headers[i]);
  g_strfreev (self->headers);
  self->headers = g_steal_pointer (&headers);
}

/* --- the card ------------------------------------------------------------ */

static void
say (CurioCampaignPreviewCard *self, const CurioCampaignDraft *draft)
{
  guint n_shown = MIN (draft->n_sent, ROWS_MOST);
  guint n_cells = curio_campaign_draft_count_cells (draft);
  g_autofree char *rows = curio_format_count (draft->n_sent);
  g_autofree char *columns = g_strdup_printf (
      ngettext ("%u column", "%u columns", n_cells), n_cells);
  g_autofree char *text
      = g_strdup_printf (ngettext ("first %u of %s row, %s",
                                   "first %u of %s rows, %s", draft->n_sent),
                         n_shown, rows, columns);

  gtk_label_set_text (GTK_LABEL (self->caption), text);
  gtk_widget_set_visible (
      self->caption,
      draft->n_sent > 0 && !curio_campaign_planner_is_loading (self->planner));
  gtk_label_set_text (self->nobody,
                      curio_campaign_planner_is_loading (self->planner)
                          ? _ ("Reading the contacts…")
                      : draft->problem != NULL ? draft->problem
                                               : _ ("Nobody is in the file."));
}

static void
update (CurioCampaignPreviewCard *self)
{
  const CurioCampaignDraft *draft
      = curio_campaign_planner_get_draft (self->planner);

  update_columns (self, draft);
  curio_places_reset (self->places, MIN (draft->n_sent, ROWS_MOST));
  say (self, draft);
  gtk_stack_set_visible_child_name (
      self->stack,
      draft->n_sent > 0 && !curio_campaign_planner_is_loading (self->planner)
          ? "rows"
          : "nobody");
}

static void
curio_campaign_preview_card_dispose (GObject *object)
{
  CurioCampaignPreviewCard *self = CURIO_CAMPAIGN_PREVIEW_CARD (object);

  g_clear_pointer (&self->headers, g_strfreev);
  g_clear_object (&self->places);
  g_clear_object (&self->caption);
  G_OBJECT_CLASS (curio_campaign_preview_card_parent_class)->dispose (object);
}

static void
curio_campaign_preview_card_class_init (CurioCampaignPreviewCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_campaign_preview_card_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/uk/co/londongiftshop/Curio/ui/curio-campaign-preview-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignPreviewCard,
                                        stack);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignPreviewCard,
                                        view);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignPreviewCard,
                                        nobody);
}

static void
curio_campaign_preview_card_init (CurioCampaignPreviewCard *self)
{
  GtkSelectionModel *model;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->places = curio_places_new (0);
  model = GTK_SELECTION_MODEL (
      gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->places))));
  gtk_column_view_set_model (self->view, model);
  g_object_unref (model);
  self->caption = g_object_ref_sink (gtk_label_new (NULL));
  gtk_widget_add_css_class (self->caption, "caption-text");
  gtk_widget_add_css_class (self->caption, "numeric");
  gtk_label_set_wrap (GTK_LABEL (self->caption), TRUE);
}

GtkWidget *
curio_campaign_preview_card_get_caption (CurioCampaignPreviewCard *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PREVIEW_CARD (self), NULL);

  return self->caption;
}

void
curio_campaign_preview_card_set_planner (CurioCampaignPreviewCard *self,
                                         CurioCampaignPlanner *planner)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PREVIEW_CARD (self));

  self->planner = planner;
  g_signal_connect_object (planner, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
