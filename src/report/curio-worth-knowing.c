/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of rules for what is worth knowing, the most important first. */

#include "curio-worth-knowing.h"

#include "curio-worth-rules.h"

#include <pango/pango.h>

typedef struct
{
  const char *id;
  const char *icon_name;
  const char *target;
  char *(*write) (const CurioMeasures *measures, int *out_segment);
} Rule;

static const Rule rules[] = {
  {"concentration",   "curio-star-symbolic",      "segments/map",
   curio_worth_write_concentration },
  { "gone-quiet",     "curio-bell-symbolic",      "customers/list",
   curio_worth_write_quiet         },
  { "undone-order",   "curio-undo-symbolic",      "products/cancellations",
   curio_worth_write_undone        },
  { "loaded-twice",   "curio-twice-symbolic",     "definitions",
   curio_worth_write_twice         },
  { "movement",       "curio-movement-symbolic",  "segments/movement",
   curio_worth_write_movement      },
  { "partial-month",  "curio-dates-symbolic",     "sales",
   curio_worth_write_partial_month },
  { "cancelled-item", "curio-undo-symbolic",      "products/cancellations",
   curio_worth_write_cancelled_item},
  { "top-customers",  "curio-customers-symbolic", "customers/activity",
   curio_worth_write_top           },
  { "best-month",     "curio-sales-symbolic",     "sales",
   curio_worth_write_best_month    },
  { "guests",         "curio-lost-symbolic",      "segments/map",
   curio_worth_write_guests        },
  { "country",        "curio-countries-symbolic", "products/countries",
   curio_worth_write_country       },
};

static void
finding_free (gpointer data)
{
  CurioFinding *self = data;

  g_free (self->markup);
  g_free (self);
}

static void
try_rule (const Rule *rule, const CurioMeasures *measures, GPtrArray *out)
{
  int segment = -1;
  char *markup = rule->write (measures, &segment);
  CurioFinding *finding;

  if (markup == NULL)
    return;
  finding = g_new (CurioFinding, 1);
  *finding = (CurioFinding){ rule->id, rule->icon_name, rule->target, segment,
                             markup };
  g_ptr_array_add (out, finding);
}

GPtrArray *
curio_findings_list (const CurioMeasures *measures, guint n_most)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (finding_free);

  g_return_val_if_fail (measures != NULL, findings);

  for (guint i = 0; i < G_N_ELEMENTS (rules) && findings->len < n_most
                    && measures->view.n_orders > 0;
       i++)
    try_rule (&rules[i], measures, findings);
  return findings;
}

char *
curio_finding_get_text (const CurioFinding *self)
{
  char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!pango_parse_markup (self->markup, -1, 0, NULL, &text, NULL, NULL))
    return g_strdup (self->markup);
  return text;
}
