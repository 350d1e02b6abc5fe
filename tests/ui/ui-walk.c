/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks a window as Tab and the arrow keys do, and compares where it comes
 * with what there is. */

#include "ui-walk.h"

#include "ui-stage.h"

#define N_STEPS_MOST 2000

static guint n_seen;

guint
walk_get_n_seen (void)
{
  return n_seen;
}

/* --- names -----------------------------------------------------------------
 */

/* An icon may have been given the empty label. */
static gboolean
has_label (GtkAccessible *accessible)
{
  g_autofree char *other = NULL;

  if (!gtk_test_accessible_has_property (accessible,
                                         GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  other = gtk_test_accessible_check_property (
      accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  return other != NULL;
}

static gboolean
has_words (GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (has_label (GTK_ACCESSIBLE (widget)))
    return TRUE;
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_words (child))
      return TRUE;
  return FALSE;
}

/* Of these a reader says what is written within. */
static gboolean
is_named_by_content (GtkWidget *widget)
{
  switch ((int)gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_LIST_ITEM:
    case GTK_ACCESSIBLE_ROLE_ROW:
    case GTK_ACCESSIBLE_ROLE_GRID_CELL:
    case GTK_ACCESSIBLE_ROLE_COLUMN_HEADER:
    case GTK_ACCESSIBLE_ROLE_LABEL:
      return has_words (widget);
    default:
      return FALSE;
    }
}

/* GTK says of a button with an icon that the icon is its label. */
static gboolean
is_labelled (GtkWidget *widget)
{
  return gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY)
         && (!GTK_IS_BUTTON (widget) || has_words (widget));
}

static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  /* The text within an entry is the entry, the button within a menu button
   * is labelled by it. */
  if (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return is_named (gtk_widget_get_parent (widget));
  if (GTK_IS_TEXT (widget) && gtk_widget_get_parent (widget) != NULL
      && GTK_IS_EDITABLE (gtk_widget_get_parent (widget)))
    return is_named (gtk_widget_get_parent (widget));
  return has_label (accessible) || is_labelled (widget)
         || is_named_by_content (widget);
}

/* --- controls ---------------------------------------------------------------
 */

/* What only holds others: it takes the keyboard for them. */
static gboolean
is_frame (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_POPOVER (widget)
         || GTK_IS_WINDOW (widget) || GTK_IS_LIST_BASE (widget)
         || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_LIST_BOX (widget)
         || GTK_IS_FLOW_BOX (widget) || GTK_IS_VIEWPORT (widget);
}

static gboolean
is_control (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget)
         && gtk_widget_get_focusable (widget)
         && gtk_widget_get_can_focus (widget) && !is_frame (widget);
}

static char *
describe (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; widget != NULL && i < 6;
       widget = gtk_widget_get_parent (widget), i++)
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
      const char *tip = gtk_widget_get_tooltip_text (widget);

      g_string_append_printf (text, "%s%s", i > 0 ? " < " : "",
                              G_OBJECT_TYPE_NAME (widget));
      if (id != NULL)
        g_string_append_printf (text, " #%s", id);
      if (tip != NULL && i < 2)
        g_string_append_printf (text, " (%s)", tip);
    }
  return g_string_free (text, FALSE);
}

static guint
tell (GtkWidget *widget, const char *where, const char *fault)
{
  g_autofree char *text = describe (widget);

  g_printerr ("# %s: %s: %s\n", where, fault, text);
  return 1;
}

static void
list_controls (GtkWidget *widget, GPtrArray *controls)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_can_focus (widget))
    return;
  if (is_control (widget))
    g_ptr_array_add (controls, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      list_controls (child, controls);
}

/* --- reach ------------------------------------------------------------------
 */

/* The rows of a column view, or the titles of its columns. */
static GtkWidget *
find_list_part (GtkWidget *focus)
{
  for (; focus != NULL; focus = gtk_widget_get_parent (focus))
    if (GTK_IS_COLUMN_VIEW (gtk_widget_get_parent (focus)))
      return focus;
  return NULL;
}

