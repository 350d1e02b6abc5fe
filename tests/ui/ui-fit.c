/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compares the room that texts and controls have with what they need. */

#include "ui-fit.h"

#include <adwaita.h>

#include "curio-chart-view.h"
#include "curio-list-cell.h"
#include "curio-slide-view.h"
#include "curio-steady-text.h"
#include "ui-stage.h"

#include <libintl.h>
#include <string.h>

#define N_PARENTS_MOST 24
#define TELEPHONE 560
/* Of pixels: places are rounded. */
#define TOLERANCE 1.5f

static guint n_seen;
static int least_width = 1360, least_height = 860;

typedef enum
{
  CUT = 1 << 0,     /* may end in an ellipsis */
  FOREIGN = 1 << 1, /* is not the program's own word */
  WIDE = 1 << 2,    /* is not shown in a small window */
} Freedom;

/* Texts within a widget of this id, style or type. */
static const struct
{
  const char *within;
  Freedom freedom;
  const char *reason;
} freedoms[] = {
  {"CurioCampaignPicker", CUT,     "names of products; a tool-tip says them"},
  { "CurioHelpWindow",    FOREIGN, "the guide is in files of its own"       },
  { "CurioImportDialog",  FOREIGN, "columns of the person's file"           },
  { "CurioListCell",      CUT,     "names of products; a tool-tip says them"},
  { "CurioPresentWindow", WIDE,    "it fills the screen"                    },
  { "favourites",         CUT,     "names of products; a tool-tip says them"},
};

guint
fit_get_n_seen (void)
{
  return n_seen;
}

void
fit_set_size (int width, int height)
{
  least_width = width;
  least_height = height;
}

/* --- telling --------------------------------------------------------------
 */

static gboolean
is_named (GtkWidget *widget, const char *name)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

  return g_strcmp0 (id, name) == 0 || gtk_widget_has_css_class (widget, name)
         || g_str_equal (G_OBJECT_TYPE_NAME (widget), name);
}

/* Where there is no room for the title of a dialog between its buttons, these
 * say more than it. */
static gboolean
is_title_of_small (GtkWidget *widget)
{
  return least_width < TELEPHONE
         && GTK_IS_CENTER_BOX (gtk_widget_get_parent (widget))
         && gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR) != NULL;
}

static gboolean
is_free (GtkWidget *widget, Freedom freedom)
{
  for (guint i = 0; widget != NULL && i < N_PARENTS_MOST;
       widget = gtk_widget_get_parent (widget), i++)
    for (guint k = 0; k < G_N_ELEMENTS (freedoms); k++)
      if ((freedoms[k].freedom & freedom) != 0
          && is_named (widget, freedoms[k].within))
        return TRUE;
  return FALSE;
}

static char *
describe (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; widget != NULL && i < 7;
       widget = gtk_widget_get_parent (widget), i++)
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

      g_string_append_printf (text, "%s%s", i > 0 ? " < " : "",
                              G_OBJECT_TYPE_NAME (widget));
      if (id != NULL)
        g_string_append_printf (text, " #%s", id);
    }
  return g_string_free (text, FALSE);
}

static guint
tell (GtkWidget *widget, const char *where, const char *fault,
      const char *words)
{
  g_autofree char *text = describe (widget);

  g_printerr ("# %d px, %s: %s: “%s” (%d by %d): %s\n", least_width, where,
              fault, words != NULL ? words : "", gtk_widget_get_width (widget),
              gtk_widget_get_height (widget), text);
  return 1;
}

/* --- what is outside -------------------------------------------------------
 */

static gboolean
is_between (float start, float length, int room)
{
  return start >= -TOLERANCE && start + length <= (float)room + TOLERANCE;
}

/* Of what it scrolls; the rows of a column view are within one more. */
static GtkWidget *
find_scroller (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (!GTK_IS_SCROLLABLE (widget))
    return NULL;
  return GTK_IS_COLUMN_VIEW (parent) ? gtk_widget_get_parent (parent) : parent;
}

/* What scrolls may be outside for now. */
static gboolean
is_inside (GtkWidget *widget, GtkWidget *root)
{
  gboolean across = TRUE, down = TRUE;

  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL;
       parent = gtk_widget_get_parent (parent))
    {
      graphene_rect_t box;
      GtkWidget *scroller = find_scroller (parent);

      if (GTK_IS_SCROLLED_WINDOW (scroller))
        {
          GtkPolicyType h, v;

          gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scroller), &h,
                                          &v);
          across = across && h == GTK_POLICY_NEVER;
          down = down && v == GTK_POLICY_NEVER;
        }
      if ((parent == root
           || gtk_widget_get_overflow (parent) == GTK_OVERFLOW_HIDDEN)
          && gtk_widget_compute_bounds (widget, parent, &box)
          && ((across
               && !is_between (box.origin.x, box.size.width,
                               gtk_widget_get_width (parent)))
              || (down
                  && !is_between (box.origin.y, box.size.height,
                                  gtk_widget_get_height (parent)))))
        {
          return FALSE;
        }
      if (parent == root)
        break;
    }
  return TRUE;
}

/* --- texts ------------------------------------------------------------------
 */

static const char *
get_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (CURIO_IS_STEADY_TEXT (widget))
    return curio_steady_text_get_text (CURIO_STEADY_TEXT (widget));
  if (CURIO_IS_LIST_CELL (widget))
    return curio_list_cell_get_text (CURIO_LIST_CELL (widget));
  return NULL;
}

