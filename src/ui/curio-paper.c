/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The paper and the printer that somebody has chosen, for as long as the
 * program runs: who prints twice does not choose twice. */

#include "curio-paper.h"

/* Both NULL until something was printed. */
static GtkPageSetup *last_setup;
static GtkPrintSettings *last_settings;

static void
done_cb (GtkPrintOperation *print, GtkPrintOperationResult result)
{
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (print);
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (print);

  if (result != GTK_PRINT_OPERATION_RESULT_APPLY)
    return;
  g_clear_object (&last_setup);
  last_setup = setup != NULL ? gtk_page_setup_copy (setup) : NULL;
  g_clear_object (&last_settings);
  last_settings = settings != NULL ? gtk_print_settings_copy (settings) : NULL;
  /* Of this print alone: the next one has other pages. */
  if (last_settings != NULL)
    {
      gtk_print_settings_unset (last_settings, GTK_PRINT_SETTINGS_PRINT_PAGES);
      gtk_print_settings_unset (last_settings, GTK_PRINT_SETTINGS_PAGE_RANGES);
      gtk_print_settings_unset (last_settings, GTK_PRINT_SETTINGS_ORIENTATION);
      gtk_print_settings_unset (last_settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
    }
}

void
curio_paper_prepare (GtkPrintOperation *print, GtkPageOrientation orientation)
{
  g_autoptr (GtkPageSetup) setup = NULL;

  g_return_if_fail (GTK_IS_PRINT_OPERATION (print));

  setup = last_setup != NULL ? gtk_page_setup_copy (last_setup)
                             : gtk_page_setup_new ();
  gtk_page_setup_set_orientation (setup, orientation);
  gtk_print_operation_set_default_page_setup (print, setup);
  gtk_print_operation_set_embed_page_setup (print, TRUE);
  if (last_settings != NULL)
    {
      g_autoptr (GtkPrintSettings) settings
          = gtk_print_settings_copy (last_settings);

      gtk_print_operation_set_print_settings (print, settings);
    }
  g_signal_connect (print, "done", G_CALLBACK (done_cb), NULL);
}
