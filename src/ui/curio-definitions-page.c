/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Definitions and data health.  The rows are a table; each opens the lines
 * that it counts. */

#include "curio-definitions-page.h"

#include "curio-goods-editor.h"
#include "curio-lines-window.h"
#include "curio-rfm-inspector.h"
#include "curio-saver.h"
#include "curio-steady-text.h"
#include "curio-word-button.h"

#include "curio-customer-file.h"
#include "curio-figure.h"
#include "curio-format.h"
#include "curio-health.h"
#include "curio-twice-run.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *title;
  const char *meaning;
  gsize offset; /* of its sum in CurioHealth */
  CurioLineRuleKind kind;
  CurioLineFate fate;
  gboolean is_odd; /* stands below, with what is odd */
} Rule;

/* "38,013 lines · −£1,234,567.89", whose digits are wider than most letters.
 */
#define AMOUNT_LETTERS 36

#define MINUS "\u2212"

/* As many as the footer may have in a row before it asks for another. */
#define FOOTER_LETTERS 48

#define SUM(member) G_STRUCT_OFFSET (CurioHealth, member)

static const Rule rules[] = {
  {N_ ("All lines of these dates and countries"),
   N_ ("What the table holds, before any rule"),                                                           SUM (lines),   CURIO_LINES_ALL,
   CURIO_FATE_COUNTED,                                                                                                                                                 FALSE},
  { N_ ("Repeats"),
   N_ ("Lines that are equal in all eight columns count once"),                                            SUM (repeats),
   CURIO_LINES_LEFT_OUT,                                                                                                                         CURIO_FATE_REPEAT,    FALSE},
  { N_ ("Not goods"),
   N_ ("Postage, fees, samples and adjustments, by the list below"),
   SUM (not_goods),                                                                                                       CURIO_LINES_LEFT_OUT,  CURIO_FATE_NOT_GOODS, FALSE},
  { N_ ("Write-offs"),                            N_ ("No cancellation, yet no quantity above nothing"),
   SUM (write_offs),                                                                                                      CURIO_LINES_LEFT_OUT,  CURIO_FATE_WRITE_OFF, FALSE},
  { N_ ("Without a price"),                       N_ ("Given away, or nobody wrote the price down"),
   SUM (unpriced),                                                                                                        CURIO_LINES_LEFT_OUT,  CURIO_FATE_UNPRICED,  FALSE},
  { N_ ("A price below nothing"),                 N_ ("Corrections in the accounts"),
   SUM (negative),                                                                                                        CURIO_LINES_LEFT_OUT,  CURIO_FATE_NEGATIVE,  FALSE},
  { N_ ("Counted"),                               N_ ("What is left: net sales, cancellations taken off"),
   SUM (counted),                                                                                                         CURIO_LINES_COUNTED,   CURIO_FATE_COUNTED,   FALSE},
  { N_ ("Invoices loaded twice"),
   N_ ("Every line occurs an even number of times; all their lines"),
   SUM (loaded_twice),                                                                                                    CURIO_LINES_TWICE,     CURIO_FATE_COUNTED,   TRUE },
  { N_ ("Guests"),
   N_ ("Counted in sales and orders, without a customer number"),
   SUM (guests),                                                                                                          CURIO_LINES_GUESTS,    CURIO_FATE_COUNTED,   TRUE },
  { N_ ("Cancellations"),
   N_ ("Invoice numbers that begin with C; taken off sales"),
   SUM (cancellations),                                                                                                   CURIO_LINES_CANCELLED, CURIO_FATE_COUNTED,   TRUE },
};

struct _CurioDefinitionsPage
{
  CurioPage parent_instance;

  GtkLabel *books;
  GtkBox *head;
  CurioSteadyText *footer; /* what is selected, as every figure says it */
  GtkListBox *counts;
  GtkListBox *oddities;
  GtkListBox *loading;
  CurioGoodsEditor *goods;
  CurioRfmInspector *inspector;

  CurioSteadyText *amounts[G_N_ELEMENTS (rules)];
  GtkWidget *rows[G_N_ELEMENTS (rules)];

  CurioHealth health; /* as shown */
  CurioFacts *loaded; /* of which LOADING tells */
};

G_DEFINE_FINAL_TYPE (CurioDefinitionsPage, curio_definitions_page,
                     CURIO_TYPE_PAGE)

static const char *const meanings[CURIO_N_BOOKS] = {
  [CURIO_BOOKS_TRADING]
  = N_ ("Trading figures are in force: what was really traded. Each rule "
        "below leaves out the lines it names; what is left is counted."),
  [CURIO_BOOKS_POC] = N_ ("POC figures are in force: every line as it stands. "
                          "No rule leaves anything out."),
};

/* --- rows -----------------------------------------------------------------
 */

