/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The key figures of the overview and a customer's own page say what `curio
 * figures` prints with the same options, as far as their short numbers go:
 * "£18.93 M" is within half of the last digit. */

#include "curio-customer-pane.h"
#include "curio-customers-page.h"
#include "curio-format.h"
#include "curio-key-figure.h"
#include "curio-overview-page.h"
#include "curio-steady-text.h"
#include "ui-figures.h"
#include "ui-stage.h"

#include <math.h>
#include <string.h>

#define N_SELECTIONS 8
#define N_CUSTOMERS 3
#define A_LITTLE 1e-6

static Figures shop;

/* --- short numbers ------------------------------------------------------- */

/* "−£18.93 M", "1,234", "+1.8 pts"; NaN where there is none.  OUT_HALF is half
 * of what the last digit is worth. */
static double
read_short (const char *text, double *out_half)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *point;
  double unit = strstr (text, "M")                           ? 1e6
                : strstr (text, "k")                         ? 1e3
                : strstr (text, "%") || strstr (text, "pts") ? 0.01
                                                             : 1;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_ascii_isdigit (*c) || *c == '.')
      g_string_append_c (digits, *c);
    else if (g_str_has_prefix (c, "\u2212") || *c == '-')
      g_string_prepend_c (digits, '-');
  point = strchr (digits->str, '.');
  *out_half = unit / 2 * pow (10, point ? -(double)strlen (point + 1) : 0)
              + A_LITTLE;
  return strpbrk (digits->str, "0123456789")
             ? g_ascii_strtod (digits->str, NULL) * unit
             : NAN;
}

static void
test_short (void)
{
  static const struct
  {
    const char *text;
    double value, half;
  } cases[] = {
    {"£18.93\u00a0M",      18930000, 5000  },
    { "\u2212£1,234",      -1234,    0.5   },
    { "72\u00a0%",          0.72,     0.005 },
    { "\u22121.8\u00a0pts", -0.018,   0.0005},
    { "£464\u00a0k",       464000,   500   },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double half;

      g_assert_cmpfloat_with_epsilon (read_short (cases[i].text, &half),
                                      cases[i].value, A_LITTLE);
      g_assert_cmpfloat_with_epsilon (half, cases[i].half, 2 * A_LITTLE);
    }
}

static void
compare_short (const char *what, const char *text, double printed)
{
  double half;
  double shown = read_short (text, &half);

  figures_compare (&shop, what, shown, printed, half);
}

/* --- key figures --------------------------------------------------------- */

static const char *
get_text (GtkWidget *figure, const char *name)
{
  return curio_steady_text_get_text (CURIO_STEADY_TEXT (
      gtk_widget_get_template_child (figure, CURIO_TYPE_KEY_FIGURE, name)));
}

static void
check_key_figure (GtkWidget *figure, const char *id, JsonObject *printed)
{
  GtkWidget *change = GTK_WIDGET (
      gtk_widget_get_template_child (figure, CURIO_TYPE_KEY_FIGURE, "change"));

  compare_short (id, get_text (figure, "value"),
                 figures_get_number (printed, "value"));
  if (gtk_widget_get_mapped (change))
    compare_short (id, get_text (figure, "change_text"),
                   figures_get_number (printed, "change"));
  else
    g_assert_true (json_object_get_null_member (printed, "change"));
}

static guint
check_key_figures (GtkWidget *widget, JsonObject *printed, guint n)
{
  if (CURIO_IS_KEY_FIGURE (widget))
    {
      check_key_figure (
          widget, curio_indicator_ids[n],
          json_object_get_object_member (printed, curio_indicator_ids[n]));
      return n + 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n = check_key_figures (child, printed, n);
  return n;
}

/* --- a customer's own page ----------------------------------------------- */

static const char *
get_label (GtkWidget *pane, const char *name)
{
  return gtk_label_get_text (GTK_LABEL (
      gtk_widget_get_template_child (pane, CURIO_TYPE_CUSTOMER_PANE, name)));
}

static guint
find_place (CurioCustomerList *list, JsonObject *printed)
{
  JsonNode *node = json_object_get_member (printed, "customer_id");
  g_autofree char *id
      = json_node_get_value_type (node) == G_TYPE_STRING
            ? g_strdup (json_node_get_string (node))
            : g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return curio_customer_list_find (
      list, curio_dictionary_find (shop.facts->customers, id));
}

/* Orders, spend, segment and the day of the last order, so many whole days
 * before the as-of day. */
static void
check_customer (JsonObject *printed)
{
  gint32 as_of = curio_session_get_measures (shop.session)->view.as_of_day;
  CurioCustomersPage *page
      = CURIO_CUSTOMERS_PAGE (figures_show_page (&shop, "customers/list"));
  guint place = find_place (curio_customers_page_get_list (page), printed);
  g_autofree char *last = curio_format_day (
      as_of - 1 - (gint32)figures_get_number (printed, "recency"));
  GtkWidget *pane;

  g_assert_cmpuint (place, !=, G_MAXUINT);
  g_signal_emit_by_name (curio_customers_page_get_view (page), "activate",
                         place);
  stage_settle ();
  pane = figures_find (GTK_WIDGET (page), CURIO_TYPE_CUSTOMER_PANE);
  g_assert_nonnull (pane);
  compare_short ("a customer's orders", get_label (pane, "n_orders"),
                 figures_get_number (printed, "frequency"));
  compare_short ("a customer's spend", get_label (pane, "spend"),
                 figures_get_number (printed, "monetary"));
  g_assert_cmpstr (get_label (pane, "last_order"), ==, last);
  g_assert_true (
      g_str_has_prefix (get_label (pane, "place"),
                        json_object_get_string_member (printed, "segment")));
}

static void
check_customers (JsonObject *figures)
{
  guint n = figures_count_rows (figures, "customer_probe");

  for (guint i = 0; n > 0 && i < N_CUSTOMERS; i++)
    check_customer (
        figures_get_row (figures, "customer_probe",
                         (guint)g_test_rand_int_range (0, (gint32)n)));
}

/* --- by lot -------------------------------------------------------------- */

static void
check_one (void)
{
  g_autoptr (JsonNode) root = figures_print (&shop, CURIO_DAY_NONE);
  JsonObject *figures = json_node_get_object (root);

  if (json_object_get_int_member (figures, "invoices") == 0)
    return;
  g_assert_cmpuint (
      check_key_figures (figures_show_page (&shop, "overview"),
                         json_object_get_object_member (figures, "indicators"),
                         0),
      ==, CURIO_N_INDICATORS);
  check_customers (figures);
}

static void
test_random (void)
{
  figures_try (&shop, N_SELECTIONS, check_one, N_SELECTIONS);
}

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  figures_open (&shop);
  g_test_add_func ("/ui/window-pages/short", test_short);
  g_test_add_func ("/ui/window-pages/random", test_random);
  status = g_test_run ();
  figures_close (&shop);
  return status;
}
