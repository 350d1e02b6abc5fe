/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of invoices in a window of their own. */

#include "curio-lines-window.h"

#include "curio-line-file.h"
#include "curio-list-keys.h"
#include "curio-places.h"
#include "curio-saver.h"
#include "curio-spoken-names.h"

#include "curio-figure.h"
#include "curio-format.h"
#include "curio-grain-words.h"

#include <glib/gi18n-lib.h>

struct _CurioLinesWindow
{
  AdwWindow parent_instance;

  GtkLabel *subject;
  GtkLabel *summary;
  GtkColumnView *view;

  CurioFacts *facts;
  CurioLedger *ledger;
  CurioSelection selection;
  guint32 *lines;
  guint32 n;
};

G_DEFINE_FINAL_TYPE (CurioLinesWindow, curio_lines_window, ADW_TYPE_WINDOW)

/* --- cells --------------------------------------------------------------- */

static char *
format_invoice (const CurioFacts *facts, guint32 line)
{
  return g_strdup (curio_facts_get_invoice (facts, facts->line_order[line]));
}

static char *
format_date (const CurioFacts *facts, guint32 line)
{
  return curio_format_day (facts->order_day[facts->line_order[line]]);
}

static char *
format_product (const CurioFacts *facts, guint32 line)
{
  guint32 product = facts->line_product[line];
  const char *code = curio_dictionary_get (facts->products, product);
  g_autofree char *name = curio_format_product (facts->product_names[product]);

  return *name != '\0' ? g_strdup_printf ("%s  %s", code, name)
                       : g_strdup (code);
}

static char *
format_quantity (const CurioFacts *facts, guint32 line)
{
  return curio_format_count (facts->line_quantity[line]);
}

static char *
format_price (const CurioFacts *facts, guint32 line)
{
  gint32 quantity = facts->line_quantity[line];

  return quantity == 0
             ? g_strdup ("\u2013")
             : curio_format_price (facts->line_amount_mills[line] / quantity);
}

static char *
format_amount (const CurioFacts *facts, guint32 line)
{
  return curio_format_price (facts->line_amount_mills[line]);
}

static char *
format_customer (const CurioFacts *facts, guint32 line)
{
  guint32 customer = facts->order_customer[facts->line_order[line]];

  return customer == CURIO_NO_CUSTOMER
             ? g_strdup ("\u2013")
             : curio_format_line (
                 curio_facts_get_customer_id (facts, customer));
}

static char *
format_country (const CurioFacts *facts, guint32 line)
{
  return g_strdup (curio_format_country (curio_dictionary_get (
      facts->countries, facts->order_country[facts->line_order[line]])));
}

/* Of a product: its code and enough of its name to know it by.  A window too
 * narrow for that is scrolled sideways. */
#define LEAST_LETTERS 24

static const struct
{
  const char *title;
  char *(*format) (const CurioFacts *facts, guint32 line);
  gboolean is_number;
  gboolean expands;
} columns[] = {
  {N_ ("Invoice"),   format_invoice,  FALSE, FALSE},
  { N_ ("Date"),     format_date,     FALSE, FALSE},
  { N_ ("Product"),  format_product,  FALSE, TRUE },
  { N_ ("Quantity"), format_quantity, TRUE,  FALSE},
  { N_ ("Price"),    format_price,    TRUE,  FALSE},
  { N_ ("Amount"),   format_amount,   TRUE,  FALSE},
  { N_ ("Customer"), format_customer, FALSE, FALSE},
  { N_ ("Country"),  format_country,  FALSE, FALSE},
};

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);
  guint column = GPOINTER_TO_UINT (data);

  gtk_label_set_xalign (GTK_LABEL (label), columns[column].is_number ? 1 : 0);
  if (columns[column].expands)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), LEAST_LETTERS);
    }
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  CurioLinesWindow *self = data;
  guint column = GPOINTER_TO_UINT (
      g_object_get_data (G_OBJECT (factory), "curio-column"));
  guint32 line = self->lines[gtk_list_item_get_position (item)];
  g_autofree char *text = columns[column].format (self->facts, line);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
add_column (CurioLinesWindow *self, guint index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column
      = gtk_column_view_column_new (_ (columns[index].title), factory);

  g_object_set_data (G_OBJECT (factory), "curio-column",
                     GUINT_TO_POINTER (index));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb),
                    GUINT_TO_POINTER (index));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_column_view_column_set_expand (column, columns[index].expands);
  gtk_column_view_append_column (self->view, column);
}

/* GTK 4.8 has no way to say it of a column. */
static void
align_titles (CurioLinesWindow *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; title != NULL && i < G_N_ELEMENTS (columns); i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (box != NULL && columns[i].is_number)
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      title = gtk_widget_get_next_sibling (title);
    }
}

/* --- saving -------------------------------------------------------------- */

typedef struct
{
  CurioLedger *ledger;
  CurioSelection selection;
  char *listed;
  guint32 *lines;
  guint32 n;
} Saving;