static void
activated_cb (AdwActionRow *row, gpointer user_data)
{
  CurioPage *page = user_data;
  const Rule *rule = g_object_get_data (G_OBJECT (row), "rule");
  const CurioMeasures *measures
      = curio_session_get_measures (curio_page_get_session (page));
  CurioLineRule lines = CURIO_LINE_RULE (rule->kind);

  lines.fate = rule->fate;
  if (measures != NULL)
    curio_lines_window_present_rule (GTK_WIDGET (page), _ (rule->title),
                                     &measures->view, &lines);
}

static GtkWidget *
make_row (const char *title, const char *subtitle,
          CurioSteadyText **out_amount)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *amount
      = curio_steady_text_new (PANGO_ALIGN_RIGHT, AMOUNT_LETTERS);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), amount);
  *out_amount = CURIO_STEADY_TEXT (amount);
  return row;
}

static void
add_rule (CurioDefinitionsPage *self, guint index)
{
  const Rule *rule = &rules[index];
  GtkWidget *row
      = make_row (_ (rule->title), _ (rule->meaning), &self->amounts[index]);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (
      ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data (G_OBJECT (row), "rule", (gpointer)rule);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), self);
  gtk_list_box_append (rule->is_odd ? self->oddities : self->counts, row);
  self->rows[index] = row;
}

/* --- figures --------------------------------------------------------------
 */

/* A line may end after a minus, but for a joiner of words. */
static char *
format_whole (gint64 mills)
{
  g_autofree char *amount = curio_format_money_pence (mills);

  return g_str_has_prefix (amount, MINUS)
             ? g_strconcat (MINUS "\u2060", amount + strlen (MINUS), NULL)
             : g_steal_pointer (&amount);
}

static void
show_sum (CurioDefinitionsPage *self, guint index, const CurioHealth *health)
{
  const CurioHealthSum *sum = G_STRUCT_MEMBER_P (health, rules[index].offset);
  g_autofree char *n_lines = curio_format_count (sum->n_lines);
  g_autofree char *n_invoices = curio_format_count (sum->n_invoices);
  g_autofree char *amount = format_whole (sum->amount_mills);
  g_autofree char *lines = g_strdup_printf (
      ngettext ("%s line", "%s lines", sum->n_lines), n_lines);
  g_autofree char *invoices = g_strdup_printf (
      ngettext ("%s invoice", "%s invoices", sum->n_invoices), n_invoices);
  g_autofree char *text
      = rules[index].is_odd
            ? g_strdup_printf ("%s\n%s · %s", invoices, lines, amount)
            : g_strdup_printf ("%s\n%s", lines, amount);

  curio_steady_text_set_text (self->amounts[index], text);
  gtk_widget_set_sensitive (self->rows[index], sum->n_lines > 0);
}

/* Of the invoices loaded twice, which lie together. */
static void
explain_overlap (CurioDefinitionsPage *self, const CurioHealth *health)
{
  g_autofree char *days = NULL, *count = NULL, *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (rules[i].kind != CURIO_LINES_TWICE)
        continue;
      if (health->n_overlap_invoices >= CURIO_TWICE_RUN_FEWEST)
        {
          days = curio_format_days (health->overlap_from_day,
                                    health->overlap_to_day);
          count = curio_format_count (health->n_overlap_invoices);
          /* Translators: a number of invoices, and from when to when. */
          text = g_strdup_printf (
              _ ("%s of them are all the invoices of %s: two extracts "
                 "overlap there"),
              count, days);
        }
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[i]),
                                   text != NULL ? text : _ (rules[i].meaning));
    }
}

static void
add_loading (CurioDefinitionsPage *self, const char *title, gint64 n)
{
  g_autofree char *count = curio_format_count (n);
  CurioSteadyText *text;
  GtkWidget *row = make_row (title, NULL, &text);

  curio_steady_text_set_text (text, count);
  gtk_list_box_append (self->loading, row);
}

/* What loading noticed, which no selection narrows. */
static void
show_loading (CurioDefinitionsPage *self, CurioFacts *facts)
{
  GtkListBoxRow *row;
  gint64 n_left_out = 0;

  if (facts == self->loaded)
    return;
  g_clear_pointer (&self->loaded, curio_facts_unref);
  self->loaded = curio_facts_ref (facts);
  while ((row = gtk_list_box_get_row_at_index (self->loading, 0)) != NULL)
    gtk_list_box_remove (self->loading, GTK_WIDGET (row));
  add_loading (self, _ ("Rows read"), facts->n_rows);
  for (guint i = 0; i < CURIO_N_LEFT_OUT; i++)
    {
      n_left_out += facts->left_out[i];
      if (facts->left_out[i] > 0)
        add_loading (self, curio_left_out_get_text (i), facts->left_out[i]);
    }
  add_loading (self, _ ("Rows that could not be read"), n_left_out);
  add_loading (self, _ ("Invoices that contradict themselves"),
               facts->n_contradictions);
}

