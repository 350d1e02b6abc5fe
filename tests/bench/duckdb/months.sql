SELECT
  month,
  count(*) FILTER (is_order) AS placed,
  count(*) FILTER (NOT is_order) AS cancelled,
  sum(net)::DOUBLE AS sales,
  sum(gross)::DOUBLE AS gross
FROM chosen
GROUP BY month