static void
free_saving (Saving *saving)
{
  curio_ledger_unref (saving->ledger);
  curio_selection_clear (&saving->selection);
  g_free (saving->listed);
  g_free (saving->lines);
  g_free (saving);
}

static gboolean
write_lines (const char *path, gpointer data, GCancellable *cancellable,
             GError **error)
{
  Saving *saving = data;
  CurioView view;
  gboolean is_written;

  curio_view_init (&view, saving->ledger, &saving->selection);
  is_written
      = curio_line_file_write (path, &view, saving->lines, saving->n,
                               saving->listed, TRUE, cancellable, error);
  curio_view_clear (&view);
  return is_written;
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  CurioLinesWindow *self = CURIO_LINES_WINDOW (widget);
  Saving *saving = g_new0 (Saving, 1);
  const char *title = gtk_label_get_text (self->subject);
  g_autofree char *name = NULL;
  CurioView view;

  curio_view_init (&view, self->ledger, &self->selection);
  name = curio_view_name_file (&view, title);
  curio_view_clear (&view);
  saving->ledger = curio_ledger_ref (self->ledger);
  curio_selection_copy (&self->selection, &saving->selection);
  saving->listed = g_strdup (title);
  saving->lines = g_memdup2 (self->lines, self->n * sizeof *self->lines);
  saving->n = self->n;
  curio_saver_ask (
      curio_saver_new (
          g_strdup_printf (ngettext ("%u line", "%u lines", self->n), self->n),
          g_strconcat (name, ".csv", NULL), write_lines, saving,
          (GDestroyNotify)free_saving),
      GTK_WIDGET (self->view));
}

/* --- life ---------------------------------------------------------------- */

static void
curio_lines_window_finalize (GObject *object)
{
  CurioLinesWindow *self = CURIO_LINES_WINDOW (object);

  g_clear_pointer (&self->facts, curio_facts_unref);
  g_clear_pointer (&self->ledger, curio_ledger_unref);
  curio_selection_clear (&self->selection);
  g_free (self->lines);
  G_OBJECT_CLASS (curio_lines_window_parent_class)->finalize (object);
}

static void
curio_lines_window_class_init (CurioLinesWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = curio_lines_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-lines-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioLinesWindow,
                                        subject);
  gtk_widget_class_bind_template_child (widget_class, CurioLinesWindow,
                                        summary);
  gtk_widget_class_bind_template_child (widget_class, CurioLinesWindow, view);
  gtk_widget_class_install_action (widget_class, "lines.export", NULL,
                                   export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e,
                                       GDK_CONTROL_MASK, "lines.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
curio_lines_window_init (CurioLinesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_list_keys_add (self->view);
  curio_spoken_names_add (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, i);
}

static char *
describe (const CurioLinesSum *sum)
{
  g_autofree char *n_lines = curio_format_count (sum->n_lines);
  g_autofree char *n_invoices = curio_format_count (sum->n_invoices);
  g_autofree char *amount = curio_format_money_pence (sum->amount_mills);
  g_autofree char *lines = g_strdup_printf (
      ngettext ("%s line", "%s lines", sum->n_lines), n_lines);
  g_autofree char *invoices = g_strdup_printf (
      ngettext ("%s invoice", "%s invoices", sum->n_invoices), n_invoices);

  return g_strdup_printf ("%s · %s · %s", lines, invoices, amount);
}

CurioLinesWindow *
curio_lines_window_present (GtkWidget *parent, const char *title,
                            const CurioView *view, guint32 *lines, guint32 n)
{
  CurioLinesWindow *self;
  CurioLinesSum sum;
  g_autofree char *summary = NULL;
  g_autoptr (GtkSelectionModel) model = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  self = g_object_new (CURIO_TYPE_LINES_WINDOW, "transient-for",
                       gtk_widget_get_root (parent), NULL);
  self->facts = curio_facts_ref (view->ledger->facts);
  self->ledger = curio_ledger_ref ((CurioLedger *)view->ledger);
  curio_selection_copy (&view->selection, &self->selection);
  self->lines = lines;
  self->n = n;
  sum = curio_lines_add_up (self->facts, lines, n);
  summary = curio_facts_has_lines (self->facts)
                ? describe (&sum)
                : g_strdup (curio_grain_get_sentence ());
  gtk_label_set_text (self->subject, title);
  gtk_label_set_text (self->summary, summary);
  model = GTK_SELECTION_MODEL (
      gtk_single_selection_new (G_LIST_MODEL (curio_places_new (n))));
  gtk_column_view_set_model (self->view, model);
  align_titles (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lines.export", n > 0);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

CurioLinesWindow *
curio_lines_window_present_rule (GtkWidget *parent, const char *title,
                                 const CurioView *view,
                                 const CurioLineRule *rule)
{
  guint32 n;
  guint32 *lines = curio_line_rule_find (rule, view, &n);

  return curio_lines_window_present (parent, title, view, lines, n);
}
