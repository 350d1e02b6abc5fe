/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A cell of the customer list: text, score badge or segment, drawn at once. */

#include "curio-list-cell.h"
#include "curio-chart-theme.h"

#include "curio-segment.h"
#include "curio-theme.h"

#include <adwaita.h>

#define BADGE 22
#define SWATCH 12
#define SWATCH_GAP 8
#define SMALL_POINTS 9

struct _CurioListCell
{
  GtkWidget parent_instance;

  CurioCellKind kind;
  int level;
  char *text;
  int n_chars;  /* of the longest text it ever had */
  guint growth; /* source that asks for more room */
};

typedef struct
{
  double xalign;
  PangoWeight weight;
  int points; /* 0: as the list */
  int n_lines;
  double char_width; /* of its letters and digits, at the most; in bold digits
                        of the list */
  int n_chars_min;   /* below which the text is cut; 0: never */
  int n_chars_most;  /* above which no text asks for room */
} Look;

/* clang-format off */
static const Look looks[] = {
  [CURIO_CELL_CODE] = { 0, PANGO_WEIGHT_BOLD, 0, 1, 1, 0, 18 },
  [CURIO_CELL_TEXT] = { 0, PANGO_WEIGHT_NORMAL, 0, 1, 0.88, 14, 34 },
  [CURIO_CELL_NUMBER] = { 1, PANGO_WEIGHT_NORMAL, 0, 1, 0.95, 0, 18 },
  [CURIO_CELL_MONEY] = { 1, PANGO_WEIGHT_BOLD, 0, 1, 1, 0, 18 },
  [CURIO_CELL_SCORE] = { 0.5, PANGO_WEIGHT_BOLD, SMALL_POINTS, 1, 1, 0, 1 },
  [CURIO_CELL_SEGMENT] = { 0, PANGO_WEIGHT_NORMAL, 0, 1, 1, 19, 34 },
  [CURIO_CELL_SENTENCE] = { 0, PANGO_WEIGHT_NORMAL, SMALL_POINTS, 2, 0.78, 20, 60 },
};
/* clang-format on */

/* What the cells of one view share. */
typedef struct
{
  PangoLayout *layout;
  PangoAttrList *attributes[G_N_ELEMENTS (looks)];
  guint serial; /* of the context that was measured */
  double char_width;
} Pen;

G_DEFINE_FINAL_TYPE (CurioListCell, curio_list_cell, GTK_TYPE_WIDGET)

/* --- the pen ------------------------------------------------------------ */

static void
free_pen (gpointer data)
{
  Pen *pen = data;

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    pango_attr_list_unref (pen->attributes[i]);
  g_object_unref (pen->layout);
  g_free (pen);
}

static PangoAttrList *
make_attributes (const Look *look)
{
  PangoAttrList *list = pango_attr_list_new ();

  pango_attr_list_insert (list, pango_attr_font_features_new ("tnum"));
  pango_attr_list_insert (list, pango_attr_weight_new (look->weight));
  if (look->points > 0)
    pango_attr_list_insert (list,
                            pango_attr_size_new (look->points * PANGO_SCALE));
  return list;
}

static Pen *
get_pen (CurioListCell *self)
{
  GtkWidget *view
      = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_COLUMN_VIEW);
  Pen *pen;

  if (view == NULL)
    view = GTK_WIDGET (self);
  pen = g_object_get_data (G_OBJECT (view), "curio-list-pen");
  if (pen != NULL)
    return pen;
  pen = g_new0 (Pen, 1);
  pen->layout = gtk_widget_create_pango_layout (view, NULL);
  /* A cell is one paragraph whatever the text holds, and stands where its
   * column's title does in whatever script. */
  pango_layout_set_single_paragraph_mode (pen->layout, TRUE);
  pango_layout_set_auto_dir (pen->layout, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    pen->attributes[i] = make_attributes (&looks[i]);
  g_object_set_data_full (G_OBJECT (view), "curio-list-pen", pen, free_pen);
  return pen;
}

