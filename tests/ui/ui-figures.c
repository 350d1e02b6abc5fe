/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window beside `curio figures`, under selections drawn by lot. */

#include "ui-figures.h"

#include "curio-figures-json.h"
#include "curio-line-measures.h"
#include "ui-demo.h"
#include "ui-stage.h"

#include <math.h>

#define N_LINES 20000

/* --- what the command prints --------------------------------------------- */

/* As the command does it. */
static char *
print_reading (const CurioReading *reading, gint32 since)
{
  const CurioOfferQuestion offers
      = { .customer = G_MAXUINT32, .product = G_MAXUINT32 };
  const guint8 *skipped
      = reading->without_pairs
            ? curio_measures_get_pair_lines (reading->measures)
            : NULL;
  CurioProducts cancelled;
  CurioMovement movement;
  char *text;

  curio_products_measure_cancelled (&reading->measures->view, skipped,
                                    &cancelled);
  if (since != CURIO_DAY_NONE)
    curio_movement_measure (&reading->measures->view, since, &movement);
  text = curio_figures_to_json (reading, &cancelled,
                                since != CURIO_DAY_NONE ? &movement : NULL,
                                G_MAXUINT32, &offers);
  curio_products_clear (&cancelled);
  return text;
}

void
figures_try (Figures *self, guint n, void (*check) (void), guint least)
{
  for (guint i = 0; i < n; i++)
    {
      figures_choose (self);
      check ();
    }
  g_assert_cmpuint (self->n_compared, >, least);
}

JsonNode *
figures_print (Figures *self, gint32 since)
{
  const CurioBooks books = { curio_session_get_books (self->session), NULL };
  const CurioSelection *selection
      = curio_session_get_selection (self->session);
  g_autoptr (CurioLedger) ledger = curio_ledger_new (self->facts, &books);
  g_autoptr (CurioMeasures) measures = curio_measures_new (ledger, selection);
  const CurioReading reading
      = { .facts = self->facts,
          .books = books.kind,
          .selection = *selection,
          .without_pairs = curio_session_get_without_pairs (self->session),
          .ledger = ledger,
          .measures = measures };
  g_autofree char *text = print_reading (&reading, since);
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);
  return root;
}

JsonObject *
figures_get_row (JsonObject *figures, const char *array, guint row)
{
  return json_array_get_object_element (
      json_object_get_array_member (figures, array), row);
}

double
figures_get_number (JsonObject *object, const char *member)
{
  return json_object_get_null_member (object, member)
             ? NAN
             : json_object_get_double_member (object, member);
}

guint
figures_count_rows (JsonObject *figures, const char *array)
{
  return json_array_get_length (json_object_get_array_member (figures, array));
}

/* --- what is on screen --------------------------------------------------- */

gpointer
figures_find (GtkWidget *root, GType type)
{
  gpointer found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = figures_find (child, type);
  return found;
}

static CurioFigureCard *
find_card (GtkWidget *root, const char *figure)
{
  CurioFigureCard *found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (CURIO_IS_FIGURE_CARD (root))
    return g_strcmp0 (curio_figure_card_get_figure (CURIO_FIGURE_CARD (root)),
                      figure)
                   == 0
               ? CURIO_FIGURE_CARD (root)
               : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_card (child, figure);
  return found;
}

GtkWidget *
figures_show_page (Figures *self, const char *page)
{
  g_assert_true (curio_window_show_page (self->window, page));
  stage_settle ();
  return GTK_WIDGET (curio_window_get_page (self->window));
}

CurioFigureCard *
figures_find_card (Figures *self, const char *figure)
{
  return find_card (GTK_WIDGET (curio_window_get_page (self->window)), figure);
}

CurioTable *
figures_read_table (Figures *self, const char *page, const char *figure)
{
  CurioFigureCard *card;

  figures_show_page (self, page);
  card = figures_find_card (self, figure);
  g_assert_nonnull (card);
  return curio_chart_tabulate (
      curio_chart_view_get_chart (curio_figure_card_get_view (card)));
}

double
figures_get_cell (CurioTable *table, guint row, guint column)
{
  const char *text = curio_table_get_plain (table, row, column);
  char *end;
  double value = g_ascii_strtod (text, &end);

  return end == text ? NAN : value;
}

void
figures_compare (Figures *self, const char *what, double shown, double printed,
                 double most)
{
  self->n_compared++;
  if (isnan (shown) && isnan (printed))
    return;
  if (!(fabs (shown - printed) <= most))
    g_error ("%s: the window shows %f, the command prints %f", what, shown,
             printed);
}

/* --- by lot -------------------------------------------------------------- */

void
figures_choose (Figures *self)
{
  const CurioFacts *facts = self->facts;
  g_autofree guint8 *mask = g_new0 (guint8, facts->n_countries + 1);
  gint32 from = g_test_rand_int_range (facts->first_day, facts->last_day + 1);
  gint32 to = g_test_rand_int_range (from, facts->last_day + 1);

  for (guint32 i = 0; i < facts->n_countries; i++)
    mask[i] = i == 0 || g_test_rand_bit ();
  curio_session_set_dates (self->session,
                           g_test_rand_bit () ? from : CURIO_DAY_NONE, to);
  curio_session_set_countries (self->session,
                               g_test_rand_bit () ? mask : NULL);
  curio_session_set_without_pairs (self->session, g_test_rand_bit ());
  curio_session_set_books (self->session, g_test_rand_bit ()
                                              ? CURIO_BOOKS_TRADING
                                              : CURIO_BOOKS_POC);
}

void
figures_open (Figures *self)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("paper");

  self->facts = shop_new_demo (N_LINES);
  self->window = curio_window_new (NULL);
  self->session = curio_window_get_session (self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1360, 860);
  gtk_window_present (GTK_WINDOW (self->window));
  curio_session_show (self->session, source, self->facts);
  stage_settle ();
  /* Else the switch for them would change nothing. */
  g_assert_cmpuint (
      curio_measures_get_pairs (curio_session_get_measures (self->session))->n,
      ==, 1);
}

void
figures_close (Figures *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  curio_facts_unref (self->facts);
}

int
figures_main (Figures *self, int argc, char **argv, const char *path,
              GTestFunc test)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  figures_open (self);
  g_test_add_func (path, test);
  status = g_test_run ();
  figures_close (self);
  return status;
}
