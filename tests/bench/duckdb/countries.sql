SELECT
  country::VARCHAR AS country,
  count(*) AS invoices,
  count(DISTINCT customer) AS customers,
  sum(net)::DOUBLE AS sales,
  count(*) FILTER (is_order) AS orders,
  count(*) FILTER (NOT is_order) AS cancelled,
  sum(gross)::DOUBLE AS gross
FROM chosen
GROUP BY country
