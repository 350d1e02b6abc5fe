/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of F1: the chapters of the guide on the left, one of them on the
 * right, a search that leaves the chapters that hold its words, and a way back
 * from a link. */

#include "curio-help-window.h"

#include "curio-help-chapter.h"
#include "curio-spoken-names.h"
#include "curio-window.h"

#include <glib/gi18n-lib.h>

struct _CurioHelpWindow
{
  AdwWindow parent_instance;

  AdwLeaflet *leaflet;
  GtkWidget *reading;
  GtkSearchEntry *search;
  GtkListBox *list;
  GtkScrolledWindow *scroller;
  GtkBox *text;
  GtkWidget *back;
  AdwWindowTitle *title;

  CurioHelpBook *book;
  int shown;          /* the chapter; -1: none yet */
  GArray *before;     /* (Place) where links were followed from */
  GtkWidget *heading; /* to be scrolled to, once it has its place */
  double height;      /* to be scrolled to, where there is no heading */
  guint tick;
};

typedef struct
{
  int chapter;
  double height;
} Place;

G_DEFINE_FINAL_TYPE (CurioHelpWindow, curio_help_window, ADW_TYPE_WINDOW)

static CurioHelpWindow *only;

/* Which heading of the guide tells of a dialog. */
static const struct
{
  const char *type;
  const char *anchor;
} topics[] = {
  {"CurioShopsWindow",     "opening-a-shop"         },
  { "CurioConnectDialog",  "opening-a-shop"         },
  { "CurioImportDialog",   "opening-a-shop"         },
  { "CurioCampaignDialog", "a-campaign-step-by-step"},
  { "CurioDeckWindow",     "presenting"             },
};

/* --- a chapter -------------------------------------------------------------
 */

static const CurioHelpChapter *
get_chapter (CurioHelpWindow *self, int index)
{
  return g_ptr_array_index (self->book->chapters, (guint)index);
}

/* What was just put there has no place before the next frame. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CurioHelpWindow *self = CURIO_HELP_WINDOW (widget);
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_point_t at = { 0, (float)self->height };

  if (gtk_widget_get_height (GTK_WIDGET (self->text)) == 0)
    return G_SOURCE_CONTINUE;
  if (self->heading != NULL
      && gtk_widget_compute_point (self->heading, GTK_WIDGET (self->text),
                                   &GRAPHENE_POINT_INIT (0, 0), &at))
    at.y += (float)gtk_widget_get_margin_top (GTK_WIDGET (self->text));
  gtk_adjustment_set_value (adjustment, (double)at.y);
  self->heading = NULL;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static gboolean link_cb (CurioHelpWindow *self, const char *link);

static gboolean
label_link_cb (GtkLabel *label, const char *link, gpointer self)
{
  return link_cb (self, link);
}

static void
show (CurioHelpWindow *self, int index, const char *anchor, double height)
{
  const CurioHelpChapter *chapter = get_chapter (self, index);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  self->shown = index;
  self->heading = curio_help_chapter_show (chapter, self->text, anchor,
                                           G_CALLBACK (label_link_cb), self);
  self->height = height;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb,
                                               NULL, NULL);
  adw_window_title_set_title (self->title, chapter->title);
  gtk_list_box_select_row (self->list, row);
  gtk_widget_set_visible (self->back,
                          self->before->len > 0
                              || adw_leaflet_get_folded (self->leaflet));
}

static gboolean
link_cb (CurioHelpWindow *self, const char *link)
{
  const char *anchor;
  int index = curio_help_book_find (
      self->book, get_chapter (self, MAX (self->shown, 0))->text, link,
      &anchor);

  if (index < 0)
    return FALSE; /* GTK opens it as an address of the web */
  if (self->shown >= 0)
    {
      GtkAdjustment *adjustment
          = gtk_scrolled_window_get_vadjustment (self->scroller);
      const Place place
          = { self->shown, gtk_adjustment_get_value (adjustment) };

      g_array_append_val (self->before, place);
    }
  show (self, index, anchor, 0);
  return TRUE;
}

gboolean
curio_help_window_follow (CurioHelpWindow *self, const char *link)
{
  g_return_val_if_fail (CURIO_IS_HELP_WINDOW (self), FALSE);
  g_return_val_if_fail (link != NULL, FALSE);

  return link_cb (self, link);
}

const char *
curio_help_window_get_chapter (CurioHelpWindow *self)
{
  g_return_val_if_fail (CURIO_IS_HELP_WINDOW (self), NULL);

  return self->shown < 0 ? NULL : get_chapter (self, self->shown)->title;
}

/* --- going about -----------------------------------------------------------
 */

static void
go_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioHelpWindow *self = CURIO_HELP_WINDOW (widget);

  if (self->before->len > 0)
    {
      const Place place
          = g_array_index (self->before, Place, self->before->len - 1);

      g_array_set_size (self->before, self->before->len - 1);
      show (self, place.chapter, NULL, place.height);
    }
  else if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