static void
curio_definitions_page_update (CurioPage *page, const CurioMeasures *measures)
{
  CurioDefinitionsPage *self = CURIO_DEFINITIONS_PAGE (page);
  CurioSession *session = curio_page_get_session (page);
  const CurioLedger *ledger = measures->view.ledger;
  g_autofree char *footer = curio_measures_get_footer (measures);

  curio_health_measure (&measures->view, &self->health);
  curio_steady_text_set_text (self->footer, footer);
  gtk_label_set_text (self->books, _ (meanings[ledger->kind]));
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    show_sum (self, i, &self->health);
  explain_overlap (self, &self->health);
  show_loading (self, ledger->facts);
  curio_goods_editor_update (self->goods, session);
  curio_rfm_inspector_update (self->inspector, session);
}

/* --- export ---------------------------------------------------------------
 */

static gboolean
write_text (const char *path, gpointer data, GCancellable *cancellable,
            GError **error)
{
  return curio_file_write_atomic (path, data, strlen (data), 0644, TRUE,
                                  error);
}

static void
curio_definitions_page_export (CurioPage *page)
{
  CurioDefinitionsPage *self = CURIO_DEFINITIONS_PAGE (page);
  g_autoptr (CurioTable) table = curio_table_new ();
  const CurioMeasures *measures
      = curio_session_get_measures (curio_page_get_session (page));
  g_autofree char *name
      = measures != NULL
            ? curio_measures_name_file (measures, _ ("Definitions"))
            : g_strdup (_ ("Definitions"));

  curio_table_add_column (table, _ ("Rule"), FALSE);
  curio_table_add_column (table, _ ("Invoices"), TRUE);
  curio_table_add_column (table, _ ("Lines"), TRUE);
  curio_table_add_column (table, _ ("Worth"), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const CurioHealthSum *sum
          = G_STRUCT_MEMBER_P (&self->health, rules[i].offset);

      curio_table_add_text (table, _ (rules[i].title));
      curio_table_add_count (table, sum->n_invoices);
      curio_table_add_count (table, sum->n_lines);
      curio_table_add_money (table, sum->amount_mills);
    }
  curio_saver_ask (
      curio_saver_new (
          g_strdup (_ ("Definitions")), g_strconcat (name, ".tsv", NULL),
          write_text,
          curio_table_print (table, curio_steady_text_get_text (self->footer)),
          g_free),
      GTK_WIDGET (self));
}

/* --- life -----------------------------------------------------------------
 */

static void
curio_definitions_page_finalize (GObject *object)
{
  CurioDefinitionsPage *self = CURIO_DEFINITIONS_PAGE (object);

  g_clear_pointer (&self->loaded, curio_facts_unref);
  G_OBJECT_CLASS (curio_definitions_page_parent_class)->finalize (object);
}

static void
curio_definitions_page_class_init (CurioDefinitionsPageClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = curio_definitions_page_finalize;
  CURIO_PAGE_CLASS (class)->update = curio_definitions_page_update;
  CURIO_PAGE_CLASS (class)->export = curio_definitions_page_export;
  g_type_ensure (CURIO_TYPE_GOODS_EDITOR);
  g_type_ensure (CURIO_TYPE_RFM_INSPECTOR);
  g_type_ensure (CURIO_TYPE_WORD_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget, "/uk/co/londongiftshop/Curio/ui/curio-definitions-page.ui");
  gtk_widget_class_bind_template_child (widget, CurioDefinitionsPage, books);
  gtk_widget_class_bind_template_child (widget, CurioDefinitionsPage, head);
  gtk_widget_class_bind_template_child (widget, CurioDefinitionsPage, counts);
  gtk_widget_class_bind_template_child (widget, CurioDefinitionsPage,
                                        oddities);
  gtk_widget_class_bind_template_child (widget, CurioDefinitionsPage, loading);
  gtk_widget_class_bind_template_child (widget, CurioDefinitionsPage, goods);
  gtk_widget_class_bind_template_child (widget, CurioDefinitionsPage,
                                        inspector);
}

static void
make_footer (CurioDefinitionsPage *self)
{
  GtkWidget *footer = curio_steady_text_new (PANGO_ALIGN_LEFT, FOOTER_LETTERS);

  gtk_widget_add_css_class (footer, "caption");
  gtk_widget_add_css_class (footer, "dim-label");
  gtk_box_append (self->head, footer);
  self->footer = CURIO_STEADY_TEXT (footer);
}

static void
curio_definitions_page_init (CurioDefinitionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_footer (self);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    add_rule (self, i);
}
