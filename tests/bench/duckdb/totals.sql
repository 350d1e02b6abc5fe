SELECT
  max(day) AS last_day,
  sum(n_lines)::DOUBLE AS lines,
  count(*) AS invoices,
  count(DISTINCT customer) AS customers
FROM chosen
