/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the window's header gives way when the window is narrow. */

#include "curio-window-private.h"

#include "curio-text-scale.h"

/* Below the first width the header is terse; below the second the pills have a
 * bar of their own and the side bar folds away.  Only the window's width
 * decides: what the parts need at the least depends on the outcome.  All are
 * for text of the usual size. */
#define WIDE_ENOUGH_FOR_LABELS 1080
#define WIDE_ENOUGH_FOR_PILLS 900
#define WIDE_ENOUGH_FOR_ICONS 560
#define SIDE_BAR_WIDTH 212
/* The badge that names F5, with what is left before it. */
#define KEY_WIDTH 46
/* The button that resets the filters, likewise. */
#define RESET_WIDTH 42

/* How wide the window would have to be for all that its header shows now. */
static int
measure_header (CurioWindow *self)
{
  int natural, width = gtk_widget_get_width (self->header);

  if (width == 0)
    return 0;
  gtk_widget_measure (gtk_widget_get_first_child (self->header),
                      GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL,
                      NULL);
  return self->width - width + natural;
}

/* Where a language has long words, the key that a button names is the first to
 * go, then the words themselves.  What was needed is remembered, since it
 * cannot be measured once it is gone: so nothing comes and goes in turn. */
static gboolean
learn_words (CurioWindow *self, int needed)
{
  int key = (int)(KEY_WIDTH * curio_text_scale_get (GTK_WIDGET (self)));
  gboolean had_room = self->width >= self->words_width;
  gboolean had_key = self->width >= self->words_width + key;

  if (gtk_widget_get_visible (self->present_key))
    needed -= key;
  self->words_width = needed;
  return had_room != (self->width >= needed)
         || had_key != (self->width >= needed + key);
}

/* Then the arrows of the pills: they go at once where there would be no room
 * for the button that resets the filters, and not when it appears. */
static gboolean
learn_arrows (CurioWindow *self, int needed)
{
  gboolean had_room = self->width >= self->arrows_width;

  if (!gtk_widget_get_visible (self->reset))
    needed += (int)(RESET_WIDTH * curio_text_scale_get (GTK_WIDGET (self)));
  self->arrows_width = needed;
  return had_room != (self->width >= needed);
}

/* TRUE where the header is to be arranged anew. */
static gboolean
learn (CurioWindow *self)
{
  int needed = measure_header (self);

  if (needed == 0)
    return FALSE;
  if (gtk_widget_get_visible (self->export_label))
    return learn_words (self, needed);
  if (!self->has_arrows || gtk_widget_get_visible (self->narrow_bar))
    return FALSE;
  return learn_arrows (self, needed);
}

/* There the title needs the room of a button that is in the menu too. */
static void
fit_telephone (CurioWindow *self, gboolean is_telephone)
{
  GtkWidget *title = GTK_WIDGET (self->title);

  gtk_widget_set_margin_start (title, is_telephone ? 6 : 18);
  gtk_widget_set_margin_end (title, is_telephone ? 0 : 12);
  gtk_widget_set_visible (
      gtk_widget_get_ancestor (self->export_label, GTK_TYPE_BUTTON),
      !is_telephone);
  if (is_telephone)
    gtk_widget_add_css_class (GTK_WIDGET (self), "telephone");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "telephone");
}

static void
fit_pills (CurioWindow *self, gboolean terse, gboolean narrow)
{
  CurioPill *pills[]
      = { CURIO_PILL (self->date_pill), CURIO_PILL (self->country_pill),
          CURIO_PILL (self->books_pill) };

  self->has_arrows = narrow || !terse || self->width >= self->arrows_width;
  for (guint i = 0; i < G_N_ELEMENTS (pills); i++)
    {
      curio_pill_set_terse (pills[i], terse);
      curio_pill_set_tight (pills[i], !self->has_arrows);
    }
}

static void
rearrange (CurioWindow *self)
{
  double scale = curio_text_scale_get (GTK_WIDGET (self));
  double width = self->width / scale;
  gboolean narrow = width < WIDE_ENOUGH_FOR_PILLS;
  gboolean terse
      = width < WIDE_ENOUGH_FOR_LABELS || self->width < self->words_width;
  /* A bar of their own has room for the pills' icons, but on a telephone. */
  gboolean roomy = narrow && width >= WIDE_ENOUGH_FOR_ICONS;
  GtkWidget *pills = GTK_WIDGET (self->pills);
  GtkBox *place = narrow ? self->narrow_pills : self->wide_pills;

  if (gtk_widget_get_parent (pills) != GTK_WIDGET (place))
    {
      g_object_ref (pills);
      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (pills)), pills);
      gtk_box_append (place, pills);
      g_object_unref (pills);
    }
  adw_leaflet_set_can_unfold (self->leaflet, !narrow);
  gtk_widget_set_size_request (GTK_WIDGET (self->side_bar),
                               (int)(SIDE_BAR_WIDTH * scale), -1);
  /* Beside the pills it must stay whole; alone it must not hold the window
   * wide. */
  gtk_label_set_ellipsize (self->title, narrow ? PANGO_ELLIPSIZE_END
                                               : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_visible (self->narrow_bar, narrow);
  gtk_widget_set_visible (self->export_label, !terse);
  /* Else it is in the menu. */
  gtk_widget_set_visible (self->present, !narrow);
  gtk_widget_set_visible (
      self->present_key,
      !terse && self->width >= self->words_width + KEY_WIDTH * scale);
  fit_pills (self, terse && !roomy, narrow);
  curio_books_pill_set_short (self->books_pill, terse && !roomy);
  curio_date_pill_set_narrow (self->date_pill, narrow);
  fit_telephone (self, width < WIDE_ENOUGH_FOR_ICONS);
}

static gboolean
rearrange_cb (gpointer data)
{
  CurioWindow *self = data;

  self->rearrange = 0;
  rearrange (self);
  return G_SOURCE_REMOVE;
}

static void
later_cb (CurioWindow *self)
{
  if (self->rearrange == 0)
    self->rearrange
        = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rearrange_cb, self, NULL);
}

void
curio_window_fit (CurioWindow *self, int width)
{
  gboolean is_first = self->width == 0;

  if (width == self->width)
    {
      if (learn (self))
        later_cb (self);
      return;
    }
  self->width = width;
  /* Before the first layout, which asks what is needed at the least.  Later
   * not at once: a layout under way must not be changed. */
  if (is_first)
    {
      g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)),
                               "notify::gtk-xft-dpi", G_CALLBACK (later_cb),
                               self, G_CONNECT_SWAPPED);
      rearrange (self);
    }
  else
    later_cb (self);
}
