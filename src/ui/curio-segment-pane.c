/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane beside the treemap. */

#include "curio-segment-pane.h"
#include "curio-rows.h"
#include "curio-swatch.h"

#include "curio-format.h"
#include "curio-products.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_FAVOURITES 6
#define NO_NUMBER "–"

struct _CurioSegmentPane
{
  AdwBin parent_instance;

  CurioSwatch *swatch;
  GtkLabel *name;
  GtkLabel *family;
  GtkLabel *customers;
  GtkLabel *customers_share;
  GtkLabel *sales;
  GtkLabel *sales_share;
  GtkLabel *recency;
  GtkLabel *frequency;
  GtkLabel *spend;
  GtkLabel *meaning;
  GtkLabel *advice;
  GtkLabel *bought_by;
  GtkLabel *no_favourites;
  GtkListBox *favourites;
  GtkButton *show;
  GtkLabel *show_label;
  GtkButton *export;
};

enum
{
  SIGNAL_CLOSED,
  SIGNAL_CUSTOMERS_WANTED,
  SIGNAL_EXPORT_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CurioSegmentPane, curio_segment_pane, ADW_TYPE_BIN)

/* TEXT is taken. */
static void
set_text (GtkLabel *label, char *text)
{
  gtk_label_set_text (label, text);
  g_free (text);
}

/* "2.5 % of all"; a dash where there is nothing to have a share of. */
static void
set_share (GtkLabel *label, double part, double whole)
{
  g_autofree char *share = NULL;

  if (whole > 0)
    share = curio_format_share (part / whole);
  set_text (label, share ? g_strdup_printf (_ ("%s of all"), share)
                         : g_strdup (NO_NUMBER));
}

static void
update_sums (CurioSegmentPane *self, const CurioMeasures *measures,
             const CurioSegmentSum *sum)
{
  set_text (self->customers, curio_format_count (sum->n_customers));
  set_share (self->customers_share, sum->n_customers, measures->rfm.n);
  set_text (self->sales, curio_format_money (sum->monetary_mills));
  set_share (self->sales_share, sum->monetary_mills,
             measures->totals.net_mills);
}

static void
update_means (CurioSegmentPane *self, const CurioSegmentSum *sum)
{
  double n = sum->n_customers;

  set_text (self->recency,
            n > 0 ? curio_format_count (llround (sum->recency_days / n))
                  : g_strdup (NO_NUMBER));
  set_text (self->frequency, n > 0
                                 ? curio_format_decimal (sum->frequency / n, 1)
                                 : g_strdup (NO_NUMBER));
  set_text (self->spend,
            n > 0 ? curio_format_money (llround (sum->monetary_mills / n))
                  : g_strdup (NO_NUMBER));
}

/* --- favourite products ------------------------------------------------- */

static GtkWidget *
make_row (const CurioFacts *facts, const CurioFavourite *favourite)
{
  const char *name = facts->product_names[favourite->product];
  g_autofree char *shown = *name ? curio_format_product (name)
                                 : g_strdup (curio_dictionary_get (
                                     facts->products, favourite->product));
  g_autofree char *count = curio_format_count (favourite->n_customers);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (shown);
  GtkWidget *number = gtk_label_new (count);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 30);
  gtk_widget_set_tooltip_text (title, shown);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (number, "favourite-count");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static guint32
measure_favourites (const CurioMeasures *measures, CurioSegment segment,
                    CurioFavourite *out)
{
  const CurioRfm *rfm = &measures->rfm;
  g_autofree guint32 *customers = g_new (guint32, rfm->n + 1);
  guint32 n = 0;

  for (guint32 i = 0; i < rfm->n; i++)
    if (rfm->customers[i].segment == segment)
      customers[n++] = rfm->customers[i].customer;
  if (n == 0)
    return 0;
  return curio_favourites_measure (&measures->view, customers, n, out,
                                   N_FAVOURITES);
}

