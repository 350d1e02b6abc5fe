-- The table of a local shop: one row is one line of an invoice.  It is filled
-- under this name and takes the place of the old one at the end.
CREATE TABLE public.retail_incoming (
  invoice_no text NOT NULL,
  stock_code text,
  description text,
  quantity bigint NOT NULL,
  invoice_date timestamp NOT NULL,
  unit_price numeric NOT NULL,
  customer_id text,
  country text
)
