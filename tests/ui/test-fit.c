/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing is cut short and nothing is left in English, on every page, view,
 * pane, popover and dialog, in each language and at each size.  The figures
 * are those of a large shop: long numbers need the most room.  The argument is
 * the language. */

#include "curio-demo.h"
#include "curio-facts-builder.h"
#include "ui-fit.h"
#include "ui-stage.h"
#include "ui-tour.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#define N_LINES 20000
/* So that a year's sales are some ten millions. */
#define N_TIMES 60

static const struct
{
  const char *name;
  int width, height;
} sizes[] = {
  {"large",      1360, 860},
  { "small",     1000, 640},
  { "telephone", 360,  640},
};

static CurioFacts *facts;

/* --- the shop --------------------------------------------------------------
 */

static CurioText
make_text (const char *text)
{
  return (CurioText){ text, text != NULL ? strlen (text) : 0 };
}

static gboolean
add_line_cb (const CurioDemoLine *line, gpointer builder)
{
  CurioRow row = {
    .invoice_no = make_text (line->invoice_no),
    .stock_code = make_text (line->stock_code),
    .description = make_text (line->description),
    .customer_id = make_text (line->customer_id),
    .country = make_text (line->country),
    .quantity = line->quantity,
    .price_mills = line->price_mills * N_TIMES,
    .time_us = line->time_s * G_USEC_PER_SEC,
  };

  curio_facts_builder_add (builder, &row);
  return TRUE;
}

static CurioFacts *
make_facts (void)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();

  g_assert_true (curio_demo_generate (N_LINES, 1, add_line_cb, builder));
  return curio_facts_builder_finish (builder, NULL);
}

/* --- the language ---------------------------------------------------------
 */

static char *
make_catalogue (const char *language)
{
  char *folder = g_dir_make_tmp ("curio-fit-XXXXXX", NULL);
  g_autofree char *name = g_strconcat (language, ".po", NULL);
  g_autofree char *source
      = g_test_build_filename (G_TEST_DIST, "..", "..", "po", name, NULL);
  g_autofree char *place
      = g_build_filename (folder, language, "LC_MESSAGES", NULL);
  g_autofree char *target = g_build_filename (place, "curio.mo", NULL);
  const char *const command[] = { "msgfmt", "-o", target, source, NULL };
  int status = -1;

  g_mkdir_with_parents (place, 0700);
  if (!g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL,
                     NULL, NULL, NULL, &status, NULL)
      || status != 0)
    g_error ("no msgfmt to compile the catalogue");
  return folder;
}

/* Where the machine lacks the locale, the words are translated all the same.
 */
static void
speak (const char *language, const char *folder)
{
  static const struct
  {
    const char *language, *locale;
  } locales[] = {
    {"en_GB", "en_GB.UTF-8"},
    { "de",   "de_DE.UTF-8"},
    { "fr",   "fr_FR.UTF-8"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    if (g_str_equal (locales[i].language, language)
        && setlocale (LC_ALL, locales[i].locale) != NULL)
      g_setenv ("LC_ALL", locales[i].locale, TRUE);
  g_setenv ("LANGUAGE", language, TRUE);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* As the application does. */
static void
dress (void)
{
  GtkCssProvider *style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (
      style, "/uk/co/londongiftshop/Curio/style.css");
  gtk_style_context_add_provider_for_display (
      gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
      GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref (style);
}

/* --- the tours ------------------------------------------------------------
 */

typedef guint (*Tour) (CurioWindow *window, TourFunc look);

static guint
tour_welcome (CurioWindow *window, TourFunc look)
{
  return tour_here (window, "welcome", look);
}

static guint
take (guint size, Tour tour, gboolean has_shop)
{
  CurioWindow *window = curio_window_new (NULL);
  g_autoptr (CurioSource) source = curio_source_new_local ("retail");
  guint n;

  fit_set_size (sizes[size].width, sizes[size].height);
  gtk_window_set_default_size (GTK_WINDOW (window), sizes[size].width,
                               sizes[size].height);
  gtk_window_present (GTK_WINDOW (window));
  if (has_shop)
    curio_session_show (curio_window_get_session (window), source, facts);
  stage_settle ();
  fit_make_small (GTK_WINDOW (window));
  n = tour (window, fit_count_faults);
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
  return n;
}

static void
test_size (gconstpointer data)
{
  guint size = GPOINTER_TO_UINT (data);
  guint n = fit_get_n_seen (), n_faults;

  n_faults = take (size, tour_welcome, FALSE);
  n_faults += take (size, tour_pages, TRUE);
  n_faults += take (size, tour_panes, TRUE);
  n_faults += take (size, tour_dialogs, TRUE);
  n_faults += take (size, tour_questions, TRUE);
  g_assert_cmpuint (n_faults, ==, 0);
  /* A walk that sees little proves little. */
  g_assert_cmpuint (fit_get_n_seen () - n, >, 2000);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  if (argc < 2)
    g_error ("which language?");
  folder = make_catalogue (argv[1]);
  speak (argv[1], folder);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE, "gtk-font-name", "Cantarell 11",
                NULL);
  dress ();
  facts = make_facts ();
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path
          = g_strconcat ("/ui/fit/", argv[1], "/", sizes[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_size);
    }
  status = g_test_run ();
  curio_facts_unref (facts);
  {
    const char *const command[] = { "rm", "-r", folder, NULL };

    g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL,
                  NULL, NULL, NULL, NULL, NULL);
  }
  return status;
}
