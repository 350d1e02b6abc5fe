/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is behind a mark, and in which segments customers were, worked out
 * plainly: each customer is asked. */

#include "curio-customer-rule.h"
#include "curio-movement.h"
#include "curio-segment-history.h"
#include "measures-fixture.h"

static const char *const codes[] = { "A", "BB", "POST" };

/* The segment of CUSTOMER as of AS_OF, or CURIO_NOT_YET_CUSTOMERS; scored by
 * the engine, whose scores are held against plain ones elsewhere. */
static guint
find_segment (const MeasuresFixture *self, int customer, gint32 as_of)
{
  CurioSelection selection = self->selection;
  g_autofree char *id = g_strdup_printf ("%d", customer);
  g_autoptr (CurioMeasures) then = NULL;

  selection.as_of_day = as_of;
  then = curio_measures_new (self->ledger, &selection);
  for (guint32 i = 0; i < then->rfm.n; i++)
    if (g_str_equal (curio_facts_get_customer_id (
                         self->ledger->facts, then->rfm.customers[i].customer),
                     id))
      return then->rfm.customers[i].segment;
  return CURIO_NOT_YET_CUSTOMERS;
}

static gboolean
has_scores (const MeasuresFixture *self, int customer,
            const CurioCustomerRule *rule)
{
  g_autofree char *id = g_strdup_printf ("%d", customer);

  for (guint32 i = 0; i < self->measures->rfm.n; i++)
    {
      const CurioScored *scored = &self->measures->rfm.customers[i];

      if (g_str_equal (curio_facts_get_customer_id (self->ledger->facts,
                                                    scored->customer),
                       id))
        return scored->r == rule->r && scored->f == rule->f;
    }
  return FALSE;
}

static gint64
add_up (const MeasuresFixture *self, int customer, gboolean *out_has_order)
{
  gint64 mills = 0;

  *out_has_order = FALSE;
  FOR_EACH_HELD (self, invoice)
  if (invoice->customer == customer)
    {
      mills += invoice->amount;
      *out_has_order |= invoice->is_order;
    }

  return mills;
}

/* Fewer than N PERCENT / 100 others come before CUSTOMER. */
static gboolean
is_top (const MeasuresFixture *self, int customer, guint percent)
{
  gboolean has_order, other_has;
  gint64 mine = add_up (self, customer, &has_order);
  guint n_before = 0, n = 0;

  for (int i = 1; i <= PLAIN_CUSTOMERS; i++)
    {
      gint64 theirs = add_up (self, i, &other_has);

      n += other_has;
      n_before
          += other_has && (theirs > mine || (theirs == mine && i < customer));
    }

  return has_order && n_before < n * percent / 100;
}

static gboolean
has_bought (const MeasuresFixture *self, int customer, const char *code)
{
  FOR_EACH_HELD (self, invoice)
  for (int i = 0; invoice->customer == customer && i < self->shop.n_rows; i++)
    {
      const PlainRow *row = &self->shop.rows[i];

      if (g_str_equal (row->invoice, invoice->number)
          && g_str_equal (row->code, code)
          && (self->kind == CURIO_BOOKS_TRADING
                  ? row->invoice[0] != 'C' && row->quantity > 0
                        && row->price_mills > 0 && !g_str_equal (code, "POST")
                  : row->quantity * row->price_mills > 0))
        return TRUE;
    }

  return FALSE;
}

static gboolean
orders_in (const MeasuresFixture *self, int customer, int country)
{
  FOR_EACH_HELD (self, invoice)
  if (invoice->customer == customer && invoice->is_order
      && invoice->country == country)
    return TRUE;

  return FALSE;
}

static gboolean
holds_any (const MeasuresFixture *self)
{
  FOR_EACH_HELD (self, invoice) return TRUE;

  return FALSE;
}

static gboolean
belongs (const MeasuresFixture *self, int customer)
{
  for (int i = 0; i < self->shop.n_invoices; i++)
    if (self->shop.invoices[i].customer == customer
        && self->shop.invoices[i].is_order
        && plain_wants (self, self->shop.invoices[i].country))
      return TRUE;

  return FALSE;
}

/* --- days to the next order --------------------------------------------- */

/* Of orders in one second any may be the first. */
static gboolean
has_ties (const MeasuresFixture *self)
{
  for (int i = 0; i < self->shop.n_invoices; i++)
    for (int k = 0; k < i; k++)
      if (self->shop.invoices[i].customer == self->shop.invoices[k].customer
          && self->shop.invoices[i].time_s == self->shop.invoices[k].time_s)
        return TRUE;

  return FALSE;
}

/* From DAY to CUSTOMER's next with an order; 0: there is none. */
static gint32
find_next (const MeasuresFixture *self, int customer, gint32 day)
{
  gint32 next = 0;

  FOR_EACH_HELD (self, invoice)
  if (invoice->customer == customer && invoice->is_order && invoice->day > day
      && (next == 0 || invoice->day - day < next))
    next = invoice->day - day;

  return next;
}

static gboolean
is_first (const MeasuresFixture *self, const PlainInvoice *order)
{
  for (int i = 0; i < self->shop.n_invoices; i++)
    if (self->shop.invoices[i].customer == order->customer
        && self->shop.invoices[i].is_order
        && self->shop.invoices[i].time_s < order->time_s)
      return FALSE;

  return TRUE;
}

