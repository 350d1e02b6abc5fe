/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several figures ask of the orders, measured once. */

#include "curio-shared-measures.h"

struct _CurioSharedMeasures
{
  gboolean has_indicators, has_concentration, has_movement;
  CurioIndicators indicators;
  CurioConcentration concentration;
  CurioMovement movement;
};

CurioSharedMeasures *
curio_shared_measures_new (void)
{
  return g_new0 (CurioSharedMeasures, 1);
}

void
curio_shared_measures_free (CurioSharedMeasures *self)
{
  curio_concentration_clear (&self->concentration);
  g_free (self);
}

const CurioIndicators *
curio_measures_get_indicators (const CurioMeasures *self)
{
  CurioSharedMeasures *shared = self->shared;

  if (!shared->has_indicators)
    curio_indicators_measure (&self->view, &shared->indicators);
  shared->has_indicators = TRUE;
  return &shared->indicators;
}

const CurioConcentration *
curio_measures_get_concentration (const CurioMeasures *self)
{
  CurioSharedMeasures *shared = self->shared;

  if (!shared->has_concentration)
    curio_concentration_measure (&self->view, &shared->concentration);
  shared->has_concentration = TRUE;
  return &shared->concentration;
}

const CurioMovement *
curio_measures_get_movement (const CurioMeasures *self)
{
  CurioSharedMeasures *shared = self->shared;
  gint32 since;

  if (!shared->has_movement)
    {
      since = curio_movement_choose_since (&self->view, CURIO_DAY_NONE);
      curio_movement_measure_into (&self->view, &self->rfm, since,
                                   &shared->movement);
    }
  shared->has_movement = TRUE;
  return &shared->movement;
}
