-- The orders of a filter, from their lines.
CREATE OR REPLACE TEMP TABLE chosen AS
SELECT
  invoice,
  any_value(customer) AS customer,
  any_value(country) AS country,
  max(moment) AS moment,
  max(day) AS day,
  max(month) AS month,
  count(*) AS n_lines,
  sum(amount)::BIGINT AS net,
  coalesce(sum(amount) FILTER (is_sale), 0)::BIGINT AS gross,
  bool_or(is_sale) AS is_order
FROM lines
WHERE day BETWEEN $from AND $to AND $countries
GROUP BY invoice
