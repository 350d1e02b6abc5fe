/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The charts of the window and the figures of a report are the same: each
 * chart that stands in the window's parts is a figure, or is named below with
 * the reason why no report has it, and each figure stands in the window. */

#include "curio-figure.h"

#include <string.h>

static const char *parts_folder;
static const char *code_folder;

/* Where a chart stands that is on no card: its part of the window, its id
 * there, and the figure that it is; NULL: none. */
static const struct
{
  const char *part;
  const char *id;
  const char *figure;
} places[] = {
  {"curio-key-figure.ui",              "spark",  "key-figures"  },
  { "curio-overview-page.ui",          "worth",  "worth-knowing"},
  { "curio-item-pane.ui",              "months", "item-months"  },
  { "curio-item-pane.ui",              "prices", "item-prices"  },
 /* Whatever the card is told to be. */
  { "curio-figure-card.ui",            "view",   NULL           },
 /* Of one customer: a person is in no report. */
  { "curio-customer-pane.ui",          "orders", NULL           },
  { "curio-customer-pane.ui",          "scores", NULL           },
  { "curio-customer-pane.ui",          "months", NULL           },
 /* Of one campaign, which no selection says. */
  { "curio-campaign-read-out-card.ui", "view",   NULL           },
};

typedef struct
{
  const char *part;
  gboolean is_card;     /* the element that is open is a card */
  gboolean is_figure;   /* its property "figure" is */
  GHashTable *figures;  /* ids met */
  GHashTable *is_found; /* indices of places, plus 1 */
} Reading;

/* --- what stands in a part ----------------------------------------------- */

static void
meet_chart (Reading *self, const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].part, self->part)
        && g_strcmp0 (places[i].id, id) == 0)
      {
        g_hash_table_add (self->is_found, GUINT_TO_POINTER (i + 1));
        if (places[i].figure != NULL)
          g_hash_table_add (self->figures, g_strdup (places[i].figure));
        return;
      }
  g_error ("%s: the chart “%s” is no figure of a report, and nothing here "
           "says why",
           self->part, id);
}

static void
start_cb (GMarkupParseContext *context, const char *element,
          const char **names, const char **values, gpointer data,
          GError **error)
{
  Reading *self = data;
  const char *class = NULL, *id = NULL, *name = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "class"))
        class = values[i];
      else if (g_str_equal (names[i], "id"))
        id = values[i];
      else if (g_str_equal (names[i], "name"))
        name = values[i];
    }
  if (g_str_equal (element, "object"))
    {
      g_assert_false (self->is_card); /* without its figure */
      self->is_card = g_strcmp0 (class, "CurioFigureCard") == 0;
      if (g_strcmp0 (class, "CurioChartView") == 0
          || g_strcmp0 (class, "CurioWorthList") == 0)
        meet_chart (self, id);
    }
  self->is_figure = self->is_card && g_str_equal (element, "property")
                    && g_strcmp0 (name, "figure") == 0;
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length,
         gpointer data, GError **error)
{
  g_autofree char *figure = g_strndup (text, length);
  Reading *self = data;

  if (!self->is_figure)
    return;
  if (curio_figure_find (figure) == NULL)
    g_error ("%s: a card shows “%s”, which is no figure of a report",
             self->part, figure);
  g_hash_table_add (self->figures, g_steal_pointer (&figure));
  self->is_card = self->is_figure = FALSE;
}

static char *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
read_part (Reading *self, const char *name)
{
  static const GMarkupParser parser
      = { .start_element = start_cb, .text = text_cb };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, 0, self, NULL);
  g_autofree char *text = read_file (parts_folder, name);
  g_autoptr (GError) error = NULL;

  self->part = name;
  g_markup_parse_context_parse (context, text, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

/* --- all of them --------------------------------------------------------- */

static void
test_parts (void)
{
  Reading self = { .figures = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                     g_free, NULL),
                   .is_found = g_hash_table_new (NULL, NULL) };
  g_autoptr (GDir) folder = g_dir_open (parts_folder, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".ui"))
      read_part (&self, name);
  g_assert_cmpuint (g_hash_table_size (self.is_found), ==,
                    G_N_ELEMENTS (places));
  for (guint i = 0; i < curio_n_figures; i++)
    if (!g_hash_table_contains (self.figures, curio_figures[i].id))
      g_error ("“%s” stands nowhere in the window", curio_figures[i].id);
  g_hash_table_unref (self.figures);
  g_hash_table_unref (self.is_found);
}

/* A chart that the code makes is in no part, and would not be met above. */
static void
test_code (void)
{
  static const char *const makers[]
      = { "curio_chart_view_new (", "(CURIO_TYPE_CHART_VIEW,",
          "(CURIO_TYPE_FIGURE_CARD,", "(CURIO_TYPE_WORTH_LIST," };
  g_autoptr (GDir) folder = g_dir_open (code_folder, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *text
          = g_str_has_suffix (name, ".c")
                    && !g_str_equal (name, "curio-chart-view.c")
                ? read_file (code_folder, name)
                : NULL;

      for (guint i = 0; text != NULL && i < G_N_ELEMENTS (makers); i++)
        if (strstr (text, makers[i]) != NULL)
          g_error ("%s makes a chart: put it into a part of the window", name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  parts_folder = argv[1];
  code_folder = argv[2];
  g_test_add_func ("/window-charts/parts", test_parts);
  g_test_add_func ("/window-charts/code", test_code);
  return g_test_run ();
}