static void
update_favourites (CurioSegmentPane *self, const CurioMeasures *measures,
                   CurioSegment segment)
{
  const CurioFacts *facts = measures->view.ledger->facts;
  g_autofree char *count
      = curio_format_count (measures->rfm.segments[segment].n_customers);
  CurioFavourite favourites[N_FAVOURITES];
  guint32 n = measure_favourites (measures, segment, favourites);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->favourites))))
    gtk_list_box_remove (self->favourites, child);
  for (guint32 i = 0; i < n; i++)
    gtk_list_box_append (self->favourites, make_row (facts, &favourites[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->favourites), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->no_favourites), n == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->bought_by), n > 0);
  /* Translators: over a column of numbers of customers: "bought by, of 66". */
  set_text (self->bought_by, g_strdup_printf (_ ("bought by, of %s"), count));
}

/* --- the pane ----------------------------------------------------------- */

static void
update_buttons (CurioSegmentPane *self, guint32 n)
{
  g_autofree char *count = curio_format_count (n);

  set_text (self->show_label,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %s customer",
                                          "Show %s customers", n),
                             count));
  gtk_widget_set_sensitive (GTK_WIDGET (self->show), n > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export), n > 0);
}

void
curio_segment_pane_update (CurioSegmentPane *self,
                           const CurioMeasures *measures, CurioSegment segment)
{
  const CurioSegmentInfo *info = &curio_segments[segment];
  const CurioSegmentSum *sum;

  g_return_if_fail (CURIO_IS_SEGMENT_PANE (self));
  g_return_if_fail (measures != NULL);
  g_return_if_fail (segment < CURIO_N_SEGMENTS);

  sum = &measures->rfm.segments[segment];
  curio_swatch_set_segment (self->swatch, segment);
  gtk_label_set_text (self->name, curio_segment_get_title (segment));
  /* Translators: %s is best, growing, slipping or leaving. */
  set_text (self->family,
            g_strdup_printf (_ ("%s family, one of ten segments"),
                             _ (curio_family_names[info->family])));
  gtk_label_set_text (self->meaning, _ (info->meaning));
  gtk_label_set_text (self->advice, _ (info->advice));
  update_sums (self, measures, sum);
  update_means (self, sum);
  update_favourites (self, measures, segment);
  update_buttons (self, sum->n_customers);
}

static void
close_cb (GtkButton *button, gpointer user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_CLOSED], 0);
}

static void
show_cb (GtkButton *button, gpointer user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_CUSTOMERS_WANTED], 0);
}

static void
export_cb (GtkButton *button, gpointer user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_EXPORT_WANTED], 0);
}

static void
bind_template (GtkWidgetClass *class)
{
  static const struct
  {
    const char *name;
    gsize offset;
  } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (CurioSegmentPane, name) }
    CHILD (swatch),        CHILD (name),       CHILD (family),
    CHILD (customers),     CHILD (sales),      CHILD (customers_share),
    CHILD (sales_share),   CHILD (recency),    CHILD (frequency),
    CHILD (spend),         CHILD (meaning),    CHILD (advice),
    CHILD (bought_by),     CHILD (favourites), CHILD (show),
    CHILD (no_favourites), CHILD (show_label), CHILD (export),
#undef CHILD
  };

  g_type_ensure (CURIO_TYPE_ROWS);
  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-segment-pane.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (class, children[i].name, FALSE,
                                               children[i].offset);
  gtk_widget_class_bind_template_callback (class, close_cb);
  gtk_widget_class_bind_template_callback (class, show_cb);
  gtk_widget_class_bind_template_callback (class, export_cb);
}

static void
curio_segment_pane_class_init (CurioSegmentPaneClass *class)
{
  static const char *const names[N_SIGNALS]
      = { "closed", "customers-wanted", "export-wanted" };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i]
        = g_signal_new (names[i], G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CURIO_TYPE_SWATCH);
  bind_template (GTK_WIDGET_CLASS (class));
}

static void
curio_segment_pane_init (CurioSegmentPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