find (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioHelpWindow *self = CURIO_HELP_WINDOW (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
row_activated_cb (CurioHelpWindow *self, GtkListBoxRow *row)
{
  g_array_set_size (self->before, 0);
  show (self, gtk_list_box_row_get_index (row), NULL, 0);
  adw_leaflet_set_visible_child (self->leaflet, self->reading);
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  CurioHelpWindow *self = data;

  return curio_help_chapter_matches (
      get_chapter (self, gtk_list_box_row_get_index (row)),
      gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
search_changed_cb (CurioHelpWindow *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

/* Enter opens the first that is left. */
static void
search_activate_cb (CurioHelpWindow *self)
{
  for (guint i = 0; i < self->book->chapters->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int)i);

      if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
        {
          row_activated_cb (self, row);
          return;
        }
    }
}

static void
folded_cb (CurioHelpWindow *self)
{
  gtk_widget_set_visible (self->back,
                          self->before->len > 0
                              || adw_leaflet_get_folded (self->leaflet));
}

static void
add_rows (CurioHelpWindow *self)
{
  for (guint i = 0; i < self->book->chapters->len; i++)
    {
      const CurioHelpChapter *chapter = get_chapter (self, (int)i);
      GtkWidget *label = gtk_label_new (chapter->title);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      if (chapter->is_first)
        gtk_widget_add_css_class (label, "heading");
      else
        gtk_widget_set_margin_start (label, 10);
      gtk_list_box_append (self->list, label);
    }
}

/* --- life ------------------------------------------------------------------
 */

static void
curio_help_window_dispose (GObject *object)
{
  CurioHelpWindow *self = CURIO_HELP_WINDOW (object);

  if (self->list != NULL)
    gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
  if (only == self)
    only = NULL;
  G_OBJECT_CLASS (curio_help_window_parent_class)->dispose (object);
}

static void
curio_help_window_finalize (GObject *object)
{
  CurioHelpWindow *self = CURIO_HELP_WINDOW (object);

  curio_help_book_free (self->book);
  g_array_unref (self->before);
  G_OBJECT_CLASS (curio_help_window_parent_class)->finalize (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "help.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "help.find", NULL, find);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left,
                                       GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w,
                                       GDK_CONTROL_MASK, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
curio_help_window_class_init (CurioHelpWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_help_window_dispose;
  G_OBJECT_CLASS (class)->finalize = curio_help_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioHelpWindow,
                                        leaflet);
  gtk_widget_class_bind_template_child (widget_class, CurioHelpWindow,
                                        reading);
  gtk_widget_class_bind_template_child (widget_class, CurioHelpWindow, search);
  gtk_widget_class_bind_template_child (widget_class, CurioHelpWindow, list);
  gtk_widget_class_bind_template_child (widget_class, CurioHelpWindow,
                                        scroller);
  gtk_widget_class_bind_template_child (widget_class, CurioHelpWindow, text);
  gtk_widget_class_bind_template_child (widget_class, CurioHelpWindow, back);
  gtk_widget_class_bind_template_child (widget_class, CurioHelpWindow, title);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  bind_keys (widget_class);
}

/* Before the label that has the focus, whose cursor it would move. */
static void
bind_find (CurioHelpWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_f, GDK_CONTROL_MASK),
                        gtk_named_action_new ("help.find")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
curio_help_window_init (CurioHelpWindow *self)
{
  self->shown = -1;
  self->before = g_array_new (FALSE, FALSE, sizeof (Place));
  self->book = curio_help_book_new (g_get_language_names ());
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_spoken_names_add (GTK_WIDGET (self));
  bind_find (self);
  add_rows (self);
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
}

/* --- from where ------------------------------------------------------------
 */

/* A page's heading is its id, in every language. */
static const char *
get_page_anchor (CurioWindow *window)
{
  CurioSession *session = curio_window_get_session (window);

  return curio_session_get_facts (session) != NULL
             ? curio_session_get_page (session)
             : topics[0].anchor;
}

static char *
find_topic (GtkWindow *parent)
{
  if (CURIO_IS_WINDOW (parent))
    return g_strconcat ("guide.md#", get_page_anchor (CURIO_WINDOW (parent)),
                        NULL);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_str_equal (G_OBJECT_TYPE_NAME (parent), topics[i].type))
      return g_strconcat ("guide.md#", topics[i].anchor, NULL);
  return g_strdup ("guide.md");
}

/* The window that PARENT is a dialog of. */
static GtkWindow *
find_main (GtkWindow *parent)
{
  while (gtk_window_get_transient_for (parent) != NULL)
    parent = gtk_window_get_transient_for (parent);
  return parent;
}

CurioHelpWindow *
curio_help_window_present (GtkWindow *parent)
{
  g_autofree char *topic = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  if (CURIO_IS_HELP_WINDOW (parent))
    return CURIO_HELP_WINDOW (parent);
  if (only == NULL)
    {
      /* Of a group of its own it can be read while a dialog is open. */
      g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

      only = g_object_new (CURIO_TYPE_HELP_WINDOW, NULL);
      gtk_window_group_add_window (group, GTK_WINDOW (only));
      g_signal_connect_object (find_main (parent), "destroy",
                               G_CALLBACK (gtk_window_destroy), only,
                               G_CONNECT_SWAPPED);
    }
  /* A desktop keeps a dialog above all that is not of its own. */
  gtk_window_set_transient_for (GTK_WINDOW (only),
                                gtk_window_get_modal (parent) ? parent : NULL);
  topic = find_topic (parent);
  if (!link_cb (only, topic))
    link_cb (only, "guide.md");
  adw_leaflet_set_visible_child (only->leaflet, only->reading);
  gtk_window_present (GTK_WINDOW (only));
  return only;
}

static gboolean
help_cb (GtkWidget *dialog, GVariant *arguments, gpointer data)
{
  curio_help_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

/* A class hands its keys down to those that are made of it later. */
void
curio_help_window_bind_key (void)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (ADW_TYPE_WINDOW);

  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (class), GDK_KEY_F1, 0,
                                help_cb, NULL);
}
