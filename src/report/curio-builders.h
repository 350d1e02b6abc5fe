/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-figure.h"

G_BEGIN_DECLS

/* The figures, one a file: chart, title and caption.  curio_figure_build ()
 * adds the footer; a builder that has more to say there sets all of it.  None
 * is called where nothing is selected. */
CurioChart *curio_build_monthly_sales (const CurioMeasures *measures,
                                       const CurioFigureOptions *options);
CurioChart *curio_build_key_figures (const CurioMeasures *measures,
                                     const CurioFigureOptions *options);
CurioChart *curio_build_worth_knowing (const CurioMeasures *measures,
                                       const CurioFigureOptions *options);
CurioChart *curio_build_overview_sales (const CurioMeasures *measures,
                                        const CurioFigureOptions *options);
CurioChart *curio_build_overview_segments (const CurioMeasures *measures,
                                           const CurioFigureOptions *options);
CurioChart *curio_build_orders (const CurioMeasures *measures,
                                const CurioFigureOptions *options);
CurioChart *curio_build_amounts (const CurioMeasures *measures,
                                 const CurioFigureOptions *options);
CurioChart *curio_build_customers (const CurioMeasures *measures,
                                   const CurioFigureOptions *options);
CurioChart *curio_build_concentration (const CurioMeasures *measures,
                                       const CurioFigureOptions *options);
CurioChart *curio_build_cohorts (const CurioMeasures *measures,
                                 const CurioFigureOptions *options);
CurioChart *curio_build_returning (const CurioMeasures *measures,
                                   const CurioFigureOptions *options);
CurioChart *curio_build_order_gaps (const CurioMeasures *measures,
                                    const CurioFigureOptions *options);
CurioChart *curio_build_segments (const CurioMeasures *measures,
                                  const CurioFigureOptions *options);
CurioChart *curio_build_grid (const CurioMeasures *measures,
                              const CurioFigureOptions *options);
CurioChart *curio_build_countries (const CurioMeasures *measures,
                                   const CurioFigureOptions *options);
CurioChart *curio_build_country_map (const CurioMeasures *measures,
                                     const CurioFigureOptions *options);
CurioChart *curio_build_country_favourites (const CurioMeasures *measures,
                                            const CurioFigureOptions *options);
CurioChart *curio_build_segment_products (const CurioMeasures *measures,
                                          const CurioFigureOptions *options);
CurioChart *curio_build_movement (const CurioMeasures *measures,
                                  const CurioFigureOptions *options);
CurioChart *curio_build_movement_grid (const CurioMeasures *measures,
                                       const CurioFigureOptions *options);
CurioChart *curio_build_best_sellers (const CurioMeasures *measures,
                                      const CurioFigureOptions *options);
CurioChart *curio_build_cancelled_items (const CurioMeasures *measures,
                                         const CurioFigureOptions *options);
CurioChart *curio_build_cancellations (const CurioMeasures *measures,
                                       const CurioFigureOptions *options);
CurioChart *curio_build_days_between (const CurioMeasures *measures,
                                      const CurioFigureOptions *options);
CurioChart *curio_build_chosen_item_months (const CurioMeasures *measures,
                                            const CurioFigureOptions *options);
CurioChart *curio_build_chosen_item_prices (const CurioMeasures *measures,
                                            const CurioFigureOptions *options);

G_END_DECLS
