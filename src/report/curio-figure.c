/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one list of figures, and what all of them have in common: a footer, and
 * words where there is nothing to draw. */

#include "curio-figure.h"

#include "curio-builders.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

const CurioFigure curio_figures[] = {
  {"key-figures",         "overview",  N_ ("Key figures"),                        curio_build_key_figures},
  { "worth-knowing",      "overview",  N_ ("Worth knowing"),
   curio_build_worth_knowing                                                                             },
  { "overview-sales",     "overview",  N_ ("Net sales and the year before"),
   curio_build_overview_sales                                                                            },
  { "overview-segments",  "overview",  N_ ("Segments by sales"),
   curio_build_overview_segments                                                                         },
  { "monthly-sales",      "sales",     N_ ("Net sales and growth"),
   curio_build_monthly_sales                                                                             },
  { "orders",             "sales",     N_ ("Orders placed and cancelled"),
   curio_build_orders                                                                                    },
  { "invoice-amounts",    "sales",     N_ ("Invoice amounts"),                    curio_build_amounts    },
  { "new-returning",      "sales",     N_ ("New and returning customers"),
   curio_build_customers                                                                                 },
  { "concentration",      "customers", N_ ("How unevenly customers buy"),
   curio_build_concentration                                                                             },
  { "cohorts",            "customers", N_ ("Cohorts"),                            curio_build_cohorts    },
  { "returning",          "customers", N_ ("Returning customers"),
   curio_build_returning                                                                                 },
  { "order-gaps",         "customers", N_ ("Time between orders"),
   curio_build_order_gaps                                                                                },
  { "segments",           "segments",  N_ ("Segments"),                           curio_build_segments   },
  { "rfm-grid",           "segments",  N_ ("Recency and frequency"),              curio_build_grid       },
  { "segment-products",   "segments",  N_ ("What a segment buys more of"),
   curio_build_segment_products                                                                          },
  { "best-sellers",       "products",  N_ ("Best sellers"),
   curio_build_best_sellers                                                                              },
  { "cancelled-items",    "products",  N_ ("Cancelled items"),
   curio_build_cancelled_items                                                                           },
  { "cancellations",      "products",  N_ ("Cancellations by month"),
   curio_build_cancellations                                                                             },
  { "days-between",       "products",  N_ ("Days between sale and cancellation"),
   curio_build_days_between                                                                              },
  { "item-months",        "products",  N_ ("An item by month"),
   curio_build_chosen_item_months                                                                        },
  { "item-prices",        "products",  N_ ("Prices of an item"),
   curio_build_chosen_item_prices                                                                        },
  { "countries",          "products",  N_ ("Countries"),                          curio_build_countries  },
  { "country-preference", "products",  N_ ("Tastes of countries"),
   curio_build_country_map                                                                               },
  { "country-favourites", "products",  N_ ("What a country buys more of"),
   curio_build_country_favourites                                                                        },
  { "movement",           "segments",  N_ ("Movement between segments"),
   curio_build_movement                                                                                  },
  { "movement-matrix",    "segments",  N_ ("Movement as a table"),
   curio_build_movement_grid                                                                             },
};

const guint curio_n_figures = G_N_ELEMENTS (curio_figures);

const CurioFigure *
curio_figure_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < curio_n_figures; i++)
    if (g_str_equal (curio_figures[i].id, id))
      return &curio_figures[i];
  return NULL;
}

/* A chart of no month: it says by itself that nothing is selected. */
static CurioChart *
build_empty (const CurioFigure *figure)
{
  CurioChart *chart = curio_columns_new (0, 0, NULL, NULL, 0);

  curio_chart_set_words (
      chart, g_strdup (_ ("No invoice in this selection")),
      g_strdup_printf (_ ("%s: choose other dates or countries"),
                       _ (figure->name)),
      NULL);
  return chart;
}

double
curio_note_get_position (const CurioNote *note)
{
  gint32 month = curio_month_of_day (note->day);
  gint32 first = curio_month_first_day (month);
  double n_days = curio_month_first_day (month + 1) - first;

  return month + (note->day - first + 0.5) / n_days;
}

char *
curio_note_describe (const CurioNote *note)
{
  g_autofree char *day = curio_format_day (note->day);

  return g_strdup_printf ("%s: %s", day, note->text);
}

void
curio_chart_put_notes (CurioChart *chart, const CurioNotes *notes)
{
  for (guint i = 0; notes != NULL && i < notes->n; i++)
    {
      const CurioNote *note = &notes->notes[i];
      gint32 month = curio_month_of_day (note->day);
      g_autofree char *label = curio_note_describe (note);

      curio_chart_add_note (chart, month,
                            curio_note_get_position (note) - month, note->text,
                            label);
    }
}

CurioChart *
curio_figure_build (const CurioFigure *figure, const CurioMeasures *measures,
                    const CurioFigureOptions *options)
{
  static const CurioFigureOptions usual = CURIO_FIGURE_OPTIONS_DEFAULT;
  CurioChart *chart;

  g_return_val_if_fail (figure != NULL, NULL);
  g_return_val_if_fail (measures != NULL, NULL);

  chart = measures->view.n_orders == 0
              ? build_empty (figure)
              : figure->build (measures, options != NULL ? options : &usual);
  if (options != NULL)
    curio_chart_put_notes (chart, options->notes);
  if (chart->footer == NULL)
    chart->footer = curio_measures_get_footer (measures);
  return chart;
}