static gboolean
is_cut (GtkWidget *widget)
{
  PangoLayout *layout;
  int width, height;

  if (CURIO_IS_LIST_CELL (widget))
    return curio_list_cell_is_cut (CURIO_LIST_CELL (widget));
  if (CURIO_IS_STEADY_TEXT (widget))
    return curio_steady_text_is_cut (CURIO_STEADY_TEXT (widget));
  if (!GTK_IS_LABEL (widget))
    return FALSE;
  layout = gtk_label_get_layout (GTK_LABEL (widget));
  pango_layout_get_pixel_size (layout, &width, &height);
  return pango_layout_is_ellipsized (layout)
         || (float)width > (float)gtk_widget_get_width (widget) + TOLERANCE
         || (float)height > (float)gtk_widget_get_height (widget) + TOLERANCE;
}

/* A text that the catalogue translates should not be on screen as it was. */
static gboolean
is_foreign (const char *words)
{
  return *words != '\0'
         && !g_str_equal (dgettext (GETTEXT_PACKAGE, words), words);
}

static guint
look_at_text (GtkWidget *widget, const char *where, const char *words)
{
  guint n = 0;

  n_seen++;
  if (is_cut (widget) && !is_free (widget, CUT) && !is_title_of_small (widget))
    n += tell (widget, where, "cut", words);
  if (is_foreign (words) && !is_free (widget, FOREIGN))
    n += tell (widget, where, "not translated", words);
  return n;
}

/* What is cut is told whole by a mark's tool-tip: names of products. */
static gboolean
is_told (const CurioLayout *layout, const char *words)
{
  for (guint i = 0; i < layout->marks->len; i++)
    if (strstr (curio_layout_get_mark (layout, (int)i)->label, words) != NULL)
      return TRUE;
  return FALSE;
}

static guint
look_at_chart (GtkWidget *view, const CurioLayout *layout, const char *where)
{
  guint n = 0;

  for (guint i = 0; layout != NULL && i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);
      const char *words;

      if (shape->kind != CURIO_SHAPE_TEXT)
        continue;
      n_seen++;
      words = pango_layout_get_text (shape->text);
      if (pango_layout_is_ellipsized (shape->text) && !is_told (layout, words))
        n += tell (view, where, "cut in a chart", words);
      if (is_foreign (words))
        n += tell (view, where, "not translated in a chart", words);
      if (shape->box.x < -TOLERANCE
          || shape->box.x + shape->box.width
                 > layout->width_pt + (double)TOLERANCE
          || shape->box.y + shape->box.height
                 > layout->height_pt + (double)TOLERANCE)
        n += tell (view, where, "outside a chart", words);
    }
  return n;
}

/* --- the walk --------------------------------------------------------------
 */

static guint
walk (GtkWidget *widget, GtkWidget *root, const char *where)
{
  const char *words = get_words (widget);
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (words != NULL)
    n += look_at_text (widget, where, words);
  if (CURIO_IS_CHART_VIEW (widget))
    return look_at_chart (
        widget, curio_chart_view_get_layout (CURIO_CHART_VIEW (widget)),
        where);
  if (CURIO_IS_SLIDE_VIEW (widget))
    return look_at_chart (
        widget, curio_slide_view_get_layout (CURIO_SLIDE_VIEW (widget)),
        where);
  if ((words != NULL || GTK_IS_BUTTON (widget) || GTK_IS_EDITABLE (widget))
      && gtk_widget_get_width (widget) > 0 && !is_inside (widget, root))
    n += tell (widget, where, "outside", words);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      n += walk (child, root, where);
  return n;
}

/* More than once: what gives way in a narrow window does so when it has become
 * narrower. */
void
fit_make_small (GtkWindow *window)
{
  for (guint i = 0; i < 5; i++)
    {
      int width = gtk_widget_get_width (GTK_WIDGET (window));
      int height = gtk_widget_get_height (GTK_WIDGET (window));

      stage_settle ();
      if (width <= least_width && height <= least_height)
        return;
      /* It may have that size by default, and have had no room for it. */
      gtk_window_set_default_size (window, width, height);
      gtk_window_set_default_size (window, MIN (width, least_width),
                                   MIN (height, least_height));
      stage_settle ();
    }
}

static int
get_least_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  return minimum;
}

/* What of it needs the most, to be told. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child)
        && get_least_width (child) > least_width / 2
        && (widest == NULL
            || get_least_width (child) > get_least_width (widest)))
      widest = child;
  return widest != NULL ? find_widest (widest) : widget;
}

/* A popover has a shadow. */
static int
get_width (GtkWidget *root)
{
  return gtk_widget_get_width (
      GTK_IS_POPOVER (root) ? gtk_widget_get_first_child (root) : root);
}

guint
fit_count_faults (GtkWidget *root, const char *where)
{
  guint n = 0;

  if (GTK_IS_WINDOW (root) && !gtk_window_is_fullscreen (GTK_WINDOW (root)))
    fit_make_small (GTK_WINDOW (root));
  if (get_width (root) > least_width && !is_free (root, WIDE))
    {
      g_autofree char *width = g_strdup_printf ("%d", get_width (root));

      n += tell (find_widest (root), where, "wider than the screen", width);
    }
  return n + walk (root, root, where);
}