/* As a program's own key for it does; GTK's goes from row to row. */
static gboolean
tab_out_of_list (GtkWidget *focus)
{
  GtkWidget *list = find_list_part (focus);
  g_autoptr (GListModel) controllers
      = list != NULL ? gtk_widget_observe_controllers (list) : NULL;
  gboolean is_done = FALSE;

  for (guint i = 0;
       list != NULL && i < g_list_model_get_n_items (controllers) && !is_done;
       i++)
    {
      g_autoptr (GObject) keys = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (keys))
        g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_Tab, 0, 0,
                               &is_done);
    }
  return is_done;
}

/* A popover keeps the keyboard, and GTK has it ask for who has it. */
static GtkWidget *
move (GtkWidget *root, GtkDirectionType direction)
{
  GtkRoot *window = gtk_widget_get_root (root);

  if (GTK_IS_POPOVER (root) && gtk_root_get_focus (window) == NULL)
    return NULL;
  if (direction == GTK_DIR_TAB_FORWARD
      && tab_out_of_list (gtk_root_get_focus (window)))
    return gtk_root_get_focus (window);
  if (!gtk_widget_child_focus (root, direction))
    {
      if (direction != GTK_DIR_TAB_FORWARD || GTK_IS_POPOVER (root))
        return NULL;
      gtk_root_set_focus (window, NULL);
      if (!gtk_widget_child_focus (root, direction))
        return NULL;
    }
  return gtk_root_get_focus (window);
}

static void
tab_around (GtkWidget *root, GHashTable *reached, GQueue *stops)
{
  if (!GTK_IS_POPOVER (root))
    gtk_root_set_focus (gtk_widget_get_root (root), NULL);
  for (guint i = 0; i < N_STEPS_MOST; i++)
    {
      GtkWidget *focus = move (root, GTK_DIR_TAB_FORWARD);

      if (focus == NULL || !g_hash_table_add (reached, focus))
        return;
      g_queue_push_tail (stops, g_object_ref (focus));
    }
}

static void
step_aside (GtkWidget *root, GHashTable *reached, GQueue *stops)
{
  static const GtkDirectionType ways[]
      = { GTK_DIR_DOWN, GTK_DIR_UP, GTK_DIR_RIGHT, GTK_DIR_LEFT };

  while (!g_queue_is_empty (stops))
    for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
      {
        /* A row that was scrolled away may be gone. */
        g_autoptr (GtkWidget) stop
            = i + 1 < G_N_ELEMENTS (ways)
                  ? g_object_ref (g_queue_peek_head (stops))
                  : g_queue_pop_head (stops);
        GtkWidget *focus;

        if (!gtk_widget_get_mapped (stop))
          continue;
        gtk_widget_grab_focus (stop);
        focus = move (root, ways[i]);
        if (focus != NULL && g_hash_table_add (reached, focus))
          g_queue_push_tail (stops, g_object_ref (focus));
      }
}

static gboolean
holds_reached (GtkWidget *widget, GHashTable *reached)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_hash_table_contains (reached, child)
        || holds_reached (child, reached))
      return TRUE;
  return FALSE;
}

/* Rows, marks and choices of which one holds are walked by the keys of their
 * list, chart or group, which have tests of their own: one of them stands for
 * all. */
static gboolean
is_reached (GtkWidget *widget, GHashTable *reached)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (g_hash_table_contains (reached, widget)
      || (GTK_IS_LIST_BOX_ROW (widget) && holds_reached (widget, reached)))
    return TRUE;
  if (!GTK_IS_LIST_BASE (parent) && !GTK_IS_LIST_BOX (parent)
      && !CURIO_IS_CHART_VIEW (parent)
      && !(GTK_IS_CHECK_BUTTON (widget) && GTK_IS_GRID (parent)))
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_hash_table_contains (reached, child))
      return TRUE;
  return FALSE;
}

guint
walk_count_faults (GtkWidget *root, const char *where)
{
  g_autoptr (GPtrArray) controls
      = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);
  GQueue stops = G_QUEUE_INIT;
  guint n = 0;

  list_controls (root, controls);
  tab_around (root, reached, &stops);
  step_aside (root, reached, &stops);
  n_seen += controls->len;
  for (guint i = 0; i < controls->len; i++)
    {
      GtkWidget *control = g_ptr_array_index (controls, i);

      if (!gtk_widget_get_mapped (control))
        continue;
      if (!is_named (control))
        n += tell (control, where, "no name");
      if (!is_reached (control, reached))
        n += tell (control, where, "out of reach");
    }
  return n;
}
