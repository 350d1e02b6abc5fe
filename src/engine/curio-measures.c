/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that a change of filter changes, from one sweep. */

#include "curio-line-measures.h"
#include "curio-shared-measures.h"
#include "curio-sweep.h"

CurioMeasures *
curio_measures_new (const CurioLedger *ledger, const CurioSelection *selection)
{
  CurioMeasures *self = g_new0 (CurioMeasures, 1);
  CurioSweep sweep;

  curio_view_init (&self->view, ledger, selection);
  curio_sweep_init (&sweep, &self->view);
  curio_sweep_get_totals (&sweep, &self->totals);
  curio_sweep_get_monthly (&sweep, &self->monthly);
  curio_sweep_get_distribution (&sweep, &self->distribution);
  curio_sweep_get_cohorts (&sweep, &self->cohorts);
  curio_sweep_get_countries (&sweep, &self->countries);
  curio_sweep_get_rfm (&sweep, &self->rfm);
  curio_sweep_clear (&sweep);
  self->shared = curio_shared_measures_new ();
  self->lines = curio_line_measures_new ();

  return self;
}

void
curio_measures_free (CurioMeasures *self)
{
  if (self == NULL)
    return;

  curio_monthly_clear (&self->monthly);
  curio_rfm_clear (&self->rfm);
  curio_cohorts_clear (&self->cohorts);
  curio_countries_clear (&self->countries);
  curio_shared_measures_free (self->shared);
  curio_line_measures_free (self->lines);
  curio_view_clear (&self->view);
  g_free (self);
}