/* The width of a bold digit, in pixels. */
static double
get_char_width (Pen *pen)
{
  PangoContext *context = pango_layout_get_context (pen->layout);
  int width;

  if (pen->serial == pango_context_get_serial (context))
    return pen->char_width;
  pango_layout_set_attributes (pen->layout, pen->attributes[CURIO_CELL_MONEY]);
  pango_layout_set_width (pen->layout, -1);
  pango_layout_set_text (pen->layout, "0000000000", -1);
  pango_layout_get_size (pen->layout, &width, NULL);
  pen->char_width = width / 10.0 / PANGO_SCALE;
  pen->serial = pango_context_get_serial (context);
  return pen->char_width;
}

static PangoLayout *
lay_out (CurioListCell *self, int width)
{
  const Look *look = &looks[self->kind];
  Pen *pen = get_pen (self);
  PangoLayout *layout = pen->layout;

  pango_layout_set_attributes (layout, pen->attributes[self->kind]);
  pango_layout_set_width (layout, MAX (0, width) * PANGO_SCALE);
  pango_layout_set_height (layout, -look->n_lines);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, look->xalign == 1 ? PANGO_ALIGN_RIGHT
                                      : look->xalign == 0
                                          ? PANGO_ALIGN_LEFT
                                          : PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, self->text, -1);
  return layout;
}

/* --- drawing ------------------------------------------------------------ */

static int
get_indent (CurioListCell *self)
{
  return self->kind == CURIO_CELL_SEGMENT ? SWATCH + SWATCH_GAP : 0;
}

static void
fill_box (GtkSnapshot *snapshot, const graphene_rect_t *box, float radius,
          const GdkRGBA *colour)
{
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, box, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, colour, box);
  gtk_snapshot_pop (snapshot);
}

static void
draw_swatch (CurioListCell *self, GtkSnapshot *snapshot, int height)
{
  const CurioTheme *theme = curio_chart_theme_get ();
  const CurioColour *colour = &theme->inks[CURIO_INK_TILE + self->level];

  fill_box (snapshot,
            &GRAPHENE_RECT_INIT (0, (height - SWATCH) / 2, SWATCH, SWATCH),
            3.5f, &(GdkRGBA){ colour->red, colour->green, colour->blue, 1 });
}

/* The badge and, for high scores, INK, the colour of what stands on it. */
static void
draw_badge (CurioListCell *self, GtkSnapshot *snapshot, int width, int height,
            GdkRGBA *ink)
{
  static const float strength[] = { 0, 0.10f, 0.22f, 0.38f, 0.88f, 1 };
  gboolean is_high = self->level > 3;
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA fill;

  if (self->level < 1 || self->level > 5
      || !gtk_style_context_lookup_color (
          style, is_high ? "score_high" : "score_low", &fill))
    return;
  fill.alpha *= strength[self->level];
  fill_box (snapshot,
            &GRAPHENE_RECT_INIT ((width - BADGE) / 2, (height - BADGE) / 2,
                                 BADGE, BADGE),
            6, &fill);
  if (is_high)
    gtk_style_context_lookup_color (style, "on_score_high", ink);
}

