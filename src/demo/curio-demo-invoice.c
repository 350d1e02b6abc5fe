/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on an invoice of the invented shop: baskets of customers and
 * guests, cancellations of earlier sales, and all that a real till keeps in
 * the same table without being goods sold. */
#include "curio-demo-invoice.h"

#define FREE_POSTAGE_MILLS 300000 /* many fill their basket up to it */
#define RING 2048                 /* sales that may still be cancelled */

/* A line that may be sent back. */
typedef struct
{
  CurioDemoItem item;
  guint32 customer;
  gboolean open;
} Sale;

struct _CurioDemoClerk
{
  CurioDemoRandom random;
  CurioDemoCatalogue *catalogue;
  CurioDemoCustomers *customers;
  CurioDemoInvoice invoice;
  Sale ring[RING];
  guint ring_next;
  int day;
  int month;
};

typedef struct
{
  const char *code;
  const char *description;
  gint32 low_pence;
  gint32 high_pence;
  gboolean cancellation;
  gint8 quantity;
} Charge;

/* Not goods: what the bank, the market place and the accountant write. */
static const Charge charges[] = {
  {"BANK CHARGES",  "Bank Charges",             1500,   1500,    FALSE, 1 },
  { "BANK CHARGES", "Bank Charges",             80,     90000,   TRUE,  -1},
  { "AMAZONFEE",    "Market place fee",         200000, 900000,  TRUE,  -1},
  { "AMAZONFEE",    "Market place fee",         1,      400000,  FALSE, 1 },
  { "ADJUST",       "Adjustment by the office", 500,    40000,   FALSE, 1 },
  { "ADJUST",       "Adjustment by the office", 500,    40000,   TRUE,  -1},
  { "ADJUST2",      "Adjustment of last month", 100,    20000,   FALSE, 1 },
  { "M",            "Manual",                   100,    60000,   FALSE, 1 },
  { "M",            "Manual",                   100,    60000,   TRUE,  -1},
  { "S",            "SAMPLES",                  200,    20000,   TRUE,  -1},
  { "B",            "Bad debt",                 100000, 1100000, FALSE, 1 },
  { "TEST001",      "Test of the till",         450,    450,     FALSE, 10},
};

/* What people type when stock is not where it should be. */
static const char *const write_offs[] = {
  NULL,
  NULL,
  "damaged in store",
  "crushed box",
  "missing at stocktake",
  "water leak, bay 4",
  "counted again",
  "wrong label",
  "?",
  "thrown out",
  "sent to window display",
  "put under another code",
  "moth",
  "faded",
};

static const guint16 round_quantities[] = {
  1,   2,   3,   4,   6,    8,    10,   12,   16,   18,   20,   24,    30,
  36,  48,  60,  72,  96,   120,  144,  192,  200,  240,  288,  360,   400,
  480, 600, 720, 960, 1200, 1440, 1920, 2400, 3600, 4800, 7200, 12000,
};

CurioDemoClerk *
curio_demo_clerk_new (gint64 n_lines, guint64 seed)
{
  CurioDemoClerk *self = g_new0 (CurioDemoClerk, 1);

  curio_demo_random_init (&self->random, seed);
  self->catalogue = curio_demo_catalogue_new (seed);
  self->customers = curio_demo_customers_new (n_lines, seed);
  return self;
}

void
curio_demo_clerk_free (CurioDemoClerk *self)
{
  curio_demo_customers_free (self->customers);
  g_free (self->catalogue);
  g_free (self);
}

static void
add_item (CurioDemoInvoice *invoice, const char *code, const char *description,
          gint64 quantity, gint64 price_mills)
{
  if (invoice->n_items < CURIO_DEMO_MAX_LINES)
    invoice->items[invoice->n_items++]
        = (CurioDemoItem){ code, description, quantity, price_mills };
}

/* Half of what a customer buys is of a few favourites. */
static const CurioDemoProduct *
draw_product (CurioDemoClerk *self, guint64 taste)
{
  const CurioDemoProduct *product;

  for (guint i = 0;; i++)
    {
      guint64 throw = curio_demo_random_next (&self->random);

      if (taste != 0 && throw % 16 < 7)
        throw = curio_demo_hash (taste + (throw >> 59));
      product = &self->catalogue
                     ->products[self->catalogue->draw[(throw >> 32) & 0xffff]];
      if (curio_demo_product_is_sold (product, self->day, self->month)
          || i > 200)
        return product;
      if (i > 6)
        taste = 0; /* the favourites are no longer sold */
    }
}

static gboolean
has_product (const CurioDemoInvoice *invoice, const CurioDemoProduct *product)
{
  for (guint i = 0; i < invoice->n_items; i++)
    if (invoice->items[i].code == product->code)
      return TRUE;
  return FALSE;
}