static gboolean
has_gap (const MeasuresFixture *self, int customer,
         const CurioCustomerRule *rule)
{
  FOR_EACH_HELD (self, invoice)
  if (invoice->customer == customer && invoice->is_order
      && (!rule->is_second || is_first (self, invoice)))
    {
      gint32 days = find_next (self, customer, invoice->day);

      if (days > 0 && days >= rule->from_days && days <= rule->to_days)
        return TRUE;
    }

  return FALSE;
}

/* --- each kind ---------------------------------------------------------- */

static gboolean
is_behind (const MeasuresFixture *self, const CurioCustomerRule *rule,
           int customer, int country, const char *code)
{
  gint32 first = plain_find_first_month (self, customer);
  gint32 as_of = self->measures->view.as_of_day;
  gboolean has_order;

  switch (rule->kind)
    {
    case CURIO_CUSTOMER_RULE_ALL:
      add_up (self, customer, &has_order);
      return has_order;
    case CURIO_CUSTOMER_RULE_SEGMENT:
      return find_segment (self, customer, as_of) == rule->segment;
    case CURIO_CUSTOMER_RULE_FLOW:
      return rule->since < as_of
             && find_segment (self, customer, rule->since) == rule->from
             && find_segment (self, customer, as_of) == rule->segment;
    case CURIO_CUSTOMER_RULE_COHORT:
      if (rule->later < 0)
        return first == rule->month && belongs (self, customer)
               && holds_any (self);
      return first == rule->month
             && plain_is_active (self, customer, rule->month + rule->later);
    case CURIO_CUSTOMER_RULE_ACTIVE:
      return plain_is_active (self, customer, rule->month);
    case CURIO_CUSTOMER_RULE_NEW:
      return first == rule->month
             && plain_is_active (self, customer, rule->month);
    case CURIO_CUSTOMER_RULE_EXISTING:
      return first < rule->month
             && plain_is_active (self, customer, rule->month);
    case CURIO_CUSTOMER_RULE_TOP:
      return is_top (self, customer, rule->percent);
    case CURIO_CUSTOMER_RULE_PRODUCT:
      return has_bought (self, customer, code);
    case CURIO_CUSTOMER_RULE_SCORES:
      return has_scores (self, customer, rule);
    case CURIO_CUSTOMER_RULE_COUNTRY:
      return orders_in (self, customer, country);
    case CURIO_CUSTOMER_RULE_GAP:
      return has_gap (self, customer, rule);
    case CURIO_N_CUSTOMER_RULES:
      break;
    }
  g_return_val_if_reached (FALSE);
}

static void
check_rule (const MeasuresFixture *self, CurioCustomerRuleKind kind)
{
  const CurioFacts *facts = self->ledger->facts;
  int country = g_test_rand_int_range (0, PLAIN_COUNTRIES);
  const char *code = codes[g_test_rand_int_range (0, G_N_ELEMENTS (codes))];
  CurioCustomerRule rule = {
    .kind = kind,
    .segment = g_test_rand_int_range (0, CURIO_N_SEGMENTS),
    .from = g_test_rand_int_range (0, CURIO_N_MOVEMENT_ROWS),
    .since = curio_day_new (2009, 12, 1) + g_test_rand_int_range (0, 400),
    .month = curio_month_of_day (curio_day_new (2009, 11, 1))
             + g_test_rand_int_range (0, 15),
    .later = g_test_rand_int_range (-1, 5),
    .percent = g_test_rand_int_range (0, 101),
    .product = curio_dictionary_find (facts->products, code),
    .r = g_test_rand_int_range (1, 6),
    .f = g_test_rand_int_range (1, 6),
    .country
    = curio_dictionary_find (facts->countries, plain_countries[country]),
  };
  guint32 n_found, n = 0;

  rule.from_days = g_test_rand_int_range (0, 60);
  rule.to_days = g_test_rand_bit ()
                     ? G_MAXINT32
                     : rule.from_days + g_test_rand_int_range (0, 30);
  rule.is_second = g_test_rand_bit () && !has_ties (self);
  g_autofree guint8 *mask
      = curio_customer_rule_find (&rule, self->measures, &n_found);

  for (int i = 1; i <= PLAIN_CUSTOMERS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", i);
      guint32 customer = curio_dictionary_find (facts->customers, id);
      gboolean is_wanted = is_behind (self, &rule, i, country, code);

      if (customer == G_MAXUINT32)
        continue;
      g_assert_cmpint (mask[customer], ==, is_wanted);
      n += is_wanted;
    }
  g_assert_cmpuint (n_found, ==, n);
}

/* On every day of the history each customer is where RFM would put them. */
static void
check_history (const MeasuresFixture *self)
{
  CurioSegmentHistory history;

  curio_segment_history_measure (&self->measures->view, 6, &history);
  for (guint32 d = 0; d < history.n_days; d++)
    for (int i = 1; i <= PLAIN_CUSTOMERS; i++)
      {
        g_autofree char *id = g_strdup_printf ("%d", i);
        guint32 customer
            = curio_dictionary_find (self->ledger->facts->customers, id);
        guint segment = find_segment (self, i, history.days[d]);

        if (customer != G_MAXUINT32)
          g_assert_cmpuint (
              curio_segment_history_get (&history, d, customer), ==,
              segment == CURIO_NOT_YET_CUSTOMERS ? CURIO_NO_SEGMENT : segment);
      }
  curio_segment_history_clear (&history);
}

void
plain_check_rules (const MeasuresFixture *self)
{
  for (guint kind = 0; kind < CURIO_N_CUSTOMER_RULES; kind++)
    check_rule (self, kind);
  check_history (self);
}
