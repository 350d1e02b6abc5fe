/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One customer of the list, as an object that GtkColumnView can hold. */

#include "curio-customer-row.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioCustomerRow
{
  GObject parent_instance;

  CurioFacts *facts;
  CurioScored scored;
  CurioCustomerSum sum;
  gint32 as_of_day;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CurioCustomerRow, curio_customer_row, G_TYPE_OBJECT)

static void
curio_customer_row_finalize (GObject *object)
{
  curio_facts_unref (CURIO_CUSTOMER_ROW (object)->facts);
  G_OBJECT_CLASS (curio_customer_row_parent_class)->finalize (object);
}

static void
curio_customer_row_class_init (CurioCustomerRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = curio_customer_row_finalize;
  changed_signal
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
curio_customer_row_init (CurioCustomerRow *self)
{
}

CurioCustomerRow *
curio_customer_row_new (CurioFacts *facts, const CurioScored *scored,
                        const CurioCustomerSum *sum, gint32 as_of_day)
{
  CurioCustomerRow *self = g_object_new (CURIO_TYPE_CUSTOMER_ROW, NULL);

  self->facts = curio_facts_ref (facts);
  self->scored = *scored;
  self->sum = *sum;
  self->as_of_day = as_of_day;
  return self;
}

void
curio_customer_row_set (CurioCustomerRow *self, CurioFacts *facts,
                        const CurioScored *scored, const CurioCustomerSum *sum,
                        gint32 as_of_day)
{
  g_return_if_fail (CURIO_IS_CUSTOMER_ROW (self));

  curio_facts_ref (facts);
  curio_facts_unref (self->facts);
  self->facts = facts;
  self->scored = *scored;
  self->sum = *sum;
  self->as_of_day = as_of_day;
  g_signal_emit (self, changed_signal, 0);
}

const CurioScored *
curio_customer_row_get_scored (CurioCustomerRow *self)
{
  return &self->scored;
}

const CurioCustomerSum *
curio_customer_row_get_sum (CurioCustomerRow *self)
{
  return &self->sum;
}

const char *
curio_customer_row_get_number (CurioCustomerRow *self)
{
  return curio_facts_get_customer_id (self->facts, self->scored.customer);
}

const char *
curio_customer_row_get_country (CurioCustomerRow *self)
{
  return curio_format_country (
      curio_dictionary_get (self->facts->countries, self->scored.country));
}

static char *
tell_recency (const CurioScored *scored)
{
  int days = scored->recency_days;
  g_autofree char *count = curio_format_count (days);

  if (days < 1)
    return g_strdup (_ ("the last within a day"));
  if (scored->r > 2)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "the last %s day ago",
                                         "the last %s days ago", days),
                            count);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "none for %s day",
                                       "none for %s days", days),
                          count);
}

/* Where the selection ends before the shop's lines do, "ago" would be taken
 * for today: the day that is counted back from is told. */
static char *
tell_recency_before (const CurioScored *scored, gint32 as_of_day)
{
  int days = scored->recency_days;
  g_autofree char *count = curio_format_count (days);
  g_autofree char *day = curio_format_day (as_of_day);

  if (days < 1)
    /* Translators: a date. */
    return g_strdup_printf (_ ("the last within a day before %s"), day);
  if (scored->r > 2)
    return g_strdup_printf (
        /* Translators: a number of days and a date. */
        g_dngettext (GETTEXT_PACKAGE, "the last %s day before %s",
                     "the last %s days before %s", days),
        count, day);
  return g_strdup_printf (
      /* Translators: a number of days and a date. */
      g_dngettext (GETTEXT_PACKAGE, "none for %s day before %s",
                   "none for %s days before %s", days),
      count, day);
}

char *
curio_customer_row_explain (CurioCustomerRow *self)
{
  g_autofree char *count = curio_format_count (self->scored.frequency);
  g_autofree char *orders
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s order", "%s orders",
                                      self->scored.frequency),
                         count);
  g_autofree char *recency
      = self->as_of_day <= self->facts->last_day
            ? tell_recency_before (&self->scored, self->as_of_day)
            : tell_recency (&self->scored);

  /* Translators: "29 orders, none for 372 days". */
  return g_strdup_printf (_ ("%s, %s"), orders, recency);
}