/* One that is not on the invoice yet, or seldom is. */
static const CurioDemoProduct *
draw_other_product (CurioDemoClerk *self)
{
  guint64 taste = self->invoice.guest ? 0 : self->invoice.customer.taste;
  const CurioDemoProduct *product = draw_product (self, taste);

  if (has_product (&self->invoice, product))
    return draw_product (self, 0);
  return product;
}

static const char *
get_description (CurioDemoClerk *self, const CurioDemoProduct *product)
{
  if (product->other_name[0] != 0
      && curio_demo_random_chance (&self->random, 200))
    return product->other_name;
  return product->name;
}

static gint64
round_quantity (gint64 quantity)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (round_quantities) - 1
         && round_quantities[i + 1] <= quantity)
    i++;
  return round_quantities[i];
}

/* Large quantities are cheaper, some prices rise in the second year, and
 * guests pay the shelf price. */
static gint64
get_price (CurioDemoClerk *self, const CurioDemoProduct *product,
           gint64 quantity, gboolean guest)
{
  int index = product->price;
  gint64 mills;

  if (self->day > 396 && product->code[4] % 3 == 0)
    index++;
  if (quantity >= 8 * product->pack)
    index -= 2;
  else if (quantity >= 4 * product->pack)
    index--;
  mills = curio_demo_get_price (index);
  /* With tax, and to an even penny less. */
  return guest ? mills * 6 / 50 * 10 + 40 : mills;
}

static void
add_product (CurioDemoClerk *self, const CurioDemoProduct *product,
             guint32 spend, gboolean guest)
{
  gint64 pence = (gint64)spend * curio_demo_random_exponential (&self->random)
                 / CURIO_DEMO_ONE;
  gint64 quantity
      = round_quantity (pence * 10 / curio_demo_get_price (product->price));

  /* Whole cartons, where it is nearly one. */
  if (quantity * 3 > product->pack * 2 && quantity < product->pack)
    quantity = product->pack;
  if (curio_demo_random_below (&self->random, 40000) == 0)
    quantity = round_quantity (quantity * 40);
  add_item (&self->invoice, product->code, get_description (self, product),
            quantity, get_price (self, product, quantity, guest));
  if (curio_demo_random_chance (&self->random, 8)) /* scanned twice */
    add_item (&self->invoice, product->code,
              self->invoice.items[self->invoice.n_items - 1].description,
              quantity,
              self->invoice.items[self->invoice.n_items - 1].price_mills);
}

static gint64
sum_items (const CurioDemoInvoice *invoice)
{
  gint64 sum = 0;

  for (guint i = 0; i < invoice->n_items; i++)
    sum += invoice->items[i].quantity * invoice->items[i].price_mills;
  return sum;
}

/* One more line, to have the postage free. */
static void
fill_up (CurioDemoClerk *self)
{
  gint64 missing = FREE_POSTAGE_MILLS - sum_items (&self->invoice);
  const CurioDemoProduct *product
      = draw_product (self, self->invoice.customer.taste);
  gint64 price = curio_demo_get_price (product->price);
  gint64 quantity = missing / price + 1;

  if (missing > 0 && missing < FREE_POSTAGE_MILLS * 4 / 10 && quantity <= 48
      && curio_demo_random_chance (&self->random, 600))
    add_item (&self->invoice, product->code, product->name, quantity, price);
}

static void
add_postage (CurioDemoClerk *self)
{
  static const gint32 prices[] = { 15000, 18000, 28000, 40000 };

  if (curio_demo_random_chance (&self->random, 420))
    add_item (&self->invoice, "POST", "POSTAGE",
              1 + curio_demo_random_below (&self->random, 3),
              prices[curio_demo_random_below (&self->random, 4)]);
  else if (curio_demo_random_chance (&self->random, 60))
    add_item (&self->invoice, "C2", "CARRIAGE", 1, 50000);
}

/* Some of the sales are kept for a while, so that they can be sent back. */
static void
keep_sales (CurioDemoClerk *self)
{
  const CurioDemoInvoice *invoice = &self->invoice;
  guint n = 1 + curio_demo_random_below (&self->random, 12);

  if (!curio_demo_random_chance (&self->random, 330))
    return;
  for (guint i = 0; i < n && i < invoice->n_items; i++)
    {
      self->ring[self->ring_next % RING]
          = (Sale){ invoice->items[i], invoice->customer.index, TRUE };
      self->ring_next++;
    }
}

static void
write_sale (CurioDemoClerk *self)
{
  CurioDemoInvoice *invoice = &self->invoice;
  guint n;

  curio_demo_customers_next (self->customers, &self->random,
                             &invoice->customer);
  n = (invoice->customer.basket
       * (curio_demo_random_exponential (&self->random)
          + curio_demo_random_exponential (&self->random)))
      / (2 * CURIO_DEMO_ONE);
  n = CLAMP (n, 1, CURIO_DEMO_MAX_LINES / 4);
  for (guint i = 0; i < n; i++)
    add_product (self, draw_other_product (self), invoice->customer.spend,
                 FALSE);
  keep_sales (self);
  if (invoice->customer.domestic)
    fill_up (self);
  else
    add_postage (self);
  if (curio_demo_random_chance (&self->random, 4))
    add_item (invoice, "M", "Manual", 1,
              10 * (50 + curio_demo_random_below (&self->random, 9000)));
}