static void
curio_list_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CurioListCell *self = CURIO_LIST_CELL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int indent = get_indent (self);
  PangoLayout *layout = lay_out (self, width - indent);
  PangoRectangle extents;
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  if (self->kind == CURIO_CELL_SEGMENT && self->level >= 0)
    draw_swatch (self, snapshot, height);
  if (self->kind == CURIO_CELL_SCORE)
    draw_badge (self, snapshot, width, height, &ink);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (indent, (height - extents.height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
curio_list_cell_measure (GtkWidget *widget, GtkOrientation orientation,
                         int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  CurioListCell *self = CURIO_LIST_CELL (widget);
  const Look *look = &looks[self->kind];
  double char_width = get_char_width (get_pen (self)) * look->char_width;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int)(look->n_lines * 2 * char_width + 4);
  else if (self->kind == CURIO_CELL_SCORE)
    *minimum = *natural = BADGE;
  else
    {
      int n_min = look->n_chars_min > 0
                      ? MIN (look->n_chars_min, self->n_chars)
                      : self->n_chars;

      *minimum = get_indent (self) + (int)(n_min * char_width + 1);
      *natural = get_indent (self) + (int)(self->n_chars * char_width + 1);
    }
}

gboolean
curio_list_cell_is_cut (CurioListCell *self)
{
  g_return_val_if_fail (CURIO_IS_LIST_CELL (self), FALSE);

  return pango_layout_is_ellipsized (lay_out (
      self, gtk_widget_get_width (GTK_WIDGET (self)) - get_indent (self)));
}

/* What is cut is told whole. */
static gboolean
curio_list_cell_query_tooltip (GtkWidget *widget, int x, int y,
                               gboolean by_keyboard, GtkTooltip *tooltip)
{
  CurioListCell *self = CURIO_LIST_CELL (widget);

  if (!curio_list_cell_is_cut (self))
    return FALSE;
  gtk_tooltip_set_text (tooltip, self->text);
  return TRUE;
}

/* --- life --------------------------------------------------------------- */

static void
curio_list_cell_finalize (GObject *object)
{
  CurioListCell *self = CURIO_LIST_CELL (object);

  g_clear_handle_id (&self->growth, g_source_remove);
  g_free (self->text);
  G_OBJECT_CLASS (curio_list_cell_parent_class)->finalize (object);
}

static void
curio_list_cell_class_init (CurioListCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = curio_list_cell_finalize;
  widget_class->snapshot = curio_list_cell_snapshot;
  widget_class->measure = curio_list_cell_measure;
  widget_class->query_tooltip = curio_list_cell_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
curio_list_cell_init (CurioListCell *self)
{
  self->text = g_strdup ("");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/* Letters of a customer's code are wider than its digits. */
static int
count_chars (CurioCellKind kind, const char *text)
{
  int n = (int)g_utf8_strlen (text, -1);
  int n_others = 0;

  if (kind != CURIO_CELL_CODE)
    return n;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    n_others += !g_ascii_isdigit (*c);
  return n + (n_others + 1) / 2;
}

static gboolean
grow_cb (gpointer data)
{
  CurioListCell *self = data;

  self->growth = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* A list tells what of it is in sight while it gives its rows their places.
 * To ask for room then would be forgotten, and leave the row without a place
 * to be drawn in; and as a cell asks for its whole column, the column's title
 * too, also where the cell itself is hidden.  Once it stands in a window, a
 * cell asks later. */
static void
grow (CurioListCell *self)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else if (self->growth == 0)
    self->growth = g_idle_add_full (GTK_PRIORITY_RESIZE, grow_cb, self, NULL);
}

GtkWidget *
curio_list_cell_new (CurioCellKind kind)
{
  CurioListCell *self = g_object_new (CURIO_TYPE_LIST_CELL, NULL);

  self->kind = kind;
  return GTK_WIDGET (self);
}

void
curio_list_cell_set (CurioListCell *self, const char *text, int level)
{
  int n_chars;

  g_return_if_fail (CURIO_IS_LIST_CELL (self));
  g_return_if_fail (text != NULL);

  if (level == self->level && strcmp (text, self->text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  self->level = level;
  n_chars
      = MIN (count_chars (self->kind, text), looks[self->kind].n_chars_most);
  if (n_chars > self->n_chars)
    {
      self->n_chars = n_chars;
      grow (self);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
curio_list_cell_get_text (CurioListCell *self)
{
  g_return_val_if_fail (CURIO_IS_LIST_CELL (self), NULL);

  return self->text;
}
