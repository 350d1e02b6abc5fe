-- The orders of a filter, from the table of orders.
CREATE OR REPLACE TEMP TABLE chosen AS
SELECT *
FROM orders
WHERE day BETWEEN $from AND $to AND $countries