/* The web shop's orders of a day come as one invoice; others buy a thing or
 * two at the counter. */
static void
write_guest (CurioDemoClerk *self)
{
  CurioDemoInvoice *invoice = &self->invoice;
  gboolean web = curio_demo_random_chance (&self->random, 480);
  guint mean = web ? 78 : 3;
  guint n = 1
            + mean * curio_demo_random_exponential (&self->random)
                  / CURIO_DEMO_ONE;

  invoice->guest = TRUE;
  invoice->customer.country
      = curio_demo_random_chance (&self->random, 970)
            ? "United Kingdom"
            : curio_demo_pick_country (curio_demo_random_next (&self->random),
                                       TRUE);
  for (guint i = 0; i < MIN (n, CURIO_DEMO_MAX_LINES - 2); i++)
    add_product (self, draw_other_product (self), web ? 420 : 700, TRUE);
  if (web)
    add_item (invoice, "DOT", "WEB SHOP POSTAGE", 1,
              sum_items (invoice) / 80 * 10 + 950);
  else if (curio_demo_random_chance (&self->random, 20))
    add_item (invoice, "GIFT_0001_20", "Gift voucher 20.00", 1, 16670);
}

/* A customer sends back some of what a recent invoice had. */
static void
write_cancellation (CurioDemoClerk *self)
{
  guint filled = MIN (self->ring_next, RING);
  guint at = curio_demo_random_below (&self->random, MAX (filled, 1));
  guint n
      = 1 + curio_demo_random_exponential (&self->random) * 3 / CURIO_DEMO_ONE;
  guint32 customer;

  while (at < filled && !self->ring[at].open)
    at++;
  if (at >= filled)
    return;
  customer = self->ring[at].customer;
  self->invoice.cancellation = TRUE;
  for (; n > 0 && at < filled && self->ring[at].open
         && self->ring[at].customer == customer;
       n--, at++)
    {
      CurioDemoItem item = self->ring[at].item;

      self->ring[at].open = FALSE;
      if (item.quantity > 1 && curio_demo_random_chance (&self->random, 450))
        item.quantity
            = 1 + curio_demo_random_below (&self->random, item.quantity - 1);
      add_item (&self->invoice, item.code, item.description, -item.quantity,
                item.price_mills);
    }
  curio_demo_customers_describe (self->customers, customer,
                                 &self->invoice.customer);
  if (self->invoice.n_items > 0
      && curio_demo_random_chance (&self->random, 20))
    add_item (&self->invoice, "D", "Discount", -1,
              10 * (100 + curio_demo_random_below (&self->random, 12000)));
}

static void
write_charge (CurioDemoClerk *self)
{
  const Charge *charge = &charges[curio_demo_random_below (
      &self->random, G_N_ELEMENTS (charges))];
  guint32 range = charge->high_pence - charge->low_pence + 1;

  self->invoice.guest = TRUE;
  self->invoice.customer.country = "United Kingdom";
  self->invoice.cancellation = charge->cancellation;
  add_item (&self->invoice, charge->code, charge->description,
            charge->quantity,
            10
                * (gint64)(charge->low_pence
                           + curio_demo_random_below (&self->random, range)));
}

/* Stock that is gone, or that turned up: no price, and odd words if any. */
static void
write_stock_change (CurioDemoClerk *self, gboolean gone)
{
  const CurioDemoProduct *product = draw_product (self, 0);
  gint64 quantity = round_quantity (
      1 + 30 * curio_demo_random_exponential (&self->random) / CURIO_DEMO_ONE);
  guint throw
      = curio_demo_random_below (&self->random, G_N_ELEMENTS (write_offs));

  self->invoice.guest = TRUE;
  self->invoice.customer.country = "United Kingdom";
  add_item (&self->invoice, product->code,
            gone             ? write_offs[throw]
            : throw % 3 == 0 ? product->name
                             : NULL,
            gone ? -quantity : quantity, 0);
}

const CurioDemoInvoice *
curio_demo_clerk_write (CurioDemoClerk *self, int day, int month)
{
  guint throw = curio_demo_random_below (&self->random, 1000);

  self->day = day;
  self->month = month;
  self->invoice.n_items = 0;
  self->invoice.guest = FALSE;
  self->invoice.cancellation = FALSE;
  if (throw < 165)
    write_cancellation (self);
  else if (throw < 264)
    write_guest (self);
  else if (throw < 326)
    write_stock_change (self, TRUE);
  else if (throw < 372)
    write_stock_change (self, FALSE);
  else if (throw < 378)
    write_charge (self);
  else
    write_sale (self);
  return &self->invoice;
}
